"""When a certification has to be renewed: the ends of its cycles."""

from dataclasses import dataclass
from datetime import date

from barpath.craft.credentials.days import add_months, month_end
from barpath.craft.knowledge.figures import Number
from barpath.craft.knowledge.kinds.renewals import CycleAnchor, Renewal


@dataclass(frozen=True, slots=True)
class Cycle:
    """One cycle of a certification.

    Attributes:
        ends_on: the day it has to be renewed by.
        is_first: whether it began with being certified.
        part: for a first cycle that began within a fixed calendar period, when in it: "year-1",
            "year-2", "year-3-first-half" or "year-3-second-half"; "" otherwise.
    """

    ends_on: date
    is_first: bool = False
    part: str = ""


Cycles = tuple[Cycle, ...] | None
"""The cycles of some years; None where they cannot be known."""


def cycles_within(renewal: Renewal, *, start_on: date, years: int) -> Cycles:
    """The cycles that end within so many years of being certified; None where it is not known.

    A cycle that ends on the very last day is left out: renewing it keeps the time after.
    Where the body does not say what a cycle hangs on, the person's own date is taken; where the
    first cycle may be shorter, it is taken to be, so that no deadline comes too late.
    """
    length_years = renewal.cycle_years.value
    if length_years is None:
        return None
    until_on = add_months(start_on, 12 * years)
    anchor = renewal.anchor.value or CycleAnchor(ends="own-date")
    found: list[Cycle] = []
    while True:
        count = len(found)
        cycle = Cycle(
            ends_on=_end(anchor, start_on, count, length_years),
            is_first=count == 0,
            part=_part(anchor, start_on) if count == 0 else "",
        )
        if cycle.ends_on >= until_on:
            return tuple(found)
        found.append(cycle)


def _end(anchor: CycleAnchor, start_on: date, count: int, length_years: Number) -> date:
    """The end of the cycle that follows so many others."""
    if anchor.ends == "period-end":
        first_year, span_years = _period(anchor, start_on)
        return date(first_year + span_years * (count + 1) - 1, 12, 31)
    first_years = anchor.first_cycle_years or length_years
    ends_on = add_months(start_on, round(12 * (first_years + count * length_years)))
    if anchor.ends == "month-end":
        return month_end(ends_on)
    return date(ends_on.year, 12, 31) if anchor.ends == "year-end" else ends_on


def _period(anchor: CycleAnchor, start_on: date) -> tuple[int, int]:
    """The first year and the length of the fixed period a day lies in, the known ones going on."""
    known = anchor.periods[-1]
    span_years = known.last_year - known.first_year + 1
    passed = (start_on.year - known.first_year) // span_years
    return known.first_year + passed * span_years, span_years


def _part(anchor: CycleAnchor, start_on: date) -> str:
    if anchor.ends != "period-end":
        return ""
    first_year, span_years = _period(anchor, start_on)
    year = start_on.year - first_year + 1
    if year < span_years:
        return f"year-{year}"
    return f"year-{year}-{'first' if start_on.month <= 6 else 'second'}-half"
