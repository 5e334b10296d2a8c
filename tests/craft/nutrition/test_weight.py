"""Body mass after a change of intake: the model of Hall, its rule, and the rule of 3500."""

import re
from math import log

import pytest

from barpath.craft.evidence import OutOfRange, calculate, formulas
from barpath.craft.nutrition.weight import dynamic
from barpath.craft.nutrition.weight.dynamic import intake_change_to_reach_hall, mass_after_hall
from barpath.craft.nutrition.weight.model import person
from barpath.craft.nutrition.weight.rules import (
    intake_change_for_mass_change_hall,
    mass_change_in_the_end_hall,
    mass_change_static_wishnofsky,
)

HIM = {
    "mass_kg": 90,
    "height_cm": 180,
    "age_years": 40,
    "sex": "male",
    "activity_level_ratio": 1.5,
}


@pytest.mark.parametrize(
    ("days", "expected"),
    [(1, 89.694), (7, 89.199), (364, 76.261)],
)
def test_the_model_agrees_with_the_published_implementation(days: int, expected: float) -> None:
    """The R package bw (Camacho-García-Formentí and Zepeda-Tello), its reference values of a man of
    90 kg, 180 cm and 40 years at 1.5 times rest who eats 500 kcal less."""
    found = mass_after_hall(**HIM, intake_change_kcal_day=-500, elapsed_days=days)  # type: ignore[arg-type]
    assert found == pytest.approx(expected, abs=0.01)


def test_half_comes_in_a_year_and_nearly_all_in_three() -> None:
    """Hall 2011: 100 kJ a day for a kilogram in the end, half in a year, 95 % in three."""

    def lost(days: float) -> float:
        change = -100 / 4.184
        after = mass_after_hall(**HIM, intake_change_kcal_day=change, elapsed_days=days)  # type: ignore[arg-type]
        return 90 - after

    assert lost(1826) == pytest.approx(1, abs=0.15)
    assert lost(365) / lost(1826) == pytest.approx(0.5, abs=0.1)
    assert lost(1095) / lost(1826) == pytest.approx(0.95, abs=0.03)


@pytest.mark.parametrize(
    "key", ["weight.mass_change_in_the_end_hall", "weight.intake_change_for_mass_change_hall"]
)
def test_the_rule_is_the_one_that_is_printed(key: str) -> None:
    """Whoever works it out from the equation on the page gets what we give."""
    printed = re.search(r"[/=] (\d+\.\d+)", formulas()[key].text.equation)
    assert printed is not None
    ten = calculate("weight.intake_change_for_mass_change_hall", {"mass_change_kg": 10.0})
    assert ten.value == pytest.approx(10 * float(printed[1]), abs=0.05)


def test_whoever_eats_as_before_stays() -> None:
    after = mass_after_hall(**HIM, intake_change_kcal_day=0, elapsed_days=1000)  # type: ignore[arg-type]
    assert after == pytest.approx(90)


def test_longer_steps_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    coarse = mass_after_hall(**HIM, intake_change_kcal_day=-500, elapsed_days=800)  # type: ignore[arg-type]
    monkeypatch.setattr("barpath.craft.nutrition.weight.model.LONG_STEP_DAYS", 0.5)
    fine = mass_after_hall(**HIM, intake_change_kcal_day=-500, elapsed_days=800)  # type: ignore[arg-type]
    assert coarse == pytest.approx(fine, abs=1e-4)


def test_the_rule_of_3500_promises_nearly_twice_as_much() -> None:
    promised = mass_change_static_wishnofsky(intake_change_kcal_day=-500, elapsed_days=365)
    modelled = mass_after_hall(**HIM, intake_change_kcal_day=-500, elapsed_days=365) - 90  # type: ignore[arg-type]
    assert promised / modelled > 1.5


def test_a_pound_for_3500() -> None:
    week = mass_change_static_wishnofsky(intake_change_kcal_day=-500, elapsed_days=7)
    assert week == pytest.approx(-0.45359237)


