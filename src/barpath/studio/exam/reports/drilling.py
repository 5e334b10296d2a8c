"""What there is to drill."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean
from typing import Any

from barpath.craft.exam import bank
from barpath.craft.exam.memory import recall
from barpath.craft.knowledge import knowledge
from barpath.studio.exam.models import Answer, Flag, Preparation
from barpath.studio.exam.reports.plan import name_of
from barpath.studio.exam.services.scoping import scope_of
from barpath.studio.exam.services.studying import memories_of

LATELY_DAYS = 14


@dataclass(frozen=True)
class Choice:
    """Something to drill.

    Attributes:
        code: what the form sends.
        name: of it.
        concepts: keys of its concepts.
        met: how many of them were met.
        recall_percent: how much of those met is remembered today; None where none was.
    """

    code: str
    name: str
    concepts: tuple[str, ...]
    met: int
    recall_percent: int | None


def choices(preparation: Preparation, *, today: date) -> dict[str, Any]:
    """The domains of the exam, what was missed lately, and what was flagged."""
    memories = memories_of(preparation)

    def choice(code: str, name: str, concepts: Iterable[str]) -> Choice:
        keys = tuple(key for key in concepts if key in memories)
        recalls = [recall(memories[key], on=today) for key in keys if memories[key]]
        percent = round(100 * fmean(recalls)) if recalls else None
        return Choice(code, name, keys, len(recalls), percent)

    domains = [
        choice(f"domain-{at}", domain.name, domain.concepts)
        for at, domain in enumerate(scope_of(preparation.certification).scope.domains)
    ]
    special = [
        choice("missed", "What you missed lately", _missed(preparation, today)),
        choice("flagged", "What you flagged", _flagged(preparation)),
    ]
    special = [each for each in special if each.concepts]
    return {
        "name": name_of(preparation),
        "domains": domains,
        "special": special,
        "all": (*special, *domains),
    }


def _missed(preparation: Preparation, today: date) -> set[str]:
    since = today - timedelta(days=LATELY_DAYS)
    wrong = Answer.objects.filter(
        preparation__person=preparation.person_id, is_right=False, answered_on__gt=since
    )
    return set(wrong.values_list("concept", flat=True))


def _flagged(preparation: Preparation) -> set[str]:
    study = knowledge().study
    items = Flag.objects.filter(person=preparation.person_id).values_list("item", flat=True)
    return {bank.concept_of(study, item) for item in items if bank.find(study, item)}


def flagged(preparation: Preparation) -> dict[str, Any]:
    """The flagged questions, the latest first, with the last answer to each."""
    study = knowledge().study
    flags = Flag.objects.filter(person=preparation.person_id).order_by("-flagged_on", "-pk")
    items = [each.item for each in flags if bank.find(study, each.item)]
    latest = {
        each.item: each
        for each in Answer.objects.filter(
            preparation__person=preparation.person_id, item__in=items
        ).order_by("pk")
    }
    lines = [(bank.item(study, item).stem, latest.get(item)) for item in items]
    return {"name": name_of(preparation), "lines": lines}
