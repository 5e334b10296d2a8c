"""How exercises are done: what rules say of sets, repetitions, effort, load and rest is kept."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.library import knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.bounds import highest, lowest
from barpath.craft.programming.designing.briefing import Brief, brief_of
from barpath.craft.programming.designing.candidates import candidates
from barpath.craft.programming.designing.prescribing import prescribe
from barpath.craft.programming.designing.prescription import Prescription
from barpath.craft.programming.designing.repeating import percent_at, repetitions_at
from barpath.craft.programming.designing.styling import Style, part_of
from barpath.craft.programming.request import Request
from craft.programming.programmes import a_client

# Very different people, by a word for each.
PEOPLE: dict[str, dict[str, Any]] = {
    "anyone": {},
    "strong": {"goals": ("strength",), "status": "advanced", "has_coach": True},
    "big": {"goals": ("hypertrophy",)},
    "physique": {"goals": ("bodybuilding",), "status": "advanced", "minutes_min": 75},
    "beginner": {"status": "novice", "goals": ("strength",)},
    "old": {"age_years": 72, "status": "novice", "goals": ("function",)},
    "young": {"age_years": 12, "status": "novice", "goals": ("play",)},
    "young lifter": {"age_years": 16, "goals": ("strength",)},
    "heart": {"conditions": ("cad",), "clearance": "Dr A.", "goals": ("strength",)},
    "kidney": {"conditions": ("kidney_disease",), "clearance": "Dr A."},
    "pressure": {"conditions": ("hypertension",), "blood_pressure_mmhg": (130, 80),
                 "clearance": "Dr A.", "goals": ("strength",)},
    "bones": {"conditions": ("osteoporosis",), "goals": ("bone",), "age_years": 68},
    "broken": {"conditions": ("osteoporosis", "vertebral_fracture_old"), "status": "novice",
               "clearance": "Dr A.", "goals": ("bone", "strength"), "age_years": 61},
    "expecting": {"conditions": ("pregnant_trimester2",), "clearance": "Dr A."},
    "sclerosis": {"conditions": ("multiple_sclerosis",), "clearance": "Dr A."},
    "enduring": {"goals": ("endurance_local",)},
    "fast": {"goals": ("power",), "status": "advanced"},
    "class": {"format": "group", "people": 8, "status": "novice"},
}  # fmt: skip
WEEKS = ((1, False), (9, True))
"""The first week of a block, and whether it is one of the last."""


@cache
def brief_for(person: str) -> Brief:
    client = a_client(**{"equipment": tuple(vocabulary().kit), **PEOPLE[person]})
    return brief_of(Request(client=client), knowledge())


def style_for(person: str, week: int = 1, *, is_late: bool = False) -> Style:
    brief = brief_for(person)
    return Style(
        claims=brief.claims, status=brief.status, bounds=brief.bounds, week=week, is_late=is_late,
        is_group=brief.client.format == "group",
    )  # fmt: skip


def how(name: str, person: str = "anyone", week: int = 1, *, is_late: bool = False) -> Prescription:
    exercise = knowledge().movement.by_name[name]
    pattern = knowledge().movement.patterns[exercise.pattern]
    return prescribe(exercise, pattern, style_for(person, week, is_late=is_late))


def everything(person: str, week: int, *, is_late: bool) -> Iterator[tuple[Exercise, Prescription]]:
    """Each exercise that a person may be given, and how it is done."""
    brief = brief_for(person)
    style = style_for(person, week, is_late=is_late)
    found = candidates(brief.client, brief.said, brief.bounds, brief.base, week=week)
    assert found
    for each in found.values():
        pattern = brief.base.movement.patterns[each.exercise.pattern]
        yield each.exercise, prescribe(each.exercise, pattern, style)


def limits(person: str, week: int, part: str) -> dict[str, tuple[float, float]]:
    """Lowest and highest of what a person's rules allow."""
    brief = brief_for(person)
    bounds = brief.bounds
    hard = [
        claim for claim in style_for(person).of_kind("reps_band", part) if claim.force == "hard"
    ]
    fewest = [claim.numbers["compound_at_least_reps"] for claim in hard]
    most = [claim.numbers["compound_at_most_reps"] for claim in hard]
    return {
        "rir": (highest(bounds.rir, week=week, otherwise=0).value, 10),
        "reps": (
            max(highest(bounds.fewest_reps, week=week, otherwise=1).value, *fewest, 1),
            min(1000, *most, 1000),
        ),
        "load_percent": (1, lowest(bounds.load_percent, week=week, otherwise=100).value),
        "sets": (1, lowest(bounds.sets, week=week, otherwise=1000).value),
        "rpe": (0, lowest(bounds.rpe, week=week, otherwise=10).value),
    }


