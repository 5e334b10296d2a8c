"""Torque, work and power of loads."""

import pytest

from barpath.craft.physiology.endurance import holding_ratio_mcgill
from barpath.craft.physiology.mechanics import power, torque, work


def test_a_dumbbell_at_arms_length_and_a_lift() -> None:
    assert torque(force_n=98.0665, moment_arm_m=0.6) == pytest.approx(58.84, abs=0.01)
    assert work(force_n=980.665, distance_m=0.5) == pytest.approx(490.3, abs=0.1)
    assert power(force_n=980.665, distance_m=0.5, duration_s=1) == pytest.approx(490.3, abs=0.1)


def test_holds_of_the_trunk_are_compared() -> None:
    assert holding_ratio_mcgill(hold_s=90, against_s=120) == 0.75
