"""Heart rate: the maximum by age, the reserve, and the rate that goes with an intensity."""

from typing import Literal

from barpath.craft.evidence import Band, Falls, Inverse, Rises, formula, impossible

RATE = (25, 240)
# A person may be pushed a little over the maximum that was measured or estimated.
INTENSITY = (0, 110)
RIVALS = {
    name: f"heart.heart_rate_max_{name}"
    for name in ("fox", "tanaka", "gellish", "gellish_squared", "nes", "gulati")
}
WORDS = ("hrmax", "maximum heart rate", "220 minus age", "max pulse")
Class = Literal["light", "moderate", "vigorous"]
# Percent of the reserve at which each class begins and ends (ACSM 2011).
RESERVE: dict[Class, tuple[float, float]] = {
    "light": (30, 40),
    "moderate": (40, 60),
    "vigorous": (60, 90),
}


def _but(name: str) -> tuple[str, ...]:
    return tuple(key for rival, key in RIVALS.items() if rival != name)


@formula(
    gives="bpm",
    sources=("fox-1971",),
    within=(90, 225),
    properties=(Falls("age_years"),),
    words=WORDS,
    rivals=_but("fox"),
    standard_error=12,
    recalled=("standard error",),
)
def heart_rate_max_fox(*, age_years: float) -> float:
    """Maximal heart rate by age, Fox.

        HRmax = 220 − age

    The best known and the least grounded: it was drawn by eye, with no regression behind it. It
    gives too much under about 40 years and too little over it. Prefer Tanaka or Gellish, and a
    measured maximum to all of them. With a beta-blocker no formula by age holds: use perceived
    effort.

    Example:
        >>> heart_rate_max_fox(age_years=50)
        170.0
    """
    return 220.0 - age_years


@formula(
    gives="bpm",
    sources=("tanaka-2001",),
    within=(100, 215),
    studied={"age_years": (18, 81)},
    properties=(Falls("age_years"),),
    words=WORDS,
    rivals=_but("tanaka"),
    standard_error=10,
    recalled=("standard error", "studied"),
)
def heart_rate_max_tanaka(*, age_years: float) -> float:
    """Maximal heart rate by age, Tanaka.

        HRmax = 208 − 0.7 age

    From a meta-analysis and a laboratory sample of healthy adults, women and men alike. Preferred
    here, with Gellish. A measured maximum beats it, and with a beta-blocker it does not hold.

    Example:
        >>> heart_rate_max_tanaka(age_years=50)
        173.0
    """
    return 208 - 0.7 * age_years


@formula(
    gives="bpm",
    sources=("gellish-2007",),
    within=(100, 215),
    studied={"age_years": (30, 75)},
    properties=(Falls("age_years"),),
    words=WORDS,
    rivals=_but("gellish"),
    standard_error=7,
    recalled=("standard error", "studied"),
)
def heart_rate_max_gellish(*, age_years: float) -> float:
    """Maximal heart rate by age, Gellish, the straight line.

        HRmax = 206.9 − 0.67 age

    From the same people tested again over the years. It is also printed rounded, as 207 − 0.7 age;
    this is the paper's own form.

    Example:
        >>> round(heart_rate_max_gellish(age_years=50), 1)
        173.4
    """
    return 206.9 - 0.67 * age_years


@formula(
    gives="bpm",
    sources=("gellish-2007",),
    within=(80, 215),
    studied={"age_years": (30, 75)},
    properties=(Falls("age_years"),),
    words=WORDS,
    rivals=_but("gellish_squared"),
    standard_error=7,
    recalled=("equation", "standard error", "studied"),
)
def heart_rate_max_gellish_squared(*, age_years: float) -> float:
    """Maximal heart rate by age, Gellish, the curve.

        HRmax = 192 − 0.007 age²

    The same study's other fit, which falls faster in old age.

    Example:
        >>> heart_rate_max_gellish_squared(age_years=50)
        174.5
    """
    return 192 - 0.007 * age_years**2


@formula(
    gives="bpm",
    sources=("nes-2013",),
    within=(100, 215),
    studied={"age_years": (19, 89)},
    properties=(Falls("age_years"),),
    words=(*WORDS, "hunt"),
    rivals=_but("nes"),
    standard_error=10.8,
    recalled=("standard error", "studied"),
)
def heart_rate_max_nes(*, age_years: float) -> float:
    """Maximal heart rate by age, Nes (the HUNT Fitness Study).

        HRmax = 211 − 0.64 age

    Measured in a large Norwegian sample; it lies a few beats above Tanaka.

    Example:
        >>> heart_rate_max_nes(age_years=50)
        179.0
    """
    return 211 - 0.64 * age_years


