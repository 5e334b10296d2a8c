"""Arithmetic of amounts that run from low to high and of which a part may be unknown.

An amount is a Span of dollars, or None where it is not known. Unknown is never zero: a sum that
holds an unknown part says "at least".
"""

from collections.abc import Iterable
from dataclasses import dataclass

from barpath.craft.knowledge.figures import Number, Span

NOTHING = Span(low=0, high=0)


@dataclass(frozen=True, slots=True)
class Sum:
    """What several amounts come to.

    Attributes:
        known: the sum of the parts that are known.
        unknown_count: how many parts are not.
    """

    known: Span
    unknown_count: int = 0

    @property
    def is_complete(self) -> bool:
        """Whether every part is known."""
        return self.unknown_count == 0

    def in_words(self) -> str:
        """As a page prints it: "$300", "$300–$435", "at least $300", "not known"."""
        if self.is_complete:
            return span_in_words(self.known)
        if self.known == NOTHING:
            return "not known"
        return f"at least {span_in_words(self.known)}"


def exactly(usd: Number) -> Span:
    """An amount whose low and high are the same."""
    return Span(low=usd, high=usd)


def across(amounts: Iterable[Span | None]) -> Span | None:
    """From the lowest to the highest of rival amounts; None when none of them is known."""
    known = [each for each in amounts if each is not None]
    if not known:
        return None
    return Span(low=min(each.low for each in known), high=max(each.high for each in known))


def times(amount: Span | None, factor: Number) -> Span | None:
    """An amount so many times. No times an unknown amount is nothing."""
    if factor == 0:
        return NOTHING
    if amount is None:
        return None
    return Span(low=_to_the_cent(amount.low * factor), high=_to_the_cent(amount.high * factor))


def add(amounts: Iterable[Span | None]) -> Sum:
    """The sum of amounts, with the unknown ones counted."""
    low: Number = 0
    high: Number = 0
    unknown_count = 0
    for each in amounts:
        if each is None:
            unknown_count += 1
        else:
            low, high = low + each.low, high + each.high
    return Sum(Span(low=_to_the_cent(low), high=_to_the_cent(high)), unknown_count)


def usd_in_words(usd: Number) -> str:
    """1234 as "$1,234", 1234.5 as "$1,234.50"; a minus stands before the dollar sign."""
    sign = "−" if usd < 0 else ""
    digits = f"{abs(int(usd)):,}" if usd == int(usd) else f"{abs(usd):,.2f}"
    return f"{sign}${digits}"


def span_in_words(amount: Span | None) -> str:
    """As a page prints it: "$300–$435", "$300" where both ends are the same, or "not known"."""
    if amount is None:
        return "not known"
    if amount.low == amount.high:
        return usd_in_words(amount.low)
    return f"{usd_in_words(amount.low)}–{usd_in_words(amount.high)}"


def _to_the_cent(usd: Number) -> Number:
    return usd if isinstance(usd, int) else round(usd, 2)
