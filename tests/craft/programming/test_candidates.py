"""Exercises that a client may be given, and the few of each class that the solver sees."""

from dataclasses import replace
from typing import Any

import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.concerns import Pregnancy
from barpath.craft.programming.designing.briefing import brief_of
from barpath.craft.programming.designing.candidates import (
    ALIKE_KEPT,
    MUCH_WORSE,
    Candidate,
    best_of_each_class,
    candidates,
    impact_of,
    why_not,
)
from barpath.craft.programming.designing.excluding import excluded
from barpath.craft.programming.request import Request
from barpath.craft.programming.solving.problem import Template
from barpath.craft.programming.solving.solve import solve
from craft.programming.programmes import a_client
from craft.programming.weeks import a_problem, days_with, every_candidate

ALL_KIT = tuple(vocabulary().kit)
UNREVIEWED = {
    key for key, each in knowledge().movement.exercises.items() if each.reviewed_on is None
}


def given_to(week: int = 1, **said: Any) -> dict[str, Candidate]:
    brief = brief_of(Request(client=a_client(**{"equipment": ALL_KIT, **said})), knowledge())
    return candidates(brief.client, brief.said, brief.bounds, knowledge(), week=week)


def test_a_machine_suits_a_growing_belly_better() -> None:
    press, dumbbells = (
        [given_to(week=1, **said)[key].score for said in ({}, {"pregnancy": Pregnancy(weeks=22)})]
        for key in ("seated-chest-press-machine", "dumbbell-romanian-deadlift")
    )
    assert press[1] > press[0]
    assert dumbbells[1] <= dumbbells[0]


def test_who_was_not_active_begins_on_a_bike() -> None:
    bike, elliptical = "upright-or-recumbent-cycling", "elliptical"
    idle, active = (given_to(is_active=each, status="novice") for each in (False, True))
    assert idle[bike].score > idle[elliptical].score
    assert active[bike].score == active[elliptical].score


def kept_from(key: str, week: int = 1, **said: Any) -> str:
    """Why somebody is not given an exercise, in words and rules."""
    brief = brief_of(Request(client=a_client(**{"equipment": ALL_KIT, **said})), knowledge())
    exercise = knowledge().movement.exercises[key]
    return " ".join(
        f"{says} {rules}"
        for says, rules in why_not(key, exercise, brief.said, brief.bounds, week=week)
    )


def test_without_kit_everything_is_done_with_the_body() -> None:
    found = given_to(equipment=())
    assert found
    assert all(each.kit == ("BW",) for each in found.values())


def test_kit_is_the_first_way_that_is_there() -> None:
    assert given_to()["goblet-squat"].kit == ("DB",)
    assert given_to(equipment=("KB",))["goblet-squat"].kit == ("KB",)
    assert "goblet-squat" not in given_to(equipment=("BB",))


def test_a_bench_alone_is_no_bench_press() -> None:
    assert "dumbbell-bench-press" not in given_to(equipment=("DB",))
    assert "dumbbell-bench-press" in given_to(equipment=("DB", "BE"))


@pytest.mark.parametrize(
    "said",
    [
        {"age_years": 70}, {"age_years": 15},
        *({"conditions": (code,), "clearance": "Dr A."} for code in (
            "pregnant_trimester1", "postpartum_early", "postpartum", "cancer", "cancer_treatment",
            "osteopenia", "osteoporosis", "cad", "heart_failure", "frailty", "parkinson", "copd",
            "kidney_disease", "stroke", "spinal_cord_injury", "multiple_sclerosis",
        )),
    ],
    ids=str,
)  # fmt: skip
def test_nothing_unreviewed_is_offered_to_special_populations(said: dict[str, Any]) -> None:
    usual: dict[str, Any] = {"status": "advanced", "has_coach": True}
    assert UNREVIEWED & given_to(**usual).keys()
    assert given_to(**usual, **said)
    assert not UNREVIEWED & given_to(**usual, **said).keys()


@pytest.mark.parametrize(("status", "level"), [("novice", 2), ("intermediate", 3), ("advanced", 4)])
def test_nothing_asks_for_more_skill_than_the_status_allows(status: str, level: int) -> None:
    levels = {each.exercise.level for each in given_to(status=status).values()}
    assert max(levels) == level


def test_who_must_not_jump_is_given_nothing_that_lands() -> None:
    jumping = given_to(status="advanced")
    quiet = given_to(status="advanced", site={"no_jump": True})
    assert max(impact_of(each.exercise) for each in jumping.values()) > 1
    assert max(impact_of(each.exercise) for each in quiet.values()) <= 1
    assert not any("noise" in each.exercise.place for each in quiet.values())


def test_a_low_ceiling_keeps_out_what_needs_a_high_one() -> None:
    low = given_to(site={"ceiling_m": 2.1})
    assert any("ceiling" in each.exercise.place for each in given_to().values())
    assert not any("ceiling" in each.exercise.place for each in low.values())


def test_what_is_refused_is_not_given() -> None:
    found = given_to(refuses=("SQ", "Push-Up"))
    assert "push-up" not in found
    assert all(each.exercise.pattern != "SQ" for each in found.values())


