"""Classes of intensity, in each of its currencies."""

from barpath.craft.evidence import Falls, Rises, Standing, formula, impossible
from barpath.craft.knowledge.kinds.norms import norm

TABLE = ("exercise-intensity-acsm",)
SOURCES = ("garber-2011", "acsm-getp-2021")
WORDS = ("light", "moderate", "vigorous", "intensity")


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

    Not the scale from 0 to 10, and no figure of one is one of the other. Ten times the figure is
    near the heart rate in young adults only.

    Args:
        effort_rpe: perceived effort

    Example:
        >>> class_of_perceived_effort(effort_rpe=13).in_class
        'moderate'
    """
    return _class("effort_rpe", effort_rpe)


@formula(
    gives="class",
    sources=("heliyon-e11259-2022", "borg-1982"),
    possible={"effort_cr10": (0, 10)},
    norms=("effort-cr10-heliyon-2022",),
    properties=(Rises("effort_cr10"),),
    words=(*WORDS, "borg", "cr10", "rpe", "perceived exertion"),
    rivals=("intensity.class_of_relative_effort",),
)
def class_of_effort_cr10(*, effort_cr10: float) -> Standing:
    """Intensity class of perceived effort on the CR10 scale.

        sedentary | 1 light | 3 moderate | 5 vigorous | 10 very high

    Its steps widen, so that 3 is already moderate. The load of a session takes this scale. The scale of national guidelines also runs
    from 0 to 10 and calls 5 moderate: say which one was asked.

    Args:
        effort_cr10: perceived effort

    Example:
        >>> class_of_effort_cr10(effort_cr10=4).in_class
        'moderate'
    """
    return norm("effort-cr10-heliyon-2022").place(effort_cr10)


@formula(
    gives="class",
    sources=("physical-activity-guidelines-2008",),
    possible={"effort_points": (0, 10)},
    norms=("effort-0-to-10-us-2008",),
    properties=(Rises("effort_points"),),
    words=(*WORDS, "rpe", "0 to 10", "older adults", "relative intensity"),
    rivals=("intensity.class_of_effort_cr10",),
)
def class_of_relative_effort(*, effort_points: float) -> Standing:
    """Intensity class of effort where sitting is 0 and the greatest effort is 10, US guidelines.

        under moderate | 5 moderate | 7 vigorous | 9 over vigorous

    An even scale, much used with older adults. It is not the CR10, where 5 is vigorous.

    Args:
        effort_points: effort from 0 to 10

    Example:
        >>> class_of_relative_effort(effort_points=6).in_class
        'moderate'
    """
    return norm("effort-0-to-10-us-2008").place(effort_points)


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
