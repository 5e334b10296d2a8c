"""How soon a stall could be seen by somebody who knew everything but when it began.

The test knows each virtual client's strength and gain, and by how much the engine misreads the
lift. It is given the same days as the engine. No test that has to learn these can do better, so
what it misses, or takes for a stall, is what the days do not tell.
"""

from collections.abc import Iterable, Iterator
from math import log
from statistics import mean

from barpath.craft.programming.progression.belief import Mark
from craft.programming.progression.measures import FIRST_JUDGED
from craft.programming.progression.virtual_clients import Record, Truth

STRETCH, ENOUGH_AFTER, DAY_SD = 6, 6, 0.015
THRESHOLDS = (0.0, 0.02, 0.05, 0.1, 0.2)


def bounds(records: Iterable[Record]) -> Iterator[tuple[float, float, float]]:
    """For several thresholds: stalls seen within three sessions, rising sessions taken for one."""
    lifts = [
        (record.truths[name], marks) for record in records for name, marks in record.marks.items()
    ]
    ratios = [(truth, marks, list(_ratios(truth, marks))) for truth, marks in lifts]
    for threshold in THRESHOLDS:
        found, false = [], []
        for truth, marks, each in ratios:
            stall = truth.stalls_from
            pairs = list(zip(marks, each, strict=True))
            after = [r > threshold for mark, r in pairs if stall is not None and mark.week > stall]
            if len(after) >= ENOUGH_AFTER:
                found.append(any(after[:3]))
            rising = pairs[FIRST_JUDGED:]
            false += [r > threshold for mark, r in rising if stall is None or mark.week <= stall]
        yield threshold, mean(found), mean(false)


def _ratios(truth: Truth, marks: tuple[Mark, ...]) -> Iterator[float]:
    """After each day, how much likelier a standstill is, for the beginning that speaks most for it."""
    off = [mark.measured - log(truth.at(mark.week)) for mark in marks]
    misread = mean(off)
    above = [mark.measured - misread - log(truth.level_kg) for mark in marks]
    for last in range(len(marks)):
        starts = range(max(last - STRETCH, 0), last)
        yield max((_ratio(truth, marks, above, start, last) for start in starts), default=-1.0)


def _ratio(
    truth: Truth, marks: tuple[Mark, ...], above: list[float], start: int, last: int
) -> float:
    found = 0.0
    for day in range(start + 1, last + 1):
        variance = marks[day].sd ** 2 + DAY_SD**2
        rising = above[day] - truth.gain * marks[day].week
        flat = above[day] - truth.gain * marks[start].week
        found += (rising**2 - flat**2) / (2 * variance)
    return found
