"""Effort and rest: each claim lets one plan be and holds another back."""

from typing import Any

import pytest

from barpath.craft.programming.programme import Programme
from barpath.craft.programming.request import Client
from craft.programming.programmes import (
    a_client,
    a_part,
    a_programme,
    a_session,
    a_slot,
    assert_bites,
    breaches_of,
)

PRESS, CURL = "Dumbbell Bench Press", "Preacher Curl Machine"
HINGE, TURN = "Barbell Romanian Deadlift", "Landmine Rotation"


def of(name: str = PRESS, kind: Any = "main", *, weeks: int = 4, **said: Any) -> Programme:
    return a_programme(a_session(a_part(kind, a_slot(name, **said))), weeks=weeks)


FIRST, THIRD = f"week 1, Monday, {PRESS}", f"week 3, Monday, {PRESS}"
STRONG, BIG = a_client(goals=("strength",)), a_client(goals=("hypertrophy",))
FALLING = a_client(conditions=("fall_risk",))
HEART = a_client(conditions=("cad",))
FROM_A_SEAT = "Dumbbell Deadlift from a Seat"
LEARNING = a_client(conditions=("osteoporosis", "vertebral_fracture_old"), status="novice")
BITES: dict[str, tuple[Client, Programme, Programme, str]] = {
    "effort-for-size": (BIG, of(rir=(0, 4)), of(rir=(3, 5)), THIRD),
    "effort-for-strength": (STRONG, of(rir=(1, 4)), of(rir=(0, 2)), FIRST),
    "beginners-keep-reserve": (a_client(status="novice"), of(rir=(2, 4)), of(rir=(1, 3)), FIRST),
    "where-failure-is-allowed": (a_client(), of(CURL, rir=(0, 1)), of(rir=(0, 1)), FIRST),
    "keep-two-in-reserve": (a_client(age_years=70), of(rpe=(7, 8), rir=None),
                            of(rpe=(7, 9), rir=None), FIRST),
    "coronary-lifting-effort": (HEART, of(rpe=(3, 5), rir=None), of(rpe=(4, 6), rir=None), FIRST),
    "coronary-lifting-effort-at-first": (
        HEART, of(rpe=(2, 4), rir=None), of(rpe=(3, 5), rir=None), FIRST,
    ),
    "rest-for-strength": (STRONG, of(rest_s=240), of(rest_s=100), FIRST),
    "rest-for-few-repetitions": (STRONG, of(rest_s=180, reps=(3, 5)), of(rest_s=165, reps=(3, 5)),
                                 FIRST),
    "rest-for-size": (BIG, of(rest_s=90), of(rest_s=45), FIRST),
    "rest-for-the-largest-lifts": (
        a_client(goals=("bodybuilding",), minutes_min=60),
        of(HINGE, rest_s=120), of(HINGE, rest_s=90), f"week 1, Monday, {HINGE}",
    ),
    "turning-keeps-reserve": (
        a_client(), of(TURN, "accessory", rir=(3, 4)), of(TURN, "accessory", rir=(2, 4)),
        f"week 1, Monday, {TURN}",
    ),
    "reserve-while-the-hinge-is-learnt": (
        LEARNING, of(FROM_A_SEAT, rir=(3, 4)), of(FROM_A_SEAT, rir=(2, 3)),
        f"week 1, Monday, {FROM_A_SEAT}",
    ),
    "rest-for-power": (a_client(), of(kind="power", rest_s=150), of(kind="power", rest_s=60), FIRST),
    "rest-after-rising": (FALLING, of(rest_s=60, pattern="SQ"), of(rest_s=45, pattern="SQ"), FIRST),
    "rest-for-stability": (a_client(), of(kind="corrective", rest_s=60),
                           of(kind="corrective", rest_s=120), FIRST),
}  # fmt: skip


@pytest.mark.parametrize("key", BITES)
def test_it_bites(key: str) -> None:
    assert_bites(key, *BITES[key])


def test_a_beginner_keeps_reserve_for_the_first_weeks_only() -> None:
    hard = of(rir=(1, 2), weeks=8)
    weeks = {
        where.split(",")[0]
        for where, _ in breaches_of("beginners-keep-reserve", hard, a_client(status="novice"))
    }
    assert weeks == {f"week {number}" for number in range(1, 7)}


