"""Tests of aerobic fitness against printed worked examples, and the slips people make."""

import pytest

from barpath.craft.evidence import NotAQuantity, OutOfRange, Sex, calculate, search
from barpath.craft.physiology.aerobic.cycle import vo2max_cycle_astrand, vo2max_cycle_ymca
from barpath.craft.physiology.aerobic.field import (
    vo2max_mile_and_half_run_acsm,
    vo2max_mile_and_half_run_george,
    vo2max_mile_jog_george,
    vo2max_mile_walk_kline,
    vo2max_twelve_minute_run_cooper,
)
from barpath.craft.physiology.aerobic.norms import (
    CLASSES,
    vo2max_class_friend_2022,
)
from barpath.craft.physiology.aerobic.step import (
    step_test_class_ymca,
    vo2max_queens_college_men,
    vo2max_queens_college_women,
)
from barpath.craft.physiology.aerobic.treadmill import (
    vo2max_bruce_men_foster,
    vo2max_bruce_women_pollock,
    vo2max_last_stage_foster,
    vo2max_last_stage_handrail_foster,
    vo2max_treadmill_two_stages,
)
from barpath.craft.physiology.metabolic.cycling import vo2_leg_cycling_acsm

WALK = {"mass_kg": 68.2, "age_years": 30, "walk_min": 15.2, "heart_rate_bpm": 128}
STAGES = {
    "first_power_w": 75.0,
    "first_heart_rate_bpm": 120.0,
    "second_power_w": 100.0,
    "second_heart_rate_bpm": 140.0,
    "heart_rate_max_bpm": 185.0,
    "mass_kg": 70.0,
}


def test_the_mile_walk_gives_the_printed_examples() -> None:
    """jems.com: a woman about 40 and a man about 46; thecouplechallenge.com: a woman of 57."""
    assert vo2max_mile_walk_kline(**WALK, sex="female") == pytest.approx(40, abs=0.5)
    assert vo2max_mile_walk_kline(**WALK, sex="male") == pytest.approx(46, abs=0.5)
    result = calculate(
        "aerobic.vo2max_mile_walk_kline",
        {"mass_lb": 123, "age_years": 57, "sex": "female", "walk_min": 18, "heart_rate_bpm": 112},
    )
    assert result.value == pytest.approx(25.0, abs=0.05)
    assert result.standard_error == 5.0


def test_a_ten_second_count_is_recognised_at_the_finish() -> None:
    """wizedu.com puts 24.5 beats of ten seconds in and gets 57; the rate was 147."""
    with pytest.raises(OutOfRange, match="if that is a ten-second count, it is 147 bpm"):
        vo2max_mile_walk_kline(
            mass_kg=59, age_years=52, sex="female", walk_min=12.75, heart_rate_bpm=24.5
        )


def test_a_time_in_seconds_goes_in_by_name_and_with_a_colon_not_at_all() -> None:
    key, values = "aerobic.vo2max_mile_walk_kline", {**WALK, "sex": "female"}
    in_minutes = calculate(key, values)
    del values["walk_min"]
    assert calculate(key, {**values, "walk_s": 912}).value == pytest.approx(in_minutes.value)
    with pytest.raises(NotAQuantity, match="15:12"):
        calculate(key, {**values, "walk_min": "15:12"})


@pytest.mark.parametrize(("distance", "expected"), [(2800, 51.31), (2400, 42.37)])
def test_the_twelve_minute_run_gives_the_printed_examples(distance: float, expected: float) -> None:
    """calculatorlib.com."""
    found = vo2max_twelve_minute_run_cooper(distance_m=distance)
    assert found == pytest.approx(expected, abs=0.01)


def test_kilometres_are_recognised() -> None:
    with pytest.raises(OutOfRange, match="if that is kilometres, it is 2400 m"):
        vo2max_twelve_minute_run_cooper(distance_m=2.4)


def test_the_run_of_a_mile_and_a_half_gives_the_printed_example() -> None:
    """calculator.city: 12:30 is 42.14."""
    assert vo2max_mile_and_half_run_acsm(run_min=12.5) == pytest.approx(42.14)


def test_the_two_equations_of_the_run_agree_for_whom_both_are_made() -> None:
    theirs = vo2max_mile_and_half_run_george(mass_kg=70, sex="male", run_min=11, age_years=22)
    assert theirs == pytest.approx(vo2max_mile_and_half_run_acsm(run_min=11), abs=3)


