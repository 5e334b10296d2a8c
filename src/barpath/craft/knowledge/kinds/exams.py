"""The exam of a certification programme."""

from typing import Literal

from barpath.craft.knowledge.figures import NOT_KNOWN, Amount, Figure, Span
from barpath.craft.knowledge.kinds.bodies import Country
from barpath.craft.knowledge.loading import Part

Delivery = Literal["test-centre", "live-remote-proctor", "proctored", "paper", "open-book-online"]

DELIVERY_IN_WORDS: dict[Delivery, str] = {
    "test-centre": "at a test centre",
    "live-remote-proctor": "at home, watched live over the internet",
    "proctored": "watched; where is not stated",
    "paper": "on paper",
    "open-book-online": "online with the book open, not watched",
}


class Passing(Part, frozen=True, kw_only=True):
    """What passes.

    Args:
        kind: "scaled" is a score after forms of different difficulty are made equal, so it is not
            a percentage of right answers; "points", "percent" and "raw" (right answers) are.
        score: what is needed; a span where two pages differ; None where only the kind is known.
        scale_min: lowest score there is.
        scale_max: highest score there is.
        out_of: number of scored items, for a raw score.
    """

    kind: Literal["scaled", "points", "percent", "raw"]
    score: Amount | Span | None = None
    scale_min: Amount | None = None
    scale_max: Amount | None = None
    out_of: Amount | None = None


class Wait(Part, frozen=True, kw_only=True):
    """How long to wait before trying again.

    Args:
        after_attempt: the failed attempt it follows, the first being 1.
        wait_days: days to wait.
        counted_from: the day the waiting is counted from.
    """

    after_attempt: int
    wait_days: int
    counted_from: Literal["that-attempt", "first-attempt"] = "that-attempt"


class AttemptLimit(Part, frozen=True, kw_only=True):
    """How often one may try.

    Args:
        attempts: how many.
        within_months: in how long; None where no period is stated.
        counts_the_first: False where the number is of attempts after the first.
    """

    attempts: int
    within_months: int | None = None
    counts_the_first: bool = True


class Retake(Part, frozen=True, kw_only=True):
    """Trying again after failing."""

    fee_usd: Figure[Amount] = NOT_KNOWN
    waits: Figure[tuple[Wait, ...]] = NOT_KNOWN
    limit: Figure[AttemptLimit] = NOT_KNOWN


class ExamPlace(Part, frozen=True, kw_only=True):
    """What a source says of where the exam can be sat.

    Args:
        says: the same in words.
        reach: "abroad-too" where some place outside the body's country is spoken of, "worldwide"
            where the source says so. Neither is a list of countries: ask the body before paying.
        countries: ISO 3166 codes of those named.
    """

    says: str
    reach: Literal["not-stated", "abroad-too", "worldwide"] = "not-stated"
    countries: tuple[Country, ...] = ()


class Exam(Part, frozen=True, kw_only=True):
    """The exam.

    Args:
        parts: what has to be passed.
        questions_total: items on the written part, scored and unscored.
        minutes: time for the written part.
        time_allowed_days: from enrolment to the last day one may sit.
        where: what each source says of the countries.
        facts: whatever else our sources say of it.
    """

    parts: tuple[Literal["written", "practical"], ...] = ("written",)
    questions_total: Figure[int] = NOT_KNOWN
    questions_scored: Figure[int] = NOT_KNOWN
    questions_unscored: Figure[int] = NOT_KNOWN
    minutes: Figure[int | Literal["untimed"]] = NOT_KNOWN
    passing: Figure[Passing] = NOT_KNOWN
    delivery: Figure[tuple[Delivery, ...]] = NOT_KNOWN
    proctoring_fee_usd: Figure[Amount] = NOT_KNOWN
    retake: Retake = Retake()
    time_allowed_days: Figure[int] = NOT_KNOWN
    where: tuple[Figure[ExamPlace], ...] = ()
    facts: tuple[Figure[str], ...] = ()
