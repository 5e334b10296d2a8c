"""Endurance against a person's own results."""

import pytest

from barpath.craft.evidence import NotAQuantity
from barpath.craft.physiology.endurance import latest_against_own


@pytest.mark.parametrize(
    ("latest", "said"),
    [(59, "under every"), (60, "among the"), (90, "among the"), (91, "over every")],
)
def test_the_latest_is_held_against_the_earlier_ones(latest: float, said: str) -> None:
    standing = latest_against_own(earlier_value=(90, 60), latest_value=latest)
    assert standing.in_class.startswith(said)
    assert standing.value == latest - 75
    assert standing.edition == "own results, 2 earlier"


def test_without_an_earlier_result_there_is_no_answer() -> None:
    with pytest.raises(NotAQuantity):
        latest_against_own(earlier_value=(), latest_value=60)


def test_the_limits_are_the_least_and_the_best_against_the_mean() -> None:
    standing = latest_against_own(earlier_value=(60, 75, 60), latest_value=70)
    assert (standing.low, standing.high) == (-5, 10)
