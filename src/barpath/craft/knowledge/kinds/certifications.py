"""What a body sells."""

from datetime import date
from typing import Literal

from barpath.craft.knowledge.figures import NOT_KNOWN, Figure, Number, Span
from barpath.craft.knowledge.kinds.exams import Exam
from barpath.craft.knowledge.kinds.prerequisites import Prerequisites
from barpath.craft.knowledge.kinds.prices import Prices
from barpath.craft.knowledge.kinds.renewals import Renewal
from barpath.craft.knowledge.loading import Entry, Part


class Accreditation(Part, frozen=True, kw_only=True):
    """What an accreditor's mark is worth here.

    Args:
        accreditor: its key, such as "ncca".
        standing: "accredited" as our sources say; "not-verified" when they say so of some earlier
            time and the present was not checked against the accreditor's own list;
            "not-accredited" when they say that it is not.
    """

    accreditor: str
    standing: Literal["accredited", "not-verified", "not-accredited"]


class StudyTime(Part, frozen=True, kw_only=True):
    """How long people prepare, in the unit the source uses.

    Args:
        span: how many units; low and high are equal where one number is given.
        unit: of what.
        hours: hours of study in that time, where they are stated.
    """

    span: Span | None = None
    unit: Literal["days", "weeks", "months"] = "weeks"
    hours: Span | None = None

    def __post_init__(self) -> None:
        if self.span is None and self.hours is None:
            raise ValueError("says neither how long nor how many hours")

    @property
    def days(self) -> Span | None:
        """The same in days, a month counted as thirty; None where only hours are known."""
        if self.span is None:
            return None
        length = {"days": 1, "weeks": 7, "months": 30}[self.unit]
        return Span(low=self.span.low * length, high=self.span.high * length)


class Past(Part, frozen=True, kw_only=True):
    """What a figure used to be."""

    what: str
    was: Number | str


class CertificationProgramme(Entry, frozen=True, kw_only=True):
    """One edition of what a body sells, with every figure open to its source.

    When a body changes its rules, the old file stays and a new one replaces it from a day on.

    Args:
        body: key of the body that sells it.
        kind: the work it certifies for.
        status: "retired" for one that the catalogue no longer shows; its key lives on.
        valid_from: the first day this edition is taken to be in force, for a first edition the day
            its figures were gathered. How old a figure's source is, its own as_of says.
        replaces: key of the edition before this one; "" for the first.
        open_to_new_candidates: whether a new person may still buy it.
        accreditation: rival statements, the best sourced first.
        study_time: how long people prepare for its exam.
        history: what figures used to be.
    """

    body: str
    name: str
    abbreviation: str
    kind: Literal["personal-trainer", "group-fitness"]
    valid_from: date
    status: Literal["live", "retired"] = "live"
    replaces: str = ""
    open_to_new_candidates: Figure[bool] = NOT_KNOWN
    accreditation: tuple[Figure[Accreditation], ...] = ()
    prices: Prices = Prices()
    exam: Exam = Exam()
    prerequisites: Prerequisites = Prerequisites()
    renewal: Renewal
    study_time: Figure[StudyTime] = NOT_KNOWN
    history: tuple[Figure[Past], ...] = ()
    notes: tuple[str, ...] = ()
