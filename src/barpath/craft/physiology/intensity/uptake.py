"""Oxygen uptake, METs and the uptake reserve, each from the others."""

from barpath.craft.evidence import Falls, Inverse, Rises, formula, impossible

REST_ML_KG_MIN = 3.5
METS = (0.6, 28.5)
INTENSITY = (0, 110)


def uptake_at(intensity_percent: float, vo2max_ml_kg_min: float) -> float:
    """Oxygen uptake at a percentage of the uptake reserve."""
    return (vo2max_ml_kg_min - REST_ML_KG_MIN) * intensity_percent / 100 + REST_ML_KG_MIN


def uptake_intensity(vo2_ml_kg_min: float, vo2max_ml_kg_min: float) -> float:
    """Percentage of the uptake reserve that an oxygen uptake is.

    Raises:
        OutOfRange: if it lies too far above the maximal one.
    """
    if vo2_ml_kg_min > 1.1 * vo2max_ml_kg_min:
        raise impossible(
            "vo2_ml_kg_min",
            vo2_ml_kg_min,
            f"The uptake ({vo2_ml_kg_min:g} mL/kg/min) lies above the maximal one "
            f"({vo2max_ml_kg_min:g} mL/kg/min): were the two swapped?",
            (REST_ML_KG_MIN, vo2max_ml_kg_min),
        )
    return 100 * (vo2_ml_kg_min - REST_ML_KG_MIN) / (vo2max_ml_kg_min - REST_ML_KG_MIN)


@formula(
    gives="mL/kg/min",
    sources=("swain-1997",),
    within=(3.5, 115),
    possible={"intensity_percent": (0, 110)},
    properties=(
        Rises("intensity_percent"),
        Rises("vo2max_ml_kg_min"),
        Inverse(
            of="intensity.intensity_of_vo2_swain", takes="intensity_percent", gives="vo2_ml_kg_min"
        ),
    ),
    words=("vo2r", "vo2 reserve", "oxygen uptake reserve"),
)
def vo2_at_reserve_swain(*, intensity_percent: float, vo2max_ml_kg_min: float) -> float:
    """Oxygen uptake at a percentage of the uptake reserve, Swain.

        VO2 = (VO2max − 3.5) × intensity / 100 + 3.5

    A percentage of the heart-rate reserve goes with about the same percentage of the uptake
    reserve, and not of the maximal uptake.

    Args:
        intensity_percent: intensity, percent of the uptake reserve

    Example:
        >>> vo2_at_reserve_swain(intensity_percent=50, vo2max_ml_kg_min=43.5)
        23.5
    """
    return uptake_at(intensity_percent, vo2max_ml_kg_min)


@formula(
    gives="%",
    sources=("swain-1997",),
    within=(0, 110),
    possible={"vo2_ml_kg_min": (3.5, 100)},
    properties=(
        Rises("vo2_ml_kg_min"),
        Falls("vo2max_ml_kg_min"),
        Inverse(
            of="intensity.vo2_at_reserve_swain", takes="vo2_ml_kg_min", gives="intensity_percent"
        ),
    ),
    words=("vo2r", "vo2 reserve"),
)
def intensity_of_vo2_swain(*, vo2_ml_kg_min: float, vo2max_ml_kg_min: float) -> float:
    """Intensity of an oxygen uptake as a percentage of the uptake reserve, Swain.

        intensity = 100 (VO2 − 3.5) / (VO2max − 3.5)

    Example:
        >>> intensity_of_vo2_swain(vo2_ml_kg_min=23.5, vo2max_ml_kg_min=43.5)
        50.0
    """
    return uptake_intensity(vo2_ml_kg_min, vo2max_ml_kg_min)


@formula(
    gives="MET",
    sources=("acsm-getp-2021",),
    within=(0.5, 30),
    properties=(
        Rises("vo2_ml_kg_min"),
        Inverse(of="intensity.vo2_of_mets", takes="vo2_ml_kg_min", gives="energy_cost_mets"),
    ),
    words=("met", "metabolic equivalent"),
)
def mets_of_vo2(*, vo2_ml_kg_min: float) -> float:
    """METs from oxygen uptake.

        METs = VO2 / 3.5

    By convention one MET is 3.5 mL/kg/min; true resting uptake is often lower, and the table for
    adults of 60 and over takes 2.7.

    Example:
        >>> mets_of_vo2(vo2_ml_kg_min=35)
        10.0
    """
    return vo2_ml_kg_min / REST_ML_KG_MIN


@formula(
    gives="mL/kg/min",
    sources=("acsm-getp-2021",),
    within=(1, 105),
    possible={"energy_cost_mets": (0.6, 28.5)},
    properties=(
        Rises("energy_cost_mets"),
        Inverse(of="intensity.mets_of_vo2", takes="energy_cost_mets", gives="vo2_ml_kg_min"),
    ),
    words=("met", "metabolic equivalent"),
)
def vo2_of_mets(*, energy_cost_mets: float) -> float:
    """Oxygen uptake from METs.

        VO2 = 3.5 METs

    Example:
        >>> vo2_of_mets(energy_cost_mets=10)
        35.0
    """
    return energy_cost_mets * REST_ML_KG_MIN


@formula(
    gives="MET",
    sources=("swain-1997", "acsm-getp-2021"),
    within=(1, 33),
    possible={"intensity_percent": INTENSITY},
    properties=(
        Rises("intensity_percent"),
        Rises("vo2max_ml_kg_min"),
        Inverse(
            of="intensity.intensity_of_mets_swain",
            takes="intensity_percent",
            gives="energy_cost_mets",
        ),
    ),
    words=("vo2r", "met", "target mets"),
)
def mets_at_reserve_swain(*, intensity_percent: float, vo2max_ml_kg_min: float) -> float:
    """METs at a percentage of the uptake reserve, Swain.

        METs = ((VO2max − 3.5) × intensity / 100 + 3.5) / 3.5

    Which activity of a table of METs a person's intensity is.

    Args:
        intensity_percent: intensity, percent of the uptake reserve

    Example:
        >>> round(mets_at_reserve_swain(intensity_percent=50, vo2max_ml_kg_min=38.5), 1)
        6.0
    """
    return uptake_at(intensity_percent, vo2max_ml_kg_min) / REST_ML_KG_MIN


@formula(
    gives="%",
    sources=("swain-1997", "acsm-getp-2021"),
    within=INTENSITY,
    possible={"energy_cost_mets": (1, METS[1])},
    properties=(
        Rises("energy_cost_mets"),
        Falls("vo2max_ml_kg_min"),
        Inverse(
            of="intensity.mets_at_reserve_swain",
            takes="energy_cost_mets",
            gives="intensity_percent",
        ),
    ),
    words=("vo2r", "met"),
)
def intensity_of_mets_swain(*, energy_cost_mets: float, vo2max_ml_kg_min: float) -> float:
    """Intensity of an activity of so many METs as a percentage of the uptake reserve, Swain.

        intensity = 100 (3.5 METs − 3.5) / (VO2max − 3.5)

    How hard a listed activity is to this person: 6 METs are half the reserve at a best of 11.

    Example:
        >>> round(intensity_of_mets_swain(energy_cost_mets=6, vo2max_ml_kg_min=38.5))
        50
    """
    return uptake_intensity(energy_cost_mets * REST_ML_KG_MIN, vo2max_ml_kg_min)
