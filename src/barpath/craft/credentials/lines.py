"""A line of a bill, and what the bill takes for granted."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from barpath.craft.credentials.purchase import CHEAPEST
from barpath.craft.knowledge.figures import Figure, Number, Span


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What a bill takes for granted. Every one can be changed.

    Attributes:
        start_on: the day of being certified.
        years: how long the certification is kept from then on.
        route: how it is bought: "cheapest", "exam", "package" or a package's trade name.
        retakes: how many exams are failed and taken again.
        is_member: whether member prices are paid.
        has_units_from_body: whether every unit of learning is earned with the body itself; None
            where that is left open.
        card_usd: what a CPR/AED card costs the person; None for what the knowledge base says.
        card_until_on: the last day of a card already held; None for none.
        hour_usd: what an hour of continuing education costs; None leaves that out of the bill.
    """

    start_on: date
    years: int
    route: str = CHEAPEST
    retakes: int = 0
    is_member: bool = False
    has_units_from_body: bool | None = None
    card_usd: Number | None = None
    card_until_on: date | None = None
    hour_usd: Number | None = None


@dataclass(frozen=True, slots=True)
class CostLine:
    """One line of a bill.

    Attributes:
        key: what it is called in code.
        name: what it is called on a page.
        usd: from low to high; None where it is not known, which is never nothing.
        arithmetic: how it was worked out, in words.
        figures: the facts it was worked out from, to cite.
    """

    key: str
    name: str
    usd: Span | None
    arithmetic: str
    figures: tuple[Figure[Any], ...] = ()


def counted(count: int, thing: str, things: str = "") -> str:
    """As in 1 card, 3 cards."""
    return f"{count} {thing if count == 1 else things or thing + 's'}"
