"""A designed plan for tests of planning anew, and the events that happen to it."""

from collections import Counter
from functools import cache
from typing import Any

import msgspec

from barpath.craft.knowledge.library import knowledge
from barpath.craft.programming.checking.check import check
from barpath.craft.programming.designing.design import design
from barpath.craft.programming.programme import LIFTING, Programme, Session, Week
from barpath.craft.programming.replanning.replan import replan
from barpath.craft.programming.request import Client, Event, Replan, Request, Wish

WEEK = 5
"""The week things happen in."""
CLIENT = Client(
    age_years=35,
    sex="F",
    status="intermediate",
    is_active=True,
    goals=("hypertrophy",),
    days_per_week=3,
    minutes_min=60,
    horizon_weeks=12,
    equipment=("BB", "DB", "BE", "CB", "MA"),
)


@cache
def the_plan() -> Programme:
    """A plan of twelve weeks with three sessions, on Monday, Wednesday and Friday, as it is read
    back from its exchange form.
    """
    made = design(Request(id="R", client=CLIENT), knowledge(), is_quick=True).programme
    return msgspec.json.decode(msgspec.json.encode(made), type=Programme)


def asked(plan: Programme, client: Client = CLIENT, **event: Any) -> Request:
    happened = Event(**{"week": WEEK, **event})
    return Request(
        id="R", client=client, replan=Replan(plan=msgspec.to_builtins(plan), event=happened)
    )


def after(plan: Programme | None = None, **event: Any) -> Programme:
    return replan(asked(plan or the_plan(), **event), knowledge())


def a_wish(kind: Any, value: Any) -> Wish:
    return Wish(id="wish", kind=kind, value=value)


def changed(new: Programme, old: Programme | None = None) -> list[int]:
    """The numbers of the weeks that are not as they were."""
    before = (old or the_plan()).weeks
    return [week.number for week, was in zip(new.weeks, before, strict=True) if week != was]


def week(programme: Programme, number: int = WEEK) -> Week:
    return programme.weeks[number - 1]


def sets_of(session: Session) -> int:
    """Working sets of repetitions in lifting."""
    return sum(slot.sets for slot in session.slots(LIFTING) if slot.reps is not None)


def names_in(one: Week) -> set[str]:
    return {slot.name for session in one.sessions for slot in session.slots(LIFTING)}


def new_faults(new: Programme, request: Request) -> list[tuple[str, str, str]]:
    """Hard findings of kinds that the unchanged plan does not have."""
    base = knowledge()
    first = Request(id="R", client=request.client)
    known = Counter(
        each.claim for each in check(the_plan(), first, base) if each.severity == "hard"
    )
    return [
        (each.rule, each.where, each.says)
        for each in check(new, request, base)
        if each.severity == "hard" and each.claim not in known
    ]
