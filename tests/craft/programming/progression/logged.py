"""Clients, logs and lifts for these tests."""

from typing import Any

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.progression.advice import Advice, next_loads
from barpath.craft.programming.progression.logs import Exposure, WorkSet
from barpath.craft.programming.progression.proposals import Proposal
from barpath.craft.programming.progression.rules import Rules, rules_for
from barpath.craft.programming.progression.seeing import Lift, lift_of
from barpath.craft.programming.progression.targets import Target
from barpath.craft.programming.request import Client

BENCH, CURL, PUSH_UP = "Barbell Bench Press", "Dumbbell Curl", "Push-Up"
KIT = ("BB", "BE", "MC", "DB", "CB", "PU")
TARGET = Target((6, 8), (2, 3))

Done = tuple[float | None, int | None, float | None]


def a_client(**said: Any) -> Client:
    """A healthy grown-up who has trained for a year, unless something else is said."""
    usual = {"age_years": 35, "status": "intermediate", "mass_kg": 80.0, "equipment": KIT}
    return Client(**{**usual, **said})


def rules(**said: Any) -> Rules:
    """The rules for such a client."""
    return rules_for(a_client(**said), knowledge())


def a_lift(name: str, known: Rules) -> Lift:
    """An exercise whose maximum can be estimated."""
    found = lift_of(name, knowledge().movement.by_name[name], known)
    assert found
    return found


def sessions(*done: Done | list[Done], **said: Any) -> tuple[Exposure, ...]:
    """A session a week, of one set or of a list of sets."""
    made, index = [], 0
    for week, sets in enumerate(done):
        rows = sets if isinstance(sets, list) else [sets]
        numbered = tuple(WorkSet(index + place, *row) for place, row in enumerate(rows))
        index += len(rows)
        made.append(Exposure(week=float(week), sets=numbered))
    if said:
        last = made[-1]
        made[-1] = Exposure(week=last.week, sets=last.sets, **said)
    return tuple(made)


def advised(
    *done: Done | list[Done],
    name: str = BENCH,
    target: Target = TARGET,
    week: float | None = None,
    last: dict[str, Any] | None = None,
    **client: Any,
) -> Advice:
    """What is advised after these sessions of one exercise."""
    return next_loads(
        a_client(**client),
        knowledge(),
        targets={name: target},
        history={name: sessions(*done, **(last or {}))},
        week=week,
    )


def proposed(*done: Done | list[Done], name: str = BENCH, **said: Any) -> Proposal:
    """What is proposed after these sessions of one exercise."""
    return advised(*done, name=name, **said).proposals[name]


def load_of(found: Proposal) -> float:
    """The load of a proposal that has one."""
    assert found.load_kg is not None
    return found.load_kg
