"""What a learner remembers of a concept: when it fades, and what an answer does to it.

The model is FSRS-6 with its published parameters. It predicts recall; it was not shown to teach
better than other schedules. The unit is the concept, not the item: each time another item asks.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import IntEnum
from functools import cache
from typing import cast

from fsrs import Card, Rating, Scheduler, State

DESIRED_RECALL_SHARE = 0.9
# What is left of a memory when its stability in days has passed: so the model defines stability.
STABLE_RECALL_SHARE = 0.9

# What a learner is taken to know of a concept that was never asked, before the first answer.
KNOWN_BEFORE_SHARE = 0.5

# Seconds. A right answer that took longer than the first was hesitant; one under the second came
# at once. Exams of this trade give 60 to 80 seconds an item.
SLOW_S = 75
FAST_S = 15


class Grade(IntEnum):
    """How well a concept was remembered."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Memory:
    """A concept once answered.

    Attributes:
        stability_days: days until recall has fallen to 90 %.
        difficulty: from 1 to 10.
        reviewed_on: the day of the last answer, as the learner's calendar has it.
        due_on: the day on which recall will have fallen to what is desired.
        right_in_a_row: right answers since the last wrong one.
    """

    stability_days: float
    difficulty: float
    reviewed_on: date
    due_on: date
    right_in_a_row: int


def grade(*, right: bool, took_s: float, doubted: bool, before: Memory | None) -> Grade:
    """The grade of an answer.

    Args:
        right: whether it was the key.
        took_s: seconds from showing to answering.
        doubted: whether the learner flagged the item or changed the answer.
        before: the memory before the answer; None for a first meeting.
    """
    if not right:
        return Grade.AGAIN
    if doubted or took_s > SLOW_S:
        return Grade.HARD
    if took_s <= FAST_S and before and before.right_in_a_row:
        return Grade.EASY
    return Grade.GOOD


def review(memory: Memory | None, given: Grade, *, on: date) -> Memory:
    """The memory after an answer.

    An answer dated before the last one counts as given on the same day: clocks are set back.

    Args:
        memory: before it; None for a first meeting.
        given: how well it was remembered.
        on: the learner's day.
    """
    day = max(on, memory.reviewed_on) if memory else on
    card, _ = _scheduler().review_card(_card(memory, day), Rating(given), _noon(day))
    stability, difficulty = cast("float", card.stability), cast("float", card.difficulty)
    row = 0 if given == Grade.AGAIN else (memory.right_in_a_row if memory else 0) + 1
    return Memory(stability, difficulty, day, card.due.date(), row)


def recall(memory: Memory | None, *, on: date) -> float:
    """The chance that the concept is remembered on a day: 0 to 1, and 0 if it was never met."""
    if memory is None:
        return 0.0
    days = max((on - memory.reviewed_on).days, 0)
    decay, factor = _forgetting()
    remembered: float = (1 + factor * days / memory.stability_days) ** decay
    return remembered


def gain(memory: Memory | None, *, today: date, exam_on: date) -> float:
    """How much one answer today is expected to raise recall on the day of the exam, -1 to 1."""
    knows = recall(memory, on=today) if memory else KNOWN_BEFORE_SHARE
    right = recall(review(memory, Grade.GOOD, on=today), on=exam_on)
    wrong = recall(review(memory, Grade.AGAIN, on=today), on=exam_on)
    return knows * right + (1 - knows) * wrong - recall(memory, on=exam_on)


@cache
def _forgetting() -> tuple[float, float]:
    """Power and factor of the curve on which a memory fades.

    The same curve as the package's, which takes ten times as long, for it makes a card each time.
    """
    decay = -_scheduler().parameters[-1]
    return decay, STABLE_RECALL_SHARE ** (1 / decay) - 1


@cache
def _scheduler() -> Scheduler:
    # Without steps of minutes: a learner comes back tomorrow. Without fuzz: same answers, same days.
    return Scheduler(
        desired_retention=DESIRED_RECALL_SHARE,
        learning_steps=(),
        relearning_steps=(),
        enable_fuzzing=False,
    )


def _noon(day: date) -> datetime:
    """The package wants moments, and whole days between them."""
    return datetime.combine(day, time(12), UTC)


def _card(memory: Memory | None, day: date) -> Card:
    # The identity and the day it is due are given, or the package would ask the clock.
    if memory is None:
        return Card(card_id=1, due=_noon(day))
    return Card(
        card_id=1,
        state=State.Review,
        stability=memory.stability_days,
        difficulty=memory.difficulty,
        due=_noon(memory.due_on),
        last_review=_noon(memory.reviewed_on),
    )
