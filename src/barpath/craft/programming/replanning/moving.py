"""Shifting sessions to other days of their week: the cheapest way to keep what was missed."""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, pairwise

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.programme import LIFTING, Session
from barpath.craft.programming.replanning.locks import claim_of
from barpath.craft.programming.request import Client

WEEK_DAYS, HOURS_A_DAY = 7, 24
Dated = tuple[int, Session]
Clashes = Callable[[Iterable[Dated]], int]


def open_days(client: Client) -> tuple[int, ...]:
    """The days a session may fall on: those offered; never on or after a night shift."""
    if client.shift:
        pattern = client.shift.pattern
        return tuple(day for day, each in enumerate(pattern) if "N" not in {each, pattern[day - 1]})
    return tuple(sorted(set(client.days))) or tuple(range(WEEK_DAYS))


def shifted(
    sessions: Sequence[Dated],
    lost: Iterable[int],
    days: Iterable[int],
    clashes: Clashes,
    *,
    fixed: frozenset[int] = frozenset(),
) -> dict[int, int] | None:
    """New days, by place, for lost sessions and those after them; None where there is no room.

    The order stays. No more muscles meet too soon than did before; then as few sessions move as
    can be, and not far.

    Args:
        sessions: of the week, with their days.
        lost: places of the sessions that fell out.
        days: on which sessions may fall, those that are past left out.
        fixed: places of sessions that stay where they are.
    """
    gone = set(lost)
    first = min(gone)
    moving = [at for at in range(first, len(sessions)) if at not in fixed or at in gone]
    staying = {sessions[at][0] for at in range(len(sessions)) if at not in moving}
    free = [day for day in days if day not in staying]
    before = clashes(sessions)
    best: tuple[tuple[int, int, int], dict[int, int]] | None = None
    for chosen in combinations(free, len(moving)):
        new = dict(zip(moving, chosen, strict=True))
        dated = [(new.get(at, day), session) for at, (day, session) in enumerate(sessions)]
        moved = [at for at, day in new.items() if day != sessions[at][0]]
        far = sum(abs(new[at] - sessions[at][0]) for at in moved)
        cost = (clashes(dated), len(moved), far)
        if cost[0] <= before and (best is None or cost < best[0]):
            best = cost, new
    return best[1] if best else None


def clashes_of(base: Knowledge, around: Sequence[Dated]) -> Clashes:
    """How often a muscle that was trained hard is trained hard again too soon.

    Args:
        around: sessions before and after the week, with their days counted as that week's.
    """
    numbers = claim_of("days_apart", base).numbers
    hours, light = numbers["at_least_hours"], numbers["light_at_most_sets"]

    def count(sessions: Iterable[Dated]) -> int:
        row = sorted((*around, *sessions), key=lambda each: each[0])
        return sum(
            len(_hard(one, light) & _hard(other, light))
            for (day, one), (later, other) in pairwise(row)
            if HOURS_A_DAY * (later - day) < hours
        )

    return count


def _hard(session: Session, light: float) -> set[str]:
    sets: dict[str, float] = {}
    for slot in session.slots(LIFTING):
        for muscle, share in slot.muscles.items():
            sets[muscle] = sets.get(muscle, 0) + slot.sets * (share >= 0.5) * (1 + (share >= 1)) / 2
    return {muscle for muscle, found in sets.items() if found > light}
