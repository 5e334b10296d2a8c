"""Loads and repetitions: each claim lets one plan be and holds another back."""

from typing import Any

import pytest

from barpath.craft.programming.programme import Programme, Progression
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

PRESS, BAND, JUMP = "Dumbbell Bench Press", "Band Squat", "Squat Jump"


def of(name: str, kind: Any = "main", **said: Any) -> Programme:
    return a_programme(a_session(a_part(kind, a_slot(name, **said))), progression=Progression())


FIRST = f"week 1, Monday, {PRESS}"
BITES: dict[str, tuple[Client, Programme, Programme, str]] = {
    "loads-for-strength": (
        a_client(goals=("strength",)),
        of(PRESS, load_percent=(70, 88)),
        of(PRESS, load_percent=(70, 89)),
        FIRST,
    ),
    "reps-for-size": (
        a_client(goals=("hypertrophy",)),
        of(PRESS, reps=(6, 15)),
        of(PRESS, reps=(5, 15)),
        FIRST,
    ),
    "loads-for-power": (
        a_client(goals=("power",)),
        of(PRESS, "power", load_percent=(30, 70), reps=(3, 5)),
        of(PRESS, "power", load_percent=(30, 71), reps=(3, 5)),
        FIRST,
    ),
    "reps-for-local-endurance": (
        a_client(goals=("endurance_local",)),
        of(PRESS, reps=(15, 25)),
        of(PRESS, reps=(12, 25)),
        FIRST,
    ),
    "no-near-maximal-singles": (
        a_client(status="novice"),
        of(PRESS, load_percent=(80, 85), reps=(3, 5)),
        of(PRESS, load_percent=(80, 90), reps=(3, 5)),
        FIRST,
    ),
    "effort-is-said": (a_client(), of(PRESS), of(PRESS, rir=None), FIRST),
    "mix-of-rep-zones": (
        a_client(goals=("hypertrophy", "strength")),
        a_programme(
            a_session(a_part("main", a_slot(PRESS, reps=(3, 5)), a_slot(reps=(8, 12))))
        ),
        of(PRESS, reps=(8, 12)),
        "week 3",
    ),
    "percent-needs-your-record": (
        a_client(e1rm_kg={PRESS: 40}),
        of(PRESS, load_percent=(70, 75)),
        of("Goblet Squat", load_percent=(70, 75)),
        "week 1, Monday, Goblet Squat",
    ),
    "bands-work": (a_client(), of(BAND), of(BAND, load_kg=12), f"week 1, Monday, {BAND}"),
    "fast-on-purpose": (a_client(), of(JUMP, "power"), of(PRESS, "power"), FIRST),
}  # fmt: skip


@pytest.mark.parametrize("key", BITES)
def test_it_bites(key: str) -> None:
    assert_bites(key, *BITES[key])


def test_a_load_that_is_too_light_is_found_once_the_programme_runs() -> None:
    light = of(PRESS, load_percent=(50, 60))
    places = [
        where
        for where, _ in breaches_of("loads-for-strength", light, a_client(goals=("strength",)))
    ]
    assert places == [f"week {week}, Monday, {PRESS}" for week in (3, 4)]


def test_a_load_in_kilograms_is_held_against_the_record() -> None:
    client = a_client(status="novice", e1rm_kg={PRESS: 20})
    key = "no-near-maximal-singles"
    assert breaches_of(key, of(PRESS, load_kg=17), client) == []
    assert breaches_of(key, of(PRESS, load_kg=18), client) != []


def test_a_main_set_of_two_is_near_maximal() -> None:
    found = breaches_of("no-near-maximal-singles", of(PRESS, reps=(2, 3)), a_client(age_years=15))
    assert (FIRST, "2–3 repetitions; at least 3 are asked.") in found


def test_power_sets_are_short() -> None:
    assert breaches_of("loads-for-power", of(PRESS, "power"), a_client(goals=("power",))) != []


def test_a_learned_explosive_lift_may_be_heavier() -> None:
    lift = of("Power Clean", "power", load_percent=(70, 80), reps=(2, 3), pattern="OLY")
    assert breaches_of("loads-for-power", lift, a_client(goals=("power",))) == []
    beginner = a_client(goals=("power",), status="novice")
    assert breaches_of("loads-for-power", lift, beginner) != []


def test_single_joint_work_has_its_own_repetitions() -> None:
    size = a_client(goals=("hypertrophy",))
    assert breaches_of("reps-for-size", of("Dumbbell Curl", reps=(12, 20)), size) == []
    assert breaches_of("reps-for-size", of("Dumbbell Curl", reps=(6, 12)), size) != []


def test_bands_say_how_they_are_made_harder() -> None:
    plan = a_programme(a_session(a_part("main", a_slot(BAND))))
    assert breaches_of("bands-work", plan, a_client())[0][0] == ""


def test_first_loads_of_the_frail_are_light() -> None:
    frail = a_client(age_years=80, status="novice", conditions=("frailty",))
    heavy, light = of(PRESS, load_percent=(30, 50)), of(PRESS, load_percent=(20, 30))
    found = [
        where
        for where, says in breaches_of("frailty-light-start", heavy, frail)
        if "to begin with" in says
    ]
    assert found == [FIRST]
    assert breaches_of("frailty-light-start", light, frail) == []
