"""What activities take, against printed worked examples, and the slips people make."""

from typing import get_args

import pytest

from barpath.craft.evidence import OutOfRange, calculate
from barpath.craft.physiology.energy.spent import energy_cost_acsm
from barpath.craft.physiology.intensity.uptake import mets_of_vo2, vo2_at_reserve_swain
from barpath.craft.physiology.metabolic.activities import (
    Activity2011,
    Activity2024,
    by_label,
    mets_of_activity_2011,
    mets_of_activity_2024,
)
from barpath.craft.physiology.metabolic.cycling import (
    arm_cycling_power_acsm,
    leg_cycling_power_acsm,
    vo2_arm_cycling_acsm,
)
from barpath.craft.physiology.metabolic.oxygen import (
    energy_of_oxygen,
    mets_60_plus_of_vo2,
    pace_of_speed,
    vo2_absolute,
)
from barpath.craft.physiology.metabolic.running import (
    running_grade_acsm,
    running_speed_acsm,
    vo2_running_acsm,
)
from barpath.craft.physiology.metabolic.stepping import (
    stepping_cadence_acsm,
    stepping_height_acsm,
    vo2_stepping_acsm,
)
from barpath.craft.physiology.metabolic.walking import (
    vo2_walking_acsm,
    walking_grade_acsm,
    walking_speed_acsm,
)


@pytest.mark.parametrize(
    ("speed", "grade", "expected"),
    [(93.8, 10, 29.76), (67, 3, 13.8)],  # scribd.com, ACSM formulas; jjarmstrong.com
)
def test_walking_gives_the_printed_examples(speed: float, grade: float, expected: float) -> None:
    found = vo2_walking_acsm(speed_m_min=speed, grade_percent=grade)
    assert found == pytest.approx(expected, abs=0.05)


def test_the_same_walk_in_litres_and_calories() -> None:
    """jjarmstrong.com: 50 kg, 0.69 L/min, 103.5 kcal in half an hour."""
    litres = vo2_absolute(vo2_ml_kg_min=13.8, mass_kg=50)
    assert litres == pytest.approx(0.69)
    assert energy_of_oxygen(vo2_l_min=litres) * 30 == pytest.approx(103.5)


def test_calories_by_oxygen_and_by_mets_are_the_same() -> None:
    mets = mets_of_vo2(vo2_ml_kg_min=28)
    litres = vo2_absolute(vo2_ml_kg_min=28, mass_kg=75)
    assert energy_of_oxygen(vo2_l_min=litres) == pytest.approx(
        energy_cost_acsm(energy_cost_mets=mets, mass_kg=75)
    )


def test_the_grades_of_a_range_of_intensity() -> None:
    """enotes.com: 40 and 60 % of the reserve of 35 mL/kg/min, 16.1 and 22.4, at 2.5 mph."""
    targets = [
        vo2_at_reserve_swain(intensity_percent=each, vo2max_ml_kg_min=35) for each in (40, 60)
    ]
    assert targets == pytest.approx([16.1, 22.4])
    grades = [walking_grade_acsm(vo2_ml_kg_min=each, speed_m_min=67) for each in targets]
    assert grades == pytest.approx([4.9, 10.1], abs=0.05)


def test_a_grade_as_a_share_goes_in_by_name() -> None:
    key = "metabolic.vo2_walking_acsm"
    share = calculate(key, {"speed_mph": 3.5, "grade_share": 0.1})
    percent = calculate(key, {"speed_mph": 3.5, "grade_percent": 10})
    assert share.value == pytest.approx(percent.value)


def test_the_slope_counts_half_as_much_in_running() -> None:
    def slope(function: object) -> float:
        level, steep = (
            function(grade_percent=each)  # type: ignore[operator]
            for each in (0, 10)
        )
        return float(steep - level)

    walking = slope(lambda **grade: vo2_walking_acsm(speed_m_min=90, **grade))
    running = slope(lambda **grade: vo2_running_acsm(speed_m_min=90, is_jogging=True, **grade))
    assert walking == pytest.approx(2 * running)


@pytest.mark.parametrize("sloped", [
    lambda grade: vo2_walking_acsm(speed_m_min=80, grade_percent=grade),
    lambda grade: vo2_running_acsm(speed_m_min=180, grade_percent=grade, is_jogging=False),
    lambda grade: walking_speed_acsm(vo2_ml_kg_min=12, grade_percent=grade),
    lambda grade: running_speed_acsm(vo2_ml_kg_min=40, grade_percent=grade, is_jogging=False),
])  # fmt: skip
def test_downhill_is_refused(sloped) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(OutOfRange, match="does not cover going downhill") as refused:
        sloped(-2)
    assert refused.value.whose == "covered by the equation of ACSM 2021"
    assert sloped(0) > 0


