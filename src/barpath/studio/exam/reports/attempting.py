"""The exam itself: what the body says of it, what must be there on the day, and each try."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from barpath.craft.credentials.eligibility import Requirement, check_eligibility
from barpath.craft.exam.retaking import NextTry, next_try
from barpath.craft.knowledge import Figure, knowledge
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.knowledge.kinds.exams import DELIVERY_IN_WORDS
from barpath.craft.money.amounts import usd_in_words
from barpath.studio.credentials.models import Paper
from barpath.studio.credentials.reports import words
from barpath.studio.credentials.reports.facts import Fact, Said
from barpath.studio.credentials.reports.papers import candidate_of
from barpath.studio.credentials.reports.prerequisites import Line, line_of
from barpath.studio.exam.models import Attempt, Preparation
from barpath.studio.exam.reports.plan import name_of

# What is looked at on the day itself: who one is, and that one may be trusted with a heart.
REMINDED = ("cpr-aed", "photo-id", "name-matching-id")


@dataclass(frozen=True)
class Try:
    """One try as the page shows it."""

    attempt: Attempt
    delivery: str
    may_have_outcome: bool


def attempts(preparation: Preparation, *, today: date) -> dict[str, Any]:
    """Everything about the exam itself, for one preparation."""
    certification = knowledge().certification(preparation.certification, on=today)
    tries = [_try(each, today) for each in preparation.attempts.order_by("pk")]
    to_come = next((each for each in tries if not each.attempt.outcome), None)
    passed = next((each for each in tries if each.attempt.outcome == Attempt.Outcome.PASSED), None)
    asked = _asked(preparation, certification, today)
    return {
        "preparation": preparation,
        "name": name_of(preparation),
        "to_come": to_come,
        "past": [each for each in tries if each.attempt.outcome],
        "passed": passed,
        "again": None if passed else retake(preparation, today=today),
        "too_early": _too_early(preparation, to_come, today),
        "told": _told(certification),
        "reminders": [each for each in asked if _is_for_the_day(each.asked)],
        "says_nothing_of_id": not any("id" in each.asked.key.split("-") for each in asked),
        "certificates": preparation.person.papers.filter(
            kind=Paper.Kind.CERTIFICATION, certification=preparation.certification
        ).order_by("pk"),
    }


def retake(preparation: Preparation, *, today: date) -> NextTry | None:
    """When the exam may be tried again; None where it was not failed, or passed since.

    All tries of the person at this exam count, whichever preparation they belong to.
    """
    sat = Attempt.objects.filter(
        preparation__person=preparation.person_id,
        preparation__certification=preparation.certification,
    ).exclude(outcome="")
    failed = [each.exam_on for each in sat if each.outcome == Attempt.Outcome.FAILED]
    days = [day for day in failed if day is not None]
    if not days or sat.filter(outcome=Attempt.Outcome.PASSED).exists():
        return None
    rule = knowledge().certification(preparation.certification, on=today).exam.retake
    return next_try(rule, days)


def _too_early(preparation: Preparation, to_come: Try | None, today: date) -> bool:
    """Whether the exam to come lies before the day on which the rule allows it."""
    again = retake(preparation, today=today)
    planned = to_come.attempt.exam_on if to_come else None
    return bool(again and again.earliest_on and planned and planned < again.earliest_on)


def _try(attempt: Attempt, today: date) -> Try:
    way = DELIVERY_IN_WORDS.get(attempt.delivery, "")  # type: ignore[call-overload]
    return Try(attempt, way, attempt.may_have_outcome(today))


def _told(certification: CertificationProgramme) -> list[Fact]:
    prices, exam = certification.prices, certification.exam
    fees = prices.exam_only or (Figure(confidence="not-found"),)
    said: list[Said] = [("The exam alone", figure, words.fee) for figure in fees]
    said += [
        ("Being watched, each attempt", exam.proctoring_fee_usd, usd_in_words),
        ("Taking it again", exam.retake.fee_usd, usd_in_words),
        ("How it is sat", exam.delivery, words.delivery),
        ("Time to sit it, from enrolment", exam.time_allowed_days, words.counting("day")),
        ("Waiting before a retake", exam.retake.waits, words.waits),
        ("How many tries you have", exam.retake.limit, words.limit),
    ]
    return [
        Fact(name, None if figure.value is None else in_words(figure.value), figure)
        for name, figure, in_words in said
    ]


def _asked(
    preparation: Preparation, certification: CertificationProgramme, today: date
) -> list[Line]:
    candidate = candidate_of(preparation.person)
    exam_on = preparation.exam_on if preparation.exam_on >= today else None
    found = check_eligibility(certification, candidate, today=today, exam_on=exam_on)
    return [line_of(each, candidate) for each in found.requirements]


def _is_for_the_day(asked: Requirement) -> bool:
    return bool(set(asked.key.split("-or-")) & set(REMINDED))