def faults(exercise: Exercise, done: Prescription, person: str, week: int) -> Iterator[str]:
    """What is outside the limits of a person."""
    found = {
        "rir": done.rir,
        "reps": done.reps,
        "load_percent": done.load_percent,
        "sets": (done.least_sets, done.most_sets),
        "rpe": done.rpe,
    }
    for name, (least, most) in limits(person, week, done.part).items():
        span = found[name]
        if span is not None and not least <= span[0] <= span[1] <= most:
            yield f"{exercise.name}: {name} {span}"


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize(("week", "is_late"), WEEKS)
def test_no_prescription_is_outside_the_bounds(person: str, week: int, is_late: bool) -> None:
    found = everything(person, week, is_late=is_late)
    assert [
        fault for exercise, done in found for fault in faults(exercise, done, person, week)
    ] == []


@pytest.mark.parametrize("person", PEOPLE)
def test_every_prescription_says_how_much_and_how_hard(person: str) -> None:
    for exercise, done in everything(person, 1, is_late=False):
        counted = [each for each in (done.reps, done.seconds, done.contacts) if each]
        assert len(counted) == 1, exercise.name
        assert done.rest_s % 15 == 0
        assert done.set_s > done.rest_s
        assert done.rir is None or done.rpe is None


@pytest.mark.parametrize("person", PEOPLE)
def test_repetitions_stay_within_what_suits_the_exercise(person: str) -> None:
    for exercise, done in everything(person, 1, is_late=False):
        if done.reps is not None:
            low, high = exercise.range
            fewest, _ = limits(person, 1, done.part)["reps"]
            assert low <= done.reps[0] <= done.reps[1] <= max(high, fewest), exercise.name


def test_a_hard_rule_goes_before_what_suits_the_exercise() -> None:
    assert how("Floor-to-Stand Practice (get-up ladder)").reps == (1, 5)
    assert how("Floor-to-Stand Practice (get-up ladder)", "young lifter").reps == (3, 5)
    assert how("Floor-to-Stand Practice (get-up ladder)", "young").reps == (6, 6)


def test_effort_comes_closer_to_failure_in_the_last_blocks() -> None:
    assert how("Goblet Squat", "big").rir == (2, 3)
    assert how("Goblet Squat", "big", 9, is_late=True).rir == (1, 2)


def test_beginners_keep_two_in_reserve_for_six_weeks_and_seniors_for_good() -> None:
    assert how("Goblet Squat", "beginner", 1, is_late=True).rir == (2, 3)
    assert how("Goblet Squat", "beginner", 9, is_late=True).rir == (1, 2)
    assert how("Goblet Squat", "old", 9, is_late=True).rir == (2, 3)


def test_rest_is_as_long_as_strength_asks_and_as_short_as_size_allows() -> None:
    assert how("Barbell Bench Press").rest_s == 90
    assert how("Barbell Bench Press", "beginner").rest_s == 120
    assert how("Dumbbell Curl", "big").rest_s == 60
    assert how("Dumbbell Curl", "sclerosis").rest_s == 120
    assert "RST-01" in how("Barbell Bench Press", "strong").rules


def test_the_largest_lifts_rest_longer_for_size_where_there_is_time() -> None:
    assert how("Barbell Romanian Deadlift", "physique").rest_s == 120
    assert how("Barbell Bench Press", "physique").rest_s == 90
    assert how("Barbell Romanian Deadlift", "big").rest_s == 90


