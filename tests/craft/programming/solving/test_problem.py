"""How far a programme may be from the best one is reckoned over all its weeks."""

from math import inf

import pytest

from barpath.craft.programming.solving.problem import Solved
from barpath.craft.programming.solving.proving import gap_over


def solved(**reached: tuple[int, float]) -> Solved:
    return Solved(template=(), reached=reached)


def test_a_week_that_is_done_for_long_weighs_more() -> None:
    far, near = solved(goal=(100, 120)), solved(goal=(100, 100))
    assert gap_over([(far, 1), (near, 3)]) == pytest.approx(0.05)
    assert gap_over([(far, 3), (near, 1)]) == pytest.approx(0.15)


def test_the_tier_that_is_farthest_from_its_bound_counts() -> None:
    found = solved(health=(100, 101), goal=(100, 130), quality=(100, 110))
    assert gap_over([(found, 4)]) == pytest.approx(0.3)


def test_where_nothing_is_done_and_something_may_be_the_gap_has_no_end() -> None:
    assert gap_over([(solved(goal=(0, 10)), 4)]) == inf
    assert gap_over([(solved(goal=(0, 0)), 4)]) == 0


def test_a_first_good_week_counts_with_its_own_gap() -> None:
    quick = Solved(template=(), gap_share=0.2)
    assert gap_over([(quick, 4), (Solved(template=()), 8)]) == 0.2
    assert gap_over([]) == 0
