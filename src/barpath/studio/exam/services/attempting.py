"""The exam itself: applied for, paid, given a day, sat, passed or not."""

from datetime import date, timedelta
from decimal import Decimal
from typing import TypedDict, Unpack

from django.db import transaction

from barpath.studio.exam.models import Attempt, Preparation
from barpath.studio.exam.services.measured import chance_on_the_day
from barpath.studio.exam.services.preparing import FURTHEST_YEARS, end_preparation, plan_goal
from barpath.studio.history.services import record_event
from barpath.studio.people.models import User
from barpath.studio.refusal import Refused


class Details(TypedDict, total=False):
    """What is known of an exam before it is sat."""

    applied_on: date | None
    fee_usd: Decimal | None
    fee_paid_on: date | None
    delivery: str
    place: str
    exam_on: date | None


DETAILS = ("applied_on", "fee_usd", "fee_paid_on", "delivery", "place", "exam_on")


def details_fault(details: Details, *, today: date) -> tuple[str, str]:
    """What is wrong with the days and the fee: the name of the field and a sentence; "" if nothing."""
    applied_on, paid_on = details.get("applied_on"), details.get("fee_paid_on")
    exam_on, fee_usd = details.get("exam_on"), details.get("fee_usd")
    if applied_on and applied_on > today:
        return "applied_on", "That day has not come. Write it down when you have applied."
    if paid_on and paid_on > today:
        return "fee_paid_on", "That day has not come. Write it down when you have paid."
    if fee_usd is not None and fee_usd < 0:
        return "fee_usd", "A fee is at least 0."
    if exam_on and applied_on and exam_on < applied_on:
        return "exam_on", "The exam cannot be before you applied for it."
    if exam_on and exam_on > today + timedelta(days=FURTHEST_YEARS * 365.25):
        return "exam_on", f"That is more than {FURTHEST_YEARS} years away."
    return "", ""


@transaction.atomic
def add_attempt(
    *, preparation: Preparation, by: User, today: date, **details: Unpack[Details]
) -> Attempt:
    """Write down an exam to be sat. Its day becomes the day that is studied for.

    Raises:
        Refused: if its days cannot be, the preparation has ended, or another exam is to come.
    """
    preparation = Preparation.objects.select_for_update().get(pk=preparation.pk)
    if preparation.ended_on is not None:
        raise Refused("This preparation has ended. Begin a new one for another try.")
    if preparation.attempts.filter(outcome="").exists():
        raise Refused("An exam is written down already. Change that one, or say first how it went.")
    _refuse_bad(details, today)
    attempt = Attempt.objects.create(preparation=preparation, **details)
    _plan(attempt, None)
    record_event("added", attempt, by=by, person=preparation.person)
    return attempt


@transaction.atomic
def change_attempt(
    *, attempt: Attempt, by: User, today: date, **details: Unpack[Details]
) -> Attempt:
    """Correct what is known of an exam. While it is to come, its day is the one studied for.

    Raises:
        Refused: if its days cannot be, or one that was sat would lose its day.
    """
    attempt = Attempt.objects.select_for_update().get(pk=attempt.pk)
    _refuse_bad(details, today)
    before = attempt.exam_on
    changed = [name for name, value in details.items() if getattr(attempt, name) != value]
    for name in changed:
        setattr(attempt, name, details[name])  # type: ignore[literal-required]
    if attempt.outcome and not attempt.may_have_outcome(today):
        raise Refused("This exam has an outcome, so it has a day, and that day has come.")
    if changed:
        attempt.save(update_fields=changed)
        _plan(attempt, before)
        record_event("changed", attempt, by=by, person=attempt.preparation.person)
    return attempt


@transaction.atomic
def report_outcome(
    *,
    attempt: Attempt,
    outcome: str,
    score: str,
    by: User,
    today: date,
) -> Attempt:
    """Say how an exam went. Passing ends the preparation; taking that back opens it again.

    Args:
        attempt: the exam.
        outcome: of Attempt.Outcome.
        score: as the body reported it; "" where it reported none.
        by: who says so.
        today: the day it is said.

    Raises:
        Refused: if its day has not come, or there is no such outcome.
    """
    attempt = Attempt.objects.select_for_update().get(pk=attempt.pk)
    if outcome not in Attempt.Outcome.values:
        raise Refused("Say whether you passed.")
    if attempt.exam_on is None:
        raise Refused("Write down the exam day first.")
    if not attempt.may_have_outcome(today):
        raise Refused("That exam is still to come. Say how it went when you have sat it.")
    was = attempt.outcome
    if not was:
        attempt.stated_chance = chance_on_the_day(attempt.preparation, on=attempt.exam_on)
    attempt.outcome, attempt.score = outcome, score
    attempt.save(update_fields=["outcome", "score", "stated_chance"])
    if outcome == Attempt.Outcome.PASSED:
        end_preparation(preparation=attempt.preparation, by=by, today=today)
    elif was == Attempt.Outcome.PASSED:
        _open_again(attempt.preparation, by)
    if was != outcome:
        person = attempt.preparation.person
        record_event("reported", attempt, by=by, person=person, outcome=outcome)
    return attempt


@transaction.atomic
def remove_attempt(*, attempt: Attempt, by: User) -> None:
    """Take away an exam that was written down by mistake.

    Raises:
        Refused: if it has an outcome.
    """
    attempt = Attempt.objects.select_for_update().get(pk=attempt.pk)
    if attempt.outcome:
        raise Refused("You sat this exam, so it stays; what is wrong in it can be changed.")
    record_event("removed", attempt, by=by, person=attempt.preparation.person)
    attempt.delete()


def _refuse_bad(details: Details, today: date) -> None:
    _, fault = details_fault(details, today=today)
    if fault:
        raise Refused(fault)


def _plan(attempt: Attempt, before: date | None) -> None:
    """Study for the day of the exam to come; one sat before the preparation began moves nothing."""
    preparation, exam_on = attempt.preparation, attempt.exam_on
    is_for_this = exam_on is not None and exam_on >= preparation.began_on
    if exam_on is None or exam_on == before or attempt.outcome or not is_for_this:
        return
    preparation.exam_on = exam_on
    preparation.save(update_fields=["exam_on"])
    plan_goal(preparation)


def _open_again(preparation: Preparation, by: User) -> None:
    """Go on preparing after all, unless the person has begun anew meanwhile."""
    others = Preparation.objects.filter(
        person=preparation.person, certification=preparation.certification, ended_on=None
    )
    if preparation.ended_on is not None and not others.exists():
        preparation.ended_on = None
        preparation.save(update_fields=["ended_on"])
        record_event("reopened", preparation, by=by, person=preparation.person)
