"""What having a certification and keeping it for some years costs, line by line.

A line whose figure is not known is there all the same and says so; the total then says "at least".
"""

from collections.abc import Iterator
from dataclasses import dataclass

from barpath.craft.credentials.cards import CardFacts
from barpath.craft.credentials.cycles import Cycles, cycles_within
from barpath.craft.credentials.keeping import hours_to_learn, keeping_lines
from barpath.craft.credentials.lines import Assumptions, CostLine
from barpath.craft.credentials.sitting import sitting_lines
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.money.amounts import Sum, add, usd_in_words

__all__ = ["Assumptions", "Cost", "CostLine", "work_out_cost"]


@dataclass(frozen=True, slots=True)
class Cost:
    """A bill.

    Attributes:
        lines: what it is made of.
        total: what they come to.
        not_counted: what is left out, a sentence each.
    """

    lines: tuple[CostLine, ...]
    total: Sum
    not_counted: tuple[str, ...]

    @property
    def unknown(self) -> tuple[CostLine, ...]:
        """The lines whose amount is not known."""
        return tuple(line for line in self.lines if line.usd is None)


def work_out_cost(
    certification: CertificationProgramme, given: Assumptions, *, cards: CardFacts
) -> Cost:
    """The bill for one certification programme.

    Args:
        certification: the edition in force.
        given: what is taken for granted.
        cards: how long CPR/AED cards last and what they cost.
    """
    cycles = cycles_within(certification.renewal, start_on=given.start_on, years=given.years)
    lines = (
        *sitting_lines(certification, given),
        *keeping_lines(certification, given, cards=cards, cycles=cycles),
    )
    return Cost(
        lines=lines,
        total=add(line.usd for line in lines),
        not_counted=tuple(_not_counted(certification, given, cycles)),
    )


def _not_counted(
    certification: CertificationProgramme, given: Assumptions, cycles: Cycles
) -> Iterator[str]:
    yield "Late fees: every renewal is taken to be on time."
    if given.hour_usd is None:
        hours = hours_to_learn(certification.renewal, cycles)
        amount = "" if hours is None else f", {hours:g} hours in this time"
        yield f"Continuing education{amount}: give a price for an hour to count it."
    for extra in certification.prices.extras:
        if extra.value is not None:
            yield f"{extra.value.item}: {usd_in_words(extra.value.usd)}, where you need it."
