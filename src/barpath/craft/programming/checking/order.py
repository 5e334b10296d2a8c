"""What comes before what in a session."""

from collections.abc import Callable, Iterator

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.asking import (
    due_weeks,
    group_of,
    named_lifts,
    shown,
    trains,
    wanted_muscles,
    words,
)
from barpath.craft.programming.checking.case import Case, is_counted, place
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.training import trains_legs
from barpath.craft.programming.programme import LIFTING, PartKind, Session, Slot

# A place in a session: its part, and the exercise where the part names any.
Item = tuple[PartKind, Slot | None]
Test = Callable[[Case, Item], bool]

TIRING = {"main", "accessory", "isolation"}
NOT_TIRING = {"warmup", "corrective", "breathing", "flexibility", "cooldown"}
BRACED = {"SQ", "LU", "HI", "SH", "HPL", "VPL", "VPU", "OLY"}
HOLDING = {"GR", "CAR"}
ENDURANCE = {"cardio", "conditioning"}
FAST_IMPACT = 3


def _is_jump(_: Case, item: Item) -> bool:
    slot = item[1]
    fast = slot is not None and slot.pattern in {"JMP", "LOC"} and slot.impact_level >= FAST_IMPACT
    return fast and item[0] not in {"warmup", "play"}


def _is_leg_work(_: Case, item: Item) -> bool:
    slot = item[1]
    return slot is not None and item[0] in TIRING and is_counted(slot) and trains_legs(slot)


def _is_braced(_: Case, item: Item) -> bool:
    return item[1] is not None and item[0] == "main" and item[1].pattern in BRACED


def _is_trunk_work(case: Case, item: Item) -> bool:
    slot = item[1]
    if slot is None or item[0] in NOT_TIRING:
        return False
    return group_of(case, slot) == "trunk" or slot.pattern in HOLDING


def _is_resistance(_: Case, item: Item) -> bool:
    return item[0] in LIFTING - {"corrective"}


# Words of a sequence beside the kinds of parts.
WORDS: dict[str, Test] = {
    "jump": _is_jump,
    "legs": _is_leg_work,
    "braced": _is_braced,
    "trunk": _is_trunk_work,
    "resistance": _is_resistance,
}
NAMES = {
    "jump": "jumps and sprints",
    "legs": "leg work",
    "braced": "lifts that need trunk and grip",
    "trunk": "trunk and grip work",
    "resistance": "resistance work",
}


@kind("order", picks=("sequence",))
def order(claim: Claim, case: Case) -> Iterator[Breach]:
    """What a sequence names comes in its order; "a|b" are of one rank, the rest stands anywhere."""
    ranks = [word.split("|") for word in words(claim, "sequence")]
    parts = {word: rank for rank, names in enumerate(ranks) for word in names if word not in WORDS}
    tests = [
        (rank, WORDS[word]) for rank, names in enumerate(ranks) for word in names if word in WORDS
    ]
    for session, places in case.shapes:
        latest = -1
        for item in _items(session):
            rank = _rank(case, item, parts, tests)
            if rank is None:
                continue
            if rank < latest:
                name = item[1].name if item[1] else item[0]
                says = f"It comes after {_named(ranks[latest])}."
                yield from ((f"{where}, {name}", says) for where, _ in places)
                break
            latest = rank


def _items(session: Session) -> Iterator[Item]:
    for part in session.parts:
        yield from ((part.kind, slot) for slot in part.slots or (None,))


def _rank(
    case: Case, item: Item, parts: dict[str, int], tests: list[tuple[int, Test]]
) -> int | None:
    """The first rank that an item is of, by its part or by what it is."""
    by_part = parts.get(item[0])
    for rank, is_one in tests:
        if by_part is not None and by_part <= rank:
            break
        if is_one(case, item):
            return rank
    return by_part


def _named(rank: list[str]) -> str:
    return " or ".join(NAMES.get(word, word) for word in rank)


@kind("priority_first", picks=("types",))
def priority_first(claim: Claim, case: Case) -> Iterator[Breach]:
    """What serves the first wish comes first among its like; or a type of work before all other."""
    if "resistance" in words(claim, "types"):
        yield from _resistance_first(case)
        return
    muscles, lifts = wanted_muscles(case), named_lifts(case)
    for session, places in case.shapes:
        for part in session.parts:
            serves = [_serves(case, slot, muscles, lifts) for slot in part.slots]
            if part.kind in TIRING and any(serves) and not serves[0]:
                name = part.slots[serves.index(True)].name
                says = "It serves the first wish and comes after others."
                yield from ((f"{where}, {name}", says) for where, _ in places)


def _resistance_first(case: Case) -> Iterator[Breach]:
    for week in due_weeks(case):
        if week.sessions and not any(trains(session) for session in week.sessions):
            yield f"week {week.number}", "The week holds no resistance work."
        for session in week.sessions:
            kinds = [part.kind for part in session.parts]
            lifts = [index for index, each in enumerate(kinds) if each in TIRING]
            if lifts and ENDURANCE & set(kinds[: lifts[0]]):
                yield place(week, session), "Endurance work comes before resistance work."


def _serves(case: Case, slot: Slot, muscles: tuple[str, ...], lifts: frozenset[str]) -> bool:
    if lifts:
        return slot.name in lifts
    return any(case.is_direct(slot, muscle) for muscle in muscles)


@kind("floor_blocks", numbers=("at_most_times",))
def floor_blocks(claim: Claim, case: Case) -> Iterator[Breach]:
    """How often a session goes down to the floor."""
    most = claim.number("at_most_times", case.status) or 0
    for session, places in case.shapes:
        down = [slot is not None and "FLOOR" in slot.tags for _, slot in _items(session)]
        times = sum(now and not before for before, now in zip([False, *down], down, strict=False))
        if times > most:
            says = f"Down to the floor {times}×; at most {shown(most)}× are asked."
            yield from ((where, says) for where, _ in places)