def test_slow_running_must_truly_be_a_jog() -> None:
    with pytest.raises(OutOfRange, match="only for whoever truly jogs"):
        vo2_running_acsm(speed_m_min=133.9, grade_percent=0, is_jogging=False)
    with pytest.raises(OutOfRange, match="only for whoever truly jogs"):
        running_grade_acsm(vo2_ml_kg_min=30, speed_m_min=120, is_jogging=False)
    jogged = vo2_running_acsm(speed_m_min=133.9, grade_percent=0, is_jogging=True)
    assert jogged < vo2_running_acsm(speed_m_min=134, grade_percent=0, is_jogging=False)


def test_a_target_too_low_to_run_is_reached_by_jogging() -> None:
    with pytest.raises(OutOfRange, match=r"Running 134 to 450 m/min at 0 % takes 30\.3"):
        running_speed_acsm(vo2_ml_kg_min=25, grade_percent=0, is_jogging=False)
    found = running_speed_acsm(vo2_ml_kg_min=25, grade_percent=0, is_jogging=True)
    assert found == pytest.approx(107.5)


def test_a_target_out_of_reach_says_what_the_walk_takes() -> None:
    with pytest.raises(OutOfRange) as refused:
        walking_speed_acsm(vo2_ml_kg_min=30, grade_percent=0)
    assert refused.value.limits == (8.5, 13.5)
    assert refused.value.sentence == (
        "Walking 50 to 100 m/min at 0 % takes 8.5 to 13.5 mL/kg/min, and the target is 30: choose "
        "another target, setting or activity."
    )


def test_the_level_is_the_least_grade() -> None:
    level = vo2_walking_acsm(speed_m_min=67, grade_percent=0)
    assert walking_grade_acsm(vo2_ml_kg_min=level, speed_m_min=67) == pytest.approx(0, abs=1e-9)
    with pytest.raises(OutOfRange, match="0 to 40 %"):
        walking_grade_acsm(vo2_ml_kg_min=level - 0.1, speed_m_min=67)
    level = vo2_running_acsm(speed_m_min=160, grade_percent=0, is_jogging=False)
    found = running_grade_acsm(vo2_ml_kg_min=level, speed_m_min=160, is_jogging=False)
    assert found == pytest.approx(0, abs=1e-9)


def test_leg_cycling_gives_the_printed_example() -> None:
    """scribd.com, ACSM formulas: 62 kg at 450 kg·m/min take 20."""
    result = calculate("metabolic.vo2_leg_cycling_acsm", {"power_kgm_min": 450, "mass_kg": 62})
    assert result.value == pytest.approx(20, abs=0.1)


@pytest.mark.parametrize(("studied", "beyond"), [(300, 299), (1200, 1201)])
def test_the_ends_of_what_was_studied_are_in_it(studied: float, beyond: float) -> None:
    key, values = "metabolic.vo2_leg_cycling_acsm", {"mass_kg": 70}
    assert calculate(key, {**values, "power_kgm_min": studied}).value
    with pytest.raises(OutOfRange, match=f"Load is {beyond} kg·m/min"):
        calculate(key, {**values, "power_kgm_min": beyond})


def test_legs_and_arms_rest_at_different_levels() -> None:
    legs = leg_cycling_power_acsm(vo2_ml_kg_min=16, mass_kg=70)
    arms = arm_cycling_power_acsm(vo2_ml_kg_min=16, mass_kg=70)
    assert legs / arms == pytest.approx((16 - 7) / 1.8 / ((16 - 3.5) / 3))
    assert vo2_arm_cycling_acsm(power_w=arms, mass_kg=70) == pytest.approx(16)


@pytest.mark.parametrize("target", [leg_cycling_power_acsm, arm_cycling_power_acsm])
def test_a_load_out_of_reach_is_refused(target) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(OutOfRange, match="W with 70 kg takes"):
        target(vo2_ml_kg_min=60, mass_kg=70)


def test_a_kilogram_at_fifty_turns_is_three_hundred() -> None:
    """scribd.com, ACSM formulas: kg·m/min = kg × 6 × rpm on a Monark."""
    watts = calculate("metabolic.braked_cycle_power", {"resistance_kg": 1, "cadence_rpm": 50})
    as_work = calculate("metabolic.vo2_leg_cycling_acsm", {"power_kgm_min": 300, "mass_kg": 70})
    as_watts = calculate("metabolic.vo2_leg_cycling_acsm", {"power_w": watts.value, "mass_kg": 70})
    assert as_watts.value == pytest.approx(as_work.value)


