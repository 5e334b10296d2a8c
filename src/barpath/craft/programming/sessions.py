"""Sessions from templates: every part with its slots, in the order rules ask for."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.allocating import Allocation
from barpath.craft.programming.bounds import Bounds, lowest
from barpath.craft.programming.candidates import Candidate, impact_of
from barpath.craft.programming.loading import load_of
from barpath.craft.programming.prescribing import Prescription
from barpath.craft.programming.programme import (
    ZONES,
    Part,
    PartKind,
    Session,
    SessionType,
    Sides,
    Slot,
    Zone,
)  # fmt: skip
from barpath.craft.programming.request import Client
from barpath.craft.programming.ways import OPTIONS, other_ways

ORDER: tuple[PartKind, ...] = (
    "warmup", "breathing", "play", "balance", "power", "main", "accessory", "isolation",
    "cardio", "flexibility", "cooldown",
)  # fmt: skip
RAMP_REPS, RAMP_REST_S = (5, 8), 45
SIDES: dict[str, Sides] = {
    "bilateral": "B", "unilateral": "U", "alternating": "A", "offset": "U",
}  # fmt: skip
RPE_OF_ZONE: dict[Zone, tuple[float, float]] = {
    "none": (1, 2), "light": (2, 3), "moderate": (3, 5), "vigorous": (6, 8),
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Maker:
    """What sessions of a block are made from.

    Attributes:
        candidates: exercises by key that the client may be given.
        placed: rules that placed an exercise, by key.
    """

    client: Client
    base: Knowledge
    bounds: Bounds
    candidates: Mapping[str, Candidate]
    prescriptions: Mapping[str, Prescription]
    placed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    is_supervised: bool = False
    _ways: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def session(
        self, day: int | str, allocation: Allocation, sets: Mapping[str, int], *, week: int,
        easier_rir: int = 0,
    ) -> Session:  # fmt: skip
        """One session.

        Args:
            sets: by exercise; none at 0.
            easier_rir: how many repetitions more are left in reserve than prescribed.
        """
        slots: dict[PartKind, list[Slot]] = {}
        for key, count in sets.items():
            if count:
                slot = self._slot(key, count, week, easier_rir)
                slots.setdefault(self.prescriptions[key].part, []).append(slot)
        first = next(iter(self._sorted(slots.get("main", ()))), None)
        parts = [
            *self._preparing(allocation, week, first),
            *(Part(kind=kind, minutes_min=self._minutes(kind, sets), slots=tuple(self._sorted(row)))
              for kind, row in slots.items()),
            *self._after(allocation, week),
        ]  # fmt: skip
        parts.sort(key=lambda part: ORDER.index(part.kind))
        return Session(
            day=day,
            minutes_min=round(sum(part.minutes_min for part in parts), 1),
            is_supervised=self.is_supervised,
            type=self._type(slots, allocation),
            parts=tuple(parts),
        )

    def _type(self, slots: Mapping[PartKind, list[Slot]], minutes: Allocation) -> SessionType:
        if self.client.format == "group":
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
            self.prescriptions[key].set_s * count + self.prescriptions[key].once_s
            for key, count in sets.items()
            if count and self.prescriptions[key].part == kind
        )
        return math.floor(seconds / 6) / 10  # down, or the parts come to more than the session has

    def _sorted(self, slots: Iterable[Slot]) -> list[Slot]:
        """What serves the first goal first, then legs, then what asks for more skill."""
        groups = {code: each.group for code, each in self.base.movement.patterns.items()}
        emphasis = set(self.client.emphasis)
        return sorted(
            slots,
            key=lambda slot: (
                not emphasis & {name for name, share in slot.muscles.items() if share >= 1},
                groups.get(slot.pattern) not in {"knee", "hip"},
                "FLOOR" in slot.tags,
                groups.get(slot.pattern) == "trunk",
                -slot.level,
                slot.name,
            ),
        )

    def _slot(self, key: str, count: int, week: int, easier_rir: int) -> Slot:
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
            options=self._options(found),
        )

    def _effort(self, how: Prescription) -> tuple[float, float]:
        """What is held, thrown or jumped is done at an effort one can name."""
        return (6, 7) if how.part == "power" else (5, 7)

    def _options(self, found: Candidate) -> tuple[str, ...]:
        """The other ways of an exercise by name, found once."""
        if found.key not in self._ways:
            movement = self.base.movement
            keys = other_ways(found, self.candidates, movement)
            self._ways[found.key] = tuple(movement.exercises[key].name for key in keys)
        return self._ways[found.key]

    def _preparing(self, minutes: Allocation, week: int, first: Slot | None) -> Iterable[Part]:
        if minutes.warm_up:
            moving = self._best(("CARD", "LOC"), 1) + self._best(("MOB",), 1)
            part = self._timed("warmup", minutes.warm_up, moving, "light", ("WUP-01",))
            ramp = self._ramp(first) if first else ()
            yield msgspec.structs.replace(part, slots=(*part.slots, *ramp))
        if minutes.breathing:
            slots = self._best(("BRE",), 1)
            yield self._timed("breathing", minutes.breathing, slots, None, ("PRE-06",))
        if minutes.play:
            slots = self._best_play(3, week)
            yield self._timed("play", minutes.play, slots, "moderate", ("YTH-08",))
        if minutes.balance:
            slots = self._best(("BAL",), 2)
            yield self._timed("balance", minutes.balance, slots, None, ("SEN-04", "ORD-04"))

    def _ramp(self, first: Slot) -> tuple[Slot, ...]:
        """Lighter sets of the first main lift, where it is loaded: WUP-02."""
        exercise = self.base.movement.by_name[first.name]
        if exercise.loading not in {"fixed", "continuous"}:
            return ()
        claim = next((each for each in self.base.rules.values() if each.kind == "ramp_sets"), None)
        if claim is None or self.client.format == "group":
            return ()
        sets = int(claim.numbers["at_least_sets"])
        ramp = msgspec.structs.replace(
            first, sets=sets, reps=RAMP_REPS, rir=None, rpe=RPE_OF_ZONE["light"], load_kg=None,
            load_percent=None, rest_s=RAMP_REST_S, rules=(claim.rule,), options=(),
        )  # fmt: skip
        return (ramp,)

    def _after(self, minutes: Allocation, week: int) -> Iterable[Part]:
        if minutes.cardio:
            zone = self.zone(week)
            yield self._timed("cardio", minutes.cardio, self._best(("CARD",), 1), zone, ("CAR-01",))
        if minutes.stretching:
            slots = self._best(("STR",), 3)
            yield self._timed("flexibility", minutes.stretching, slots, None, ("FLX-01",))
        if minutes.cool_down:
            slots = self._best(("CARD", "LOC"), 1)
            yield self._timed("cooldown", minutes.cool_down, slots, "light", ("WUP-04",))

    def zone(self, week: int) -> Zone:
        """The cardio zone of a week: moderate, unless a bound says less."""
        most = lowest(self.bounds.zone, week=week, otherwise=2)
        return ZONES[min(2, int(most.value))]

    def _best(self, patterns: tuple[str, ...], count: int) -> list[Candidate]:
        """The best suited of some patterns, the first pattern before the next, calm ones only."""
        found = [
            each
            for each in self.candidates.values()
            if each.exercise.pattern in patterns
            and impact_of(each.exercise) <= 1
            and each.exercise.level <= 2
            and (self.client.format != "group" or self._suits_a_class(each))
        ]
        found.sort(
            key=lambda each: (
                patterns.index(each.exercise.pattern),
                -each.score,
                "CE" not in each.kit,
                each.exercise.fatigue,
                each.exercise.level,
                each.key,
            )
        )
        return found[:count]

    def _suits_a_class(self, each: Candidate) -> bool:
        """Whether there are other ways of it, and kit for all at once."""
        counts, people = self.client.counts, self.client.people or 0
        has_kit = all(counts.get(code, people) >= people for code in each.kit)
        return has_kit and len(self._options(each)) >= OPTIONS

    def _best_play(self, count: int, week: int) -> list[Candidate]:
        """Games, other ones each week."""
        found = [each for each in self.candidates.values() if "play" in each.exercise.roles]
        found.sort(key=lambda each: (-each.score, each.key))
        turn = week * count % max(1, len(found))
        return (found[turn:] + found[:turn])[:count]

    def _timed(
        self, kind: PartKind, minutes: int, chosen: list[Candidate], zone: Zone | None,
        rules: tuple[str, ...],
    ) -> Part:  # fmt: skip
        """A part that is counted in minutes, shared out among its slots."""
        each_min = round(minutes / max(1, len(chosen)), 1)
        slots = tuple(
            Slot(
                **what_of(found.exercise, found.kit),
                minutes_min=each_min,
                zone=zone,
                rpe=RPE_OF_ZONE[zone] if zone else (2, 4),
                rules=rules,
                options=self._options(found),
            )
            for found in chosen
        )
        return Part(kind=kind, minutes_min=minutes, slots=slots)


def what_of(exercise: Exercise, kit: tuple[str, ...]) -> dict[str, Any]:
    """What a slot says of its exercise."""
    return {
        "name": exercise.name,
        "pattern": exercise.pattern,
        "planes": exercise.planes,
        "muscles": exercise.muscles,
        "equipment": kit,
        "laterality": SIDES[exercise.laterality],
        "level": exercise.level,
        "tags": exercise.tags,
        "is_supported": exercise.support != "free",
    }
