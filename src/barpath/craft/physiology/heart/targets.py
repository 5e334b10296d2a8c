"""The heart-rate reserve, and the rate that goes with an intensity."""

from typing import Literal

from barpath.craft.evidence import Band, Falls, Inverse, Rises, formula, impossible

RATE = (25, 240)
# A person may be pushed a little over the maximum that was measured or estimated.
INTENSITY = (0, 110)
Class = Literal["light", "moderate", "vigorous"]
# Percent of the reserve at which each class begins and ends (ACSM 2011).
RESERVE: dict[Class, tuple[float, float]] = {
    "light": (30, 40),
    "moderate": (40, 60),
    "vigorous": (60, 90),
}


def reserve_of(heart_rate_max_bpm: float, heart_rate_rest_bpm: float) -> float:
    """The heart-rate reserve.

    Raises:
        OutOfRange: if the resting rate is not below the maximal one.
    """
    if heart_rate_rest_bpm >= heart_rate_max_bpm:
        raise impossible(
            "heart_rate_rest_bpm",
            heart_rate_rest_bpm,
            f"The resting rate ({heart_rate_rest_bpm:g} bpm) must lie below the maximal rate "
            f"({heart_rate_max_bpm:g} bpm): were the two swapped?",
            (25, heart_rate_max_bpm),
        )
    return heart_rate_max_bpm - heart_rate_rest_bpm


def share_of_reserve(
    heart_rate_bpm: float, heart_rate_max_bpm: float, heart_rate_rest_bpm: float
) -> float:
    """Which share of the reserve a heart rate is, 0 at rest and 1 at the maximum.

    Raises:
        OutOfRange: if the rate lies below rest, or too far above the maximum.
    """
    reserve = reserve_of(heart_rate_max_bpm, heart_rate_rest_bpm)
    highest = heart_rate_rest_bpm + INTENSITY[1] / 100 * reserve
    if not heart_rate_rest_bpm <= heart_rate_bpm <= highest:
        raise impossible(
            "heart_rate_bpm",
            heart_rate_bpm,
            f"A rate of {heart_rate_bpm:g} bpm does not lie between rest "
            f"({heart_rate_rest_bpm:g} bpm) and the maximum ({heart_rate_max_bpm:g} bpm): one of "
            f"the three is wrong.",
            (heart_rate_rest_bpm, heart_rate_max_bpm),
        )
    return (heart_rate_bpm - heart_rate_rest_bpm) / reserve


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
    return reserve_of(heart_rate_max_bpm, heart_rate_rest_bpm)


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
    reserve = reserve_of(heart_rate_max_bpm, heart_rate_rest_bpm)
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
    return 100 * share_of_reserve(heart_rate_bpm, heart_rate_max_bpm, heart_rate_rest_bpm)


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
    reserve = reserve_of(heart_rate_max_bpm, heart_rate_rest_bpm)
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
