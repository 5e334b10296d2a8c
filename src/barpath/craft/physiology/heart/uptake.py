"""Between heart rate and oxygen uptake, by their reserves."""

from barpath.craft.evidence import Falls, Inverse, Rises, formula
from barpath.craft.physiology.heart.targets import RATE, reserve_of, share_of_reserve
from barpath.craft.physiology.intensity.uptake import uptake_at, uptake_intensity

WORDS = ("hrr", "vo2r", "swain", "target heart rate")


@formula(
    gives="bpm",
    sources=("swain-1997", "karvonen-1957"),
    within=RATE,
    possible={"vo2_ml_kg_min": (3.5, 100)},
    properties=(
        Rises("vo2_ml_kg_min"),
        Rises("heart_rate_max_bpm"),
        Inverse(of="heart.vo2_of_heart_rate_swain", takes="vo2_ml_kg_min", gives="heart_rate_bpm"),
    ),
    words=WORDS,
)
def heart_rate_of_vo2_swain(
    *,
    vo2_ml_kg_min: float,
    vo2max_ml_kg_min: float,
    heart_rate_max_bpm: float,
    heart_rate_rest_bpm: float,
) -> float:
    """Heart rate that goes with an oxygen uptake, Swain.

        (HR − HRrest) / (HRmax − HRrest) = (VO2 − 3.5) / (VO2max − 3.5)

    A share of the one reserve is about the same share of the other. With the equations of walking,
    running and cycling it leads from a pace or a power to a heart rate.

    Example:
        >>> heart_rate_of_vo2_swain(
        ...     vo2_ml_kg_min=23.5, vo2max_ml_kg_min=43.5, heart_rate_max_bpm=180,
        ...     heart_rate_rest_bpm=60)
        120.0
    """
    share = uptake_intensity(vo2_ml_kg_min, vo2max_ml_kg_min) / 100
    return heart_rate_rest_bpm + share * reserve_of(heart_rate_max_bpm, heart_rate_rest_bpm)


@formula(
    gives="mL/kg/min",
    sources=("swain-1997", "karvonen-1957"),
    within=(3.5, 110),
    properties=(
        Rises("heart_rate_bpm"),
        Falls("heart_rate_max_bpm"),
        Rises("vo2max_ml_kg_min"),
        Inverse(of="heart.heart_rate_of_vo2_swain", takes="heart_rate_bpm", gives="vo2_ml_kg_min"),
    ),
    words=WORDS,
)
def vo2_of_heart_rate_swain(
    *,
    heart_rate_bpm: float,
    vo2max_ml_kg_min: float,
    heart_rate_max_bpm: float,
    heart_rate_rest_bpm: float,
) -> float:
    """Oxygen uptake that goes with a heart rate, Swain.

        (VO2 − 3.5) / (VO2max − 3.5) = (HR − HRrest) / (HRmax − HRrest)

    With the equations of walking, running and cycling it leads from a target heart rate to a pace
    or a power. Not under a beta-blocker, in heat, or while the rate still climbs.

    Example:
        >>> vo2_of_heart_rate_swain(
        ...     heart_rate_bpm=120, vo2max_ml_kg_min=43.5, heart_rate_max_bpm=180,
        ...     heart_rate_rest_bpm=60)
        23.5
    """
    share = share_of_reserve(heart_rate_bpm, heart_rate_max_bpm, heart_rate_rest_bpm)
    return uptake_at(100 * share, vo2max_ml_kg_min)
