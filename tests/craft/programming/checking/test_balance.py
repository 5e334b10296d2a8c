"""How exercises stand to each other: each claim lets one plan be and holds another back."""

import pytest

from barpath.craft.programming.programme import Programme
from barpath.craft.programming.request import Client
from craft.programming.programmes import (
    WHOLE_BODY,
    a_client,
    a_part,
    a_programme,
    a_session,
    a_slot,
    assert_bites,
    breaches_of,
    weeks_of,
    whole_body,
)

OLD = a_client(age_years=70)
SQUAT, HINGE, PRESS, ROW = WHOLE_BODY[:4]


def sets(**of: int) -> Programme:
    """Sets by movement: push, pull, over (head), down (pulled), knee, hip."""
    names = {"push": PRESS, "pull": ROW, "over": "Seated Dumbbell Shoulder Press",
             "down": "Lat Pulldown (wide)", "knee": SQUAT, "hip": HINGE}  # fmt: skip
    slots = (a_slot(names[what], sets=count) for what, count in of.items())
    return a_programme(a_session(a_part("main", *slots)))


def holding(*names: str, days: int = 1) -> Programme:
    return a_programme(*(whole_body(day, names=names) for day in range(days)))


def changing(at: int) -> Programme:
    """Eight weeks in which the main lift changes after so many."""
    before, after = (weeks_of(8, whole_body(0, names=(name,))) for name in (SQUAT, HINGE))
    return a_programme(weeks=before[:at] + after[at:])


BITES: dict[str, tuple[Client, Programme, Programme, str]] = {
    "exercises-a-session": (
        a_client(),
        holding(*WHOLE_BODY[:4]),
        holding(*WHOLE_BODY[:3]),
        "week 3, Monday",
    ),
    "variety": (a_client(), holding(SQUAT, days=3), holding(SQUAT, days=4), f"week 1, {SQUAT}"),
    "main-exercises-stay": (a_client(), changing(4), changing(3), f"before week 4, {SQUAT}"),
    "one-side-at-a-time": (
        OLD,
        holding("Split Squat", "One-Arm Dumbbell Row (bench)"),
        holding("Split Squat", PRESS),
        "week 3",
    ),
    "pull-and-push": (a_client(), sets(push=4, pull=6), sets(push=4, pull=3), "week 3"),
    "hips-and-knees": (a_client(), sets(knee=4, hip=6), sets(knee=4, hip=7), "week 3"),
    "all-planes": (
        OLD,
        holding("Suitcase Carry", "Pallof Press (band)"),
        holding("Suitcase Carry", PRESS),
        "week 3",
    ),
    "kinds-of-trunk-work": (
        a_client(),
        holding("Dead Bug", "Pallof Press (band)"),
        holding("Dead Bug", "Front Plank"),
        "week 3",
    ),
    "overhead-and-level": (
        a_client(),
        sets(push=6, over=2, pull=3, down=3),
        sets(push=7, over=2, pull=3, down=3),
        "week 3",
    ),
}


BITES["a-pull-for-each-push"] = (
    a_client(format="group"),
    sets(push=3, pull=3),
    sets(push=3, pull=2),
    "week 3",
)


@pytest.mark.parametrize("key", BITES)
def test_it_bites(key: str) -> None:
    assert_bites(key, *BITES[key])


def test_a_short_session_holds_fewer() -> None:
    three = a_programme(
        a_session(a_part("main", *(a_slot(name) for name in WHOLE_BODY[:3])), minutes=20)
    )
    six = a_programme(
        a_session(a_part("main", *(a_slot(name) for name in WHOLE_BODY[:6])), minutes=20)
    )
    assert breaches_of("exercises-a-session", three, a_client()) == []
    assert breaches_of("exercises-a-session", six, a_client()) != []


def test_the_lift_one_practises_may_come_more_often() -> None:
    assert breaches_of("variety", holding(SQUAT, days=4), a_client(wants=(SQUAT,))) == []


def test_a_muscle_one_stresses_gets_more_than_one_exercise() -> None:
    one, two = holding("Dumbbell Curl", ROW, days=4), holding("Incline Dumbbell Curl", days=4)
    client = a_client(emphasis=("biceps",))
    assert ("week 3, biceps", "1 exercise for it; at least 2 are asked.") in breaches_of(
        "variety", one, client
    )
    both = a_programme(*one.weeks[0].sessions[:2], *two.weeks[0].sessions[2:])
    assert breaches_of("variety", both, client) == []


def test_who_sits_all_day_may_pull_twice_as_much() -> None:
    assert breaches_of("pull-and-push", sets(push=3, pull=6), a_client()) != []
    desk = a_client(flags=("desk_posture",))
    assert breaches_of("pull-and-push", sets(push=3, pull=6), desk) == []


def test_pain_may_forbid_overhead_work() -> None:
    level = sets(push=6, pull=6)
    assert breaches_of("overhead-and-level", level, a_client()) != []
    sore = a_client(conditions=("shoulder_pain",))
    assert breaches_of("overhead-and-level", level, sore) == []
