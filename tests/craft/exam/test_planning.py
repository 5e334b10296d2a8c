"""The plan: new material in time, what is due, and an honest word when it is too much."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from barpath.craft.exam.memory import Grade, Memory, review
from barpath.craft.exam.planning import (
    SECONDS_PER_ANSWER,
    StudyPlan,
    for_today,
    mixed,
    outlook,
    pace,
)

BEGAN = date(2026, 1, 5)  # a Monday


def a_plan(weeks: int = 8, minutes: int = 40, weekdays: str = "0123456") -> StudyPlan:
    days = frozenset(int(each) for each in weekdays)
    return StudyPlan(BEGAN, BEGAN + timedelta(weeks=weeks), days, minutes)


def unmet(count: int) -> dict[str, Memory | None]:
    return {f"concept-{each:03}": None for each in range(count)}


def test_days_of_study_end_before_the_exam() -> None:
    days = a_plan(weeks=1, weekdays="024").study_days(since=BEGAN)
    assert [day.weekday() for day in days] == [0, 2, 4]
    assert a_plan().study_days(since=date(2027, 1, 1)) == []


def test_new_concepts_are_spread_over_three_quarters_of_the_time() -> None:
    found = outlook(a_plan(), unmet(412), today=BEGAN)
    assert found.new_per_day == 10  # 412 over 43 days
    assert found.can_be_met
    assert found.answers_left == 56 * 32


def test_a_missed_week_raises_what_each_day_holds() -> None:
    later = outlook(a_plan(), unmet(412), today=BEGAN + timedelta(days=7))
    assert later.new_per_day == 12  # 412 over 36 days


def test_a_date_that_cannot_be_met_names_one_that_can() -> None:
    plan = a_plan(weeks=2, minutes=10)
    found = outlook(plan, unmet(412), today=BEGAN)
    assert not found.can_be_met
    assert found.possible_on is not None
    better = StudyPlan(BEGAN, found.possible_on, plan.weekdays, plan.minutes_per_day)
    assert outlook(better, unmet(412), today=BEGAN).can_be_met
    sooner = StudyPlan(
        BEGAN, found.possible_on - timedelta(days=1), plan.weekdays, plan.minutes_per_day
    )
    assert not outlook(sooner, unmet(412), today=BEGAN).can_be_met


@given(
    weekdays=some.sets(some.integers(0, 6), min_size=1),
    minutes=some.integers(5, 600),
    concepts=some.integers(1, 450),
    passed=some.integers(-3, 20),
)
def test_the_possible_day_is_the_first_that_can_be_met(
    weekdays: set[int], minutes: int, concepts: int, passed: int
) -> None:
    today = BEGAN + timedelta(days=passed)
    plan = StudyPlan(BEGAN, BEGAN + timedelta(weeks=1), frozenset(weekdays), minutes)
    found = outlook(plan, unmet(concepts), today=today).possible_on
    assert found is not None
    moved = StudyPlan(BEGAN, found, plan.weekdays, minutes)
    assert outlook(moved, unmet(concepts), today=today).can_be_met


def test_without_a_day_of_study_no_day_is_possible() -> None:
    assert outlook(a_plan(weekdays=""), unmet(3), today=BEGAN).possible_on is None


def test_today_begins_with_what_is_new_and_worth_most() -> None:
    known = unmet(412)
    weights = dict.fromkeys(known, 1.0) | {"concept-300": 5.0}
    found = for_today(a_plan(), known, weights, today=BEGAN, count=32)
    assert found[0] == "concept-300"
    assert len(set(found)) == 32


def test_what_is_due_comes_after_the_new() -> None:
    known = unmet(100)
    due = review(None, Grade.AGAIN, on=BEGAN)
    known |= {f"due-{each}": due for each in range(5)}
    today = BEGAN + timedelta(days=2)
    found = for_today(a_plan(), known, dict.fromkeys(known, 1.0), today=today, count=10)
    share = outlook(a_plan(), known, today=today).new_per_day
    assert share == 3  # 100 over 41 days
    assert all(known[key] is None for key in found[:share])
    assert found[share : share + 5] == [f"due-{each}" for each in range(5)]


def test_new_concepts_met_earlier_today_count() -> None:
    known = unmet(412)
    weights = dict.fromkeys(known, 1.0)
    # Nothing is due: when the share of new ones is met, the rest goes where it is worth most.
    found = for_today(a_plan(), known, weights, today=BEGAN, count=5, already_new=10)
    assert len(found) == 5


def test_in_the_last_week_answers_go_where_they_raise_recall_most() -> None:
    plan = a_plan()
    today = plan.exam_on - timedelta(days=2)
    firm = review(review(None, Grade.EASY, on=BEGAN), Grade.EASY, on=BEGAN + timedelta(days=20))
    known: dict[str, Memory | None] = {"firm": firm, "never-met": None}
    found = for_today(plan, known, dict.fromkeys(known, 1.0), today=today, count=1)
    assert found == ["never-met"]


def test_no_time_no_questions() -> None:
    assert for_today(a_plan(), unmet(3), {}, today=BEGAN, count=0) == []


def test_neighbours_come_from_other_domains() -> None:
    group = {"a1": "a", "a2": "a", "a3": "a", "b1": "b", "c1": "c"}
    found = mixed(["a1", "a2", "b1", "c1", "a3"], group)
    assert sorted(found) == sorted(group)
    assert all(group[one] != group[two] for one, two in pairwise(found))
    assert mixed(["a1", "a2"], group) == ["a1", "a2"]


@pytest.mark.parametrize(
    ("seconds", "found"),
    [
        ([10.0] * 5, SECONDS_PER_ANSWER),
        ([30.0] * 20, 30.0),
        ([1.0] * 40, 20.0),
        ([900.0] * 40, 240.0),
    ],
)
def test_the_pace_is_the_learners_own_once_it_is_known(seconds: list[float], found: float) -> None:
    assert pace(seconds) == found
