"""Scores of stated chances, and their correction by reported outcomes."""

from collections.abc import Callable
from math import log
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from barpath.craft.exam.forecasts import (
    Forecast,
    brier,
    calibration_error,
    log_score,
    reliability,
)
from barpath.craft.exam.recalibrating import HIGHEST, LOWEST, correction

CHANCES = st.floats(0, 1)
FORECASTS = st.lists(st.builds(Forecast, CHANCES, st.booleans()), min_size=1, max_size=60)


def some(*pairs: tuple[float, bool]) -> list[Forecast]:
    """Forecasts from chance and what happened."""
    return [Forecast(chance, done) for chance, done in pairs]


def believers(
    count: int, *, shift: float = 0.0, slope: float = 1.0, seed: int = 1
) -> list[Forecast]:
    """Forecasts whose logits are off by a shift and a slope."""
    dice, said = Random(seed), []
    for _ in range(count):
        chance = dice.uniform(0.1, 0.95)
        odds = (chance / (1 - chance)) ** slope * 2.718281828**shift
        said.append(Forecast(chance, dice.random() < odds / (1 + odds)))
    return said


def test_the_scores_by_hand() -> None:
    said = some((0.8, True), (0.4, False), (1.0, True), (0.5, True))
    assert brier(said) == pytest.approx((0.04 + 0.16 + 0 + 0.25) / 4)
    assert log_score(said) == pytest.approx(-(log(0.8) + log(0.6) + log(1) + log(0.5)) / 4)


def test_saying_always_seven_in_ten_scores_twenty_one_hundredths() -> None:
    assert brier(some(*([(0.7, True)] * 7), *([(0.7, False)] * 3))) == pytest.approx(0.21)


def test_being_certain_and_wrong_costs_much_and_not_everything() -> None:
    assert log_score(some((1.0, False))) == pytest.approx(-log(1e-6))


def test_reliability_by_hand() -> None:
    rows = reliability(some((0.72, True), (0.78, False), (0.05, False), (1.0, True)))
    assert [(row.low, row.count, row.happened) for row in rows] == [
        (0.0, 1, 0.0),
        (0.7, 2, 0.5),
        (0.9, 1, 1.0),
    ]
    assert rows[1].stated == pytest.approx(0.75)


def test_the_calibration_error_by_hand() -> None:
    said = some((0.72, True), (0.78, False), (0.1, False), (0.1, False))
    assert calibration_error(said) == pytest.approx((2 * 0.25 + 2 * 0.1) / 4)


@pytest.mark.parametrize("score", [brier, log_score, calibration_error])
def test_nothing_cannot_be_scored(score: Callable[[list[Forecast]], float]) -> None:
    with pytest.raises(ValueError, match="there is no forecast to score"):
        score([])


@given(FORECASTS)
def test_scores_stay_in_their_ranges(said: list[Forecast]) -> None:
    assert 0 <= brier(said) <= 1
    assert 0 <= calibration_error(said) <= 1 + 1e-9
    assert log_score(said) >= 0
    assert sum(row.count for row in reliability(said)) == len(said)


def test_under_a_hundred_outcomes_nothing_is_corrected() -> None:
    found = correction(believers(99, shift=-2))
    assert (found.kind, found.outcomes, found.corrected(0.37)) == ("none", 99, 0.37)


def test_from_a_hundred_outcomes_a_line_takes_out_what_is_off() -> None:
    said = believers(900, shift=-1.0, slope=0.7)
    found = correction(said)
    assert found.kind == "line"
    assert found.level == pytest.approx(-1.0, abs=0.25)
    assert found.slope == pytest.approx(0.7, abs=0.2)
    better = [Forecast(found.corrected(each.chance), each.came_about) for each in said]
    assert calibration_error(better) < calibration_error(said) / 2


def test_a_hundred_who_all_passed_make_no_certainty() -> None:
    found = correction([Forecast(0.6, came_about=True)] * 100)
    assert 0.8 < found.corrected(0.6) <= HIGHEST


def test_from_a_thousand_outcomes_any_rising_curve_is_followed() -> None:
    dice = Random(4)
    said = []
    for _ in range(3_000):
        chance = dice.random()
        said.append(Forecast(chance, dice.random() < (0.3 if chance < 0.5 else 0.8)))
    found = correction(said)
    assert found.kind == "curve"
    assert found.corrected(0.3) == pytest.approx(0.3, abs=0.06)
    assert found.corrected(0.8) == pytest.approx(0.8, abs=0.06)


PATTERNS = st.lists(
    st.builds(Forecast, st.sampled_from((0.0, 0.2, 0.5, 0.51, 1.0)), st.booleans()),
    min_size=1,
    max_size=9,
)


@given(PATTERNS, CHANCES, CHANCES)
@settings(max_examples=40, deadline=None)
def test_a_curve_never_turns_the_order_round(
    pattern: list[Forecast], one: float, two: float
) -> None:
    found = correction([pattern[place % len(pattern)] for place in range(1_000)])
    low, high = (found.corrected(chance) for chance in sorted((one, two)))
    assert LOWEST <= low <= high + 1e-12
    assert high <= HIGHEST


@given(PATTERNS, CHANCES)
@settings(max_examples=20, deadline=None)
def test_no_outcomes_drive_a_line_to_certainty(pattern: list[Forecast], chance: float) -> None:
    found = correction([pattern[place % len(pattern)] for place in range(120)])
    assert found.kind == "line"
    assert LOWEST <= found.corrected(chance) <= HIGHEST


def test_outcomes_of_one_stated_chance_correct_it_to_what_happened() -> None:
    said = [Forecast(0.5, came_about=place % 4 == 0) for place in range(1_000)]
    found = correction(said)
    assert [found.corrected(chance) for chance in (0.1, 0.5, 0.9)] == pytest.approx([0.25] * 3)
