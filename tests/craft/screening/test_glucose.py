"""Glucose before exercise: each unit by its own printed limits, and what stops a session."""

import pytest

from barpath.craft.evidence import OutOfRange, calculate
from barpath.craft.screening.glucose import (
    DECISIONS,
    Ketones,
    before_exercise_ada,
    before_exercise_ada_mmol,
    glucose_mg_dl_of_mmol_l,
    glucose_mmol_l_of_mg_dl,
    session_ada,
)


def test_both_units_class_their_printed_limits_alike() -> None:
    """Colberg 2016, table 1: 90 (5.0), 150 (8.3), 250 (13.9) and 350 mg/dL (19.4 mmol/L)."""
    for mg_dl, mmol_l, rank in [(90, 5.0, 1), (150, 8.3, 2), (250, 13.9, 3), (350, 19.4, 4)]:
        assert before_exercise_ada(glucose_mg_dl=mg_dl).rank == rank
        assert before_exercise_ada(glucose_mg_dl=mg_dl - 0.1).rank == rank - 1
        assert before_exercise_ada_mmol(glucose_mmol_l=mmol_l).rank == rank
        assert before_exercise_ada_mmol(glucose_mmol_l=mmol_l - 0.1).rank == rank - 1


def test_millimoles_in_the_field_for_milligrams_are_refused_as_what_they_are() -> None:
    with pytest.raises(OutOfRange, match=r"if that is millimoles a litre, it is 99\.09 mg/dL"):
        calculate("glucose.before_exercise_ada", {"glucose_mg_dl": 5.5})


@pytest.mark.parametrize(
    ("glucose", "ketones", "low", "expected"),
    [
        (120, "not tested", True, "no exercise"),
        (300, "moderate or large", False, "no exercise"),
        (200, "moderate or large", False, "no exercise"),
        (89, "not tested", False, "carbohydrate first"),
        (90, "not tested", False, "start"),
        (249, "not tested", False, "start"),
        (250, "not tested", False, "test for ketones first"),
        (349, "none or small", False, "mild to moderate only"),
        (350, "none or small", False, "refer, then mild to moderate only"),
        (400, "not tested", False, "test for ketones first"),
    ],
)
def test_whether_a_session_may_start(
    glucose: float, ketones: Ketones, low: bool, expected: str
) -> None:
    standing = session_ada(glucose_mg_dl=glucose, ketones=ketones, had_severe_low=low)
    assert standing.in_class == expected
    assert list(DECISIONS)[standing.rank] == expected


def test_units_of_glucose_convert_there_and_back() -> None:
    """180.16 g/mol: 100 mg/dL is 5.55 mmol/L."""
    assert glucose_mmol_l_of_mg_dl(glucose_mg_dl=100) == pytest.approx(5.55, abs=0.005)
    assert glucose_mg_dl_of_mmol_l(glucose_mmol_l=10) == pytest.approx(180.16)
