"""A week is found tier after tier, the same each time, and near to what was there."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ortools.sat.python import cp_model

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.solving import solve as solving
from barpath.craft.programming.solving.model import TIERS, tier_of
from barpath.craft.programming.solving.problem import Template, WeekProblem
from barpath.craft.programming.solving.solve import CannotBeDone, model_of, solve
from craft.programming.weeks import (
    SET_S,
    a_problem,
    a_rule,
    days_with,
    every_candidate,
    muscle_sets,
    sets_in,
)

SQUAT, HINGE, PRESS = "goblet-squat", "dumbbell-romanian-deadlift", "dumbbell-bench-press"
ROW, PULLDOWN, CURL = "seated-cable-row", "lat-pulldown-wide", "dumbbell-curl"
WHOLE_BODY = (SQUAT, HINGE, PRESS, ROW, PULLDOWN, "arnold-press", "dead-bug", CURL)
RULES = (
    "minimum-useful-dose", "each-muscle-twice", "sets-to-grow", "basic-movements",
    "maintenance-elsewhere", "pull-and-push", "hips-and-knees", "exercises-a-session", "variety",
    "kinds-of-trunk-work", "most-weekly-sets", "whole-body-up-to-three-days",
)  # fmt: skip


def worth(problem: WeekProblem, template: Template) -> dict[str, int]:
    """What a week does in each tier, at the most: it is put into the model whole."""
    found = {}
    for tier in TIERS:
        week = model_of(problem)
        done = week.done(tier)
        if done is None:
            continue
        for place, row in enumerate(template):
            sets = dict(row)
            for key in problem.candidates:
                week.model.add(week.sets[place, key] == sets.get(key, 0))
        week.model.maximize(done)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        assert solver.solve(week.model) == cp_model.OPTIMAL
        found[tier] = round(solver.objective_value)
    return found


def a_whole_week(rules: Sequence[str] = RULES, **said: Any) -> WeekProblem:
    claims = tuple(knowledge().rules[key] for key in rules)
    liked = (CURL, "dead-bug")
    return a_problem(
        *WHOLE_BODY, claims=claims, liked=liked, emphasised=frozenset({"quads"}), **said
    )


@given(
    rules=st.lists(st.sampled_from(RULES), min_size=2, max_size=6, unique=True),
    minutes=st.sampled_from((10, 24, 40)),
)
@settings(max_examples=12, deadline=None, derandomize=True)
def test_no_tier_is_made_worse_by_a_later_one(rules: list[str], minutes: int) -> None:
    problem = a_whole_week(rules, minutes=minutes)
    solved = solve(problem)
    done = worth(problem, solved.template)
    assert done.keys() == solved.reached.keys()
    for tier, (reached, at_most) in solved.reached.items():
        assert reached <= done[tier] <= at_most + 0.5


def test_health_is_served_before_the_goal_and_the_goal_before_taste() -> None:
    health = a_rule("minimum-useful-dose", at_least_sets=4)
    goal = a_rule("sets-to-grow", at_least_sets=8)
    assert (tier_of(health), tier_of(goal)) == ("health", "goal")

    def week_with(*claims: Claim) -> Template:
        emphasised = frozenset({"quads"})
        problem = a_problem(CURL, SQUAT, PRESS, minutes=10, emphasised=emphasised, claims=claims)
        return solve(problem).template

    taste, grown, both = week_with(), week_with(goal), week_with(goal, health)
    assert sets_in(taste).keys() == {CURL}
    assert muscle_sets(grown, "quads") == 8
    assert muscle_sets(both, "chest") >= 4
    assert muscle_sets(both, "quads") >= 4


def test_no_session_is_longer_than_it_may_be() -> None:
    problem = a_whole_week(minutes=17)
    for row in solve(problem).template:
        assert sum(SET_S * sets for _, sets in row) <= 17 * 60


@pytest.mark.parametrize("is_quick", [True, False])
def test_the_same_problem_has_the_same_week(is_quick: bool) -> None:
    one, other = (solve(a_whole_week(), is_quick=is_quick) for _ in range(2))
    assert one.template == other.template
    assert one == other


def test_the_gap_is_that_of_the_tier_that_is_furthest_from_proven() -> None:
    solved = solve(a_whole_week())
    shares = [(at_most - reached) / reached for reached, at_most in solved.reached.values()]
    assert solved.gap_share == pytest.approx(max(0.0, *shares))


def test_a_week_without_an_exercise_is_empty() -> None:
    assert solve(a_problem()).template == ((), ())


# A class.

WITH_DUMBBELLS = ("goblet-squat", "dumbbell-bench-press")
SHARED = (*WITH_DUMBBELLS, "bodyweight-squat", "standing-calf-raise-bodyweight", "push-up")


def a_class(*keys: str, people: int = 6, **counts: int) -> WeekProblem:
    """A class of three stations at most, who would all rather have dumbbells."""
    problem = a_problem(*keys, days=(0,), liked=WITH_DUMBBELLS, minutes=30)
    return replace(problem, stations=3, people=people, counts=counts)


def stations(template: Template) -> tuple[int, int]:
    """How many stations the session has, and how many of them with dumbbells."""
    (row,) = template
    return len(row), sum("DB" in every_candidate()[key].kit for key, _ in row)


@pytest.mark.parametrize(("dumbbells", "most"), [(6, 2), (4, 2), (2, 1), (1, 0)])
def test_all_who_stand_at_a_station_have_its_kit(dumbbells: int, most: int) -> None:
    template = solve(a_class(*SHARED, DB=dumbbells)).template
    assert stations(template) == (3, most)


def test_everybody_moves_on_together() -> None:
    (row,) = solve(a_class(*SHARED, DB=6)).template
    assert len({sets for _, sets in row}) == 1


def test_fewer_stations_have_more_people_at_each() -> None:
    assert stations(solve(a_class(*WITH_DUMBBELLS, DB=6)).template) == (2, 2)
    assert stations(solve(a_class(*WITH_DUMBBELLS, people=4, DB=4)).template) == (2, 2)


def test_a_class_without_kit_for_one_station_has_no_week() -> None:
    with pytest.raises(CannotBeDone):
        solve(a_class(*WITH_DUMBBELLS, DB=2))


# Nearness to the block before.

BEFORE: Template = (((PRESS, 3),), ((PRESS, 3),))
MAINS = {PRESS: "HPU"}


def test_a_later_block_keeps_main_lifts_where_nothing_is_lost() -> None:
    kept = solve(a_problem(SQUAT, PRESS, kept=BEFORE, kept_mains=MAINS)).template
    afresh = solve(a_problem(SQUAT, PRESS)).template
    assert days_with(kept, PRESS) == 2
    assert days_with(afresh, PRESS) == 0


@pytest.mark.parametrize("kept", [(), BEFORE])
def test_a_later_block_does_not_keep_what_costs_the_goal(kept: Template) -> None:
    goal = a_rule("sets-to-grow", at_least_sets=6)
    emphasised = frozenset({"quads"})
    problem = a_problem(
        SQUAT, PRESS, minutes=6, emphasised=emphasised, claims=(goal,), kept=kept, kept_mains=MAINS
    )
    assert muscle_sets(solve(problem).template, "quads") == 6


def test_what_is_not_there_any_more_is_not_kept() -> None:
    problem = a_problem(SQUAT, CURL, kept=BEFORE, kept_mains=MAINS)
    assert sets_in(solve(problem).template).keys() == {SQUAT}


def test_only_main_lifts_are_kept() -> None:
    template = solve(a_problem(SQUAT, PRESS, kept=BEFORE)).template
    assert sets_in(template).keys() == {SQUAT}


def test_what_cannot_be_made_heavier_is_made_harder() -> None:
    before: Template = ((("knee-push-up", 4),), (("knee-push-up", 4),))
    problem = a_problem(
        "knee-push-up", "push-up", liked=("knee-push-up", "push-up"),
        kept=before, kept_mains={"knee-push-up": "HPU"},
    )  # fmt: skip
    assert days_with(solve(problem).template, "push-up") == 2


def test_where_no_good_week_is_found_at_first_any_is_bettered_until_it_is_near(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(solving, "FIRST_S", (0.002, 0.002))
    maximised = solving._maximised
    monkeypatch.setattr(
        solving, "_maximised",
        lambda *asked: (maximised(*asked)[0], cp_model.UNKNOWN),  # as if it had been too short
    )  # fmt: skip
    assert solve(a_whole_week(), is_quick=True).gap_share <= solving.ANY_SHARE


MODEL = """
from craft.programming.solving.test_solve import a_whole_week
from barpath.craft.programming.solving.solve import model_of
print(model_of(a_whole_week(grows_all=True)).model.proto)
"""


def test_the_order_of_sets_in_memory_does_not_reach_the_model() -> None:
    tests = Path(__file__).parents[3]
    models = {
        subprocess.run(
            [sys.executable, "-c", MODEL], cwd=tests, check=True, capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2", "3", "4")
    }  # fmt: skip
    assert len(models) == 1
    assert models.pop().count(b"name:") > 100
