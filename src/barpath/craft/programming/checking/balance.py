"""How exercises stand to each other: how many, how often, for how long, and against what."""

from collections import Counter
from collections.abc import Iterator

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.asking import (
    LEGS,
    TRAINING,
    asks_minimum,
    days_of,
    due_weeks,
    group_of,
    is_disturbed,
    is_seated,
    label,
    listed,
    named_lifts,
    parts_of,
    shown,
    trains,
    wanted_muscles,
    words,
)
from barpath.craft.programming.checking.case import Case, same_weeks
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.programme import LIFTING, Session, Slot, Week

WORK = frozenset({*LIFTING, "balance", "conditioning", "cardio", "play"})
PLANES = {"S": "forward and back", "F": "sideways", "T": "turning"}
TRUNK_KINDS = {"AE": "AE", "AR": "AR", "AL": "AL", "TF": "moving", "TE": "moving", "ROT": "moving"}
# Sides of a ratio: groups of patterns, and patterns that have none.
SIDES = {
    "push": {"hpush", "vpush"},
    "pull": {"hpull", "vpull", "RD"},
    "hip": {"hip", "KF"},
    "knee": {"knee", "KE"},
}
LEVELS = {
    "pushing": {"vertical": {"vpush"}, "horizontal": {"hpush"}},
    "pulling": {"vertical": {"vpull"}, "horizontal": {"hpull"}},
}


@kind(
    "exercises_per_session",
    numbers=(
        "at_least_exercises", "at_most_exercises", "short_at_most_minutes",
        "short_at_least_exercises", "short_at_most_exercises",
    ),
)  # fmt: skip
def exercises_per_session(claim: Claim, case: Case) -> Iterator[Breach]:
    """How many exercises a resistance session holds; fewer in a short one."""
    short = claim.number("short_at_most_minutes") or 0
    for where, week, session in case.sessions():
        if session.type != "resistance" or not trains(session):
            continue
        length = "short_" if session.minutes_min <= short else ""
        low, high = (claim.number(f"{length}at_{end}_exercises") for end in ("least", "most"))
        held = len({slot.name for slot in session.slots(LIFTING)})
        if low is not None and held < low and asks_minimum(case, week):
            yield where, f"{held} exercises; at least {shown(low)} are asked."
        if high is not None and held > high:
            yield where, f"{held} exercises; at most {shown(high)} are asked."


@kind("repeat_cap", numbers=("at_most_times", "from_days", "at_least_exercises"))
def repeat_cap(claim: Claim, case: Case) -> Iterator[Breach]:
    """How often a week an exercise comes, and how many a muscle the client names gets."""
    most = claim.number("at_most_times", case.status) or 0
    practised = named_lifts(case)
    for week, places in same_weeks(case.programme.weeks):
        names = Counter(name for session in week.sessions for name in case.once(_names, session))
        for name, times in sorted(names.items()):
            if times > most and name not in practised:
                says = f"It comes {times}×; at most {shown(most)}× are asked."
                yield from ((f"{where}, {name}", says) for where in places)
    yield from _too_alike(claim, case)


def _names(_: Case, session: Session) -> set[str]:
    return {slot.name for slot in session.slots(TRAINING)}


def _too_alike(claim: Claim, case: Case) -> Iterator[Breach]:
    least = claim.number("at_least_exercises", case.status)
    days = claim.number("from_days", case.status) or 0
    for week, places in same_weeks(due_weeks(case)) if least is not None else ():
        if days_of(session for session in week.sessions if trains(session)) < days:
            continue
        for muscle in wanted_muscles(case):
            names = {
                slot.name
                for session in week.sessions
                for slot in session.slots(TRAINING)
                if case.is_direct(slot, muscle)
            }
            if least is not None and 0 < len(names) < least:
                says = f"{len(names)} exercise for it; at least {shown(least)} are asked."
                yield from ((f"{where}, {label(muscle)}", says) for where in places)


@kind("stability", numbers=("at_least_weeks",), picks=("parts",))
def stability(claim: Claim, case: Case) -> Iterator[Breach]:
    """For how many weeks an exercise stays once it is there; the last may go on later."""
    least = claim.number("at_least_weeks", case.status) or 0
    parts = parts_of(claim, frozenset({"main"}))
    weeks = [
        week
        for week in case.programme.weeks
        if not week.is_deload and week.sessions and not is_disturbed(case, week)
    ]
    running: dict[str, int] = {}
    for week in weeks:
        names = {slot.name for session in week.sessions for slot in session.slots(parts)}
        for name in sorted(running.keys() - names):
            stayed = running.pop(name)
            if stayed < least:
                says = f"It stayed for {stayed} weeks; at least {shown(least)} are asked."
                yield f"before week {week.number}, {name}", says
        for name in names:
            running[name] = running.get(name, 0) + 1


