"""What stands in for an exercise that cannot be done: the same movement, muscle and effort."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

import msgspec

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.bounds import Bounds
from barpath.craft.programming.designing.candidates import Candidate, candidates, impact_of
from barpath.craft.programming.designing.prescribing import prescribe
from barpath.craft.programming.designing.slotting import what_of
from barpath.craft.programming.designing.styling import Style, part_of
from barpath.craft.programming.programme import LIFTING, Part, Session, Slot, Week
from barpath.craft.programming.replanning.counting import part_s, scale_of, tenths_down
from barpath.craft.programming.replanning.locks import NOTHING, Locks
from barpath.craft.programming.request import Client
from barpath.craft.programming.traits import traits

OTHER_PATTERN, OTHER_DIRECT, OTHER_SHARE = 60, 25, 20
OTHER_UNIT, OTHER_SIDES, OTHER_LEVEL, OTHER_PART = 20, 8, 5, 15
AGAIN, NAMED_LIKE = 30, 25
OTHER_KIT = 5.0
"""The same exercise with other kit: what is its very like with that kit comes before it."""
FURTHEST = 150
"""What is less alike than this does not stand in for anything."""
CALM_IMPACT, CALM_LEVEL = 1, 2
COUNTED = frozenset({"reps", "reps_per_side"})


@dataclass(frozen=True, kw_only=True)
class Barrier:
    """What may not be done from some week on, and until when.

    Attributes:
        weeks: the weeks it holds in.
        client: the client with the kit and the refusals of those weeks.
        bounds: what rules allow the client then.
        is_other_kit: whether the kit is another than the plan was made for.
        rule: the rule that a swap answers.
    """

    weeks: range
    client: Client
    bounds: Bounds
    base: Knowledge
    locks: Locks = NOTHING
    is_other_kit: bool = False
    rule: str = ""

    def breaks(self, slot: Slot) -> bool:
        """Whether a slot cannot be done as it stands."""
        if self.locks.holds(slot, self.base):
            return True
        known = self.base.movement.key_of.get(slot.name)
        refused = {word.lower() for word in self.client.refuses}
        if refused & {slot.name.lower(), slot.pattern.lower(), known}:
            return True
        return self.is_other_kit and not set(slot.equipment) <= {"BW", *self.client.equipment}

    def others(self) -> dict[str, Candidate]:
        """Every exercise that may be done, by key."""
        found = candidates(
            self.client, traits(self.client), self.bounds, self.base, week=self.weeks.start
        )
        probe = {key: Slot(**what_of(each.exercise, each.kit)) for key, each in found.items()}
        return {key: found[key] for key, slot in probe.items() if not self.breaks(slot)}


@dataclass(kw_only=True)
class Swaps:
    """What stands in for what, the same in every week; None: nothing does.

    Attributes:
        style: how what is new is prescribed.
    """

    barrier: Barrier
    style: Style
    others: Mapping[str, Candidate]
    chosen: dict[tuple[str, bool], Candidate | None] = field(default_factory=dict)

    def of(self, session: Session) -> Session:
        """The session with everything that cannot be done swapped or left out."""
        if not any(self.barrier.breaks(slot) for slot in session.slots()):
            return session
        parts = []
        for part in session.parts:
            slots = [self._mended(slot, is_lifted=part.kind in LIFTING) for slot in part.slots]
            kept = tuple(slot for slot in slots if slot is not None)
            if kept or not part.slots:
                parts.append(self._retimed(part, kept))
        return msgspec.structs.replace(session, parts=tuple(parts))

    def _retimed(self, part: Part, slots: tuple[Slot, ...]) -> Part:
        new = msgspec.structs.replace(part, slots=slots)
        if new == part or part.kind not in LIFTING:
            return new
        base = self.barrier.base
        minutes = scale_of(part, base) * part_s(new, base) / 60
        return msgspec.structs.replace(new, minutes_min=tenths_down(minutes))

    def _mended(self, slot: Slot, *, is_lifted: bool) -> Slot | None:
        if not self.barrier.breaks(slot):
            return slot
        found = self.chosen.get((slot.name, True)) if slot.minutes_min is None else None
        found = found or self.chosen.get((slot.name, is_lifted))
        return self._in_place_of(slot, found) if found else None

    def _in_place_of(self, slot: Slot, found: Candidate) -> Slot:
        """The other exercise with the sets and effort of the one that was there, load by feel."""
        what = what_of(found.exercise, found.kit)
        rules = tuple(dict.fromkeys((*slot.rules, self.barrier.rule)))
        usual = {"load_kg": None, "load_percent": None, "rules": rules, "options": ()}
        if slot.minutes_min is not None:
            return msgspec.structs.replace(slot, **what, **usual)
        pattern = self.barrier.base.movement.patterns[found.exercise.pattern]
        how = prescribe(found.exercise, pattern, self.style)
        reps = how.reps
        if reps and slot.reps and found.exercise.unit in COUNTED:
            low, high = found.exercise.range
            kept = max(low, slot.reps[0]), min(high, slot.reps[1])
            reps = kept if kept[0] <= kept[1] else reps
        return msgspec.structs.replace(
            slot,
            **what,
            **usual,
            reps=reps,
            seconds=how.seconds,
            contacts=how.contacts,
            rir=(slot.rir or how.rir) if reps else None,
            rpe=slot.rpe if slot.rpe or reps else (5, 7),
        )


def swaps_for(weeks: Iterable[Week], barrier: Barrier, style: Style) -> Swaps:
    """What stands in for each exercise that cannot be done in some weeks: the main work first."""
    swaps = Swaps(barrier=barrier, style=style, others=barrier.others())
    sessions = [session for week in weeks for session in week.sessions]
    broken: dict[tuple[str, bool], Slot] = {}
    beside: dict[tuple[str, bool], set[str]] = {}
    for session in sessions:
        names = {slot.name for slot in session.slots()}
        for part in session.parts:
            for slot in part.slots:
                if barrier.breaks(slot):
                    place = slot.name, part.kind in LIFTING
                    broken.setdefault(place, slot)
                    beside.setdefault(place, set()).update(names)
    taken: set[str] = set()
    for place in sorted(broken, key=lambda at: not at[1]):
        slot = broken[place]
        near = {
            other.exercise.name
            for there, other in swaps.chosen.items()
            if other and there[0] in beside[place]
        }
        found = _likest(slot, swaps, beside[place] | near, taken, is_lifted=place[1])
        swaps.chosen[place] = found
        if found:
            taken.add(found.key)
    return swaps


def _likest(
    slot: Slot, swaps: Swaps, not_these: Collection[str], taken: Collection[str], *, is_lifted: bool
) -> Candidate | None:
    """The most alike of those that are not in one of its sessions already."""
    base = swaps.barrier.base
    ranked = sorted(
        (
            unlike(slot, each, base, is_lifted=is_lifted) + AGAIN * (each.key in taken),
            -each.score,
            each.key,
        )
        for each in swaps.others.values()
        if each.exercise.name not in not_these or each.exercise.name == slot.name
    )
    if not ranked or ranked[0][0] >= FURTHEST:
        return None
    return swaps.others[ranked[0][2]]


def unlike(slot: Slot, other: Candidate, base: Knowledge, *, is_lifted: bool) -> float:
    """How unlike an exercise is to what a slot holds; 0 for itself."""
    exercise, patterns = other.exercise, base.movement.patterns
    known = base.movement.by_name.get(slot.name)
    group = patterns[slot.pattern].group if slot.pattern in patterns else ""
    same_group = bool(group) and patterns[exercise.pattern].group == group
    if not is_lifted or slot.minutes_min is not None:
        is_calm = impact_of(exercise) <= max(CALM_IMPACT, slot.impact_level)
        is_calm = is_calm and exercise.level <= max(CALM_LEVEL, slot.level)
        far = 0 if exercise.pattern == slot.pattern and is_calm else FURTHEST
        return far + OTHER_LEVEL * abs(exercise.level - slot.level)
    direct = set(known.direct) if known else {m for m, share in slot.muscles.items() if share >= 1}
    if exercise.pattern != slot.pattern and not same_group and not direct & set(exercise.direct):
        return FURTHEST
    names = slot.muscles.keys() | exercise.muscles.keys()
    apart = sum(abs(slot.muscles.get(each, 0) - exercise.muscles.get(each, 0)) for each in names)
    by_reps = exercise.unit in COUNTED
    unlikeness = OTHER_PATTERN * (exercise.pattern != slot.pattern) / (2 if same_group else 1)
    unlikeness += OTHER_DIRECT * len(direct - set(exercise.direct))
    unlikeness += OTHER_SHARE * apart
    unlikeness += OTHER_UNIT * (by_reps != (slot.reps is not None))
    unlikeness += OTHER_SIDES * ((exercise.laterality == "unilateral") != (slot.laterality == "U"))
    unlikeness += OTHER_LEVEL * abs(exercise.level - slot.level)
    if known:
        before = part_of(known, patterns[known.pattern])
        unlikeness += OTHER_PART * (part_of(exercise, patterns[exercise.pattern]) != before)
        key = base.movement.key_of[exercise.name]
        unlikeness -= NAMED_LIKE * any(
            e.to == key for e in (*known.substitutes, *known.regressions)
        )
    return max(0.0, unlikeness) if exercise.name != slot.name else OTHER_KIT
