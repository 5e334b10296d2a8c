"""Worked examples that others have printed: the page, what goes in, and what it says comes out."""

import pytest

from barpath.craft.evidence import calculate, formulas
from barpath.craft.units import POUND_KG

SET = {"load_lb": 225, "repetitions": 5}
FOLDS = {"biceps_mm": 24.5, "triceps_mm": 35.15, "subscapular_mm": 25, "suprailiac_mm": 26,
         "age_years": 25, "sex": "male"}  # fmt: skip
# Key, what goes in, what is printed, and the half of its last digit; results in pounds in kilograms.
EXAMPLES = {
    "e1rm.com, Lombardi, 264.3 lb": ("strength.one_rep_max_lombardi", SET, 264.3 * POUND_KG, 0.03),
    "e1rm.com, Lander, 255.8 lb": ("strength.one_rep_max_lander", SET, 255.8 * POUND_KG, 0.03),
    "e1rm.com, Mayhew, 267.8 lb": ("strength.one_rep_max_mayhew", SET, 267.8 * POUND_KG, 0.03),
    "e1rm.com, Wathan, 262.3 lb": ("strength.one_rep_max_wathan", SET, 262.3 * POUND_KG, 0.03),
    "freeonlinecal.com, Epley": ("strength.one_rep_max_epley",
                                 {"load_kg": 100, "repetitions": 5}, 116.67, 0.005),
    "trainerstudio.com, Lombardi": ("strength.one_rep_max_lombardi",
                                    {"load_kg": 150, "repetitions": 8}, 184.7, 0.05),
    "usatoday.com 2011, at 50": ("heart.heart_rate_max_fox", {"age_years": 50}, 170, 0.5),
    "usatoday.com 2011, a woman of 50": ("heart.heart_rate_max_gulati", {"age_years": 50}, 162, 0.5),
    "ocala.com 2010, a woman of 40": ("heart.heart_rate_max_gulati", {"age_years": 40}, 171, 0.5),
    "usatoday.com 2011, 70 % of 170": ("heart.heart_rate_at_percent_of_max",
                                       {"heart_rate_max_bpm": 170, "intensity_percent": 70}, 119, 0.5),
    "heart-rate-calculator.com, HUNT at 20": ("heart.heart_rate_max_nes", {"age_years": 20}, 198, 0.5),
    "heart-rate-calculator.com, HUNT at 50": ("heart.heart_rate_max_nes", {"age_years": 50}, 179, 0.5),
    "heart-rate-calculator.com, HUNT at 80": ("heart.heart_rate_max_nes", {"age_years": 80}, 160, 0.5),
    "github.com/Fredware, four folds, density": ("body.body_density_durnin_womersley", FOLDS,
                                                 1.034, 0.0005),
    "github.com/Fredware, four folds, fat": ("body.body_fat_durnin_womersley", FOLDS, 28.76, 0.005),
    "paisano-online.com, 40 lb of fat": ("body.fat_mass", {"mass_lb": 200, "body_fat_percent": 20},
                                         40 * POUND_KG, 0.01),
    "paisano-online.com, 160 lb lean": ("body.fat_free_mass", {"mass_lb": 200, "body_fat_percent": 20},
                                        160 * POUND_KG, 0.01),
    "paisano-online.com, 177.8 lb at 10 %": ("body.mass_at_body_fat",
                                             {"fat_free_mass_lb": 160, "body_fat_percent": 10},
                                             177.8 * POUND_KG, 0.03),
    "calculatorlib.com, 70.59 kg at 15 %": ("body.mass_at_body_fat",
                                            {"fat_free_mass_kg": 60, "body_fat_percent": 15},
                                            70.59, 0.005),
    "math.andyou.com, 100 lb lean": ("energy.resting_energy_cunningham_1991",
                                     {"fat_free_mass_lb": 100}, 1350, 0.5),
    "math.andyou.com, 120 lb lean": ("energy.resting_energy_cunningham_1991",
                                     {"fat_free_mass_lb": 120}, 1546, 0.5),
    "doctorholmes.wordpress.com, 170 lb lean": ("energy.resting_energy_cunningham_1991",
                                                {"fat_free_mass_lb": 170}, 2035.59, 0.05),
    "calculatorhub.com, an hour at 8 METs": ("energy.session_energy_acsm",
                                             {"energy_cost_mets": 8, "mass_kg": 75, "duration_min": 60},
                                             630, 0.5),
}  # fmt: skip


@pytest.mark.parametrize(("key", "values", "printed", "half"), EXAMPLES.values(), ids=EXAMPLES)
def test_gives_what_is_printed(
    key: str, values: dict[str, object], printed: float, half: float
) -> None:
    assert calculate(key, values).value == pytest.approx(printed, abs=half)


def test_each_equation_of_the_maximum_has_its_own_answer() -> None:
    """No two are one by mistake; at five repetitions Brzycki and O’Conner do agree."""
    keys = [key for key, made in formulas().items() if key.startswith("strength.one_rep_max_")]
    takes = {"load_kg", "repetitions"}
    found = {key: calculate(key, {"load_kg": 100, "repetitions": 4}).value
             for key in keys if formulas()[key].names == takes}  # fmt: skip
    named = {key: value for key, value in found.items() if value is not None}
    assert len(named) == 7
    assert len(set(named.values())) == 7
