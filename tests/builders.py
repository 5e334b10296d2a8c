"""Rows for tests. Each says only what its test is about; the rest is plausible."""

from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from django.utils import timezone

from barpath.craft.knowledge import knowledge
from barpath.studio.credentials.models import Goal, Paper
from barpath.studio.exam.models import (
    Answer,
    Attempt,
    ConceptMemory,
    Flag,
    PoolToken,
    Preparation,
    Sitting,
    SittingAnswer,
    StudyDay,
)
from barpath.studio.library.forms.own import as_initial
from barpath.studio.library.models import OwnExercise
from barpath.studio.people.models import Person, Practice, Role, User
from barpath.studio.programmes.models import Programme

TODAY = date(2026, 11, 22)
_numbers = count(1)


def a_person(name: str = "Ana Lima", **fields: Any) -> Person:
    """A person who cannot sign in."""
    return Person.objects.create(name=name, **fields)


def a_user(name: str = "Ana Lima", email: str = "", **fields: Any) -> User:
    """A person who can sign in; fields are the person's."""
    user = User.objects.create_user(
        email or f"person{next(_numbers)}@example.org", "correct horse battery", name=name
    )
    for field, value in fields.items():
        setattr(user.person, field, value)
    user.person.save()
    return user


def a_practice(name: str = "Iron Yard") -> Practice:
    """A practice with nobody in it."""
    return Practice.objects.create(name=name)


def a_role(
    user: User, practice: Practice, kind: str = "trainer", *, is_active: bool = True, **fields: Any
) -> Role:
    """A role of a user in a practice, the one they act in unless told otherwise."""
    role = Role.objects.create(
        person=user.person,
        practice=practice,
        kind=kind,
        since_on=fields.pop("since_on", date(2025, 1, 1)),
        **fields,
    )
    if is_active:
        user.active_role = role
        user.save()
    return role


def a_paper(person: Person, kind: str = "cpr-aed", **fields: Any) -> Paper:
    """A paper without a file."""
    defaults: dict[str, Any] = {"issuer": "American Red Cross", "added_on": TODAY}
    return Paper.objects.create(person=person, kind=kind, **(defaults | fields))


def a_goal(person: Person, certification: str = "nasm-cpt", **fields: Any) -> Goal:
    """The certification programme a person is after."""
    return Goal.objects.create(
        person=person, certification=certification, **({"chosen_on": TODAY} | fields)
    )


def an_own_exercise(
    practice: Practice, based_on: str = "goblet-squat", by: User | None = None, **fields: Any
) -> OwnExercise:
    """An exercise of a practice's own, as the one it is based on but for its name."""
    told = as_initial(knowledge().movement.exercises[based_on]) | {"name": "Slow Yard Squat"}
    return OwnExercise.objects.create(
        practice=practice, based_on=based_on, written_by=by, added_on=TODAY, **(told | fields)
    )


def a_programme(
    practice: Practice, person: Person | None = None, by: User | None = None, **fields: Any
) -> Programme:
    """A programme that waits for its turn."""
    client = {"age": 40, "active": True, "goals": ["general"], "days_per_week": 2, "minutes": 30}
    told: dict[str, Any] = {
        "title": "Somebody",
        "asked_at": datetime(2026, 11, 22, 9, tzinfo=UTC),
        "request": {"client": client | {"equipment": ["DB", "BA"]}, "wishes": []},
    }
    return Programme.objects.create(
        practice=practice, person=person, designed_by=by, **(told | fields)
    )


def a_life_of_study(person: Person) -> Preparation:
    """A preparation with one row of everything that belongs to it."""
    made = a_preparation(person)
    now = timezone.now()
    day = StudyDay.objects.create(preparation=made, on=TODAY, queue=["bmi"])
    Answer.objects.create(
        preparation=made, item="bmi-1", concept="bmi", mode="study", chosen=0, is_right=True,
        is_first=True, took_s=20, answered_at=now, answered_on=TODAY, day=day, place=0,
    )  # fmt: skip
    ConceptMemory.objects.create(
        person=person, concept="bmi", stability_days=2.3, difficulty=2.1, reviewed_on=TODAY,
        due_on=TODAY, right_in_a_row=1,
    )  # fmt: skip
    Flag.objects.create(person=person, item="bmi-1", flagged_on=TODAY)
    sitting = Sitting.objects.create(
        preparation=made, kind="mock", items=["bmi-1"], draw="1", started_at=now
    )
    SittingAnswer.objects.create(sitting=sitting, place=0, item="bmi-1", chosen=0)
    Attempt.objects.create(preparation=made, exam_on=TODAY)
    PoolToken.objects.create(person=person, token=f"token of {person.pk}")
    return made


def a_preparation(person: Person, **fields: Any) -> Preparation:
    """Somebody prepares for an exam eight weeks away, each day, from today."""
    defaults: dict[str, Any] = {
        "certification": "nasm-cpt",
        "began_on": TODAY,
        "exam_on": date(2027, 1, 17),
        "weekdays": list(range(7)),
        "minutes_per_day": 40,
        "diagnosed_on": TODAY,
    }
    return Preparation.objects.create(person=person, **(defaults | fields))
