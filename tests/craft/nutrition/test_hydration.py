"""What is lost in sweat, and how much to drink after."""

import pytest

from barpath.craft.evidence import OutOfRange
from barpath.craft.nutrition.hydration import fluid_after_exercise_acsm


def test_what_was_lost_is_made_up_for_by_half_as_much_again() -> None:
    found = fluid_after_exercise_acsm(mass_before_kg=70, mass_after_kg=69)
    assert (found.low, found.high) == (1.25, 1.5)
    with pytest.raises(OutOfRange, match="nothing to make up for"):
        fluid_after_exercise_acsm(mass_before_kg=70, mass_after_kg=71)
