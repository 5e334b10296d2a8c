"""Sessions from templates: every part with its slots, in the order rules ask for."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import msgspec

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.bounds import Bounds
from barpath.craft.programming.designing.allocating import Allocation
from barpath.craft.programming.designing.around import Around
from barpath.craft.programming.designing.balancing import SUPPORTED
from barpath.craft.programming.designing.candidates import Candidate
from barpath.craft.programming.designing.classes import spare_kit
from barpath.craft.programming.designing.loading import load_of
from barpath.craft.programming.designing.prescription import Prescription
from barpath.craft.programming.designing.ramping import REST_S
from barpath.craft.programming.designing.slotting import RPE_OF_ZONE, what_of
from barpath.craft.programming.designing.ways import Ways
from barpath.craft.programming.programme import Part, PartKind, Session, SessionType, Slot
from barpath.craft.programming.request import Client
from barpath.craft.programming.traits import traits

ORDER: tuple[PartKind, ...] = (
    "warmup", "breathing", "play", "balance", "power", "main", "accessory", "isolation",
    "cardio", "flexibility", "cooldown",
)  # fmt: skip
EASIER_RIR = 2
"""How many repetitions more are left in reserve in a lighter week."""
FAST, JUMP_IMPACT = frozenset({"JMP", "LOC"}), 3
SQUAT = "SQ"
"""Done before hinges: these tire the back that has to hold it."""


@dataclass(frozen=True, kw_only=True)
class Maker:
    """What sessions of a block are made from.

    Attributes:
        candidates: exercises by key that the client may be given.
        placed: rules that placed an exercise, by key.
        jumping: which of the week's sessions may hold games that jump; None for all.
    """

    client: Client
    base: Knowledge
    bounds: Bounds
    candidates: Mapping[str, Candidate]
    prescriptions: Mapping[str, Prescription]
    placed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    is_supervised: bool = False
    jumping: frozenset[int] | None = None

    def session(
        self, day: int | str, allocation: Allocation, sets: Mapping[str, int], *, week: int,
        is_lighter: bool = False, place: int = 0, new: frozenset[str] = frozenset(),
    ) -> Session:  # fmt: skip
        """One session.

        Args:
            place: which of the week's sessions it is, so that they need not all begin alike.
            sets: by exercise; none at 0.
            is_lighter: whether the week is a lighter one, with more left in reserve.
            new: keys of what is done for the first time, with one more in reserve: PRO-03.
        """
        easier_rir = EASIER_RIR if is_lighter else 0
        slots: dict[PartKind, list[Slot]] = {}
        kit = spare_kit(self.client, [self.candidates[key] for key in sets if sets[key]])
        for key, count in sets.items():
            if count:
                slot = self._slot(key, count, week, easier_rir + (key in new), kit)
                slots.setdefault(self.prescriptions[key].part, []).append(slot)
        around = Around(
            client=self.client,
            base=self.base,
            bounds=self.bounds,
            candidates=self.candidates,
            options=self._options,
            week=week,
            place=place,
            landings=self._landings(sets),
            is_lighter=is_lighter,
            may_jump=self.jumping is None or place in self.jumping,
            lifted=frozenset(slot.pattern for row in slots.values() for slot in row),
        )
        parts = [
            *self._ramped(around.before(allocation), self._sorted(slots.get("main", ()))),
            *(Part(kind=kind, minutes_min=self._minutes(kind, sets), slots=tuple(self._sorted(row)))
              for kind, row in slots.items()),
            *around.after(allocation),
        ]  # fmt: skip
        parts.sort(key=lambda part: ORDER.index(part.kind))
        return Session(
            day=day,
            minutes_min=round(sum(part.minutes_min for part in parts), 1),
            is_supervised=self.is_supervised,
            type=self._type(slots, allocation),
            parts=tuple(parts),
        )

    def _landings(self, sets: Mapping[str, int]) -> int:
        """Foot contacts that the exercises of a session come to."""
        contacts = ((self.prescriptions[key].contacts or 0) * n for key, n in sets.items())
        return sum(contacts)

    def _type(self, slots: Mapping[PartKind, list[Slot]], minutes: Allocation) -> SessionType:
        if self.client.format == "group" and slots:
            return "group"
        if minutes.play and not slots:
            return "play"
        if slots and minutes.cardio:
            return "mixed"
        if slots:
            return "resistance"
        return "cardio" if minutes.cardio else "mobility"

    def _minutes(self, kind: PartKind, sets: Mapping[str, int]) -> float:
        seconds = sum(
            self.prescriptions[key].set_s * count
            + self.prescriptions[key].once_s
            - self.prescriptions[key].ramp.later_s
            for key, count in sets.items()
            if count and self.prescriptions[key].part == kind
        )
        return math.floor(seconds / 6) / 10  # down, or the parts come to more than the session has

    def _sorted(self, slots: Iterable[Slot]) -> list[Slot]:
        """Jumps before tired legs, then what serves the first goal, legs, and what asks for skill."""
        groups = {code: each.group for code, each in self.base.movement.patterns.items()}
        emphasis = set(self.client.emphasis)
        return sorted(
            slots,
            key=lambda slot: (
                slot.pattern not in FAST or slot.impact_level < JUMP_IMPACT,
                not emphasis & {name for name, share in slot.muscles.items() if share >= 1},
                groups.get(slot.pattern) not in {"knee", "hip"},
                slot.pattern != SQUAT,
                "FLOOR" in slot.tags,
                groups.get(slot.pattern) == "trunk",
                -slot.level,
                slot.name,
            ),
        )

    def _slot(
        self, key: str, count: int, week: int, easier_rir: int, kit: frozenset[str] | None
    ) -> Slot:
        found, how = self.candidates[key], self.prescriptions[key]
        rir = None if how.rir is None else (how.rir[0] + easier_rir, how.rir[1] + easier_rir)
        load = load_of(found, how, rir, self.client, self.bounds, week=week)
        return Slot(
            **what_of(found.exercise, found.kit),
            sets=count,
            reps=how.reps,
            seconds=how.seconds,
            contacts=how.contacts,
            load_percent=load.percent,
            load_kg=load.kg,
            rir=rir,
            rpe=None if rir is not None else how.rpe or self._effort(how),
            rest_s=how.rest_s,
            rules=tuple(dict.fromkeys((*self.placed.get(key, ()), *how.rules, *load.rules))),
            options=self._options(found, kit),
        )

    def _effort(self, how: Prescription) -> tuple[float, float]:
        """What is held, thrown or jumped is done at an effort one can name."""
        return (6, 7) if how.part == "power" else (5, 7)

    def _options(self, found: Candidate, kit: frozenset[str] | None = None) -> tuple[str, ...]:
        """The other ways of an exercise by name, with what kit others leave."""
        exercises = self.base.movement.exercises
        return tuple(exercises[key].name for key in self._ways.of(found, kit=kit))

    @cached_property
    def _ways(self) -> Ways:
        is_unsteady = bool(traits(self.client) & SUPPORTED)
        return Ways(self.candidates, self.base.movement, is_unsteady=is_unsteady)

    def _ramped(self, before: Iterable[Part], mains: list[Slot]) -> Iterable[Part]:
        """What comes before, the warm-up with the lighter sets of the lifts and their time."""
        ramps: list[Slot] = []
        seconds = 0
        for slot in mains:
            how = self.prescriptions[self.base.movement.key_of[slot.name]]
            count = how.ramp.later if ramps else how.ramp.first
            if count:
                ramps.append(self._lighter(slot, how, count))
                seconds += count * how.ramp.set_s
        for part in before:
            if part.kind == "warmup" and ramps:
                yield msgspec.structs.replace(
                    part,
                    minutes_min=part.minutes_min + math.floor(seconds / 6) / 10,
                    slots=(*part.slots, *ramps),
                )
            else:
                yield part

    def _lighter(self, slot: Slot, how: Prescription, count: int) -> Slot:
        """Lighter sets of a lift, done just before it: WUP-02."""
        return msgspec.structs.replace(
            slot, sets=count, reps=how.ramp.reps, rir=None, rpe=RPE_OF_ZONE["light"],
            load_kg=None, load_percent=None, rest_s=REST_S, rules=how.ramp.rules, options=(),
        )  # fmt: skip
