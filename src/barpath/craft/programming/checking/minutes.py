"""Whether sessions fit the time, and what is said where they cannot."""

from collections.abc import Iterator

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.asking import asks_minimum, offered_minutes, shown, words
from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.programme import LIFTING, Part, Session, Slot

ASKED_TO_FILL = {"resistance", "cardio", "mixed"}
TIME_RULE = "TIM-02"
WAYS_FROM_ONE = 1
"""A wish that cannot be kept even by itself may leave no way but to give it up."""


@kind("session_minutes", numbers=("at_most_share", "at_least_share"))
def session_minutes(claim: Claim, case: Case) -> Iterator[Breach]:
    """Minutes of a session against those on offer, as said and as its sets add up to."""
    offered = offered_minutes(case)
    high = claim.number("at_most_share", case.status)
    low = claim.number("at_least_share", case.status)
    for where, week, session in case.sessions():
        if high is not None:
            yield from _too_long(case, session, where, None if offered is None else offered * high)
        is_due = session.type in ASKED_TO_FILL and asks_minimum(case, week)
        if low is not None and offered and is_due and session.minutes_min < low * offered:
            says = f"{session.minutes_min:g} minutes of {offered:g}; at least {shown(low)} of them"
            yield where, f"{says} is asked."


def _too_long(case: Case, session: Session, where: str, most: float | None) -> Iterator[Breach]:
    if most is not None and session.minutes_min > most:
        yield where, f"{session.minutes_min:g} minutes; {most:g} are on offer."
    parts = sum(part.minutes_min for part in session.parts)
    if round(parts, 1) > session.minutes_min:
        yield where, f"Its parts take {parts:g} minutes, the session {session.minutes_min:g}."
    needed = case.once(minutes_needed, session)
    if most is not None and needed > most:
        yield where, f"Its sets and rests take {needed:.0f} minutes; {most:g} are on offer."


def minutes_needed(case: Case, session: Session) -> float:
    """Minutes its sets, rests and changes add up to; other parts take what they say."""
    return sum(_part_s(case, part) for part in session.parts) / 60


def _part_s(case: Case, part: Part) -> float:
    if part.kind not in LIFTING or not part.slots:
        return part.minutes_min * 60
    return sum(slot_s(case, slot) for slot in part.slots)


def slot_s(case: Case, slot: Slot) -> float:
    """Seconds of a slot: its sets, the rests between them, and getting there."""
    if slot.minutes_min is not None:
        return slot.minutes_min * 60
    usual = case.base.rules[case.base.rule_keys[TIME_RULE]].numbers
    known, pattern = case.exercises.get(slot.name), case.base.movement.patterns.get(slot.pattern)
    set_up_s = pattern.set_up_s if pattern else usual["set_up_s"]
    rep_s = (known and known.rep_time_s) or (pattern.rep_time_s if pattern else usual["rep_s"])
    sides = usual["sides_times"] if slot.laterality == "U" else 1
    work_s = (slot.seconds or 0) * sides
    if slot.reps is not None:
        work_s = sum(slot.reps) / len(slot.reps) * rep_s * sides
    rests_s = (slot.sets - 1) * (slot.rest_s or 0)
    return slot.sets * (work_s + set_up_s) + rests_s + (pattern.change_s if pattern else 0)


@kind("conflict_reported", numbers=("at_least_times",))
def conflict_reported(claim: Claim, case: Case) -> Iterator[Breach]:
    """Where there is no programme, the wishes that clash are named, and ways out are."""
    programme = case.programme
    if programme.status != "infeasible" or not case.request.wishes:
        return  # without a wish there is none to name
    if not programme.conflicts:
        yield "", "No wishes are named that cannot stand together."
    known = {wish.id for wish in case.request.wishes}
    for unknown in sorted({each for core in programme.conflicts for each in core} - known):
        yield "", f"A conflict names “{unknown}”, which is no wish of the request."
    least = claim.number("at_least_times", case.status) or 0
    if all(len(core) == 1 for core in programme.conflicts):
        least = min(least, WAYS_FROM_ONE)
    if len(programme.ways_out) < least:
        yield "", f"{len(programme.ways_out)} ways out; at least {shown(least)} are asked."


@kind("micro_session", numbers=("at_least_minutes", "at_most_minutes"), picks=("notices",))
def micro_session(claim: Claim, case: Case) -> Iterator[Breach]:
    """Who trains in short sessions is told what they can do."""
    least, most = (claim.number(f"at_{end}_minutes") or 0 for end in ("least", "most"))
    for code in words(claim, "notices"):
        if code in case.programme.notices:
            continue
        for where, _, session in case.sessions():
            if session.type in ASKED_TO_FILL and least <= session.minutes_min <= most:
                yield where, "It is short, and nothing says what short sessions can do."
                return
