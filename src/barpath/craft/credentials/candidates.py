"""A person who wants to be certified: what they are and which papers they hold."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from barpath.craft.credentials.days import add_months, month_end

CARD_KINDS = ("cpr-aed", "cpr")
GRADUATE_KINDS = ("diploma", "degree")
LASTING_KINDS = (*GRADUATE_KINDS, "anatomy-course")  # a day of expiry on these means nothing
ENDING_KINDS = (*CARD_KINDS, "certification")  # these always end, whether or not they say when


@dataclass(frozen=True, slots=True)
class Term:
    """How long a paper without a day of expiry counts."""

    months: int
    ends_with_the_month: bool = False


@dataclass(frozen=True, slots=True)
class HeldPaper:
    """A card, diploma or certificate somebody holds.

    Attributes:
        key: what the caller finds it by.
        kind: as papers are kept: "cpr-aed", "cpr", "diploma", "photo-id" and so on.
        name: what to call it in a sentence, such as "CPR and AED card from the Red Cross".
        issued_on: None where it is not recorded.
        expires_on: the last day it is valid; None where none is recorded.
        term: how long a card of this issuer lasts when it does not say; None where not known.
        is_hands_on: whether skills were checked in person; None where not recorded.
        is_ncca: for a certification, whether the NCCA accredits it; None where not verified.
    """

    key: str
    kind: str
    name: str
    issued_on: date | None = None
    expires_on: date | None = None
    term: Term | None = None
    is_hands_on: bool | None = None
    is_ncca: bool | None = None

    @property
    def first_on(self) -> date:
        """The first day it counts."""
        return self.issued_on or date.min

    @property
    def last_on(self) -> date | None:
        """The last day it counts; date.max for one without end, None where it is not known."""
        if self.kind in LASTING_KINDS:
            return date.max
        if self.expires_on is not None:
            return self.expires_on
        if self.kind not in ENDING_KINDS:
            return date.max
        if self.issued_on is None or self.term is None:
            return None
        last_on = add_months(self.issued_on, self.term.months)
        return month_end(last_on) if self.term.ends_with_the_month else last_on

    @property
    def is_reckoned(self) -> bool:
        """Whether its last day is worked out from its term, since none is recorded."""
        return self.expires_on is None and self.last_on not in {None, date.max}

    def is_valid_on(self, day: date) -> bool | None:
        """Whether it counts on a day; None where it is not known when it expires."""
        if day < self.first_on:
            return False
        return None if self.last_on is None else day <= self.last_on


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a person is and holds.

    Attributes:
        born_on: None where it is not recorded.
        education: what they say of themselves; "" where they have not said.
        papers: everything they hold.
    """

    born_on: date | None = None
    education: Literal["", "none", "high-school", "college"] = ""
    papers: tuple[HeldPaper, ...] = ()

    def of_kind(self, *kinds: str) -> tuple[HeldPaper, ...]:
        """The papers of these kinds."""
        return tuple(paper for paper in self.papers if paper.kind in kinds)

    @property
    def diploma(self) -> HeldPaper | None:
        """The paper that shows the longest that high school was finished."""
        papers = self.of_kind(*GRADUATE_KINDS)
        return min(papers, key=lambda paper: paper.first_on, default=None)

    def is_graduate_on(self, day: date) -> bool | None:
        """Whether they have finished high school by a day; None where nothing says so."""
        if self.education in {"high-school", "college"}:
            return True
        if self.diploma is not None:
            return self.diploma.first_on <= day
        return False if self.education == "none" else None
