"""The weeks of a programme, for a reader."""

from collections.abc import Mapping
from dataclasses import dataclass

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.movement import Movement
from barpath.craft.programming.programme import Programme, Session, Slot, Week
from barpath.studio.programmes.reports.prescription import in_words

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PART_IN_WORDS = {
    "warmup": "Warm-up",
    "power": "Power",
    "main": "Main lifts",
    "accessory": "Further lifts",
    "isolation": "Single joints",
    "balance": "Balance",
    "conditioning": "Conditioning",
    "cardio": "Endurance",
    "corrective": "Corrective work",
    "flexibility": "Flexibility",
    "play": "Play",
    "breathing": "Breathing",
    "cooldown": "Cool-down",
}
HOME_IN_WORDS = {"balance": "balance at home", "pelvic_floor": "pelvic floor at home"}


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule behind a choice: the key of its claim and what it says."""

    claim: str
    says: str


@dataclass(frozen=True, slots=True)
class Line:
    """An exercise in a session. Its key is "" where the library does not know the name."""

    key: str
    name: str
    dose: str
    why: tuple[Reason, ...]
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PartShown:
    name: str
    minutes: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class SessionShown:
    name: str
    says: str
    parts: tuple[PartShown, ...]


@dataclass(frozen=True, slots=True)
class WeekShown:
    """A week with what stands around it."""

    number: int
    numbers: tuple[tuple[int, bool], ...]
    phase: str
    is_deload: bool
    beside: tuple[str, ...]
    sessions: tuple[SessionShown, ...]


def of(answer: Programme, movement: Movement, number: int) -> WeekShown | None:
    """The week of a number, the first where there is none of it; None where there are no weeks."""
    if not answer.weeks:
        return None
    week = next((each for each in answer.weeks if each.number == number), answer.weeks[0])
    return _week(week, answer, movement)


def every(answer: Programme, movement: Movement) -> list[WeekShown]:
    """All the weeks."""
    return [_week(each, answer, movement) for each in answer.weeks]


def _week(week: Week, answer: Programme, movement: Movement) -> WeekShown:
    phases = (each for each in answer.phases if each.weeks[0] <= week.number <= each.weeks[1])
    phase = next(phases, None)
    beside = [f"{minutes} minutes of {HOME_IN_WORDS.get(what, what)}"
              for what, minutes in week.home_minutes.items() if minutes]  # fmt: skip
    if week.lifestyle_minutes:
        beside.append(f"{week.lifestyle_minutes} minutes of walking on other days")
    return WeekShown(
        number=week.number,
        numbers=tuple((each.number, each.is_deload) for each in answer.weeks),
        phase=phase.name if phase else "",
        is_deload=week.is_deload,
        beside=tuple(beside),
        sessions=tuple(
            _session(each, place, movement) for place, each in enumerate(week.sessions, start=1)
        ),
    )


def _session(session: Session, place: int, movement: Movement) -> SessionShown:
    day = DAYS[session.day] if isinstance(session.day, int) else f"Day {session.day[1:]}"
    says = [session.type, f"{session.minutes_min:.0f} minutes"]
    if session.is_supervised:
        says.append("with a trainer")
    lifts = {slot.name for slot in session.slots(frozenset({"main"}))}
    parts = tuple(
        PartShown(
            PART_IN_WORDS[part.kind],
            part.minutes_min,
            tuple(
                _line(slot, movement, is_ramp=part.kind == "warmup" and slot.name in lifts)
                for slot in part.slots
            ),
        )
        for part in session.parts
    )
    return SessionShown(f"{place}. {day}", " · ".join(says).capitalize(), parts)


def _line(slot: Slot, movement: Movement, *, is_ramp: bool) -> Line:
    key, dose = movement.key_of.get(slot.name, ""), in_words(slot)
    dose = f"{dose} · lighter, to work up to it" if is_ramp else dose
    return Line(key, slot.name, dose, _why(slot), slot.options)


def _why(slot: Slot) -> tuple[Reason, ...]:
    """The rules that placed it, those with a page."""
    claims, keys = knowledge().claims, knowledge().rule_keys
    found: Mapping[str, str] = {rule: keys[rule] for rule in slot.rules if rule in keys}
    return tuple(Reason(key, claims[key].says()) for key in found.values())
