"""Repetitions, and the share of the maximum they go with."""

import math

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.programming.bounds import highest, lowest
from barpath.craft.programming.designing.prescription import Span
from barpath.craft.programming.designing.styling import Style, narrowed

USUAL_RIR = 2.5
EARLY_PLACE, LATE_PLACE = 0.4, 0.75
"""Where in the band of loads a block works."""
ROOM_REPS, WIDTH_REPS = 2, 4
"""How far apart the fewest and most repetitions of a range stand, at least where a load steers it
and at most: a range one can climb."""


def reps_of(
    exercise: Exercise, style: Style, part: str, rules: list[str]
) -> tuple[Span, tuple[float, float] | None]:
    span = _allowed(exercise, style, part, rules)
    load = _load(style, part, rules)
    if load and part == "main":
        # Later blocks come heavier, so with fewer repetitions.
        place = LATE_PLACE if style.is_late else EARLY_PLACE
        centre = round(repetitions_at(load[0] + place * (load[1] - load[0])) - USUAL_RIR)
        low = max(span[0], centre - 1)
        near = (low, min(span[1], max(centre + 2, low + ROOM_REPS)))
        span = near if near[0] <= near[1] else span
    low = span[0] if part in {"power", "main"} else (span[0] + span[1] - WIDTH_REPS) // 2
    fewest = highest(style.bounds.fewest_reps, week=style.week, otherwise=span[0])
    low = max(span[0], low, round(fewest.value))
    most = span[1]
    if low > span[0]:
        rules += fewest.rules
        if low == round(fewest.value):  # a range that is lifted stays one that can be climbed
            most = max(most, min(low + WIDTH_REPS, exercise.range[1]))
    return (low, max(low, min(most, low + WIDTH_REPS))), load if exercise.e1rm_reps_max else None


def _allowed(exercise: Exercise, style: Style, part: str, rules: list[str]) -> Span:
    """Repetitions that the exercise is done with and that rules leave."""
    form = "isolation" if part == "isolation" else "compound"
    names = (f"{form}_at_least_reps", f"{form}_at_most_reps")
    bands = style.of_kind("reps_band", part)
    span = narrowed(exercise.range, bands, names, style.status, rules)
    bands = style.of_kind("load_band", part)
    return narrowed(span, bands, ("at_least_reps", "at_most_reps"), style.status, rules)


def fewest_of(exercise: Exercise, style: Style, part: str) -> int:
    """The fewest repetitions that rules leave."""
    fewest = highest(style.bounds.fewest_reps, week=style.week, otherwise=1).value
    return max(_allowed(exercise, style, part, [])[0], round(fewest))


def heaviest_of(
    exercise: Exercise, style: Style, load: tuple[float, float] | None, repetitions: int
) -> float:
    """The largest share of the maximum for so many repetitions to failure that rules leave."""
    if not exercise.e1rm_reps_max:
        return 0.0
    cap = lowest(style.bounds.load_percent, week=style.week, otherwise=100).value
    return min(load[1] if load else cap, percent_at(repetitions))


def few_enough(reps: Span, percent: float, fewest: int, rir: Span) -> Span:
    """Repetitions that can be done, with some in reserve, at a share of the maximum."""
    most = math.floor(repetitions_at(percent) - rir[0])
    low = max(fewest, min(reps[0], most - 1))
    return low, max(low, min(reps[1], most))


def repetitions_at(percent: float) -> float:
    """Repetitions to failure at a share of the maximum, by Epley's equation read backwards."""
    return 30 * (100 / percent - 1)


def percent_at(repetitions: float) -> float:
    """The share of the maximum that allows so many repetitions to failure, by Epley."""
    return 100 / (1 + repetitions / 30)


def _load(style: Style, part: str, rules: list[str]) -> tuple[float, float] | None:
    bands = style.of_kind("load_band", part)
    if not bands:
        return None
    low, high = 0.0, 100.0
    for claim in bands:
        low = max(low, claim.number("at_least_percent", style.status) or 0)
        high = min(high, claim.number("at_most_percent", style.status) or 100)
        rules.append(claim.rule)
    cap = lowest(style.bounds.load_percent, week=style.week, otherwise=100)
    if cap.value < high:
        high = cap.value
        rules += cap.rules
    return min(low, high - 5), high
