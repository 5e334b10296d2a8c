"""What makes no sense is refused with a sentence that names the quantity and its limits."""

import re
from math import inf, nan
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.career.income import QUANTITIES, Name, OutOfLimits, Plan, check
from barpath.craft.knowledge import Span
from craft.career.income.plans import a_plan, spans


def test_weeks_beyond_a_year_are_refused_in_words() -> None:
    with pytest.raises(OutOfLimits) as refused:
        a_plan(weeks_per_year=60)
    assert str(refused.value) == "Weeks a year: 60 is outside 1 to 52."
    assert refused.value.name == "weeks_per_year"


@pytest.mark.parametrize("name", QUANTITIES)
def test_every_quantity_refuses_what_lies_beyond_its_limits(name: Name) -> None:
    quantity = QUANTITIES[name]
    for value in (quantity.lowest - 1, quantity.highest + 1, inf, -inf):
        with pytest.raises(OutOfLimits, match=re.escape(quantity.label)):
            check(name, Span(low=value, high=value))


@pytest.mark.parametrize("name", QUANTITIES)
def test_every_quantity_takes_its_limits(name: Name) -> None:
    for value in (QUANTITIES[name].lowest, QUANTITIES[name].highest):
        check(name, Span(low=value, high=value))


def test_a_number_that_is_none_cannot_even_be_written() -> None:
    with pytest.raises(ValueError, match="runs from"):
        spans(price_usd_per_session=nan)


def test_a_range_where_one_number_is_asked_for_is_refused() -> None:
    with pytest.raises(OutOfLimits, match="one number is asked for"):
        a_plan(session_minutes=(45, 60))


@given(cancelled=st.floats(0, 100), missed=st.floats(0, 100))
def test_no_more_sessions_are_lost_than_are_booked(cancelled: float, missed: float) -> None:
    given = spans(cancelled_percent=cancelled, no_show_percent=missed)
    if cancelled + missed <= 100:
        assert Plan(given=given)
    else:
        with pytest.raises(OutOfLimits, match="at most all are lost"):
            Plan(given=given)


def test_a_week_has_168_hours() -> None:
    with pytest.raises(OutOfLimits, match="a week has 168") as refused:
        a_plan(sessions_per_week=100, session_minutes=120)
    assert refused.value.name == "sessions_per_week"


def test_all_hours_of_a_week_are_counted_together() -> None:
    fits: dict[str, Any] = {
        "sessions_per_week": 20,
        "unpaid_hours_per_week": 60,
        "travel_hours_per_week": 60,
    }
    assert a_plan(**fits)
    with pytest.raises(OutOfLimits):
        a_plan(**fits, remote_clients_count=60, remote_minutes_per_client_per_week=60)


def test_paid_hours_hold_the_sessions_and_are_not_added_to_them() -> None:
    assert a_plan(sessions_per_week=80, paid_hours_per_week=80, unpaid_hours_per_week=80)
