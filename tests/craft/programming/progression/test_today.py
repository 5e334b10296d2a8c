"""The rest of a session after its first set."""

from typing import Any

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.progression.learning import fresh, know_maximum, learn
from barpath.craft.programming.progression.loads import case_of
from barpath.craft.programming.progression.logs import Exposure, WorkSet
from barpath.craft.programming.progression.seeing import lift_of
from barpath.craft.programming.progression.targets import Target
from barpath.craft.programming.progression.today import Today, next_set
from craft.programming.progression.logged import (
    BENCH,
    CURL,
    TARGET,
    Done,
    a_lift,
    rules,
    sessions,
)

BY_NAME = knowledge().movement.by_name


def after(
    *done: Done,
    planned: int = 7,
    before: tuple[Done, ...] = ((80, 7, 2), (80, 7, 2)),
    name: str = BENCH,
    target: Target = TARGET,
    **said: Any,
) -> Today:
    """The next set, after these sets of today and those sessions before."""
    known = rules(**said)
    lift = lift_of(name, BY_NAME[name], known)
    belief, past = fresh(known), sessions(*before)
    for each in past if lift else ():
        belief = learn(belief, each.week, {name: (a_lift(name, known), each)}, known)
    case = case_of(name, past, target, belief, known, week=2.0, away_weeks=1.0)
    today = tuple(WorkSet(90 + place, *row) for place, row in enumerate(done))
    if lift:
        belief = learn(belief, 2.0, {name: (lift, Exposure(2.0, today))}, known)
    return next_set(case, belief, planned, today)


def test_a_set_as_planned_changes_nothing() -> None:
    found = after((80, 7, 2))
    assert (found.load_kg, found.why, found.rules) == (80, "", ())
    assert found.reps in {6, 7, 8}


def test_a_first_set_two_repetitions_too_hard_lightens_the_rest() -> None:
    found = after((80, 5, 0))
    assert (found.load_kg, found.rules) == (77.5, ("PRO-07",))
    assert "harder than planned" in found.why


def test_a_first_set_two_repetitions_too_easy_adds_a_little() -> None:
    found = after((80, 7, 7))
    assert found.load_kg in {82.5, 84}
    assert "easier than planned" in found.why


def test_a_coarse_kit_keeps_the_load() -> None:
    assert after((80, 7, 7), kit_limits={"BB_step_kg": 20.0}).load_kg == 80
    assert after((80, 5, 0), kit_limits={"BB_step_kg": 20.0}).load_kg == 80


def test_more_load_is_not_added_where_the_range_would_be_left() -> None:
    assert after((80, 6, 6), planned=6, target=Target((10, 12), (0, 1))).load_kg == 80


def test_only_the_first_set_moves_the_load() -> None:
    assert after((80, 7, 2), (80, 4, 0)).load_kg == 80


def test_what_was_not_said_moves_nothing() -> None:
    assert after((80, None, 2)).load_kg == 80
    assert after((80, 7, None)).load_kg == 80
    assert after((None, 7, 2)) == Today(None, None)


def test_a_tired_client_is_not_asked_for_what_is_gone() -> None:
    found = after((80, 7, 0), (80, 4, 0), (80, 2, 0))
    assert found.reps in {1, 2, 3, 4, 5}


def test_a_set_beyond_the_formula_is_counted_on() -> None:
    wide = Target((8, 15), (1, 2))
    assert after((60, 14, 2), planned=14, before=((60, 14, 2),), target=wide).reps in {12, 13, 14}


def test_an_exercise_without_a_maximum_has_the_range_only() -> None:
    assert after((10, 12, 2), name=CURL, before=((10, 12, 2),)) == Today(10, None)


def test_a_maximum_is_told_once() -> None:
    known = rules()
    told = know_maximum(fresh(known), BENCH, 100)
    assert know_maximum(told, BENCH, 50) is told


def test_a_day_without_a_readable_set_teaches_nothing() -> None:
    known = rules()
    lift = a_lift(BENCH, known)
    day = {BENCH: (lift, Exposure(1.0, (WorkSet(0, 80, None, 2),)))}
    assert learn(fresh(known), 1.0, day, known).readiness == ()


def test_a_set_that_could_be_foreseen_is_no_news() -> None:
    known = rules()
    lift = a_lift(BENCH, known)
    belief = know_maximum(fresh(known), BENCH, 100)
    light = {BENCH: (lift, Exposure(1.0, (WorkSet(0, 60, 8, 9),)))}
    learned = learn(belief, 1.0, light, known)
    assert learned.marks[BENCH][0].surprise == 0
    assert learned.sd(BENCH) > 0.05
    assert learned.forecast_kg(BENCH, 1.0) > 99
