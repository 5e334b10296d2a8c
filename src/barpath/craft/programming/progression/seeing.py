"""What a logged set says of the maximum: an estimate, how rough it is, or only a lower limit."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, log

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.physiology.strength.repetitions import one_rep_max_from_reserve
from barpath.craft.programming.progression import tuning
from barpath.craft.programming.progression.belief import EARLY, FATIGUE, READINESS
from barpath.craft.programming.progression.logs import WorkSet
from barpath.craft.programming.progression.rules import Rules


@dataclass(frozen=True, slots=True)
class Lift:
    """An exercise whose maximum can be estimated, for one client.

    Attributes:
        body_kg: the part of the body's mass that is moved besides the load.
        reps_at_most: most repetitions that say something of the maximum.
        total_at_most: the same, with those in reserve.
        reserve_at_most: most in reserve.
    """

    name: str
    exercise: Exercise
    body_kg: float
    reps_at_most: int
    total_at_most: int
    reserve_at_most: float

    def moved_kg(self, load_kg: float) -> float:
        """All that is moved with a load."""
        return load_kg + self.body_kg

    def maximum_kg(self, moved_kg: float, reps: int, reserve_rir: float) -> float:
        """The maximum of which this set is the most that can be done."""
        return one_rep_max_from_reserve(load_kg=moved_kg, repetitions=reps, reserve_rir=reserve_rir)

    def moved_at(self, maximum_kg: float, reps: int, reserve_rir: float) -> float:
        """What can be moved so often with so many in reserve; the formula is a plain ratio."""
        return maximum_kg / self.maximum_kg(1.0, reps, reserve_rir)

    def line_kg(self, moved_kg: float, reps: int, reserve_rir: float) -> float:
        """The formula's line drawn on beyond what it may be used for: enough to wonder at a set."""
        total, most = reps + reserve_rir, self.total_at_most
        end = self.maximum_kg(moved_kg, most, 0)
        a_rep = end - self.maximum_kg(moved_kg, most - 1, 0)
        return end + (total - most) * a_rep


def lift_of(name: str, exercise: Exercise, rules: Rules) -> Lift | None:
    """The exercise as a lift; None where no maximum may be estimated from it."""
    mass_kg = rules.client.mass_kg
    moves_body = exercise.body_mass_share > 0
    if moves_body and mass_kg is None:
        return None
    if not moves_body and not (exercise.e1rm_reps_max and exercise.unit.startswith("reps")):
        return None
    most = int(rules.number("LOG-02", "at_most_reps"))
    return Lift(
        name=name,
        exercise=exercise,
        body_kg=exercise.body_mass_share * (mass_kg or 0.0),
        reps_at_most=min(most, exercise.e1rm_reps_max or most),
        total_at_most=int(rules.number("LOG-02", "caution_at_most_reps")),
        reserve_at_most=rules.number("LOG-02", "at_most_rir"),
    )


@dataclass(frozen=True, slots=True)
class Seen:
    """What a set says.

    Attributes:
        level: logarithm of the maximum that it comes to, before what the client's state changes.
        line: the same without a limit to repetitions: to be wondered at and not learned from.
        sees: the parts of the state that it is an observation of; the lift's own level apart.
        is_least: it says only that the maximum is no lower.
    """

    level: float
    line: float
    sees: Mapping[int, float]
    noise: float
    is_least: bool

    def cleared(self, mean: list[float]) -> float:
        """The level it points to, by what is believed of the client and the day."""
        return self.level - sum(weight * mean[place] for place, weight in self.sees.items())


def see(done: WorkSet, number: int, lift: Lift, *, is_novice: bool) -> Seen | None:
    """What a set says; None where a number it needs is not known.

    A set of more repetitions than may be counted, or with more in reserve, is read as one of the
    most that may: the maximum is at least that.

    Args:
        number: its place among the sets of the exercise that day, from 0.
    """
    if done.load_kg is None or done.reps is None or done.reserve_rir is None:
        return None
    reps = min(done.reps, lift.reps_at_most)
    reserve = min(done.reserve_rir, lift.reserve_at_most, lift.total_at_most - reps)
    total, moved = reps + reserve, lift.moved_kg(done.load_kg)
    judged = min(done.reserve_rir, lift.reserve_at_most)
    return Seen(
        level=log(lift.maximum_kg(moved, reps, reserve)),
        line=log(lift.line_kg(moved, done.reps, judged)),
        sees={READINESS: 1.0, FATIGUE: -float(number), EARLY: -1 / (30 + total)},
        noise=_noise(reps, reserve, number, is_novice=is_novice),
        is_least=total < done.reps + done.reserve_rir,
    )


def _noise(reps: int, reserve_rir: float, number: int, *, is_novice: bool) -> float:
    """Variance of a set's estimate: more in long sets, far from failure, at first, for novices."""
    reach = tuning.LONG_SET_REPS - tuning.SHORT_SET_REPS
    along = min(max((reps - tuning.SHORT_SET_REPS) / reach, 0.0), 1.0)
    sd = tuning.SHORT_SET_SD + along * (tuning.LONG_SET_SD - tuning.SHORT_SET_SD)
    sd *= 1 + tuning.RESERVE_WIDENS * max(reserve_rir - tuning.SURE_RESERVE_RIR, 0.0)
    sd *= tuning.FIRST_SET_WIDENS if number == 0 else 1.0
    sd *= tuning.NOVICE_WIDENS if is_novice else 1.0
    return float(sd**2 + (number * tuning.LATER_SET_SD) ** 2)


def kilograms(level: float) -> float:
    """A level of the state in kilograms."""
    return exp(level)
