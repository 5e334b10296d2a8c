"""What memory does until the exam, with and without the study that is planned."""

from datetime import date, timedelta

import pytest

from barpath.craft.exam.foreseeing import mean_recall, with_study, without_study
from barpath.craft.exam.memory import Grade, Memory, review
from barpath.craft.exam.planning import StudyPlan

TODAY = date(2026, 11, 22)
EXAM = TODAY + timedelta(days=40)
DAYS = [TODAY + timedelta(days=each) for each in range(0, 41, 10)]
EVERY_DAY = frozenset(range(7))


def plan(*, minutes: int = 40, weekdays: frozenset[int] = EVERY_DAY) -> StudyPlan:
    return StudyPlan(TODAY, EXAM, weekdays, minutes)


def met(count: int, grade: Grade = Grade.GOOD) -> dict[str, Memory | None]:
    return {f"c{each}": review(None, grade, on=TODAY) for each in range(count)}


def known(memories: dict[str, Memory | None]) -> list[Memory]:
    return [each for each in memories.values() if each]


def test_left_alone_it_only_fades() -> None:
    course = without_study(known(met(5)), DAYS)
    assert course[0] == pytest.approx(1.0)
    assert list(course) == sorted(course, reverse=True)
    assert course[-1] < 0.8


def test_study_holds_it() -> None:
    memories = met(20)
    kept = with_study(memories, plan(), DAYS, today=TODAY)
    left = without_study(known(memories), DAYS)
    assert kept[0] == left[0]
    assert all(one > other for one, other in zip(kept[1:], left[1:], strict=True))
    assert min(kept) > 0.85


def test_no_days_of_study_change_nothing() -> None:
    memories = met(5)
    none = with_study(memories, plan(weekdays=frozenset()), DAYS, today=TODAY)
    assert none == without_study(known(memories), DAYS)


def test_too_little_time_holds_less() -> None:
    memories = met(400)
    little = with_study(memories, plan(minutes=5), DAYS, today=TODAY)
    much = with_study(memories, plan(minutes=120), DAYS, today=TODAY)
    assert little[-1] < much[-1]


def test_concepts_not_met_are_left_aside_and_nothing_met_has_no_mean() -> None:
    memories = met(3)
    alone = with_study(memories, plan(minutes=600), DAYS, today=TODAY)
    beside = with_study(memories | {"new": None}, plan(minutes=600), DAYS, today=TODAY)
    assert alone == beside
    with pytest.raises(ValueError, match="nothing was met"):
        mean_recall([], on=TODAY)


def test_what_was_given_is_left_as_it_was() -> None:
    memories = met(3)
    before = dict(memories)
    with_study(memories, plan(), DAYS, today=TODAY)
    assert memories == before