def test_the_jog_gives_the_two_constants_of_its_page() -> None:
    """brianmac.co.uk has 108.844 for men where the paper adds 8.344 to 100.5."""
    jog = {"mass_kg": 70, "jog_min": 9.5, "heart_rate_bpm": 160, "age_years": 22}
    gap = vo2max_mile_jog_george(**jog, sex="male") - vo2max_mile_jog_george(**jog, sex="female")
    assert gap == pytest.approx(108.844 - 100.5)


@pytest.mark.parametrize(("sex", "minutes"), [("male", 7.9), ("female", 8.9)])
def test_a_jog_that_is_a_race_is_refused(sex: str, minutes: float) -> None:
    values = {"mass_kg": 70, "heart_rate_bpm": 160, "age_years": 22}
    with pytest.raises(OutOfRange, match="too fast for this test"):
        calculate("aerobic.vo2max_mile_jog_george", {**values, "sex": sex, "jog_min": minutes})


def test_the_step_test_gives_the_uptake_of_its_abstract() -> None:
    """McArdle 1972: the women's mean recovery rate was 152, and 2.9 was 8 % of their uptake."""
    found = vo2max_queens_college_women(recovery_heart_rate_bpm=152)
    assert 2.9 / found == pytest.approx(0.08, abs=0.005)


def test_a_man_and_a_woman_of_one_recovery_differ() -> None:
    man = vo2max_queens_college_men(recovery_heart_rate_bpm=132)
    assert man == pytest.approx(55.89)
    assert man > vo2max_queens_college_women(recovery_heart_rate_bpm=132)


def test_a_fifteen_second_count_is_recognised() -> None:
    with pytest.raises(OutOfRange, match="if that is a fifteen-second count, it is 152 bpm"):
        vo2max_queens_college_women(recovery_heart_rate_bpm=38)


def test_no_count_of_the_step_test_falls_between_two_classes() -> None:
    def at(beats: float) -> str:
        return step_test_class_ymca(recovery_beats=beats, sex="male", age_years=25.5).in_class

    assert [at(76), at(78), at(79), at(86), at(124)] == [
        "excellent",
        "excellent",
        "good",
        "good",
        "very poor",
    ]


def test_a_recalled_row_of_the_step_test_says_so() -> None:
    key, values = "aerobic.step_test_class_ymca", {"recovery_beats": 90, "age_years": 30}
    assert calculate(key, {**values, "sex": "male"}).recalled == ("table",)
    assert calculate(key, {**values, "sex": "female"}).recalled == ()


def test_a_load_at_the_rate_of_its_own_maximum_is_the_maximum() -> None:
    """At 25 years the age factor is 1, and at 195 bpm a man's load is his maximum."""
    values = {"power_w": 150, "mass_kg": 75, "heart_rate_bpm": 195, "sex": "male", "age_years": 25}
    forced = calculate("aerobic.vo2max_cycle_astrand", values, force=True)
    assert forced.value == pytest.approx(vo2_leg_cycling_acsm(power_w=150, mass_kg=75))
    assert forced.standard_error == pytest.approx(0.15 * (forced.value or 0))


def test_age_factors_are_in_proportion_and_end_with_the_table() -> None:
    def at(age_years: float) -> float:
        return vo2max_cycle_astrand(
            power_w=100, mass_kg=60, heart_rate_bpm=140, sex="female", age_years=age_years
        )

    assert at(37.5) == pytest.approx((at(35) + at(40)) / 2)
    assert at(65) / at(25) == pytest.approx(0.65)
    values = {"power_w": 100, "mass_kg": 60, "heart_rate_bpm": 140, "sex": "female"}
    with pytest.raises(OutOfRange, match="cover 15 to 65 only") as refused:
        calculate("aerobic.vo2max_cycle_astrand", {**values, "age_years": 70}, force=True)
    assert not refused.value.may_be_forced


def test_the_line_of_the_cycle_goes_through_its_stages() -> None:
    """At a maximum that is 20 beats above the second stage, the load is 25 W above it."""
    found = vo2max_cycle_ymca(**(STAGES | {"heart_rate_max_bpm": 180.0}))
    assert found == pytest.approx(vo2_leg_cycling_acsm(power_w=150, mass_kg=70))


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"second_power_w": 50.0}, "were the two swapped"),
        ({"first_heart_rate_bpm": 109.0}, "does not count"),
        ({"second_heart_rate_bpm": 158.0}, "does not count"),
        ({"second_heart_rate_bpm": 120.0}, "must rise"),
        ({"second_heart_rate_bpm": 115.0}, "must rise"),
        ({"second_heart_rate_bpm": 120.4}, "look for a slip"),
    ],
)
def test_stages_that_make_no_line_are_refused(changed: dict[str, float], sentence: str) -> None:
    with pytest.raises(OutOfRange, match=sentence):
        vo2max_cycle_ymca(**(STAGES | changed))


