"""Acute load against chronic load, as a description and nothing more."""

from statistics import fmean

from barpath.craft.evidence import Falls, Refusal, Rises, formula

LOAD = (0, 100_000)
ACUTE_DAYS, CHRONIC_DAYS = 7, 28
RIVALS = {name: f"load.acute_chronic_{name}" for name in ("coupled", "uncoupled", "ewma")}
WORDS = ("acwr", "acute chronic", "workload ratio", "training load")
WARNING = (
    "It describes how this week compares with those before. It does not foretell an injury, and no "
    "zone of it is safe or dangerous."
)


def _but(name: str) -> tuple[str, ...]:
    return tuple(key for rival, key in RIVALS.items() if rival != name)


def _over(acute: float, chronic: float, quantity: str) -> float:
    if chronic <= 0:
        raise Refusal(
            "Nothing was done in the weeks before, and a ratio to nothing says nothing.",
            quantity=quantity,
            value=chronic,
        )
    return acute / chronic


@formula(
    gives="",
    sources=("gabbett-2016", "lolli-2019", "impellizzeri-2020"),
    within=(0, 30),
    possible={"week_load_au": LOAD, "earlier_week_load_au": LOAD},
    properties=(Rises("week_load_au"), Falls("earlier_week_load_au")),
    words=WORDS,
    rivals=_but("coupled"),
    warning=WARNING,
)
def acute_chronic_coupled(*, week_load_au: float, earlier_week_load_au: tuple[float, ...]) -> float:
    """Acute:chronic load, coupled.

        this week / mean of this week and the ones before          (usually three before)

    This week stands above and below the line, so the ratio cannot exceed the number of weeks, and
    correlates with itself. The uncoupled form does not.

    Args:
        week_load_au: load of this week
        earlier_week_load_au: load of each week before

    Example:
        >>> acute_chronic_coupled(week_load_au=2000, earlier_week_load_au=(1500, 1500, 1000))
        1.3333333333333333
    """
    mean = fmean((week_load_au, *earlier_week_load_au))
    return _over(week_load_au, mean, "earlier_week_load_au")


@formula(
    gives="",
    sources=("lolli-2019", "impellizzeri-2020"),
    within=(0, 1000),
    possible={"week_load_au": LOAD, "earlier_week_load_au": LOAD},
    properties=(Rises("week_load_au"), Falls("earlier_week_load_au")),
    words=WORDS,
    rivals=_but("uncoupled"),
    warning=WARNING,
)
def acute_chronic_uncoupled(
    *, week_load_au: float, earlier_week_load_au: tuple[float, ...]
) -> float:
    """Acute:chronic load, uncoupled.

        this week / mean of the weeks before          (usually three)

    Preferred to the coupled form, in which this week is on both sides.

    Args:
        week_load_au: load of this week
        earlier_week_load_au: load of each week before

    Example:
        >>> acute_chronic_uncoupled(week_load_au=2000, earlier_week_load_au=(1500, 1500, 1000))
        1.5
    """
    return _over(week_load_au, fmean(earlier_week_load_au), "earlier_week_load_au")


@formula(
    gives="AU",
    sources=("williams-2017",),
    within=LOAD,
    possible={"daily_load_au": LOAD, "earlier_daily_load_au": LOAD, "span_days": (1, 365)},
    properties=(Rises("daily_load_au"), Rises("earlier_daily_load_au")),
    words=(*WORDS, "ewma", "exponentially weighted"),
)
def load_average_ewma(
    *, daily_load_au: tuple[float, ...], earlier_daily_load_au: float, span_days: int
) -> float:
    """Exponentially weighted average of daily load.

        average = λ × load of the day + (1 − λ) × average of the day before,  λ = 2 / (N + 1)

    It begins from the mean daily load of the time before, since a beginning at 0 or at the first
    day colours all that follows.

    Args:
        daily_load_au: load of each day since, the latest last
        earlier_daily_load_au: mean daily load before
        span_days: N, 7 for acute and 28 for chronic

    Example:
        >>> load_average_ewma(daily_load_au=(400,), earlier_daily_load_au=200, span_days=7)
        250.0
    """
    return _ewma(daily_load_au, earlier_daily_load_au, span_days)


@formula(
    gives="",
    sources=("williams-2017", "impellizzeri-2020"),
    within=(0, 15),
    possible={"daily_load_au": LOAD, "earlier_daily_load_au": LOAD},
    properties=(Falls("earlier_daily_load_au"),),
    words=(*WORDS, "ewma", "exponentially weighted"),
    rivals=_but("ewma"),
    warning=WARNING,
)
def acute_chronic_ewma(*, daily_load_au: tuple[float, ...], earlier_daily_load_au: float) -> float:
    """Acute:chronic load by exponentially weighted averages.

        average with N = 7 / average with N = 28,  λ = 2 / (N + 1)

    Both averages begin from the mean daily load of the time before. Later days weigh more than
    earlier ones, which the plain weeks do not do.

    Args:
        daily_load_au: load of each day since, the latest last
        earlier_daily_load_au: mean daily load before

    Example:
        >>> round(acute_chronic_ewma(daily_load_au=(400,) * 7, earlier_daily_load_au=200), 2)
        1.34
    """
    acute, chronic = (
        _ewma(daily_load_au, earlier_daily_load_au, span) for span in (ACUTE_DAYS, CHRONIC_DAYS)
    )
    return _over(acute, chronic, "daily_load_au")


def _ewma(daily: tuple[float, ...], average: float, span: int) -> float:
    weight = 2 / (span + 1)
    for load in daily:
        average = weight * load + (1 - weight) * average
    return average