@kind("unilateral", numbers=("at_least_times",))
def unilateral(claim: Claim, case: Case) -> Iterator[Breach]:
    """Leg work on one side at a time, and something more that is one-sided or resists turning."""
    least = claim.number("at_least_times", case.status) or 0
    for week in due_weeks(case):
        slots = [slot for session in week.sessions for slot in session.slots(WORK)]
        legs = [slot for slot in slots if group_of(case, slot) in LEGS and slot.laterality != "B"]
        other = [
            slot
            for slot in slots
            if slot.pattern == "AR" or (group_of(case, slot) not in LEGS and slot.laterality != "B")
        ]
        if len(legs) < least and not is_seated(case):
            yield f"week {week.number}", "No leg exercise works one side at a time."
        if len(other) < least:
            yield f"week {week.number}", "Nothing but leg work is one-sided or resists turning."


@kind(
    "set_ratio",
    numbers=("at_least_ratio", "at_most_ratio", "relaxed_at_most_ratio"),
    picks=("over", "under", "relaxed_for", "unless"),
)
def set_ratio(claim: Claim, case: Case) -> Iterator[Breach]:
    """Sets of one side a week over those of the other."""
    if set(words(claim, "unless")) & (case.traits | set(case.programme.notices)):
        return
    low, high = claim.number("at_least_ratio"), claim.number("at_most_ratio")
    if set(words(claim, "relaxed_for")) & case.traits:
        high = claim.number("relaxed_at_most_ratio") or high
    (over,), (under,) = words(claim, "over"), words(claim, "under")
    for week, places in same_weeks(due_weeks(case)):
        for what, sides in _pairs(over, under):
            above, below = (_sets_of(case, week, side) for side in sides)
            found = f"{above} sets of {over} to {below} of {under}{what}"
            if low is not None and below and above < low * below:
                says = f"{found}; at least {shown(low)} to 1 is asked."
                yield from ((where, says) for where in places)
            if high is not None and below and above > high * below:
                says = f"{found}; at most {shown(high)} to 1 is asked."
                yield from ((where, says) for where in places)


def _pairs(over: str, under: str) -> list[tuple[str, tuple[set[str], set[str]]]]:
    if over in SIDES:
        return [("", (SIDES[over], SIDES[under]))]
    return [(f" in {what}", (level[over], level[under])) for what, level in LEVELS.items()]


def _sets_of(case: Case, week: Week, side: set[str]) -> int:
    sets = case.weekly_patterns[week.number]
    groups = case.pattern_groups
    return sum(sets[code] for code in sets if code in side or groups.get(code, "") in side)


@kind("planes_covered", numbers=("at_least_times",), picks=("planes",))
def planes_covered(claim: Claim, case: Case) -> Iterator[Breach]:
    """How often a week moves in some planes."""
    least = claim.number("at_least_times", case.status) or 0
    for week in due_weeks(case):
        slots = [slot for session in week.sessions for slot in session.slots(WORK)]
        times = {p: sum(p in slot.planes for slot in slots) for p in words(claim, "planes")}
        if few := [PLANES[plane] for plane, found in times.items() if found < least]:
            yield f"week {week.number}", f"Too little of moving {listed(few)}."


@kind("trunk_kinds", numbers=("at_least_kinds",))
def trunk_kinds(claim: Claim, case: Case) -> Iterator[Breach]:
    """How many kinds of trunk work a week holds."""
    least = claim.number("at_least_kinds", case.status) or 0
    for week in due_weeks(case):
        held = {kind for session in week.sessions for slot in session.slots(WORK)
                for kind in _trunk_kinds_of(slot)}  # fmt: skip
        if len(held) < least:
            says = f"Trunk work of {len(held)} kind; at least {shown(least)} are asked."
            yield f"week {week.number}", says


def _trunk_kinds_of(slot: Slot) -> list[str]:
    return [TRUNK_KINDS[slot.pattern]] if slot.pattern in TRUNK_KINDS else []
