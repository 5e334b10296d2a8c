"""CPR/AED cards: who issues them, how long they last, what they cost."""

from typing import Literal

from barpath.craft.knowledge.figures import NOT_KNOWN, Amount, Figure
from barpath.craft.knowledge.loading import Entry, Part


class CardPrice(Part, frozen=True, kw_only=True):
    """What one provider asked.

    Args:
        what: for what, in words.
        buys: a whole class, or the card alone that a class ends with.
        where: where it was asked.
    """

    usd: Amount
    what: str
    buys: Literal["class", "card-alone"]
    where: str = ""


class Card(Entry, frozen=True, kw_only=True):
    """A kind of CPR/AED card.

    Args:
        issuer: who issues it.
        valid_years: how long it lasts when the card itself does not say.
        ends: whether it ends on the day or at the end of the month of issue.
        has_skills_check: whether the skills are checked in person before it is given.
        prices: what single providers asked; there is no list price among them.
    """

    issuer: str
    valid_years: Figure[int] = NOT_KNOWN
    ends: Figure[Literal["day", "month-end"]] = NOT_KNOWN
    has_skills_check: Figure[bool] = NOT_KNOWN
    prices: tuple[Figure[CardPrice], ...] = ()
    facts: tuple[Figure[str], ...] = ()
