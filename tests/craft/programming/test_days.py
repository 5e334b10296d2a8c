"""On which days sessions fall, and on which of them there is resistance work."""

from itertools import pairwise
from typing import Any

import msgspec
import pytest

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.briefing import brief_of
from barpath.craft.programming.days import furthest_apart, session_days
from barpath.craft.programming.macro import blocks
from barpath.craft.programming.posing import pose
from barpath.craft.programming.request import Request, Shift, Sport
from craft.programming.programmes import a_client


def lifting_days(**said: Any) -> list[int]:
    brief = brief_of(Request(client=a_client(minutes_min=45, **said)), knowledge())
    posed = pose(brief, blocks(brief.client, brief.base)[0])
    assert [each.day for each in posed.problem.sittings] == [posed.days[at] for at in posed.lifting]
    return [posed.days[at] for at in posed.lifting]


def test_the_young_rest_a_day_between() -> None:
    young = {"age_years": 14, "consent": "guardian"}
    assert lifting_days(days_per_week=4, **young) == [0, 3]
    assert lifting_days(days=(4, 5), **young) == [4]
    assert lifting_days(days_per_week=7, **young) == [0, 2, 4]


def test_the_young_on_shifts_rest_a_day_between() -> None:
    shift = Shift(cycle=10, pattern=tuple("EEE--DDD--"))  # type: ignore[arg-type]
    days = lifting_days(age_years=16, consent="guardian", shift=shift, days_per_week=3)
    assert all(after - day >= 2 for day, after in pairwise(days))


@pytest.mark.parametrize("match_day", range(7))
@pytest.mark.parametrize("count", [2, 3, 5, 7])
def test_nobody_lifts_before_a_match(match_day: int, count: int) -> None:
    days = lifting_days(sport=Sport(sessions=2, match_day=match_day), days_per_week=count)
    assert days
    assert not {match_day, (match_day - 1) % 7} & set(days)


def test_days_that_were_named_stay_even_before_a_match() -> None:
    client = a_client(days=(4, 5, 6))
    assert session_days(client, 3, free=frozenset({4, 5})) == (4, 5, 6)
    free = frozenset({0, 6})
    assert session_days(msgspec.structs.replace(client, days=()), 3, free=free) == (1, 3, 5)


def test_as_many_as_lie_far_enough_apart() -> None:
    assert furthest_apart((0, 1, 3, 4), range(4), 3, cycle=7, hours=48) == (0, 2)
    assert furthest_apart((4, 5), range(2), 2, cycle=7, hours=48) == (0,)
    assert furthest_apart((), (), 2, cycle=7, hours=48) == ()
