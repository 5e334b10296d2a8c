"""Correcting stated chances by outcomes that learners reported.

Nothing under a hundred outcomes; from then on a straight line between the logits of what was stated
and of what happened (Platt, 1999); from a thousand on any rising curve (isotonic regression by
pooling adjacent violators: Zadrozny and Elkan, 2002, doi 10.1145/775047.775151).

Those who report are not all who sat: people who passed report more. No correction can undo that.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Literal

from barpath.craft.exam.forecasts import Forecast

FROM_OUTCOMES, CURVE_FROM_OUTCOMES = 100, 1_000
# No number of outcomes makes the next one certain.
LOWEST, HIGHEST = 0.01, 0.99
STEPS, CLOSE, LONGEST_STEP = 60, 1e-9, 2.0
# A stated certainty counts as one in a thousand short of it.
SURE_LOGITS = 6.9


@dataclass(frozen=True, slots=True)
class Correction:
    """How a chance is corrected.

    Attributes:
        kind: "none" under a hundred outcomes, "line" or "curve".
        outcomes: how many it rests on.
        level: logits added ("line").
        slope: what logits are multiplied by ("line").
        points: stated chance and corrected chance, both rising ("curve").
    """

    kind: Literal["none", "line", "curve"]
    outcomes: int
    level: float = 0.0
    slope: float = 1.0
    points: tuple[tuple[float, float], ...] = ()

    def corrected(self, chance: float) -> float:
        """The chance to state in place of this one; both from 0 to 1."""
        if self.kind == "none":
            return chance
        if self.kind == "line":
            return _held(1 / (1 + exp(-self.level - self.slope * _logit(chance))))
        return _held(_between(self.points, chance))


def correction(reported: Sequence[Forecast]) -> Correction:
    """The correction that reported outcomes call for."""
    count = len(reported)
    if count < FROM_OUTCOMES:
        return Correction("none", count)
    if count < CURVE_FROM_OUTCOMES:
        level, slope = _line(reported)
        return Correction("line", count, level=level, slope=slope)
    return Correction("curve", count, points=_rising(reported))


def _line(reported: Sequence[Forecast]) -> tuple[float, float]:
    """Level and slope by Newton's method, held to 0 and 1 as if by a few outcomes more.

    Without that, a hundred who all passed would have no finite line.
    """
    level, slope = 0.0, 1.0
    steps, moved = 0, 1.0
    while moved > CLOSE and steps < STEPS:
        pull_level, pull_slope = -level, 1 - slope
        both, level_twice, slope_twice = 0.0, 1.0, 1.0
        for each in reported:
            logit = _logit(each.chance)
            chance = 1 / (1 + exp(-level - slope * logit))
            off, weight = each.came_about - chance, chance * (1 - chance)
            pull_level += off
            pull_slope += off * logit
            level_twice += weight
            both += weight * logit
            slope_twice += weight * logit * logit
        whole = level_twice * slope_twice - both * both
        level_step = (slope_twice * pull_level - both * pull_slope) / whole
        slope_step = (level_twice * pull_slope - both * pull_level) / whole
        longest = max(abs(level_step), SURE_LOGITS * abs(slope_step), LONGEST_STEP)
        level += level_step * LONGEST_STEP / longest
        slope += slope_step * LONGEST_STEP / longest
        steps, moved = steps + 1, abs(level_step) + abs(slope_step)
    return level, slope


def _rising(reported: Sequence[Forecast]) -> tuple[tuple[float, float], ...]:
    """Mean stated chance and share that came about, of neighbours pooled until both rise."""
    blocks: list[tuple[float, float, int]] = []
    # Of equal chances those that came about go first, so that the others join them.
    for each in sorted(reported, key=lambda forecast: (forecast.chance, not forecast.came_about)):
        stated, happened, count = each.chance, float(each.came_about), 1
        while blocks and blocks[-1][1] / blocks[-1][2] >= happened / count:
            more_stated, more_happened, more = blocks.pop()
            stated, happened, count = stated + more_stated, happened + more_happened, count + more
        blocks.append((stated, happened, count))
    return tuple((stated / count, happened / count) for stated, happened, count in blocks)


def _between(points: Sequence[tuple[float, float]], chance: float) -> float:
    """Read off a line through the points; level before the first and after the last."""
    after = bisect_left(points, (chance,))
    if after in {0, len(points)}:
        return points[min(after, len(points) - 1)][1]
    (low, at_low), (high, at_high) = points[after - 1], points[after]
    return at_low + (chance - low) / (high - low) * (at_high - at_low)


def _logit(chance: float) -> float:
    if not 0 < chance < 1:
        return SURE_LOGITS if chance >= 1 else -SURE_LOGITS
    return min(max(log(chance / (1 - chance)), -SURE_LOGITS), SURE_LOGITS)


def _held(chance: float) -> float:
    return min(max(chance, LOWEST), HIGHEST)
