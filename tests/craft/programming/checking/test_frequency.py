"""Days of training: each claim lets one plan be and holds another back."""

import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.checking import check
from barpath.craft.programming.programme import Programme
from barpath.craft.programming.request import Client, Request, Shift, Wish
from craft.programming.programmes import (
    a_client,
    a_part,
    a_programme,
    a_session,
    a_slot,
    assert_bites,
    breaches_of,
    whole_body,
)

LIFTER = a_client(goals=("strength",), wants=("Goblet Squat",))


def on_days(*days: int | str, sets: int = 3) -> Programme:
    return a_programme(*(whole_body(day, sets=sets) for day in days))


UPPER = ("Dumbbell Bench Press", "Seated Cable Row")
BITES: dict[str, tuple[Client, Programme, Programme, str]] = {
    "each-muscle-twice": (a_client(), on_days(0, 3), on_days(0), "week 3"),
    "days-by-experience": (a_client(status="novice"), on_days(0, 2, 4), on_days(0, 2, 4, 5), "week 1"),
    "hours-between-hard-sessions": (
        a_client(),
        on_days(0, 2, sets=4),
        on_days(0, 1, sets=4),
        "week 1, Tuesday",
    ),
    "youth-twice-a-week": (
        a_client(age_years=15, status="novice"),
        on_days(0, 2),
        on_days(0),
        "week 3",
    ),
    "youth-days-apart": (
        a_client(age_years=15, status="novice"),
        on_days(0, 2),
        on_days(0, 1),
        "week 1, Tuesday",
    ),
    "practise-the-lift-twice": (
        LIFTER,
        on_days(0, 3),
        on_days(0),
        "week 3, squat",
    ),
    "one-day-whole-body": (
        a_client(days_per_week=1),
        a_programme(whole_body(0), notices=("below_guideline_dose",)),
        a_programme(whole_body(0)),
        "",
    ),
    "whole-body-up-to-three-days": (
        a_client(),
        on_days(0, 2),
        a_programme(whole_body(0), whole_body(2, names=UPPER)),
        "week 3, Wednesday",
    ),
    "days-without-hard-training": (
        a_client(age_years=70),
        on_days(0, 1, 2, 3, 4),
        on_days(0, 1, 2, 3, 4, 5),
        "week 1",
    ),
    "only-the-days-you-named": (
        a_client(days=(0, 2)),
        on_days(0, 2),
        on_days(0, 3),
        "week 1, Thursday",
    ),
}  # fmt: skip


@pytest.mark.parametrize("key", BITES)
def test_it_bites(key: str) -> None:
    assert_bites(key, *BITES[key])


def test_no_more_is_asked_than_there_are_days() -> None:
    once = on_days(0)
    assert breaches_of("each-muscle-twice", once, a_client()) != []
    assert breaches_of("each-muscle-twice", once, a_client(days_per_week=1)) == []


def test_days_that_a_wish_leaves_out_are_not_on_offer() -> None:
    client, only = a_client(age_years=15, status="novice"), Wish(id="w", kind="days", value=(1,))
    for wishes, asked in ((), True), ((only,), False):
        request = Request(client=client, wishes=wishes)
        found = check(on_days(1), request, knowledge())
        assert any(each.claim == "youth-twice-a-week" for each in found) is asked


def test_one_day_under_18_is_advised_against_and_four_are_not_given() -> None:
    request = Request(client=a_client(age_years=15, status="novice"))
    for days, severity in ((0,), "soft"), ((0, 2, 4, 6), "hard"):
        found = check(on_days(*days), request, knowledge())
        assert {each.severity for each in found if each.rule == "FRQ-04"} == {severity}


def test_youth_train_no_more_than_three_days() -> None:
    places = [
        where
        for where, _ in breaches_of(
            "youth-days-apart", on_days(0, 2, 4, 6), a_client(age_years=15, status="novice")
        )
    ]
    assert "week 1" in places
    assert "week 2, Monday" in places  # the day after the Sunday before


def test_a_grown_beginner_has_two_days_without_hard_training() -> None:
    six = on_days(0, 1, 2, 3, 4, 5)
    key = "days-without-hard-training"
    assert breaches_of(key, six, a_client()) == []
    assert breaches_of(key, six, a_client(status="novice")) != []


def test_an_easy_walk_is_no_hard_training() -> None:
    walk = a_slot("Walking", reps=None, rir=None, zone="light", minutes_min=30)
    walks = (a_session(a_part("cardio", walk), day=day, type="cardio") for day in (5, 6))
    plan = a_programme(*on_days(0, 1, 2, 3, 4).weeks[0].sessions, *walks)
    key = "days-without-hard-training"
    assert breaches_of(key, plan, a_client(age_years=70)) == []


def test_a_calendar_of_shifts_has_its_own_days() -> None:
    shift = Shift(cycle=9, pattern=("D", "D", "N", "N", "N", "-", "-", "-", "-"))
    close, apart = on_days("c6", "c7", sets=4), on_days("c7", "c9", sets=4)
    key = "hours-between-hard-sessions"
    assert breaches_of(key, close, a_client(shift=shift)) != []
    assert breaches_of(key, apart, a_client(shift=shift)) == []


def test_more_days_than_offered_are_found() -> None:
    found = breaches_of("only-the-days-you-named", on_days(0, 2, 4), a_client(days_per_week=2))
    assert ("week 1", "Sessions on 3 days; 2 are on offer.") in found


def test_one_day_leaves_nothing_out() -> None:
    told = a_programme(whole_body(0, names=UPPER), notices=("below_guideline_dose",))
    found = breaches_of("one-day-whole-body", told, a_client(days_per_week=1))
    assert ("week 3, Monday", "It leaves out the legs.") in found
