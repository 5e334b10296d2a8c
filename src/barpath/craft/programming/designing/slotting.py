"""What a slot says of its exercise, whatever part it stands in."""

from typing import Any

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.programming.programme import Sides, Zone

SIDES: dict[str, Sides] = {
    "bilateral": "B", "unilateral": "U", "alternating": "A", "offset": "U",
}  # fmt: skip
RPE_OF_ZONE: dict[Zone, tuple[float, float]] = {
    "none": (1, 2), "light": (2, 3), "moderate": (3, 5), "vigorous": (6, 8),
}  # fmt: skip


def cardio_rpe(zone: Zone, *, stage: int, is_new: bool) -> tuple[float, float]:
    """How hard cardio is: a beginner stays in the lower half of moderate for a block, then rises
    to the upper.

    Args:
        stage: how many blocks are done.
    """
    low, high = RPE_OF_ZONE[zone]
    if not is_new or zone != "moderate":
        return low, high
    middle = (low + high) / 2
    return (middle, high) if stage else (low, middle)


def what_of(exercise: Exercise, kit: tuple[str, ...]) -> dict[str, Any]:
    """What a slot says of its exercise."""
    return {
        "name": exercise.name,
        "pattern": exercise.pattern,
        "planes": exercise.planes,
        "muscles": exercise.muscles,
        "equipment": kit,
        "laterality": SIDES[exercise.laterality],
        "level": exercise.level,
        "tags": exercise.tags,
        "is_supported": exercise.support != "free",
    }
