"""Stepping: the oxygen it takes, and the cadence or height that takes so much."""

from barpath.craft.evidence import Falls, Inverse, Rises, formula
from barpath.craft.physiology.metabolic.coverage import (
    REST_ML_KG_MIN,
    SOURCES,
    TARGET,
    check_reach,
)

CADENCE = (12, 30)
HEIGHT = (4, 40)
POSSIBLE = {"cadence_steps_min": (5, 60), "step_height_cm": (2, 60)}
STUDIED = {"cadence_steps_min": CADENCE, "step_height_cm": HEIGHT}
WORDS = ("acsm", "metabolic equation", "bench step", "gross")


def _stepping(cadence_steps_min: float, step_height_cm: float) -> float:
    return REST_ML_KG_MIN + cadence_steps_min * _per_step(step_height_cm)


def _per_step(step_height_cm: float) -> float:
    return 0.2 + 1.33 * 1.8 * step_height_cm / 100


@formula(
    gives="mL/kg/min",
    sources=SOURCES,
    within=(3.5, 110),
    studied=STUDIED,
    possible=POSSIBLE,
    properties=(
        Rises("cadence_steps_min"),
        Rises("step_height_cm"),
        Inverse(
            of="metabolic.stepping_cadence_acsm",
            takes="cadence_steps_min",
            gives="vo2_ml_kg_min",
        ),
    ),
    words=WORDS,
)
def vo2_stepping_acsm(*, cadence_steps_min: float, step_height_cm: float) -> float:
    """Oxygen uptake of stepping up and down, ACSM.

        VO2 = 3.5 + 0.2 f + 1.33 × 1.8 h f          f in steps a minute, h in metres

    12 to 30 steps a minute on 4 to 40 cm, in a steady state. A step is the whole cycle, up, up,
    down, down: four clicks of the metronome.

    Args:
        cadence_steps_min: cadence, whole cycles
        step_height_cm: height of the step

    Example:
        >>> round(vo2_stepping_acsm(cadence_steps_min=30, step_height_cm=30.48), 1)
        31.4
    """
    return _stepping(cadence_steps_min, step_height_cm)


@formula(
    gives="steps/min",
    sources=SOURCES,
    within=(1, 100),
    studied={"step_height_cm": HEIGHT},
    possible={"vo2_ml_kg_min": TARGET, "step_height_cm": POSSIBLE["step_height_cm"]},
    properties=(
        Rises("vo2_ml_kg_min"),
        Falls("step_height_cm"),
        Inverse(of="metabolic.vo2_stepping_acsm", takes="vo2_ml_kg_min", gives="cadence_steps_min"),
    ),
    words=(*WORDS, "target cadence", "metronome"),
    rivals=("metabolic.stepping_height_acsm",),
)
def stepping_cadence_acsm(*, vo2_ml_kg_min: float, step_height_cm: float) -> float:
    """Cadence for a target oxygen uptake on a step, ACSM solved for the cadence.

        f = (VO2 − 3.5) / (0.2 + 1.33 × 1.8 h)

    Set the metronome to four times as many clicks. A target that 12 to 30 steps a minute do not
    give is refused.

    Args:
        vo2_ml_kg_min: target uptake
        step_height_cm: height of the step

    Example:
        >>> round(stepping_cadence_acsm(vo2_ml_kg_min=25, step_height_cm=30), 1)
        23.4
    """
    low, high = (_stepping(each, step_height_cm) for each in CADENCE)
    doing = f"Stepping 12 to 30 times a minute on {step_height_cm:.4g} cm"
    check_reach(vo2_ml_kg_min, low, high, doing)
    return (vo2_ml_kg_min - REST_ML_KG_MIN) / _per_step(step_height_cm)


@formula(
    gives="cm",
    sources=SOURCES,
    within=(1, 60),
    studied={"cadence_steps_min": CADENCE},
    possible={"vo2_ml_kg_min": TARGET, "cadence_steps_min": POSSIBLE["cadence_steps_min"]},
    properties=(
        Rises("vo2_ml_kg_min"),
        Falls("cadence_steps_min"),
        Inverse(of="metabolic.vo2_stepping_acsm", takes="vo2_ml_kg_min", gives="step_height_cm"),
    ),
    words=(*WORDS, "target height"),
    rivals=("metabolic.stepping_cadence_acsm",),
)
def stepping_height_acsm(*, vo2_ml_kg_min: float, cadence_steps_min: float) -> float:
    """Height of the step for a target oxygen uptake at a cadence, ACSM solved for the height.

        h = (VO2 − 3.5 − 0.2 f) / (1.33 × 1.8 f)

    A target that no step of 4 to 40 cm gives is refused.

    Args:
        vo2_ml_kg_min: target uptake
        cadence_steps_min: cadence, whole cycles

    Example:
        >>> round(stepping_height_acsm(vo2_ml_kg_min=25, cadence_steps_min=24), 1)
        29.1
    """
    low, high = (_stepping(cadence_steps_min, each) for each in HEIGHT)
    doing = f"Stepping {cadence_steps_min:.4g} times a minute on 4 to 40 cm"
    check_reach(vo2_ml_kg_min, low, high, doing)
    above = (vo2_ml_kg_min - REST_ML_KG_MIN) / cadence_steps_min - 0.2
    return 100 * above / (1.33 * 1.8)
