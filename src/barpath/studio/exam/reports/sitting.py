"""A test as it is sat, and how it went."""

from dataclasses import dataclass
from datetime import date, datetime
from math import ceil
from typing import Any

from barpath.craft.exam import bank
from barpath.craft.exam.rules import rules_of
from barpath.craft.knowledge import knowledge
from barpath.studio.exam.models import Preparation, Sitting, SittingAnswer
from barpath.studio.exam.reports.plan import name_of
from barpath.studio.exam.reports.study import asked, explained
from barpath.studio.exam.services.measured import exam_of
from barpath.studio.exam.services.scoping import scope_of
from barpath.studio.ui.charts import BarChart, Point


@dataclass(frozen=True)
class DomainResult:
    """One domain of a test.

    Attributes:
        name: as the body calls it.
        weight_percent: its share of the exam.
        right: scored items answered rightly.
        items: scored items.
    """

    name: str
    weight_percent: float
    right: int
    items: int

    @property
    def right_percent(self) -> int | None:
        """Of its items; None where it had none."""
        return round(100 * self.right / self.items) if self.items else None


def before(preparation: Preparation, *, today: date, now: datetime) -> dict[str, Any]:
    """What a mock of an exam is, before it begins."""
    certification = knowledge().certification(preparation.certification, on=today)
    running = preparation.sittings.filter(submitted_at=None).first()
    return {
        "preparation": preparation,
        "name": name_of(preparation),
        "rules": rules_of(certification.exam),
        "running": running if running and not running.is_over(now) else None,
        "scope": scope_of(preparation.certification).scope,
        "past": preparation.sittings.exclude(submitted_at=None).order_by("-started_at"),
    }


def place(sitting: Sitting, row: SittingAnswer, *, now: datetime) -> dict[str, Any]:
    """One question of a test that is being sat."""
    return {
        "sitting": sitting,
        "name": name_of(sitting.preparation),
        "number": row.place + 1,
        "of": len(sitting.items),
        **asked(row.item),
        "chosen": row.chosen,
        "is_flagged": row.is_flagged,
        **clock(sitting, now=now),
    }


def clock(sitting: Sitting, *, now: datetime) -> dict[str, int | None]:
    """Whole seconds and minutes until the end, by the server's clock; None where there is no clock."""
    if sitting.ends_at is None:
        return {"seconds_left": None, "minutes_left": None}
    seconds = max(0, ceil((sitting.ends_at - now).total_seconds()))
    return {"seconds_left": seconds, "minutes_left": ceil(seconds / 60)}


def overview(sitting: Sitting, *, now: datetime) -> dict[str, Any]:
    """What is answered, open and flagged."""
    given = {row.place: row for row in sitting.answers.all()}
    places = [
        {
            "number": at + 1,
            "is_answered": at in given and given[at].chosen is not None,
            "is_flagged": at in given and given[at].is_flagged,
        }
        for at in range(len(sitting.items))
    ]
    return {
        "sitting": sitting,
        "name": name_of(sitting.preparation),
        "places": places,
        "open": sum(not each["is_answered"] for each in places),
        "flagged": sum(bool(each["is_flagged"]) for each in places),
        **clock(sitting, now=now),
    }


def result(sitting: Sitting) -> dict[str, Any]:
    """How a test went: in all, and domain by domain beside the blueprint."""
    domains = domain_results(sitting)
    right, items = sum(each.right for each in domains), sum(each.items for each in domains)
    study = knowledge().study
    given = {row.place: row.chosen for row in sitting.answers.all()}
    lines = [
        {
            "number": at + 1,
            "stem": bank.item(study, item).stem,
            "is_right": given.get(at) == bank.item(study, item).key,
            "is_answered": given.get(at) is not None,
        }
        for at, item in enumerate(sitting.items)
    ]
    return {
        "sitting": sitting,
        "preparation": sitting.preparation,
        "name": name_of(sitting.preparation),
        "domains": domains,
        "right": right,
        "items": items,
        "right_percent": round(100 * right / items) if items else 0,
        "unscored": len(sitting.unscored),
        "chart": _chart(domains),
        "lines": lines,
        "has_line": exam_of(sitting.preparation.certification, sitting.started_at.date())[1]
        is not None,
    }


def domain_results(sitting: Sitting) -> list[DomainResult]:
    """Scored items of each domain, and how many of them were right."""
    study, exam = knowledge().study, scope_of(sitting.preparation.certification)
    unscored = set(sitting.unscored)
    given = {row.item: row.chosen for row in sitting.answers.all()}
    right, items = [0] * len(exam.scope.domains), [0] * len(exam.scope.domains)
    for item in sitting.items:
        at = exam.scope.domain_of.get(bank.concept_of(study, item))
        if at is None or item in unscored:
            continue
        items[at] += 1
        right[at] += given.get(item) == bank.item(study, item).key
    return [
        DomainResult(domain.name, domain.weight_percent, right[at], items[at])
        for at, domain in enumerate(exam.scope.domains)
    ]


def reviewed(sitting: Sitting, at: int) -> dict[str, Any]:
    """One question of an ended test with its reasons."""
    study = knowledge().study
    item = sitting.items[at]
    row = sitting.answers.filter(place=at).first()
    return {
        "sitting": sitting,
        "name": name_of(sitting.preparation),
        "number": at + 1,
        "of": len(sitting.items),
        "is_unscored": item in sitting.unscored,
        **explained(item, bank.concept_of(study, item), row.chosen if row else None),
    }


def _chart(domains: list[DomainResult]) -> BarChart | None:
    if not any(each.items for each in domains):
        return None
    best = max(domains, key=lambda each: each.right_percent or 0)
    return BarChart(
        title="Right answers by domain",
        says=f"Best in {best.name}, {best.right_percent} percent right.",
        unit="% of scored items",
        along="Domain",
        bars=tuple(Point(each.name, each.right_percent) for each in domains),
    )
