"""Running: the oxygen it takes, and the speed or grade that takes so much."""

from barpath.craft.evidence import Falls, Inverse, OutOfRange, Rises, formula
from barpath.craft.physiology.metabolic.coverage import (
    GRADE,
    REST_ML_KG_MIN,
    SOURCES,
    TARGET,
    WHOSE,
    check_reach,
    check_uphill,
)

SPEED = (80, 450)
ALWAYS_RUNNING = 134  # m/min; between the lowest speed and this, only for whoever truly jogs
STEEPEST = GRADE[1]
WORDS = ("acsm", "metabolic equation", "treadmill", "running", "jogging", "gross")


def _running(speed_m_min: float, grade_percent: float) -> float:
    return REST_ML_KG_MIN + 0.2 * speed_m_min + 0.9 * speed_m_min * grade_percent / 100


def _check_runs(speed_m_min: float, *, is_jogging: bool) -> None:
    if speed_m_min < ALWAYS_RUNNING and not is_jogging:
        raise OutOfRange(
            f"At {speed_m_min:.4g} m/min the running equation holds only for whoever truly jogs: "
            f"say so, or use the walking equation.",
            quantity="speed_m_min",
            value=speed_m_min,
            limits=(ALWAYS_RUNNING, SPEED[1]),
            whose=WHOSE,
        )


@formula(
    gives="mL/kg/min",
    sources=SOURCES,
    within=(3.5, 150),
    possible={"speed_m_min": SPEED, "grade_percent": GRADE},
    properties=(
        Rises("speed_m_min"),
        Rises("grade_percent"),
        Inverse(of="metabolic.running_speed_acsm", takes="speed_m_min", gives="vo2_ml_kg_min"),
    ),
    words=WORDS,
    rivals=("metabolic.vo2_walking_acsm",),
)
def vo2_running_acsm(*, speed_m_min: float, grade_percent: float, is_jogging: bool) -> float:
    """Oxygen uptake of running, ACSM.

        VO2 = 3.5 + 0.2 S + 0.9 S G          S in m/min, G as a fraction

    From 134 m/min (5 mph), in a steady state; from 80 if the person truly jogs, both feet off the
    ground in each stride. Walking has another equation, in which the slope counts 1.8. It does not
    cover going downhill. Gross: subtract 3.5 for what running adds to rest.

    Args:
        grade_percent: grade, in percent (5 is one in twenty)
        is_jogging: truly jogging, both feet off the ground in each stride

    Example:
        >>> round(vo2_running_acsm(speed_m_min=160.8, grade_percent=0, is_jogging=True), 2)
        35.66
    """
    check_uphill(grade_percent)
    _check_runs(speed_m_min, is_jogging=is_jogging)
    return _running(speed_m_min, grade_percent)


@formula(
    gives="m/min",
    sources=SOURCES,
    within=(1, 500),
    possible={"vo2_ml_kg_min": TARGET, "grade_percent": GRADE},
    properties=(
        Rises("vo2_ml_kg_min"),
        Falls("grade_percent"),
        Inverse(of="metabolic.vo2_running_acsm", takes="vo2_ml_kg_min", gives="speed_m_min"),
    ),
    words=(*WORDS, "target speed", "target pace"),
    rivals=("metabolic.walking_speed_acsm",),
)
def running_speed_acsm(*, vo2_ml_kg_min: float, grade_percent: float, is_jogging: bool) -> float:
    """Running speed for a target oxygen uptake, ACSM solved for the speed.

        S = (VO2 − 3.5) / (0.2 + 0.9 G)

    A target that running at this grade does not reach, or undershoots, is refused.

    Args:
        vo2_ml_kg_min: target uptake
        grade_percent: grade, in percent
        is_jogging: truly jogging, both feet off the ground in each stride

    Example:
        >>> round(running_speed_acsm(vo2_ml_kg_min=35.66, grade_percent=0, is_jogging=True), 1)
        160.8
    """
    check_uphill(grade_percent)
    slowest = SPEED[0] if is_jogging else ALWAYS_RUNNING
    low, high = _running(slowest, grade_percent), _running(SPEED[1], grade_percent)
    doing = f"Running {slowest} to {SPEED[1]} m/min at {grade_percent:g} %"
    check_reach(vo2_ml_kg_min, low, high, doing)
    return (vo2_ml_kg_min - REST_ML_KG_MIN) / (0.2 + 0.9 * grade_percent / 100)


@formula(
    gives="%",
    sources=SOURCES,
    within=(-1, 41),
    possible={"vo2_ml_kg_min": TARGET, "speed_m_min": SPEED},
    properties=(
        Rises("vo2_ml_kg_min"),
        Falls("speed_m_min"),
        Inverse(of="metabolic.vo2_running_acsm", takes="vo2_ml_kg_min", gives="grade_percent"),
    ),
    words=(*WORDS, "target grade", "incline"),
    rivals=("metabolic.walking_grade_acsm",),
)
def running_grade_acsm(*, vo2_ml_kg_min: float, speed_m_min: float, is_jogging: bool) -> float:
    """Treadmill grade for a target oxygen uptake at a running speed, ACSM solved for the grade.

        G = (VO2 − 3.5 − 0.2 S) / (0.9 S)

    A target below what the speed takes on the level, or above 40 %, is refused.

    Args:
        vo2_ml_kg_min: target uptake
        is_jogging: truly jogging, both feet off the ground in each stride

    Example:
        >>> round(running_grade_acsm(vo2_ml_kg_min=42.9, speed_m_min=160.8, is_jogging=True), 1)
        5.0
    """
    _check_runs(speed_m_min, is_jogging=is_jogging)
    low, high = _running(speed_m_min, 0), _running(speed_m_min, STEEPEST)
    check_reach(vo2_ml_kg_min, low, high, f"Running at {speed_m_min:.4g} m/min, 0 to 40 %,")
    above = vo2_ml_kg_min - REST_ML_KG_MIN - 0.2 * speed_m_min
    # On the level a last digit may fall below 0, which would then be downhill.
    return max(0.0, 100 * above / (0.9 * speed_m_min))
