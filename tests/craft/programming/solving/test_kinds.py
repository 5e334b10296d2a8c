"""Each kind of rule that a week is solved for changes the week."""

from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec
import pytest

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.solving import volume  # noqa: F401 - it declares kinds
from barpath.craft.programming.solving.model import KINDS
from barpath.craft.programming.solving.problem import Template
from barpath.craft.programming.solving.solve import CannotBeDone, solve
from craft.programming.weeks import (
    a_prescription,
    a_problem,
    a_rule,
    a_wish,
    days_with,
    muscle_sets,
    sets_in,
)

SQUAT, HINGE, PRESS = "goblet-squat", "dumbbell-romanian-deadlift", "dumbbell-bench-press"
ROW, PULLDOWN, CURL = "seated-cable-row", "lat-pulldown-wide", "dumbbell-curl"
OVERHEAD, TWIST, BEND = "arnold-press", "bird-dog", "side-plank"
PUSH_UP, INCLINE, BENT_ROW = "push-up", "incline-barbell-press", "barbell-bent-over-row"
NORDIC, CLEAN, SPLIT = "nordic-hamstring-curl", "clean-and-jerk", "dumbbell-split-squat"
JUMP = "broad-jump"
JUMPING = {JUMP: a_prescription(reps=None, contacts=6), PRESS: a_prescription()}


class Week(NamedTuple):
    """A small week, a rule, and what holds with that rule only."""

    rule: Claim
    keys: tuple[str, ...]
    said: dict[str, Any]
    holds: Callable[[Template], bool]


def _none_over(most: int) -> Callable[[Template], bool]:
    return lambda found: all(sum(sets for _, sets in row) <= most for row in found)


def _exercises(least: int, most: int) -> Callable[[Template], bool]:
    return lambda found: all(least <= len(row) <= most for row in found)


