"""Energy against printed worked examples, and the slips people make."""

from collections.abc import Callable
from typing import get_args

import pytest

from barpath.craft.evidence import OutOfRange, calculate
from barpath.craft.physiology.energy.required import (
    Level,
    activity_level_class_nasem,
    required_energy_men_nasem,
    required_energy_women_nasem,
)
from barpath.craft.physiology.energy.resting import (
    resting_energy_harris_benedict,
    resting_energy_mifflin,
    resting_energy_mifflin_unrounded,
    resting_energy_roza_shizgal,
)
from barpath.craft.physiology.energy.spent import (
    Living,
    Rung,
    daily_energy_by_ladder,
    daily_energy_fao,
    energy_cost_acsm,
    energy_cost_net_acsm,
)

HER = {"mass_kg": 68, "height_cm": 178, "age_years": 25}


def test_mifflin_gives_the_printed_example() -> None:
    """caloriedietoverview.blogspot.com: a woman of 68 kg, 178 cm, 25 years: 1508 kcal."""
    found = resting_energy_mifflin_unrounded(**HER, sex="female")
    assert found == pytest.approx(1508, abs=0.5)


def test_harris_benedict_gives_the_printed_example_within_its_rounding() -> None:
    """The same page, with coefficients of three digits: 1511 kcal."""
    assert resting_energy_harris_benedict(**HER, sex="female") == pytest.approx(1511, abs=8)


def test_harris_benedict_of_a_man() -> None:
    """An adviser's page, 68 kg, 168 cm, 21 years, with coefficients of three digits: 1695 kcal."""
    found = resting_energy_harris_benedict(mass_kg=68, height_cm=168, age_years=21, sex="male")
    assert found == pytest.approx(1695, abs=8)


@pytest.mark.parametrize("sex", ["female", "male"])
def test_the_two_equations_of_one_name_differ_little_in_the_middle(sex: str) -> None:
    first = resting_energy_harris_benedict(**HER, sex=sex)  # type: ignore[arg-type]
    second = resting_energy_roza_shizgal(**HER, sex=sex)  # type: ignore[arg-type]
    assert first != second
    assert first == pytest.approx(second, rel=0.05)


def test_rounding_moves_mifflin_by_little() -> None:
    rounded = resting_energy_mifflin(**HER, sex="male")
    assert rounded == pytest.approx(resting_energy_mifflin_unrounded(**HER, sex="male"), abs=3)


def test_sex_is_never_guessed() -> None:
    with pytest.raises(ValueError, match="female or male"):
        calculate("energy.resting_energy_mifflin", {**HER, "sex": "unknown"})


def test_a_result_below_any_person_is_refused() -> None:
    with pytest.raises(OutOfRange, match="look for a slip"):
        resting_energy_mifflin(mass_kg=25, height_cm=95, age_years=78, sex="female")


def test_gross_less_net_is_rest() -> None:
    gross = energy_cost_acsm(energy_cost_mets=8, mass_kg=80)
    net = energy_cost_net_acsm(energy_cost_mets=8, mass_kg=80)
    assert gross - net == pytest.approx(energy_cost_acsm(energy_cost_mets=1, mass_kg=80))


def test_ways_of_living_follow_each_other() -> None:
    bands = [
        daily_energy_fao(resting_energy_kcal_day=1500, living=living)
        for living in ("sedentary", "active", "vigorous")
    ]  # fmt: skip
    assert [band.low for band in bands] == sorted(band.low for band in bands)
    assert bands[0].high < bands[1].low < bands[1].high < bands[2].low


def test_the_ladder_says_that_it_is_a_convention() -> None:
    result = calculate(
        "energy.daily_energy_by_ladder", {"resting_energy_kcal_day": 1600, "rung": "light"}
    )
    assert result.sources == ("activity-ladder",)
    assert result.value == daily_energy_by_ladder(resting_energy_kcal_day=1600, rung="light")


@pytest.mark.parametrize(
    ("function", "mass", "height", "age", "expected"),
    [
        (required_energy_men_nasem, 83.1, 175.9, 50.3, 2930),
        (required_energy_women_nasem, 71.9, 162.3, 53.9, 2281),
    ],
)
def test_required_energy_of_the_mean_adult_of_the_report(
    function: Callable[..., float], mass: float, height: float, age: float, expected: float
) -> None:
    """National Academies 2023, table 5-8: the mean man needs 2930 kcal, the mean woman 2281."""
    found = function(mass_kg=mass, height_cm=height, age_years=age, level="active")
    assert found == pytest.approx(expected, abs=1)


