"""The maximal oxygen uptake from submaximal tests on a cycle."""

from itertools import pairwise

from barpath.craft.evidence import Falls, OutOfRange, Rises, Sex, formula
from barpath.craft.knowledge.kinds.norms import norm
from barpath.craft.physiology.aerobic.extrapolation import at_maximum, check_order
from barpath.craft.physiology.metabolic.cycling import leg_cycling

WITHIN = (5, 100)
POWER = (25, 500)
RATE = (60, 220)
TABLE = "astrand-age-factors"
WORDS = ("vo2max", "submaximal", "cycle ergometer", "bike test")
# Stages count from the lowest of these rates up to this share of the maximal one (YMCA).
LOWEST_BPM, HIGHEST_SHARE = 110, 0.85
# Where the lines of heart rate against uptake meet, and the rate at the maximal uptake.
MEETS_BPM: dict[Sex, tuple[float, float]] = {"female": (72, 198), "male": (61, 195)}


def _age_factor(age_years: float) -> float:
    """The table's factor; between two printed ages in proportion."""
    printed = [(float(row.name), float(row.values[0])) for row in norm(TABLE).rows]
    for (younger, before), (older, after) in pairwise(printed):
        if younger <= age_years <= older:
            return before + (after - before) * (age_years - younger) / (older - younger)
    limits = (printed[0][0], printed[-1][0])
    edition = norm(TABLE).edition
    raise OutOfRange(
        f"Age is {age_years:g} years, and the age factors of {edition} cover {limits[0]:g} to "
        f"{limits[1]:g} only.",
        quantity="age_years",
        value=age_years,
        limits=limits,
        whose=f"covered by {edition}",
    )


@formula(
    gives="mL/kg/min",
    sources=("astrand-1960", "astrand-ryhming-1954", "acsm-getp-2021", "bjorkman-2016"),
    within=WITHIN,
    studied={"age_years": (20, 65), "heart_rate_bpm": (125, 170)},
    possible={"power_w": POWER, "heart_rate_bpm": (90, 220)},
    norms=(TABLE,),
    properties=(
        Rises("power_w"),
        Falls("mass_kg"),
        Falls("age_years"),
        Falls("heart_rate_bpm"),
    ),
    words=(*WORDS, "nomogram", "6-minute"),
    rivals=("aerobic.vo2max_cycle_ymca",),
    standard_error_percent=15,
    recalled=("equation", "studied", "standard error", "table"),
)
def vo2max_cycle_astrand(
    *, power_w: float, mass_kg: float, heart_rate_bpm: float, sex: Sex, age_years: float
) -> float:
    """Maximal oxygen uptake from six minutes at one load on a cycle, Åstrand and Ryhming.

        women  VO2max = VO2 of the load × (198 − 72) / (HR − 72) × age factor
        men    VO2max = VO2 of the load × (195 − 61) / (HR − 61) × age factor

    One load that brings a steady heart rate of 125 to 170. The uptake of the load is that of ACSM's
    leg cycling equation, good from 50 to 200 W, where the paper read a nomogram; readings of the
    nomogram differ by 0.1 to 0.2 L/min among themselves. The age factor stands for the fall of the
    maximal heart rate, in proportion between the printed ages. The error is 10 to 15 % in the
    authors' people and was 18 % in a later Swedish sample.

    Args:
        power_w: load
        heart_rate_bpm: steady heart rate, mean of the fifth and sixth minute

    Example:
        >>> round(vo2max_cycle_astrand(
        ...     power_w=150, mass_kg=75, heart_rate_bpm=150, sex="male", age_years=35), 1)
        38.0
    """
    meets, at_max = MEETS_BPM[sex]
    rise = (at_max - meets) / (heart_rate_bpm - meets)
    return leg_cycling(power_w, mass_kg) * rise * _age_factor(age_years)


@formula(
    gives="mL/kg/min",
    sources=("golding-1989", "acsm-getp-2021", "pollock-1994"),
    within=WITHIN,
    possible={
        "first_power_w": POWER,
        "second_power_w": POWER,
        "first_heart_rate_bpm": RATE,
        "second_heart_rate_bpm": RATE,
        "heart_rate_max_bpm": (130, 240),
    },
    properties=(Rises("heart_rate_max_bpm"), Falls("mass_kg")),
    words=(*WORDS, "ymca", "multistage"),
    rivals=("aerobic.vo2max_cycle_astrand",),
    standard_error=9.8,
)
def vo2max_cycle_ymca(
    *,
    first_power_w: float,
    first_heart_rate_bpm: float,
    second_power_w: float,
    second_heart_rate_bpm: float,
    heart_rate_max_bpm: float,
    mass_kg: float,
) -> float:
    """Maximal oxygen uptake from the last two stages on a cycle, YMCA.

        power at HRmax, on the line through the two stages
        VO2max = 7 + 1.8 power / mass          power in kg·m/min

    Stages of three minutes; the two that count have steady rates between 110 bpm and 85 % of the
    maximum. If the maximum is estimated by age, its error carries through. The standard error is
    that of men in the one comparison with a measured uptake that we read, where the test also gave
    them too much; for women it did better.

    Args:
        first_power_w: load of the last but one stage
        first_heart_rate_bpm: heart rate of the last but one stage
        second_power_w: load of the last stage
        second_heart_rate_bpm: heart rate of the last stage

    Example:
        >>> round(vo2max_cycle_ymca(
        ...     first_power_w=75, first_heart_rate_bpm=120, second_power_w=100,
        ...     second_heart_rate_bpm=140, heart_rate_max_bpm=185, mass_kg=70), 1)
        31.6
    """
    check_order("second_power_w", first_power_w, second_power_w, "W", POWER[1])
    _check_counts("first_heart_rate_bpm", first_heart_rate_bpm, heart_rate_max_bpm)
    _check_counts("second_heart_rate_bpm", second_heart_rate_bpm, heart_rate_max_bpm)
    power_w = at_maximum(
        first_power_w,
        second_power_w,
        first_heart_rate_bpm,
        second_heart_rate_bpm,
        heart_rate_max_bpm,
    )
    return leg_cycling(power_w, mass_kg)


def _check_counts(name: str, heart_rate_bpm: float, heart_rate_max_bpm: float) -> None:
    highest = HIGHEST_SHARE * heart_rate_max_bpm
    if not LOWEST_BPM <= heart_rate_bpm <= highest:
        raise OutOfRange(
            f"A stage at {heart_rate_bpm:g} bpm does not count: the two stages must lie between "
            f"{LOWEST_BPM} bpm and 85 % of the maximal rate ({highest:.4g} bpm).",
            quantity=name,
            value=heart_rate_bpm,
            limits=(LOWEST_BPM, highest),
            whose="counted by the YMCA test",
        )
