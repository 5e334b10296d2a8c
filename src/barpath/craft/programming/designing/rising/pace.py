"""How fast weekly sets may rise, and what else holds in every week."""

from collections.abc import Iterable
from dataclasses import dataclass

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.designing.rising.volumes import Counts


class Slope:
    """How fast weekly sets of a muscle may rise: PRO-04.

    Args:
        sets: so many a week at least may be added.
        percent: or this share of the week before, whichever is larger.
    """

    def __init__(self, sets: float, percent: float) -> None:
        self.sets, self.percent = sets, percent

    def most(self, before: float) -> float:
        return before + max(self.sets, before * self.percent / 100)


FREE = Slope(1_000, 0)
"""As fast as they like."""


def slope_of(claims: Iterable[Claim]) -> Slope:
    """How fast the rules that apply let weekly sets rise; freely where none of them says."""
    for claim in claims:
        if claim.kind == "weekly_change" and claim.picks.get("what") == "sets":
            return Slope(claim.numbers["at_most_sets"], claim.numbers["at_most_percent"])
    return FREE


@dataclass(frozen=True, slots=True)
class Ratio:
    """Sets of some exercises to those of others, at least: NEU-04.

    Attributes:
        over, under: keys of both sides.
    """

    over: frozenset[str]
    under: frozenset[str]
    least: float

    def kept(self, counts: Counts) -> Counts:
        """The counts with as many sets less on the second side as it takes."""
        found = dict(counts)
        while self._sets(found, self.over) < self.least * self._sets(found, self.under):
            places = [at for at in found if at[1] in self.under and found[at]]
            found[max(places, key=lambda at: (found[at], at))] -= 1
        return found

    def _sets(self, counts: Counts, keys: frozenset[str]) -> int:
        return sum(sets for (_, key), sets in counts.items() if key in keys)


@dataclass(frozen=True, kw_only=True, slots=True)
class Pace:
    """How the sets of a client move from week to week.

    Attributes:
        first_week_sets: most sets an exercise in the first week of all; None for no limit.
        kept_share: the share of sets that a lighter week keeps.
        ratios: what must hold between the sets of some exercises and those of others.
        come_first: muscles whose sets rise before those of others, which share what may be added.
        is_in_rounds: whether all of a session do as many sets, as in a class, which moves on together.
    """

    slope: Slope
    first_week_sets: int | None
    kept_share: float
    ratios: tuple[Ratio, ...] = ()
    come_first: frozenset[str] = frozenset()
    is_in_rounds: bool = False
