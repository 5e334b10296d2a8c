"""What a client did: sets, the sets of one exercise on one day, and what in them cannot be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from barpath.craft.evidence.quantities import POSSIBLE
from barpath.craft.knowledge.kinds.exercises import Exercise

REPS_AT_MOST, RESERVE_AT_MOST = 100, 10
LOAD_KG_AT_MOST = POSSIBLE["load_kg"][1]
"""Beyond these a number in a log is a slip."""


@dataclass(frozen=True, slots=True)
class WorkSet:
    """One working set. What was not written down is None, which is not nought.

    Attributes:
        index: its place in the log of its exercise, from 0.
        load_kg: for an exercise of the body's own weight, what was added to it.
        reps: repetitions, or whatever the exercise counts.
        reserve_rir: repetitions that were left, as the client judged.
    """

    index: int
    load_kg: float | None
    reps: int | None
    reserve_rir: float | None


@dataclass(frozen=True, slots=True)
class Exposure:
    """The working sets of one exercise on one day.

    Attributes:
        week: when, in weeks from any beginning; only differences count.
        is_technique_good: None where nobody said.
        pain_points: 0 to 10 during the exercise; None where nobody said.
        has_symptom: something that PRO-09 stops for.
        is_light: a lighter session on purpose; it is no sign of falling back.
    """

    week: float
    sets: tuple[WorkSet, ...]
    is_technique_good: bool | None = None
    pain_points: float | None = None
    has_symptom: bool = False
    is_light: bool = False


History = Mapping[str, tuple[Exposure, ...]]
"""Exposures by the name of the exercise, oldest first."""

Row = tuple[float | None, int | None, float | None]


def read_rows(rows: Iterable[Row]) -> tuple[Exposure, ...]:
    """The exchange form's log of an exercise: a week a row, kg, repetitions, reserve.

    A row of nothing but unknowns is a week without the exercise.
    """
    return tuple(
        Exposure(week=float(week), sets=(WorkSet(week, *row),))
        for week, row in enumerate(rows)
        if any(value is not None for value in row)
    )


def flag_of(name: str, index: int) -> str:
    """How the exchange form names a logged set, counted from 1: "Leg Press (45 degree)#3"."""
    return f"{name}#{index + 1}"


def impossible(done: WorkSet, exercise: Exercise) -> str:
    """What cannot be about a set, as a question to whoever wrote it; "" where nothing is."""
    load, reps, reserve = done.load_kg, done.reps, done.reserve_rir
    has_load = exercise.loading in {"fixed", "continuous"}
    if load is not None and (load < 0 or (has_load and load == 0)):
        return f"{load:g} kg is no load. What was lifted?"
    if load is not None and load > LOAD_KG_AT_MOST:
        return f"{load:g} kg is more than anybody lifts for repetitions. What was lifted?"
    if reps is not None and not 1 <= reps <= REPS_AT_MOST and exercise.unit.startswith("reps"):
        return f"{reps} repetitions are no working set. How many were done?"
    if reps is not None and reps < 1:
        return f"{reps} is no working set. How much was done?"
    if reserve is not None and not 0 <= reserve <= RESERVE_AT_MOST:
        return f"{reserve:g} repetitions in reserve cannot be. How many were left?"
    return ""
