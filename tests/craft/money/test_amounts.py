"""Amounts from low to high, of which a part may be unknown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.knowledge.figures import Span
from barpath.craft.money.amounts import (
    NOTHING,
    Sum,
    across,
    add,
    exactly,
    span_in_words,
    times,
    usd_in_words,
)

usd = st.integers(0, 5000) | st.decimals(0, 5000, places=2).map(float)
spans = st.tuples(usd, usd).map(lambda ends: Span(low=min(ends), high=max(ends)))
amounts = st.none() | spans


@pytest.mark.parametrize(
    ("given_usd", "printed"),
    [(0, "$0"), (1234, "$1,234"), (1234.5, "$1,234.50"), (99.0, "$99"), (-20, "−$20")],
)
def test_dollars_are_printed_with_cents_only_where_there_are_any(
    given_usd: float, printed: str
) -> None:
    assert usd_in_words(given_usd) == printed


@pytest.mark.parametrize(
    ("amount", "printed"),
    [
        (None, "not known"),
        (exactly(300), "$300"),
        (Span(low=300, high=435), "$300–$435"),
    ],
)
def test_an_amount_in_words(amount: Span | None, printed: str) -> None:
    assert span_in_words(amount) == printed


def test_a_sum_with_an_unknown_part_says_at_least() -> None:
    assert add([exactly(300), None]).in_words() == "at least $300"


def test_a_sum_of_unknowns_is_not_known_and_not_nothing() -> None:
    assert add([None, None]).in_words() == "not known"


def test_a_sum_of_known_parts_is_printed_plainly() -> None:
    assert add([exactly(300), Span(low=0, high=99)]).in_words() == "$300–$399"


def test_cents_do_not_drift() -> None:
    assert add([exactly(0.1)] * 3).known == exactly(0.3)


def test_rival_amounts_span_from_the_lowest_to_the_highest() -> None:
    assert across([exactly(349), None, Span(low=310, high=410)]) == Span(low=310, high=410)
    assert across([None]) is None


def test_no_times_an_unknown_amount_is_nothing() -> None:
    assert times(None, 0) == NOTHING
    assert times(None, 2) is None
    assert times(exactly(79), 2) == exactly(158)


@given(st.lists(amounts))
def test_low_never_exceeds_high_and_unknowns_are_counted(parts: list[Span | None]) -> None:
    total = add(parts)
    assert total.known.low <= total.known.high
    assert total.unknown_count == parts.count(None)
    assert total.is_complete is (None not in parts)


@given(st.lists(amounts, min_size=1), amounts)
def test_one_more_part_never_makes_it_cheaper(parts: list[Span | None], more: Span | None) -> None:
    before, after = add(parts), add([*parts, more])
    assert after.known.low >= before.known.low
    assert after.known.high >= before.known.high
    assert after.unknown_count >= before.unknown_count


def test_a_sum_is_its_known_part_and_a_count() -> None:
    assert add([]) == Sum(NOTHING)
