"""Scales, marks and places: the arithmetic behind a chart's axes."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

STEPS = (1, 2, 2.5, 5, 10)
MOST_LABELS = 6  # as many as stand side by side on a narrow phone


def marks(low: float, high: float, *, about: int = 4) -> tuple[float, ...]:
    """Round numbers from low or below to high or above, roughly so many steps apart."""
    if low == high:
        low, high = min(low, 0), max(high, low + 1, 1)
    rough = (high - low) / about
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(each * power for each in STEPS if each * power >= rough * (1 - 1e-9))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(round(number * step, 10) for number in range(first, last + 1))


@dataclass(frozen=True, slots=True)
class Scale:
    """From values to places on the page."""

    low: float
    high: float
    start: float
    end: float

    def place(self, value: float) -> float:
        """Where a value lies."""
        share = (value - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 2)


def places(labels: Sequence[str], *, start: float, end: float) -> tuple[float, ...]:
    """Where labels stand along an axis: years by their distance in time, all else evenly."""
    if len(labels) == 1:
        return ((start + end) / 2,)
    years = [re.fullmatch(r"(\d{4})\W?", label) for label in labels]  # 2018* has a footnote
    if all(years):
        values = [float(year[1]) for year in years if year]
    else:
        values = [float(index) for index in range(len(labels))]
    scale = Scale(min(values), max(values), start, end)
    return tuple(scale.place(value) for value in values)


def shown(labels: Sequence[str]) -> tuple[bool, ...]:
    """Which labels are written, when not all have room: every so many, the last for certain."""
    every = math.ceil(len(labels) / MOST_LABELS)
    return tuple((len(labels) - 1 - index) % every == 0 for index in range(len(labels)))