def test_a_child_has_no_adult_requirement() -> None:
    with pytest.raises(OutOfRange, match="19 to 120 years"):
        required_energy_women_nasem(mass_kg=40, height_cm=150, age_years=12, level="active")


def test_levels_of_activity_meet() -> None:
    ranks = [
        activity_level_class_nasem(activity_level_ratio=level, age_years=40).rank
        for level in (1.52, 1.53, 1.68, 1.85)
    ]
    assert ranks == [0, 1, 2, 3]


# What each equation prints for one person, added up by hand: 80 kg, 180 cm, 40 years; 65, 165, 40.
REQUIRED = {
    "inactive": (753.07 - 433.20 + 1170 + 1128, 584.90 - 280.40 + 943.80 + 761.15),
    "low active": (581.47 - 433.20 + 1494 + 1195.20, 575.77 - 280.40 + 1089 + 789.10),
    "active": (1004.82 - 433.20 + 1173.60 + 1272.80, 710.25 - 280.40 + 1079.10 + 802.10),
    "very active": (-517.88 - 433.20 + 2809.80 + 1528.80, 511.83 - 280.40 + 1496.55 + 816.40),
}


@pytest.mark.parametrize(("level", "expected"), REQUIRED.items(), ids=REQUIRED)
def test_required_energy_of_each_level(level: Level, expected: tuple[float, float]) -> None:
    """National Academies 2023, the eight equations of adults."""
    man = required_energy_men_nasem(mass_kg=80, height_cm=180, age_years=40, level=level)
    woman = required_energy_women_nasem(mass_kg=65, height_cm=165, age_years=40, level=level)
    assert (man, woman) == pytest.approx(expected)


def test_more_activity_requires_more() -> None:
    """No printed coefficient is one of another row: each level is above the one before."""
    him, her = zip(*REQUIRED.values(), strict=True)
    assert list(him) == sorted(him)
    assert list(her) == sorted(her)


@pytest.mark.parametrize(
    ("function", "sex", "expected"),
    [
        (resting_energy_mifflin, "female", 680 + 1112.5 - 125 - 161),
        (resting_energy_mifflin, "male", 680 + 1112.5 - 125 + 5),
        (resting_energy_mifflin_unrounded, "female", 679.32 + 1112.5 - 123 - 161),
        (resting_energy_mifflin_unrounded, "male", 679.32 + 1112.5 - 123 + 5),
        (resting_energy_harris_benedict, "female", 655.0955 + 650.3112 + 329.2288 - 116.89),
        (resting_energy_harris_benedict, "male", 66.473 + 935.1088 + 890.5874 - 168.875),
        (resting_energy_roza_shizgal, "female", 447.593 + 628.796 + 551.444 - 108.25),
        (resting_energy_roza_shizgal, "male", 88.362 + 910.996 + 854.222 - 141.925),
    ],
)
def test_resting_energy_to_the_last_printed_digit(
    function: Callable[..., float], sex: str, expected: float
) -> None:
    """The coefficients of the papers for 68 kg, 178 cm and 25 years, added up by hand."""
    assert function(**HER, sex=sex) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(
    ("living", "low", "high"),
    [("sedentary", 1400, 1690), ("active", 1700, 1990), ("vigorous", 2000, 2400)],
)
def test_ways_of_living_are_those_of_the_report(living: Living, low: float, high: float) -> None:
    """FAO, WHO and UNU 2004: 1.40 to 1.69, 1.70 to 1.99, 2.00 to 2.40."""
    band = daily_energy_fao(resting_energy_kcal_day=1000, living=living)
    assert (band.low, band.high) == pytest.approx((low, high))


def test_the_ladder_has_its_five_rungs() -> None:
    """As every calculator has them: 1.2, 1.375, 1.55, 1.725, 1.9."""
    rungs = [
        daily_energy_by_ladder(resting_energy_kcal_day=1000, rung=rung) for rung in get_args(Rung)
    ]
    assert rungs == pytest.approx([1200, 1375, 1550, 1725, 1900])
