"""Weeks, bouts of cardio and leg work, as the judgements of cardio and of periods read them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.checking.case import Case, sets_by_muscle
from barpath.craft.programming.programme import LIFTING, Part, Session, Slot, Week, Zone

# Until here a plan may still be building up to what is asked of it.
FIRST_FULL_WEEK = 3
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


def picked(claim: Claim, name: str) -> tuple[str, ...]:
    """The words a claim picks; none where it picks none."""
    words = claim.picks.get(name, ())
    return (words,) if isinstance(words, str) else words


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


def full_weeks(case: Case) -> tuple[Week, ...]:
    """The weeks that are asked for a minimum; none while clearance is awaited."""
    if is_pending(case):
        return ()
    loaded = loaded_weeks(case)
    full = tuple(week for week in loaded if week.number >= FIRST_FULL_WEEK)
    return full if len(case.programme.weeks) >= FIRST_FULL_WEEK else loaded


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
def leg_muscles() -> frozenset[str]:
    """The muscles that bend and stretch knee and hip."""
    muscles = vocabulary().muscles
    return frozenset(code for code, each in muscles.items() if each.side in {"knee", "hip"})


def trains_legs(slot: Slot) -> bool:
    """Whether a muscle of the legs limits its sets."""
    legs = leg_muscles()
    return any(share >= 1 and muscle in legs for muscle, share in slot.muscles.items())


def counted_sets(week: Week) -> dict[str, float]:
    """Hard sets of a week, by the muscles that volume is counted for."""
    muscles = vocabulary().muscles
    found = sets_by_muscle(week.sessions)
    return {
        code: sets for code, sets in found.items() if code in muscles and muscles[code].is_counted
    }


def all_sets(sessions: "tuple[Session, ...]") -> int:
    """Working sets of repetitions in lifting, however easy."""
    slots = (slot for session in sessions for slot in session.slots(LIFTING))
    return sum(slot.sets for slot in slots if slot.reps is not None)


def amount(number: float) -> str:
    """A number for a reader: 12, 12.5."""
    return f"{round(number, 1):g}"


def muscle_label(code: str) -> str:
    """A muscle in words; as it is written where the vocabulary does not know it."""
    known = vocabulary().muscles.get(code)
    return known.label if known else code
