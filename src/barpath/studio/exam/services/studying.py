"""Daily study: what is asked next, and what an answer does."""

from datetime import date, datetime

from django.db import transaction

from barpath.craft.exam import bank, planning
from barpath.craft.exam.choosing import item_for
from barpath.craft.exam.memory import Memory, grade, review
from barpath.craft.knowledge import knowledge
from barpath.studio.exam.models import Answer, ConceptMemory, Flag, Preparation, StudyDay
from barpath.studio.exam.services.scoping import scope_of
from barpath.studio.people.models import Person, User
from barpath.studio.refusal import Refused

# An answer that took longer was interrupted: it says nothing of how hard it was.
LONGEST_S = 600.0
LATEST_ANSWERS = 100
MORE_ANSWERS = 10


def memories_of(preparation: Preparation) -> dict[str, Memory | None]:
    """What the person remembers of each concept of the exam; None for those not met."""
    concepts = scope_of(preparation.certification).weights
    kept = ConceptMemory.objects.filter(person=preparation.person_id)
    known = {each.concept: each.as_value() for each in kept}
    return {key: known.get(key) for key in concepts}


def plan_of(preparation: Preparation) -> planning.StudyPlan:
    """The plan with the learner's own pace."""
    latest = preparation.answers.filter(mode=Answer.Mode.STUDY)
    seconds = latest.order_by("-pk").values_list("took_s", flat=True)[:LATEST_ANSWERS]
    return preparation.as_plan(seconds_per_answer=planning.pace(list(seconds)))


@transaction.atomic
def open_day(*, preparation: Preparation, now: datetime, today: date) -> StudyDay:
    """Today's queue with the next item on show; the same again as long as it is unanswered.

    Raises:
        Refused: if the preparation has ended.
    """
    if preparation.ended_on is not None:
        raise Refused("This preparation has ended. Begin a new one to study on.")
    day = _locked_day(preparation, today)
    if day.place == 0 and not day.queue:
        _fill(day, preparation, today, plan_of(preparation).answers_per_day)
    _show(day, preparation, now)
    day.save()
    return day


@transaction.atomic
def go_on(*, preparation: Preparation, now: datetime, today: date) -> StudyDay:
    """A few more for somebody who has done what was planned today."""
    day = _locked_day(preparation, today)
    if day.is_done:
        _fill(day, preparation, today, MORE_ANSWERS)
        _show(day, preparation, now)
        day.save()
    return day


@transaction.atomic
def drill(*, preparation: Preparation, concepts: list[str], now: datetime, today: date) -> StudyDay:
    """Ask some concepts next, those least remembered first; the rest of today's queue follows.

    Raises:
        Refused: if the preparation has ended, or there is nothing to drill.
    """
    if preparation.ended_on is not None:
        raise Refused("This preparation has ended. Begin a new one to study on.")
    memories = memories_of(preparation)
    wanted = planning.least_remembered(
        [key for key in concepts if key in memories], memories, today
    )
    if not wanted:
        raise Refused("There is nothing here to drill yet.")
    day = _locked_day(preparation, today)
    if not day.queue:
        _fill(day, preparation, today, plan_of(preparation).answers_per_day)
    chosen = wanted[:MORE_ANSWERS]
    rest = [key for key in day.queue[day.place :] if key not in chosen]
    day.queue = [*day.queue[: day.place], *chosen, *rest]
    day.item, day.shown_at = "", None
    _show(day, preparation, now)
    day.save()
    return day


@transaction.atomic
def answer(
    *,
    preparation: Preparation,
    place: int,
    chosen: int,
    is_doubted: bool,
    now: datetime,
    today: date,
) -> Answer:
    """Answer the item on show.

    What was answered already stays as it was: a second press, another tab and the back button
    find the first answer.

    Raises:
        Refused: if nothing is on show there, or there is no such option.
    """
    day = _locked_day(preparation, today)
    given = day.answers.filter(place=place).first() or _of_yesterday(preparation, place, today)
    if given is not None:
        return given
    item = bank.find(knowledge().study, day.item) if place == day.place else None
    if item is None:
        raise Refused("This question is no longer open. Go on with the one that is.")
    if not 0 <= chosen < len(item.options):
        raise Refused("Choose one of the options.")
    took_s = (now - day.shown_at).total_seconds() if day.shown_at else LONGEST_S
    made = record_answer(
        preparation=preparation,
        item_id=item.id,
        chosen=chosen,
        mode=Answer.Mode.STUDY,
        took_s=took_s,
        is_doubted=is_doubted,
        now=now,
        today=today,
        day=day,
        place=place,
    )
    day.place, day.item, day.shown_at = place + 1, "", None
    day.save()
    return made


