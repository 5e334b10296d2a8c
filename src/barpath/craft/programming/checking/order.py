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

MAIN = frozenset({"main"})
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


def _is_main(*patterns: str) -> Test:
    """Whether something is a main lift of one of some patterns."""

    def test(_: Case, item: Item) -> bool:
        return item[1] is not None and item[0] == "main" and item[1].pattern in patterns

    return test


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
    "braced": _is_main(*BRACED),
    "squat": _is_main("SQ"),
    "hinge": _is_main("HI"),
    "trunk": _is_trunk_work,
    "resistance": _is_resistance,
}
NAMES = {
    "jump": "jumps and sprints",
    "legs": "leg work",
    "braced": "lifts that need trunk and grip",
    "squat": "the squats",
    "hinge": "the hinges",
    "trunk": "trunk and grip work",
    "resistance": "resistance work",
}


@kind("order", picks=("sequence",))
def order(claim: Claim, case: Case) -> Iterator[Breach]:
    """What a sequence names comes in its order; "a|b" are of one rank, the rest stands anywhere."""
    ranks = [word.split("|") for word in words(claim, "sequence")]
    of_word = {word: rank for rank, names in enumerate(ranks) for word in names}
    for session, places in case.shapes:
        latest = -1
        for kind_of_part, slot, said in case.once(_said_of_items, session):
            found = [of_word[word] for word in said if word in of_word]
            if not found:
                continue
            rank = min(found)
            if rank < latest:
                name = slot.name if slot else kind_of_part
                says = f"It comes after {_named(ranks[latest])}."
                yield from ((f"{where}, {name}", says) for where, _ in places)
                break
            latest = rank


def _items(session: Session) -> Iterator[Item]:
    for part in session.parts:
        yield from ((part.kind, slot) for slot in part.slots or (None,))


def _said_of_items(
    case: Case, session: Session
) -> list[tuple[PartKind, Slot | None, tuple[str, ...]]]:
    """The words of sequences that are true in a session, place by place.

    Of places that follow each other with the same words the first stands for all.
    """
    found: list[tuple[PartKind, Slot | None, tuple[str, ...]]] = []
    for item in _items(session):
        said = (item[0], *(word for word, is_one in WORDS.items() if is_one(case, item)))
        if not found or found[-1][2] != said:
            found.append((*item, said))
    return found


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


@kind("opens_with", picks=("muscles",))
def opens_with(_: Claim, case: Case) -> Iterator[Breach]:
    """A session that serves a named muscle begins with what does, where any main lift does."""
    muscles = wanted_muscles(case)
    if not any(
        _serves(case, slot, muscles, frozenset())
        for session, _ in case.shapes
        for slot in session.slots(MAIN)
    ):
        return
    for session, places in case.shapes:
        slots = [slot for part in session.parts if part.kind in TIRING for slot in part.slots]
        serves = [_serves(case, slot, muscles, frozenset()) for slot in slots]
        if any(serves) and not serves[0]:
            says = (
                f"It begins with {slots[0].name}, and {slots[serves.index(True)].name} comes later."
            )
            yield from ((where, says) for where, _ in places)


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
