"""The test of where one stands: questions one by one until the answer is sure enough."""

from datetime import date, datetime

from django.db import transaction

from barpath.craft.exam import bank, measuring
from barpath.craft.exam.ability import Evidence, no_evidence
from barpath.craft.exam.adaptive import Pool, next_item
from barpath.craft.exam.irt import ItemParameters
from barpath.craft.exam.stopping import decision
from barpath.craft.knowledge import knowledge
from barpath.studio.exam.models import Answer, Preparation, Sitting, SittingAnswer
from barpath.studio.exam.services.measured import are_calibrated, exam_of, measured_pool
from barpath.studio.exam.services.scoping import scope_of
from barpath.studio.exam.services.sitting import submit
from barpath.studio.history.services import record_event
from barpath.studio.people.models import User
from barpath.studio.refusal import Refused

MOST_ITEMS = 60
# So long a test that what an item tells never weighs in: each is drawn by chance from the domain
# that is shortest of its share.
BY_CHANCE = 10**9


@transaction.atomic
def start_check(*, preparation: Preparation, by: User, now: datetime) -> Sitting:
    """Begin the test of where one stands, or go on with the one that was begun.

    Raises:
        Refused: if the preparation has ended, or a mock is open.
    """
    Preparation.objects.select_for_update().get(pk=preparation.pk)
    if preparation.ended_on is not None:
        raise Refused("This preparation has ended. Begin a new one first.")
    running = preparation.sittings.filter(submitted_at=None).first()
    if running is not None and running.kind == Sitting.Kind.MOCK:
        raise Refused("A mock exam is open. End it first.")
    if running is not None:
        return running
    kind = Sitting.Kind.ADAPTIVE if are_calibrated(preparation) else Sitting.Kind.DIAGNOSTIC
    sitting = Sitting.objects.create(
        preparation=preparation,
        kind=kind,
        draw=f"{preparation.pk}:{preparation.sittings.count()}",
        started_at=now,
    )
    _ask_next(sitting, now)
    record_event("began", sitting, by=by, person=preparation.person, kind=kind)
    return sitting


@transaction.atomic
def answer_check(
    *, sitting: Sitting, place: int, chosen: int, now: datetime, today: date
) -> Sitting:
    """Take an answer; then the next question stands open, or the test has ended.

    An answer to a question that was answered already changes nothing.

    Raises:
        Refused: if there is no such option.
    """
    sitting = Sitting.objects.select_for_update().get(pk=sitting.pk)
    if sitting.submitted_at is not None or place != len(sitting.items) - 1:
        return sitting
    row = SittingAnswer.objects.get(sitting=sitting, place=place)
    if not 0 <= chosen < len(bank.item(knowledge().study, row.item).options):
        raise Refused("Choose one of the options.")
    row.chosen, row.answered_at = chosen, now
    row.save(update_fields=["chosen", "answered_at"])
    ending = _ending(sitting)
    if ending is None and not _ask_next(sitting, now):
        ending = Sitting.Ending.OPEN
    if ending is not None:
        _end(sitting, ending, now, today)
    return sitting


@transaction.atomic
def decline_check(*, preparation: Preparation, today: date) -> None:
    """Leave the first test out: its questions come in study instead."""
    if preparation.diagnosed_on is None:
        preparation.diagnosed_on = today
        preparation.save(update_fields=["diagnosed_on"])


def _end(sitting: Sitting, ending: Sitting.Ending, now: datetime, today: date) -> None:
    sitting.ending = ending
    sitting.save(update_fields=["ending"])
    submit(sitting=sitting, now=now)
    decline_check(preparation=sitting.preparation, today=today)


def _ask_next(sitting: Sitting, now: datetime) -> bool:
    """Put the next question, unless the pool is empty."""
    exam = scope_of(sitting.preparation.certification)
    asked = _asked(sitting)
    by_chance = sitting.kind == Sitting.Kind.DIAGNOSTIC
    met = Answer.objects.filter(preparation__person=sitting.preparation.person_id)
    found = next_item(
        _pool(sitting),
        _evidence(sitting),
        measuring.shares(exam.scope),
        asked=[item for item, _ in asked],
        most=BY_CHANCE if by_chance else MOST_ITEMS,
        seed=sitting.pk,
        avoid=set(met.values_list("item", flat=True)),
    )
    if found is None:
        return False
    place = len(sitting.items)
    sitting.items = [*sitting.items, found.item]
    sitting.save(update_fields=["items"])
    SittingAnswer.objects.create(sitting=sitting, place=place, item=found.item, shown_at=now)
    return True


def _ending(sitting: Sitting) -> Sitting.Ending | None:
    """How the test ends; None while it goes on."""
    exam, cut = exam_of(sitting.preparation.certification, sitting.started_at.date())
    asked = len(sitting.items)
    if cut is None:  # No line to stand on either side of: the test only measures.
        return Sitting.Ending.OPEN if asked >= MOST_ITEMS else None
    found = decision(_evidence(sitting), exam, cut_share=cut.share, asked=asked, most=MOST_ITEMS)
    if found is None:
        return None
    return Sitting.Ending(found.side) if found.is_sure else Sitting.Ending.OPEN


def _evidence(sitting: Sitting) -> Evidence:
    """What the answers of this test alone say."""
    domains = scope_of(sitting.preparation.certification).scope.domains
    evidence = no_evidence(domain.name for domain in domains)
    for item, is_right in _asked(sitting):
        if is_right is not None:
            evidence = evidence.after(item, is_right=is_right)
    return evidence


def _asked(sitting: Sitting) -> list[tuple[ItemParameters, bool | None]]:
    """The questions so far, each with whether it was answered rightly; None for the open one."""
    study, pool = knowledge().study, _pool(sitting)
    chosen = {row.place: row.chosen for row in sitting.answers.all()}
    return [
        (
            pool.by_id[item],
            None if chosen[place] is None else chosen[place] == bank.item(study, item).key,
        )
        for place, item in enumerate(sitting.items)
    ]


def _pool(sitting: Sitting) -> Pool:
    return measured_pool(sitting.preparation.certification)