def record_answer(
    *,
    preparation: Preparation,
    item_id: str,
    chosen: int,
    mode: str,
    took_s: float,
    is_doubted: bool,
    now: datetime,
    today: date,
    day: StudyDay | None = None,
    place: int | None = None,
) -> Answer:
    """Write one answer and what it does to memory. Only called inside a transaction."""
    study = knowledge().study
    concept = bank.concept_of(study, item_id)
    is_right = bank.item(study, item_id).key == chosen
    # A clock set back makes no negative time.
    took_s = min(max(took_s, 0.0), LONGEST_S)
    met = Answer.objects.filter(preparation__person=preparation.person_id, item=item_id)
    made = Answer.objects.create(
        preparation=preparation,
        item=item_id,
        concept=concept,
        mode=mode,
        chosen=chosen,
        is_right=is_right,
        is_first=not met.exists(),
        is_doubted=is_doubted,
        took_s=took_s,
        answered_at=now,
        answered_on=today,
        day=day,
        place=place,
    )
    _remember(preparation.person_id, concept, made, today)
    return made


@transaction.atomic
def flag(*, person: Person, item_id: str, is_flagged: bool, by: User, today: date) -> None:
    """Mark an item to come back to, or take the mark away.

    Raises:
        Refused: if there is no such item.
    """
    if bank.find(knowledge().study, item_id) is None:
        raise Refused("There is no such question.")
    if by.person_id != person.pk:
        raise Refused("You can flag questions for yourself alone.")
    if is_flagged:
        Flag.objects.get_or_create(person=person, item=item_id, defaults={"flagged_on": today})
    else:
        Flag.objects.filter(person=person, item=item_id).delete()


def _locked_day(preparation: Preparation, today: date) -> StudyDay:
    # Two tabs at once would each make a queue, or each answer the same place.
    Preparation.objects.select_for_update().get(pk=preparation.pk)
    day, _ = StudyDay.objects.get_or_create(preparation=preparation, on=today)
    return day


def _of_yesterday(preparation: Preparation, place: int, today: date) -> Answer | None:
    """The answer of a page that was left open over midnight and sent again."""
    if preparation.days.filter(on=today, queue=[]).exists():
        return preparation.answers.filter(place=place, day__on__lt=today).order_by("-pk").first()
    return None


def _fill(day: StudyDay, preparation: Preparation, today: date, count: int) -> None:
    exam = scope_of(preparation.certification)
    memories = memories_of(preparation)
    new_today = day.answers.filter(is_first=True).values("concept").distinct().count()
    chosen = planning.for_today(
        plan_of(preparation),
        memories,
        exam.weights,
        today=today,
        count=count,
        already_new=new_today,
    )
    day.queue = [*day.queue[: day.place], *planning.mixed(chosen, exam.domain_of)]


def _show(day: StudyDay, preparation: Preparation, now: datetime) -> None:
    """Put the next item on show, leaving out concepts that have none any more."""
    study = knowledge().study
    shown = bank.find(study, day.item) if day.item else None
    if shown is not None and shown.status == "live":
        return
    day.item = ""
    seen_at = {
        each["item"]: each["answered_at"]
        for each in Answer.objects.filter(preparation__person=preparation.person_id)
        .order_by("answered_at")
        .values("item", "answered_at")
    }
    while not day.is_done and not day.item:
        found = item_for(
            study,
            day.queue[day.place],
            body=scope_of(preparation.certification).body,
            seen_at=seen_at,
            draw=f"{preparation.pk}:{day.on}:{day.place}",
            diagnosed=preparation.diagnosed_on is not None,
        )
        if found is None:
            day.queue = [*day.queue[: day.place], *day.queue[day.place + 1 :]]
        else:
            day.item, day.shown_at = found, now


def _remember(person_id: int, concept: str, given: Answer, today: date) -> None:
    row = ConceptMemory.objects.filter(person=person_id, concept=concept).first()
    before = row.as_value() if row else None
    how = grade(right=given.is_right, took_s=given.took_s, doubted=given.is_doubted, before=before)
    after = review(before, how, on=today)
    ConceptMemory.objects.update_or_create(
        person_id=person_id,
        concept=concept,
        defaults={
            "stability_days": after.stability_days,
            "difficulty": after.difficulty,
            "reviewed_on": after.reviewed_on,
            "due_on": after.due_on,
            "right_in_a_row": after.right_in_a_row,
        },
    )
