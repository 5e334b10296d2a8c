"""Exercises without kilograms."""

from typing import Any

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.progression.proposals import Proposal
from barpath.craft.programming.progression.targets import Target
from craft.programming.progression.logged import PUSH_UP, Done, advised, proposed

TARGET = Target((8, 12), (2, 3))
BAND, PULL_UP, PLANK = "Standing Band Row", "Pull-Up", "Front Plank"


def on_ladder(*done: Done | list[Done], name: str = PUSH_UP, **said: Any) -> Proposal:
    return proposed(*done, name=name, **{"target": TARGET, **said})


def test_never_a_kilogram() -> None:
    for name in (BAND, PULL_UP, PLANK, PUSH_UP):
        found = advised((None, 12, 3), name=name, target=TARGET)
        assert found.loads == {}
        assert found.proposals[name].load_kg is None


def test_repetitions_climb_one_at_a_time_where_nothing_is_forecast() -> None:
    found = on_ladder((None, 9, 3), name=BAND)
    assert (found.action, found.reps, found.rules) == ("hold", 10, ("PRO-02",))


def test_repetitions_follow_the_forecast_where_the_body_is_weighed() -> None:
    assert on_ladder((0, 8, 2), (0, 8, 3)).reps in {8, 9}
    assert on_ladder((0, 8, 4), mass_kg=None).reps in {10, 11}


def test_a_set_without_its_repetitions_says_nothing_of_the_next() -> None:
    assert on_ladder([(None, None, 2), (None, 9, 2)], name=BAND).reps == 10


def test_the_top_of_the_range_leads_to_the_least_hard_exercise_there_is() -> None:
    found = on_ladder((0, 12, 2), status="advanced")
    exercises = knowledge().movement.exercises
    assert (found.action, found.rules) == ("harder", ("PRO-02",))
    assert exercises[found.exercise_next].level >= exercises["push-up"].level
    assert exercises[found.exercise_next].name in found.why[0]


def test_what_is_refused_or_out_is_not_led_to() -> None:
    open_to_all = on_ladder((0, 12, 2), status="advanced").exercise_next
    assert on_ladder((0, 12, 2), status="advanced", refuses=(open_to_all,)).exercise_next != (
        open_to_all
    )


def test_where_nothing_harder_suits_the_exercise_stays() -> None:
    found = on_ladder((0, 12, 2), status="novice", refuses=("HPU", "VPU"))
    assert (found.action, found.exercise_next) == ("hold", "")
    assert "SEL-02" in found.rules


def test_a_band_gets_stronger_first() -> None:
    found = on_ladder((None, 12, 2), name=BAND)
    assert (found.action, found.exercise_next) == ("harder", "")
    assert "SEL-07" in found.rules


def test_two_misses_lead_to_something_easier() -> None:
    found = on_ladder((0, 5, 0), (0, 5, 0), name=PULL_UP)
    assert (found.action, found.exercise_next) == ("easier", "chin-up")
    assert on_ladder((0, 5, 0), (0, None, 0), name=PULL_UP).action == "hold"


def test_an_exercise_with_nothing_easier_only_says_so() -> None:
    movement = knowledge().movement
    name = next(
        each.name
        for each in movement.exercises.values()
        if each.loading == "lever" and not each.regressions and each.unit == "reps"
    )
    found = on_ladder((0, 5, 0), (0, 5, 0), name=name)
    assert (found.action, found.exercise_next) == ("easier", "")


def test_a_gate_holds_the_ladder() -> None:
    assert on_ladder((0, 12, 3), symptoms=("dizziness",)).rules == ("PRO-09",)
    assert on_ladder((0, 12, None)).rules == ("LOG-01",)
    assert on_ladder([(0, 12, 3), (0, 12, None)]).action == "hold"


def test_without_a_log_it_starts_at_the_bottom() -> None:
    found = advised(name=BAND, target=TARGET).proposals[BAND]
    assert (found.action, found.why) == ("start", ("Start with 8 and see how many are left.",))