def test_the_rule_of_3500_warns_with_every_result() -> None:
    result = calculate(
        "weight.mass_change_static_wishnofsky",
        {"intake_change_kcal_day": -500, "elapsed_days": 365},
    )
    assert "overstates" in result.warnings[0]


def test_ten_kilocalories_a_day_for_a_pound() -> None:
    """medicinenet.com quotes Hall: 250 kcal a day less are 25 pounds in the end."""
    pounds = mass_change_in_the_end_hall(intake_change_kcal_day=-250) / 0.45359237
    assert pounds == pytest.approx(-25, rel=0.1)
    assert intake_change_for_mass_change_hall(mass_change_kg=-1) == pytest.approx(-24, abs=0.2)


def test_a_diet_of_starving_is_refused() -> None:
    with pytest.raises(OutOfRange, match="only a physician") as refused:
        mass_after_hall(**HIM, intake_change_kcal_day=-2200, elapsed_days=100)  # type: ignore[arg-type]
    assert refused.value.limits == pytest.approx((800 - 1832.3 * 1.5, 3000))


def test_a_goal_out_of_reach_names_the_nearest() -> None:
    with pytest.raises(OutOfRange, match="take more time"):
        intake_change_to_reach_hall(**HIM, goal_mass_kg=60, elapsed_days=90)  # type: ignore[arg-type]


@pytest.mark.parametrize(("goal", "days"), [(80, 180), (89, 30), (90, 400), (95, 700)])
def test_the_change_that_reaches_a_goal_reaches_it(goal: float, days: float) -> None:
    change = intake_change_to_reach_hall(**HIM, goal_mass_kg=goal, elapsed_days=days)  # type: ignore[arg-type]
    after = mass_after_hall(**HIM, intake_change_kcal_day=change, elapsed_days=days)  # type: ignore[arg-type]
    assert after == pytest.approx(goal, abs=1e-6)


@pytest.mark.parametrize("end", ["lightest", "heaviest"])
def test_the_very_ends_of_reach_are_reached(end: str) -> None:
    with pytest.raises(OutOfRange) as refused:
        intake_change_to_reach_hall(**HIM, goal_mass_kg=30, elapsed_days=90)  # type: ignore[arg-type]
    limits = refused.value.limits
    assert limits
    goal = limits[0] if end == "lightest" else limits[1]
    change = intake_change_to_reach_hall(**HIM, goal_mass_kg=goal, elapsed_days=90)  # type: ignore[arg-type]
    expected = 800 - 1832.3 * 1.5 if end == "lightest" else dynamic.MOST_MORE_KCAL_DAY
    assert change == pytest.approx(expected)


@pytest.mark.parametrize(("mass", "height"), [(40, 200), (300, 120)])
def test_a_build_the_model_does_not_hold_for_is_refused(mass: float, height: float) -> None:
    with pytest.raises(OutOfRange, match="ordinary builds"):
        mass_after_hall(
            **(HIM | {"mass_kg": mass, "height_cm": height}),  # type: ignore[arg-type]
            intake_change_kcal_day=0,
            elapsed_days=30,
        )


def test_an_intake_of_nobody_is_refused() -> None:
    small = {"mass_kg": 25, "height_cm": 95, "age_years": 90, "sex": "female"}
    with pytest.raises(OutOfRange, match="look for a slip"):
        mass_after_hall(
            **small,  # type: ignore[arg-type]
            activity_level_ratio=1.2,
            intake_change_kcal_day=0,
            elapsed_days=30,
        )


def test_a_woman_begins_with_the_fat_and_the_intake_of_the_published_implementation() -> None:
    """The R package bw, its reference values of a woman of 65 kg, 165 cm and 30 years."""
    her = person(mass_kg=65, height_cm=165, age_years=30, sex="female", activity=1.5)
    assert her.fat_kg == pytest.approx(18.834760291791298)
    assert her.intake == pytest.approx(2058)


