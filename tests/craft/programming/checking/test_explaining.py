"""Shifts, reasons, choices, and jumps in a log."""

import pytest

from barpath.craft.programming.request import Shift
from craft.programming.bites import Bite, a_bout, cardio, holds
from craft.programming.programmes import (
    a_client,
    a_part,
    a_programme,
    a_session,
    a_slot,
    breaches_of,
)

SHIFTS = {"shift": Shift(cycle=6, pattern=("D", "D", "N", "N", "-", "-"))}
STEADY = {"log": {"Goblet Squat": ((20, 8, 2), (22, 8, 2))}}
JUMP = {"log": {"Goblet Squat": ((20, 8, 2), (200, 8, 2), (22, 8, 2))}}
UNEXPLAINED = a_session(a_part("main", a_slot(), a_slot("Push-Up", rules=())))

BITES = {
    "hard-days-away-from-nights": Bite(
        SHIFTS,
        a_programme(a_session(day="c6"), a_session(day="c3")),
        a_programme(a_session(day="c5")),
        "week 1, day 5",
    ),
    "every-choice-shows-its-reason": Bite(
        {}, a_programme(), a_programme(UNEXPLAINED), "week 1, Monday, Push-Up"
    ),
    "something-you-choose": Bite(
        {"wants": ("goblet squat",)},
        a_programme(),
        a_programme(a_session(a_part("main", a_slot("Push-Up")))),
        "week 1",
    ),
    "mood-choice": Bite(
        {"conditions": ("depression",)},
        a_programme(a_session(a_part("main", a_slot(options=("Chair Squat",))))),
        a_programme(),
        "week 1",
    ),
    "jumps-in-a-log-are-asked-about": Bite(
        JUMP, a_programme(flagged_log=("Goblet Squat#2",)), a_programme(), "Goblet Squat"
    ),
}


@pytest.mark.parametrize(("key", "bite"), BITES.items())
def test_it_bites(key: str, bite: Bite) -> None:
    holds(key, bite)


def test_shifts_have_their_own_calendar() -> None:
    client = a_client(**SHIFTS)
    by_weekday, beyond = a_programme(a_session(day=0)), a_programme(a_session(day="c7"))
    key = "hard-days-away-from-nights"
    assert breaches_of(key, by_weekday, client)[0][1].startswith("It goes by the weekday")
    assert breaches_of(key, beyond, client)[0][1] == "The calendar of shifts has 6 days."


def test_something_easy_may_follow_a_night() -> None:
    client, key = a_client(**SHIFTS), "hard-days-away-from-nights"
    assert breaches_of(key, a_programme(cardio(day="c5")), client) == []
    hard = a_programme(cardio(a_bout(zone="vigorous"), day="c5"))
    assert breaches_of(key, hard, client) != []


def test_a_programme_by_hand_owes_nobody_the_ids_of_rules() -> None:
    by_hand = a_programme(a_session(a_part("main", a_slot(rules=()))))
    key = "every-choice-shows-its-reason"
    assert breaches_of(key, by_hand, a_client()) == []
    answer = a_programme(a_session(a_part("main", a_slot(rules=()))), request_id="R1")
    assert len(breaches_of(key, answer, a_client())) == 4


def test_a_log_that_rises_steadily_asks_nothing() -> None:
    found = breaches_of("jumps-in-a-log-are-asked-about", a_programme(), a_client(**STEADY))
    assert found == []