def test_what_keeps_an_exercise_out_is_said_with_its_rules() -> None:
    assert kept_from("goblet-squat") == ""
    assert "it asks for skill level" in kept_from("barbell-back-squat-high-bar", status="novice")
    assert "SEL-02" in kept_from("barbell-back-squat-high-bar", status="novice")
    assert "SEL-03" in kept_from("goblet-squat", refuses=("SQ",))
    assert "FLOOR" in kept_from("push-up", cannot=("floor",))
    assert "read by other eyes" in kept_from("table-row", age_years=70)


def test_a_bound_of_the_first_weeks_ends() -> None:
    said: dict[str, Any] = {"conditions": ("postpartum_early",), "clearance": "Dr A."}
    assert given_to(week=1, **said).keys() <= given_to(week=30, **said).keys()


def test_a_set_counts_for_what_limits_it_and_half_for_what_helps() -> None:
    squat = given_to()["goblet-squat"]
    assert squat.halves == {"quads": 2, "glutes": 1, "adductors": 1}


def test_a_hold_counts_for_no_muscle() -> None:
    assert given_to()["side-plank"].halves == {}


def test_what_was_asked_for_suits_best() -> None:
    plain, wanted = given_to(), given_to(wants=("Goblet Squat",))
    assert wanted["goblet-squat"].score > plain["goblet-squat"].score
    assert wanted["push-up"].score == plain["push-up"].score


# A few of each class.


def alike(*scores: int) -> dict[str, Candidate]:
    """Candidates that do the same, with these scores."""
    squat = every_candidate()["goblet-squat"]
    return {
        f"squat-{place}": replace(squat, key=f"squat-{place}", score=score)
        for place, score in enumerate(scores)
    }


def keys_of(found: list[Candidate]) -> list[str]:
    return [each.key for each in found]


def test_of_twins_the_few_best_are_kept() -> None:
    found = alike(*range(ALIKE_KEPT + 2))
    assert keys_of(best_of_each_class(found)) == ["squat-2", "squat-3", "squat-4"]


def test_what_is_much_worse_than_the_best_is_left_out() -> None:
    assert keys_of(best_of_each_class(alike(0, -MUCH_WORSE, -MUCH_WORSE - 1))) == [
        "squat-0", "squat-1",
    ]  # fmt: skip


def test_what_was_there_or_is_wished_for_stays_whatever_its_place() -> None:
    found = alike(0, 0, 0, -50)
    assert "squat-3" in keys_of(best_of_each_class(found, kept=("squat-3", "gone")))


def test_every_pattern_has_somebody_to_stand_for_it() -> None:
    found = given_to()
    chosen = best_of_each_class(found)
    assert {each.exercise.pattern for each in chosen} == {
        each.exercise.pattern for each in found.values()
    }
    assert len(chosen) < len(found)
    assert keys_of(chosen) == sorted(keys_of(chosen))


def test_what_is_to_grow_grows_in_small_steps() -> None:
    """The stack of a machine moves by five kilograms: a fifth of what is rowed at 60 % of 38."""
    weak: dict[str, Any] = {"e1rm_kg": {"Seated Row Machine": 38}}
    strong: dict[str, Any] = {"e1rm_kg": {"Seated Row Machine": 140}}
    assert "seated-row-machine" not in given_to(emphasis=("upper_back",), **weak)
    assert "seated-row-machine" not in given_to(wants=("Seated Row Machine",), **weak)
    assert "seated-row-machine" in given_to(emphasis=("upper_back",), **strong)
    assert "seated-row-machine" in given_to(emphasis=("quads",), **weak)
    assert "seated-row-machine" in given_to(emphasis=("upper_back",))


def test_it_is_said_what_keeps_a_coarse_exercise_out() -> None:
    client = a_client(
        equipment=ALL_KIT, wants=("Seated Row Machine",), e1rm_kg={"Seated Row Machine": 38}
    )
    brief = brief_of(Request(client=client), knowledge())
    (found,) = excluded("seated-row-machine", brief)
    assert found.rules == ("SEL-12",)


def test_from_a_wheelchair_there_are_rows_against_a_stack_and_against_bands() -> None:
    found = given_to(equipment=("CB", "BA"), conditions=("wheelchair", "spinal_cord_injury"))
    rows = {key: each for key, each in found.items() if each.exercise.pattern == "HPL"}
    assert {"cable-row-from-the-chair", "one-arm-cable-row-from-the-chair", "seated-band-row"} <= {
        *rows
    }
    assert rows["cable-row-from-the-chair"].kit == ("CB", "WC")
    assert "seated-cable-row" not in found
    assert all("arms-only" in each.exercise.usable_limbs for each in rows.values())


def test_bottles_are_for_those_who_have_no_dumbbells() -> None:
    senior: dict[str, Any] = {"age_years": 72, "status": "novice"}
    alone = given_to(**senior, equipment=("CH", "BA"))["seated-water-bottle-press"]
    assert not alone.is_doubtful
    beside = given_to(**senior, equipment=("CH", "BA", "DB"))
    assert beside["seated-water-bottle-press"].is_doubtful
    assert not beside["seated-dumbbell-press-light"].is_doubtful


