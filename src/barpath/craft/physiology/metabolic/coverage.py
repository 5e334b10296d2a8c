"""What the equations of ACSM cover, and saying so when a target lies outside it."""

from barpath.craft.evidence import OutOfRange
from barpath.craft.evidence.citing import cited
from barpath.craft.evidence.refusals import Range, number
from barpath.craft.units import KILOPOND_N

REST_ML_KG_MIN = 3.5
KGM_MIN_W = KILOPOND_N / 60  # one kilogram-metre a minute in watts
# Every equation is for a steady state, and gross: resting is in it.
SOURCES = ("acsm-getp-2021", "bushman-2020")
GRADE: Range = (-30, 40)
TARGET: Range = (4, 90)
WHOSE = f"covered by the equation of {cited(SOURCES[0])}"


def check_uphill(grade_percent: float) -> None:
    """See that the way does not go down.

    Raises:
        OutOfRange: if it does.
    """
    if grade_percent < 0:
        raise OutOfRange(
            f"The equation does not cover going downhill, and the grade is "
            f"{number(grade_percent)} %: it must be 0 or more.",
            quantity="grade_percent",
            value=grade_percent,
            limits=(0, GRADE[1]),
            whose=WHOSE,
        )


def check_reach(vo2_ml_kg_min: float, low: float, high: float, doing: str) -> None:
    """See that a target lies where the equation holds.

    Args:
        vo2_ml_kg_min: the target.
        low: the uptake at the lowest setting the equation covers.
        high: the uptake at the highest.
        doing: what the settings are, as the beginning of a sentence.

    Raises:
        OutOfRange: if it does not.
    """
    if not low <= vo2_ml_kg_min <= high:
        raise OutOfRange(
            f"{doing} takes {low:.1f} to {high:.1f} mL/kg/min, and the target is "
            f"{number(vo2_ml_kg_min)}: choose another target, setting or activity.",
            quantity="vo2_ml_kg_min",
            value=vo2_ml_kg_min,
            limits=(low, high),
            whose=WHOSE,
        )
