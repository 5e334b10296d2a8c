"""Warming up, cooling down, lighter sets and stretching."""

from typing import Any

import pytest

from barpath.craft.programming.programme import Session, Slot
from craft.programming.bites import Bite, a_bout, cardio, holds
from craft.programming.programmes import (
    a_client,
    a_part,
    a_programme,
    a_session,
    a_slot,
    breaches_of,
)

CALF, SQUAT = "Calf Stretch (wall)", "Barbell Back Squat (high bar)"
PRESS, CURL = "Dumbbell Bench Press", "Dumbbell Curl"


def warmed(warm: float, cool: float = 0, *, minutes: float = 45) -> Session:
    around = (a_part("warmup", minutes=warm), a_part("main"), a_part("cooldown", minutes=cool))
    return a_session(*around, minutes=minutes)


def ramped(sets: int) -> Session:
    lighter = a_slot(SQUAT, sets=sets, load_percent=(40, 70))
    return a_session(a_part("warmup", lighter), a_part("main", a_slot(SQUAT)))


def lifted(lighter: dict[str, int], reps: tuple[int, int] = (6, 8)) -> Session:
    """Lifts with so many lighter sets of each before."""
    ramps = [a_slot(name, sets=sets, rir=None) for name, sets in lighter.items() if sets]
    work = [a_slot(name, reps=(12, 15) if name == CURL else reps) for name in lighter]
    return a_session(a_part("warmup", *ramps), a_part("main", *work))


def stretch(seconds: int, sets: int = 1, **said: Any) -> Slot:
    usual = {"pattern": "STR", "muscles": {"calves": 1.0}, "reps": None, "rir": None}
    return a_slot("A stretch", **{**usual, "seconds": seconds, "sets": sets, **said})


def stretched(*slots: Slot, day: int = 0) -> Session:
    return a_session(a_part("main"), a_part("flexibility", *slots), day=day)


def before_jumps(seconds: int) -> Session:
    return a_session(a_part("warmup", stretch(seconds)), a_part("power"))


RANGE = {"goals": ("flexibility",)}

BITES = {
    "session-starts-warm": Bite(
        {}, a_programme(warmed(5)), a_programme(warmed(4)), "week 1, Monday"
    ),
    "longer-for-heart-lungs-and-age": Bite(
        {"conditions": ("cad",)},
        a_programme(warmed(10, 5)),
        a_programme(warmed(10, 4)),
        "week 1, Monday",
    ),
    "hypertension-long-cool-down": Bite(
        {"conditions": ("hypertension",)},
        a_programme(warmed(10, 5)),
        a_programme(warmed(10, 4)),
        "week 1, Monday",
    ),
    "copd-warm-up": Bite(
        {"conditions": ("copd",)}, a_programme(warmed(10)), a_programme(warmed(9)), "week 1, Monday"
    ),
    "asthma-warm-up": Bite(
        {"conditions": ("asthma",)},
        a_programme(warmed(10)),
        a_programme(warmed(9)),
        "week 1, Monday",
    ),
    "lighter-sets-before-the-first-heavy-lift": Bite(
        {}, a_programme(ramped(2)), a_programme(ramped(1)), f"week 1, Monday, {SQUAT}"
    ),
    "lighter-sets-before-every-heavy-lift": Bite(
        {},
        a_programme(lifted({SQUAT: 3, PRESS: 1, CURL: 0})),
        a_programme(lifted({SQUAT: 3, PRESS: 0, CURL: 0})),
        f"week 1, Monday, {PRESS}",
    ),
    "no-long-holds-before-lifting": Bite(
        {}, a_programme(before_jumps(60)), a_programme(before_jumps(61)), "week 1, Monday"
    ),
    "stretch-often-and-long-enough": Bite(
        RANGE,
        a_programme(*(stretched(stretch(30, 2), day=day) for day in (0, 3)), weeks=3),
        a_programme(stretched(stretch(30, 2)), weeks=3),
        "week 3",
    ),
    "most-useful-stretching-dose": Bite(
        {},
        a_programme(*(stretched(stretch(60, 4), day=day) for day in (0, 3))),
        a_programme(*(stretched(stretch(60, 4), day=day) for day in (0, 2, 4))),
        "week 1",
    ),
    "stretching-goes-first-when-time-is-short": Bite(
        {"minutes_min": 20},
        a_programme(a_session()),
        a_programme(stretched(stretch(30))),
        "week 1, Monday",
    ),
    "no-stretching-of-loose-joints": Bite(
        {"conditions": ("hypermobility",)},
        a_programme(),
        a_programme(stretched(stretch(30))),
        "week 1, Monday, A stretch",
    ),
}


