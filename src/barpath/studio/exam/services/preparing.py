"""Setting out for an exam, and changing one's mind about when."""

from datetime import date, timedelta

from django.db import transaction

from barpath.craft.knowledge import knowledge
from barpath.studio.credentials.models import Goal
from barpath.studio.exam.models import Preparation
from barpath.studio.history.services import record_event
from barpath.studio.people.models import Person, User
from barpath.studio.refusal import Refused

FURTHEST_YEARS = 3
LEAST_MINUTES, MOST_MINUTES = 5, 600


def exam_day_fault(exam_on: date, *, today: date) -> str:
    """What is wrong with preparing for a day, in a sentence; "" if nothing is."""
    if exam_on < today:
        return "That day has passed. Give the day you will sit the exam."
    if exam_on == today:
        return "That is today. There is no day left to study; go and sit it, and come back after."
    if exam_on > today + timedelta(days=FURTHEST_YEARS * 365.25):
        return f"That is more than {FURTHEST_YEARS} years away."
    return ""


@transaction.atomic
def start_preparation(
    *,
    person: Person,
    certification: str,
    exam_on: date,
    weekdays: list[int],
    minutes_per_day: int,
    by: User,
    today: date,
) -> Preparation:
    """Begin to prepare for an exam; where one is prepared for already, its plan is changed.

    Raises:
        Refused: if there is no such exam, or the plan cannot be.
    """
    offered = knowledge().catalogue(on=today).get(certification)
    if offered is None:
        raise Refused("There is no such certification programme to prepare for.")
    _refuse_bad_plan(exam_on, weekdays, minutes_per_day, today)
    Person.objects.select_for_update().get(pk=person.pk)
    running = Preparation.objects.filter(
        person=person, certification=certification, ended_on=None
    ).first()
    if running is not None:
        return change_preparation(
            preparation=running,
            exam_on=exam_on,
            weekdays=weekdays,
            minutes_per_day=minutes_per_day,
            by=by,
            today=today,
        )
    preparation = Preparation.objects.create(
        person=person,
        certification=certification,
        began_on=today,
        exam_on=exam_on,
        weekdays=sorted(set(weekdays)),
        minutes_per_day=minutes_per_day,
    )
    plan_goal(preparation)
    record_event("began", preparation, by=by, person=person, certification=certification)
    return preparation


@transaction.atomic
def change_preparation(
    *,
    preparation: Preparation,
    exam_on: date,
    weekdays: list[int],
    minutes_per_day: int,
    by: User,
    today: date,
) -> Preparation:
    """Change the day of the exam or the time for study. What was learned stays.

    Raises:
        Refused: if the plan cannot be, or the preparation has ended.
    """
    if preparation.ended_on is not None:
        raise Refused("This preparation has ended. Begin a new one.")
    _refuse_bad_plan(exam_on, weekdays, minutes_per_day, today)
    wanted = (exam_on, sorted(set(weekdays)), minutes_per_day)
    if wanted == (preparation.exam_on, preparation.weekdays, preparation.minutes_per_day):
        return preparation
    preparation.exam_on, preparation.weekdays, preparation.minutes_per_day = wanted
    preparation.save(update_fields=["exam_on", "weekdays", "minutes_per_day"])
    # What is asked today follows the new plan; what was answered today stays answered.
    for day in preparation.days.filter(on=today):
        day.queue = day.queue[: day.place]
        day.item, day.shown_at = "", None
        day.save(update_fields=["queue", "item", "shown_at"])
    plan_goal(preparation)
    record_event("changed", preparation, by=by, person=preparation.person, what="study plan")
    return preparation


@transaction.atomic
def end_preparation(*, preparation: Preparation, by: User, today: date) -> None:
    """Stop preparing. Answers and memory stay, for another exam or a second try."""
    if preparation.ended_on is None:
        preparation.ended_on = today
        preparation.save(update_fields=["ended_on"])
        record_event("ended", preparation, by=by, person=preparation.person)


def _refuse_bad_plan(exam_on: date, weekdays: list[int], minutes: int, today: date) -> None:
    if fault := exam_day_fault(exam_on, today=today):
        raise Refused(fault)
    if not weekdays:
        raise Refused("Choose at least one day of the week to study on.")
    if not set(weekdays) <= set(range(7)):
        raise Refused("A week has seven days.")
    if not LEAST_MINUTES <= minutes <= MOST_MINUTES:
        raise Refused(f"Study {LEAST_MINUTES} to {MOST_MINUTES} minutes a day.")


def plan_goal(preparation: Preparation) -> None:
    """The planned exam day of the same goal follows, so that no page says another."""
    Goal.objects.filter(
        person=preparation.person,
        certification=preparation.certification,
        replaced_on=None,
    ).update(exam_on=preparation.exam_on)
