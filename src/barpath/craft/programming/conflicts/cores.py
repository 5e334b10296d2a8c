"""The smallest sets of wishes that cannot be kept together, found by asking and asking again."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

Ids = frozenset[str]
# For wishes: those kept by a week that keeps them all, perhaps with more; None where none does.
Keep = Callable[[Ids], Ids | None]
# For wishes that can be kept: they and as many more as can be found soon.
Grow = Callable[[Ids], Ids]

PROVEN_WISHES = 12
"""Up to so many, no set that could be the smallest is left untried."""
MOST_TRIES, MOST_LOOKED_AT, MOST_CORES = 100, 200_000, 3
MORE_TRIES = 8
"""Of more wishes, for as long others are looked for once a smallest set is found."""


@dataclass(frozen=True, slots=True)
class Cores:
    """Sets of wishes that cannot be kept together while each smaller part of them can.

    Attributes:
        cores: the smallest first.
        is_smallest: whether it is proven that no set is smaller than the first.
        is_all: whether it is proven that there are no others.
        kept: the largest sets found that can be kept.
    """

    cores: tuple[Ids, ...] = ()
    is_smallest: bool = True
    is_all: bool = True
    kept: tuple[Ids, ...] = ()


def smallest(wishes: Sequence[str], keep: Keep, grow: Grow) -> Cores:
    """The smallest cores, by size: nothing, then one wish, then two, each asked unless settled.

    What can be kept settles all of its parts; what cannot settles all that holds it. So each core
    is the smallest that there is among those not found before it, and each of its parts is known
    to be possible by a week that keeps it.
    """
    state = _State(wishes, keep, grow)
    every = frozenset(wishes)
    if keep(every) is not None:
        return Cores(kept=(every,))
    is_many = len(wishes) > PROVEN_WISHES
    most_tries = MOST_TRIES if is_many else 2 ** len(wishes)
    for looked_at, tried in enumerate(_by_size(wishes)):
        if state.is_settled(tried):
            continue
        if state.tries >= most_tries or looked_at >= MOST_LOOKED_AT:
            return state.found(is_all=False)
        if state.try_keeping(tried):
            continue
        if len(state.cores) >= MOST_CORES:
            return state.found(is_all=False)
        if is_many:
            most_tries = min(most_tries, state.tries + MORE_TRIES)
    return state.found(is_all=True)


def _by_size(wishes: Sequence[str]) -> Iterator[Ids]:
    for size in range(len(wishes) + 1):
        yield from map(frozenset, combinations(wishes, size))


class _State:
    def __init__(self, wishes: Sequence[str], keep: Keep, grow: Grow) -> None:
        self._wishes, self._keep, self._grow = wishes, keep, grow
        self.tries = 0
        self.kept: list[Ids] = []
        self.cores: list[Ids] = []

    def is_settled(self, tried: Ids) -> bool:
        return any(tried <= each for each in self.kept) or any(each <= tried for each in self.cores)

    def try_keeping(self, tried: Ids) -> bool:
        """Settle a set: as a part of a larger one that can be kept, or as a core."""
        self.tries += 1
        kept = self._keep(tried)
        if kept is None:
            self.cores.append(tried)
            return False
        self.kept.append(self._grow(kept))
        return True

    def found(self, *, is_all: bool) -> Cores:
        is_smallest = is_all or bool(self.cores)
        cores = self.cores or ([] if is_all else [self._shrunk()])
        return Cores(tuple(cores), is_smallest, is_all, tuple(self.kept))

    def _shrunk(self) -> Ids:
        """A core by leaving out one wish after another: minimal, not proven smallest."""
        core = frozenset(self._wishes)
        for wish in self._wishes:
            if self._keep(core - {wish}) is None:
                core -= {wish}
        return core
