"""What gets harder from block to block, in words; and when lighter sets are done."""

from collections.abc import Iterable, Iterator, Mapping

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.kinds.exercises import WITH_KG, WITHOUT_KG
from barpath.craft.knowledge.movement import Movement
from barpath.craft.programming.designing.advancing import next_ways
from barpath.craft.programming.designing.candidates import Candidate
from barpath.craft.programming.programme import LIFTING, Phase, Programme, Slot

WARM_UP: frozenset[str] = frozenset({"warmup"})
MAIN: frozenset[str] = frozenset({"main"})
FURTHEST = 3
"""How many steps to something harder are followed."""


def harder_in_words(
    programme: Programme, movement: Movement, claims: Iterable[Claim] = ()
) -> Iterator[str]:
    """For each block after the first, the harder ways it holds and the effort it rises to; then
    how it is seen that somebody is ready for them.
    """
    is_harder = False
    for before, now in zip(programme.phases, programme.phases[1:], strict=False):
        old, new = _slots(programme, before), _slots(programme, now)
        found = [
            f"{name} instead of {easier}{_until_easy(old[easier])}"
            for name in new
            if name not in old and (easier := _easier(name, old.keys() - new.keys(), movement))
        ]
        is_harder = is_harder or bool(found)
        risen = _effort(new) if _effort(new) > _effort(old) > 0 else 0
        if risen:
            found.append(f"effort up to {risen:g} of 10")
        if found:
            yield f"Harder from week {now.weeks[0]} on: {'; '.join(found)}."
    if is_harder:
        yield from (each.says() for each in claims if each.kind == "ready_first")


def _until_easy(slot: Slot) -> str:
    """What an exercise comes to before a harder one takes its place."""
    if slot.reps:
        return f", once sets of {slot.reps[1]:g} are easy"
    return f", once {slot.seconds:g} seconds are easy" if slot.seconds else ""


def next_ways_in_words(
    programme: Programme, movement: Movement, found: Mapping[str, Candidate]
) -> Iterator[str]:
    """What main lifts of the last block that the body alone loads go on to, as they take no step in
    load.

    Args:
        found: what the client may be given by then, by key.
    """
    last = _slots(programme, programme.phases[-1], MAIN) if programme.phases else {}
    ways = [
        f"{way} after {name}"
        for name in last
        if name in movement.key_of and (way := _next_way(movement.key_of[name], movement, found))
    ]
    if ways:
        yield (
            "What your body alone loads takes no step in load. At the top of the range on all sets "
            f"go on to its next way, and start again at the bottom: {'; '.join(ways)}."
        )


def _next_way(key: str, movement: Movement, found: Mapping[str, Candidate]) -> str:
    """The gentlest of its harder ways and most like it, of its pattern and counted as it is; "" for
    none.
    """
    mine = movement.exercises[key]
    if mine.loading not in WITHOUT_KG:
        return ""
    alike = (found[each].exercise for each in next_ways(key, found, movement))
    gentlest = min(
        alike,
        key=lambda its: (
            its.level, its.loading not in WITHOUT_KG, its.figure != mine.figure, its.name
        ),
        default=None,
    )  # fmt: skip
    return gentlest.name if gentlest else ""


def has_later_ramps(programme: Programme) -> bool:
    """Whether a session has lighter sets before more lifts than the first."""
    for week in programme.weeks:
        for session in week.sessions:
            lifted = {slot.name for slot in session.slots(LIFTING)}
            ramps = [slot for slot in session.slots(WARM_UP) if slot.name in lifted and slot.rest_s]
            if len(ramps) > 1:
                return True
    return False


def has_longer_sets(programme: Programme, movement: Movement) -> bool:
    """Whether a lift with a weight is done for more repetitions than in the block before."""
    for before, now in zip(programme.phases, programme.phases[1:], strict=False):
        old, new = _slots(programme, before), _slots(programme, now)
        for name in old.keys() & new.keys() & movement.key_of.keys():
            was, is_now = old[name].reps, new[name].reps
            is_heavy = movement.exercises[movement.key_of[name]].loading in WITH_KG
            if is_heavy and was and is_now and is_now[0] > was[0]:
                return True
    return False


def _slots(programme: Programme, phase: Phase, kinds: frozenset[str] = LIFTING) -> dict[str, Slot]:
    """What is lifted in a block, by name."""
    first, last = phase.weeks
    return {
        slot.name: slot
        for week in programme.weeks
        if first <= week.number <= last
        for session in week.sessions
        for slot in session.slots(kinds)
    }


def _effort(slots: dict[str, Slot]) -> float:
    """The highest effort where all of it goes by feel; else none."""
    efforts = [slot.rpe[1] for slot in slots.values() if slot.rpe and slot.rir is None]
    return max(efforts) if slots and len(efforts) == len(slots) else 0


def _easier(name: str, gone: set[str], movement: Movement) -> str:
    """What a harder way stands for now: the nearest of its easier ways that is gone; "" for none."""
    row = [movement.key_of[name]] if name in movement.key_of else []
    for _ in range(FURTHEST):
        row = [edge.to for key in row for edge in movement.exercises[key].regressions]
        for key in row:
            if movement.exercises[key].name in gone:
                return movement.exercises[key].name
    return ""
