"""Loads: a share of the maximum where one is known, rounded down to what the kit has."""

import math
from dataclasses import dataclass

from barpath.craft.programming.bounds import Bounds, lowest
from barpath.craft.programming.designing.candidates import Candidate
from barpath.craft.programming.designing.prescription import Prescription
from barpath.craft.programming.designing.repeating import percent_at
from barpath.craft.programming.progression.kit import steps_of
from barpath.craft.programming.request import Client

PERCENT_WIDTH = 5


@dataclass(frozen=True, slots=True)
class Load:
    """A load, or none where no maximum is known: then effort alone steers."""

    percent: tuple[float, float] | None = None
    kg: float | None = None
    rules: tuple[str, ...] = ()


def load_of(
    found: Candidate, how: Prescription, rir: tuple[int, int] | None, client: Client,
    bounds: Bounds, *, week: int,
) -> Load:  # fmt: skip
    """The load of an exercise in a week, rounded down to what the kit has.

    A percentage stands only where the client's own record holds a maximum for the exercise:
    INT-08.
    """
    e1rm_kg = client.e1rm_kg.get(found.exercise.name)
    if e1rm_kg is None or how.reps is None or not found.exercise.e1rm_reps_max:
        return Load()
    in_reserve = sum(rir) / 2 if rir else 2
    percent = percent_at(sum(how.reps) / 2 + in_reserve)
    if how.load_percent:
        percent = min(max(percent, how.load_percent[0]), how.load_percent[1])
    if how.wished_percent and rir == how.rir:  # not in what is meant to be lighter
        percent = max(percent, how.wished_percent)
    cap = lowest(bounds.load_percent, week=week, otherwise=100)
    percent = min(percent, cap.value)
    top = min(cap.value, math.floor(percent + PERCENT_WIDTH / 2))
    low = max(0, math.floor(percent - PERCENT_WIDTH / 2))
    steps = steps_of(found.exercise, client)
    kg = steps.down(e1rm_kg * percent / 100) if steps else None
    return Load((float(low), float(top)), kg, ("INT-08", *cap.rules))
