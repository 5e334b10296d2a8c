"""Sharing one's first answers without a name, and merging what others shared."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from barpath.craft.exam import bank, measuring, pooling
from barpath.craft.exam.ability import Answer as Given
from barpath.craft.exam.batch import calibrated, sheet
from barpath.craft.knowledge import knowledge
from barpath.studio.exam.models import Answer, ItemMeasure, PooledAnswer, PoolToken
from barpath.studio.history.services import record_event
from barpath.studio.people.models import Person, User
from barpath.studio.refusal import Refused

TOKEN_BYTES, LONGEST_TOKEN = 16, 64
ROWS_AT_ONCE = 500


@dataclass(frozen=True)
class Merged:
    """What merging came to.

    Attributes:
        added: answers that were not there before.
        unknown: answers to items that are not of this bank, left out.
        answers: in the pool now.
        people: who gave them.
        items: whose difficulty was learned from them.
    """

    added: int
    unknown: int
    answers: int
    people: int
    items: int


@transaction.atomic
def export_answers(*, person: Person, by: User) -> bytes:
    """A file of a person's own first answers: a token, the item, right or wrong, and nothing else.

    The token is drawn the first time and kept, so that answers shared twice count once.

    Raises:
        Refused: if it is not the person who asks, or there is no answer yet.
    """
    if by.person_id != person.pk:
        raise Refused("You can share your own answers alone.")
    rows = Answer.objects.filter(preparation__person=person, is_first=True).order_by("pk")
    given = [Given(*row) for row in rows.values_list("item", "is_right", "answered_on")]
    if not given:
        raise Refused("You have answered nothing yet, so there is nothing to share.")
    token, _ = PoolToken.objects.get_or_create(
        person=person, defaults={"token": secrets.token_hex(TOKEN_BYTES)}
    )
    record_event("shared", token, by=by, person=person, answers=len(given))
    return pooling.exported(given, person=token.token)


@transaction.atomic
def merge_answers(*, files: Iterable[tuple[str, bytes]]) -> Merged:
    """Take in answers that people shared, and learn from all of them how hard the items are.

    Args:
        files: the name and the content of each. An answer that is there already stays as it is.

    Raises:
        Refused: naming the file that cannot be read; then nothing is taken in.
    """
    pools = [_read(name, content) for name, content in files]
    kept, study = _kept(), knowledge().study
    given = pooling.merged([kept, *pools])
    there = {(row.person, row.item) for row in kept}
    fresh = [each for each in given if (each.person, each.item) not in there]
    known = [each for each in fresh if bank.find(study, each.item) is not None]
    PooledAnswer.objects.bulk_create(
        (PooledAnswer(token=each.person, item=each.item, is_right=each.is_right) for each in known),
        batch_size=ROWS_AT_ONCE,
    )
    items = _measure()
    return Merged(
        added=len(known),
        unknown=len(fresh) - len(known),
        answers=PooledAnswer.objects.count(),
        people=PooledAnswer.objects.values("token").distinct().count(),
        items=items,
    )


def _read(name: str, content: bytes) -> tuple[pooling.FirstAnswer, ...]:
    try:
        found = pooling.read(content)
    except pooling.BadAnswers as bad:
        raise Refused(f"{name}: {bad}") from bad
    if any(not 0 < len(each.person) <= LONGEST_TOKEN for each in found):
        raise Refused(f"{name}: A token has 1 to {LONGEST_TOKEN} characters, and one has not.")
    return found


def _kept() -> tuple[pooling.FirstAnswer, ...]:
    rows = PooledAnswer.objects.order_by("pk").values_list("token", "item", "is_right")
    return tuple(pooling.FirstAnswer(*row) for row in rows)


def _measure() -> int:
    """Learn all difficulties anew from all pooled answers; how many items they are of."""
    study, answers = knowledge().study, _kept()
    before = measuring.believed(study, {each.item for each in answers})
    counts: dict[str, int] = {}
    for each in answers:
        counts[each.item] = counts.get(each.item, 0) + 1
    groups = measuring.groups(study, [each.item for each in before])
    after = calibrated(before, sheet(before, answers), groups=groups)
    ItemMeasure.objects.all().delete()
    ItemMeasure.objects.bulk_create(
        (
            ItemMeasure(
                item=each.item,
                mean=each.difficulty,
                sd=each.sd,
                discrimination=each.discrimination,
                answers=counts[each.item],
            )
            for each in after
        ),
        batch_size=ROWS_AT_ONCE,
    )
    return len(after)