@formula(
    gives="bpm",
    sources=("gulati-2010",),
    within=(90, 210),
    studied={"age_years": (35, 93)},
    properties=(Falls("age_years"),),
    words=(*WORDS, "women"),
    rivals=_but("gulati"),
    standard_error=12,
    recalled=("standard error", "studied"),
)
def heart_rate_max_gulati(*, age_years: float) -> float:
    """Maximal heart rate of women by age, Gulati.

        HRmax = 206 − 0.88 age

    For women only, from stress tests of women without symptoms.

    Example:
        >>> heart_rate_max_gulati(age_years=50)
        162.0
    """
    return 206 - 0.88 * age_years


def _reserve(heart_rate_max_bpm: float, heart_rate_rest_bpm: float) -> float:
    if heart_rate_rest_bpm >= heart_rate_max_bpm:
        raise impossible(
            "heart_rate_rest_bpm",
            heart_rate_rest_bpm,
            f"The resting rate ({heart_rate_rest_bpm:g} bpm) must lie below the maximal rate "
            f"({heart_rate_max_bpm:g} bpm): were the two swapped?",
            (25, heart_rate_max_bpm),
        )
    return heart_rate_max_bpm - heart_rate_rest_bpm


@formula(
    gives="bpm",
    sources=("karvonen-1957",),
    within=(0, 215),
    properties=(Rises("heart_rate_max_bpm"), Falls("heart_rate_rest_bpm")),
    words=("hrr", "karvonen"),
)
def heart_rate_reserve(*, heart_rate_max_bpm: float, heart_rate_rest_bpm: float) -> float:
    """Heart-rate reserve.

        HRR = HRmax − HRrest

    The resting rate is the true one: on waking, or after five to ten minutes seated.

    Example:
        >>> heart_rate_reserve(heart_rate_max_bpm=180, heart_rate_rest_bpm=60)
        120
    """
    return _reserve(heart_rate_max_bpm, heart_rate_rest_bpm)


@formula(
    gives="bpm",
    sources=("karvonen-1957",),
    within=RATE,
    possible={"intensity_percent": INTENSITY},
    properties=(
        Rises("intensity_percent"),
        Rises("heart_rate_max_bpm"),
        Inverse(
            of="heart.intensity_of_heart_rate_karvonen",
            takes="intensity_percent",
            gives="heart_rate_bpm",
        ),
    ),
    words=("karvonen", "target heart rate", "hrr", "training zone"),
    rivals=("heart.heart_rate_at_percent_of_max",),
)
def heart_rate_at_reserve_karvonen(
    *, intensity_percent: float, heart_rate_max_bpm: float, heart_rate_rest_bpm: float
) -> float:
    """Heart rate at a percentage of the reserve, Karvonen.

        HR = (HRmax − HRrest) × intensity / 100 + HRrest

    A percentage of the reserve is about the same percentage of the oxygen-uptake reserve. Preferred
    to a percentage of the maximum, which takes no account of the resting rate. Many pages print
    wrong sums for it.

    Args:
        intensity_percent: intensity, percent of the reserve

    Example:
        >>> heart_rate_at_reserve_karvonen(
        ...     intensity_percent=75, heart_rate_max_bpm=180, heart_rate_rest_bpm=60)
        150.0
    """
    reserve = _reserve(heart_rate_max_bpm, heart_rate_rest_bpm)
    return reserve * intensity_percent / 100 + heart_rate_rest_bpm


@formula(
    gives="%",
    sources=("karvonen-1957",),
    within=(0, 110),
    properties=(
        Rises("heart_rate_bpm"),
        Falls("heart_rate_max_bpm"),
        Inverse(
            of="heart.heart_rate_at_reserve_karvonen",
            takes="heart_rate_bpm",
            gives="intensity_percent",
        ),
    ),
    words=("karvonen", "hrr"),
    rivals=("heart.percent_of_max_heart_rate",),
)
def intensity_of_heart_rate_karvonen(
    *, heart_rate_bpm: float, heart_rate_max_bpm: float, heart_rate_rest_bpm: float
) -> float:
    """Intensity of a heart rate as a percentage of the reserve, Karvonen.

        intensity = 100 (HR − HRrest) / (HRmax − HRrest)

    Example:
        >>> intensity_of_heart_rate_karvonen(
        ...     heart_rate_bpm=150, heart_rate_max_bpm=180, heart_rate_rest_bpm=60)
        75.0
    """
    reserve = _reserve(heart_rate_max_bpm, heart_rate_rest_bpm)
    return 100 * (heart_rate_bpm - heart_rate_rest_bpm) / reserve


