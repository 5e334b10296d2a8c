"""From a week to a better one near it, a session or two at a time."""

import pytest

from barpath.craft.programming.solving import solve as solving
from barpath.craft.programming.solving.limits import FOUND, short_solver, template_of
from barpath.craft.programming.solving.nearby import Sets, as_it_stands, better_nearby
from barpath.craft.programming.solving.problem import WeekProblem
from barpath.craft.programming.solving.solve import Spare, model_of, solve, start_from, weighed
from craft.programming.weeks import a_problem

KEYS = ("goblet-squat", "dumbbell-bench-press", "seated-cable-row", "dumbbell-curl")
START = {(0, KEYS[0]): 2, (1, KEYS[0]): 2, (2, KEYS[0]): 2}


def three_days() -> WeekProblem:
    return a_problem(*KEYS, days=(0, 2, 4), minutes=20)


def test_a_poor_week_becomes_a_better_one_that_keeps_all_it_must() -> None:
    week = model_of(three_days())
    done = week.done("preference")
    assert done is not None
    for place, sets in week.sets.items():
        week.model.add_hint(sets, START.get(place, 0))
    poor = short_solver(1.0)
    poor.parameters.fix_variables_to_their_hinted_value = True
    assert poor.solve(week.model) in FOUND
    week.model.maximize(done)
    best = short_solver(2.0)
    week.model.clear_hints()  # type: ignore[no-untyped-call]
    assert best.solve(week.model) in FOUND
    better, used_s = better_nearby(week, done, poor, enough=float("inf"), within_s=5.0)
    assert poor.value(done) < better.value(done) <= best.best_objective_bound
    assert used_s > 0
    start_from(week, {
        (index, key): sets
        for index, row in enumerate(template_of(week, better))
        for key, sets in row
    })  # fmt: skip
    again = short_solver(1.0)
    again.parameters.fix_variables_to_their_hinted_value = True
    assert again.solve(week.model) in FOUND


@pytest.mark.parametrize(("enough", "within_s"), [(0.0, 5.0), (float("inf"), 0.0)])
def test_it_stops_when_it_is_good_enough_or_time_is_up(enough: float, within_s: float) -> None:
    week = model_of(three_days())
    done = week.done("preference")
    assert done is not None
    week.model.maximize(done)
    found = short_solver(1.0)
    assert found.solve(week.model) in FOUND
    same, used_s = better_nearby(week, done, found, enough=enough, within_s=within_s)
    assert same is found
    assert used_s == 0.0


def completed(stands: Sets, problem: WeekProblem) -> list[set[str]] | None:
    """The exercises by session of the week that is made of some sets, if one is."""
    week = model_of(problem)
    week.model.maximize(weighed(week))
    found = as_it_stands(week, stands)
    return [{key for key, _ in row} for row in template_of(week, found)] if found else None


def test_a_week_that_fits_keeps_its_exercises_and_one_that_does_not_changes_where_it_must() -> None:
    fits = solve(three_days()).template
    stands = {(index, key): sets for index, row in enumerate(fits) for key, sets in row}
    chosen = [{key for key, _ in row} for row in fits]
    assert completed(stands, three_days()) == chosen
    crowded = START | {(0, key): 1 for key in KEYS}
    changed = completed(crowded, a_problem(*KEYS, days=(0, 2, 4), minutes=6))
    assert changed is not None
    assert len(changed[0]) < len(KEYS)
    assert changed[1] == changed[2] == {KEYS[0]}


def test_no_week_is_made_where_none_keeps_what_it_must() -> None:
    assert completed(START, a_problem(*KEYS, days=(0, 2, 4), minutes=1)) is None


def test_what_easy_tiers_leave_is_for_the_hard() -> None:
    spare = Spare(3)
    first = spare.long_share_s()
    spare.turns -= 6
    assert first < spare.long_share_s() <= solving.MOST_S
    assert Spare(12).long_s == Spare(solving.MOST_BLOCKS).long_s


def reached_within(
    monkeypatch: pytest.MonkeyPatch, *, near_s: float, long_s: float
) -> tuple[int, float]:
    """What is done of the last tier where the first try at each has no time."""
    monkeypatch.setattr(solving, "FIRST_S", (0.0,))
    monkeypatch.setattr(solving, "POOR_S", 0.0)
    monkeypatch.setattr(solving, "TIER_S", 0.0)
    monkeypatch.setattr(solving, "LAST_TIER_S", 0.0)
    monkeypatch.setattr(solving, "NEAR_S", near_s)
    monkeypatch.setattr(solving, "LONG_S", long_s)
    return solve(three_days()).reached["preference"]


def test_where_the_whole_is_not_solved_in_time_steps_make_the_week_better(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plain = reached_within(monkeypatch, near_s=0.0, long_s=0.0)
    stepped = reached_within(monkeypatch, near_s=0.55, long_s=0.0)
    assert plain[0] < stepped[0] <= stepped[1] == plain[1]


def test_two_ways_side_by_side_make_it_better_and_its_bound_nearer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plain = reached_within(monkeypatch, near_s=0.0, long_s=0.0)
    twice = reached_within(monkeypatch, near_s=0.0, long_s=1.5)
    assert plain[0] < twice[0] <= twice[1] < plain[1]
    assert twice == reached_within(monkeypatch, near_s=0.0, long_s=1.5)


def test_a_first_week_that_is_poor_is_made_better(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solving, "FIRST_S", (0.0,))
    monkeypatch.setattr(solving, "POOR_S", 0.0)
    poor = solve(three_days(), is_quick=True).template
    monkeypatch.setattr(solving, "POOR_S", 0.4)
    better = solve(three_days(), is_quick=True).template
    assert sum(len(row) for row in poor) < sum(len(row) for row in better)


def test_where_neither_way_finds_a_week_the_last_one_stands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plain = reached_within(monkeypatch, near_s=0.0, long_s=0.0)
    assert reached_within(monkeypatch, near_s=0.0, long_s=1e-9) == plain


def test_the_same_problem_has_the_same_week() -> None:
    assert solve(three_days()) == solve(three_days())
