"""What comes first keeps its sets from one block to the next, whatever else a week could hold."""

from typing import Any

from barpath.craft.programming.solving.continuity import kept_sets
from barpath.craft.programming.solving.solve import model_of, solve
from craft.programming.weeks import a_problem, a_rule, muscle_sets, sets_in

CURL, PULLDOWN, SQUAT = "dumbbell-curl", "lat-pulldown-wide", "goblet-squat"
KEPT = (((CURL, 4), (PULLDOWN, 4)), ((CURL, 3), (PULLDOWN, 4)))
KEEPS = a_rule("what-comes-first-keeps-its-sets")
WANTED = a_rule("minimum-useful-dose", picks={"muscles": ("quads", "glutes")}, at_least_sets=8)
"""Eight sets of squats: half of all that the two days hold."""


def arms(**said: Any) -> dict[str, float]:
    """Counted sets of the arms, and those in which they tire first, in the week that is found."""
    problem = a_problem(SQUAT, CURL, PULLDOWN, kept=KEPT, minutes=16, **said)
    found = solve(problem).template
    return {"all": muscle_sets(found, "biceps"), "direct": sets_in(found)[CURL]}


def test_what_comes_first_loses_no_set_to_what_else_is_asked() -> None:
    first = {"emphasised": frozenset({"biceps"})}
    assert arms(claims=(WANTED,), **first)["direct"] < 7
    assert arms(claims=(WANTED, KEEPS), **first)["direct"] >= 7


def test_where_all_come_first_none_does() -> None:
    problem = a_problem(SQUAT)
    every = {"emphasised": frozenset(problem.muscles("major"))}
    assert arms(claims=(WANTED, KEEPS), **every)["direct"] < 7


def test_the_next_block_starts_from_the_last_in_harder_ways_of_what_takes_no_weight() -> None:
    stand, next_way = "assisted-sit-to-stand-hands-on-thighs", "sit-to-stand-chair"
    kept = (((stand, 2), (PULLDOWN, 3), ("goblet-squat", 2)),)
    week = model_of(
        a_problem(stand, next_way, PULLDOWN, days=(0,), kept=kept, kept_mains={stand: "SQ", PULLDOWN: "VPL"})
    )  # fmt: skip
    assert kept_sets(week) == {(0, next_way): 2, (0, PULLDOWN): 3}
