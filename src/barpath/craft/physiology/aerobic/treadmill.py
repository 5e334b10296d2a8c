"""The maximal oxygen uptake from tests on a treadmill."""

from barpath.craft.evidence import Falls, Rises, Sex, formula
from barpath.craft.physiology.aerobic.extrapolation import at_maximum, check_order
from barpath.craft.units import MILE_M

WITHIN = (5, 100)
MPH_M_MIN = MILE_M / 60
LAST_STAGE = {"vo2_ml_kg_min": (8, 90)}
BRUCE = {"duration_min": (2, 23)}
WORDS = ("vo2max", "treadmill", "graded exercise test")


@formula(
    gives="mL/kg/min",
    sources=("ebbeling-1991",),
    within=WITHIN,
    studied={"age_years": (20, 59), "speed_m_min": (2 * MPH_M_MIN, 4.5 * MPH_M_MIN)},
    possible={"speed_m_min": (30, 150), "heart_rate_bpm": (60, 220)},
    properties=(Rises("speed_m_min"), Falls("heart_rate_bpm")),
    words=(*WORDS, "single-stage", "submaximal", "walking"),
    rivals=("aerobic.vo2max_treadmill_two_stages",),
    standard_error=4.85,
)
def vo2max_treadmill_walk_ebbeling(
    *, speed_m_min: float, heart_rate_bpm: float, age_years: float, sex: Sex
) -> float:
    """Maximal oxygen uptake from four minutes' walking up 5 % on a treadmill, Ebbeling.

        VO2max = 15.1 + 21.8 speed − 0.327 HR − 0.263 speed × age + 0.00504 HR × age + 5.98 (men)
        speed in miles an hour

    After four minutes on the level at a brisk pace that can be kept, four minutes at 5 % at the
    same speed (2.0 to 4.5 mph); the heart rate is that of the end. No hands on the rail. Age has no
    one direction in it: at a slow walk with a fast heart more years give a higher result.

    Args:
        heart_rate_bpm: heart rate at the end of the stage

    Example:
        >>> round(vo2max_treadmill_walk_ebbeling(
        ...     speed_m_min=96.56, heart_rate_bpm=130, age_years=40, sex="female"), 1)
        39.4
    """
    speed_mph = speed_m_min / MPH_M_MIN
    return (
        15.1
        + 21.8 * speed_mph
        - 0.327 * heart_rate_bpm
        - 0.263 * speed_mph * age_years
        + 0.00504 * heart_rate_bpm * age_years
        + (5.98 if sex == "male" else 0)
    )


@formula(
    gives="mL/kg/min",
    sources=("foster-1984",),
    within=WITHIN,
    possible=BRUCE,
    properties=(Rises("duration_min"),),
    words=(*WORDS, "bruce protocol", "maximal"),
    rivals=("aerobic.vo2max_last_stage_foster",),
)
def vo2max_bruce_men_foster(*, duration_min: float) -> float:
    """Maximal oxygen uptake of a man from his time on the Bruce treadmill protocol, Foster.

        VO2max = 14.8 − 1.379 T + 0.451 T² − 0.012 T³

    A test to exhaustion, which a trainer may score and should not run alone. Stages of three
    minutes, from 1.7 mph at 10 % upward, without holding the rail.

    Args:
        duration_min: time to exhaustion, in decimal minutes

    Example:
        >>> round(vo2max_bruce_men_foster(duration_min=12), 1)
        42.5
    """
    t = duration_min
    return 14.8 - 1.379 * t + 0.451 * t**2 - 0.012 * t**3


@formula(
    gives="mL/kg/min",
    sources=("pollock-1982",),
    within=WITHIN,
    possible=BRUCE,
    properties=(Rises("duration_min"),),
    words=(*WORDS, "bruce protocol", "maximal"),
    rivals=("aerobic.vo2max_last_stage_foster",),
)
def vo2max_bruce_women_pollock(*, duration_min: float) -> float:
    """Maximal oxygen uptake of a woman from her time on the Bruce treadmill protocol, Pollock.

        VO2max = 4.38 T − 3.9

    A test to exhaustion, which a trainer may score and should not run alone. Stages of three
    minutes, from 1.7 mph at 10 % upward, without holding the rail.

    Args:
        duration_min: time to exhaustion, in decimal minutes

    Example:
        >>> round(vo2max_bruce_women_pollock(duration_min=10), 1)
        39.9
    """
    return 4.38 * duration_min - 3.9


