"""The maximal oxygen uptake from a walk or a run in the field."""

from typing import Literal

from barpath.craft.evidence import Falls, Rises, Sex, formula, impossible
from barpath.craft.units import POUND_KG

WITHIN = (5, 100)
KEYS = {
    name: f"aerobic.vo2max_{name}"
    for name in (
        "mile_walk_kline",
        "twelve_minute_run_cooper",
        "mile_and_half_run_acsm",
        "mile_and_half_run_george",
        "mile_jog_george",
    )
}
WORDS = ("vo2max", "field test", "cardiorespiratory fitness", "aerobic capacity")
MALE: dict[Sex, Literal[0, 1]] = {"female": 0, "male": 1}
# The jog stays submaximal only if it is no faster than this (minutes a mile, George 1993).
EASY_JOG_MIN: dict[Sex, float] = {"female": 9.0, "male": 8.0}


def _but(name: str) -> tuple[str, ...]:
    return tuple(key for rival, key in KEYS.items() if rival != name)


@formula(
    gives="mL/kg/min",
    sources=("kline-1987", "keller-2002"),
    within=WITHIN,
    studied={"age_years": (30, 69)},
    possible={"walk_min": (9, 40), "heart_rate_bpm": (60, 220)},
    properties=(
        Falls("mass_kg"),
        Falls("age_years"),
        Falls("walk_min"),
        Falls("heart_rate_bpm"),
    ),
    words=(*WORDS, "rockport", "one-mile walk"),
    rivals=_but("mile_walk_kline"),
    standard_error=5.0,
)
def vo2max_mile_walk_kline(
    *, mass_kg: float, age_years: float, sex: Sex, walk_min: float, heart_rate_bpm: float
) -> float:
    """Maximal oxygen uptake from a mile walked as fast as possible (Rockport), Kline.

        VO2max = 132.853 − 0.0769 mass − 0.3877 age + 6.315 (men) − 3.2649 time − 0.1565 HR
        mass in pounds, time in minutes, HR per minute at the finish

    The walker's test: it needs no running. The mass of the equation is in pounds and is converted
    here. A time of 14:30 is 14.5 minutes. The heart rate is that of the finish as a rate per
    minute; a ten-second count put in its place gives a result far too high. The paper's people were
    30 to 69; the test is used from 20. It is poor for very fit people: it is said to give them too
    much, and gave 40 fit students 3 mL/kg/min too little.

    Args:
        walk_min: time for the mile, in decimal minutes
        heart_rate_bpm: heart rate at the finish

    Example:
        >>> round(vo2max_mile_walk_kline(
        ...     mass_kg=68.2, age_years=30, sex="female", walk_min=15.2, heart_rate_bpm=128), 1)
        40.0
    """
    return (
        132.853
        - 0.0769 * mass_kg / POUND_KG
        - 0.3877 * age_years
        + 6.315 * MALE[sex]
        - 3.2649 * walk_min
        - 0.1565 * heart_rate_bpm
    )


@formula(
    gives="mL/kg/min",
    sources=("cooper-1968",),
    within=WITHIN,
    possible={"distance_m": (800, 5000)},
    properties=(Rises("distance_m"),),
    words=(*WORDS, "cooper test", "12-minute run"),
    rivals=_but("twelve_minute_run_cooper"),
)
def vo2max_twelve_minute_run_cooper(*, distance_m: float) -> float:
    """Maximal oxygen uptake from the distance run in twelve minutes, Cooper.

        VO2max = (distance − 504.9) / 44.73

    For healthy people able to run hard for twelve minutes; drawn from 115 young military men. The
    distance is in metres. Whoever walks much of it is better served by the mile walk.

    Args:
        distance_m: distance covered

    Example:
        >>> round(vo2max_twelve_minute_run_cooper(distance_m=2800), 2)
        51.31
    """
    return (distance_m - 504.9) / 44.73