# By a name: its kind, and where a kind asks for two things, which of them.
WEEKS: dict[str, Week] = {
    "weekly_sets": Week(
        a_rule("minimum-useful-dose", at_least_sets=4), (SQUAT, PRESS), {},
        lambda found: muscle_sets(found, "chest") >= 4,
    ),
    "weekly_sets, most": Week(
        a_rule("most-weekly-sets", at_most_sets=6), (SQUAT,), {},
        lambda found: muscle_sets(found, "quads") <= 6,
    ),
    "weekly_exposures": Week(
        a_rule("each-muscle-twice", at_least_days=2), (SQUAT, PRESS), {},
        lambda found: days_with(found, PRESS) == 2,
    ),
    "session_muscle_sets": Week(
        a_rule("most-sets-a-muscle-a-session", at_most_sets=3), (SQUAT, SPLIT),
        {"liked": (SQUAT, SPLIT)},
        lambda found: all(muscle_sets((row,), "quads") <= 3 for row in found),
    ),
    "exercise_sets": Week(
        a_rule("sets-for-strength"), (CURL, SQUAT), {},
        lambda found: days_with(found, SQUAT) == 2 and sets_in(found)[SQUAT] >= 4,
    ),
    "session_sets": Week(
        a_rule("most-sets-a-session", at_most_sets=5), (SQUAT, PRESS), {"liked": (SQUAT, PRESS)},
        _none_over(5),
    ),
    "direct_sets": Week(
        a_rule("direct-sets", at_least_sets=2), (PULLDOWN, CURL),
        {"emphasised": frozenset({"biceps"})},
        lambda found: sets_in(found)[CURL] >= 2,
    ),
    "direct_sets, share": Week(
        a_rule("direct-sets", at_least_share=0.5), (PULLDOWN, CURL),
        {"emphasised": frozenset({"biceps"})},
        lambda found: 2 * sets_in(found)[CURL] >= muscle_sets(found, "biceps"),
    ),
    "days_apart": Week(
        a_rule("hours-between-hard-sessions", at_least_hours=48), (SQUAT,), {"days": (0, 1)},
        lambda found: muscle_sets(found, "quads") <= 5,
    ),
    "patterns_covered": Week(
        a_rule("basic-movements"), (SQUAT, PRESS), {},
        lambda found: sets_in(found)[PRESS] > 0,
    ),
    "patterns_covered, one of two": Week(
        a_rule("basic-movements"), (SQUAT, "suitcase-march"), {"said": frozenset({"senior"})},
        lambda found: sets_in(found)["suitcase-march"] > 0,
    ),
    "full_body": Week(
        a_rule("whole-body-up-to-three-days"), (SQUAT, PRESS, ROW), {},
        lambda found: days_with(found, PRESS) == days_with(found, ROW) == 2,
    ),
    "triplet": Week(
        a_rule("big-movements-when-time-is-short"), (SQUAT, PRESS, ROW), {},
        lambda found: days_with(found, PRESS) == days_with(found, ROW) == 2,
    ),
    "exercises_per_session": Week(
        a_rule("exercises-a-session", at_least_exercises=2), (SQUAT, PRESS), {}, _exercises(2, 2),
    ),
    "exercises_per_session, most": Week(
        a_rule("exercises-a-session", at_most_exercises=1), (SQUAT, PRESS),
        {"liked": (SQUAT, PRESS)}, _exercises(1, 1),
    ),
    "repeat_cap": Week(
        a_rule("variety", at_most_times=1), (SQUAT,), {},
        lambda found: days_with(found, SQUAT) == 1,
    ),
    "unilateral": Week(
        a_rule("one-side-at-a-time"), (SQUAT, SPLIT, "kettlebell-row"), {},
        lambda found: sets_in(found)[SPLIT] > 0 and sets_in(found)["kettlebell-row"] > 0,
    ),
    "lengthened": Week(
        a_rule("long-muscle-work"), ("long-lever-bridge", HINGE),
        {"emphasised": frozenset({"hamstrings"})},
        lambda found: sets_in(found)[HINGE] > 0,
    ),
    "pattern_frequency": Week(
        a_rule("a-hinge-each-time"), (SQUAT, HINGE), {},
        lambda found: days_with(found, HINGE) == 2,
    ),
    "tag_frequency": Week(
        a_rule("senior-power"), (SQUAT, CLEAN), {},
        lambda found: days_with(found, CLEAN) == 2,
    ),
    "weighted_frequency": Week(
        a_rule("legs-carry-weights"), ("sit-to-stand-chair", "dumbbell-sit-to-stand", PRESS), {},
        lambda found: days_with(found, "dumbbell-sit-to-stand") == 2,
    ),
    "named_exercises": Week(
        a_rule("competition-lifts-each-week"), (SQUAT, "barbell-bench-press", HINGE), {},
        lambda found: days_with(found, "barbell-bench-press") == 1,
    ),
    "named_exercises, not too often": Week(
        a_rule("competition-lifts-each-week", at_most_times=1),
        ("barbell-bench-press", HINGE), {"liked": ("barbell-bench-press",)},
        lambda found: days_with(found, "barbell-bench-press") == 1,
    ),
    "named_exercises, one of many": Week(
        a_rule("exercises-that-prevent-injuries"), (SQUAT, NORDIC), {},
        lambda found: days_with(found, NORDIC) == 1,
    ),
    "opens_with": Week(
        a_rule("what-comes-first-opens-the-session"), (CURL, INCLINE),
        {"emphasised": frozenset({"biceps", "upper_chest"}),
         "prescriptions": {CURL: a_prescription(part="isolation"), INCLINE: a_prescription()}},
        lambda found: days_with(found, CURL) == 2 == days_with(found, INCLINE),
    ),
    "lift_kinds": Week(
        a_rule("a-second-hinge", from_days=2, at_least_kinds=2), (HINGE, "trap-bar-deadlift"), {},
        lambda found: days_with(found, HINGE) > 0 and days_with(found, "trap-bar-deadlift") > 0,
    ),
    "no_fewer_sets": Week(
        a_rule("what-comes-first-gets-no-fewer-presses"), (PRESS, INCLINE),
        {"emphasised": frozenset({"upper_chest"})},
        lambda found: sets_in(found)[INCLINE] >= sets_in(found)[PRESS],
    ),
    "planes_covered": Week(
        a_rule("all-planes"), (SQUAT, BEND), {},
        lambda found: days_with(found, BEND) == 1,
    ),
    "trunk_kinds": Week(
        a_rule("kinds-of-trunk-work"), (TWIST, BEND), {},
        lambda found: sets_in(found)[TWIST] > 0 and sets_in(found)[BEND] > 0,
    ),
    "set_ratio": Week(
        a_rule("pull-and-push", at_least_ratio=1, at_most_ratio=1.5), (PRESS, ROW), {},
        lambda found: sets_in(found)[PRESS] <= sets_in(found)[ROW] <= 1.5 * sets_in(found)[PRESS],
    ),
    "set_ratio, hard": Week(
        a_rule("wheels-pull-more-than-push"), (PRESS, ROW), {},
        lambda found: sets_in(found)[ROW] >= 1.2 * sets_in(found)[PRESS],
    ),
    "lifts_kept": Week(
        a_rule("main-lifts-stay-or-get-harder"), (SQUAT, PRESS),
        {"kept": (((PUSH_UP, 2),), ((PUSH_UP, 2),)), "kept_mains": {PUSH_UP: "HPU"}},
        lambda found: days_with(found, PRESS) == 2,
    ),
    "sets_kept": Week(
        a_rule("no-muscle-drops-out"), (SQUAT, PRESS), {"kept": (((PRESS, 4),), ())},
        lambda found: muscle_sets(found, "chest") >= 4,
    ),
    "sets_held": Week(
        a_rule("nearer-failure-no-more-sets"), (SQUAT, PRESS),
        {"kept": (((SQUAT, 2),), ((PRESS, 2),)), "liked": (SQUAT, PRESS),
         "prescriptions": dict.fromkeys((SQUAT, PRESS), a_prescription(rir=(1, 2)))},
        lambda found: sum(sets_in(found).values()) <= 4,
    ),
    "load_apart": Week(
        a_rule("the-lower-back-rests"), (HINGE, SQUAT), {"days": (0, 1)},
        lambda found: days_with(found, HINGE) == 1,
    ),
    "load_apart, squats": Week(
        a_rule("the-lower-back-rests"), ("barbell-back-squat-high-bar", SQUAT), {"days": (0, 1)},
        lambda found: days_with(found, "barbell-back-squat-high-bar") == 1,
    ),
    "load_apart, in a session": Week(
        a_rule("the-lower-back-rests"), (HINGE, "b-stance-romanian-deadlift", BENT_ROW),
        {"days": (0,), "liked": (HINGE, "b-stance-romanian-deadlift", BENT_ROW), "minutes": 24},
        _exercises(1, 2),
    ),
    "contacts": Week(
        a_rule("jumps-are-counted", is_hard=False), (JUMP, PRESS),
        {"days": (0, 1), "liked": (JUMP,), "prescriptions": JUMPING},
        lambda found: days_with(found, JUMP) == 1,
    ),
    "movement_days": Week(
        a_rule("chest-pressing-days", at_most_days=1), (PRESS, SQUAT), {},
        lambda found: days_with(found, PRESS) == 1,
    ),
    "movement_days, running": Week(
        a_rule("days-without-pressing"), (PRESS, SQUAT), {"days": (0, 1, 2)},
        lambda found: days_with(found, PRESS) == 2,
    ),
    "movement_days, running round the week": Week(
        a_rule("days-without-pressing"), (PRESS, SQUAT), {"days": (0, 3, 5, 6)},
        lambda found: days_with(found, PRESS) == 3,
    ),
    "movement_days, apart": Week(
        a_rule("knees-have-days-off"), (SQUAT, PRESS), {"days": (0, 1)},
        lambda found: days_with(found, SQUAT) == 1,
    ),
    "movement_days, of a pattern": Week(
        a_rule("hinges-on-two-days", at_most_days=1), (HINGE, SQUAT), {},
        lambda found: days_with(found, HINGE) == 1,
    ),
    "pattern_frequency, once": Week(
        a_rule("leg-extensions-too"), (SQUAT, "leg-extension-machine"), {},
        lambda found: days_with(found, "leg-extension-machine") == 1,
    ),
    "even_sessions": Week(
        a_rule("no-scrap-of-a-session"), (SQUAT, CURL),
        {"wishes": (a_wish("refuse_exercise", SQUAT), a_wish("include_exercise", CURL))},
        lambda found: days_with(found, CURL) == 2,
    ),
    "one_exercise": Week(
        a_rule("most-sets-of-one-exercise", at_most_sets=3), (SQUAT,), {}, _none_over(3)
    ),
    "variants": Week(
        a_rule("one-of-a-kind-a-session"), (SQUAT, "barbell-front-squat"),
        {"liked": (SQUAT, "barbell-front-squat"), "grows_all": True}, _exercises(0, 1),
    ),
}  # fmt: skip


