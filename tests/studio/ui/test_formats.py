"""How money, numbers and days are written."""

from datetime import date
from decimal import Decimal

import pytest

from barpath.craft.knowledge import Span
from barpath.studio.ui import formats


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "$0"),
        (1234, "$1,234"),
        (1234.5, "$1,234.50"),
        (Decimal("1234.00"), "$1,234"),
        (-20, "−$20"),
        (0.05, "$0.05"),
        (None, "not known"),
    ],
)
def test_money(amount: formats.Amount | None, words: str) -> None:
    assert formats.usd(amount) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [(74200, "74,200"), (12.5, "12.5"), (12.0, "12"), (-4, "−4"), (0, "0"), (None, "not known")],
)
def test_numbers(value: formats.Amount | None, words: str) -> None:
    assert formats.number(value) == words


def test_a_span_is_written_from_low_to_high() -> None:
    assert formats.usd_span(Span(low=300, high=435)) == "$300–$435"


def test_a_span_without_width_is_one_amount() -> None:
    assert formats.usd_span(Span(low=300, high=300)) == "$300"


def test_an_unknown_span_is_not_zero() -> None:
    assert formats.usd_span(None) == "not known"


def test_days() -> None:
    assert formats.day(date(2026, 11, 5)) == "5 November 2026"
    assert formats.day(None) == "not known"


@pytest.mark.parametrize(
    ("value", "written"),
    [(1648.75, "1,648.8"), (1.05734, "1.0573"), (150.0, "150"), (-0.5, "−0.5"), (123456.7, "123,460"),
     (0, "0"), (None, "not known")],
)  # fmt: skip
def test_a_measured_number_keeps_what_carries_meaning(value: float | None, written: str) -> None:
    assert formats.significant(value) == written
