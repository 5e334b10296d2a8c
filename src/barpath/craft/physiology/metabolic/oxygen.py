"""Oxygen uptake in its units, and what a litre of it yields; pace and speed."""

from barpath.craft.evidence import Falls, Inverse, Rises, formula

MET_60_PLUS_ML_KG_MIN = 2.7
LITRES = (0.1, 8)
METS = (0.8, 37)


@formula(
    gives="L/min",
    sources=("acsm-getp-2021",),
    within=(0.04, 12),
    properties=(
        Rises("vo2_ml_kg_min"),
        Rises("mass_kg"),
        Inverse(of="metabolic.vo2_relative", takes="vo2_ml_kg_min", gives="vo2_l_min"),
    ),
    words=("absolute vo2", "litres"),
)
def vo2_absolute(*, vo2_ml_kg_min: float, mass_kg: float) -> float:
    """Absolute oxygen uptake from the relative one.

        VO2 in L/min = VO2 in mL/kg/min × mass / 1000

    Example:
        >>> round(vo2_absolute(vo2_ml_kg_min=13.8, mass_kg=50), 2)
        0.69
    """
    return vo2_ml_kg_min * mass_kg / 1000


@formula(
    gives="mL/kg/min",
    sources=("acsm-getp-2021",),
    within=(2, 100),
    possible={"vo2_l_min": LITRES},
    properties=(
        Rises("vo2_l_min"),
        Falls("mass_kg"),
        Inverse(of="metabolic.vo2_absolute", takes="vo2_l_min", gives="vo2_ml_kg_min"),
    ),
    words=("relative vo2", "per kilogram"),
)
def vo2_relative(*, vo2_l_min: float, mass_kg: float) -> float:
    """Relative oxygen uptake from the absolute one.

        VO2 in mL/kg/min = VO2 in L/min × 1000 / mass

    Args:
        vo2_l_min: oxygen uptake

    Example:
        >>> round(vo2_relative(vo2_l_min=2.8, mass_kg=70), 1)
        40.0
    """
    return vo2_l_min * 1000 / mass_kg


@formula(
    gives="kcal/min",
    sources=("acsm-getp-2021",),
    within=(0.5, 40),
    possible={"vo2_l_min": LITRES},
    properties=(Rises("vo2_l_min"),),
    words=("calories burned", "litre of oxygen"),
    rivals=("energy.energy_cost_acsm",),
    recalled=("note",),
)
def energy_of_oxygen(*, vo2_l_min: float) -> float:
    """Energy spent a minute from oxygen uptake.

        kcal/min = 5 × VO2 in L/min

    Five is rounded: a litre yields 4.7 to 5.05 kcal, by what is burned. The same as METs × 3.5 ×
    mass / 200.

    Args:
        vo2_l_min: oxygen uptake

    Example:
        >>> round(energy_of_oxygen(vo2_l_min=0.69), 2)
        3.45
    """
    return 5 * vo2_l_min


@formula(
    gives="MET",
    sources=("willis-2024",),
    within=METS,
    properties=(
        Rises("vo2_ml_kg_min"),
        Inverse(
            of="metabolic.vo2_of_mets_60_plus", takes="vo2_ml_kg_min", gives="energy_cost_mets"
        ),
    ),
    words=("met", "older adults", "met60+"),
    rivals=("intensity.mets_of_vo2",),
)
def mets_60_plus_of_vo2(*, vo2_ml_kg_min: float) -> float:
    """METs of adults of 60 and over from oxygen uptake, Older Adult Compendium 2024.

        MET60+ = VO2 / 2.7

    Resting takes less in older adults than the 3.5 mL/kg/min of the common MET. The two kinds are
    never to be mixed: the same walk has more MET60+ than METs.

    Example:
        >>> round(mets_60_plus_of_vo2(vo2_ml_kg_min=13.5), 1)
        5.0
    """
    return vo2_ml_kg_min / MET_60_PLUS_ML_KG_MIN


@formula(
    gives="mL/kg/min",
    sources=("willis-2024",),
    within=(2, 100),
    possible={"energy_cost_mets": METS},
    properties=(
        Rises("energy_cost_mets"),
        Inverse(
            of="metabolic.mets_60_plus_of_vo2", takes="energy_cost_mets", gives="vo2_ml_kg_min"
        ),
    ),
    words=("met", "older adults", "met60+"),
    rivals=("intensity.vo2_of_mets",),
)
def vo2_of_mets_60_plus(*, energy_cost_mets: float) -> float:
    """Oxygen uptake from the METs of adults of 60 and over, Older Adult Compendium 2024.

        VO2 = 2.7 MET60+

    Args:
        energy_cost_mets: energy cost in MET60+

    Example:
        >>> round(vo2_of_mets_60_plus(energy_cost_mets=5), 1)
        13.5
    """
    return energy_cost_mets * MET_60_PLUS_ML_KG_MIN


@formula(
    gives="min/km",
    sources=("acsm-getp-2021",),
    within=(2, 40),
    possible={"speed_m_min": (25, 450)},
    properties=(
        Falls("speed_m_min"),
        Inverse(of="metabolic.speed_of_pace", takes="speed_m_min", gives="pace_min_km"),
    ),
    words=("pace", "minutes a mile", "minutes a kilometre"),
)
def pace_of_speed(*, speed_m_min: float) -> float:
    """Pace from speed.

        pace = 1000 / speed in m/min

    In decimal minutes: 5.5 min/km is 5:30.

    Example:
        >>> pace_of_speed(speed_m_min=160)
        6.25
    """
    return 1000 / speed_m_min


@formula(
    gives="m/min",
    sources=("acsm-getp-2021",),
    within=(20, 500),
    possible={"pace_min_km": (2.25, 40)},
    properties=(
        Falls("pace_min_km"),
        Inverse(of="metabolic.pace_of_speed", takes="pace_min_km", gives="speed_m_min"),
    ),
    words=("pace", "minutes a mile", "minutes a kilometre"),
)
def speed_of_pace(*, pace_min_km: float) -> float:
    """Speed from pace.

        speed in m/min = 1000 / pace

    Example:
        >>> speed_of_pace(pace_min_km=6.25)
        160.0
    """
    return 1000 / pace_min_km
