"""Training load and progression against printed examples, and the slips people make."""

from math import sqrt

import pytest

from barpath.craft.evidence import OutOfRange, Refusal, calculate
from barpath.craft.physiology.load.ratio import (
    acute_chronic_coupled,
    acute_chronic_ewma,
    acute_chronic_uncoupled,
    load_average_ewma,
)
from barpath.craft.physiology.load.session import (
    impulse_banister,
    session_load_foster,
    volume_load,
    volume_load_of_sets,
)
from barpath.craft.physiology.load.week import (
    monotony_class,
    monotony_foster,
    strain_foster,
    weekly_load_foster,
)
from barpath.craft.physiology.progression import deload_class, next_load_nsca, two_for_two

WEEK = (600.0, 200.0, 400.0, 500.0, 100.0, 650.0, 0.0)
PULSE = {"heart_rate_bpm": 150, "heart_rate_max_bpm": 190, "heart_rate_rest_bpm": 60}


def test_session_load_gives_the_printed_example() -> None:
    """help.coachmeplus.com: effort 7 for 60 minutes is 420."""
    assert session_load_foster(effort_cr10=7, duration_min=60) == 420


def test_an_effort_of_the_other_scale_is_refused() -> None:
    with pytest.raises(OutOfRange, match="between 0 and 10"):
        session_load_foster(effort_cr10=13, duration_min=60)


@pytest.mark.parametrize(
    ("minutes", "rate", "rest", "expected"), [(45, 150, 60, 75.4), (60, 155, 55, 118)]
)
def test_impulse_gives_the_printed_examples(
    minutes: float, rate: float, rest: float, expected: float
) -> None:
    """calculatorhub.com and afitpilot.com, of men with a maximum of 190."""
    found = impulse_banister(
        duration_min=minutes,
        heart_rate_bpm=rate,
        heart_rate_max_bpm=190,
        heart_rate_rest_bpm=rest,
        sex="male",
    )
    assert found == pytest.approx(expected, rel=0.002)


def test_impulse_of_a_woman_has_its_own_factor() -> None:
    """With men's 0.64 in its place the figure would be a quarter lower."""
    found = impulse_banister(duration_min=45, **PULSE, sex="female")
    assert found == pytest.approx(45 * 0.6923 * 0.86 * 2.7183 ** (1.67 * 0.6923), rel=1e-3)


@pytest.mark.parametrize("rate", [55, 210])
def test_a_rate_outside_the_reserve_is_refused(rate: float) -> None:
    with pytest.raises(OutOfRange, match="one of the three is wrong"):
        impulse_banister(duration_min=45, **(PULSE | {"heart_rate_bpm": rate}), sex="male")


def test_like_sets_agree_with_sets_given_one_by_one() -> None:
    assert volume_load(done_sets=3, repetitions=10, load_kg=50) == 1500
    assert volume_load_of_sets(repetitions=(10, 10, 10), load_kg=(50, 50, 50)) == 1500


def test_a_set_without_a_load_is_refused() -> None:
    with pytest.raises(Refusal, match="one of each for every set"):
        volume_load_of_sets(repetitions=(10, 10), load_kg=(50,))


def test_the_week_of_the_printed_example() -> None:
    """afitpilot.com: six days of 600 to 100 and one of rest are 2450, with a mean of 350."""
    assert weekly_load_foster(daily_load_au=WEEK) == 2450
    assert monotony_foster(daily_load_au=WEEK) == pytest.approx(350 / sqrt(385_000 / 6))
    assert strain_foster(daily_load_au=WEEK) == pytest.approx(
        2450 * monotony_foster(daily_load_au=WEEK)
    )


def test_days_all_alike_have_no_monotony_to_divide_by() -> None:
    for load in (0.0, 350.0):
        with pytest.raises(Refusal, match="as high as can be"):
            monotony_foster(daily_load_au=(load,) * 7)


def test_a_week_has_seven_days() -> None:
    with pytest.raises(Refusal, match="a day of rest as 0"):
        weekly_load_foster(daily_load_au=WEEK[:5])


def test_two_itself_is_not_over_two() -> None:
    assert [monotony_class(monotony_ratio=each).rank for each in (2, 2.01)] == [0, 1]


def test_the_coupled_ratio_cannot_pass_the_number_of_weeks() -> None:
    coupled = acute_chronic_coupled(week_load_au=90_000, earlier_week_load_au=(1, 1, 1))
    assert 3.9 < coupled < 4


def test_steady_training_has_a_ratio_of_one() -> None:
    weeks = (1400.0, 1400.0, 1400.0)
    assert acute_chronic_coupled(week_load_au=1400, earlier_week_load_au=weeks) == 1
    assert acute_chronic_uncoupled(week_load_au=1400, earlier_week_load_au=weeks) == 1
    days = (200.0,) * 7
    assert acute_chronic_ewma(daily_load_au=days, earlier_daily_load_au=200) == pytest.approx(1)


def test_weights_follow_the_span() -> None:
    """Williams 2017: λ is 2 / (N + 1), 0.25 for seven days."""
    assert load_average_ewma(daily_load_au=(100,), earlier_daily_load_au=0, span_days=7) == 25


def test_a_ratio_to_nothing_is_refused() -> None:
    with pytest.raises(Refusal, match="ratio to nothing"):
        acute_chronic_uncoupled(week_load_au=1400, earlier_week_load_au=(0, 0, 0))


@pytest.mark.parametrize("form", ["coupled", "uncoupled"])
def test_the_ratio_says_that_it_foretells_nothing(form: str) -> None:
    result = calculate(
        f"load.acute_chronic_{form}", {"week_load_au": 1400, "earlier_week_load_au": [1000]}
    )
    assert "does not foretell" in result.warnings[0]


@pytest.mark.parametrize(
    ("earlier", "latest", "expected"), [(12, 12, 1), (12, 11, 0), (11, 12, 0), (13, 14, 1)]
)
def test_two_over_the_goal_in_two_sessions(earlier: int, latest: int, expected: int) -> None:
    found = two_for_two(goal_repetitions=10, earlier_repetitions=earlier, latest_repetitions=latest)
    assert (found.rank, bool(found.means)) == (expected, bool(expected))


def test_the_next_load_of_forty() -> None:
    band = next_load_nsca(load_kg=40)
    assert (band.low, band.high) == (41, 44)


def test_weeks_from_four_to_eight_are_usual() -> None:
    assert [deload_class(trained_weeks=each).rank for each in (3.9, 4, 8, 8.1)] == [0, 1, 1, 2]


def test_a_load_of_less_than_one_before_is_a_load() -> None:
    assert acute_chronic_uncoupled(week_load_au=1, earlier_week_load_au=(0.5,)) == 2
