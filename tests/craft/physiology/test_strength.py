"""Strength against printed worked examples, and the slips people make."""

import pytest

from barpath.craft.evidence import NotAQuantity, OutOfRange, calculate
from barpath.craft.physiology.strength.grip import grip_class_tomkinson
from barpath.craft.physiology.strength.maximum import (
    KEYS,
    one_rep_max_brzycki,
    one_rep_max_epley,
    one_rep_max_oconner,
    one_rep_max_spread,
)
from barpath.craft.physiology.strength.norms import (
    bench_press_class_cooper,
    grip_deviation_massy_westropp,
    grip_percentile_tomkinson,
)
from barpath.craft.physiology.strength.repetitions import (
    one_rep_max_from_reserve,
    percent_of_one_rep_max_nsca,
    repetitions_at_percent_nsca,
)


@pytest.mark.parametrize(("load", "repetitions", "expected"), [(200, 6, 232), (220, 4, 240)])
def test_brzycki_gives_the_printed_examples(load: float, repetitions: int, expected: float) -> None:
    """pinoybodybuilding.com: 200 for 6 is 232 and 220 for 4 is 240."""
    found = one_rep_max_brzycki(load_kg=load, repetitions=repetitions)
    assert found == pytest.approx(expected, abs=0.5)


def test_oconner_gives_the_printed_factor() -> None:
    """startingstrength.com: five repetitions are the load times 1.125."""
    assert one_rep_max_oconner(load_kg=100, repetitions=5) == pytest.approx(112.5)


def test_epley_and_brzycki_agree_at_ten() -> None:
    epley = one_rep_max_epley(load_kg=90, repetitions=10)
    assert epley == pytest.approx(one_rep_max_brzycki(load_kg=90, repetitions=10))


@pytest.mark.parametrize("name", sorted(KEYS))
def test_one_repetition_is_its_own_maximum(name: str) -> None:
    result = calculate(KEYS[name], {"load_kg": 100.0, "repetitions": 1})
    assert result.value == 100


def test_one_repetition_has_no_spread() -> None:
    spread = one_rep_max_spread(load_kg=100, repetitions=1)
    assert (spread.low, spread.high) == (100, 100)


def test_the_spread_widens_with_repetitions() -> None:
    few = one_rep_max_spread(load_kg=100, repetitions=3)
    many = one_rep_max_spread(load_kg=100, repetitions=10)
    assert many.high - many.low > few.high - few.low


@pytest.mark.parametrize("repetitions", [0, 40])
def test_no_or_forty_repetitions_are_refused(repetitions: int) -> None:
    with pytest.raises(OutOfRange, match="lies between 1 and 30 repetitions"):
        one_rep_max_epley(load_kg=100, repetitions=repetitions)


def test_fifteen_repetitions_must_be_forced() -> None:
    values = {"load_kg": 100, "repetitions": 15}
    with pytest.raises(OutOfRange, match="may be forced"):
        calculate("strength.one_rep_max_epley", values)
    assert calculate("strength.one_rep_max_epley", values, force=True).warnings


def test_half_a_repetition_is_refused() -> None:
    with pytest.raises(NotAQuantity, match="a whole number"):
        calculate("strength.one_rep_max_epley", {"load_kg": 100, "repetitions": 5.5})


def test_pounds_in_and_kilograms_out() -> None:
    result = calculate("strength.one_rep_max_epley", {"load_lb": 225, "repetitions": 5})
    assert result.value == pytest.approx(119.07, abs=0.01)


@pytest.mark.parametrize(("repetitions", "percent"), [(1, 100), (12, 67), (13, 199 / 3), (15, 65)])
def test_the_table_of_repetitions(repetitions: int, percent: float) -> None:
    assert percent_of_one_rep_max_nsca(repetitions=repetitions) == pytest.approx(percent)


