"""What is proposed for the next session, with the reasons."""

from dataclasses import dataclass
from typing import Literal

Action = Literal["start", "raise", "hold", "lower", "return", "feel", "harder", "easier"]


@dataclass(frozen=True, slots=True)
class Stall:
    """A lift that seems to have stopped rising, and what to do about it.

    Attributes:
        exposures: how many sessions it has not risen.
        does: what to do first.
        is_sure: whether something is to be changed; else it is only asked about.
    """

    exposures: int
    does: str
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """The next session of one exercise.

    Attributes:
        action: start, raise, hold, lower, return (after a break), feel (find the load anew);
            harder or easier where another exercise follows.
        load_kg: None where the exercise has no kilograms or none can be said.
        reps: what to aim at in the first set; None where the range says it.
        exercise_next: key of the harder or easier exercise.
        why: reasons, a sentence each.
        rules: ids of the rules behind them.
    """

    exercise: str
    action: Action
    why: tuple[str, ...]
    rules: tuple[str, ...]
    load_kg: float | None = None
    reps: int | None = None
    exercise_next: str = ""
    stall: Stall | None = None
