"""Programmes for tests: exercises as the library holds them, the rest said where it matters."""

from collections.abc import Iterator
from typing import Any

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.checking.kinds import KINDS
from barpath.craft.programming.programme import (
    Part,
    PartKind,
    Programme,
    Screening,
    Session,
    Sides,
    Slot,
    Week,
)
from barpath.craft.programming.request import Client, Request
from barpath.craft.programming.traits import applies

SIDES: dict[str, Sides] = {"bilateral": "B", "offset": "B", "unilateral": "U", "alternating": "A"}


def a_client(**said: Any) -> Client:
    """A healthy grown-up who has trained for a year, unless something else is said."""
    usual = {"age_years": 35, "status": "intermediate", "is_active": True}
    return Client(**{**usual, **said})


def a_slot(name: str = "Goblet Squat", **said: Any) -> Slot:
    """An exercise of the library in three sets of ten with two or three in reserve.

    A name that the library does not hold needs its pattern, and is what is said of it.
    """
    known = knowledge().movement.by_name.get(name)
    usual = {"sets": 3, "reps": (8, 10), "rir": (2, 3), "rest_s": 120, "rules": ("VOL-02",)}
    return Slot(**{"name": name, **usual, **(_of(known) if known else {}), **said})


def _of(exercise: Exercise) -> dict[str, Any]:
    return {
        "pattern": exercise.pattern,
        "planes": exercise.planes,
        "muscles": exercise.muscles,
        "equipment": exercise.equipment[0],
        "laterality": SIDES[exercise.laterality],
        "level": exercise.level,
        "tags": exercise.tags,
        "is_supported": exercise.support != "free",
    }


def a_part(kind: PartKind = "main", *slots: Slot, minutes: float = 10) -> Part:
    """A part of a session; without slots, with one."""
    return Part(kind=kind, minutes_min=minutes, slots=slots or (a_slot(),))


def a_session(*parts: Part, day: int | str = 0, minutes: float = 45, **said: Any) -> Session:
    """A session of the parts given; without parts, of one with one slot."""
    usual = {
        "day": day,
        "minutes_min": minutes,
        "type": "resistance",
        "parts": parts or (a_part(),),
    }
    return Session(**{**usual, **said})


WHOLE_BODY = (
    "Goblet Squat",
    "Dumbbell Romanian Deadlift",
    "Dumbbell Bench Press",
    "Seated Cable Row",
    "Seated Dumbbell Shoulder Press",
    "Lat Pulldown (wide)",
    "Dead Bug",
)


def whole_body(day: int | str = 0, *, names: tuple[str, ...] = WHOLE_BODY, **said: Any) -> Session:
    """A session of these exercises, each in three sets unless something else is said of all."""
    return a_session(a_part("main", *(a_slot(name, **said) for name in names)), day=day)


def assert_bites(key: str, client: Client, good: Programme, bad: Programme, where: str) -> None:
    """One claim lets the good programme be and finds the fault of the bad one in its place."""
    assert breaches_of(key, good, client) == []
    found = breaches_of(key, bad, client)
    assert where in [place for place, _ in found], found


def weeks_of(count: int, *sessions: Session, **said: Any) -> tuple[Week, ...]:
    """A week of these sessions, so many times over."""
    return tuple(Week(number=number + 1, sessions=sessions, **said) for number in range(count))


def a_programme(*sessions: Session, weeks: int | tuple[Week, ...] = 4, **said: Any) -> Programme:
    """A programme of one week of these sessions repeated, or of the weeks given."""
    made = weeks if isinstance(weeks, tuple) else weeks_of(weeks, *(sessions or (a_session(),)))
    usual = {"weeks": made, "screening": Screening(outcome="cleared")}
    return Programme(**{**usual, **said})


def breaches(rule: str, programme: Programme, client: Client) -> list[tuple[str, str]]:
    """What a rule says of a programme: places and sentences; [] where it is not about the client.

    A rule may be several claims: what each of them says.
    """
    keys = [key for key, claim in knowledge().rules.items() if claim.rule == rule and claim.kind]
    assert keys, f"no claim of {rule} judges a programme"
    return [breach for key in keys for breach in breaches_of(key, programme, client)]


def breaches_of(key: str, programme: Programme, client: Client) -> list[tuple[str, str]]:
    """What one claim says of a programme: places and sentences."""
    base = knowledge()
    case = Case(programme, Request(client=client), base.movement.by_name)
    return list(_judged(base.rules[key], case))


def _judged(claim: Claim, case: Case) -> Iterator[tuple[str, str]]:
    if applies(claim, case.client, case.traits):
        yield from KINDS[claim.kind].judge(claim, case)
