"""Certification programmes side by side, in an order that anybody can check by hand.

There is no score. They stand in this order:

1. those that take new people, or may, before those that are closed;
2. the fewest criteria that do not fit;
3. the fewest criteria that are not known;
4. the fewest lines of the bill that are not known, so that a missing price never looks like a low one;
5. the lowest cost, at the low end of what is known;
6. the name.

Two criteria are put to every programme: is it open, and is its accreditation known to stand? The
others only where the person said something.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from barpath.craft.credentials.cards import CardFacts
from barpath.craft.credentials.costs import Assumptions, Cost, work_out_cost
from barpath.craft.credentials.criteria.means import judge_budget, judge_months
from barpath.craft.credentials.criteria.person import judge_age, judge_card, judge_education
from barpath.craft.credentials.criteria.trust import judge_accreditation, judge_open
from barpath.craft.credentials.criteria.wants import (
    judge_country,
    judge_delivery,
    judge_specialty,
)
from barpath.craft.credentials.wishes import Criterion, Fit, Wishes
from barpath.craft.knowledge.figures import Number
from barpath.craft.knowledge.kinds.bodies import Accreditor, Body
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme


@dataclass(frozen=True, slots=True)
class Entry:
    """A certification programme to be ranked, by its first key, with the body that sells it."""

    key: str
    certification: CertificationProgramme
    body: Body


@dataclass(frozen=True, slots=True)
class Ranked:
    """A certification programme in its place, and why it stands there.

    Attributes:
        place: 1 for the first.
        entry: what it is.
        criteria: how it answers to each wish.
        cost: the bill.
    """

    place: int
    entry: Entry
    criteria: tuple[Criterion, ...]
    cost: Cost

    @property
    def is_closed(self) -> bool:
        """Whether it is closed to new people."""
        return self.entry.certification.open_to_new_candidates.value is False

    def that(self, fit: Fit) -> tuple[Criterion, ...]:
        """The criteria with this answer."""
        return tuple(each for each in self.criteria if each.fit == fit)

    @property
    def why(self) -> str:
        """The place in a sentence or three."""
        fits = len(self.that("fits"))
        said = ["Closed to new people, so it stands last."] if self.is_closed else []
        said.append(f"Fits {fits} of {len(self.criteria)}.")
        for fit, words in (("does-not-fit", "Does not fit"), ("not-known", "Not known")):
            names = [each.name.lower() for each in self.criteria if each.fit == fit]
            if names:
                said.append(f"{words}: {', '.join(names)}.")
        return " ".join(said)


def rank(
    entries: Iterable[Entry],
    wishes: Wishes,
    assumptions: Assumptions,
    *,
    cards: CardFacts,
    accreditors: Mapping[str, Accreditor],
) -> tuple[Ranked, ...]:
    """Every entry in its place.

    Args:
        entries: what there is to choose from.
        wishes: what the person wants and has.
        assumptions: what the bills take for granted.
        cards: how long CPR/AED cards last and what they cost.
        accreditors: by the keys that certification programmes name.
    """
    judged = []
    for entry in entries:
        cost = work_out_cost(entry.certification, assumptions, cards=cards)
        criteria = tuple(_judge(entry, wishes, cost, assumptions.years, accreditors))
        judged.append(Ranked(0, entry, criteria, cost))
    judged.sort(key=_order)
    return tuple(
        Ranked(place, each.entry, each.criteria, each.cost)
        for place, each in enumerate(judged, start=1)
    )


def _order(ranked: Ranked) -> tuple[bool, int, int, int, Number, str, str]:
    """The order this module's own words describe; the key last, so that it never hangs on luck."""
    return (
        ranked.is_closed,
        len(ranked.that("does-not-fit")),
        len(ranked.that("not-known")),
        ranked.cost.total.unknown_count,
        ranked.cost.total.known.low,
        ranked.entry.certification.abbreviation,
        ranked.entry.key,
    )


def _judge(
    entry: Entry,
    wishes: Wishes,
    cost: Cost,
    years: int,
    accreditors: Mapping[str, Accreditor],
) -> Iterator[Criterion]:
    certification, body = entry.certification, entry.body
    yield judge_open(certification)
    yield judge_accreditation(certification, accreditors)
    if wishes.budget_usd is not None:
        yield judge_budget(cost, wishes.budget_usd, years)
    if wishes.months is not None:
        yield judge_months(certification, wishes.months)
    if wishes.age_years is not None:
        yield judge_age(certification, wishes.age_years, wishes.months)
    if wishes.education:
        yield judge_education(certification, wishes.education, wishes.age_years)
    if wishes.card:
        yield judge_card(certification, wishes.card)
    if wishes.delivery:
        yield judge_delivery(certification, wishes.delivery)
    if wishes.specialty:
        yield judge_specialty(body, wishes.specialty)
    if wishes.country:
        yield judge_country(certification, body, wishes.country)
