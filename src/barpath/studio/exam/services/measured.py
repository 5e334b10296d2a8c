"""What measuring needs of an exam, worked out once: its items, the exam as they describe it, its line."""

from datetime import date
from functools import cache

from barpath.craft.exam import measuring
from barpath.craft.exam.adaptive import Pool
from barpath.craft.exam.cuts import Cut
from barpath.craft.exam.rules import rules_of
from barpath.craft.exam.scope import blueprint_of
from barpath.craft.exam.standing import Exam
from barpath.craft.knowledge import knowledge
from barpath.studio.exam.models import Preparation
from barpath.studio.exam.services.scoping import scope_of


@cache
def exam_of(certification: str, on: date) -> tuple[Exam, Cut | None]:
    """The exam and its line on a day; no line where no pass rate is published, or the split is ours."""
    held, found = knowledge(), scope_of(certification)
    rules = rules_of(held.certification(certification, on=on).exam)
    scored = rules.items - rules.unscored
    exam = measuring.exam(held.study, found.scope, body=found.body, scored_items=scored)
    if not found.scope.is_published:
        return exam, None
    return exam, measuring.line(exam, blueprint_of(held.study, certification))


@cache
def measured_pool(certification: str) -> Pool:
    """The items that test where somebody stands: those of the first test, and those of study."""
    found = scope_of(certification)
    items = measuring.in_pools(
        knowledge().study,
        found.scope,
        body=found.body,
        pools=frozenset({"diagnostic", "study"}),
    )
    return Pool(items)


def are_calibrated(_: Preparation) -> bool:
    """Whether enough people answered the items for a test to follow the answers.

    No answers of other people are kept here yet, so the difficulties are guesses, and a test that
    followed them would only pretend.
    """
    return False
