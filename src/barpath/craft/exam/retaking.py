"""When an exam may be tried again after failing it, by the body's own rule as far as it is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from barpath.craft.credentials.days import add_months, day_in_words
from barpath.craft.knowledge.kinds.exams import AttemptLimit, Retake, Wait


@dataclass(frozen=True, slots=True)
class NextTry:
    """The next try after the ones that failed.

    Attributes:
        state: "known"; "at-least" where a part of the rule is not known, so that it may be later;
            "not-known"; or "no-more" where the body allows no further one.
        earliest_on: the first day by what is known; None where nothing is, or there is no more.
        says: the same in a sentence or two, for the learner.
    """

    state: Literal["known", "at-least", "not-known", "no-more"]
    earliest_on: date | None
    says: str


def next_try(retake: Retake, failed_on: Sequence[date]) -> NextTry:
    """The earliest day of the next try.

    Args:
        retake: the body's rule.
        failed_on: the days of the tries that failed, at least one, in any order.

    Raises:
        ValueError: for no failed try.
    """
    if not failed_on:
        raise ValueError("nobody tries again who has not failed")
    tries = sorted(failed_on)
    limit = retake.limit.value
    if limit and limit.within_months is None and len(tries) >= _allowed(limit):
        return NextTry("no-more", None, f"The body allows {_allowed(limit)} tries in all.")
    by_wait = _after_waiting(retake.waits.value, tries)
    by_limit = _after_limit(limit, tries)
    earliest = max((day for day in (by_wait, by_limit) if day is not None), default=None)
    if earliest is None:
        return NextTry(
            "not-known", None, f"{_no_wait_said(retake.waits.value, len(tries))} Ask the body."
        )
    says = f"The earliest day is {day_in_words(earliest)}"
    if limit and by_limit is not None and earliest == by_limit:
        says += f": {_allowed(limit)} tries are allowed within {limit.within_months} months"
    if by_wait is not None:
        return NextTry("known", earliest, f"{says}.")
    unknown = _no_wait_said(retake.waits.value, len(tries))
    return NextTry("at-least", earliest, f"{says}. {unknown} It may be later: ask the body.")


def _after_waiting(waits: tuple[Wait, ...] | None, tries: Sequence[date]) -> date | None:
    """The day on which the wait after the last try ends; None where no wait is known for it."""
    for wait in waits or ():
        if wait.after_attempt == len(tries):
            start = tries[0] if wait.counted_from == "first-attempt" else tries[-1]
            return max(start + timedelta(days=wait.wait_days), tries[-1])
    return None


def _after_limit(limit: AttemptLimit | None, tries: Sequence[date]) -> date | None:
    """The day on which so few tries lie within the period that one more fits; None if one fits now."""
    if limit is None or limit.within_months is None or len(tries) < _allowed(limit):
        return None
    return add_months(tries[-_allowed(limit)], limit.within_months)


def _allowed(limit: AttemptLimit) -> int:
    """How many tries, the first among them."""
    return limit.attempts if limit.counts_the_first else limit.attempts + 1


def _no_wait_said(waits: tuple[Wait, ...] | None, tries: int) -> str:
    if not waits:
        return "How long to wait after failing is not known to us."
    return f"How long to wait after attempt {tries} is not known to us."
