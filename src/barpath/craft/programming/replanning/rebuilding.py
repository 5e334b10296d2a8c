"""Sessions from the sets that were found: what did not change is the very same value."""

import math

import msgspec

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.designing.sessions import ORDER
from barpath.craft.programming.programme import LIFTING, Part, PartKind, Session, SessionType, Slot
from barpath.craft.programming.replanning.counting import part_s, scale_of, tenths_down
from barpath.craft.programming.replanning.drafts import KEPT_PARTS, Draft, Item
from barpath.craft.programming.replanning.fitting import Fitted
from barpath.craft.programming.replanning.upsets import is_empty

TENTHS = 10
SHORTEST_MIN = 2
"""A part of fewer minutes is left out."""


def rebuilt(
    drafts: list[Draft], items: list[Item], fitted: Fitted, base: Knowledge
) -> tuple[Session, ...]:
    """The sessions of a week that take place, in the order of their days."""
    held: list[tuple[int, int, Session]] = []
    for place, draft in enumerate(drafts):
        if draft.is_held:
            session = _session(place, draft, items, fitted, base)
            if not is_empty(session):
                held.append((draft.day, place, session))
    return tuple(session for _, _, session in sorted(held, key=lambda each: each[:2]))


def _session(
    place: int, draft: Draft, items: list[Item], fitted: Fitted, base: Knowledge
) -> Session:
    parts: list[Part] = []
    by_kind: dict[str, list[Slot]] = {}
    for at, item in enumerate(items):
        if sets := fitted.sets.get((at, place), 0):
            by_kind.setdefault(item.part, []).append(_slot(item, sets, place, draft))
    for at, part in enumerate(draft.session.parts):
        if part.kind not in LIFTING:
            minutes = fitted.minutes.get((place, at), part.minutes_min)
            parts += _timed(part, minutes, draft)
        elif slots := by_kind.pop(part.kind, None):
            parts.append(_lifted(part, slots, base))
    for kind, slots in by_kind.items():
        new = Part(kind=_kind(kind), minutes_min=0, slots=tuple(slots))
        minutes = tenths_down(part_s(new, base) / 60)
        parts.append(msgspec.structs.replace(new, minutes_min=minutes))
        if all(part.kind in ORDER for part in parts):
            parts.sort(key=lambda part: ORDER.index(part.kind))
    if tuple(parts) == draft.old.parts:
        return draft.session
    return _timed_session(draft, tuple(parts))


def _kind(kind: str) -> PartKind:
    return next(each for each in ORDER if each == kind)


def _timed_session(draft: Draft, parts: tuple[Part, ...]) -> Session:
    """The session with its minutes, and its type where that no longer holds."""
    before = sum(part.minutes_min for part in draft.old.parts)
    beside = max(0.0, draft.old.minutes_min - before)
    taken = sum(part.minutes_min for part in parts)
    minutes = math.ceil((taken + beside) * TENTHS - 1e-6) / TENTHS
    while minutes < taken:
        minutes = round(minutes + 1 / TENTHS, 1)
    kind: SessionType = draft.session.type
    if kind in {"resistance", "mixed"} and not any(part.kind in LIFTING for part in parts):
        kind = "cardio" if any(part.kind == "cardio" for part in parts) else "mobility"
    return msgspec.structs.replace(draft.session, parts=parts, minutes_min=minutes, type=kind)


def _lifted(part: Part, slots: list[Slot], base: Knowledge) -> Part:
    new = msgspec.structs.replace(part, slots=tuple(slots))
    if new == part:
        return part
    minutes = scale_of(part, base) * part_s(new, base) / 60
    return msgspec.structs.replace(new, minutes_min=tenths_down(minutes))


def _timed(part: Part, minutes: float, draft: Draft) -> list[Part]:
    """A part counted in minutes; none where hardly any are left."""
    if part.kind not in KEPT_PARTS:
        minutes = minutes if draft.timed_share == 1 else int(minutes * draft.timed_share)
    if minutes >= int(part.minutes_min) and draft.timed_share == 1:
        return [part]
    if minutes < SHORTEST_MIN:
        return []
    times = minutes / part.minutes_min
    slots = tuple(
        slot
        if slot.minutes_min is None
        else msgspec.structs.replace(
            slot,
            minutes_min=round(slot.minutes_min * times, 1),
            rules=tuple(dict.fromkeys((*slot.rules, draft.rule))),
        )
        for slot in part.slots
    )
    return [msgspec.structs.replace(part, minutes_min=minutes, slots=slots)]


def _slot(item: Item, sets: int, place: int, draft: Draft) -> Slot:
    slot = item.slot
    if draft.load_percent != 100:
        slot = _lighter(slot, draft.load_percent)
    if sets == slot.sets and slot == item.slot and place == item.origin:
        return slot
    rules = tuple(dict.fromkeys((*slot.rules, item.rule if item.origin is None else draft.rule)))
    return msgspec.structs.replace(slot, sets=sets, rules=rules)


def _lighter(slot: Slot, percent: float) -> Slot:
    """With a share of its load, rounded down to what the kit has."""
    share = percent / 100
    low_high = slot.load_percent
    return msgspec.structs.replace(
        slot,
        load_kg=None if slot.load_kg is None else _rounded_down(slot, slot.load_kg * share),
        load_percent=low_high and (round(low_high[0] * share, 1), round(low_high[1] * share, 1)),
    )


def _rounded_down(slot: Slot, load_kg: float) -> float | None:
    kit = [item for code in slot.equipment if (item := vocabulary().kit.get(code)) and item.step_kg]
    if not kit:
        return math.floor(load_kg)
    lightest, step = kit[0].min_load_kg, kit[0].step_kg
    if load_kg < lightest:
        return None
    return lightest + step * math.floor((load_kg - lightest) / step + 1e-9)
