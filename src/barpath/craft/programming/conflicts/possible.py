"""Which wishes of a request can be kept together: each answer is a week that was solved for."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.conflicts.cores import Ids
from barpath.craft.programming.conflicts.giving_up import SHAPING, changed, without
from barpath.craft.programming.conflicts.lean import lean
from barpath.craft.programming.conflicts.lifting import lifted
from barpath.craft.programming.conflicts.reaching import breaks
from barpath.craft.programming.designing.briefing import Brief, brief_of
from barpath.craft.programming.designing.macro import blocks
from barpath.craft.programming.designing.posing import Posed, pose
from barpath.craft.programming.request import Request, Wish
from barpath.craft.programming.solving.limits import keep
from barpath.craft.programming.solving.problem import WeekProblem
from barpath.craft.programming.solving.wishes import NAMING


class Shape:
    """The blocks of a programme as problems, as some wishes shape them; put when asked for."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self._blocks = list(blocks(brief.client, brief.base))
        self._posed: list[Posed] = []
        self._lean: list[WeekProblem] = []

    def posed(self) -> Iterator[Posed]:
        """Every block as a problem, those that are alike but once, the first block first."""
        place = 0
        while place < len(self._posed) or self._put_one():
            yield self._posed[place]
            place += 1

    def _put_one(self) -> bool:
        """Put the next block that differs from those before as a problem; False at the end."""
        while self._blocks:
            each = pose(self.brief, self._blocks.pop(0))
            if all(_known_by(each) != _known_by(other) for other in self._posed):
                self._posed.append(each)
                return True
        return False

    @property
    def first(self) -> Posed:
        """The first block."""
        return next(self.posed())

    def problems(self, *, is_wide: bool = False) -> Iterator[WeekProblem]:
        """The problems with the best few candidates of each class, or with all there are."""
        for each in self.posed():
            yield _wide(each) if is_wide else each.problem

    def lean_problems(self, wishes: tuple[Wish, ...]) -> Iterator[WeekProblem]:
        """The problems with only what serves some wishes best."""
        for place, each in enumerate(self.posed()):
            if place == len(self._lean):
                self._lean.append(lean(each.problem, wishes))
            yield self._lean[place]


