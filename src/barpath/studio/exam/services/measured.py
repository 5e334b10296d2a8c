"""What measuring needs of an exam: its items as far as they are measured, the exam, its line.

Each is worked out once for a calibration: pooled answers that are merged change the difficulties, and
with them everything that rests on them.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.db.models import Max, Sum

from barpath.craft.exam import measuring
from barpath.craft.exam.ability import Answer as Given
from barpath.craft.exam.ability import Evidence, gathered, no_evidence
from barpath.craft.exam.adaptive import Pool
from barpath.craft.exam.cuts import Cut
from barpath.craft.exam.readiness import Chance, Plan, chance_of_passing
from barpath.craft.exam.rules import rules_of
from barpath.craft.exam.scope import blueprint_of
from barpath.craft.exam.standing import Exam
from barpath.craft.knowledge import knowledge
from barpath.studio.exam.models import Answer, ItemMeasure, Preparation
from barpath.studio.exam.services.scoping import scope_of


@dataclass(frozen=True)
class Calibration:
    """What tells one set of measures from another."""

    latest: int
    difficulties: float
    answers: int


def calibration() -> Calibration:
    """The measures there are now."""
    found = ItemMeasure.objects.aggregate(
        latest=Max("pk"), difficulties=Sum("mean"), answers=Sum("answers")
    )
    return Calibration(found["latest"] or 0, found["difficulties"] or 0.0, found["answers"] or 0)


def exam_of(certification: str, on: date) -> tuple[Exam, Cut | None]:
    """The exam and its line on a day; no line where no pass rate is published, or the split is ours."""
    return _exam(certification, on, calibration())


def measured_pool(certification: str) -> Pool:
    """The items that test where somebody stands: those of the first test, and those of study."""
    return _pool(certification, calibration())


def are_calibrated(preparation: Preparation) -> bool:
    """Whether enough people answered the items for a test to follow the answers."""
    now = calibration()
    pool = _pool(preparation.certification, now)
    return measuring.are_calibrated(pool.items, _measures(now))


def evidence_of(preparation: Preparation, *, today: date) -> Evidence:
    """What the person's first answers say, whichever exam they were given for."""
    study, exam = knowledge().study, scope_of(preparation.certification)
    rows = Answer.objects.filter(
        preparation__person=preparation.person_id, is_first=True, answered_on__lte=today
    ).order_by("pk")
    given = [Given(*row) for row in rows.values_list("item", "is_right", "answered_on")]
    ids = {each.item for each in given}
    items = measuring.parameters(study, exam.scope, ids, measured=_measures(calibration()))
    none = no_evidence(domain.name for domain in exam.scope.domains)
    return gathered(given, items, none=none, today=today)


def chance_on_the_day(preparation: Preparation, *, on: date) -> float | None:
    """What was to be said of passing on the exam day, uncorrected; None where nothing was."""
    exam, cut = exam_of(preparation.certification, on)
    evidence = evidence_of(preparation, today=on)
    found = chance_of_passing(evidence, exam, cut, Plan(days=0, gain={}))
    return found.chance if isinstance(found, Chance) else None


@lru_cache(maxsize=2)
def _measures(_: Calibration) -> measuring.Measures:
    return {
        row.item: measuring.Measured(row.mean, row.sd, row.discrimination, row.answers)
        for row in ItemMeasure.objects.all()
    }


@lru_cache(maxsize=64)
def _exam(certification: str, on: date, now: Calibration) -> tuple[Exam, Cut | None]:
    held, found = knowledge(), scope_of(certification)
    rules = rules_of(held.certification(certification, on=on).exam)
    scored = rules.items - rules.unscored
    exam = measuring.exam(
        held.study, found.scope, body=found.body, scored_items=scored, measured=_measures(now)
    )
    if not found.scope.is_published:
        return exam, None
    pool = _pool(certification, now)
    is_measured = measuring.are_calibrated(pool.items, _measures(now))
    blueprint = blueprint_of(held.study, certification)
    return exam, measuring.line(exam, blueprint, is_measured=is_measured)


@lru_cache(maxsize=32)
def _pool(certification: str, now: Calibration) -> Pool:
    found = scope_of(certification)
    items = measuring.in_pools(
        knowledge().study,
        found.scope,
        body=found.body,
        pools=frozenset({"diagnostic", "study"}),
        measured=_measures(now),
    )
    return Pool(items)