def test_every_kind_that_is_solved_for_is_shown() -> None:
    assert {name.partition(",")[0] for name in WEEKS} == set(KINDS)


def test_each_kind_that_is_solved_for_is_asked_for_by_a_rule() -> None:
    assert set(KINDS) <= {claim.kind for claim in knowledge().rules.values()}


@pytest.mark.parametrize("name", WEEKS)
def test_a_rule_changes_the_week(name: str) -> None:
    week = WEEKS[name]
    assert week.rule.kind == name.partition(",")[0]
    assert not week.holds(solve(a_problem(*week.keys, **week.said)).template)
    assert week.holds(solve(a_problem(*week.keys, **week.said, claims=(week.rule,))).template)


# For each kind whose rules may be hard: wishes that can be kept, but not beside it.
AGAINST: dict[str, tuple[tuple[str, Any], ...]] = {
    "weekly_sets": (("refuse_exercise", PRESS),),
    "weekly_sets, most": (("muscle_sets_min", {"muscle": "quads", "sets": 7}),),
    "weekly_exposures": (("refuse_exercise", PRESS),),
    "session_muscle_sets": (("muscle_sets_min", {"muscle": "quads", "sets": 7}),),
    "session_sets": (
        ("muscle_sets_min", {"muscle": "quads", "sets": 6}),
        ("muscle_sets_min", {"muscle": "chest", "sets": 6}),
    ),
    "exercise_sets": (("refuse_exercise", SQUAT),),
    "direct_sets": (("refuse_exercise", CURL),),
    "patterns_covered": (("refuse_exercise", PRESS),),
    "full_body": (("refuse_exercise", ROW),),
    "triplet": (("refuse_exercise", ROW),),
    "exercises_per_session": (("refuse_exercise", PRESS),),
    "repeat_cap": (("pattern_frequency_min", {"pattern": "SQ", "times": 2}),),
    "unilateral": (("refuse_exercise", SPLIT),),
    "lengthened": (("refuse_exercise", HINGE),),
    "pattern_frequency": (("refuse_pattern", "HI"),),
    "tag_frequency": (("refuse_exercise", CLEAN),),
    "weighted_frequency": (("refuse_exercise", "dumbbell-sit-to-stand"),),
    "named_exercises": (("refuse_exercise", "barbell-bench-press"),),
    "planes_covered": (("refuse_exercise", BEND),),
    "trunk_kinds": (("refuse_exercise", BEND),),
    "contacts": (("pattern_frequency_min", {"pattern": "JMP", "times": 2}),),
    "set_ratio, hard": (("refuse_exercise", ROW), ("include_exercise", PRESS)),
}


