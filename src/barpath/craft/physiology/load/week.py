"""The load of a week, and how alike its days are."""

from statistics import fmean, stdev

from barpath.craft.evidence import Refusal, Rises, Scales, Standing, formula
from barpath.craft.knowledge.kinds.norms import norm

# The heaviest day anybody trains: a day and a night at the highest effort.
DAILY = {"daily_load_au": (0, 14400)}
DAYS = 7
WORDS = ("training load", "foster", "overtraining", "weekly load")


def _check_week(daily_load_au: tuple[float, ...]) -> None:
    if len(daily_load_au) != DAYS:
        raise Refusal(
            f"A week has seven days, and {len(daily_load_au)} were given: write a day of rest as 0.",
            quantity="daily_load_au",
            value=list(daily_load_au),
        )


def _monotony(daily_load_au: tuple[float, ...]) -> float:
    _check_week(daily_load_au)
    spread = stdev(daily_load_au)
    mean = fmean(daily_load_au)
    if spread <= mean * 1e-6:
        raise Refusal(
            "Every day has the same load, and without a difference there is no monotony to divide "
            "by: it is as high as can be.",
            quantity="daily_load_au",
            value=list(daily_load_au),
        )
    return mean / spread


@formula(
    gives="AU",
    sources=("foster-1998",),
    within=(0, 100_800),
    possible=DAILY,
    properties=(Rises("daily_load_au"),),
    words=WORDS,
)
def weekly_load_foster(*, daily_load_au: tuple[float, ...]) -> float:
    """Load of a week, Foster.

        load of the week = Σ load of the seven days

    Args:
        daily_load_au: load of each of seven days, a day of rest as 0

    Example:
        >>> weekly_load_foster(daily_load_au=(420, 0, 300, 360, 0, 500, 0))
        1580
    """
    _check_week(daily_load_au)
    return sum(daily_load_au)


@formula(
    gives="",
    sources=("foster-1998",),
    within=(0, 1_000_000),
    possible=DAILY,
    properties=(Scales("daily_load_au", 0),),
    words=(*WORDS, "monotony"),
)
def monotony_foster(*, daily_load_au: tuple[float, ...]) -> float:
    """Monotony of a week of training, Foster.

        monotony = mean of the seven days / their standard deviation

    Days of rest count as 0. The paper does not say which standard deviation; here it is that of a
    sample (over six), and the other kind (over seven) gives 8 % more, so do not mix figures of two
    programs. Only the same week by the same measure of load compares.

    Args:
        daily_load_au: load of each of seven days, a day of rest as 0

    Example:
        >>> round(monotony_foster(daily_load_au=(600, 200, 400, 500, 100, 650, 0)), 2)
        1.38
    """
    return _monotony(daily_load_au)


@formula(
    gives="AU",
    sources=("foster-1998",),
    within=(0, 1e11),
    possible=DAILY,
    properties=(Scales("daily_load_au", 1),),
    words=(*WORDS, "strain"),
)
def strain_foster(*, daily_load_au: tuple[float, ...]) -> float:
    """Strain of a week of training, Foster.

        strain = load of the week × monotony

    With the standard deviation of a sample, as for the monotony here. It has no limit that holds
    for everyone: follow one person's own.

    Args:
        daily_load_au: load of each of seven days, a day of rest as 0

    Example:
        >>> round(strain_foster(daily_load_au=(600, 200, 400, 500, 100, 650, 0)))
        3385
    """
    return sum(daily_load_au) * _monotony(daily_load_au)


@formula(
    gives="class",
    sources=("foster-1998",),
    possible={"monotony_ratio": (0, 1_000_000)},
    norms=("monotony-foster-1998",),
    properties=(Rises("monotony_ratio"),),
    words=(*WORDS, "monotony"),
)
def monotony_class(*, monotony_ratio: float) -> Standing:
    """Monotony of a week against the rule of coaches.

        over 2 the days are too much alike

    A rule of coaches drawn from a few athletes, and no limit that a trial has shown.

    Args:
        monotony_ratio: monotony

    Example:
        >>> monotony_class(monotony_ratio=2.3).in_class
        'over 2'
    """
    return norm("monotony-foster-1998").place(monotony_ratio)
