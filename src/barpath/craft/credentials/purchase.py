"""Ways to buy a certification programme: the exam alone, or a study package."""

from dataclasses import dataclass
from typing import Any

from barpath.craft.knowledge.figures import Figure, Span
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.knowledge.kinds.prices import FeeCase
from barpath.craft.money.amounts import across, exactly, span_in_words

CHEAPEST, EXAM, PACKAGE = "cheapest", "exam", "package"


@dataclass(frozen=True, slots=True)
class Offer:
    """One way to buy.

    Attributes:
        key: "exam", or the package's trade name.
        name: what to call it in a sentence.
        usd: from the lowest to the highest of what our sources say.
        figures: those sources' figures.
    """

    key: str
    name: str
    usd: Span
    figures: tuple[Figure[Any], ...]


def offers(certification: CertificationProgramme, *, is_member: bool = False) -> tuple[Offer, ...]:
    """Every way to buy whose price is known, the exam alone first."""
    return (*_exam_alone(certification, is_member=is_member), *_packages(certification))


def offer_on(
    certification: CertificationProgramme, route: str, *, is_member: bool = False
) -> Offer | None:
    """The way to buy that a route names; None where no price of it is known.

    Args:
        certification: what is bought.
        route: "cheapest", "exam", "package" for any of the packages, or a package's trade name.
        is_member: whether the member's price is paid.
    """
    known = offers(certification, is_member=is_member)
    if route == CHEAPEST:
        return min(known, key=lambda offer: (offer.usd.low, offer.usd.high), default=None)
    packages = [offer for offer in known if offer.key != EXAM]
    if route != PACKAGE:
        return next((offer for offer in known if offer.key == route), None)
    usd = across(offer.usd for offer in packages)
    if usd is None:
        return None
    names = ", ".join(f"{offer.key} {span_in_words(offer.usd)}" for offer in packages)
    return Offer(PACKAGE, f"a study package ({names})", usd, packages[0].figures)


def member_price_is_known(certification: CertificationProgramme) -> bool:
    """Whether members pay another price for the exam or the renewal."""
    fees = (*certification.prices.exam_only, *certification.renewal.fees)
    return any(
        variant.case == "member" for fee in fees if fee.value for variant in fee.value.instead
    )


def _exam_alone(certification: CertificationProgramme, *, is_member: bool) -> list[Offer]:
    cases: tuple[FeeCase, ...] = ("member",) if is_member else ()
    figures = certification.prices.exam_only
    usd = across(exactly(fee.value.usd_for(*cases)) for fee in figures if fee.value)
    if usd is None:
        return []
    return [Offer(EXAM, "the exam alone", usd, figures)]


def _packages(certification: CertificationProgramme) -> list[Offer]:
    figures = certification.prices.packages
    found: dict[str, list[Span]] = {}
    for figure in figures:
        for tier in figure.value.tiers if figure.value else ():
            found.setdefault(tier.name, []).append(exactly(tier.usd))
    return [
        Offer(
            name,
            f"the package {name}",
            Span(low=min(u.low for u in usd), high=max(u.high for u in usd)),
            figures,
        )
        for name, usd in found.items()
    ]
