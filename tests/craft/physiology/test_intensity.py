"""One intensity in every currency, and back."""

import pytest

from barpath.craft.evidence import OutOfRange, calculate
from barpath.craft.physiology.heart.uptake import heart_rate_of_vo2_swain, vo2_of_heart_rate_swain
from barpath.craft.physiology.intensity.classes import (
    class_of_effort_cr10,
    class_of_relative_effort,
)
from barpath.craft.physiology.intensity.effort import (
    perceived_effort_of_reserve_acsm,
    reserve_of_perceived_effort_acsm,
)
from barpath.craft.physiology.intensity.uptake import (
    intensity_of_mets_swain,
    mets_at_reserve_swain,
)

HER = {"vo2max_ml_kg_min": 38.5, "heart_rate_max_bpm": 180, "heart_rate_rest_bpm": 60}


@pytest.mark.parametrize(
    ("effort", "expected"),
    [(0.5, "sedentary"), (1, "light"), (2.9, "light"), (3, "moderate"), (5, "vigorous"),
     (9.5, "vigorous"), (10, "very high")],
)  # fmt: skip
def test_classes_of_the_cr10_scale_meet(effort: float, expected: str) -> None:
    """Heliyon 8:e11259, table 4: light 1 to 2, moderate 3 to 4, vigorous 5 to 9."""
    assert class_of_effort_cr10(effort_cr10=effort).in_class == expected


def test_five_is_vigorous_on_one_scale_and_moderate_on_the_other() -> None:
    """loinc.org 82289-0 on the US guidelines: moderate is 5 or 6, vigorous 7 or 8."""
    assert class_of_effort_cr10(effort_cr10=5).in_class == "vigorous"
    assert class_of_relative_effort(effort_points=5).in_class == "moderate"
    assert class_of_relative_effort(effort_points=8.9).in_class == "vigorous"


@pytest.mark.parametrize(
    ("rpe", "reserve"),
    [(6, (0, 30)), (9, (30, 40)), (13, (40, 60)), (17, (60, 90)), (20, (90, 100))],
)
def test_effort_and_reserve_share_their_classes(rpe: float, reserve: tuple[float, float]) -> None:
    band = reserve_of_perceived_effort_acsm(effort_rpe=rpe)
    assert (band.low, band.high) == reserve
    back = perceived_effort_of_reserve_acsm(intensity_percent=sum(reserve) / 2)
    assert back.low <= rpe <= back.high


def test_half_the_reserve_in_every_currency() -> None:
    mets = mets_at_reserve_swain(intensity_percent=50, vo2max_ml_kg_min=38.5)
    assert mets == 6
    rate = heart_rate_of_vo2_swain(vo2_ml_kg_min=mets * 3.5, **HER)
    assert rate == 120
    assert vo2_of_heart_rate_swain(heart_rate_bpm=rate, **HER) == 21
    watts = calculate("metabolic.leg_cycling_power_acsm", {"vo2_ml_kg_min": 21, "mass_kg": 70})
    assert watts.value == pytest.approx(89, abs=1)
    assert intensity_of_mets_swain(energy_cost_mets=mets, vo2max_ml_kg_min=38.5) == 50


def test_an_activity_beyond_somebodys_best_is_refused() -> None:
    with pytest.raises(OutOfRange, match="above the maximal one"):
        intensity_of_mets_swain(energy_cost_mets=12, vo2max_ml_kg_min=30)
