"""Sessions fall on days that were offered, as far apart as these allow."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.programming.designing.days import (
    WEEK_DAYS,
    cycle_days,
    furthest_apart,
    session_days,
)
from barpath.craft.programming.request import Shift
from craft.programming.programmes import a_client

WEEK = range(WEEK_DAYS)
offers = st.sets(st.sampled_from(WEEK), min_size=1)


def closest(days: tuple[int, ...]) -> int:
    """The fewest days between two sessions, the week going round."""
    return min(
        (later - sooner for sooner, later in pairwise((*days, days[0] + WEEK_DAYS))),
        default=WEEK_DAYS,
    )


@given(offered=offers, count=st.integers(1, WEEK_DAYS))
def test_days_are_among_those_offered_and_no_others_lie_further_apart(
    offered: set[int], count: int
) -> None:
    days = session_days(a_client(days=tuple(offered)), count)
    assert set(days) <= offered
    assert len(days) == min(count, len(offered))
    assert list(days) == sorted(days)
    assert closest(days) == max(map(closest, combinations(sorted(offered), len(days))))


@pytest.mark.parametrize(("count", "apart"), [(1, 7), (2, 3), (3, 2), (4, 1), (7, 1), (9, 1)])
def test_without_an_offer_they_are_spread_over_the_week(count: int, apart: int) -> None:
    days = session_days(a_client(), count)
    assert len(days) == min(count, WEEK_DAYS)
    assert closest(days) == apart


def test_five_days_offered_for_three_sessions_leave_a_day_between() -> None:
    assert session_days(a_client(days=(0, 1, 2, 3, 4)), 3) == (0, 2, 4)


# A calendar of shifts.

NINE = Shift(cycle=9, pattern=("D", "D", "N", "N", "N", "-", "-", "-", "-"))
patterns = st.lists(st.sampled_from(("D", "E", "N", "-")), min_size=3, max_size=10)


def test_a_shift_worker_trains_first_on_a_day_off_after_a_day_off() -> None:
    assert session_days(a_client(shift=NINE), 1) == (6,)
    assert {6, 8} <= set(session_days(a_client(shift=NINE), 3))


def test_an_early_shift_comes_before_a_late_one() -> None:
    calendar = Shift(cycle=4, pattern=("E", "D", "N", "N"))
    assert session_days(a_client(shift=calendar), 1) == (1,)


@given(pattern=patterns, count=st.integers(1, 7))
def test_nobody_trains_on_a_night_or_on_the_day_after(pattern: list[str], count: int) -> None:
    calendar = Shift(cycle=len(pattern), pattern=tuple(pattern))  # type: ignore[arg-type]
    days = session_days(a_client(shift=calendar), count)
    assert len(days) <= count
    assert all("N" not in {pattern[day], pattern[day - 1]} for day in days)


def test_the_first_session_comes_round_with_the_week_or_the_calendar() -> None:
    assert cycle_days(a_client()) == 7
    assert cycle_days(a_client(shift=NINE)) == 9


# Days that are kept free, and sessions that need hours between them.


def test_a_day_kept_free_is_left_alone() -> None:
    assert session_days(a_client(), 3, free=frozenset({4})) == (0, 2, 5)


def test_a_day_that_was_offered_is_used_even_so() -> None:
    assert session_days(a_client(days=(2, 4)), 2, free=frozenset({4})) == (2, 4)


def test_of_a_row_of_days_those_are_chosen_that_lie_far_enough_apart() -> None:
    every_day = tuple(WEEK)
    places = (0, 1, 2, 3, 4, 5, 6)
    assert furthest_apart(every_day, places, 3, cycle=7, hours=48) == (0, 2, 4)
    assert furthest_apart(every_day, places, 4, cycle=7, hours=48) == (0, 2, 4)
    assert furthest_apart((0, 1), (0, 1), 2, cycle=7, hours=48) == (0,)
    assert furthest_apart((0, 1), (0, 1), 2, cycle=7, hours=0) == (0, 1)


def test_no_place_is_chosen_where_there_is_none() -> None:
    assert furthest_apart((0, 3), (), 2, cycle=7, hours=0) == ()
