"""What the heart pumps: textbook values, and pairs that cannot be."""

import pytest

from barpath.craft.evidence import OutOfRange
from barpath.craft.physiology.breathing import minute_ventilation
from barpath.craft.physiology.heart.output import (
    cardiac_output,
    ejection_fraction,
    mean_arterial_pressure,
    oxygen_uptake_fick,
    rate_pressure_product,
    stroke_volume,
)


def test_a_resting_heart() -> None:
    # OpenStax Anatomy and Physiology 2e, chapter 19: about 120 mL filled, 50 left, 75 beats.
    volume = stroke_volume(end_diastolic_ml=120, end_systolic_ml=50)
    assert volume == 70
    assert ejection_fraction(end_diastolic_ml=120, end_systolic_ml=50) == pytest.approx(
        58.3, abs=0.1
    )
    assert cardiac_output(heart_rate_bpm=75, stroke_volume_ml=volume) == 5.25
    assert oxygen_uptake_fick(cardiac_output_l_min=5, oxygen_difference_ml_l=50) == 250
    assert rate_pressure_product(heart_rate_bpm=70, systolic_mmhg=120) == 8400
    assert mean_arterial_pressure(systolic_mmhg=120, diastolic_mmhg=80) == pytest.approx(
        93.3, abs=0.1
    )
    assert minute_ventilation(tidal_volume_l=0.5, breathing_breaths_min=12) == 6


def test_a_beat_that_leaves_more_than_it_found_is_refused() -> None:
    with pytest.raises(OutOfRange, match="must be less"):
        stroke_volume(end_diastolic_ml=50, end_systolic_ml=50)
    with pytest.raises(OutOfRange, match="must be less"):
        ejection_fraction(end_diastolic_ml=50, end_systolic_ml=120)


def test_pressures_that_were_swapped_are_refused() -> None:
    with pytest.raises(OutOfRange, match="swapped"):
        mean_arterial_pressure(systolic_mmhg=80, diastolic_mmhg=120)
