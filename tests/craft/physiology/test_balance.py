"""The Y balance test."""

import pytest

from barpath.craft.evidence import OutOfRange
from barpath.craft.physiology.balance import (
    y_balance_anterior_difference_plisky,
    y_balance_composite,
)


def test_reaches_as_long_as_the_limb_are_a_hundred_percent() -> None:
    score = y_balance_composite(
        anterior_cm=90, posteromedial_cm=90, posterolateral_cm=90, limb_length_cm=90
    )
    assert score == 100


def test_four_centimetres_are_not_over_four() -> None:
    def at(longer: float) -> str:
        return y_balance_anterior_difference_plisky(
            longer_anterior_cm=longer, shorter_anterior_cm=60
        ).in_class

    assert (at(60), at(64), at(64.5)) == ("4 cm or less", "4 cm or less", "over 4 cm")


def test_swapped_reaches_are_refused() -> None:
    with pytest.raises(OutOfRange, match="were the two swapped"):
        y_balance_anterior_difference_plisky(longer_anterior_cm=60, shorter_anterior_cm=64)
