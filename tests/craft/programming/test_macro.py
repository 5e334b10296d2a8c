"""The horizon is cut into blocks that follow each other, with lighter weeks where rules ask."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.designing.macro import Block, blocks
from barpath.craft.programming.request import Shift, TrainingStatus
from craft.programming.programmes import a_client

LONGEST = int(knowledge().rules["a-lighter-week-now-and-then"].numbers["at_most_weeks"])


def plan(**said: Any) -> tuple[Block, ...]:
    return blocks(a_client(**said), knowledge())


def lighter_weeks(found: tuple[Block, ...]) -> list[int]:
    return sorted(week for block in found for week in block.lighter)


statuses = st.sampled_from(("novice", "intermediate", "advanced"))
horizons = st.integers(1, 52)


@given(weeks=horizons, status=statuses, event=st.none() | horizons)
def test_blocks_cover_every_week_once_under_names_of_their_own(
    weeks: int, status: TrainingStatus, event: int | None
) -> None:
    found = plan(horizon_weeks=weeks, status=status, event_week=event)
    assert [week for block in found for week in block.weeks] == list(range(1, weeks + 1))
    assert len({block.name for block in found}) == len(found)
    assert all(block.lighter <= set(block.weeks) for block in found)
    lengths = [len(block.weeks) for block in found]
    assert max(lengths) - min(lengths) <= 1


@given(weeks=horizons, status=st.sampled_from(("intermediate", "advanced")))
def test_no_stretch_without_a_lighter_week_is_longer_than_the_rule_allows(
    weeks: int, status: TrainingStatus
) -> None:
    lighter = lighter_weeks(plan(horizon_weeks=weeks, status=status))
    assert all(
        later - sooner - 1 <= LONGEST for sooner, later in pairwise((0, *lighter, weeks + 1))
    )


def test_twelve_weeks_of_each_status() -> None:
    assert [(block.first, block.last) for block in plan()] == [(1, 4), (5, 8), (9, 12)]
    assert lighter_weeks(plan()) == [8]
    assert lighter_weeks(plan(status="advanced")) == [4, 8]
    assert lighter_weeks(plan(status="novice", horizon_weeks=LONGEST)) == []


def test_lighter_weeks_come_by_days_where_a_round_of_shifts_is_no_week() -> None:
    nine = Shift(cycle=9, pattern=("D", "D", "N", "N", "N", "-", "-", "-", "-"))
    four = Shift(cycle=4, pattern=("D", "D", "-", "-"))
    assert lighter_weeks(plan(shift=nine)) == [4, 8]
    assert lighter_weeks(plan(shift=four)) == []
    assert lighter_weeks(plan(shift=four, status="advanced")) == [8]


def test_effort_comes_closer_to_failure_in_the_later_half() -> None:
    assert [block.is_late for block in plan()] == [False, False, True]
    assert [block.is_late for block in plan(horizon_weeks=3)] == [False]


def test_a_week_before_an_event_is_lighter() -> None:
    assert 10 in lighter_weeks(plan(event_week=10))
    assert lighter_weeks(plan(event_week=40)) == lighter_weeks(plan())


@pytest.mark.parametrize("goals", [("performance",), ("strength", "performance")])
def test_sport_has_names_of_its_own(goals: tuple[str, ...]) -> None:
    assert [block.name for block in plan(goals=goals)] == ["General", "Specific", "Competition"]
