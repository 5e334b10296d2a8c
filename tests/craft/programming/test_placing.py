"""An exercise names the rules that it serves, and no others."""

import pytest

from barpath.craft.programming.designing.placing import KIT, placed_by
from barpath.craft.programming.solving.problem import Template
from craft.programming.weeks import a_problem, a_rule

SQUAT, SPLIT, HINGE, CLEAN = (
    "goblet-squat", "dumbbell-split-squat", "dumbbell-romanian-deadlift", "clean-and-jerk",
)  # fmt: skip


def rules_of(key: str, rule: str, template: Template) -> tuple[str, ...]:
    claim = a_rule(rule)
    placed = placed_by(template, a_problem(SQUAT, SPLIT, HINGE, CLEAN, claims=(claim,)))
    assert placed.keys() == {each for row in template for each, _ in row}
    return tuple(rule for rule in placed[key] if rule != KIT)


@pytest.mark.parametrize(
    ("key", "rule", "served"),
    [
        (SQUAT, "basic-movements", "SEL-04"),
        (HINGE, "a-hinge-each-time", "FRQ-01"),
        (CLEAN, "senior-power", "SEN-03"),
    ],
)
def test_an_exercise_serves_what_it_was_taken_for(key: str, rule: str, served: str) -> None:
    assert rules_of(key, rule, (((key, 3),),)) == (served,)


@pytest.mark.parametrize(
    ("key", "rule"),
    [(SQUAT, "back-extension-for-bone"), (SQUAT, "senior-power"), (SQUAT, "variety")],
)
def test_it_does_not_serve_what_others_are_taken_for(key: str, rule: str) -> None:
    assert rules_of(key, rule, (((key, 3),),)) == ()


def test_sets_serve_the_dose_only_where_the_week_would_fall_short_without_them() -> None:
    few, plenty = (((SQUAT, 3), (SPLIT, 3)),), (((SQUAT, 4), (SPLIT, 4)), ((SPLIT, 4),))
    assert rules_of(SQUAT, "minimum-useful-dose", few) == ("VOL-02",)
    assert rules_of(SQUAT, "minimum-useful-dose", plenty) == ()


def test_every_exercise_is_of_the_kit_that_is_there() -> None:
    assert placed_by((((SQUAT, 3),),), a_problem(SQUAT)) == {SQUAT: (KIT,)}
