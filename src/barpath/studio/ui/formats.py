"""How money, numbers and days are written."""

from datetime import date
from decimal import Decimal
from typing import Protocol

NOT_KNOWN = "not known"
Amount = int | float | Decimal


class Spanning(Protocol):
    """From low to high."""

    @property
    def low(self) -> Amount: ...

    @property
    def high(self) -> Amount: ...


def number(value: Amount | None) -> str:
    """1,234 or 1,234.5; a minus is a minus sign; nothing is "not known"."""
    if value is None:
        return NOT_KNOWN
    digits = f"{abs(value):,}" if isinstance(value, int) else f"{abs(value):,.2f}"
    if "." in digits and not isinstance(value, int):
        digits = digits.rstrip("0").rstrip(".")
    return f"−{digits}" if value < 0 else digits


def significant(value: Amount | None, digits: int = 5) -> str:
    """1,648.8 or 1.0573: no more digits than a measured number carries."""
    if value is None:
        return NOT_KNOWN
    rounded = Decimal(f"{value:.{digits}g}")
    written = f"{abs(rounded):,f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return f"−{written}" if rounded < 0 else written


def usd(amount: Amount | None) -> str:
    """$1,234, or $1,234.50 where there are cents."""
    if amount is None:
        return NOT_KNOWN
    size = abs(Decimal(str(amount)))
    digits = f"{size:,.0f}" if size == size.to_integral_value() else f"{size:,.2f}"
    return f"−${digits}" if amount < 0 else f"${digits}"


def usd_span(span: Spanning | None) -> str:
    """$300–$435, or one amount where low and high are the same."""
    if span is None:
        return NOT_KNOWN
    low, high = usd(span.low), usd(span.high)
    return low if low == high else f"{low}–{high}"


def day(value: date | None) -> str:
    """5 November 2026."""
    return NOT_KNOWN if value is None else f"{value.day} {value:%B %Y}"