@formula(
    gives="mL/kg/min",
    sources=("acsm-getp-2021",),
    within=WITHIN,
    possible={"run_min": (6, 40)},
    properties=(Falls("run_min"),),
    words=(*WORDS, "1.5-mile run", "2.4 km run"),
    rivals=_but("mile_and_half_run_acsm"),
)
def vo2max_mile_and_half_run_acsm(*, run_min: float) -> float:
    """Maximal oxygen uptake from a run of 1.5 miles (2.4 km), ACSM.

        VO2max = 3.5 + 483 / time

    It needs the time alone. For fit people of 18 to 29, George's equation also counts body mass and
    sex, and has a published error. A time of 12:30 is 12.5 minutes.

    Args:
        run_min: time for the 1.5 miles, in decimal minutes

    Example:
        >>> round(vo2max_mile_and_half_run_acsm(run_min=12.5), 2)
        42.14
    """
    return 3.5 + 483 / run_min


@formula(
    gives="mL/kg/min",
    sources=("george-1993",),
    within=WITHIN,
    studied={"age_years": (18, 29)},
    possible={"run_min": (6, 30)},
    properties=(Falls("mass_kg"), Falls("run_min")),
    words=(*WORDS, "1.5-mile run", "2.4 km run"),
    rivals=_but("mile_and_half_run_george"),
    standard_error=2.8,
    recalled=("equation",),
)
def vo2max_mile_and_half_run_george(
    *, mass_kg: float, sex: Sex, run_min: float, age_years: float
) -> float:
    """Maximal oxygen uptake from a run of 1.5 miles (2.4 km), George.

        VO2max = 88.02 + 3.716 (men) − 0.1656 mass − 2.767 time

    For fit people of 18 to 29; age itself is not in the equation. In people the equation was not
    fitted to, the error was 3.9.

    Args:
        run_min: time for the 1.5 miles, in decimal minutes

    Example:
        >>> round(vo2max_mile_and_half_run_george(mass_kg=70, sex="male", run_min=11, age_years=22), 1)
        49.7
    """
    return 88.02 + 3.716 * MALE[sex] - 0.1656 * mass_kg - 2.767 * run_min


@formula(
    gives="mL/kg/min",
    sources=("george-1993",),
    within=WITHIN,
    studied={"age_years": (18, 29), "heart_rate_bpm": (60, 180)},
    possible={"jog_min": (6, 25), "heart_rate_bpm": (60, 220)},
    properties=(Falls("mass_kg"), Falls("jog_min"), Falls("heart_rate_bpm")),
    words=(*WORDS, "one-mile jog", "submaximal"),
    rivals=_but("mile_jog_george"),
    standard_error=3.0,
)
def vo2max_mile_jog_george(
    *, mass_kg: float, sex: Sex, jog_min: float, heart_rate_bpm: float, age_years: float
) -> float:
    """Maximal oxygen uptake from a mile jogged at a steady, easy pace, George.

        VO2max = 100.5 + 8.344 (men) − 0.1636 mass − 1.438 time − 0.1928 HR

    For fit people of 18 to 29. No race: a man takes 8 minutes or more, a woman 9, at no more than
    180 bpm. Not to be confused with the run of 1.5 miles of the same paper, which takes no heart
    rate.

    Args:
        jog_min: time for the mile, in decimal minutes
        heart_rate_bpm: heart rate at the finish

    Example:
        >>> round(vo2max_mile_jog_george(
        ...     mass_kg=70, sex="male", jog_min=9, heart_rate_bpm=160, age_years=22), 1)
        53.6
    """
    easiest = EASY_JOG_MIN[sex]
    if jog_min < easiest:
        raise impossible(
            "jog_min",
            jog_min,
            f"A mile in {jog_min:g} minutes is too fast for this test: it wants a jog of "
            f"{easiest:g} minutes or more; score a hard effort by the run of 1.5 miles instead.",
            (easiest, 25),
        )
    return 100.5 + 8.344 * MALE[sex] - 0.1636 * mass_kg - 1.438 * jog_min - 0.1928 * heart_rate_bpm
