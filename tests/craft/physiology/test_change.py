"""Whether somebody changed, or only the measurement did."""

from math import sqrt
from typing import get_args

import pytest

from barpath.craft.evidence import OutOfRange
from barpath.craft.knowledge.kinds.errors import typical_errors
from barpath.craft.knowledge.library import PACKAGE_FOLDER
from barpath.craft.physiology.change import Test as KnownTest
from barpath.craft.physiology.change import change, change_in_test

SOURCES = {path.stem for path in (PACKAGE_FOLDER / "sources").rglob("*.toml")}


def test_every_test_with_a_typical_error_can_be_asked_for() -> None:
    assert set(get_args(KnownTest)) == set(typical_errors())


def test_every_typical_error_has_sources_we_hold() -> None:
    assert all(each.sources and set(each.sources) <= SOURCES for each in typical_errors().values())


def test_the_detectable_change_of_the_chair_stand_is_that_of_its_paper() -> None:
    """Gill 2022: about 2.5 stands for one person."""
    for after, said in ((12.4, "no clear change"), (12.6, "changed: higher")):
        standing = change_in_test(test="chair-stand", before_value=(10.0,), after_value=(after,))
        assert standing.in_class == said


def test_the_detectable_change_of_the_walk_is_that_of_its_paper() -> None:
    """Shoemaker 2013: 32.4 m."""
    standing = change_in_test(test="six-minute-walk", before_value=(400,), after_value=(400,))
    assert standing.high == pytest.approx(32.4, abs=0.1)


def test_a_percentage_follows_the_results() -> None:
    light = change_in_test(test="one-rep-max", before_value=(50,), after_value=(50,))
    heavy = change_in_test(test="one-rep-max", before_value=(100,), after_value=(100,))
    assert heavy.high == pytest.approx(2 * (light.high or 0))


def test_more_tests_settle_what_one_could_not() -> None:
    standing = change((100.0, 100.0), (110.0,), 4.2, None)
    assert standing.in_class == "no clear change"
    assert standing.means == "1 more test with the same mean would show it to be real."
    assert change((100.0, 100.0), (110.0, 110.0), 4.2, None).in_class == "changed: higher"


def test_the_number_of_tests_is_enough_and_no_fewer_are() -> None:
    before, error = (100.0,) * 4, 4.0
    standing = change(before, (105.0,), error, None)
    needed = int(standing.means.split()[0])
    assert needed > 1
    assert change(before, (105.0,) * (1 + needed), error, None).rank == 2
    assert change(before, (105.0,) * needed, error, None).rank == 1


def test_a_small_difference_is_not_worth_chasing() -> None:
    assert "cannot be settled" in change((100.0,), (101.0,), 4.2, None).means


def test_a_real_change_may_be_too_small_to_count() -> None:
    standing = change((100.0,) * 9, (110.0,) * 9, 4.2, 20.0)
    assert standing.means == "Real, and less than the 20 that counts."
    assert change((100.0,) * 9, (80.0,) * 9, 4.2, 20.0).in_class == "changed: lower"


def test_a_reach_short_of_the_toes_can_change() -> None:
    """Hesseberg 2015: detectable in nine of ten beyond 6.0 cm, so 7.2 cm in nineteen of twenty."""
    for after, rank in ((3.0, 1), (3.3, 2)):
        standing = change_in_test(
            test="chair-sit-and-reach", before_value=(-4.0,), after_value=(after,)
        )
        assert standing.rank == rank


def test_the_detectable_change_of_grip_is_that_of_the_review() -> None:
    """Abe 2025: 4.0 kg from 18 to 35, 4.7 kg over 60."""
    for test, margin in (("grip-strength", 4.0), ("grip-strength-older", 4.7)):
        known = typical_errors()[test]
        standing = change((40.0,), (40.0,), known.error, known.smallest_change)
        assert standing.high == pytest.approx(margin, abs=0.05)


@pytest.mark.parametrize("results", [((0.0,), (50.0,)), ((50.0,), (50.0, -1.0))])
def test_no_other_result_is_zero_or_less(
    results: tuple[tuple[float, ...], tuple[float, ...]],
) -> None:
    with pytest.raises(OutOfRange, match="it lies above 0"):
        change_in_test(test="one-rep-max", before_value=results[0], after_value=results[1])


def test_a_difference_of_exactly_the_margin_is_no_clear_change() -> None:
    margin = change((0.0,), (0.0,), 4.2, None).high
    assert margin == pytest.approx(2.77 * 4.2, abs=0.01)
    assert change((0.0,), (margin or 0,), 4.2, None).rank == 1
    assert change((0.0,), ((margin or 0) + 1e-9,), 4.2, None).rank == 2


def test_the_limits_lie_a_margin_to_either_side() -> None:
    standing = change((100.0,), (103.0,), 1.0, None)
    assert (standing.low, standing.high) == pytest.approx((3 - 2.772, 3 + 2.772), abs=0.001)


def test_a_small_change_of_a_small_error_is_one() -> None:
    assert change((1.0,), (1.5,), 0.1, None).in_class == "changed: higher"
    assert change((1.5,), (1.0,), 0.1, None).in_class == "changed: lower"


def test_a_change_of_just_what_counts_counts() -> None:
    assert change((100.0,) * 9, (120.0,) * 9, 4.2, 20.0).means == ""


def test_ten_more_tests_are_told_and_eleven_are_not() -> None:
    """With a hundred before and one after, so many make the margin 1.96 sqrt(1/100 + 1/n)."""

    def told(tests: float) -> str:
        return change((0.0,) * 100, (1.96 * sqrt(1 / 100 + 1 / tests),), 1.0, None).means

    assert told(10.5).startswith("10 more tests")
    assert "cannot be settled" in told(11.5)


def test_as_many_tests_as_only_reach_the_margin_are_not_enough() -> None:
    """Four after four make the margin 1.96 sqrt(1/4 + 1/4); the fifth passes it."""
    assert change((0.0,) * 4, (1.96 * sqrt(0.5),), 1.0, None).means.startswith("4 more tests")


def test_a_difference_of_one_error_of_the_mean_is_never_settled() -> None:
    assert "cannot be settled" in change((0.0,), (1.96,), 1.0, None).means


def test_the_typical_error_in_percent_is_of_the_mean_before() -> None:
    """Grgic 2020: 4.2 % for a one-repetition maximum."""
    standing = change_in_test(test="one-rep-max", before_value=(90, 110), after_value=(100,))
    assert standing.high == pytest.approx(1.96 * 4.2 * sqrt(1 / 2 + 1))


def test_a_result_under_one_is_a_result() -> None:
    standing = change_in_test(test="gait-speed", before_value=(0.8,), after_value=(1.2,))
    assert standing.in_class == "changed: higher"