def test_bottles_stay_where_the_press_with_dumbbells_is_refused() -> None:
    refused: dict[str, Any] = {"refuses": ("Seated Dumbbell Press (light)",)}
    found = given_to(age_years=72, status="novice", equipment=("CH", "DB"), **refused)
    assert "seated-dumbbell-press-light" not in found
    assert not found["seated-water-bottle-press"].is_doubtful


@pytest.mark.parametrize(
    ("with_dumbbells", "with_kettlebells"),
    [
        ("dumbbell-deadlift", "kettlebell-deadlift"),
        ("dumbbell-deadlift-from-a-seat", "kettlebell-deadlift-from-blocks"),
        ("dumbbell-floor-press", "kettlebell-floor-press"),
    ],
)
def test_what_is_done_with_dumbbells_is_called_so(
    with_dumbbells: str, with_kettlebells: str
) -> None:
    found = given_to(equipment=("DB", "BX"))
    assert with_dumbbells in found
    assert with_kettlebells not in found
    assert with_kettlebells in given_to(equipment=("KB", "BX"))


def test_a_chair_stand_gets_harder_at_risk_of_falling_with_weights_only_beside_a_coach() -> None:
    person: dict[str, Any] = {
        "equipment": ("CH", "DB"), "conditions": ("fall_risk",), "status": "novice",
        "goals": ("balance", "function"),
    }  # fmt: skip
    plain, *harder = rungs = ("sit-to-stand-chair", "sit-to-stand-slow", "dumbbell-sit-to-stand")
    for week, there in ((1, []), (5, []), (9, harder)):
        found = given_to(week, has_coach=True, **person)
        assert [key for key in rungs if key in found] == [plain, *there]
        alone = given_to(week, **person)
        assert [key for key in rungs if key in alone] == [plain, *there[:1]]
    kept: Template = (((plain, 4),), ((plain, 4),))
    problem = a_problem(*rungs, liked=rungs, kept=kept, kept_mains={plain: "SQ"})
    assert days_with(solve(problem).template, *harder) == 2


def test_a_wheelchair_is_given_pulls_from_above_without_a_pad_on_the_thighs() -> None:
    cord = ("wheelchair", "spinal_cord_injury")
    alone = given_to(equipment=("CB", "MC", "BA", "CH"), conditions=cord)
    assert alone["cable-pulldown-from-the-chair"].kit == ("CB", "WC")
    assert not {"neutral-grip-pulldown", "lat-pulldown-wide", "plate-loaded-pulldown-machine"} & {
        *alone
    }
    assert "seated-side-bend-band" not in alone
    watched = given_to(equipment=("BA", "CH"), conditions=cord, has_coach=True)
    assert "seated-side-bend-band" in watched
    said_of_the_chair = (
        "seated-thoracic-lift", "seated-band-shoulder-press", "cable-external-rotation",
        "band-straight-arm-pulldown",
    )  # fmt: skip
    set_ups = {
        key: " ".join(knowledge().movement.exercises[key].set_up) for key in said_of_the_chair
    }
    assert all("wheelchair" in says for says in set_ups.values())


def test_from_a_wheelchair_there_is_an_ergometer_for_the_arms_and_none_to_stand_at() -> None:
    found = given_to(equipment=("CE",), conditions=("wheelchair", "spinal_cord_injury"))
    assert "arm-ergometer" in found
    assert "ski-ergometer" not in found


def test_thin_bones_rise_plainly_before_weights_and_hinge_with_them_once_cleared() -> None:
    person: dict[str, Any] = {
        "equipment": ("CH", "DB"), "conditions": ("osteoporosis", "vertebral_fracture_old"),
        "status": "novice", "goals": ("bone",),
    }  # fmt: skip
    loaded, fast, hinge = (
        "dumbbell-sit-to-stand", "fast-sit-to-stand-power-intent", "dumbbell-deadlift-from-a-seat",
    )  # fmt: skip
    for week, there in ((1, set()), (5, {hinge}), (9, {loaded, fast, hinge})):
        found = given_to(week, clearance="GP 2026-10", **person)
        assert "sit-to-stand-chair" in found
        assert {loaded, fast, hinge} & found.keys() == there
    assert not given_to(5, clearance="GP 2026-10", **person)[hinge].is_doubtful
    assert given_to(5, **person)[hinge].is_doubtful
    assert given_to(5, clearance="GP 2026-10", **person)["dumbbell-romanian-deadlift"].is_doubtful


def test_raises_come_before_upright_rows_for_the_advanced_too() -> None:
    found = given_to(status="advanced", goals=("bodybuilding",), equipment=("DB", "BB"))
    row, lateral = "upright-row-wide-to-chest-height", "dumbbell-lateral-raise"
    best = sorted((row, lateral), key=lambda key: (-found[key].score, key))
    assert best[0] == lateral
