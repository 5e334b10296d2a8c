"""Judging how work is spread over a week, and whether each session is one."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.kinds.exercises import WITH_KG
from barpath.craft.programming.checking.asking import (
    TRAINING,
    due_weeks,
    groups_in,
    listed,
    shown,
    trains,
    words,
)
from barpath.craft.programming.checking.case import Case, is_counted, place
from barpath.craft.programming.checking.clock import Timed, hours_apart, timed
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.programme import LIFTING, Session, Slot

GROUPS = {"hpush": "level pushing", "vpush": "pushing overhead", "hpull": "level pulling",
          "vpull": "pulling from above", "knee": "knee-dominant work", "hip": "hip-dominant work"}  # fmt: skip


@kind(
    "load_apart",
    numbers=("at_least_hours", "at_most_exercises"),
    picks=("tags", "muscles", "free_tags", "patterns"),
)
def load_apart(claim: Claim, case: Case) -> Iterator[Breach]:
    """Hours between sessions that load one part of the body, and how much of a session does.

    It is loaded by what has one of some tags, by what loads a muscle that limits, and by some
    patterns with a tag where nothing supports.
    """
    most = claim.number("at_most_exercises", case.status)
    for where, _, session in case.sessions():
        names = _loading(session, claim, case)
        if most is not None and len(names) > most:
            yield where, f"{len(names)} exercises load it: {listed(names)}."
    hours = claim.number("at_least_hours", case.status) or 0
    loaded = [
        (each, names) for each in timed(case) if (names := _loading(each.session, claim, case))
    ]
    for (before, _), (after, names) in pairwise(loaded):
        if before.day != after.day and hours_apart(before, after) < hours:
            says = f"Loaded again within {shown(hours)} h of the last time: {listed(names)}."
            yield after.where, says


def _loading(session: Session, claim: Claim, case: Case) -> list[str]:
    tags, muscles = set(words(claim, "tags")), words(claim, "muscles")
    free, patterns = set(words(claim, "free_tags")), words(claim, "patterns")
    return [
        slot.name
        for slot in session.slots(LIFTING)
        if tags & set(slot.tags)
        or (slot.pattern in patterns and not slot.is_supported and free & set(slot.tags))
        or (_has_kg(slot, case) and any(case.is_direct(slot, each) for each in muscles))
    ]


def _has_kg(slot: Slot, case: Case) -> bool:
    known = case.exercises.get(slot.name)
    return slot.load_kg is not None or (known is not None and known.loading in WITH_KG)


@kind(
    "movement_days",
    numbers=("at_most_days", "at_most_running_days", "at_least_hours"),
    picks=("groups", "patterns"),
)
def movement_days(claim: Claim, case: Case) -> Iterator[Breach]:
    """On how many days of a week and how many running some movements stand, and hours apart."""
    most, named = claim.number("at_most_days", case.status), _named(claim, case)
    for week in case.programme.weeks:
        days = {session.day for session in week.sessions if _holds(session, claim, case)}
        if most is not None and len(days) > most:
            says = f"It holds {named} on {len(days)} days; at most {shown(most)} are asked."
            yield f"week {week.number}", says
    hours = claim.number("at_least_hours", case.status) or 0
    held = [each for each in timed(case) if _holds(each.session, claim, case)]
    for before, after in pairwise(held):
        if before.day != after.day and hours_apart(before, after) < hours:
            yield after.where, f"It holds {named} again within {shown(hours)} h of the last time."
    running = claim.number("at_most_running_days", case.status)
    if running is not None:
        yield from _running_too_long(held, running, named)


def _running_too_long(held: list[Timed], most: float, named: str) -> Iterator[Breach]:
    """The days on which something stands once more than may be, one after another."""
    running = 1
    for before, after in pairwise(held):
        days = after.day - before.day
        running = running + days if days <= 1 else 1
        if days == 1 and running == most + 1:
            says = f"It holds {named} on {running} days running; at most {shown(most)} are asked."
            yield after.where, says


def _named(claim: Claim, case: Case) -> str:
    groups = [GROUPS[each] for each in words(claim, "groups")]
    patterns = [case.base.movement.patterns[each].name for each in words(claim, "patterns")]
    return listed([*groups, *patterns])


def _holds(session: Session, claim: Claim, case: Case) -> bool:
    patterns, groups = case.once(_trained, session)
    return bool(patterns.intersection(words(claim, "patterns"))) or bool(
        groups.intersection(words(claim, "groups"))
    )


def _trained(case: Case, session: Session) -> tuple[frozenset[str], frozenset[str]]:
    """The patterns that a session trains, and their groups."""
    slots = session.slots(TRAINING)
    return frozenset(slot.pattern for slot in slots), frozenset(groups_in(case, session))


@kind("even_sessions", numbers=("at_least_share",))
def even_sessions(claim: Claim, case: Case) -> Iterator[Breach]:
    """The sets of each session with resistance work, against those of the fullest of its week."""
    least = claim.number("at_least_share", case.status) or 0
    for week in due_weeks(case):
        held = [
            (session, sum(slot.sets for slot in session.slots(LIFTING)))
            for session in week.sessions
            if trains(session)
        ]
        most = max((sets for _, sets in held), default=0)
        for session, sets in held:
            if sets < least * most:
                yield (
                    place(week, session),
                    f"{sets} sets, and {most} in the fullest session of the week.",
                )


@kind("variants", numbers=("at_most_exercises",))
def variants(claim: Claim, case: Case) -> Iterator[Breach]:
    """How many exercises of a session are one movement for one muscle."""
    most = claim.number("at_most_exercises", case.status) or 1
    for where, _, session in case.sessions():
        alike: Counter[tuple[str, tuple[str, ...]]] = Counter()
        for slot in session.slots(TRAINING):
            known = case.exercises.get(slot.name)
            if known and known.direct and is_counted(slot):
                alike[slot.pattern, known.direct] += 1
        for pattern, _ in (each for each, count in alike.items() if count > most):
            name = case.base.movement.patterns[pattern].name
            yield where, f"More than {shown(most)} exercise of one kind ({name}) for one muscle."
