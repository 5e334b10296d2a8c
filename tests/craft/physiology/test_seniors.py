"""The tests of older adults against the published tables."""

import pytest

from barpath.craft.evidence import NotAQuantity, OutOfRange, calculate
from barpath.craft.physiology.seniors.falls import (
    chair_stand_below_average_steadi,
    up_and_go_steadi,
)
from barpath.craft.physiology.seniors.fitness import (
    arm_curl_class_rikli,
    back_scratch_class_rikli,
    chair_sit_and_reach_class_rikli,
    chair_stand_class_rikli,
    six_minute_walk_class_rikli,
    two_minute_step_class_rikli,
    up_and_go_8ft_class_rikli,
)

# injurymatters.org.au, thirty-second sit-to-stand: counts under these are below average.
STEADI = {
    60: (14, 12), 65: (12, 11), 70: (12, 10), 75: (11, 10), 80: (10, 9), 85: (8, 8), 90: (7, 4),
}  # fmt: skip


@pytest.mark.parametrize(("age", "cuts"), STEADI.items())
def test_the_chair_stand_has_the_printed_cuts(age: int, cuts: tuple[int, int]) -> None:
    for sex, cut in (("male", cuts[0]), ("female", cuts[1])):
        for stands, said in ((cut - 1, "below average"), (cut, "not below average")):
            result = calculate(
                "seniors.chair_stand_below_average_steadi",
                {"chair_stand_repetitions": stands, "sex": sex, "age_years": age},
            )
            assert result.in_class == said


def test_below_average_for_the_one_is_under_the_normal_range_for_the_other() -> None:
    for stands in range(30):
        low = chair_stand_below_average_steadi(
            chair_stand_repetitions=stands, sex="male", age_years=83
        )
        rank = chair_stand_class_rikli(
            chair_stand_repetitions=stands, sex="male", age_years=83
        ).rank
        assert (low.rank == 0) == (rank == 0)


@pytest.mark.parametrize(
    ("stands", "said"), [(9, "under"), (10, "in the"), (15, "in the"), (16, "over")]
)
def test_both_ends_belong_to_the_normal_range(stands: int, said: str) -> None:
    standing = chair_stand_class_rikli(chair_stand_repetitions=stands, sex="female", age_years=79.9)
    assert standing.in_class.startswith(said)
    assert standing.edition == "Senior Fitness Test, Rikli and Jones, 75–79, women"


def test_curls_reaches_and_the_walk_say_that_they_rest_on_memory() -> None:
    assert arm_curl_class_rikli(arm_curl_repetitions=16, sex="male", age_years=60).recalled
    assert back_scratch_class_rikli(reach_in=-9, sex="male", age_years=60).rank == 0
    reach = chair_sit_and_reach_class_rikli(reach_in=-0.5, sex="female", age_years=60)
    assert (reach.rank, reach.recalled) == (1, True)


def test_steps_are_counted_and_fewer_seconds_are_better() -> None:
    assert two_minute_step_class_rikli(steps_count=116, sex="male", age_years=60).rank == 2
    fast = up_and_go_8ft_class_rikli(time_s=4.3, sex="female", age_years=60)
    slow = up_and_go_8ft_class_rikli(time_s=6.1, sex="female", age_years=60)
    assert (fast.in_class.split()[0], slow.in_class.split()[0]) == ("faster", "slower")


def test_the_walk_may_be_given_in_metres() -> None:
    values = {"sex": "male", "age_years": 62.0}
    yards = calculate("seniors.six_minute_walk_class_rikli", values | {"distance_yd": 609})
    metres = calculate("seniors.six_minute_walk_class_rikli", values | {"distance_m": 609})
    assert (yards.in_class, metres.in_class) == ("under the normal range", "in the normal range")
    assert six_minute_walk_class_rikli(distance_yd=736, sex="male", age_years=62).rank == 2


@pytest.mark.parametrize("age", [59, 95])
def test_an_age_the_test_does_not_cover_is_refused(age: int) -> None:
    with pytest.raises(OutOfRange, match="covers 60 to 94 only"):
        chair_stand_class_rikli(chair_stand_repetitions=12, sex="male", age_years=age)


def test_an_unknown_sex_is_refused() -> None:
    values = {"arm_curl_repetitions": 12, "sex": "", "age_years": 70}
    with pytest.raises(NotAQuantity, match="female or male"):
        calculate("seniors.arm_curl_class_rikli", values)


def test_twelve_seconds_are_a_raised_risk() -> None:
    assert up_and_go_steadi(time_s=11.9, age_years=70).rank == 0
    assert "refer" in up_and_go_steadi(time_s=12, age_years=70).means
    with pytest.raises(OutOfRange, match="may be forced"):
        up_and_go_steadi(time_s=12, age_years=50)
