"""Curves over the nodes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.exam import grid


@given(mean=st.floats(-1.5, 1.5), sd=st.floats(0.2, 0.6))
def test_a_normal_distribution_keeps_its_mean_and_spread(mean: float, sd: float) -> None:
    found = grid.mean_and_sd(grid.normal(mean, sd))
    assert found == pytest.approx((mean, sd), abs=0.001)


def test_without_spread_all_of_it_is_at_the_nearest_node() -> None:
    assert grid.mean_and_sd(grid.normal(0.43, 0.0)) == (0.4, 0.0)


@given(sd=st.floats(0.01, 0.6))
def test_a_blur_adds_its_variance(sd: float) -> None:
    before = grid.normal(0.0, 0.5)
    after = grid.through(grid.blur(sd), before)
    assert grid.mean_and_sd(after)[1] == pytest.approx((0.25 + sd * sd) ** 0.5, rel=0.01)


@given(sd=st.floats(0.01, 1))
def test_a_blur_says_nothing_of_its_own(sd: float) -> None:
    assert grid.through(grid.blur(sd), grid.FLAT) == pytest.approx(grid.FLAT)


def test_a_moved_curve_is_read_elsewhere_and_level_beyond_its_ends() -> None:
    moved = grid.moved(grid.NODES, slope=0.5, shift=1.0)
    assert moved == pytest.approx([0.5 * node + 1 for node in grid.NODES])
    assert grid.moved(grid.NODES, slope=1.0, shift=9.0) == pytest.approx([4.0] * 41)


def test_seven_points_integrate_what_a_normal_distribution_asks() -> None:
    assert sum(weight for _, weight in grid.SEVEN) == pytest.approx(1)
    assert sum(weight * point**2 for point, weight in grid.SEVEN) == pytest.approx(1)
    assert sum(weight * point**4 for point, weight in grid.SEVEN) == pytest.approx(3)


def test_half_of_a_normal_distribution_lies_below_its_mean() -> None:
    assert grid.normal_below(0) == pytest.approx(0.5)
    assert grid.normal_below(1.96) == pytest.approx(0.975, abs=1e-4)
