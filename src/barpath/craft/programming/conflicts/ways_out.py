"""Ways out of wishes that conflict: what could be asked for instead, each checked by solving."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from barpath.craft.programming.conflicts.cores import Cores, Ids
from barpath.craft.programming.conflicts.ladders import NUMBER, Ladder, ladders
from barpath.craft.programming.conflicts.possible import Possible
from barpath.craft.programming.conflicts.reaching import breaks
from barpath.craft.programming.request import Wish
from barpath.craft.programming.solving.limits import LOWERED, least_lost

ENOUGH_WAYS, MOST_WAYS = 2, 3
WIDENING = ("minutes_max", "days_max", "days", "kit")
"""Kinds that limit the room there is for the others."""


@dataclass(frozen=True, slots=True)
class Change:
    """A wish with another value; None gives it up.

    Attributes:
        cost: the share of the wish that is lost, 0 to 1, times its weight.
        too_little: the value one step nearer to the wish, which was tried and does not do.
    """

    wish: Wish
    value: Any
    cost: float
    too_little: Any = None


Way = tuple[Change, ...]


def ways_out(possible: Possible, found: Cores) -> list[Way]:
    """The cheapest changes with which all else can be kept, the cheapest first."""
    every = frozenset(possible.wishes)
    named = [w for w in possible.wishes.values() if w.id in frozenset().union(*found.cores)]
    ways: list[Way] = []
    for wish in named:
        if wish.kind != "rule" and possible.can(every - {wish.id}):
            ways += [(change,) for change in _changes(wish, possible, {})]
    must = _by_arithmetic(possible)
    rest = possible.with_values({each.wish.id: each.value for each in must})
    ways += [(*must, *way) for way in _lowered(rest)]
    if len(_unlike(ways)) < ENOUGH_WAYS:
        ways += [(*must, *way) for way in _widened(rest, named)]
    return _unlike(ways)


def _unlike(ways: Iterable[Way]) -> list[Way]:
    """The cheapest few that change different wishes; what gives up least comes first of equals."""
    chosen: dict[Ids, Way] = {}
    for way in sorted(ways, key=_worth):
        chosen.setdefault(frozenset(each.wish.id for each in way), way)
    return list(chosen.values())[:MOST_WAYS]


def _worth(way: Way) -> tuple[float, int, list[str]]:
    cost = sum(each.cost for each in way)
    given_up = sum(each.value is None for each in way)
    return round(cost, 6), given_up, [each.wish.id for each in way]


def _changes(wish: Wish, possible: Possible, others: Mapping[str, Any]) -> Iterator[Change]:
    """The nearest value that does on each ladder of a wish; giving it up where none does."""
    is_found = False
    for ladder in ladders(wish, possible.request, possible.base):
        place = _first_that_does(wish, ladder, possible, others)
        if place is not None:
            is_found = True
            nearer = ladder.values[place - 1] if place else None
            yield Change(wish, ladder.values[place], wish.weight * ladder.far[place], nearer)
    if not is_found:
        yield Change(wish, None, float(wish.weight))


def _first_that_does(
    wish: Wish, ladder: Ladder, possible: Possible, others: Mapping[str, Any]
) -> int | None:
    """The place of the nearest value that does; by halving where more never does less.

    Found among the best few of each class, then nearer for as long as all there are allow.
    """

    def with_value(place: int) -> Possible:
        return possible.with_values({**others, wish.id: ladder.values[place]})

    last = len(ladder.values)
    if ladder.is_even:
        low, high = 0, last
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if with_value(middle).can_soon() else (middle + 1, high)
    else:
        low = next((place for place in range(last) if with_value(place).can_soon()), last)
    while low > 0 and with_value(low - 1).can_all():
        low -= 1
    return low if low < last else None


def _by_arithmetic(possible: Possible) -> Way:
    """The least change to each wish that arithmetic alone shows to be impossible."""
    shape = possible.shape(frozenset(possible.wishes))
    way = []
    for wish in possible.wishes.values():
        if breaks(wish, shape.brief, shape.first):
            gone = dict.fromkeys(
                each.id for each in possible.counted(frozenset(possible.wishes)) if each != wish
            )
            way.append(min(_changes(wish, possible, gone), key=lambda each: each.cost))
    return tuple(way)


def _lowered(possible: Possible) -> Iterator[Way]:
    """What is asked of the week lowered within the room there is: cheaply, and shared out."""
    every = frozenset(possible.wishes)
    if possible.can_all():
        yield ()
        return
    for is_shared in (False, True):
        for problem in possible.shape(every).problems():
            wishes = possible.counted(every)
            lost = least_lost(problem, wishes, is_shared=is_shared)
            way = None if lost is None else tuple(_lost(wishes, lost))
            if way and possible.with_values(_values(way)).can_all():
                yield tuple(_brought_back(way, possible))
                break


def _lost(wishes: Iterable[Wish], lost: Mapping[str, int]) -> Iterator[Change]:
    for wish in wishes:
        less = lost.get(wish.id, 0)
        if less and wish.kind in LOWERED:
            asked = wish.value[NUMBER[wish.kind]]
            left = {**wish.value, NUMBER[wish.kind]: asked - less}
            value = left if asked > less else None
            yield Change(wish, value, wish.weight * min(1.0, less / asked))
        elif less:
            yield Change(wish, None, float(wish.weight))


def _brought_back(way: Way, possible: Possible) -> Iterator[Change]:
    """The changes of a way, with something near where a wish was given up, if that does."""
    values = _values(way)
    for each in way:
        if each.value is None and each.wish.kind not in LOWERED:
            others = {name: value for name, value in values.items() if name != each.wish.id}
            best = min(_changes(each.wish, possible, others), key=lambda change: change.cost)
            values[each.wish.id] = best.value
            yield best
        else:
            yield each


def _widened(possible: Possible, named: Iterable[Wish]) -> Iterator[Way]:
    """More room as far as it goes, and what is asked of the week lowered to fit into that."""
    for wish in named:
        if wish.kind not in WIDENING:
            continue
        roomy = possible.with_values({wish.id: None})
        for way in _lowered(roomy):
            back = min(_changes(wish, possible, _values(way)), key=lambda change: change.cost)
            yield (back, *way)
            break


def _values(way: Way) -> dict[str, Any]:
    return {each.wish.id: each.value for each in way}


def as_changes(way: Way) -> list[dict[str, Any]]:
    """A way out as the exchange form has it: each wish, what it asked for and what it would."""
    return [
        {
            "wish": each.wish.id,
            "from": _plain(each.wish, each.wish.value),
            "to": _plain(each.wish, each.value),
        }
        for each in way
    ]


def _plain(wish: Wish, value: Any) -> Any:
    """The one number that changes, where there is one."""
    number = NUMBER.get(wish.kind)
    return value[number] if number and isinstance(value, dict) else value
