"""On which days sessions fall."""

from barpath.craft.programming.request import Client

WEEK_DAYS = 7
# As far apart as so many sessions can be.
SPREAD: dict[int, tuple[int, ...]] = {
    1: (2,), 2: (0, 3), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 3, 4, 5),
    6: (0, 1, 2, 3, 4, 5), 7: (0, 1, 2, 3, 4, 5, 6),
}  # fmt: skip
# Days of a calendar of shifts, the best first: the second day off, the others, then early shifts.
WORTH = {"off2": 0, "off": 1, "D": 2, "E": 3}


def session_days(client: Client, count: int) -> tuple[int, ...]:
    """The days of so many sessions, of those that were offered, as far apart as can be."""
    if client.shift:
        return _on_shifts(client, count)
    offered = tuple(sorted(set(client.days))) or tuple(range(WEEK_DAYS))
    if len(offered) <= count:
        return offered
    if not client.days:
        return SPREAD[min(count, WEEK_DAYS)]
    return _furthest(offered, count)


def cycle_days(client: Client) -> int:
    """Days until the first session comes round again."""
    return client.shift.cycle if client.shift else WEEK_DAYS


def _furthest(offered: tuple[int, ...], count: int) -> tuple[int, ...]:
    """So many of the offered days, one after another the one furthest from those taken."""
    taken = [offered[0]]
    while len(taken) < count:
        left = [day for day in offered if day not in taken]
        taken.append(max(left, key=lambda day: (min(_apart(day, each) for each in taken), -day)))
    return tuple(sorted(taken))


def _apart(one: int, other: int) -> int:
    days = abs(one - other)
    return min(days, WEEK_DAYS - days)


def _on_shifts(client: Client, count: int) -> tuple[int, ...]:
    """Never after a night and never between nights; first the days off that follow a day off."""
    if client.shift is None:
        return ()
    pattern = client.shift.pattern
    worth: list[tuple[int, int]] = []
    for day, shift in enumerate(pattern):
        before = pattern[day - 1]
        if shift == "N" or before == "N":
            continue
        kind = "off2" if shift == before == "-" else "off" if shift == "-" else shift
        worth.append((WORTH[kind], day))
    return tuple(sorted(day for _, day in sorted(worth)[:count]))
