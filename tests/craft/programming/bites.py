"""One claim's bite: a programme that keeps it, and one changed in one place that breaks it."""

from typing import Any, NamedTuple

from barpath.craft.programming.programme import PartKind, Programme, Session, Slot
from craft.programming.programmes import (
    a_client,
    a_part,
    a_session,
    a_slot,
    breaches_of,
)


class Bite(NamedTuple):
    """Whom a claim is about, both programmes, and the place that the finding names."""

    client: dict[str, Any]
    kept: Programme
    broken: Programme
    where: str


def holds(key: str, bite: Bite) -> None:
    """Check that the claim finds nothing in the one and its place in the other."""
    client = a_client(**bite.client)
    assert breaches_of(key, bite.kept, client) == []
    found = breaches_of(key, bite.broken, client)
    assert bite.where in [where for where, _ in found]
    assert all(says.endswith(".") for _, says in found)


def a_bout(minutes: float = 30, name: str = "Walking", **said: Any) -> Slot:
    """A moderate bout of cardio."""
    usual = {"reps": None, "rir": None, "sets": 1, "minutes_min": minutes, "zone": "moderate"}
    return a_slot(name, **{**usual, **said})


def cardio(
    *bouts: Slot, day: int | str = 0, kind: PartKind = "cardio", minutes: float = 30, **said: Any
) -> Session:
    """A session of one part of cardio."""
    held = bouts or (a_bout(minutes),)
    part = a_part(kind, *held, minutes=minutes)
    return a_session(part, **{"day": day, "type": "cardio", "minutes": minutes, **said})