def test_the_walk_on_a_treadmill_takes_miles_an_hour_by_name() -> None:
    """Ebbeling's equation with its numbers put in by hand: 3.5 mph, 130 bpm, 40 years."""
    values = {"speed_mph": 3.5, "heart_rate_bpm": 130, "age_years": 40}
    by_hand = 15.1 + 21.8 * 3.5 - 0.327 * 130 - 0.263 * 3.5 * 40 + 0.00504 * 130 * 40
    woman = calculate("aerobic.vo2max_treadmill_walk_ebbeling", {**values, "sex": "female"})
    man = calculate("aerobic.vo2max_treadmill_walk_ebbeling", {**values, "sex": "male"})
    assert woman.value == pytest.approx(by_hand)
    assert man.value == pytest.approx(by_hand + 5.98)
    assert man.standard_error == 4.85


def test_two_stages_on_a_treadmill_give_the_printed_example() -> None:
    """NHANES manual, appendix G: a man of 40, 120 bpm at 23.3 and 140 at 31.4: 47.6."""
    found = vo2max_treadmill_two_stages(
        first_vo2_ml_kg_min=23.3,
        first_heart_rate_bpm=120,
        second_vo2_ml_kg_min=31.4,
        second_heart_rate_bpm=140,
        heart_rate_max_bpm=180,
    )
    assert found == pytest.approx(47.6, abs=0.05)


def test_a_stage_above_the_maximum_is_refused() -> None:
    with pytest.raises(OutOfRange, match="lies above the maximal rate"):
        vo2max_treadmill_two_stages(
            first_vo2_ml_kg_min=23.3,
            first_heart_rate_bpm=150,
            second_vo2_ml_kg_min=31.4,
            second_heart_rate_bpm=170,
            heart_rate_max_bpm=165,
        )


def test_the_bruce_protocol_agrees_with_its_last_stage() -> None:
    """Twelve minutes end the fourth stage, 4.2 mph at 16 %."""
    stage = {"speed_mph": 4.2, "grade_percent": 16}
    uptake = calculate("metabolic.vo2_walking_acsm", stage, force=True).value
    assert uptake
    by_stage = vo2max_last_stage_foster(vo2_ml_kg_min=uptake)
    assert vo2max_bruce_men_foster(duration_min=12) == pytest.approx(by_stage, abs=2)
    assert vo2max_bruce_women_pollock(duration_min=12) > by_stage


def test_holding_the_rail_costs_uptake() -> None:
    held = vo2max_last_stage_handrail_foster(vo2_ml_kg_min=40)
    assert held < vo2max_last_stage_foster(vo2_ml_kg_min=40)


@pytest.mark.parametrize(
    ("table", "median", "edition"),
    [
        ("2022_treadmill", 34.8, "FRIEND 2022, treadmill, 40–49, men"),
        ("2022_cycle", 27.5, "FRIEND 2022, cycle, 40–49, men"),
        ("2015_treadmill", 37.8, "FRIEND 2015, treadmill, 40–49, men"),
        ("2017_cycle", 27.1, "FRIEND 2017, cycle, 40–49, men"),
    ],
)
def test_the_median_of_a_table_is_its_50th_percentile(
    table: str, median: float, edition: str
) -> None:
    result = calculate(
        f"aerobic.vo2max_percentile_friend_{table}",
        {"vo2max_ml_kg_min": median, "sex": "male", "age_years": 49.9},
    )
    assert (result.value, result.edition) == (50, edition)


@pytest.mark.parametrize(("sex", "median"), [("male", 48.0), ("female", 37.6)])
def test_the_first_edition_has_the_medians_of_its_abstract(sex: str, median: float) -> None:
    """Kaminsky 2015 gives 48.0 and 37.6 for the twenties."""
    values = {"vo2max_ml_kg_min": median, "sex": sex, "age_years": 25}
    found = calculate("aerobic.vo2max_percentile_friend_2015_treadmill", values)
    assert found.value == 50


def test_classes_of_uptake_meet_at_the_percentiles() -> None:
    def at(vo2max: float) -> str:
        return vo2max_class_friend_2022(
            vo2max_ml_kg_min=vo2max, sex="female", age_years=45, mode="treadmill"
        ).in_class

    cuts = (20.0, 24.2, 27.7, 32.8, 40.7)
    assert tuple(at(cut) for cut in cuts) == CLASSES[1:]
    assert tuple(at(cut - 0.01) for cut in cuts) == CLASSES[:-1]