@formula(
    gives="bpm",
    sources=("garber-2011", "karvonen-1957"),
    within=RATE,
    properties=(Rises("heart_rate_max_bpm"), Rises("heart_rate_rest_bpm")),
    words=("karvonen", "training zone", "target heart rate"),
)
def heart_rate_zone_karvonen(
    *, intensity: Class, heart_rate_max_bpm: float, heart_rate_rest_bpm: float
) -> Band:
    """Heart-rate zone of an intensity class by the reserve, Karvonen with the classes of ACSM.

        light 30 to under 40 % | moderate 40 to under 60 % | vigorous 60 to under 90 % of the reserve

    If the maximum is estimated by age, the zone is as uncertain as that estimate: about 10 bpm.

    Example:
        >>> heart_rate_zone_karvonen(
        ...     intensity="moderate", heart_rate_max_bpm=180, heart_rate_rest_bpm=60)
        Band(low=108.0, high=132.0)
    """
    reserve = _reserve(heart_rate_max_bpm, heart_rate_rest_bpm)
    low, high = RESERVE[intensity]
    return Band(
        reserve * low / 100 + heart_rate_rest_bpm, reserve * high / 100 + heart_rate_rest_bpm
    )


@formula(
    gives="bpm",
    sources=("garber-2011",),
    within=(15, 250),
    possible={"intensity_percent": (20, 110)},
    properties=(
        Rises("intensity_percent"),
        Rises("heart_rate_max_bpm"),
        Inverse(
            of="heart.percent_of_max_heart_rate", takes="intensity_percent", gives="heart_rate_bpm"
        ),
    ),
    words=("percent hrmax", "target heart rate"),
    rivals=("heart.heart_rate_at_reserve_karvonen",),
)
def heart_rate_at_percent_of_max(*, intensity_percent: float, heart_rate_max_bpm: float) -> float:
    """Heart rate at a percentage of the maximum.

        HR = HRmax × intensity / 100

    Simple, and lower in effort than the same percentage of the reserve: 70 % of the maximum is
    about 55 % of the reserve.

    Args:
        intensity_percent: intensity, percent of the maximum

    Example:
        >>> heart_rate_at_percent_of_max(intensity_percent=70, heart_rate_max_bpm=180)
        126.0
    """
    return heart_rate_max_bpm * intensity_percent / 100


@formula(
    gives="%",
    sources=("garber-2011",),
    within=(15, 110),
    properties=(
        Rises("heart_rate_bpm"),
        Falls("heart_rate_max_bpm"),
        Inverse(
            of="heart.heart_rate_at_percent_of_max",
            takes="heart_rate_bpm",
            gives="intensity_percent",
        ),
    ),
    words=("percent hrmax",),
    rivals=("heart.intensity_of_heart_rate_karvonen",),
)
def percent_of_max_heart_rate(*, heart_rate_bpm: float, heart_rate_max_bpm: float) -> float:
    """A heart rate as a percentage of the maximum.

        intensity = 100 HR / HRmax

    Example:
        >>> percent_of_max_heart_rate(heart_rate_bpm=126, heart_rate_max_bpm=180)
        70.0
    """
    return 100 * heart_rate_bpm / heart_rate_max_bpm


@formula(
    gives="bpm",
    sources=("acsm-getp-2021",),
    within=RATE,
    possible={"pulse_beats": (2, 240), "counted_s": (6, 60)},
    properties=(Rises("pulse_beats"), Falls("counted_s")),
    words=("pulse count", "ten-second count", "palpation"),
    recalled=("equation",),
)
def heart_rate_from_pulse(*, pulse_beats: float, counted_s: float) -> float:
    """Heart rate from a pulse count.

        HR = 60 beats / seconds

    Every formula here takes a rate per minute. A ten-second count carries an error of up to 6 bpm
    for one beat missed, a fifteen-second count of 4.

    Args:
        pulse_beats: beats counted
        counted_s: time counted for

    Example:
        >>> heart_rate_from_pulse(pulse_beats=24, counted_s=10)
        144.0
    """
    return 60 * pulse_beats / counted_s