@formula(
    gives="mL/kg/min",
    sources=("foster-1996", "acsm-getp-2021"),
    within=WITHIN,
    possible=LAST_STAGE,
    properties=(Rises("vo2_ml_kg_min"),),
    words=(*WORDS, "maximal", "final stage"),
    rivals=("aerobic.vo2max_last_stage_handrail_foster",),
    standard_error=4.8,
)
def vo2max_last_stage_foster(*, vo2_ml_kg_min: float) -> float:
    """Maximal oxygen uptake from the last stage of a treadmill test by any protocol, Foster.

        VO2max = 0.869 VO2 of the last stage − 0.07

    The uptake of the last stage is that of ACSM's walking or running equation, whichever was done.
    By itself it is too high, since nobody is in a steady state at the end; this equation corrects
    it. Without hands on the rail.

    Args:
        vo2_ml_kg_min: uptake of the last stage by the equation of ACSM

    Example:
        >>> round(vo2max_last_stage_foster(vo2_ml_kg_min=40), 2)
        34.69
    """
    return 0.869 * vo2_ml_kg_min - 0.07


@formula(
    gives="mL/kg/min",
    sources=("foster-1996", "acsm-getp-2021"),
    within=WITHIN,
    possible=LAST_STAGE,
    properties=(Rises("vo2_ml_kg_min"),),
    words=(*WORDS, "maximal", "final stage", "holding the rail"),
    rivals=("aerobic.vo2max_last_stage_foster",),
    standard_error=4.4,
)
def vo2max_last_stage_handrail_foster(*, vo2_ml_kg_min: float) -> float:
    """Maximal oxygen uptake from the last stage of a treadmill test holding the rail, Foster.

        VO2max = 0.694 VO2 of the last stage + 3.33

    Holding the rail makes a stage easier than ACSM's equation says; this one was fitted to people
    who held it.

    Args:
        vo2_ml_kg_min: uptake of the last stage by the equation of ACSM

    Example:
        >>> round(vo2max_last_stage_handrail_foster(vo2_ml_kg_min=40), 2)
        31.09
    """
    return 0.694 * vo2_ml_kg_min + 3.33


@formula(
    gives="mL/kg/min",
    sources=("nhanes-fitness-2004", "acsm-getp-2021"),
    within=WITHIN,
    possible={
        "first_vo2_ml_kg_min": (5, 80),
        "second_vo2_ml_kg_min": (5, 80),
        "first_heart_rate_bpm": (60, 220),
        "second_heart_rate_bpm": (60, 220),
        "heart_rate_max_bpm": (120, 240),
    },
    properties=(Rises("heart_rate_max_bpm"),),
    words=(*WORDS, "submaximal", "multistage", "slope method"),
    rivals=("aerobic.vo2max_treadmill_walk_ebbeling", "aerobic.vo2max_cycle_ymca"),
)
def vo2max_treadmill_two_stages(
    *,
    first_vo2_ml_kg_min: float,
    first_heart_rate_bpm: float,
    second_vo2_ml_kg_min: float,
    second_heart_rate_bpm: float,
    heart_rate_max_bpm: float,
) -> float:
    """Maximal oxygen uptake from two submaximal stages on a treadmill, NHANES.

        VO2max = VO2 at HRmax, on the line through the two stages

    The uptake of each stage is that of ACSM's walking or running equation. If the maximal rate is
    estimated by age, its error carries through: in the example, ten beats are 4 mL/kg/min.

    Args:
        first_vo2_ml_kg_min: uptake of the first stage
        first_heart_rate_bpm: heart rate at the end of the first stage
        second_vo2_ml_kg_min: uptake of the second stage
        second_heart_rate_bpm: heart rate at the end of the second stage

    Example:
        >>> round(vo2max_treadmill_two_stages(
        ...     first_vo2_ml_kg_min=23.3, first_heart_rate_bpm=120, second_vo2_ml_kg_min=31.4,
        ...     second_heart_rate_bpm=140, heart_rate_max_bpm=180), 1)
        47.6
    """
    check_order("second_vo2_ml_kg_min", first_vo2_ml_kg_min, second_vo2_ml_kg_min, "mL/kg/min", 80)
    return at_maximum(
        first_vo2_ml_kg_min,
        second_vo2_ml_kg_min,
        first_heart_rate_bpm,
        second_heart_rate_bpm,
        heart_rate_max_bpm,
    )
