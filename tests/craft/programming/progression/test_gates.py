"""What holds a load whatever was lifted."""

from typing import Any

import pytest

from craft.programming.progression.logged import BENCH, proposed

EARNED = ((80, 8, 3), (80, 8, 3))


def test_without_a_gate_it_would_rise() -> None:
    assert proposed(*EARNED).action == "raise"


@pytest.mark.parametrize("region", ["shoulder", "left_shoulder", "arm", "somewhere"])
def test_pain_where_the_lift_works_holds_it(region: str) -> None:
    found = proposed(*EARNED, pain={region: 4})
    assert (found.action, found.load_kg, found.rules) == ("hold", 80, ("PRO-09",))


@pytest.mark.parametrize("pain", [{"knee": 9}, {"shoulder": 3}, {"foot": 8}])
def test_pain_elsewhere_or_within_the_limit_does_not(pain: dict[str, float]) -> None:
    assert proposed(*EARNED, pain=pain).action == "raise"


def test_a_symptom_on_record_holds_everything() -> None:
    assert proposed(*EARNED, symptoms=("dizziness",)).rules == ("PRO-09",)


@pytest.mark.parametrize(
    "last",
    [{"pain_points": 3.5}, {"is_technique_good": False}, {"has_symptom": True}],
)
def test_what_showed_last_time_holds_it(last: dict[str, Any]) -> None:
    found = proposed(*EARNED, last=last)
    assert (found.action, found.load_kg, found.rules) == ("hold", 80, ("PRO-09",))


@pytest.mark.parametrize("last", [{"pain_points": 3}, {"is_technique_good": True}])
def test_what_was_fine_last_time_does_not(last: dict[str, Any]) -> None:
    assert proposed(*EARNED, last=last).action == "raise"


def test_a_gate_does_not_keep_a_load_from_going_down() -> None:
    assert proposed((80, 5, 0), (80, 5, 0), pain={"shoulder": 6}, name=BENCH).action == "lower"
