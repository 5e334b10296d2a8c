"""Memory: what answers do to it, whatever their order and their clocks."""

from datetime import UTC, date, datetime, timedelta

import pytest
from fsrs import Card, Scheduler
from hypothesis import given
from hypothesis import strategies as some

from barpath.craft.exam.memory import (
    DESIRED_RECALL_SHARE,
    FAST_S,
    SLOW_S,
    Grade,
    Memory,
    gain,
    grade,
    recall,
    review,
)

DAY = date(2026, 1, 5)


def reviewed(*steps: tuple[Grade, int]) -> Memory:
    """A memory after answers, each some days after the one before."""
    memory, on = None, DAY
    for how, days in steps:
        on += timedelta(days=days)
        memory = review(memory, how, on=on)
    assert memory is not None
    return memory


def test_what_was_never_met_is_not_recalled() -> None:
    assert recall(None, on=DAY) == 0


def test_recall_falls_to_what_is_desired_on_the_day_it_is_due() -> None:
    memory = reviewed((Grade.GOOD, 0), (Grade.GOOD, 3))
    assert recall(memory, on=memory.due_on) == pytest.approx(DESIRED_RECALL_SHARE, abs=0.01)


@pytest.mark.parametrize("days", [0, 1, 9, 200])
def test_recall_is_what_the_package_says(days: int) -> None:
    memory = reviewed((Grade.GOOD, 0), (Grade.HARD, 4), (Grade.EASY, 6))
    then = datetime(2026, 1, 15, tzinfo=UTC)
    card = Card(card_id=1, stability=memory.stability_days, last_review=then, due=then)
    expected = Scheduler().get_card_retrievability(card, then + timedelta(days=days))
    assert memory.reviewed_on == then.date()
    found = recall(memory, on=memory.reviewed_on + timedelta(days=days))
    assert found == pytest.approx(expected, rel=1e-12)


def test_a_mistake_is_due_sooner_and_begins_the_row_anew() -> None:
    right = reviewed((Grade.GOOD, 0), (Grade.GOOD, 3))
    wrong = reviewed((Grade.GOOD, 0), (Grade.AGAIN, 3))
    assert wrong.due_on < right.due_on
    assert (right.right_in_a_row, wrong.right_in_a_row) == (2, 0)


def test_a_clock_set_back_counts_as_the_same_day() -> None:
    memory = reviewed((Grade.GOOD, 0))
    back = review(memory, Grade.GOOD, on=DAY - timedelta(days=9))
    assert back.reviewed_on == DAY
    assert recall(memory, on=DAY - timedelta(days=9)) == recall(memory, on=DAY)


@given(
    steps=some.lists(
        some.tuples(some.sampled_from(Grade), some.integers(0, 60)), min_size=1, max_size=12
    )
)
def test_a_memory_stays_within_its_bounds_and_fades(steps: list[tuple[Grade, int]]) -> None:
    memory = reviewed(*steps)
    assert memory.stability_days > 0
    assert 1 <= memory.difficulty <= 10
    assert memory.due_on > memory.reviewed_on
    soon, late = (recall(memory, on=memory.reviewed_on + timedelta(days=n)) for n in (1, 40))
    assert 0 < late <= soon <= 1


@given(days=some.integers(1, 120), left=some.integers(0, 90))
def test_an_answer_never_lowers_what_is_expected_on_the_exam_day_by_much(
    days: int, left: int
) -> None:
    memory = reviewed((Grade.GOOD, 0))
    today = DAY + timedelta(days=days)
    assert gain(memory, today=today, exam_on=today + timedelta(days=left)) > -0.1


@pytest.mark.parametrize(
    ("right", "took_s", "doubted", "row", "given"),
    [
        (False, 5, False, 3, Grade.AGAIN),
        (True, 5, True, 3, Grade.HARD),
        (True, SLOW_S + 1, False, 3, Grade.HARD),
        (True, FAST_S, False, 0, Grade.GOOD),
        (True, FAST_S, False, 1, Grade.EASY),
        (True, FAST_S + 1, False, 1, Grade.GOOD),
    ],
)
def test_the_grade_of_an_answer(
    *, right: bool, took_s: float, doubted: bool, row: int, given: Grade
) -> None:
    before = Memory(5.0, 5.0, DAY, DAY + timedelta(days=5), row)
    assert grade(right=right, took_s=took_s, doubted=doubted, before=before) == given


def test_a_first_meeting_is_never_easy() -> None:
    assert grade(right=True, took_s=1, doubted=False, before=None) == Grade.GOOD
