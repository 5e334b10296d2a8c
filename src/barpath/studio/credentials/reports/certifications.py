"""What the pages of step 1 show: certification programmes ranked, side by side, and what they cost."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from barpath.craft.credentials.candidates import CARD_KINDS, Candidate
from barpath.craft.credentials.cards import card_facts
from barpath.craft.credentials.costs import Assumptions, Cost, work_out_cost
from barpath.craft.credentials.days import age_years_on
from barpath.craft.credentials.ranking import Entry, Ranked, rank
from barpath.craft.credentials.wishes import Wishes
from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.studio.credentials.reports.cells import Cell, cells_of, more_cells_of

YEARS = 5


@dataclass(frozen=True, slots=True)
class Row:
    """A certification programme in its place, with its cells.

    Attributes:
        key: its first key.
        ranked: its place, and why.
        cells: what the table shows.
        is_compared: whether it was picked to stand side by side with others.
    """

    key: str
    ranked: Ranked
    cells: tuple[Cell, ...]
    is_compared: bool

    @property
    def certification(self) -> CertificationProgramme:
        """What is ranked."""
        return self.ranked.entry.certification

    @property
    def reasons(self) -> tuple[str, ...]:
        """How it answers to each wish, a sentence or two each."""
        return tuple(
            f"{each.name}: {each.fit_in_words}. {each.says}" for each in self.ranked.criteria
        )

    @property
    def body_name(self) -> str:
        """Who sells it."""
        return self.ranked.entry.body.name


def ranked_rows(
    wishes: Wishes, *, years: int, compared: Iterable[str], today: date
) -> tuple[Row, ...]:
    """Everything there is to choose from, in its order."""
    base, picked = knowledge(), set(compared)
    entries = [
        Entry(key, each, base.bodies[each.body]) for key, each in base.catalogue(on=today).items()
    ]
    ranked = rank(
        entries,
        wishes,
        Assumptions(start_on=today, years=years),
        cards=card_facts(base.cards, base.claims),
        accreditors=base.accreditors,
    )
    return tuple(
        Row(
            key=each.entry.key,
            ranked=each,
            cells=cells_of(each.entry.certification, base),
            is_compared=each.entry.key in picked,
        )
        for each in ranked
    )


@dataclass(frozen=True, slots=True)
class Line:
    """One thing, of each of those that stand side by side."""

    name: str
    cells: tuple[tuple[Row, Cell], ...]


def side_by_side(rows: Iterable[Row]) -> tuple[Line, ...]:
    """The picked ones, two or more, a line for each thing there is to compare."""
    picked = [row for row in rows if row.is_compared]
    columns = [
        (row, (*row.cells, *more_cells_of(row.certification, row.ranked.entry.body)))
        for row in picked
    ]
    if len(columns) < 2:
        return ()
    return tuple(
        Line(cell.name, tuple((row, cells[index]) for row, cells in columns))
        for index, cell in enumerate(columns[0][1])
    )


def bill_of(certification: CertificationProgramme, assumptions: Assumptions) -> Cost:
    """What having and keeping it costs."""
    base = knowledge()
    return work_out_cost(certification, assumptions, cards=card_facts(base.cards, base.claims))


def wishes_of(candidate: Candidate, *, country: str, today: date) -> dict[str, Any]:
    """What is known of a person, as the filters would have it typed."""
    known: dict[str, Any] = {"years": YEARS, "country": country, "education": candidate.education}
    if candidate.born_on is not None:
        known["age_years"] = age_years_on(candidate.born_on, today)
    known["card"] = _card(candidate, today)
    return known


def _card(candidate: Candidate, today: date) -> str:
    """The best card in date, as far as it is recorded how its skills were checked."""
    checked = {
        card.is_hands_on for card in candidate.of_kind(*CARD_KINDS) if card.is_valid_on(today)
    }
    if True in checked:
        return "hands-on"
    return "online" if False in checked else ""


def card_until(candidate: Candidate, *, today: date) -> date | None:
    """The last day of the card in date that lasts longest, where it is known."""
    last_days = [
        card.last_on
        for card in candidate.of_kind(*CARD_KINDS)
        if card.is_valid_on(today) and card.last_on is not None
    ]
    return max(last_days, default=None)
