"""The exercises of a practice's own beside those of the library, as one."""

from collections.abc import Iterable, Mapping

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.movement import Movement
from barpath.studio.library.models import OwnExercise


def exercises_of(rows: Iterable[OwnExercise]) -> Mapping[str, Exercise]:
    """Own exercises as records, by key."""
    return {row.key: row.as_exercise() for row in rows}


def movement_with(rows: Iterable[OwnExercise]) -> Movement:
    """Every exercise of the library and these."""
    return knowledge().movement.with_exercises(exercises_of(rows))
