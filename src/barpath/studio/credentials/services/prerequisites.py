"""What a person says of themselves for the exam they are after."""

from datetime import date, timedelta

from django.db import transaction

from barpath.studio.credentials.models import Goal
from barpath.studio.history.services import record_event
from barpath.studio.people.models import Person, User
from barpath.studio.people.services import change_settings
from barpath.studio.refusal import Refused

FURTHEST_YEARS = 10


def exam_day_fault(exam_on: date | None, *, planned_on: date | None, today: date) -> str:
    """What is wrong with planning the exam for a day, in a sentence; "" if nothing is.

    Args:
        exam_on: the day that is wanted.
        planned_on: the day planned so far; it may stand though it has passed.
        today: the day of the asking.
    """
    if exam_on is None or exam_on == planned_on:
        return ""
    if exam_on < today:
        return "That day has passed."
    if exam_on > today + timedelta(days=FURTHEST_YEARS * 365.25):
        return f"That is more than {FURTHEST_YEARS} years away."
    return ""


@transaction.atomic
def record_details(
    *,
    goal: Goal,
    born_on: date | None,
    education: str,
    exam_on: date | None,
    by: User,
    today: date,
) -> None:
    """Write what the rules of a certification need to know of a person, and the planned exam day.

    Raises:
        Refused: if the exam cannot be on that day, or the goal was changed meanwhile.
    """
    # Choosing another certification locks the person too: it waits for this, or was before it.
    person = Person.objects.select_for_update().get(pk=goal.person_id)
    goal.refresh_from_db()
    if goal.replaced_on is not None:
        raise Refused("You have chosen another certification meanwhile. Open this page anew.")
    fault = exam_day_fault(exam_on, planned_on=goal.exam_on, today=today)
    if fault:
        raise Refused(fault)
    change_settings(person=person, by=by, born_on=born_on, education=education)
    if goal.exam_on != exam_on:
        goal.exam_on = exam_on
        goal.save(update_fields=["exam_on"])
        record_event("changed", goal, by=by, person=person, what="planned exam day")
