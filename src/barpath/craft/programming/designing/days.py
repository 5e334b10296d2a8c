"""On which days sessions fall."""

from collections.abc import Sequence
from itertools import combinations

from barpath.craft.programming.request import Client, Shift

WEEK_DAYS, HOURS_A_DAY = 7, 24
# As far apart as so many sessions can be.
SPREAD: dict[int, tuple[int, ...]] = {
    1: (2,), 2: (0, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 3, 4, 5),
    6: (0, 1, 2, 3, 4, 5), 7: (0, 1, 2, 3, 4, 5, 6),
}  # fmt: skip
# Days of a calendar of shifts, the best first: the second day off, the others, then early shifts.
WORTH = {"off2": 0, "off": 1, "D": 2, "E": 3}


def session_days(
    client: Client, count: int, *, free: frozenset[int] = frozenset()
) -> tuple[int, ...]:
    """The days of so many sessions, of those that were offered, as far apart as can be.

    Args:
        free: days of the week that are kept free if the client named none.
    """
    if client.shift:
        return _on_shifts(client.shift, count)
    if not client.days and free.isdisjoint(SPREAD[min(count, WEEK_DAYS)]):
        return SPREAD[min(count, WEEK_DAYS)]
    days = client.days or (day for day in range(WEEK_DAYS) if day not in free)
    offered = tuple(sorted(set(days)))
    if len(offered) <= count:
        return offered
    return max(combinations(offered, count), key=lambda some: _gaps(some, WEEK_DAYS))


def furthest_apart(
    days: tuple[int, ...], places: Sequence[int], count: int, *, cycle: int, hours: float
) -> tuple[int, ...]:
    """So many of some places in a row of days, or as many as lie so many hours apart."""
    for size in range(min(count, len(places)), 1, -1):
        chosen = max(
            combinations(places, size), key=lambda some: _gaps([days[at] for at in some], cycle)
        )
        if HOURS_A_DAY * _gaps([days[at] for at in chosen], cycle)[0] >= hours:
            return chosen
    return tuple(places[:1])


def with_rest(days: Sequence[int], *, cycle: int, hours: float) -> frozenset[int]:
    """The places of days, from the first on, that lie so many hours after the last of them, and
    before the first comes round again.
    """
    found = [0]
    for place in range(1, len(days)):
        before, after = days[place] - days[found[-1]], days[0] + cycle - days[place]
        if HOURS_A_DAY * min(before, after) >= hours:
            found.append(place)
    return frozenset(found)


def _gaps(days: Sequence[int], cycle: int) -> list[int]:
    """Days from each to the next, round the end of the cycle too, the shortest first."""
    later = [*days[1:], *days[:1]]
    return sorted((after - day) % cycle for day, after in zip(days, later, strict=True))


def cycle_days(client: Client) -> int:
    """Days until the first session comes round again."""
    return client.shift.cycle if client.shift else WEEK_DAYS


def _on_shifts(calendar: Shift, count: int) -> tuple[int, ...]:
    """Never after a night nor between nights; far apart, and rather on a second day off."""
    pattern = calendar.pattern
    worth: dict[int, int] = {}
    for day, shift in enumerate(pattern):
        before = pattern[day - 1]
        if shift == "N" or before == "N":
            continue
        kind = "off2" if shift == before == "-" else "off" if shift == "-" else shift
        worth[day] = WORTH[kind]
    choices = combinations(worth, min(count, len(worth)))
    return max(
        choices,
        key=lambda some: (_gaps(some, len(pattern))[:1], -sum(worth[day] for day in some)),
    )
