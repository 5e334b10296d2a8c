"""Blood pressure: the higher class counts, limits are where they are printed, swaps are refused."""

from collections.abc import Callable

import pytest

from barpath.craft.evidence import OutOfRange, Standing, calculate
from barpath.craft.screening import blood_pressure as bp


@pytest.mark.parametrize(
    ("systolic", "diastolic", "expected"),
    [
        (119.9, 79.9, "in the normal range"),
        (120, 79, "in the elevated range"),
        (129.5, 79.5, "in the elevated range"),
        (130, 79, "in the range of stage 1 hypertension"),
        (119, 80, "in the range of stage 1 hypertension"),
        (139, 90, "in the range of stage 2 hypertension"),
        (180, 120, "in the range of stage 2 hypertension"),
        (181, 80, "above 180/120"),
        (150, 121, "above 180/120"),
    ],
)
def test_the_higher_class_counts(systolic: float, diastolic: float, expected: str) -> None:
    standing = bp.resting_class_acc_aha(
        systolic_mmhg=systolic, diastolic_mmhg=diastolic, age_years=40
    )
    assert standing.in_class == expected


def test_the_edition_says_which_of_the_two_decided() -> None:
    standing = bp.resting_class_acc_aha(systolic_mmhg=118, diastolic_mmhg=92, age_years=40)
    assert standing.edition == "ACC/AHA 2017, diastolic"
    assert (standing.low, standing.high) == (90, 120)


def test_europe_begins_hypertension_at_140_over_90() -> None:
    """ESC 2024: elevated is 120 to 139 or 70 to 89."""

    def rank(systolic: float, diastolic: float) -> int:
        return bp.resting_class_esc(
            systolic_mmhg=systolic, diastolic_mmhg=diastolic, age_years=40
        ).rank

    assert [rank(119, 69), rank(119, 70), rank(139, 89), rank(140, 80), rank(130, 90)] == [
        0, 1, 1, 2, 2,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("systolic", "diastolic", "session", "resistance", "test"),
    [
        (159, 99, 0, 0, 0),
        (160, 80, 0, 1, 0),
        (180, 110, 0, 1, 0),
        (181, 90, 0, 2, 0),
        (200, 110, 0, 2, 0),
        (201, 90, 1, 2, 0),
        (150, 111, 1, 2, 0),
        (250, 115, 1, 2, 0),
        (251, 80, 1, 2, 1),
        (200, 116, 1, 2, 1),
    ],
)
def test_what_stops_a_session_is_above_the_printed_limit(
    systolic: float, diastolic: float, session: int, resistance: int, test: int
) -> None:
    given = {"systolic_mmhg": systolic, "diastolic_mmhg": diastolic, "age_years": 60.0}
    assert bp.before_exercise_acsm(**given).rank == session
    assert bp.before_resistance_aha(**given).rank == resistance
    assert bp.during_exercise_aha(**given).rank == test


@pytest.mark.parametrize(
    "of",
    [
        bp.resting_class_acc_aha,
        bp.resting_class_esc,
        bp.before_exercise_acsm,
        bp.before_resistance_aha,
        bp.during_exercise_aha,
    ],
)
def test_swapped_pressures_are_refused(of: Callable[..., Standing]) -> None:
    with pytest.raises(OutOfRange, match="were the two swapped") as refused:
        of(systolic_mmhg=80, diastolic_mmhg=120, age_years=40)
    assert refused.value.quantity == "diastolic_mmhg"
    with pytest.raises(OutOfRange, match="must lie below the systolic"):
        of(systolic_mmhg=100, diastolic_mmhg=100, age_years=40)


def test_a_child_is_not_read_by_the_classes_of_adults() -> None:
    given = {"systolic_mmhg": 118, "diastolic_mmhg": 70, "age_years": 15}
    with pytest.raises(OutOfRange, match="outside the 18 to 120 years"):
        calculate("blood_pressure.resting_class_acc_aha", given)


def test_where_both_fall_in_one_class_the_systolic_is_named() -> None:
    standing = bp.resting_class_acc_aha(systolic_mmhg=135, diastolic_mmhg=85, age_years=40)
    assert standing.edition == "ACC/AHA 2017, systolic"
