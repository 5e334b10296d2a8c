"""The limits that a refusal names, where they follow from the other quantities: one of each kind."""

import pytest

from barpath.craft.evidence import Refusal, calculate

CYCLE = {
    "first_power_w": 75,
    "first_heart_rate_bpm": 120,
    "second_power_w": 100,
    "second_heart_rate_bpm": 140,
    "heart_rate_max_bpm": 185,
    "mass_kg": 70,
}
STAGES = {
    "first_vo2_ml_kg_min": 31.4,
    "first_heart_rate_bpm": 120,
    "second_vo2_ml_kg_min": 23.3,
    "second_heart_rate_bpm": 140,
    "heart_rate_max_bpm": 180,
}
JOG = {"mass_kg": 70, "jog_min": 7, "heart_rate_bpm": 160, "age_years": 22}
REACH = {"longer_anterior_cm": 60, "shorter_anterior_cm": 64}
BULBS = {"natural_wet_bulb_c": 40, "globe_c": 25}
SWEAT = {"mass_before_kg": 70, "mass_after_kg": 71, "urine_l": 0.2, "drunk_l": 0.5, "duration_h": 1}

# Key, quantities, and what the refusal names: the quantity at fault and the limits it must lie in.
CASES = {
    "the harder stage": ("aerobic.vo2max_cycle_ymca", CYCLE | {"second_power_w": 50},
                         "second_power_w", (75, 500)),
    "the same stage twice": ("aerobic.vo2max_cycle_ymca", CYCLE | {"second_power_w": 75},
                             "second_power_w", (75, 500)),
    "a stage that counts": ("aerobic.vo2max_cycle_ymca", CYCLE | {"second_heart_rate_bpm": 158},
                            "second_heart_rate_bpm", (110, 157.25)),
    "the faster stage": ("aerobic.vo2max_treadmill_two_stages", STAGES,
                         "second_vo2_ml_kg_min", (31.4, 80)),
    "a man's easy jog": ("aerobic.vo2max_mile_jog_george", JOG | {"sex": "male"},
                         "jog_min", (8, 25)),
    "a woman's easy jog": ("aerobic.vo2max_mile_jog_george", JOG | {"sex": "female"},
                           "jog_min", (9, 25)),
    "the turn of the parabola": ("body.body_density_jackson_pollock_3_women",
                                 {"triceps_mm": 80, "suprailiac_mm": 80, "thigh_mm": 80,
                                  "age_years": 30}, "total_mm", (0, 215.848)),
    "the longer reach": ("balance.y_balance_anterior_difference_plisky", REACH,
                         "longer_anterior_cm", (64, 180)),
    "a result above nothing": ("change.change_in_test",
                               {"test": "one-rep-max", "before_value": (0.0,), "after_value": (50,)},
                               "before_value", (0, 6000)),
    "air on the chart": ("environment.heat_index_rothfusz",
                         {"air_c": 40, "humidity_percent": 80}, "air_c", (-10, 55)),
    "a wet bulb under the globe": ("environment.wbgt_shade", BULBS, "natural_wet_bulb_c", (-10, 25)),
    "no way downhill": ("metabolic.vo2_walking_acsm", {"speed_m_min": 80, "grade_percent": -2},
                        "grade_percent", (0, 40)),
    "a jog's reach": ("metabolic.running_speed_acsm",
                      {"vo2_ml_kg_min": 15, "grade_percent": 0, "is_jogging": True},
                      "vo2_ml_kg_min", (3.5 + 0.2 * 80, 3.5 + 0.2 * 450)),
    "legs at 300 to 1200 kg·m/min": ("metabolic.leg_cycling_power_acsm",
                                     {"vo2_ml_kg_min": 60, "mass_kg": 70}, "vo2_ml_kg_min",
                                     (7 + 1.8 * 300 / 70, 7 + 1.8 * 1200 / 70)),
    "arms at 150 to 750 kg·m/min": ("metabolic.arm_cycling_power_acsm",
                                    {"vo2_ml_kg_min": 60, "mass_kg": 70}, "vo2_ml_kg_min",
                                    (3.5 + 3 * 150 / 70, 3.5 + 3 * 750 / 70)),
    "12 to 30 steps a minute": ("metabolic.stepping_cadence_acsm",
                                {"vo2_ml_kg_min": 40, "step_height_cm": 20}, "vo2_ml_kg_min",
                                (3.5 + 12 * 0.6788, 3.5 + 30 * 0.6788)),
    "steps of 4 to 40 cm": ("metabolic.stepping_height_acsm",
                            {"vo2_ml_kg_min": 40, "cadence_steps_min": 20}, "vo2_ml_kg_min",
                            (3.5 + 20 * 0.29576, 3.5 + 20 * 1.1576)),
    "a load of the table": ("strength.repetitions_at_percent_nsca", {"load_percent": 60},
                            "load_percent", (65, 100)),
    "twelve repetitions in all": ("strength.one_rep_max_from_reserve",
                                  {"load_kg": 80, "repetitions": 10, "reserve_rir": 2.5},
                                  "repetitions", (1, 12)),
    "nobody sweats less than nothing": ("hydration.sweat_rate_acsm", SWEAT,
                                        "mass_after_kg", (20, 70.3)),
    "a change of 15 % of the mass": ("hydration.mass_lost_class_acsm",
                                     {"mass_before_kg": 100, "mass_after_kg": 84.5},
                                     "mass_after_kg", (85, 115)),
    "the diastolic under the systolic": ("blood_pressure.resting_class_acc_aha",
                                         {"systolic_mmhg": 80, "diastolic_mmhg": 120,
                                          "age_years": 40}, "diastolic_mmhg", (20, 80)),
    "equal pressures": ("blood_pressure.resting_class_acc_aha",
                        {"systolic_mmhg": 80, "diastolic_mmhg": 80, "age_years": 40},
                        "diastolic_mmhg", (20, 80)),
    "a resting rate at the maximum": ("heart.heart_rate_reserve",
                                      {"heart_rate_max_bpm": 100, "heart_rate_rest_bpm": 100},
                                      "heart_rate_rest_bpm", (25, 100)),
}  # fmt: skip


