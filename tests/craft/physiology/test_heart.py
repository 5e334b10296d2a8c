"""Heart rate and intensity against printed worked examples, and the slips people make."""

import pytest

from barpath.craft.evidence import OutOfRange, Refusal, calculate, search
from barpath.craft.physiology.heart.maximum import heart_rate_max_tanaka
from barpath.craft.physiology.heart.targets import (
    Class,
    heart_rate_at_reserve_karvonen,
    heart_rate_reserve,
    heart_rate_zone_karvonen,
    intensity_of_heart_rate_karvonen,
)
from barpath.craft.physiology.intensity.classes import (
    class_of_reserve,
    class_of_talk_test,
)
from barpath.craft.physiology.intensity.uptake import intensity_of_vo2_swain


@pytest.mark.parametrize(
    ("most", "rest", "percent", "expected"),
    [(180, 60, 75, 150), (200, 70, 60, 148)],  # bit1024.com
)
def test_karvonen_gives_the_printed_examples(
    most: float, rest: float, percent: float, expected: float
) -> None:
    rate = heart_rate_at_reserve_karvonen(
        intensity_percent=percent, heart_rate_max_bpm=most, heart_rate_rest_bpm=rest
    )
    assert rate == pytest.approx(expected)


def test_rates_swapped_are_refused() -> None:
    with pytest.raises(OutOfRange, match="were the two swapped") as refused:
        heart_rate_reserve(heart_rate_max_bpm=90, heart_rate_rest_bpm=120)
    assert refused.value.limits == (25, 90)


def test_uptakes_swapped_are_refused() -> None:
    with pytest.raises(OutOfRange, match="were the two swapped"):
        intensity_of_vo2_swain(vo2_ml_kg_min=50, vo2max_ml_kg_min=20)


def test_a_ten_second_count_is_recognised() -> None:
    with pytest.raises(OutOfRange, match="if that is a ten-second count, it is 144 bpm"):
        calculate(
            "heart.intensity_of_heart_rate_karvonen",
            {"heart_rate_bpm": 24, "heart_rate_max_bpm": 180, "heart_rate_rest_bpm": 60},
        )


def test_a_child_has_no_adult_maximum_unless_forced() -> None:
    with pytest.raises(OutOfRange, match="Tanaka 2001 studied") as refused:
        heart_rate_max_tanaka(age_years=3)
    assert refused.value.may_be_forced
    forced = calculate("heart.heart_rate_max_tanaka", {"age_years": 3}, force=True)
    assert forced.value == pytest.approx(205.9)
    assert "beyond the study" in forced.warnings[0]


def test_an_estimated_maximum_shows_its_band() -> None:
    result = calculate("heart.heart_rate_max_tanaka", {"age_years": 50})
    assert (result.value, result.standard_error, result.band) == (173, 10, (163, 183))
    assert "standard error" in result.recalled


def test_no_intensity_falls_between_two_classes() -> None:
    assert class_of_reserve(intensity_percent=59.99).in_class == "moderate"
    assert class_of_reserve(intensity_percent=60).in_class == "vigorous"


@pytest.mark.parametrize(
    ("talk", "sing", "expected"),
    [(True, True, "light"), (True, False, "moderate"), (False, False, "vigorous")],
)
def test_the_talk_test(talk: bool, sing: bool, expected: str) -> None:
    assert class_of_talk_test(can_talk=talk, can_sing=sing).in_class == expected


def test_singing_without_talking_is_refused() -> None:
    with pytest.raises(Refusal, match="Whoever can sing"):
        class_of_talk_test(can_talk=False, can_sing=True)


def test_a_search_finds_karvonen() -> None:
    assert search("karvonen")[0].key.startswith("heart.")


@pytest.mark.parametrize(
    ("intensity", "low", "high"),
    [("light", 96, 108), ("moderate", 108, 132), ("vigorous", 132, 168)],
)
def test_the_zones_of_the_classes(intensity: Class, low: float, high: float) -> None:
    """Garber 2011: 30 to 39, 40 to 59, 60 to 89 % of the reserve, here of 120 above 60."""
    band = heart_rate_zone_karvonen(
        intensity=intensity, heart_rate_max_bpm=180, heart_rate_rest_bpm=60
    )
    assert (band.low, band.high) == pytest.approx((low, high))


def test_an_intensity_goes_from_rest_to_a_little_over_the_maximum() -> None:
    def at(heart_rate_bpm: float) -> float:
        return intensity_of_heart_rate_karvonen(
            heart_rate_bpm=heart_rate_bpm, heart_rate_max_bpm=180, heart_rate_rest_bpm=60
        )

    assert at(60) == 0
    assert at(191.9) == pytest.approx(109.92, abs=0.01)
    with pytest.raises(OutOfRange, match="does not lie between rest"):
        at(192.5)


def test_an_uptake_a_tenth_over_the_maximum_is_refused() -> None:
    with pytest.raises(OutOfRange, match="were the two swapped"):
        intensity_of_vo2_swain(vo2_ml_kg_min=56, vo2max_ml_kg_min=50)


def test_singing_is_the_answer_at_fault() -> None:
    with pytest.raises(Refusal) as refused:
        class_of_talk_test(can_talk=False, can_sing=True)
    assert (refused.value.quantity, refused.value.value) == ("can_sing", 1)
