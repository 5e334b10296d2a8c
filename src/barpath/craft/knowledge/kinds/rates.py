"""Going rates and tax rates: where the income planner starts from before a person changes them."""

from typing import Literal

from barpath.craft.knowledge.figures import Figure, Span
from barpath.craft.knowledge.loading import Entry

Unit = Literal[
    "percent",
    "hours-per-year",
    "usd-per-session",
    "usd-per-hour",
    "usd-per-month",
    "usd-per-year",
    "gbp-per-month",
    "sessions-per-week",
]


class Rate(Entry, frozen=True, kw_only=True):
    """One rate, as each source gives it.

    Args:
        what: what it is a rate of.
        unit: what its figures count.
        figures: rival or dated figures, likeliest first; low and high are equal where a source
            gives one number; empty where nothing was found. Most are opinions of trade sites: a place to start from, no more.
    """

    what: str
    unit: Unit
    figures: tuple[Figure[Span], ...]
    notes: tuple[str, ...] = ()
