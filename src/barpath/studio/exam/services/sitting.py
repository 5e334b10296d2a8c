"""Mock exams: begun once, answered in any order, ended by the server's clock."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from barpath.craft.exam import bank
from barpath.craft.exam.mocks import TooFewItems, assemble
from barpath.craft.exam.rules import rules_of
from barpath.craft.knowledge import knowledge
from barpath.studio.exam.models import Answer, Preparation, Sitting, SittingAnswer
from barpath.studio.exam.services.scoping import scope_of
from barpath.studio.exam.services.studying import record_answer
from barpath.studio.history.services import record_event
from barpath.studio.people.models import User
from barpath.studio.refusal import Refused

NOT_AGAIN_DAYS = 30


@transaction.atomic
def start_mock(*, preparation: Preparation, by: User, now: datetime, today: date) -> Sitting:
    """Begin a mock exam; one that was begun and not ended is gone on with.

    Raises:
        Refused: if the preparation has ended, another test is open, or too few items are left that were not seen lately.
    """
    Preparation.objects.select_for_update().get(pk=preparation.pk)
    if preparation.ended_on is not None:
        raise Refused("This preparation has ended. Begin a new one to sit a mock exam.")
    running = preparation.sittings.filter(submitted_at=None).first()
    if running is not None and running.kind != Sitting.Kind.MOCK:
        raise Refused("The test of where you stand is open. Answer it to its end first.")
    if running is not None and not running.is_over(now):
        return running
    if running is not None:
        submit(sitting=running, now=now)
    exam = scope_of(preparation.certification)
    rules = rules_of(knowledge().certification(preparation.certification, on=today).exam)
    draw = f"{preparation.pk}:{preparation.sittings.count()}"
    try:
        form = assemble(
            knowledge().study,
            exam.scope,
            body=exam.body,
            total=rules.items,
            unscored=rules.unscored,
            draw=draw,
            seen=_seen_lately(preparation, today),
        )
    except TooFewItems as short:
        raise Refused(
            f"You have seen most items of “{short.domain}” that are kept for mocks in the last "
            f"{NOT_AGAIN_DAYS} days. A mock of items you know would flatter you: study on, and come "
            "back later."
        ) from short
    sitting = Sitting.objects.create(
        preparation=preparation,
        kind=Sitting.Kind.MOCK,
        items=list(form.items),
        unscored=sorted(form.unscored),
        draw=draw,
        started_at=now,
        ends_at=now + timedelta(minutes=rules.minutes) if rules.minutes else None,
    )
    record_event("began", sitting, by=by, person=preparation.person, kind=sitting.kind)
    return sitting


@transaction.atomic
def show_place(*, sitting: Sitting, place: int, now: datetime) -> SittingAnswer:
    """The answer given at a place so far; the first time it is shown is written down.

    Raises:
        Refused: if there is no such place.
    """
    if not 0 <= place < len(sitting.items):
        raise Refused("There is no such question in this test.")
    row, _ = SittingAnswer.objects.get_or_create(
        sitting=sitting, place=place, defaults={"item": sitting.items[place], "shown_at": now}
    )
    return row


@transaction.atomic
def answer_place(
    *, sitting: Sitting, place: int, chosen: int | None, is_flagged: bool, now: datetime
) -> bool:
    """Keep what was chosen at a place, as often as it is changed, until the time is up.

    Args:
        sitting: the test.
        place: from 0.
        chosen: place of the option; None leaves what was chosen before.
        is_flagged: whether the learner wants to come back to it.
        now: the server's clock.

    Returns:
        False where the time is up or the test was ended: then nothing is kept.

    Raises:
        Refused: if there is no such place or option.
    """
    sitting = Sitting.objects.select_for_update().get(pk=sitting.pk)
    if sitting.submitted_at is not None:
        return False
    if sitting.is_over(now):
        submit(sitting=sitting, now=now)
        return False
    row = show_place(sitting=sitting, place=place, now=now)
    item = bank.item(knowledge().study, row.item)
    if chosen is not None and not 0 <= chosen < len(item.options):
        raise Refused("Choose one of the options.")
    if chosen is not None and chosen != row.chosen:
        row.changes += row.chosen is not None
        row.chosen, row.answered_at = chosen, now
    row.is_flagged = is_flagged
    row.save()
    return True


@transaction.atomic
def submit(*, sitting: Sitting, now: datetime) -> None:
    """End a test. What was answered counts; what was not is wrong in the score and nowhere else."""
    sitting = Sitting.objects.select_for_update().get(pk=sitting.pk)
    if sitting.submitted_at is not None:
        return
    ended_at = min(now, sitting.ends_at) if sitting.ends_at else now
    sitting.submitted_at = max(ended_at, sitting.started_at)
    sitting.save(update_fields=["submitted_at"])
    today = timezone.localdate(sitting.submitted_at)
    for row in sitting.answers.order_by("place"):
        if row.chosen is None:
            continue
        took = row.answered_at - row.shown_at if row.answered_at and row.shown_at else timedelta()
        record_answer(
            preparation=sitting.preparation,
            item_id=row.item,
            chosen=row.chosen,
            mode=sitting.kind,
            took_s=took.total_seconds(),
            is_doubted=row.is_flagged or row.changes > 0,
            now=row.answered_at or sitting.submitted_at,
            today=today,
        )


def close_if_over(*, sitting: Sitting, now: datetime) -> bool:
    """End a test whose time ran out while nobody looked. Whether it is ended."""
    if sitting.submitted_at is None and sitting.is_over(now):
        submit(sitting=sitting, now=now)
        sitting.refresh_from_db()
    return sitting.submitted_at is not None


def _seen_lately(preparation: Preparation, today: date) -> frozenset[str]:
    """Items the person met in the last days, answered or only shown."""
    since = today - timedelta(days=NOT_AGAIN_DAYS)
    answered = Answer.objects.filter(
        preparation__person=preparation.person_id, answered_on__gt=since
    ).values_list("item", flat=True)
    shown = Sitting.objects.filter(
        preparation__person=preparation.person_id, started_at__date__gt=since
    ).values_list("items", flat=True)
    return frozenset(answered).union(*shown)
