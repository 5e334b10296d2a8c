"""What a practice does with exercises of its own."""

from datetime import date
from typing import TypedDict, Unpack

from django.db import IntegrityError, transaction

from barpath.craft.knowledge import knowledge
from barpath.studio.history.services import record_event
from barpath.studio.library.models import OwnExercise
from barpath.studio.people.models import Practice, User
from barpath.studio.refusal import Refused


class Told(TypedDict):
    """What sets an own exercise apart from the one it is based on."""

    name: str
    pattern: str
    level: int
    loading: str
    equipment: list[str]
    extra_tags: list[str]
    set_up: str
    execution: str
    cues: str
    fault: str
    fault_cause: str
    fault_fix: str
    notes: str


@transaction.atomic
def add_exercise(
    *, practice: Practice, based_on: str, by: User, today: date, **told: Unpack[Told]
) -> OwnExercise:
    """Keep an exercise of a practice's own.

    Raises:
        Refused: if its name is taken, or there is no exercise that it is based on.
    """
    if based_on not in knowledge().movement.exercises:
        raise Refused("There is no exercise in the library that this one could be based on.")
    made = OwnExercise(practice=practice, based_on=based_on, added_on=today, written_by=by, **told)
    _save(made)
    record_event("added", made, by=by, practice=practice, name=made.name)
    return made


@transaction.atomic
def change_exercise(*, exercise: OwnExercise, by: User, **told: Unpack[Told]) -> OwnExercise:
    """Write an own exercise anew. Whoever read it before read something else.

    Raises:
        Refused: if its new name is taken.
    """
    for name, value in told.items():
        setattr(exercise, name, value)
    exercise.written_by, exercise.reviewed_on = by, None
    _save(exercise)
    record_event("changed", exercise, by=by, practice=exercise.practice, name=exercise.name)
    return exercise


@transaction.atomic
def review_exercise(*, exercise: OwnExercise, by: User, today: date) -> None:
    """Note that other eyes than its author's have read an own exercise.

    Raises:
        Refused: if they are the author's.
    """
    if exercise.written_by_id == by.pk:
        raise Refused("You wrote it yourself. A colleague has to read it.")
    exercise.reviewed_on = today
    exercise.save(update_fields=["reviewed_on"])
    record_event("read and confirmed", exercise, by=by, practice=exercise.practice)


@transaction.atomic
def retire_exercise(*, exercise: OwnExercise, by: User, today: date) -> None:
    """Offer an own exercise no more. It stays, because programmes may name it."""
    exercise.retired_on = today
    exercise.save(update_fields=["retired_on"])
    record_event("took out of use", exercise, by=by, practice=exercise.practice)


@transaction.atomic
def restore_exercise(*, exercise: OwnExercise, by: User) -> None:
    """Offer an own exercise again."""
    exercise.retired_on = None
    exercise.save(update_fields=["retired_on"])
    record_event("put back", exercise, by=by, practice=exercise.practice)


def _save(exercise: OwnExercise) -> None:
    names = {each.name.casefold() for each in knowledge().movement.exercises.values()}
    if exercise.name.casefold() in names:
        raise Refused(f"The library has an exercise called {exercise.name}. Name yours otherwise.")
    try:
        with transaction.atomic():
            exercise.save()
    except IntegrityError as error:
        raise Refused(f"{exercise.name} is the name of another exercise of yours.") from error
