"""How close to failure, and how long to rest."""

from collections import Counter
from collections.abc import Iterator

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.asking import (
    ISOLATION,
    TRAINING,
    due_places,
    due_weeks,
    first_places,
    label,
    parts_of,
    reserve,
    shown,
    words,
)
from barpath.craft.programming.checking.case import Case, everywhere
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.known import words_of
from barpath.craft.programming.programme import LIFTING, Session, Slot

MACHINES = {"MC", "SM", "CB"}
BORG_REST, BORG_MOST = 6, 20


@kind("effort_floor", numbers=("at_least_rir", "until_weeks"))
def effort_floor(claim: Claim, case: Case) -> Iterator[Breach]:
    """Fewest repetitions in reserve, for good or for the first weeks."""
    low = claim.number("at_least_rir", case.status) or 0
    until = claim.number("until_weeks", case.status)
    for where, week, _, slot in case.slots(LIFTING):
        left = reserve(slot)
        if (until is None or week.number <= until) and left is not None and left[0] < low:
            yield where, f"{shown(left[0])} in reserve; at least {shown(low)} are asked."


@kind(
    "effort_band",
    numbers=("at_least_rir", "at_most_rir", "until_weeks"),
    picks=("parts", "patterns"),
)
def effort_band(claim: Claim, case: Case) -> Iterator[Breach]:
    """Repetitions in reserve in some parts, or of some movements: for good or for the first weeks."""
    low = claim.number("at_least_rir", case.status)
    high = claim.number("at_most_rir", case.status)
    patterns = words_of(claim, "patterns")
    for slot, all_places in case.slots_alike(parts_of(claim, LIFTING)):
        left, places = reserve(slot), first_places(claim, case, all_places)
        if left is None or (patterns and slot.pattern not in patterns):
            continue
        if low is not None and left[0] < low:
            says = f"{shown(left[0])} in reserve; at least {shown(low)} are asked."
            yield from everywhere(slot, places, says)
        if high is not None and left[1] > high:
            says = f"{shown(left[1])} in reserve; at most {shown(high)} are asked."
            yield from everywhere(slot, due_places(case, places), says)


@kind("failure_only", numbers=("at_most_sets",))
def failure_only(claim: Claim, case: Case) -> Iterator[Breach]:
    """Sets to failure: where, by whom and how many."""
    most = claim.number("at_most_sets", case.status) or 0
    for session, places in case.alike:
        for slot in session.slots(LIFTING):
            if not _sets_to_failure(slot):
                continue
            if case.status == "novice":
                yield from everywhere(slot, places, "A set to failure is not for a beginner.")
            elif not (slot.pattern in ISOLATION or MACHINES & set(slot.equipment)):
                says = "A set to failure stands on neither a machine nor an exercise of one joint."
                yield from everywhere(slot, places, says)
        for muscle, sets in _failures_by_muscle(session).items():
            if sets > most:
                says = (
                    f"{sets} sets to failure for {label(muscle)}; at most {shown(most)} are asked."
                )
                yield from ((where, says) for where, _ in places)


def _sets_to_failure(slot: Slot) -> int:
    """None, the last one, or all: a range that ends at 0 comes down to it with the last set."""
    left = reserve(slot)
    if left is None or left[0] > 0:
        return 0
    return slot.sets if left[1] == 0 else 1


def _failures_by_muscle(session: Session) -> Counter[str]:
    found = Counter[str]()
    for slot in session.slots(LIFTING):
        if sets := _sets_to_failure(slot):
            found.update({muscle: sets for muscle, share in slot.muscles.items() if share >= 1})
    return found


@kind("rest_band", numbers=("at_least_s", "at_most_s", "at_most_reps"), picks=("parts", "patterns"))
def rest_band(claim: Claim, case: Case) -> Iterator[Breach]:
    """Seconds of rest between the sets of an exercise in some parts, of those of few repetitions, or
    of those of some movements.
    """
    low = claim.number("at_least_s", case.status)
    high = claim.number("at_most_s", case.status)
    few = claim.number("at_most_reps", case.status)
    patterns = words_of(claim, "patterns")
    for slot, places in case.slots_alike(parts_of(claim, LIFTING)):
        if slot.rest_s is None or slot.sets < 2 or (patterns and slot.pattern not in patterns):
            continue
        if few is not None and (slot.reps is None or slot.reps[1] > few):
            continue
        if low is not None and slot.rest_s < low:
            says = f"{slot.rest_s} s of rest; at least {shown(low)} s are asked."
            yield from everywhere(slot, places, says)
        if high is not None and slot.rest_s > high:
            says = f"{slot.rest_s} s of rest; at most {shown(high)} s are asked."
            yield from everywhere(slot, places, says)


@kind("effort_cap", numbers=("at_most_rpe", "until_weeks"), picks=("parts",))
def effort_cap(claim: Claim, case: Case) -> Iterator[Breach]:
    """The highest effort, given on the scale of 6 to 20 and held against that of ten: for good or
    for the first weeks, in all parts or in some.
    """
    most = claim.number("at_most_rpe", case.status) or 0
    of_ten = (most - BORG_REST) / (BORG_MOST - BORG_REST) * 10
    for slot, all_places in case.slots_alike(frozenset(words(claim, "parts")) or None):
        places = first_places(claim, case, all_places)
        if slot.zone == "vigorous":
            says = f"Vigorous; at most {shown(most)} on the scale of 6 to 20 is asked."
            yield from everywhere(slot, places, says)
        effort = _effort(slot)
        if effort is not None and effort > of_ten:
            says = f"An effort of {shown(effort)} of ten; at most {of_ten:.1f} is asked"
            says = f"{says} ({shown(most)} on the scale of 6 to 20)."
            yield from everywhere(slot, places, says)


@kind("effort_build", numbers=("at_least_rpe", "from_weeks"))
def effort_build(claim: Claim, case: Case) -> Iterator[Breach]:
    """From some week on, resistance work reaches an effort."""
    least = claim.number("at_least_rpe", case.status) or 0
    start = claim.number("from_weeks", case.status) or 0
    for week in due_weeks(case):
        efforts = [
            effort
            for session in week.sessions
            for slot in session.slots(TRAINING)
            if (effort := _effort(slot)) is not None
        ]
        if week.number >= start and efforts and max(efforts) < least:
            says = f"The hardest set has an effort of {shown(max(efforts))} of ten"
            yield f"week {week.number}", f"{says}; {shown(least)} are asked by now."


def _effort(slot: Slot) -> float | None:
    """Its highest effort of ten, as said or as its repetitions in reserve mean."""
    if slot.rpe is not None:
        return slot.rpe[1]
    return 10 - slot.rir[0] if slot.rir is not None else None