def test_a_hinge_is_learnt_with_reserve_until_week_twelve() -> None:
    key, near = "reserve-while-the-hinge-is-learnt", of(FROM_A_SEAT, rir=(2, 3), weeks=14)
    weeks = {where.split(",")[0] for where, _ in breaches_of(key, near, LEARNING)}
    assert weeks == {f"week {number}" for number in range(1, 13)}
    assert breaches_of(key, of("Seated Band Row", rir=(2, 3)), LEARNING) == []


@pytest.mark.parametrize(
    "said",
    [
        {"age_years": 15},
        {"conditions": ("pregnant_trimester1",)},
        {"conditions": ("cancer_treatment",)},
        {"conditions": ("cad",)},
    ],
)
def test_who_keeps_two_in_reserve(said: dict[str, Any]) -> None:
    assert breaches_of("keep-two-in-reserve", of(rir=(1, 2)), a_client(**said)) != []
    assert breaches_of("keep-two-in-reserve", of(rir=(1, 2)), a_client()) == []


def test_no_set_to_failure_for_a_beginner_and_few_for_a_muscle() -> None:
    key = "where-failure-is-allowed"
    assert breaches_of(key, of(CURL, rir=(0, 1)), a_client(status="novice")) != []
    all_of_them = breaches_of(key, of(CURL, rir=(0, 0)), a_client())
    assert ("week 1, Monday", "3 sets to failure for biceps; at most 2 are asked.") in all_of_them


def test_a_press_for_size_rests_as_before() -> None:
    big = a_client(goals=("bodybuilding",), minutes_min=60)
    assert breaches_of("rest-for-the-largest-lifts", of(rest_s=90), big) == []
    assert breaches_of("turning-keeps-reserve", of(rir=(1, 2)), a_client()) == []


def test_more_repetitions_rest_as_before() -> None:
    assert breaches_of("rest-for-few-repetitions", of(rest_s=120, reps=(5, 8)), STRONG) == []


def test_beginners_rest_no_longer_than_they_need() -> None:
    beginner = a_client(goals=("strength",), status="novice")
    assert breaches_of("rest-for-strength", of(rest_s=240), beginner) != []


def test_a_cap_on_the_long_scale_is_held_against_effort_of_ten() -> None:
    heart = a_client(conditions=("cad",))
    eased, hard = of(rpe=(4, 5), rir=None), of(rpe=(6, 7), rir=None)
    key = "coronary-effort"
    assert breaches_of(key, eased, heart) == []
    assert FIRST in [where for where, _ in breaches_of(key, hard, heart)]
    assert breaches_of(key, of(rir=(1, 2)), heart) != []
    assert breaches_of(key, of(kind="cardio", rir=None, zone="vigorous"), heart) != []


def test_a_heart_lifts_easier_than_it_walks_and_easiest_at_first() -> None:
    heart = a_client(conditions=("cad",))
    easy, usual, hard = (of(rpe=(2, most), rir=None, weeks=6) for most in (4, 5, 5.5))
    first, later = "coronary-lifting-effort-at-first", "coronary-lifting-effort"
    assert breaches_of(first, easy, heart) == breaches_of(later, usual, heart) == []
    found = breaches_of(first, usual, heart)
    assert [where.split(",")[0] for where, _ in found] == [f"week {n}" for n in range(1, 5)]
    assert len(breaches_of(later, hard, heart)) == 6
    walk = of(kind="cardio", rpe=(3, 5), rir=None)
    assert breaches_of(first, walk, heart) == breaches_of(later, walk, heart) == []


def test_effort_rises_by_its_week() -> None:
    old = a_client(age_years=70)
    easy, built = of(rpe=(4, 5), rir=None, weeks=9), of(rpe=(5, 7), rir=None, weeks=9)
    key = "senior-hard-enough"
    assert [where for where, _ in breaches_of(key, easy, old)] == ["week 8", "week 9"]
    assert breaches_of(key, built, old) == []
