"""A wish holds in the week that is found, or there is no week."""

from collections.abc import Callable, Iterator
from itertools import product
from typing import Any, NamedTuple, get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from barpath.craft.programming.request import Wish
from barpath.craft.programming.solving.limits import keep
from barpath.craft.programming.solving.problem import Template, WeekProblem
from barpath.craft.programming.solving.solve import CannotBeDone, solve
from barpath.craft.programming.solving.wishes import word_of
from craft.programming.weeks import (
    MOST_SETS,
    SET_S,
    a_problem,
    a_wish,
    days_with,
    every_candidate,
    muscle_sets,
    sets_in,
)

SQUAT, PRESS, ROW, CURL = (
    "goblet-squat", "dumbbell-bench-press", "seated-cable-row", "dumbbell-curl",
)  # fmt: skip


class Wished(NamedTuple):
    """What is wished for, when it holds, and a week that cannot hold it."""

    value: Any
    holds: Callable[[Template], bool]
    keys: tuple[str, ...] = (SQUAT, PRESS)
    impossible: dict[str, Any] | None = None


ONLY_SQUAT: dict[str, Any] = {"keys": (SQUAT,)}
WISHES = {
    "muscle_sets_min": Wished(
        {"muscle": "chest", "sets": 3}, lambda found: muscle_sets(found, "chest") >= 3,
        impossible={"minutes": 2},
    ),
    "pattern_frequency_min": Wished(
        {"pattern": "HPU", "times": 2}, lambda found: days_with(found, PRESS) == 2,
        impossible={"days": (0,)},
    ),
    "include_exercise": Wished(
        "Dumbbell Bench Press", lambda found: days_with(found, PRESS) > 0, impossible=ONLY_SQUAT,
    ),
    "reach": Wished(
        {"exercise": PRESS}, lambda found: days_with(found, PRESS) > 0, impossible=ONLY_SQUAT,
    ),
    "refuse_exercise": Wished(SQUAT, lambda found: days_with(found, SQUAT) == 0),
    "refuse_pattern": Wished(
        {"pattern": "SQ"}, lambda found: days_with(found, SQUAT) == 0,
    ),
    "load_floor": Wished(
        {"pattern": "HPU", "pct": 80, "times": 2}, lambda found: days_with(found, PRESS) == 2,
        impossible={"heaviest_percent": 75},
    ),
}  # fmt: skip
SHAPING = {"minutes_max", "days_max", "days", "kit", "event", "rule"}
"""Kinds that shape the problem before it is solved."""


def a_week(wish: Wish | None, **said: Any) -> WeekProblem:
    keys = said.pop("keys", (SQUAT, PRESS))
    wishes = (wish,) if wish else ()
    return a_problem(*keys, **{"heaviest_percent": 85, "wishes": wishes, **said})


def test_every_kind_of_wish_is_shown_or_shapes_the_problem() -> None:
    assert WISHES.keys() | SHAPING == set(get_args(get_type_hints(Wish)["kind"]))
    assert not WISHES.keys() & SHAPING


@pytest.mark.parametrize("kind", WISHES)
def test_a_wish_changes_the_week(kind: str) -> None:
    wished = WISHES[kind]
    assert not wished.holds(solve(a_week(None)).template)
    assert wished.holds(solve(a_week(a_wish(kind, wished.value))).template)


@pytest.mark.parametrize("kind", [kind for kind, each in WISHES.items() if each.impossible])
def test_a_wish_that_cannot_hold_leaves_no_week(kind: str) -> None:
    wished = WISHES[kind]
    problem = a_week(a_wish(kind, wished.value), **(wished.impossible or {}))
    assert keep(problem, problem.wishes).can is False
    with pytest.raises(CannotBeDone):
        solve(problem)


def test_one_who_refuses_everything_has_an_empty_week() -> None:
    assert solve(a_week(a_wish("refuse_exercise", SQUAT), keys=(SQUAT,))).template == ((), ())


TINY = (SQUAT, PRESS)
MINUTES = (2, 4, 8)


def tiny_wishes() -> st.SearchStrategy[Wish]:
    """A wish about a week of two exercises."""
    muscles = st.sampled_from(("quads", "glutes", "chest", "triceps"))
    sets = st.builds(lambda muscle, sets: a_wish("muscle_sets_min", {"muscle": muscle, "sets": sets}),
                     muscles, st.integers(1, 5))  # fmt: skip
    times = st.builds(
        lambda pattern, times: a_wish("pattern_frequency_min", {"pattern": pattern, "times": times}),
        st.sampled_from(("SQ", "HPU")), st.integers(1, 2),
    )  # fmt: skip
    named = st.builds(a_wish, st.sampled_from(("include_exercise", "refuse_exercise")),
                      st.sampled_from(TINY))  # fmt: skip
    return st.one_of(sets, times, named)


def every_week(minutes: int) -> Iterator[Template]:
    """Every week of two sessions of the tiny exercises that its minutes hold."""
    counts = [
        each
        for each in product(range(MOST_SETS + 1), repeat=len(TINY))
        if SET_S * sum(each) <= 60 * minutes
    ]
    for sessions in product(counts, repeat=2):
        yield tuple(
            tuple((key, sets) for key, sets in zip(TINY, each, strict=True) if sets)
            for each in sessions
        )


def keeps(template: Template, wish: Wish) -> bool:
    """Whether a week keeps a wish, counted by hand."""
    value = wish.value
    match wish.kind:
        case "muscle_sets_min":
            return muscle_sets(template, value["muscle"]) >= int(value["sets"])
        case "pattern_frequency_min":
            keys = [
                key for key in TINY if every_candidate()[key].exercise.pattern == value["pattern"]
            ]
            return days_with(template, *keys) >= int(value["times"])
        case "include_exercise":
            return sets_in(template)[word_of(wish)] > 0
        case _:
            return sets_in(template)[word_of(wish)] == 0


@given(wishes=st.lists(tiny_wishes(), min_size=1, max_size=4), minutes=st.sampled_from(MINUTES))
@settings(max_examples=40, deadline=None, derandomize=True)
def test_whether_it_can_be_done_agrees_with_every_week_there_is(
    wishes: list[Wish], minutes: int
) -> None:
    problem = a_problem(*TINY, minutes=minutes, wishes=tuple(wishes))
    there_is_one = any(all(keeps(week, wish) for wish in wishes) for week in every_week(minutes))
    assert keep(problem, problem.wishes).can is there_is_one
    if there_is_one:
        assert all(keeps(solve(problem).template, wish) for wish in wishes)
    else:
        with pytest.raises(CannotBeDone):
            solve(problem)
