"""Order in a session: each claim lets one plan be and holds another back."""

import pytest

from barpath.craft.programming.programme import Part, Programme
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

SQUAT, JUMP = a_part("main", a_slot()), a_part("power", a_slot("Squat Jump"))
BALANCE = a_part("balance", a_slot("Tandem Walk (heel-to-toe)", reps=None, rir=None, minutes_min=3))
CURL, PRESS, PLANK = a_slot("Dumbbell Curl"), a_slot("Dumbbell Bench Press"), a_slot("Dead Bug")
HINGE = a_slot("Barbell Romanian Deadlift")
ROW = a_part("main", a_slot("Seated Cable Row"))


def of(*parts: Part) -> Programme:
    return a_programme(a_session(*parts))


BITES: dict[str, tuple[Client, Programme, Programme, str]] = {
    "order-in-a-session": (
        a_client(),
        of(Part(kind="warmup", minutes_min=5), SQUAT, a_part("isolation", CURL)),
        of(SQUAT, a_part("isolation", CURL), Part(kind="warmup", minutes_min=5)),
        "week 1, Monday, warmup",
    ),
    "first-goal-first": (
        a_client(emphasis=("biceps",)),
        of(a_part("accessory", CURL, PRESS)),
        of(a_part("accessory", PRESS, CURL)),
        "week 1, Monday, Dumbbell Curl",
    ),
    "what-comes-first-opens-the-session": (
        a_client(emphasis=("biceps", "chest")),
        of(a_part("main", PRESS), a_part("isolation", CURL)),
        a_programme(
            a_session(a_part("main", PRESS)), a_session(ROW, a_part("isolation", CURL), day=2)
        ),
        "week 1, Wednesday",
    ),
    "jumps-before-legs": (
        a_client(),
        of(JUMP, SQUAT),
        of(SQUAT, JUMP),
        "week 1, Monday, Squat Jump",
    ),
    "squat-before-hinge": (
        a_client(goals=("strength",)),
        of(a_part("main", a_slot("Barbell Box Squat"), HINGE)),
        of(a_part("main", HINGE, a_slot("Barbell Box Squat"))),
        "week 1, Monday, Barbell Box Squat",
    ),
    "balance-while-fresh": (
        a_client(),
        of(BALANCE, SQUAT),
        of(SQUAT, BALANCE),
        "week 1, Monday, Tandem Walk (heel-to-toe)",
    ),
    "trunk-and-grip-late": (
        a_client(),
        of(ROW, a_part("accessory", PLANK)),
        of(a_part("accessory", PLANK), ROW),
        "week 1, Monday, Seated Cable Row",
    ),
    "few-trips-to-the-floor": (
        a_client(age_years=70),
        of(a_part("accessory", PLANK, PLANK, PRESS)),
        of(a_part("accessory", PLANK, PRESS, PLANK)),
        "week 1, Monday",
    ),
}


@pytest.mark.parametrize("key", BITES)
def test_it_bites(key: str) -> None:
    assert_bites(key, *BITES[key])


def test_a_jump_in_conditioning_is_a_jump() -> None:
    tired = of(SQUAT, a_part("conditioning", a_slot("Broad Jump", reps=(8, 10))))
    assert breaches_of("jumps-before-legs", tired, a_client()) != []


def test_trunk_work_that_only_wakes_up_tires_nothing() -> None:
    assert (
        breaches_of("trunk-and-grip-late", of(a_part("corrective", PLANK), ROW), a_client()) == []
    )


def test_the_lift_a_client_wants_comes_first() -> None:
    wants = a_client(wants=("Dumbbell Bench Press",))
    row_first = of(a_part("main", a_slot("Seated Cable Row"), PRESS))
    assert breaches_of("first-goal-first", row_first, wants) != []
    assert breaches_of("first-goal-first", row_first, a_client()) == []


def test_a_muscle_without_a_heavy_lift_need_not_open_a_session() -> None:
    curls = of(ROW, a_part("isolation", CURL))
    arms = a_client(emphasis=("biceps",))
    assert breaches_of("what-comes-first-opens-the-session", curls, arms) == []
