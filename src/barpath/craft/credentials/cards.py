"""CPR/AED cards as the knowledge base has them: how long they count and what a class costs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from barpath.craft.credentials.candidates import Term
from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.figures import Figure, Span
from barpath.craft.knowledge.kinds.cards import Card
from barpath.craft.money.amounts import across, exactly

CLAIM = "card-without-expiry"


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What costs need to know of cards.

    Attributes:
        valid_months: how long one lasts.
        class_usd: what a class costs; None where no price is known.
        figures: the facts behind both, to cite.
    """

    valid_months: int
    class_usd: Span | None
    figures: tuple[Figure[Any], ...] = ()


def term_of(issuer: str, cards: Mapping[str, Card], claims: Mapping[str, Claim]) -> Term:
    """How long a card counts that does not say when it ends: its issuer's term, else the usual one."""
    for card in cards.values():
        if card.issuer.casefold() in issuer.casefold() and card.valid_years.value is not None:
            return Term(12 * card.valid_years.value, card.ends.value == "month-end")
    return Term(int(claims[CLAIM].numbers["valid_months"]))


def card_facts(cards: Mapping[str, Card], claims: Mapping[str, Claim]) -> CardFacts:
    """The usual term, and the prices of classes from the lowest to the highest."""
    prices = [
        price
        for card in cards.values()
        for price in card.prices
        if price.value is not None and price.value.buys == "class"
    ]
    return CardFacts(
        valid_months=int(claims[CLAIM].numbers["valid_months"]),
        class_usd=across(exactly(price.value.usd) for price in prices if price.value),
        figures=(*prices, *(card.valid_years for card in cards.values())),
    )