@pytest.mark.parametrize(("key", "bite"), BITES.items())
def test_it_bites(key: str, bite: Bite) -> None:
    holds(key, bite)


def test_a_short_session_warms_up_for_less() -> None:
    short = a_programme(warmed(3, minutes=20))
    assert breaches_of("session-starts-warm", short, a_client()) == []
    long = a_programme(warmed(3, minutes=21))
    assert breaches_of("session-starts-warm", long, a_client()) != []


def test_a_light_walk_is_its_own_warm_up() -> None:
    light, brisk = a_programme(cardio(a_bout(zone="light"))), a_programme(cardio())
    assert breaches_of("session-starts-warm", light, a_client()) == []
    assert breaches_of("session-starts-warm", brisk, a_client()) != []


def test_a_main_lift_without_load_needs_no_lighter_sets() -> None:
    push_up = a_programme(a_session(a_part("main", a_slot("Push-Up"))))
    assert breaches_of("lighter-sets-before-the-first-heavy-lift", push_up, a_client()) == []


@pytest.mark.parametrize(
    ("seconds", "sets", "age_years", "says"),
    [
        (9, 7, 35, "Holds of 9 seconds; at least 10."),
        (29, 3, 70, "Holds of 29 seconds; at least 30."),
        (29, 2, 35, "58 seconds in all; at least 60."),
    ],
)
def test_holds_are_long_enough(seconds: int, sets: int, age_years: int, says: str) -> None:
    programme = a_programme(*(stretched(stretch(seconds, sets), day=day) for day in (0, 3)))
    client = a_client(age_years=age_years, **RANGE)
    found = breaches_of("stretch-often-and-long-enough", programme, client)
    assert ("week 1, Monday, A stretch", says) in found


def test_who_wants_range_is_given_stretches() -> None:
    found = breaches_of("stretch-often-and-long-enough", a_programme(), a_client(**RANGE))
    assert ("week 3", "It holds no stretches.") in found


def test_a_session_of_stretching_one_muscle_has_an_end_too() -> None:
    programme = a_programme(stretched(stretch(241)))
    found = breaches_of("most-useful-stretching-dose", programme, a_client())
    says = "calves (gastrocnemius): stretched 241 seconds; at most 4 minutes help."
    assert ("week 1, Monday", says) in found


def test_rest_and_learning_need_no_cooling_down() -> None:
    client, key = a_client(conditions=("hypertension",)), "hypertension-long-cool-down"
    assert breaches_of(key, a_programme(a_session(type="mobility")), client) == []


def test_a_session_made_short_is_spared_the_long_cooling_down() -> None:
    client, key = a_client(age_years=87, minutes_min=45), "longer-cool-down-for-heart-and-age"
    assert breaches_of(key, a_programme(warmed(10, 5, minutes=20)), client) == []
    assert breaches_of(key, a_programme(warmed(10, 5, minutes=28)), client) != []


def test_holds_count_for_the_muscles_they_stretch_most_and_only_before_the_work() -> None:
    key = "no-long-holds-before-lifting"
    helping = stretch(90, muscles={"calves": 0.5})
    for session in (
        a_session(a_part("warmup", helping), a_part("power")),
        a_session(a_part("power"), a_part("cooldown", stretch(90))),
        a_session(a_part("flexibility", stretch(90))),
    ):
        assert breaches_of(key, a_programme(session), a_client()) == []
