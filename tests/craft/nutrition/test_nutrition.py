"""Protein, carbohydrate, fat and fluid against printed figures, and the slips people make."""

import pytest

from barpath.craft.evidence import OutOfRange, Refusal, calculate
from barpath.craft.nutrition.carbohydrate import (
    carbohydrate_range_acsm,
    carbohydrate_rate_in_exercise_acsm,
)
from barpath.craft.nutrition.hydration import (
    fluid_range_in_exercise_acsm,
    mass_lost_class_acsm,
    sweat_rate_acsm,
)
from barpath.craft.nutrition.macronutrients import grams_range_amdr, share_class_amdr
from barpath.craft.nutrition.protein import protein_allowance_iom, protein_range_issn

PROTEINS = ("range_issn", "per_meal_issn", "range_acsm", "plateau_morton", "range_older_prot_age")


def test_the_allowance_is_less_than_what_training_asks() -> None:
    asked = protein_range_issn(mass_kg=70, kidney_disease=False)
    assert protein_allowance_iom(mass_kg=70, age_years=40) < asked.low


@pytest.mark.parametrize("name", PROTEINS)
def test_kidney_disease_is_referred(name: str) -> None:
    values: dict[str, object] = {"mass_kg": 70, "kidney_disease": True}
    if name.endswith("prot_age"):
        values["age_years"] = 70
    with pytest.raises(Refusal, match="refer") as refused:
        calculate(f"protein.protein_{name}", values, force=True)
    assert (refused.value.quantity, refused.value.may_be_forced) == ("kidney_disease", False)


def test_the_old_have_their_own_protein() -> None:
    values = {"mass_kg": 70, "age_years": 50, "kidney_disease": False}
    with pytest.raises(OutOfRange, match="Bauer 2013 studied"):
        calculate("protein.protein_range_older_prot_age", values)


def test_more_training_asks_for_more_carbohydrate() -> None:
    bands = [
        carbohydrate_range_acsm(mass_kg=1 * 70, training=training)
        for training in ("light", "moderate", "high", "very high")
    ]  # fmt: skip
    assert [(band.low / 70, band.high / 70) for band in bands] == [(3, 5), (5, 7), (6, 10), (8, 12)]


def test_only_the_long_session_takes_ninety_grams() -> None:
    assert carbohydrate_rate_in_exercise_acsm(duration_min=150).high == 60
    assert carbohydrate_rate_in_exercise_acsm(duration_min=151).high == 90
    with pytest.raises(OutOfRange, match="outside the 60 to 1440 min"):
        carbohydrate_rate_in_exercise_acsm(duration_min=45)


@pytest.mark.parametrize(
    ("percent", "expected"),
    [(9.9, "below the range"), (10, "within the range"), (35, "within the range"),
     (35.1, "above the range")],
)  # fmt: skip
def test_both_ends_are_within_the_range(percent: float, expected: str) -> None:
    found = share_class_amdr(nutrient="protein", energy_percent=percent, age_years=40)
    assert found.in_class == expected


def test_the_range_of_carbohydrate_at_two_thousand_kilocalories() -> None:
    """Food labels and textbooks: 45 to 65 % of 2000 kcal are 225 to 325 g."""
    band = grams_range_amdr(nutrient="carbohydrate", intake_kcal_day=2000, age_years=40)
    assert (band.low, band.high) == (225, 325)


def test_shares_over_the_whole_are_refused() -> None:
    with pytest.raises(OutOfRange, match="look for a slip"):
        calculate(
            "macronutrients.share_of_energy",
            {"nutrient": "fat", "nutrient_g_day": 300, "intake_kcal_day": 2000},
        )


def test_sweat_rate_gives_the_printed_example() -> None:
    """ridenutrition.co.uk: 75 to 74.5 kg and 400 mL drunk in an hour are 900 mL an hour."""
    rate = sweat_rate_acsm(
        mass_before_kg=75, mass_after_kg=74.5, drunk_l=0.4, urine_l=0, duration_h=1
    )
    assert rate == pytest.approx(0.9)


def test_nobody_sweats_less_than_nothing() -> None:
    with pytest.raises(OutOfRange, match="weigh again"):
        sweat_rate_acsm(mass_before_kg=70, mass_after_kg=71, drunk_l=0.5, urine_l=0, duration_h=1)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (70.1, "gained"),
        (70, "lost under 2 %"),
        (68.7, "lost under 2 %"),
        (68.6, "lost 2 % or more"),
    ],
)
def test_a_gain_is_told_from_a_loss(after: float, expected: str) -> None:
    assert mass_lost_class_acsm(mass_before_kg=70, mass_after_kg=after).in_class == expected


def test_who_gained_is_warned() -> None:
    found = calculate("hydration.mass_lost_class_acsm", {"mass_before_kg": 70, "mass_after_kg": 71})
    assert "emergency" in found.means


def test_pounds_after_kilograms_are_noticed() -> None:
    with pytest.raises(OutOfRange, match="both in one unit"):
        mass_lost_class_acsm(mass_before_kg=70, mass_after_kg=153)


def test_a_short_session_needs_no_drink() -> None:
    band = fluid_range_in_exercise_acsm(sweat_l_h=0.6, duration_h=1, mass_kg=70)
    assert (band.low, band.high) == (0, 0.6)


def test_no_sweat_at_all_is_possible() -> None:
    dry = {"mass_before_kg": 70, "mass_after_kg": 70.5, "drunk_l": 0.5, "urine_l": 0}
    assert sweat_rate_acsm(**dry, duration_h=1) == 0


def test_a_gain_beyond_the_drink_is_said() -> None:
    with pytest.raises(OutOfRange, match=r"\(0\.7 kg over"):
        sweat_rate_acsm(mass_before_kg=70, mass_after_kg=71, drunk_l=0.5, urine_l=0.2, duration_h=1)


@pytest.mark.parametrize(
    ("after", "expected"), [(98.01, "lost under 2 %"), (98, "lost 2 % or more"), (85, "lost 2 %")]
)
def test_two_percent_are_of_the_mass_before(after: float, expected: str) -> None:
    standing = mass_lost_class_acsm(mass_before_kg=100, mass_after_kg=after)
    assert standing.in_class.startswith(expected)


@pytest.mark.parametrize(
    ("nutrient", "percent"), [("carbohydrate", 20), ("protein", 20), ("fat", 45)]
)
def test_energy_of_a_gram(nutrient: str, percent: float) -> None:
    """Atwater: 4, 4 and 9 kcal; a hundred grams in 2000 kcal."""
    values = {"nutrient": nutrient, "nutrient_g_day": 100, "intake_kcal_day": 2000}
    assert calculate("macronutrients.share_of_energy", values).value == pytest.approx(percent)