class Possible:
    """Asks whether wishes can be kept together, and remembers the answers."""

    def __init__(
        self, request: Request, base: Knowledge, rules_lifted: frozenset[str] = frozenset()
    ) -> None:
        """Args:
        rules_lifted: rules that are left out, to see whether they stand in the way.
        """
        self.request, self.base = request, base
        self.wishes = {wish.id: wish for wish in request.wishes}
        self._open: set[Ids] = set()
        self._lifted = rules_lifted
        self._shapes: dict[Ids, Shape] = {}
        self._kept: dict[Ids, Ids | None] = {}

    @property
    def is_settled(self) -> bool:
        """Whether all that was asked so far was settled in the time there is."""
        return not self._open

    def is_proven(self, core: Ids) -> bool:
        """Whether it was proven of wishes that cannot be kept that they cannot."""
        return core not in self._open

    def with_values(self, values: dict[str, Any]) -> "Possible":
        """The same asked of other values for some wishes; None gives a wish up."""
        other = Possible(changed(self.request, values), self.base, self._lifted)
        if not any(self.wishes[name].kind in SHAPING | NAMING for name in values):
            other._shapes = self._shapes
        return other

    def can_all(self) -> bool:
        """Whether a programme can keep all wishes."""
        return self.can(frozenset(self.wishes))

    def can_soon(self) -> bool:
        """Whether a programme of the best few of each class can keep all wishes."""
        return self._asked(frozenset(self.wishes), is_wide=False) is not None

    def can(self, kept: Ids) -> bool:
        """Whether a programme can keep these wishes."""
        return self.keep(kept) is not None

    def keep(self, kept: Ids) -> Ids | None:
        """The wishes kept by weeks that keep these, perhaps with more; None if there are none.

        What was not settled in the time there is counts as not possible, and is marked.
        """
        if kept not in self._kept:
            self._kept[kept] = self._asked(kept, is_wide=False)
            if self._kept[kept] is None:
                self._kept[kept] = self._asked(kept, is_wide=True)
        return self._kept[kept]

    def grow(self, kept: Ids) -> Ids:
        """These wishes, which can be kept, and as many of those that shape the problem as can."""
        for name, wish in self.wishes.items():
            if name not in kept and wish.kind in SHAPING:
                kept = self._asked_soon(kept | {name}) or kept
        return kept

    def shape(self, kept: Ids) -> Shape:
        """The blocks as these wishes shape them."""
        shaping = frozenset(each for each in kept if self.wishes[each].kind in SHAPING)
        if shaping not in self._shapes:
            self._shapes[shaping] = self._shaped(shaping)
        return self._shapes[shaping]

    def counted(self, kept: Ids) -> tuple[Wish, ...]:
        """Those of the wishes that a week counts, in the order of the request."""
        return tuple(
            wish for name, wish in self.wishes.items() if name in kept and wish.kind not in SHAPING
        )

    def _asked(self, kept: Ids, *, is_wide: bool) -> Ids | None:
        """The wishes kept by weeks of the best few of each class, or of all there are."""
        if not is_wide and (found := self._asked_soon(kept)):
            return found
        if self._is_broken(kept):
            return None
        can, also = _all_keep(self.shape(kept).problems(is_wide=is_wide), *self._parted(kept))
        if can is None and is_wide:
            self._open.add(kept)
        return kept | also if can else None

    def _asked_soon(self, kept: Ids) -> Ids | None:
        """The same of weeks of very few exercises; where none is found, nothing is said."""
        shape, every = self.shape(kept), self.counted(frozenset(self.wishes))
        if not every or shape.first.problem.stations or self._is_broken(kept):
            return None
        can, also = _all_keep(shape.lean_problems(every), *self._parted(kept))
        return kept | also if can else None

    def _is_broken(self, kept: Ids) -> bool:
        """Whether arithmetic alone shows that wishes cannot be kept."""
        shape = self.shape(kept)
        return any(breaks(self.wishes[each], shape.brief, shape.first) for each in kept)

    def _parted(self, kept: Ids) -> tuple[tuple[Wish, ...], dict[str, Wish]]:
        """Wishes as a week counts them, and the others that it could count besides."""
        shape = self.shape(kept)
        others = {
            wish.id: wish
            for wish in self.counted(frozenset(self.wishes) - kept)
            if not breaks(wish, shape.brief, shape.first)
        }
        return self.counted(kept), others

    def _shaped(self, shaping: Ids) -> Shape:
        shaped_away = frozenset(
            name
            for name, wish in self.wishes.items()
            if wish.kind in SHAPING and name not in shaping
        )
        brief = brief_of(without(self.request, shaped_away), self.base)
        rules = {str(self.wishes[name].value) for name in shaped_away
                 if self.wishes[name].kind == "rule"}  # fmt: skip
        brief = lifted(brief, self._lifted | rules)
        return Shape(brief)


def _all_keep(
    problems: Iterable[WeekProblem], wanted: Collection[Wish], others: Mapping[str, Wish]
) -> tuple[bool | None, Ids]:
    """Whether each of some problems has a week that keeps wishes, and which others all keep too."""
    left = dict(others)
    for problem in problems:
        found = keep(problem, wanted, left.values())
        if not found.can:
            return found.can, frozenset()
        left = {name: wish for name, wish in left.items() if name in found.also}
    return True, frozenset(left)


def _wide(posed: Posed) -> WeekProblem:
    candidates = {key: posed.candidates[key] for key in posed.prescriptions}
    return replace(posed.problem, candidates=candidates)


def _known_by(posed: Posed) -> tuple[object, ...]:
    """All that decides what can be done in a week."""
    return (
        posed.problem.sittings,
        tuple(posed.problem.candidates),
        tuple(
            (key, how.least_sets, how.most_sets, how.set_s, how.once_s, how.load_percent)
            for key, how in posed.prescriptions.items()
        ),
    )