def test_far_from_failure_there_is_no_estimate() -> None:
    with pytest.raises(OutOfRange, match="take a heavier set"):
        one_rep_max_from_reserve(load_kg=50, repetitions=10, reserve_rir=5)
    assert one_rep_max_from_reserve(load_kg=50, repetitions=1, reserve_rir=0) == 50


def test_the_median_of_the_paper_is_its_50th_percentile() -> None:
    """Tomkinson 2025 gives 29.7 kg as the peak median of women, at 30 to 39."""
    standing = grip_percentile_tomkinson(grip_kg=29.7, sex="female", age_years=32)
    assert standing.value == 50
    assert standing.edition == "Tomkinson 2025, international, 30–34, women"


@pytest.mark.parametrize(
    ("grip", "said"),
    [(10, "under the 5th percentile"), (60, "over the 95th percentile")],
)
def test_beyond_the_printed_percentiles_there_is_no_number(grip: float, said: str) -> None:
    standing = grip_percentile_tomkinson(grip_kg=grip, sex="female", age_years=32)
    assert (standing.value, standing.in_class) == (None, said)


def test_a_value_on_a_cut_is_in_the_class_above() -> None:
    def at(ratio: float) -> str:
        return bench_press_class_cooper(
            bench_press_ratio=ratio, sex="female", age_years=39.5
        ).in_class

    assert (at(0.469), at(0.47), at(0.82)) == ("very poor", "poor", "superior")


@pytest.mark.parametrize(("percent", "repetitions"), [(100, 1), (97.5, 1.5), (70, 11), (65, 15)])
def test_the_table_of_repetitions_the_other_way(percent: float, repetitions: float) -> None:
    assert repetitions_at_percent_nsca(load_percent=percent) == pytest.approx(repetitions)


def test_a_load_the_table_does_not_reach_is_refused() -> None:
    with pytest.raises(OutOfRange, match="ends at 65 %, 15 repetitions"):
        repetitions_at_percent_nsca(load_percent=60)


@pytest.mark.parametrize(
    ("grip", "said"),
    [
        (40.4, "low"),
        (40.5, "somewhat low"),
        (45.7, "moderate"),
        (50.4, "somewhat high"),
        (55.9, "somewhat high"),
        (56.0, "high"),
    ],
)
def test_the_classes_of_the_international_grip_norms(grip: float, said: str) -> None:
    """Tomkinson 2025: the 20th, 40th, 60th and 80th percentiles of men of 20 to 24."""
    found = grip_class_tomkinson(grip_kg=grip, sex="male", age_years=22)
    assert found.in_class == said
    assert found.low is None or found.low <= grip
    assert found.high is None or grip < found.high


def test_each_hand_has_its_own_mean() -> None:
    """Massy-Westropp 2011: women of 30 to 39, right 31 (6.4), left 29 (6.0) kg."""
    right = grip_deviation_massy_westropp(grip_kg=31, hand="right", sex="female", age_years=35)
    left = grip_deviation_massy_westropp(grip_kg=35, hand="left", sex="female", age_years=35)
    assert (right, left) == (0.0, 1.0)


def test_a_grip_of_a_recalled_row_says_so() -> None:
    values = {"grip_kg": 45.0, "hand": "left", "sex": "male", "age_years": 25.0}
    assert "table" in calculate("strength.grip_deviation_massy_westropp", values).recalled


def test_twelve_repetitions_in_all_are_the_most() -> None:
    """Epley's equation: 100 (1 + 12 / 30)."""
    assert one_rep_max_from_reserve(load_kg=100, repetitions=10, reserve_rir=2) == pytest.approx(
        140
    )


def test_a_single_with_nothing_left_is_the_maximum() -> None:
    assert one_rep_max_from_reserve(load_kg=100, repetitions=1, reserve_rir=0) == 100
    almost = one_rep_max_from_reserve(load_kg=100, repetitions=1, reserve_rir=1)
    assert almost == pytest.approx(100 * (1 + 2 / 30))
