"""The sit-and-reach on its scales."""

import pytest

from barpath.craft.evidence import OutOfRange, calculate
from barpath.craft.physiology.flexibility import (
    reach_on_another_box,
    sit_and_reach_class_csep,
    sit_and_reach_percentile_ymca,
)


def test_three_centimetres_lie_between_the_boxes() -> None:
    """With the feet at 23 cm the cuts lie 3 cm lower."""
    reach = reach_on_another_box(reach_cm=31, feet_cm=23, wanted_feet_cm=26)
    low = sit_and_reach_class_csep(reach_cm=31, sex="male", age_years=25)
    assert sit_and_reach_class_csep(reach_cm=reach, sex="male", age_years=25).rank == low.rank + 1


def test_moving_the_zero_there_and_back_changes_nothing() -> None:
    there = reach_on_another_box(reach_cm=30, feet_cm=26, wanted_feet_cm=38.1)
    back = reach_on_another_box(reach_cm=there, feet_cm=38.1, wanted_feet_cm=26)
    assert back == pytest.approx(30)


def test_a_reach_off_the_scale_is_refused() -> None:
    with pytest.raises(OutOfRange):
        reach_on_another_box(reach_cm=5, feet_cm=26, wanted_feet_cm=10)
    with pytest.raises(OutOfRange, match="between 0 and 75 cm"):
        sit_and_reach_class_csep(reach_cm=-3, sex="male", age_years=25)


def test_only_rows_read_in_full_are_free_of_the_mark_of_memory() -> None:
    young = sit_and_reach_percentile_ymca(reach_in=14, sex="male", age_years=25)
    older = sit_and_reach_percentile_ymca(reach_in=14, sex="male", age_years=40)
    assert (young.value, young.recalled) == (30, False)
    assert older.recalled


def test_a_shared_value_gives_the_highest_percentile_reached() -> None:
    """Men of 26 to 35 have 17 inches at the 60th and at the 70th percentile."""
    assert sit_and_reach_percentile_ymca(reach_in=17, sex="male", age_years=30).value == 70


def test_centimetres_of_the_yardstick_are_converted() -> None:
    values = {"reach_cm": 17 * 2.54, "sex": "male", "age_years": 20}
    result = calculate("flexibility.sit_and_reach_percentile_ymca", values)
    assert result.value == pytest.approx(50)