def test_one_uptake_stands_higher_on_a_cycle() -> None:
    def at(mode: str) -> tuple[int, str]:
        standing = vo2max_class_friend_2022(
            vo2max_ml_kg_min=30,
            sex="male",
            age_years=52,
            mode=mode,  # type: ignore[arg-type]
        )
        return standing.rank, standing.edition

    assert at("treadmill") == (2, "FRIEND 2022, treadmill, 50–59, men")
    assert at("cycle") == (3, "FRIEND 2022, cycle, 50–59, men")


def test_an_age_the_table_does_not_cover_is_refused() -> None:
    with pytest.raises(OutOfRange, match="covers 20 to 89 only"):
        vo2max_class_friend_2022(vo2max_ml_kg_min=30, sex="male", age_years=19, mode="cycle")


@pytest.mark.parametrize(("words", "key"), [
    ("rockport", "aerobic.vo2max_mile_walk_kline"),
    ("cooper test", "aerobic.vo2max_twelve_minute_run_cooper"),
    ("step test", "aerobic.step_test_class_ymca"),
    ("bruce protocol", "aerobic.vo2max_bruce_men_foster"),
])  # fmt: skip
def test_a_search_finds_the_test(words: str, key: str) -> None:
    assert key in {each.key for each in search(words)}


@pytest.mark.parametrize(
    ("sex", "at_maximum", "at_half"), [("male", 195, 128), ("female", 198, 135)]
)
def test_half_the_maximum_is_halfway_up_the_line(
    sex: Sex, at_maximum: float, at_half: float
) -> None:
    """The line of a man goes through 61 and 195 bpm, of a woman through 72 and 198."""

    def at(heart_rate_bpm: float) -> float:
        person = {"mass_kg": 70, "sex": sex, "age_years": 25}
        values = {**person, "power_w": 100, "heart_rate_bpm": heart_rate_bpm}
        return calculate("aerobic.vo2max_cycle_astrand", values, force=True).value or 0

    assert at(at_half) == pytest.approx(2 * at(at_maximum))
    assert at(at_maximum) == pytest.approx(vo2_leg_cycling_acsm(power_w=100, mass_kg=70))


def test_the_youngest_age_of_the_table_has_its_factor() -> None:
    values = {"power_w": 100, "mass_kg": 70, "heart_rate_bpm": 140, "sex": "male"}
    youngest, grown = (
        calculate("aerobic.vo2max_cycle_astrand", {**values, "age_years": age}, force=True).value
        for age in (15, 25)
    )
    assert youngest == pytest.approx(1.1 * (grown or 0))


def test_stages_at_110_and_at_85_percent_count() -> None:
    ends = {"first_heart_rate_bpm": 110.0, "second_heart_rate_bpm": 170.0}
    found = vo2max_cycle_ymca(**(STAGES | ends | {"heart_rate_max_bpm": 200.0}))
    assert found == pytest.approx(vo2_leg_cycling_acsm(power_w=112.5, mass_kg=70))


def test_a_stage_at_the_maximum_is_the_maximum() -> None:
    found = vo2max_treadmill_two_stages(
        first_vo2_ml_kg_min=23.3,
        first_heart_rate_bpm=120,
        second_vo2_ml_kg_min=31.4,
        second_heart_rate_bpm=140,
        heart_rate_max_bpm=140,
    )
    assert found == pytest.approx(31.4)


def test_a_jog_of_exactly_the_easy_time_is_one() -> None:
    jog = {"mass_kg": 70, "heart_rate_bpm": 160, "age_years": 22}
    man = vo2max_mile_jog_george(**jog, jog_min=8, sex="male")
    woman = vo2max_mile_jog_george(**jog, jog_min=9, sex="female")
    assert man - woman == pytest.approx(8.344 + 1.438)


def test_the_last_stage_corrected() -> None:
    """Foster 1996: 0.869 x 40 - 0.07 and 0.694 x 40 + 3.33."""
    assert vo2max_last_stage_foster(vo2_ml_kg_min=40) == pytest.approx(34.69)
    assert vo2max_last_stage_handrail_foster(vo2_ml_kg_min=40) == pytest.approx(31.09)


def test_a_class_of_uptake_says_where_it_begins_and_ends() -> None:
    standing = vo2max_class_friend_2022(
        vo2max_ml_kg_min=30, sex="female", age_years=45, mode="treadmill"
    )
    assert (standing.low, standing.high) == (27.7, 32.8)
