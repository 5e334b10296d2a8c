"""Screens for falls."""

from barpath.craft.evidence import Rises, Sex, Standing, formula
from barpath.craft.knowledge.kinds.norms import norm

WORDS = ("fall risk", "falls", "older adults", "steadi")


@formula(
    gives="class",
    sources=("cdc-steadi", "rikli-jones-1999"),
    possible={"chair_stand_repetitions": (0, 60)},
    norms=("chair-stand-cdc-steadi",),
    properties=(Rises("chair_stand_repetitions"),),
    words=(*WORDS, "sit to stand"),
    rivals=("seniors.chair_stand_class_rikli",),
)
def chair_stand_below_average_steadi(
    *, chair_stand_repetitions: int, sex: Sex, age_years: float
) -> Standing:
    """Chair stands in 30 seconds as a sign of a risk of falling, CDC.

        below average: fewer stands than the lower end of the normal range of sex and age

    Somebody who has to use the arms scores 0. A screen: a low count is a reason to refer, and no
    diagnosis.

    Args:
        chair_stand_repetitions: chair stands

    Example:
        >>> chair_stand_below_average_steadi(
        ...     chair_stand_repetitions=9, sex="female", age_years=72).in_class
        'below average'
    """
    table = norm("chair-stand-cdc-steadi")
    return table.place(chair_stand_repetitions, sex=sex, age_years=age_years)


@formula(
    gives="class",
    sources=("cdc-steadi",),
    possible={"time_s": (3, 180)},
    studied={"age_years": (65, 120)},
    norms=("up-and-go-cdc-steadi",),
    properties=(Rises("time_s"),),
    words=(*WORDS, "tug", "timed up and go"),
    recalled=("table", "studied", "note"),
    rivals=("seniors.up_and_go_8ft_class_rikli",),
)
def up_and_go_steadi(*, time_s: float, age_years: float) -> Standing:
    """Timed up and go over 3 metres as a sign of a risk of falling, CDC.

        under 12 s | 12 s or more, a raised risk

    At the usual pace, with the usual walking aid. The 8-foot test is another one.

    Args:
        time_s: time

    Example:
        >>> up_and_go_steadi(time_s=12, age_years=75).in_class
        '12 s or more'
    """
    return norm("up-and-go-cdc-steadi").place(time_s)
