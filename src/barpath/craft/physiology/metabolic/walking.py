"""Walking: the oxygen it takes, and the speed or grade that takes so much."""

from barpath.craft.evidence import Falls, Inverse, Rises, formula
from barpath.craft.physiology.metabolic.coverage import (
    GRADE,
    REST_ML_KG_MIN,
    SOURCES,
    TARGET,
    check_reach,
    check_uphill,
)

SPEED = (50, 100)
STEEPEST = GRADE[1]
WORDS = ("acsm", "metabolic equation", "treadmill", "walking", "gross")
RIVAL = ("metabolic.vo2_running_acsm",)


def _walking(speed_m_min: float, grade_percent: float) -> float:
    return REST_ML_KG_MIN + 0.1 * speed_m_min + 1.8 * speed_m_min * grade_percent / 100


@formula(
    gives="mL/kg/min",
    sources=SOURCES,
    within=(3.5, 100),
    studied={"speed_m_min": SPEED},
    possible={"speed_m_min": (10, 200), "grade_percent": GRADE},
    properties=(
        Rises("speed_m_min"),
        Rises("grade_percent"),
        Inverse(of="metabolic.walking_speed_acsm", takes="speed_m_min", gives="vo2_ml_kg_min"),
    ),
    words=WORDS,
    rivals=RIVAL,
)
def vo2_walking_acsm(*, speed_m_min: float, grade_percent: float) -> float:
    """Oxygen uptake of walking, ACSM.

        VO2 = 3.5 + 0.1 S + 1.8 S G          S in m/min, G as a fraction

    From 50 to 100 m/min (1.9 to 3.7 mph), in a steady state. Faster or running, the slope counts
    0.9 and not 1.8: take the running equation. It does not cover going downhill, and holding the
    rail makes it wrong. Gross: subtract 3.5 for what walking adds to rest.

    Args:
        grade_percent: grade, in percent (5 is one in twenty)

    Example:
        >>> round(vo2_walking_acsm(speed_m_min=93.8, grade_percent=10), 2)
        29.76
    """
    check_uphill(grade_percent)
    return _walking(speed_m_min, grade_percent)


@formula(
    gives="m/min",
    sources=SOURCES,
    within=(1, 500),
    possible={"vo2_ml_kg_min": TARGET, "grade_percent": GRADE},
    properties=(
        Rises("vo2_ml_kg_min"),
        Falls("grade_percent"),
        Inverse(of="metabolic.vo2_walking_acsm", takes="vo2_ml_kg_min", gives="speed_m_min"),
    ),
    words=(*WORDS, "target speed"),
    rivals=("metabolic.running_speed_acsm",),
)
def walking_speed_acsm(*, vo2_ml_kg_min: float, grade_percent: float) -> float:
    """Walking speed for a target oxygen uptake, ACSM solved for the speed.

        S = (VO2 − 3.5) / (0.1 + 1.8 G)

    A target that walking at this grade does not reach, or undershoots, is refused.

    Args:
        vo2_ml_kg_min: target uptake
        grade_percent: grade, in percent

    Example:
        >>> round(walking_speed_acsm(vo2_ml_kg_min=16.1, grade_percent=4), 1)
        73.3
    """
    check_uphill(grade_percent)
    low, high = (_walking(each, grade_percent) for each in SPEED)
    check_reach(vo2_ml_kg_min, low, high, f"Walking 50 to 100 m/min at {grade_percent:g} %")
    return (vo2_ml_kg_min - REST_ML_KG_MIN) / (0.1 + 1.8 * grade_percent / 100)


@formula(
    gives="%",
    sources=SOURCES,
    within=(-1, 41),
    studied={"speed_m_min": SPEED},
    possible={"vo2_ml_kg_min": TARGET, "speed_m_min": (10, 200)},
    properties=(
        Rises("vo2_ml_kg_min"),
        Falls("speed_m_min"),
        Inverse(of="metabolic.vo2_walking_acsm", takes="vo2_ml_kg_min", gives="grade_percent"),
    ),
    words=(*WORDS, "target grade", "incline"),
    rivals=("metabolic.running_grade_acsm",),
)
def walking_grade_acsm(*, vo2_ml_kg_min: float, speed_m_min: float) -> float:
    """Treadmill grade for a target oxygen uptake at a walking speed, ACSM solved for the grade.

        G = (VO2 − 3.5 − 0.1 S) / (1.8 S)

    A target below what the speed takes on the level, or above 40 %, is refused.

    Args:
        vo2_ml_kg_min: target uptake

    Example:
        >>> round(walking_grade_acsm(vo2_ml_kg_min=16.1, speed_m_min=67), 1)
        4.9
    """
    low, high = _walking(speed_m_min, 0), _walking(speed_m_min, STEEPEST)
    check_reach(vo2_ml_kg_min, low, high, f"Walking at {speed_m_min:.4g} m/min, 0 to 40 %,")
    above = vo2_ml_kg_min - REST_ML_KG_MIN - 0.1 * speed_m_min
    # On the level a last digit may fall below 0, which would then be downhill.
    return max(0.0, 100 * above / (1.8 * speed_m_min))