def test_turning_under_load_keeps_three_in_reserve_in_the_last_blocks_too() -> None:
    assert how("Landmine Rotation", "big", 9, is_late=True).rir == (3, 4)
    assert how("Landmine Rotation", "strong", 9, is_late=True).rir == (3, 4)


def test_main_lifts_of_few_repetitions_rest_alike() -> None:
    squat, press = (how(name, "strong") for name in ("Safety-Bar Squat", "Barbell Bench Press"))
    assert squat.reps == (4, 6)
    assert press.reps == (3, 6)
    assert squat.rest_s == press.rest_s == 180


def test_a_heart_is_not_loaded_above_what_its_rule_says() -> None:
    done = how("Dumbbell Bench Press", "heart")
    assert done.load_percent is not None
    assert done.load_percent[1] == 60
    assert "CVD-01" in done.rules
    assert done.rpe == (2, 4)
    assert how("Dumbbell Bench Press", "heart", week=5).rpe == (3, 5)
    assert done.rir is None


def test_a_load_band_asks_for_the_repetitions_that_it_allows() -> None:
    strong, anyone = how("Barbell Bench Press", "strong"), how("Barbell Bench Press")
    assert strong.load_percent == (75, 95)
    assert anyone.load_percent is None
    assert strong.reps is not None
    assert anyone.reps is not None
    assert strong.reps[1] < anyone.reps[1]


def test_no_share_of_a_maximum_where_none_may_be_estimated() -> None:
    assert how("Push-Up", "strong").load_percent is None
    assert knowledge().movement.by_name["Push-Up"].e1rm_reps_max == 0


def test_size_takes_the_repetitions_of_its_rule() -> None:
    assert how("Dumbbell Lateral Raise", "big").reps == (12, 16)
    assert how("Dumbbell Lateral Raise", "young").reps == (9, 13)


def test_a_hold_is_counted_in_seconds_and_takes_both_sides() -> None:
    plank = knowledge().movement.by_name["Side Plank"]
    done = how("Side Plank")
    assert plank.unit == "seconds_per_side"
    assert (done.reps, done.rir) == (None, None)
    assert done.seconds == sum(plank.range) // 2
    assert done.set_s == 2 * done.seconds + done.rest_s


def test_a_class_takes_turns_by_feel() -> None:
    done = how("Goblet Squat", "class")
    assert (done.part, done.rest_s, done.rir) == ("main", 30, None)
    assert done.rpe == (6, 7)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("Goblet Squat", "main"), ("Clean and Jerk", "power"), ("Dumbbell Lateral Raise", "isolation"),
        ("Dead Bug", "accessory"), ("Dumbbell Curl", "isolation"),
    ],
)  # fmt: skip
def test_an_exercise_belongs_to_a_part(name: str, part: str) -> None:
    exercise = knowledge().movement.by_name[name]
    assert part_of(exercise, knowledge().movement.patterns[exercise.pattern]) == part


def test_epley_is_read_both_ways() -> None:
    assert percent_at(10) == pytest.approx(75)
    assert repetitions_at(75) == pytest.approx(10)
    assert repetitions_at(percent_at(7)) == pytest.approx(7)


def test_a_class_is_not_asked_for_hard_work_where_nothing_makes_it_heavy() -> None:
    movement = knowledge().movement
    for week, is_late in WEEKS:
        style = style_for("class", week, is_late=is_late)
        drill, press = (
            prescribe(each, movement.patterns[each.pattern], style)
            for each in (movement.by_name["Prone Towel Lat Pull"], movement.by_name["Push-Up"])
        )
        assert drill.rpe == (4, 6)
        assert press.rpe == ((7, 8) if is_late else (6, 7))


def test_a_loaded_hinge_is_learnt_with_reserve_and_few_sets_after_a_fracture() -> None:
    name = "Dumbbell Deadlift from a Seat"
    learning, later = (how(name, "broken", week) for week in (9, 13))
    assert (learning.rir, learning.most_sets) == ((3, 4), 2)
    assert later.rir == (2, 3)
    assert later.most_sets > 2
    assert how("Seated Band Row", "broken", 5).rir == (2, 3)
