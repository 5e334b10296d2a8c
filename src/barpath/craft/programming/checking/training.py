"""Weeks, bouts of cardio and leg work, as the judgements of cardio and of periods read them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.programme import LIFTING, Part, Session, Slot, Week, Zone

PENDING = ("medical_clearance_first", "refer_do_not_train")
ENDURANCE = frozenset({"cardio", "conditioning", "play"})
# Effort of ten from which cardio is moderate, and vigorous, where no zone is named.
MODERATE_RPE, VIGOROUS_RPE = 5, 7
RUNS = frozenset({"CARD", "CON", "LOC"})


@dataclass(frozen=True, slots=True)
class Bout:
    """A stretch of cardio in a session."""

    slot: Slot
    part: Part
    minutes_min: float
    zone: Zone

    @property
    def is_run(self) -> bool:
        return self.slot.pattern in RUNS and self.slot.impact_level >= 3


def is_pending(case: Case) -> bool:
    """Whether somebody else has to look at the client first."""
    screening = case.programme.screening
    return screening is not None and screening.outcome in PENDING


def loaded_weeks(case: Case) -> tuple[Week, ...]:
    """Every week that is not lighter on purpose: neither a deload nor just before an event."""
    event = case.client.event_week
    before_event = () if event is None else (event - 1, event)
    return tuple(
        week
        for week in case.programme.weeks
        if not week.is_deload and week.number not in before_event
    )


def bouts(session: Session) -> Iterator[Bout]:
    """The cardio of a session; what warms up or cools down is not counted."""
    for part in session.parts:
        if part.kind in ENDURANCE:
            for slot in part.slots:
                if part.kind != "play" or slot.zone is not None:
                    minutes = slot.minutes_min or part.minutes_min / len(part.slots)
                    yield Bout(slot, part, minutes, zone_of(slot))


def zone_of(slot: Slot) -> Zone:
    """The zone of a bout: as named, or by effort; moderate where neither is said."""
    if slot.zone is not None or slot.rpe is None:
        return slot.zone or "moderate"
    if slot.rpe[1] >= VIGOROUS_RPE:
        return "vigorous"
    return "moderate" if slot.rpe[1] >= MODERATE_RPE else "light"


@cache
def counted_muscles() -> frozenset[str]:
    """The muscles that weekly volume is counted for."""
    return frozenset(code for code, each in vocabulary().muscles.items() if each.is_counted)


@cache
def leg_muscles() -> frozenset[str]:
    """The muscles that bend and stretch knee and hip."""
    muscles = vocabulary().muscles
    return frozenset(code for code, each in muscles.items() if each.side in {"knee", "hip"})


def trains_legs(slot: Slot) -> bool:
    """Whether a muscle of the legs limits its sets."""
    legs = leg_muscles()
    return any(share >= 1 and muscle in legs for muscle, share in slot.muscles.items())


def counted_sets(case: Case, week: Week) -> dict[str, float]:
    """Hard sets of a week, by the muscles that volume is counted for."""
    counted = counted_muscles()
    return {code: sets for code, sets in case.weekly_sets[week.number].items() if code in counted}


def all_sets(sessions: "tuple[Session, ...]") -> int:
    """Working sets of repetitions in lifting, however easy."""
    slots = (slot for session in sessions for slot in session.slots(LIFTING))
    return sum(slot.sets for slot in slots if slot.reps is not None)


def amount(number: float) -> str:
    """A number for a reader: 12, 12.5."""
    return f"{round(number, 1):g}"
