"""The most informative item of a pool, found without looking at the whole pool, and the same one.

For each narrow interval of ability the items are ordered once, by the most that each can tell
anywhere in it. A search walks down that order and stops when what it found beats the most that the
next could tell: it then holds what a look at every item would have found.
"""

from collections.abc import Container, Sequence
from heapq import nsmallest
from math import floor, log, sqrt

from barpath.craft.exam.grid import NODES
from barpath.craft.exam.irt import ItemParameters, information

INTERVALS_PER_LOGIT = 20
# How far down an order is kept. A search that needs more looks at the whole pool.
KEPT = 400
ROUNDING = 1e-12

# What an item may tell at most, its place in the pool, and its difficulty, guess and discrimination.
Rung = tuple[float, int, float, float, float]


class Ladder:
    """A pool of items whose order is found when an ability first asks for it, and kept.

    Args:
        items: the pool. Difficulties count by their means.
    """

    def __init__(self, items: Sequence[ItemParameters]) -> None:
        self.items = items
        self._orders: dict[int, list[Rung]] = {}
        self._all = [
            (0.0, place, item.difficulty, item.guess, item.discrimination)
            for place, item in enumerate(items)
        ]
        self._peaks = [_most_telling_ability(item) for item in items]

    def most_informative(self, ability: float, taken: Container[int] = ()) -> int | None:
        """The place in the pool of the free item that tells most at an ability.

        Args:
            ability: in logits.
            taken: places that are not free.

        Returns:
            The first of those that tell most; None where none is free.
        """
        if NODES[0] <= ability < NODES[-1]:
            interval = floor(ability * INTERVALS_PER_LOGIT)
            order = self._orders.get(interval) or self._order(interval)
            found, is_proven = _walk(order, ability, taken)
            if is_proven or len(order) == len(self.items):
                return found
        return self._look_at_all(ability, taken)

    def _order(self, interval: int) -> list[Rung]:
        low, high = interval / INTERVALS_PER_LOGIT, (interval + 1) / INTERVALS_PER_LOGIT
        bounds = (
            (-information(min(max(peak, low), high), difficulty, guess, slope), place)
            for peak, (_, place, difficulty, guess, slope) in zip(
                self._peaks, self._all, strict=True
            )
        )
        self._orders[interval] = [
            (ROUNDING - bound, *self._all[place][1:]) for bound, place in nsmallest(KEPT, bounds)
        ]
        return self._orders[interval]

    def _look_at_all(self, ability: float, taken: Container[int]) -> int | None:
        free = (
            (-information(ability, difficulty, guess, slope), place)
            for _, place, difficulty, guess, slope in self._all
            if place not in taken
        )
        return min(free, default=(0.0, None))[1]


def _walk(order: list[Rung], ability: float, taken: Container[int]) -> tuple[int | None, bool]:
    """The best free item of an order, and whether the rest of the order cannot beat it."""
    best, found = -1.0, None
    for bound, place, difficulty, guess, slope in order:
        if bound < best:
            return found, True
        if place in taken:
            continue
        tells = information(ability, difficulty, guess, slope)
        if tells > best or (tells == best and found is not None and place < found):
            best, found = tells, place
    return found, False


def _most_telling_ability(item: ItemParameters) -> float:
    """Where an item tells most: above its difficulty by what guessing hides (Lord 1980, ch. 10)."""
    above = log((1 + sqrt(1 + 8 * item.guess)) / 2)
    return item.difficulty + above / item.discrimination
