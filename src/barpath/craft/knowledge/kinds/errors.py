"""Typical errors: how far two measurements of an unchanged person differ, test by test."""

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from barpath.craft.knowledge.claims import Check
from barpath.craft.knowledge.loading import Entry, load

FOLDER = Path(__file__).parents[1] / "typical_errors"
Positive = Annotated[float, msgspec.Meta(gt=0, lt=1000)]


class TypicalError(Entry, frozen=True, kw_only=True):
    """The error of one test.

    Args:
        test: what is measured and how.
        unit: the symbol of the unit the test is in; the error is in it too, unless it is in percent.
        error: the typical error, the standard deviation of one measurement of an unchanged person.
        is_percent: whether error and smallest_change are in percent of the measurement.
        smallest_change: the smallest change that counts, where a source gives one.
        sources: keys of files in sources/.
        formulas: keys of the formulas that take a result of this test, or give it.
        verified: how we know that the source says it.
        may_be_negative: whether a result may be below zero, as a reach short of the toes is.
        better: whether a higher or a lower result is the better one.
        note: whom and what it holds for.
    """

    test: str
    unit: str
    error: Positive
    sources: tuple[str, ...]
    verified: Check
    formulas: tuple[str, ...] = ()
    is_percent: bool = False
    may_be_negative: bool = False
    smallest_change: Positive | None = None
    better: Literal["higher", "lower", "neither"] = "neither"
    note: str = ""


@cache
def typical_errors() -> dict[str, TypicalError]:
    """The typical error of every test by key."""
    return load(FOLDER, TypicalError)