@pytest.mark.parametrize(("key", "values", "quantity", "limits"), CASES.values(), ids=CASES)
def test_a_refusal_names_the_quantity_and_its_limits(
    key: str, values: dict[str, object], quantity: str, limits: tuple[float, float]
) -> None:
    with pytest.raises(Refusal) as refused:
        calculate(key, values)
    assert refused.value.quantity == quantity
    assert refused.value.limits == pytest.approx(limits, abs=0.001)


PLANNED = {
    "days of a week": ("hypertension", "aerobic_days_week", (0, 7)),
    "idle days in a row": ("type_2_diabetes", "idle_days", (0, 7)),
    "minutes of a session": ("hypertension", "session_min", (0, 300)),
    "minutes of a day": ("youth", "activity_min_day", (0, 24 * 60)),
    "minutes of a week": ("pregnancy", "activity_min_week", (0, 7 * 24 * 60)),
    "a share of the maximum": ("hypertension", "load_percent", (0, 110)),
    "effort of 6 to 20": ("pregnancy", "effort_rpe", (6, 20)),
    "effort of ten": ("osteoporosis", "effort_cr10", (0, 10)),
    "sets": ("cancer", "sets", (0, 20)),
    "repetitions": ("cancer", "repetitions", (0, 100)),
}


@pytest.mark.parametrize(("population", "measure", "limits"), PLANNED.values(), ids=PLANNED)
def test_a_planned_figure_lies_in_what_its_unit_holds(
    population: str, measure: str, limits: tuple[float, float]
) -> None:
    more: dict[str, dict[str, object]] = {
        "youth": {"age_years": 12},
        "osteoporosis": {"has_vertebral_fracture": False},
    }
    key = f"populations.target_{population}"
    values = {"measure": measure, **more.get(population, {})}
    for end in limits:
        assert calculate(key, values | {"planned_value": end}).in_class
    for beyond in (limits[0] - 0.5, limits[1] + 0.5):
        if 0 <= beyond <= 10_080:
            with pytest.raises(Refusal) as refused:
                calculate(key, values | {"planned_value": beyond})
            assert refused.value.limits == limits
