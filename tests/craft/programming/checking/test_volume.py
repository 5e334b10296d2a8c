"""Sets a week, a session and an exercise: each claim lets one plan be and holds another back."""

import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.programme import Phase, Programme, Screening, Slot
from barpath.craft.programming.request import Client
from craft.programming.programmes import (
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

NOVICE, BY_ARMS = a_client(status="novice"), a_client(emphasis=("biceps",))
FROM_A_SEAT = "Dumbbell Deadlift from a Seat"
LEARNING = a_client(conditions=("osteoporosis", "vertebral_fracture_old"), status="novice")
TWICE = a_programme(whole_body(0), whole_body(3))
ARMS = ("Dumbbell Curl", "Incline Dumbbell Curl")


def presses(sets: int) -> Slot:
    return a_slot("Dumbbell Bench Press", sets=sets)


def a_day_of(*slots: Slot, day: int = 0) -> Programme:
    return a_programme(a_session(a_part("main", *slots), day=day))


BITES: dict[str, tuple[Client, Programme, Programme, str]] = {
    "minimum-useful-dose": (
        a_client(),
        TWICE,
        a_programme(whole_body(0)),
        "week 3",
    ),
    "sets-to-grow": (
        BY_ARMS,
        a_programme(*(whole_body(day, names=ARMS) for day in (0, 2))),
        a_programme(whole_body(0, names=ARMS)),
        "week 3",
    ),
    "most-weekly-sets": (
        NOVICE,
        a_programme(*(a_session(a_part("main", presses(6)), day=day) for day in (0, 2))),
        a_programme(*(a_session(a_part("main", presses(7)), day=day) for day in (0, 2))),
        "week 1",
    ),
    "most-sets-a-muscle-a-session": (
        NOVICE,
        a_day_of(presses(8)),
        a_day_of(presses(8), a_slot("Push-Up", sets=1)),
        "week 1, Monday",
    ),
    "direct-sets": (
        BY_ARMS,
        a_day_of(a_slot("Dumbbell Curl", sets=3), a_slot("Seated Cable Row", sets=3)),
        a_day_of(a_slot("Seated Cable Row", sets=8)),
        "week 3, biceps",
    ),
    "most-sets-of-one-exercise": (
        NOVICE,
        a_day_of(presses(3)),
        a_day_of(presses(4)),
        "week 1, Monday, Dumbbell Bench Press",
    ),
    "sets-for-strength": (
        a_client(goals=("strength",), wants=("Dumbbell Bench Press",)),
        a_day_of(presses(5)),
        a_day_of(presses(6)),
        "week 1, Monday, Dumbbell Bench Press",
    ),
    "no-set-more-while-the-hinge-is-learnt": (
        LEARNING,
        a_day_of(a_slot(FROM_A_SEAT, sets=2)),
        a_day_of(a_slot(FROM_A_SEAT, sets=3)),
        f"week 1, Monday, {FROM_A_SEAT}",
    ),
    "maintenance-elsewhere": (
        BY_ARMS,
        TWICE,
        a_programme(whole_body(0, names=ARMS)),
        "week 3",
    ),
    "first-week-low": (
        NOVICE,
        a_day_of(presses(2)),
        a_day_of(presses(3)),
        "week 1, Monday, Dumbbell Bench Press",
    ),
    "most-sets-a-session": (
        NOVICE,
        a_day_of(presses(8), a_slot(sets=8)),
        a_day_of(presses(8), a_slot(sets=9)),
        "week 1, Monday",
    ),
    "less-when-recovery-is-poor": (
        a_client(emphasis=("chest",), flags=("deficit",)),
        a_day_of(presses(12)),
        a_day_of(presses(13)),
        "week 1, chest",
    ),
}


@pytest.mark.parametrize("key", BITES)
def test_it_bites(key: str) -> None:
    assert_bites(key, *BITES[key])


def test_a_dose_found_in_grown_ups_is_not_asked_of_a_child() -> None:
    _, _, too_little, _ = BITES["minimum-useful-dose"]
    assert breaches_of("minimum-useful-dose", too_little, a_client()) != []
    assert breaches_of("minimum-useful-dose", too_little, a_client(age_years=10)) == []


def test_a_lighter_week_is_asked_for_no_minimum() -> None:
    light = a_programme(weeks=weeks_of(4, whole_body(0, sets=1), is_deload=True))
    assert breaches_of("minimum-useful-dose", light, a_client()) == []


def test_nothing_is_asked_for_while_clearance_is_pending() -> None:
    once, pending = a_programme(whole_body(0)), Screening(outcome="medical_clearance_first")
    assert breaches_of("minimum-useful-dose", once, a_client()) != []
    waiting = a_programme(whole_body(0), screening=pending)
    assert breaches_of("minimum-useful-dose", waiting, a_client()) == []


def test_a_short_phase_may_hold_more_for_one_muscle() -> None:
    client = a_client(status="advanced", emphasis=("chest",))
    days = (a_session(a_part("main", presses(14)), day=day) for day in (0, 3))
    plan = a_programme(*days)
    special = a_programme(
        weeks=plan.weeks, phases=(Phase(name="Specialisation: chest", weeks=(1, 4)),)
    )
    assert breaches_of("most-weekly-sets", plan, client) != []
    assert breaches_of("most-weekly-sets", special, client) == []


def test_the_lift_that_matters_most_has_a_weekly_dose() -> None:
    client = a_client(goals=("strength",), wants=("Dumbbell Bench Press",))
    twice = a_programme(*(a_session(a_part("main", presses(5)), day=day) for day in (0, 2)))
    thrice = a_programme(*(a_session(a_part("main", presses(5)), day=day) for day in (0, 2, 4)))
    assert breaches_of("sets-for-strength", twice, client) == []
    places = [where for where, _ in breaches_of("sets-for-strength", thrice, client)]
    assert "week 1, horizontal push" in places


def test_sets_are_counted_as_the_claim_says() -> None:
    counting = knowledge().claims["fractional-counting"].numbers
    found = breaches_of("most-sets-a-muscle-a-session", a_day_of(presses(30)), NOVICE)
    full, half = (f"{30 * counting[name]:g}" for name in ("limiting_sets", "synergist_sets"))
    assert f"chest {full}" in found[0][1]
    assert f"triceps {half}" in found[0][1]


def test_a_hinge_that_is_learnt_gets_more_sets_after_week_twelve() -> None:
    day = a_session(a_part("main", a_slot(FROM_A_SEAT, sets=3), a_slot("Seated Band Row", sets=3)))
    found = breaches_of(
        "no-set-more-while-the-hinge-is-learnt", a_programme(weeks=weeks_of(14, day)), LEARNING
    )
    places = [f"week {number}, Monday, {FROM_A_SEAT}" for number in range(1, 13)]
    assert [where for where, _ in found] == places
