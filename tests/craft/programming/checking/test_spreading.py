"""How work is spread over a week: each claim lets one plan be and holds another back."""

import pytest

from barpath.craft.programming.programme import Programme, Session
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

SQUAT, HINGE, ROW = "Goblet Squat", "Barbell Romanian Deadlift", "Barbell Bent-Over Row"
PRESS, INCLINE, OVERHEAD = "Dumbbell Bench Press", "Incline Dumbbell Press", "Arnold Press"
CURL = "Seated Leg Curl Machine"
BACK_SQUAT = "Barbell Back Squat (high bar)"


def a_day(*names: str, day: int = 0, sets: int = 3) -> Session:
    return a_session(a_part("main", *(a_slot(name, sets=sets) for name in names)), day=day)


def on_days(name: str, *days: int) -> Programme:
    return a_programme(*(a_day(name, day=day) for day in days))


BITES: dict[str, tuple[Client, Programme, Programme, str]] = {
    "the-lower-back-rests": (
        a_client(),
        a_programme(a_day(HINGE, day=0), a_day(ROW, day=2)),
        a_programme(a_day(HINGE, day=0), a_day(ROW, day=1)),
        "week 1, Tuesday",
    ),
    "chest-pressing-days": (
        a_client(),
        on_days(PRESS, 0, 2, 4),
        on_days(PRESS, 0, 2, 4, 5),
        "week 1",
    ),
    "knees-have-days-off": (
        a_client(goals=("bodybuilding",)),
        a_programme(a_day(SQUAT, day=0), a_day("Leg Extension Machine", day=2)),
        a_programme(a_day(SQUAT, day=0), a_day("Leg Extension Machine", day=1)),
        "week 1, Tuesday",
    ),
    "days-without-pressing": (
        a_client(),
        a_programme(a_day(PRESS, day=0), *(a_day(OVERHEAD, day=day) for day in (1, 3, 5))),
        a_programme(
            *(a_day(PRESS, day=day) for day in (0, 6)),
            *(a_day(OVERHEAD, day=day) for day in (1, 3, 5)),
        ),
        "week 1",
    ),
    "hamstrings-have-days-off": (
        a_client(goals=("bodybuilding",)),
        a_programme(a_day(HINGE, CURL, day=0), a_day(CURL, day=2)),
        a_programme(a_day(HINGE, day=0), a_day(CURL, day=1)),
        "week 1, Tuesday",
    ),
    "squats-lie-apart": (
        a_client(goals=("strength",)),
        on_days(SQUAT, 0, 4),
        on_days(SQUAT, 0, 2),
        "week 1, Wednesday",
    ),
    "hinges-on-two-days": (
        a_client(goals=("strength",)),
        on_days(HINGE, 0, 2),
        on_days(HINGE, 0, 2, 4),
        "week 1",
    ),
    "wheels-press-overhead-seldom": (
        a_client(conditions=("wheelchair",)),
        on_days(OVERHEAD, 0),
        on_days(OVERHEAD, 0, 2),
        "week 1",
    ),
    "no-scrap-of-a-session": (
        a_client(),
        a_programme(a_day(SQUAT, PRESS), a_day(SQUAT, PRESS, day=2, sets=2)),
        a_programme(a_day(SQUAT, PRESS), a_day(SQUAT, PRESS, day=2, sets=1)),
        "week 3, Wednesday",
    ),
    "one-of-a-kind-a-session": (
        a_client(),
        a_programme(a_day(SQUAT, PRESS, INCLINE)),
        a_programme(a_day(SQUAT, BACK_SQUAT)),
        "week 1, Monday",
    ),
}


@pytest.mark.parametrize("key", BITES)
def test_it_bites(key: str) -> None:
    assert_bites(key, *BITES[key])


def test_what_has_no_kilograms_does_not_load_the_back() -> None:
    drill = a_day("Standing Wall Back Extension / Posture Drill", day=1)
    assert breaches_of("the-lower-back-rests", a_programme(a_day(HINGE), drill), a_client()) == []


def test_heavy_presses_lie_a_day_apart_and_those_of_a_beginner_may_not() -> None:
    key, close = "chest-pressing-days", on_days(PRESS, 0, 1)
    found = breaches_of(key, close, a_client())
    assert "week 1, Tuesday" in [where for where, _ in found]
    assert "level pushing again within 48 h" in found[0][1]
    assert breaches_of(key, on_days(PRESS, 0, 2), a_client()) == []
    assert breaches_of(key, close, a_client(status="novice")) == []


def test_presses_stand_on_two_days_running_and_not_on_three() -> None:
    def found(*days: int) -> list[str]:
        breaches = breaches_of("days-without-pressing", on_days(OVERHEAD, *days), a_client())
        return [where for where, _ in breaches]

    assert found(0, 1, 3, 4) == []
    assert found(0, 1, 2)[0] == "week 1, Wednesday"
    assert found(0, 5, 6)[0] == "week 2, Monday"
    twice_a_day = a_programme(a_day(PRESS, day=0), a_day(OVERHEAD, day=0), a_day(PRESS, day=1))
    assert breaches_of("days-without-pressing", twice_a_day, a_client()) == []


def test_the_week_goes_round() -> None:
    found = a_programme(a_day(HINGE, day=0), a_day(HINGE, day=6))
    assert ("week 2, Monday") in [
        where for where, _ in breaches_of("the-lower-back-rests", found, a_client())
    ]


def test_a_free_squat_loads_the_lower_back_and_a_machine_does_not() -> None:
    key = "the-lower-back-rests"
    free = a_programme(a_day(HINGE, day=0), a_day(BACK_SQUAT, day=1))
    guided = a_programme(a_day(HINGE, day=0), a_day("Pendulum Squat Machine", day=1))
    press = a_programme(a_day(HINGE, day=0), a_day("Barbell Overhead Press", day=1))
    assert "week 1, Tuesday" in [where for where, _ in breaches_of(key, free, a_client())]
    assert breaches_of(key, guided, a_client()) == []
    assert breaches_of(key, press, a_client()) == []


def test_a_session_does_not_load_the_lower_back_with_everything() -> None:
    key = "the-lower-back-rests"
    both = a_programme(a_day(HINGE, BACK_SQUAT))
    all_three = a_programme(a_day(HINGE, BACK_SQUAT, ROW))
    assert breaches_of(key, both, a_client()) == []
    assert breaches_of(key, all_three, a_client())[0][1].startswith("3 exercises load it")