@pytest.mark.parametrize(
    ("days", "expected"), [(2, 89.544), (4, 89.380), (14, 88.811), (28, 88.084)]
)
def test_the_first_weeks_agree_with_the_published_implementation(
    days: int, expected: float
) -> None:
    """The same package's man of 90 kg. Its steps are of a day, which is coarse on the first."""
    found = mass_after_hall(**HIM, intake_change_kcal_day=-500, elapsed_days=days)  # type: ignore[arg-type]
    assert found == pytest.approx(expected, abs=0.008)


def test_the_least_intake_is_allowed_and_what_is_left_is_said() -> None:
    with pytest.raises(OutOfRange, match="That leaves 548 kcal a day") as refused:
        mass_after_hall(**HIM, intake_change_kcal_day=-2200, elapsed_days=100)  # type: ignore[arg-type]
    least = (refused.value.limits or (0, 0))[0]
    assert mass_after_hall(**HIM, intake_change_kcal_day=least, elapsed_days=100) < 80  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("bmi", "fat"), [(12.004, 2.9), (12.0642, None), (62.76, None), (65.99, 71.0)]
)
def test_the_fat_of_an_ordinary_build_is_3_to_70_percent(bmi: float, fat: float | None) -> None:
    """Jackson 2002 for a woman of 40: 0.14 x 40 + 39.96 ln BMI - 102.01."""
    her = HIM | {"sex": "female", "height_cm": 170, "mass_kg": bmi * 1.7**2}
    if fat is None:
        assert mass_after_hall(**her, intake_change_kcal_day=0, elapsed_days=30)  # type: ignore[arg-type]
    else:
        with pytest.raises(OutOfRange, match=f"takes the fat to be {fat:.0f} %"):
            mass_after_hall(**her, intake_change_kcal_day=0, elapsed_days=30)  # type: ignore[arg-type]


def as_printed(change: float, days: float) -> float:
    """The mass of the man above by the equations of Hall 2011 as printed, in MJ, stepped plainly.

    Four states: glycogen, extracellular fluid, adaptation, fat; lean tissue along Forbes' curve.
    """
    step = 0.01 if days > 3 else 0.002
    mj = 4.184 / 1000
    rest = (9.99 * 90 + 6.25 * 180 - 4.92 * 40 + 5) * mj
    eaten, change = 1.5 * rest, change * mj
    start = 90 * (0.14 * 40 + 37.31 * log(90 / 1.8**2) - 103.94) / 100
    glycogen, fluid, adapted, fat, lean, mass = 0.5, 0.0, 0.0, start, 0.0, 90.0
    activity = (0.9 * eaten - rest) / 90
    carbohydrate = 0.5 * eaten
    for _ in range(round(days / step)):
        now = 0.5 * (eaten + change)
        glycogen_rate = (now - carbohydrate * (glycogen / 0.5) ** 2) / 17.6
        fluid_rate = (-3000 * fluid - 4000 * (1 - now / carbohydrate)) / 3220
        share = 10.4 * 7.6 / 39.5 / (10.4 * 7.6 / 39.5 + fat)
        turned = share * 0.96 / 7.6 + (1 - share) * 0.75 / 39.5
        left = change - 17.6 * glycogen_rate
        spent = (
            0.013 * (fat - start) + 0.092 * lean + activity * (mass - 90) + 0.1 * change + adapted
        )
        stored = (left - spent) / (1 + turned)
        adapted += step * (0.14 * change - adapted) / 14
        glycogen += step * glycogen_rate
        fluid += step * fluid_rate
        fat += step * (1 - share) * stored / 39.5
        lean += step * share * stored / 7.6
        mass = 90 + (fat - start) + lean + fluid + 3.7 * (glycogen - 0.5)
    return mass


@pytest.mark.parametrize("days", [1, 3, 28, 90])
@pytest.mark.parametrize("change", [-500, 400])
def test_the_model_is_the_printed_one(change: float, days: float) -> None:
    """Hall 2011, web appendix; in steps of a hundredth of a day or less, and no closed form."""
    found = mass_after_hall(**HIM, intake_change_kcal_day=change, elapsed_days=days)  # type: ignore[arg-type]
    assert found == pytest.approx(as_printed(change, days), abs=2e-4)