def test_stepping_gives_the_printed_example() -> None:
    """topendsports.com: 30 steps a minute on 12 inches: 31.4."""
    result = calculate(
        "metabolic.vo2_stepping_acsm", {"cadence_steps_min": 30, "step_height_in": 12}
    )
    assert result.value == pytest.approx(31.4, abs=0.05)


def test_a_target_on_the_step_is_met_by_its_cadence_and_by_its_height() -> None:
    cadence = stepping_cadence_acsm(vo2_ml_kg_min=25, step_height_cm=30)
    height = stepping_height_acsm(vo2_ml_kg_min=25, cadence_steps_min=cadence)
    assert height == pytest.approx(30)


@pytest.mark.parametrize(
    ("key", "values", "back", "name"),
    [
        ("vo2_absolute", {"vo2_ml_kg_min": 40, "mass_kg": 70}, "vo2_relative", "vo2_l_min"),
        ("mets_60_plus_of_vo2", {"vo2_ml_kg_min": 27}, "vo2_of_mets_60_plus", "energy_cost_mets"),
        ("pace_of_speed", {"speed_m_min": 160}, "speed_of_pace", "pace_min_km"),
        (
            "braked_cycle_power",
            {"resistance_kg": 2.5, "cadence_rpm": 60},
            "braked_cycle_resistance",
            "power_w",
        ),
    ],
)
def test_a_conversion_comes_back(key: str, values: dict[str, float], back: str, name: str) -> None:
    there = calculate(f"metabolic.{key}", values).value
    rest = dict(list(values.items())[1:])
    again = calculate(f"metabolic.{back}", {name: there, **rest}).value
    assert again == pytest.approx(next(iter(values.values())))


def test_metronome_clicks_are_recognised() -> None:
    with pytest.raises(OutOfRange, match="a count of metronome clicks, it is 24 steps/min"):
        vo2_stepping_acsm(cadence_steps_min=96, step_height_cm=30)


def test_a_step_out_of_reach_is_refused() -> None:
    with pytest.raises(OutOfRange, match="Stepping 12 to 30 times a minute on 20 cm"):
        stepping_cadence_acsm(vo2_ml_kg_min=40, step_height_cm=20)
    with pytest.raises(OutOfRange, match="Stepping 20 times a minute on 4 to 40 cm"):
        stepping_height_acsm(vo2_ml_kg_min=40, cadence_steps_min=20)


def test_an_older_adult_has_more_mets_of_one_walk() -> None:
    assert mets_60_plus_of_vo2(vo2_ml_kg_min=13.5) == pytest.approx(5)
    assert mets_of_vo2(vo2_ml_kg_min=13.5) < 4


def test_pace_a_mile_gives_the_printed_example() -> None:
    """scribd.com, ACSM formulas: 7 mph is 8.6 minutes a mile."""
    pace = pace_of_speed(speed_m_min=7 * 26.8224)
    assert pace * 1.609344 == pytest.approx(8.6, abs=0.05)


@pytest.mark.parametrize(("edition", "activities"), [(2011, Activity2011), (2024, Activity2024)])
def test_every_activity_of_the_table_can_be_asked_for(edition: int, activities: object) -> None:
    assert set(get_args(activities)) == set(by_label(edition))
    assert len(get_args(activities)) == len(by_label(edition))


def test_the_editions_differ_and_say_which_they_are() -> None:
    old = mets_of_activity_2011(activity="running 6 mph", age_years=30)
    new = mets_of_activity_2024(activity="running 6 mph", age_years=30)
    assert (old.value, old.edition) == (9.8, "Compendium 2011, code 12050")
    assert (new.value, new.edition) == (9.3, "Compendium 2024, adults 19 to 59, code 12050")


def test_more_mets_rank_higher_and_the_same_the_same() -> None:
    def rank(activity: str) -> int:
        return mets_of_activity_2024(
            activity=activity,  # type: ignore[arg-type]
            age_years=30,
        ).rank

    assert rank("hatha yoga") == 0
    assert rank("walking 3.5-3.9 mph") > rank("walking 2.5 mph")
    assert len({rank(each) for each in ("cycling 14-15.9 mph", "running 7 mph")}) == 2


def test_an_older_adult_is_told_that_the_table_is_not_theirs() -> None:
    values = {"activity": "walking 2.5 mph", "age_years": 70}
    with pytest.raises(OutOfRange, match="19 to 59 years that Herrmann 2024 studied"):
        calculate("metabolic.mets_of_activity_2024", values)


@pytest.mark.parametrize(("target", "speed"), [(8.5, 50), (13.5, 100)])
def test_the_ends_of_a_walk_are_in_it(target: float, speed: float) -> None:
    found = walking_speed_acsm(vo2_ml_kg_min=target, grade_percent=0)
    assert found == pytest.approx(speed)
