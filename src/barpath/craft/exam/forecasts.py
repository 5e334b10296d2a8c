"""How good stated chances turn out to be: scores of forecasts against what happened.

Accuracy alone says nothing of a chance. The Brier score and the log score reward saying what one
truly expects (Gneiting and Raftery, 2007, doi 10.1198/016214506000001437); the table of reliability
shows whether seven in ten came to seven in ten.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

BINS = 10
# A forecast of 0 or 1 that fails would score without bound: it counts as one in a million.
SUREST = 1e-6


@dataclass(frozen=True, slots=True)
class Forecast:
    """A chance that was stated, from 0 to 1, and whether it came about."""

    chance: float
    came_about: bool


@dataclass(frozen=True, slots=True)
class ReliabilityRow:
    """Forecasts of about the same chance.

    Attributes:
        low: the lowest chance that belongs here.
        high: the chance from which on it belongs to the next row.
        count: how many there were.
        stated: their mean chance.
        happened: the share that came about.
    """

    low: float
    high: float
    count: int
    stated: float
    happened: float


def brier(forecasts: Sequence[Forecast]) -> float:
    """Mean squared distance from what happened, 0 to 1; lower is better, 0.25 is a coin.

    Raises:
        ValueError: for no forecasts.
    """
    _some(forecasts)
    return sum((each.chance - each.came_about) ** 2 for each in forecasts) / len(forecasts)


def log_score(forecasts: Sequence[Forecast]) -> float:
    """Mean of minus the logarithm of the chance given to what happened, in nats; lower is better.

    Raises:
        ValueError: for no forecasts.
    """
    _some(forecasts)
    given = (each.chance if each.came_about else 1 - each.chance for each in forecasts)
    return -sum(log(min(max(chance, SUREST), 1.0)) for chance in given) / len(forecasts)


def reliability(forecasts: Sequence[Forecast]) -> tuple[ReliabilityRow, ...]:
    """What was stated against what happened, in ten rows of equal width; empty rows are left out."""
    rows: dict[int, list[Forecast]] = {}
    for each in forecasts:
        rows.setdefault(min(int(each.chance * BINS), BINS - 1), []).append(each)
    return tuple(
        ReliabilityRow(
            low=place / BINS,
            high=(place + 1) / BINS,
            count=len(those),
            stated=sum(each.chance for each in those) / len(those),
            happened=sum(each.came_about for each in those) / len(those),
        )
        for place, those in sorted(rows.items())
    )


def calibration_error(forecasts: Sequence[Forecast]) -> float:
    """How far stated chances lie from what happened, on average over the rows, 0 to 1.

    Few forecasts look worse than they are: a hundred perfect ones come to about 0.1.

    Raises:
        ValueError: for no forecasts.
    """
    _some(forecasts)
    off = sum(row.count * abs(row.stated - row.happened) for row in reliability(forecasts))
    return off / len(forecasts)


def _some(forecasts: Sequence[Forecast]) -> None:
    if not forecasts:
        raise ValueError("there is no forecast to score")
