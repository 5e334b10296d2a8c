"""The week as a model: what is chosen, how many sets, and what is left undone."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from ortools.sat.python import cp_model

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.designing.candidates import Candidate
from barpath.craft.programming.solving.problem import WeekProblem

TIERS = ("health", "emphasis", "goal", "quality", "preference")
Linear = Any  # an expression of the solver, which has no name for its own
Honour = Callable[[Claim, "WeekModel"], None]

# The rules whose dose public health asks of everybody. They are served before any goal.
HEALTH_MINIMUM = frozenset({
    "FRQ-01", "VOL-02", "SEL-04", "CAR-01", "SEN-03", "SEN-04", "OST-01", "OST-03", "CAN-01", "DIA-01",
})  # fmt: skip

KINDS: dict[str, Honour] = {}


def honours(name: str) -> Callable[[Honour], Honour]:
    """Declare how a kind of rule shapes a week."""

    def declare(honour: Honour) -> Honour:
        KINDS[name] = honour
        return honour

    return declare


class WeekModel:
    """Variables of a week and the sums that rules speak of.

    Sets are counted in halves, so that everything is whole.
    """

    def __init__(self, problem: WeekProblem) -> None:
        self.problem = problem
        self.model = cp_model.CpModel()
        self.undone: dict[str, list[Linear]] = defaultdict(list)
        self.whole: dict[str, int] = defaultdict(int)
        self.chosen: dict[tuple[int, str], cp_model.IntVar] = {}
        self.sets: dict[tuple[int, str], cp_model.IntVar] = {}
        for index in self.places:
            for key in problem.candidates:
                self._add(index, key)
        self._by_muscle: dict[tuple[str, int], Linear] = {}

    @property
    def places(self) -> range:
        """The sessions by their place in the week."""
        return range(len(self.problem.sittings))

    def _add(self, index: int, key: str) -> None:
        prescribed = self.problem.prescriptions[key]
        most = min(self.problem.most_sets, prescribed.most_sets)
        least = min(prescribed.least_sets, most)
        domain = cp_model.Domain.from_intervals([[0, 0], [least, most]])
        name = f"{key}@{index}"
        chosen = self.model.new_bool_var(name)
        sets = self.model.new_int_var_from_domain(domain, f"sets {name}")
        self.model.add(sets >= least * chosen)
        self.model.add(sets <= most * chosen)
        self.chosen[index, key], self.sets[index, key] = chosen, sets

    def alike(self, is_meant: Callable[[Candidate], bool]) -> list[str]:
        """Keys of candidates of some sort."""
        return [key for key, each in self.problem.candidates.items() if is_meant(each)]

    def halves(self, muscle: str, index: int) -> Linear:
        """Half sets for a muscle in a session."""
        if (muscle, index) not in self._by_muscle:
            terms = [
                each.halves[muscle] * self.sets[index, key]
                for key, each in self.problem.candidates.items()
                if muscle in each.halves
            ]
            self._by_muscle[muscle, index] = sum(terms) if terms else 0
        return self._by_muscle[muscle, index]

    def weekly_halves(self, muscle: str) -> Linear:
        """Half sets for a muscle in the week."""
        return sum(self.halves(muscle, index) for index in self.places)

    def direct_sets(self, muscle: str) -> Linear:
        """Sets in the week of exercises that are direct work for a muscle."""
        keys = self.alike(lambda each: muscle in each.exercise.direct)
        return sum(self.sets[index, key] for index in self.places for key in keys)

    def count(self, keys: Iterable[str], index: int | None = None) -> Linear:
        """How often some are chosen, in a session or in the week."""
        places = self.places if index is None else (index,)
        return sum(self.chosen[place, key] for place in places for key in keys)

    def sets_of(self, keys: Iterable[str], index: int | None = None) -> Linear:
        """Sets of some, in a session or in the week."""
        places = self.places if index is None else (index,)
        return sum(self.sets[place, key] for place in places for key in keys)

    def any_of(self, keys: Iterable[str], index: int, name: str) -> Linear:
        """Whether one of some is chosen in a session; it may be false though one is."""
        hit = self.model.new_bool_var(name)
        self.model.add(hit <= self.count(keys, index))
        return hit

    def at_least(self, claim: Claim, found: Linear, wanted: int, name: str) -> None:
        """Ask for at least so much; what is missing is counted against the rule's tier."""
        if wanted <= 0:
            return
        if claim.force == "hard":
            self.model.add(found >= wanted)
        else:
            short = self.model.new_int_var(0, wanted, name)
            self.model.add(short >= wanted - found)
            self.penalise(claim, short, wanted)

    def at_most(self, claim: Claim, found: Linear, limit: int, name: str, *, spread: int) -> None:
        """Ask for at most so much.

        Args:
            spread: how much over counts as wholly undone.
        """
        if claim.force == "hard":
            self.model.add(found <= limit)
        else:
            over = self.model.new_int_var(0, 10 * spread, name)
            self.model.add(over >= found - limit)
            self.penalise(claim, over, spread)

    def penalise(self, claim: Claim, undone: Linear, whole: int) -> None:
        """Count something undone against a rule's tier: all of it weighs the rule's weight."""
        weight = 10 * (claim.weight or 50)
        self.count_undone(self._tier_of(claim), max(1, round(weight / whole)) * undone, weight)

    def _tier_of(self, claim: Claim) -> str:
        """The tier a rule is served in here: what the client wants first is not lost in the sum."""
        tier = tier_of(claim)
        if tier == "goal" and self.problem.has_first and "emphasised" in claim.picks.values():
            return "emphasis"
        return tier

    def count_undone(self, tier: str, undone: Linear, whole: int) -> None:
        """Count something undone in a tier, of so much that there is to do."""
        self.undone[tier].append(undone)
        self.whole[tier] += whole

    def done(self, tier: str) -> Linear | None:
        """What is done of all there is to do in a tier; None where there is nothing."""
        if not self.undone[tier]:
            return None
        return self.whole[tier] - sum(self.undone[tier])


def tier_of(claim: Claim) -> str:
    """The tier a rule is served in."""
    if claim.rule in HEALTH_MINIMUM:
        return "health"
    return {0: "goal", 1: "goal", 2: "goal", 3: "quality", 4: "preference"}[claim.tier or 0]
