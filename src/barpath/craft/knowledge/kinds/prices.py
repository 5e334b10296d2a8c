"""What a body asks for its exam, its packages and the rest."""

from typing import Literal

from barpath.craft.knowledge.figures import Amount, Figure, Span
from barpath.craft.knowledge.loading import Part

FeeCase = Literal["member", "all-units-from-the-body", "two-or-more-credentials", "once-for-life"]

FEE_CASE_IN_WORDS: dict[FeeCase, str] = {
    "member": "for a member of the body",
    "all-units-from-the-body": "when every unit was earned with the body itself",
    "two-or-more-credentials": "for two or more of the body's credentials together",
    "once-for-life": "once, for life",
}


class Variant(Part, frozen=True, kw_only=True):
    """What the fee is instead, in one case."""

    case: FeeCase
    usd: Amount


class Fee(Part, frozen=True, kw_only=True):
    """A fee, and what it is instead in some cases.

    Args:
        usd: what a person in none of the cases pays.
        instead: the cases.
    """

    usd: Amount
    instead: tuple[Variant, ...] = ()

    def usd_for(self, *cases: FeeCase) -> Amount:
        """The least that someone in these cases pays."""
        return min([self.usd, *(each.usd for each in self.instead if each.case in cases)])


class Tier(Part, frozen=True, kw_only=True):
    """One package by its trade name."""

    name: str
    usd: Amount


class Packages(Part, frozen=True, kw_only=True):
    """A list of study packages as one page showed it, the cheapest first."""

    tiers: tuple[Tier, ...]

    def __post_init__(self) -> None:
        if not self.tiers:
            raise ValueError("names no package")

    @property
    def usd(self) -> Span:
        """From the cheapest to the dearest."""
        prices = [tier.usd for tier in self.tiers]
        return Span(low=min(prices), high=max(prices))


class Extra(Part, frozen=True, kw_only=True):
    """A fee that only some people meet: moving an exam, an extension, a petition."""

    item: str
    usd: Amount


class Prices(Part, frozen=True, kw_only=True):
    """Prices of a certification programme. A list holds rival or dated figures, likeliest first."""

    exam_only: tuple[Figure[Fee], ...] = ()
    packages: tuple[Figure[Packages], ...] = ()
    extras: tuple[Figure[Extra], ...] = ()
