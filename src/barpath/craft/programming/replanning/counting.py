"""Counts over sessions, and the time that slots take."""

import math
from collections import defaultdict
from collections.abc import Iterable

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.designing.rising.pace import Slope
from barpath.craft.programming.programme import LIFTING, Part, Session, Slot, Week

WEEKS_BACK = 4
"""A week rises from the fullest of so many before it, so that a missed one sets no new mark."""
MOST_RIR = 4
USUAL_REP_S, USUAL_SET_UP_S = 4.0, 60.0
"""Where neither the exercise nor its pattern is known."""


def halves_of(slot: Slot) -> dict[str, int]:
    """Half sets that one set counts for, by counted muscle."""
    if slot.reps is None or (slot.rir is not None and slot.rir[0] > MOST_RIR):
        return {}
    muscles = vocabulary().muscles
    return {
        name: 2 if share >= 1 else 1
        for name, share in slot.muscles.items()
        if share >= 0.5 and name in muscles and muscles[name].is_counted
    }


def halves_in(sessions: Iterable[Session]) -> dict[str, int]:
    """Half sets by muscle."""
    found: dict[str, int] = defaultdict(int)
    for session in sessions:
        for slot in session.slots(LIFTING):
            for muscle, each in halves_of(slot).items():
                found[muscle] += each * slot.sets
    return found


def sets_in(sessions: Iterable[Session]) -> int:
    """Working sets of repetitions in lifting."""
    return sum(
        slot.sets
        for session in sessions
        for slot in session.slots(LIFTING)
        if slot.reps is not None
    )


def most_halves(before: Iterable[Week], slope: Slope) -> dict[str, int]:
    """Half sets that a muscle may be given at most in the week after these.

    A muscle that is not named has not been trained.
    """
    peaks: dict[str, int] = {}
    for week in list(before)[-WEEKS_BACK:]:
        for muscle, halves in halves_in(week.sessions).items():
            peaks[muscle] = max(peaks.get(muscle, 0), halves)
    return {muscle: int(2 * slope.most(halves / 2) + 1e-6) for muscle, halves in peaks.items()}


def set_s(slot: Slot, base: Knowledge) -> float:
    """Seconds of one set with its rest."""
    known = base.movement.by_name.get(slot.name)
    pattern = base.movement.patterns.get(slot.pattern)
    rep_s = (known and known.rep_time_s) or (pattern.rep_time_s if pattern else USUAL_REP_S)
    sides = 2 if slot.laterality == "U" else 1
    work_s = float(slot.seconds or 1.5 * (slot.contacts or 0))
    if slot.reps is not None:
        work_s = rep_s * sum(slot.reps) / 2
    return round(sides * work_s) + (slot.rest_s or 0)


def once_s(slot: Slot, base: Knowledge) -> float:
    """Seconds to get to it and into place."""
    pattern = base.movement.patterns.get(slot.pattern)
    return round(pattern.set_up_s + pattern.change_s) if pattern else USUAL_SET_UP_S


def part_s(part: Part, base: Knowledge) -> float:
    """Seconds that the slots of a part add up to."""
    return sum(slot.sets * set_s(slot, base) + once_s(slot, base) for slot in part.slots)


def scale_of(part: Part, base: Knowledge) -> float:
    """How the minutes a part says stand to what its slots add up to: whoever planned it knows."""
    counted_s = part_s(part, base)
    return 60 * part.minutes_min / counted_s if counted_s and part.minutes_min else 1.0


def tenths_down(minutes: float) -> float:
    """Minutes rounded down to tenths, so that parts never add up to more than there is."""
    return math.floor(10 * minutes + 1e-6) / 10
