"""Intensity in its currencies, and the classes of each."""

from barpath.craft.evidence import Falls, Inverse, Rises, Standing, formula, impossible
from barpath.craft.knowledge.kinds.norms import norm

REST_ML_KG_MIN = 3.5
TABLE = ("exercise-intensity-acsm",)
SOURCES = ("garber-2011", "acsm-getp-2021")
WORDS = ("light", "moderate", "vigorous", "intensity")


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
    return (vo2max_ml_kg_min - REST_ML_KG_MIN) * intensity_percent / 100 + REST_ML_KG_MIN


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


def _class(name: str, value: float) -> Standing:
    return norm("exercise-intensity-acsm").place(value, name=name)


@formula(
    gives="class",
    sources=SOURCES,
    possible={"intensity_percent": (0, 110)},
    norms=TABLE,
    properties=(Rises("intensity_percent"),),
    words=(*WORDS, "hrr", "vo2r"),
)
def class_of_reserve(*, intensity_percent: float) -> Standing:
    """Intensity class of a percentage of the heart-rate or uptake reserve, ACSM.

        very light | 30 light | 40 moderate | 60 vigorous | 90 near-maximal to maximal

    Args:
        intensity_percent: intensity, percent of the reserve

    Example:
        >>> class_of_reserve(intensity_percent=39.9).in_class
        'light'
    """
    return _class("hrr_percent", intensity_percent)


@formula(
    gives="class",
    sources=SOURCES,
    possible={"intensity_percent": (15, 110)},
    norms=TABLE,
    properties=(Rises("intensity_percent"),),
    words=(*WORDS, "hrmax"),
    recalled=("table",),
)
def class_of_max_heart_rate(*, intensity_percent: float) -> Standing:
    """Intensity class of a percentage of the maximal heart rate, ACSM.

        very light | 57 light | 64 moderate | 77 vigorous | 96 near-maximal to maximal

    Args:
        intensity_percent: intensity, percent of the maximal heart rate

    Example:
        >>> class_of_max_heart_rate(intensity_percent=70).in_class
        'moderate'
    """
    return _class("hrmax_percent", intensity_percent)


@formula(
    gives="class",
    sources=SOURCES,
    possible={"intensity_percent": (5, 110)},
    norms=TABLE,
    properties=(Rises("intensity_percent"),),
    words=(*WORDS, "vo2max"),
    recalled=("table",),
)
def class_of_vo2max(*, intensity_percent: float) -> Standing:
    """Intensity class of a percentage of the maximal oxygen uptake, ACSM.

        very light | 37 light | 46 moderate | 64 vigorous | 91 near-maximal to maximal

    Args:
        intensity_percent: intensity, percent of the maximal uptake

    Example:
        >>> class_of_vo2max(intensity_percent=50).in_class
        'moderate'
    """
    return _class("vo2max_percent", intensity_percent)


@formula(
    gives="class",
    sources=(*SOURCES, "borg-1982"),
    possible={"effort_rpe": (6, 20)},
    norms=TABLE,
    properties=(Rises("effort_rpe"),),
    words=(*WORDS, "borg", "rpe", "perceived exertion"),
)
def class_of_perceived_effort(*, effort_rpe: float) -> Standing:
    """Intensity class of perceived effort on the scale from 6 to 20, ACSM.

        very light | 9 light | 12 moderate | 14 vigorous | 18 near-maximal to maximal

    Not the scale from 0 to 10. Ten times the figure is near the heart rate in young adults only.

    Args:
        effort_rpe: perceived effort

    Example:
        >>> class_of_perceived_effort(effort_rpe=13).in_class
        'moderate'
    """
    return _class("effort_rpe", effort_rpe)


@formula(
    gives="class",
    sources=SOURCES,
    possible={"energy_cost_mets": (0.6, 28.5)},
    norms=TABLE,
    properties=(Rises("energy_cost_mets"),),
    words=(*WORDS, "met"),
)
def class_of_mets(*, energy_cost_mets: float) -> Standing:
    """Intensity class of METs, ACSM.

        very light | 2 light | 3 moderate | 6 vigorous | 8.8 near-maximal to maximal

    Absolute classes of middle-aged adults: 5 METs is vigorous to somebody whose best is 7.

    Example:
        >>> class_of_mets(energy_cost_mets=5.95).in_class
        'moderate'
    """
    return _class("absolute_mets", energy_cost_mets)


@formula(
    gives="class",
    sources=SOURCES,
    possible={"load_percent": (5, 110)},
    norms=TABLE,
    properties=(Rises("load_percent"),),
    words=(*WORDS, "1rm", "one-repetition maximum"),
    recalled=("table",),
)
def class_of_one_rep_max_percent(*, load_percent: float) -> Standing:
    """Intensity class of a load as a percentage of the one-repetition maximum, ACSM.

        very light | 30 light | 50 moderate | 70 vigorous | 85 near-maximal to maximal

    Args:
        load_percent: load, percent of the one-repetition maximum

    Example:
        >>> class_of_one_rep_max_percent(load_percent=75).in_class
        'vigorous'
    """
    return _class("one_rep_max_percent", load_percent)


@formula(
    gives="class",
    sources=("foster-2008",),
    properties=(Falls("can_talk"), Falls("can_sing")),
    words=(*WORDS, "talk test", "ventilatory threshold"),
    recalled=("equation",),
)
def class_of_talk_test(*, can_talk: bool, can_sing: bool) -> Standing:
    """Intensity class by the talk test.

        can sing: light | can talk and not sing: moderate | only a few words: vigorous

    Where talking just begins to be hard is near the first ventilatory threshold. It needs no
    maximum and holds under a beta-blocker.

    Args:
        can_talk: able to talk in whole sentences
        can_sing: able to sing

    Example:
        >>> class_of_talk_test(can_talk=True, can_sing=False).in_class
        'moderate'
    """
    if can_sing and not can_talk:
        raise impossible("can_sing", 1, "Whoever can sing can talk: look at the two answers again.")
    rank = 0 if can_sing else 1 if can_talk else 2
    return Standing(
        in_class=("light", "moderate", "vigorous")[rank],
        edition="Talk test, Foster 2008",
        rank=rank,
    )
