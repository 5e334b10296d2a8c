"""What a programme is judged for: the client it is for, and counts over it made once."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.library import Knowledge, knowledge
from barpath.craft.programming.programme import LIFTING, Programme, Session, Slot, Week
from barpath.craft.programming.request import Client, Request
from barpath.craft.programming.traits import traits

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


# A place in words, and the number of its week.
Place = tuple[str, int]
# A slot with its place in words, its week and its session.
Placed = tuple[str, Week, Session, Slot]


class Case:
    """A programme, the request it answers, and the exercises its names stand for."""

    def __init__(
        self,
        programme: Programme,
        request: Request,
        exercises: Mapping[str, Exercise],
        base: Knowledge | None = None,
    ) -> None:
        """Args:
        exercises: by name, as a slot names them; a name that is not there is judged by what
            its slot says of it.
        base: where movement patterns and other claims are read; the package's own if not given.
        """
        self.programme, self.request, self.exercises = programme, request, exercises
        self.base = base or knowledge()

    @property
    def client(self) -> Client:
        return self.request.client

    @cached_property
    def traits(self) -> frozenset[str]:
        return traits(self.client)

    @property
    def status(self) -> str:
        """The training status; a novice where nobody said."""
        return self.client.status or "novice"

    @cached_property
    def session_sets(self) -> tuple[tuple[str, Week, Session, Mapping[str, float]], ...]:
        """Every session with its place in words and its hard sets by muscle."""
        return tuple(
            (where, week, session, sets_by_muscle((session,)))
            for where, week, session in self._sessions
        )

    @cached_property
    def weekly_sets(self) -> Mapping[int, Mapping[str, float]]:
        """Hard sets by muscle, by the number of the week."""
        found: dict[int, dict[str, float]] = {week.number: {} for week in self.programme.weeks}
        for _, week, _, sets in self.session_sets:
            held = found[week.number]
            for muscle, count in sets.items():
                held[muscle] = held.get(muscle, 0) + count
        return found

    @cached_property
    def asks_minimum(self) -> dict[int, bool]:
        """Whether a week is asked for minima, by its number, once somebody wanted to know."""
        return {}

    @cached_property
    def moderate_minutes(self) -> dict[int, float]:
        """Cardio of a week in moderate minutes, by its number, once somebody wanted to know."""
        return {}

    @cached_property
    def pattern_groups(self) -> Mapping[str, str]:
        """The group of each movement pattern, by its code."""
        return {code: each.group for code, each in self.base.movement.patterns.items()}

    @cached_property
    def weekly_patterns(self) -> Mapping[int, Mapping[str, int]]:
        """Hard sets by movement pattern, by the number of the week."""
        found: dict[int, dict[str, int]] = {
            week.number: defaultdict(int) for week in self.programme.weeks
        }
        for _, week, _, slot in self.slots(LIFTING):
            if is_counted(slot):
                found[week.number][slot.pattern] += slot.sets
        return found

    def sessions(self) -> tuple[tuple[str, Week, Session], ...]:
        """Every session with its place in words."""
        return self._sessions

    @cached_property
    def _sessions(self) -> tuple[tuple[str, Week, Session], ...]:
        return tuple(
            (place(week, session), week, session)
            for week in self.programme.weeks
            for session in week.sessions
        )

    def slots(self, kinds: frozenset[str] | None = None) -> tuple[Placed, ...]:
        """Every slot with its place in words, or those of the parts of some kinds."""
        if kinds not in self._slots:
            self._slots[kinds] = tuple(
                placed for kind, placed in self._placed if kinds is None or kind in kinds
            )
        return self._slots[kinds]

    @cached_property
    def _slots(self) -> dict[frozenset[str] | None, tuple[Placed, ...]]:
        """Asked for by almost every rule, so made once for each choice of parts."""
        return {}

    @cached_property
    def _placed(self) -> tuple[tuple[str, Placed], ...]:
        return tuple(
            (part.kind, (f"{where}, {slot.name}", week, session, slot))
            for where, week, session in self._sessions
            for part in session.parts
            for slot in part.slots
        )

    @cached_property
    def uses(self) -> tuple[tuple[Slot, tuple[Place, ...]], ...]:
        """Each exercise as it is used, and everywhere that it is used so.

        What is the same every week is looked at once: name, kit, tags, level and support.
        """
        found: dict[tuple[object, ...], tuple[Slot, list[Place]]] = {}
        for where, week, _, slot in self.slots():
            key = (
                slot.name,
                slot.pattern,
                slot.tags,
                slot.equipment,
                slot.level,
                slot.is_supported,
            )
            found.setdefault(key, (slot, []))[1].append((where, week.number))
        return tuple((slot, tuple(places)) for slot, places in found.values())

    @cached_property
    def names(self) -> Mapping[str, list[str]]:
        """Each exercise by name, and every place where it stands."""
        found: dict[str, list[str]] = {}
        for slot, places in self.uses:
            found.setdefault(slot.name, []).extend(where for where, _ in places)
        return found

    @cached_property
    def shapes(self) -> tuple[tuple[Session, tuple[Place, ...]], ...]:
        """Each session by what is done in it and in which order, and everywhere that it is so."""
        found: dict[tuple[object, ...], tuple[Session, list[Place]]] = {}
        for where, week, session in self._sessions:
            key = tuple((part.kind, *map(_outline, part.slots)) for part in session.parts)
            found.setdefault(key, (session, []))[1].append((where, week.number))
        return tuple((session, tuple(places)) for session, places in found.values())

    def is_direct(self, slot: Slot, muscle: str) -> bool:
        """Whether a set of it is a direct set for a muscle."""
        known = self.exercises.get(slot.name)
        return muscle in known.direct if known else slot.muscles.get(muscle, 0) >= 1


def place(week: Week, session: Session) -> str:
    """A session's place in words."""
    day = WEEKDAYS[session.day] if isinstance(session.day, int) else f"day {session.day[1:]}"
    return f"week {week.number}, {day}"


def _outline(slot: Slot) -> tuple[object, ...]:
    return (slot.name, slot.pattern, slot.tags, is_counted(slot), *slot.muscles.items())


def is_counted(slot: Slot) -> bool:
    """Whether its sets count as hard sets: repetitions, and near enough to failure."""
    return slot.reps is not None and (slot.rir is None or slot.rir[0] <= 4)


def sets_by_muscle(sessions: "tuple[Session, ...]") -> dict[str, float]:
    """Hard sets by muscle: one where it limits the set, half where it clearly helps."""
    found: dict[str, float] = defaultdict(float)
    for session in sessions:
        for slot in session.slots(LIFTING):
            if is_counted(slot):
                for muscle, share in slot.muscles.items():
                    found[muscle] += slot.sets * counted_share(share)
    return dict(found)


def counted_share(share: float) -> float:
    """What one set counts for a muscle with this share of it."""
    return 1.0 if share >= 1 else 0.5 if share >= 0.5 else 0.0