@pytest.mark.parametrize("name", AGAINST)
def test_a_hard_rule_holds_against_any_wish(name: str) -> None:
    week = WEEKS[name]
    wishes = tuple(a_wish(kind, value, place) for place, (kind, value) in enumerate(AGAINST[name]))
    hard = msgspec.structs.replace(week.rule, force="hard", weight=None)
    assert solve(a_problem(*week.keys, **week.said, wishes=wishes)).template
    with pytest.raises(CannotBeDone):
        solve(a_problem(*week.keys, **week.said, wishes=wishes, claims=(hard,)))


SHAPING = {"exercises_per_session", "repeat_cap", "session_muscle_sets", "session_sets"}
"""Kinds that are kept without exception, though their rules advise."""


@pytest.mark.parametrize("name", AGAINST)
def test_what_advises_gives_way_to_a_wish(name: str) -> None:
    week = WEEKS[name]
    wishes = tuple(a_wish(kind, value, place) for place, (kind, value) in enumerate(AGAINST[name]))
    soft = msgspec.structs.replace(week.rule, force="soft", weight=50)
    problem = a_problem(*week.keys, **week.said, wishes=wishes, claims=(soft,))
    if week.rule.kind in SHAPING and name != "exercises_per_session":
        with pytest.raises(CannotBeDone):
            solve(problem)
    else:
        assert not week.holds(solve(problem).template)


@pytest.mark.parametrize("claims", [(), (WEEKS["days_apart"].rule,)])
def test_advice_gives_way_however_far_a_wish_goes(claims: tuple[Claim, ...]) -> None:
    wishes = (a_wish("muscle_sets_min", {"muscle": "quads", "sets": 20}),)
    keys = (SQUAT, SPLIT, "leg-extension-machine")
    problem = a_problem(*keys, days=(0, 1), minutes=24, claims=claims, wishes=wishes)
    assert muscle_sets(solve(problem).template, "quads") >= 20
