"""What a programme is judged for: the client it is for, and counts over it made once."""

import operator
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar

import msgspec

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.library import Knowledge, knowledge
from barpath.craft.programming.programme import LIFTING, Programme, Session, Slot, Week
from barpath.craft.programming.request import Client, Request
from barpath.craft.programming.traits import traits

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


T = TypeVar("T")
R = TypeVar("R")
# A place in words, and the number of its week.
Place = tuple[str, int]
# Places of a session, each in words and with its week.
Places = tuple[tuple[str, Week], ...]
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
        self.programme, self.request, self.exercises = shared(programme), request, exercises
        self.base = base or knowledge()
        self._said: dict[tuple[Any, int], Any] = {}

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

    def once(self, of: Callable[["Case", T], R], what: T) -> R:
        """What a function says of sessions, asked once for all weeks that hold the same.

        Args:
            what: a session of the programme, or all those of a week.
        """
        key = of, id(what)
        if key not in self._said:
            self._said[key] = of(self, what)
        found: R = self._said[key]
        return found

    @cached_property
    def session_sets(self) -> tuple[tuple[str, Week, Session, Mapping[str, float]], ...]:
        """Every session with its place in words and its hard sets by muscle."""
        return tuple(
            (where, week, session, self.once(_sets_of, session))
            for where, week, session in self._sessions
        )

    @cached_property
    def weekly_sets(self) -> Mapping[int, Mapping[str, float]]:
        """Hard sets by muscle, by the number of the week."""
        return {
            week.number: self.once(_sets_of_all, week.sessions) for week in self.programme.weeks
        }

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
        return {
            week.number: self.once(_sets_by_pattern, week.sessions) for week in self.programme.weeks
        }

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

    @cached_property
    def alike(self) -> tuple[tuple[Session, Places], ...]:
        """The sessions that differ, each with every place where it stands."""
        found: dict[int, tuple[Session, list[tuple[str, Week]]]] = {}
        for where, week, session in self._sessions:
            found.setdefault(id(session), (session, []))[1].append((where, week))
        return tuple((session, tuple(places)) for session, places in found.values())

    def slots_alike(self, kinds: frozenset[str] | None = None) -> tuple[tuple[Slot, Places], ...]:
        """The slots of the sessions that differ, each with the places of its session."""
        if kinds not in self._slots_alike:
            self._slots_alike[kinds] = tuple(
                (slot, places) for session, places in self.alike for slot in session.slots(kinds)
            )
        return self._slots_alike[kinds]

    @cached_property
    def _slots_alike(self) -> dict[frozenset[str] | None, tuple[tuple[Slot, Places], ...]]:
        """Asked for by almost every rule, so made once for each choice of parts."""
        return {}

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
        for slot, places in self.slots_alike():
            key = (
                slot.name,
                slot.pattern,
                slot.tags,
                slot.equipment,
                slot.level,
                slot.is_supported,
            )
            known = found.setdefault(key, (slot, []))[1]
            known += [(f"{where}, {slot.name}", week.number) for where, week in places]
        return tuple((slot, tuple(places)) for slot, places in found.values())

    @cached_property
    def names(self) -> Mapping[str, list[str]]:
        """Each exercise by name, and every place where it stands."""
        found: dict[str, list[str]] = {}
        for slot, places in self.uses:
            found.setdefault(slot.name, []).extend(where for where, _ in places)
        return found

    @cached_property
    def all_words(self) -> str:
        """Its text, the names of its phases and of its exercises, each on a line of its own."""
        phases = (phase.name for phase in self.programme.phases)
        names = sorted({slot.name for slot, _ in self.slots_alike()})
        return "\n".join((self.programme.text, *phases, *names))

    @cached_property
    def shapes(self) -> tuple[tuple[Session, tuple[Place, ...]], ...]:
        """Each session by what is done in it and in which order, and everywhere that it is so."""
        found: dict[tuple[object, ...], tuple[Session, list[Place]]] = {}
        for session, places in self.alike:
            known = found.setdefault(_outline(session), (session, []))[1]
            known += [(where, week.number) for where, week in places]
        return tuple((session, tuple(places)) for session, places in found.values())

    def is_direct(self, slot: Slot, muscle: str) -> bool:
        """Whether a set of it is a direct set for a muscle."""
        known = self.exercises.get(slot.name)
        return muscle in known.direct if known else slot.muscles.get(muscle, 0) >= 1


def everywhere(slot: Slot, places: Places, says: str) -> Iterator[tuple[str, str]]:
    """What is wrong with a slot, said of every place where it stands."""
    return ((f"{where}, {slot.name}", says) for where, _ in places)


def same_weeks(weeks: Iterable[Week]) -> tuple[tuple[Week, tuple[str, ...]], ...]:
    """Of weeks that hold the same sessions the first, and the places of all in words."""
    found: dict[int, tuple[Week, list[str]]] = {}
    for week in weeks:
        found.setdefault(id(week.sessions), (week, []))[1].append(f"week {week.number}")
    return tuple((week, tuple(places)) for week, places in found.values())


def place(week: Week, session: Session) -> str:
    """A session's place in words."""
    day = WEEKDAYS[session.day] if isinstance(session.day, int) else f"day {session.day[1:]}"
    return f"week {week.number}, {day}"


def shared(programme: Programme) -> Programme:
    """The programme with one session for all weeks in which it is the same, and so with weeks.

    Most of a block's weeks hold the same, so that what is asked of one is answered for all.
    """
    sessions: list[list[Session]] = []
    weeks: list[tuple[Session, ...]] = []
    found = []
    for week in programme.weeks:
        sessions += [[] for _ in week.sessions[len(sessions) :]]
        held = tuple(_one_of(*each) for each in zip(sessions, week.sessions, strict=False))
        same = next((each for each in weeks if _are(each, held)), held)
        if same is held:
            weeks.append(held)
        found.append(msgspec.structs.replace(week, sessions=same))
    return msgspec.structs.replace(programme, weeks=tuple(found))


def _one_of(known: list[Session], session: Session) -> Session:
    """The known session that is equal, or this one, known from now on."""
    for each in reversed(known):
        if each == session:
            return each
    known.append(session)
    return session


def _are(one: tuple[Session, ...], other: tuple[Session, ...]) -> bool:
    return len(one) == len(other) and all(map(operator.is_, one, other))


def _outline(session: Session) -> tuple[object, ...]:
    return tuple((part.kind, *map(_line, part.slots)) for part in session.parts)


def _line(slot: Slot) -> tuple[object, ...]:
    return (slot.name, slot.pattern, slot.tags, is_counted(slot), *slot.muscles.items())


def is_counted(slot: Slot) -> bool:
    """Whether its sets count as hard sets: repetitions, and near enough to failure."""
    return slot.reps is not None and (slot.rir is None or slot.rir[0] <= 4)


def _sets_of(_: Case, session: Session) -> dict[str, float]:
    return sets_by_muscle((session,))


def _sets_of_all(case: Case, sessions: tuple[Session, ...]) -> dict[str, float]:
    found: dict[str, float] = {}
    for session in sessions:
        for muscle, sets in case.once(_sets_of, session).items():
            found[muscle] = found.get(muscle, 0) + sets
    return found


def _sets_by_pattern(_: Case, sessions: tuple[Session, ...]) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    for session in sessions:
        for slot in session.slots(LIFTING):
            if is_counted(slot):
                found[slot.pattern] += slot.sets
    return found


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
