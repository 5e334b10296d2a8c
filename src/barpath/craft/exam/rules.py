"""How an exam is sat: how many items, how long, and what we do not know of it."""

from dataclasses import dataclass

from barpath.craft.knowledge.kinds.exams import Exam

# Where a body does not say how many items its exam has.
USUAL_ITEMS = 100


@dataclass(frozen=True)
class ExamRules:
    """What a mock copies of the real exam.

    Attributes:
        items: on the form, scored and unscored.
        unscored: those that do not count.
        minutes: for all of them; None where there is no clock, or we do not know of one.
        not_known: what our sources do not say, each in a few words.
    """

    items: int
    unscored: int
    minutes: int | None
    not_known: tuple[str, ...]


def rules_of(exam: Exam) -> ExamRules:
    """What is known of how an exam is sat, with the usual where it is not."""
    not_known: list[str] = []
    scored, unscored = exam.questions_scored.value, exam.questions_unscored.value
    items = exam.questions_total.value or ((scored or 0) + (unscored or 0))
    if not items:
        items = USUAL_ITEMS
        not_known.append(f"how many items it has; here it has {USUAL_ITEMS}")
    if unscored is None:
        unscored = items - scored if scored else 0
    if not scored and not exam.questions_unscored.is_known:
        not_known.append("how many of the items do not count; here all of them do")
    minutes = exam.minutes.value
    if minutes is None:
        not_known.append("how long it takes; here there is no clock")
    clock = minutes if isinstance(minutes, int) else None
    return ExamRules(items, max(0, unscored), clock, tuple(not_known))
