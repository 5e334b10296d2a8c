"""What is aimed at: repetitions and reserve of an exercise, as prescribed."""

from dataclasses import dataclass

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.programming.programme import Slot
from barpath.craft.programming.progression.rules import Rules

USUAL_RIR = (2, 3)
"""Where nothing is prescribed: inside the band of every rule of effort."""


@dataclass(frozen=True, slots=True)
class Target:
    """A prescription.

    Attributes:
        reps: fewest and most repetitions a set, or of whatever the exercise counts.
        rir: fewest and most in reserve.
    """

    reps: tuple[int, int]
    rir: tuple[float, float]

    @property
    def bottom(self) -> int:
        return self.reps[0]

    @property
    def top(self) -> int:
        return self.reps[1]


def target_of(slot: Slot, exercise: Exercise) -> Target:
    """The prescription of a slot; what it does not say is taken from the exercise."""
    seconds = (slot.seconds, slot.seconds) if slot.seconds else None
    return Target(slot.reps or seconds or exercise.range, slot.rir or USUAL_RIR)


def usual_target(exercise: Exercise) -> Target:
    """The range of the exercise, where nobody prescribed one."""
    return Target(exercise.range, USUAL_RIR)


# Whom two in reserve are kept for by a hard rule; their own judgement of it is not talked up.
_KEPT = frozenset({"senior", "youth", "pregnancy", "cancer_treatment", "cardiac", "novice"})


def is_cautious(rules: Rules) -> bool:
    """Whether reserve counts as judged, though people mostly have more than they think."""
    return rules.is_novice or bool(rules.said & _KEPT)
