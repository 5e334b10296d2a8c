"""Walking against published equations and tables."""

import pytest

from barpath.craft.evidence import OutOfRange, calculate
from barpath.craft.physiology.gait import (
    gait_speed,
    gait_speed_of_age_bohannon,
    low_gait_speed_ewgsop2,
    six_minute_walk_class_enright,
    six_minute_walk_enright_1998,
    six_minute_walk_enright_2003,
)


def test_the_older_equation_has_the_constants_of_the_standard() -> None:
    """The table of equations of the ERS/ATS standard prints 510 for men and 493 for women."""
    for sex, constant in (("male", 510), ("female", 493)):
        expected = constant + 2.2 * 160 - 0.93 * 60 - 5.3 * 70
        found = calculate(
            "gait.six_minute_walk_enright_2003",
            {"height_cm": 160, "mass_kg": 60, "age_years": 70, "sex": sex},
        )
        assert found.value == pytest.approx(expected)


def test_the_older_walk_less_than_the_healthy() -> None:
    """Enright 2003 found a mean of 344 m; the healthy of 1998 are expected to walk farther."""
    healthy = six_minute_walk_enright_1998(height_cm=165, mass_kg=72, age_years=77, sex="female")
    common = six_minute_walk_enright_2003(height_cm=165, mass_kg=72, age_years=77, sex="female")
    assert common == pytest.approx(344, abs=88)
    assert healthy > common


@pytest.mark.parametrize(("sex", "limit"), [("male", 420.75), ("female", 367.25)])
def test_the_lower_limit_is_not_below_itself(sex: str, limit: float) -> None:
    for distance, rank in ((limit - 0.1, 0), (limit + 0.1, 1)):
        values = {"distance_m": distance, "height_cm": 175.0, "mass_kg": 80.0, "age_years": 60.0}
        found = calculate("gait.six_minute_walk_class_enright", values | {"sex": sex})
        assert found.in_class is not None
        assert found.in_class.startswith("below") == (rank == 0)
        assert "equation" in found.recalled


def test_the_limits_meet() -> None:
    person = {"height_cm": 175.0, "mass_kg": 80.0, "age_years": 60.0}
    below = six_minute_walk_class_enright(distance_m=300, sex="male", **person)
    above = six_minute_walk_class_enright(distance_m=500, sex="male", **person)
    assert below.high == above.low == pytest.approx(420.75)


def test_thirty_years_are_outside_the_study() -> None:
    with pytest.raises(OutOfRange, match="40 to 80 years that Enright 1998 studied"):
        six_minute_walk_enright_1998(height_cm=175, mass_kg=80, age_years=30, sex="male")


def test_no_body_is_expected_to_walk_backward() -> None:
    with pytest.raises(OutOfRange, match="look for a slip"):
        six_minute_walk_enright_1998(height_cm=100, mass_kg=300, age_years=80, sex="female")


def test_the_extremes_of_the_abstract() -> None:
    """Bohannon 2011: 143.4 cm/s in men of 40 to 49, 94.3 cm/s in women of 80 to 99."""
    men = gait_speed_of_age_bohannon(gait_speed_cm_s=143.4, sex="male", age_years=49.9)
    women = gait_speed_of_age_bohannon(gait_speed_cm_s=94.3, sex="female", age_years=80)
    assert (men.value, women.value) == (100, 100)
    assert not men.recalled
    slow = gait_speed_of_age_bohannon(gait_speed_cm_s=60, sex="male", age_years=25)
    assert (slow.in_class, slow.recalled) == ("under the mean", True)


def test_four_fifths_of_a_metre_a_second_is_low() -> None:
    speed = gait_speed(distance_m=4, time_s=5)
    assert low_gait_speed_ewgsop2(gait_speed_m_s=speed, age_years=80).in_class == "low"
    assert low_gait_speed_ewgsop2(gait_speed_m_s=0.81, age_years=80).in_class == "not low"


def test_a_course_in_feet_gives_metres_a_second() -> None:
    result = calculate("gait.gait_speed", {"distance_ft": 13.123, "time_s": 4})
    assert result.value == pytest.approx(1.0, abs=0.001)


def test_a_class_says_whose_limit_it_is_and_holds_its_own() -> None:
    person = {"height_cm": 175.0, "mass_kg": 80.0, "age_years": 60.0}
    for sex, named in (("male", "men"), ("female", "women")):
        values = {**person, "sex": sex}
        below = calculate("gait.six_minute_walk_class_enright", {**values, "distance_m": 200})
        assert below.edition == f"Enright and Sherrill 1998, {named}"
        limit = {**values, "distance_m": (below.band or (0, 0))[1]}
        assert calculate("gait.six_minute_walk_class_enright", limit).in_class == (
            "not below the lower limit"
        )


def test_a_hundred_percent_of_the_mean_divides_the_classes() -> None:
    slow = gait_speed_of_age_bohannon(gait_speed_cm_s=60, sex="male", age_years=45)
    fast = gait_speed_of_age_bohannon(gait_speed_cm_s=150, sex="male", age_years=45)
    assert (slow.low, slow.high, fast.low, fast.high) == (None, 100, 100, None)
