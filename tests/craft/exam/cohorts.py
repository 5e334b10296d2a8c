"""Cohorts whose abilities are known take adaptive tests all at once: the engine's arithmetic on arrays.

A test holds this to the engine, which measures one learner at a time. Axes: people, domains, nodes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import sqrt
from typing import Any

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from barpath.craft.exam import grid
from barpath.craft.exam.adaptive import RESTS_FROM_SHARE, telling_share
from barpath.craft.exam.irt import ItemParameters, chances, information
from barpath.craft.exam.standing import LEAST_VARIANCE, WITHIN_STEP_VARIANCE, Exam
from barpath.craft.exam.stopping import LEAST_ITEMS, SURE

Array = NDArray[np.float64]
Places = NDArray[np.int64]
Flags = NDArray[np.bool_]
NODES = np.array(grid.NODES)
FINE_STEP = 0.05
FINE = np.arange(-80, 81) * FINE_STEP
GUESS = 0.25
# More than any item tells: what rests or was seen stands behind all others.
LATE = np.float32(100)
WAVE = 250


def normal_below(deviations: Array) -> Array:
    """The share of a normal distribution below, by a rational approximation good to 1.5e-7."""
    x = np.abs(deviations) / sqrt(2)
    t = 1 / (1 + 0.3275911 * x)
    series = t * (
        0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))
    )
    tail = 0.5 * series * np.exp(-x * x)
    return np.where(deviations < 0, tail, 1 - tail)


def right_chances(ability: Array, difficulty: Array, guess: float, slope: Array) -> Array:
    """The three-parameter model on arrays that broadcast."""
    return guess + (1 - guess) / (1 + np.exp(slope * (difficulty - ability)))


def parameters(items: Sequence[ItemParameters]) -> tuple[Array, Array]:
    """Difficulties and discriminations."""
    return (
        np.array([item.difficulty for item in items]),
        np.array([item.discrimination for item in items]),
    )


@dataclass
class Believed:
    """A pool as the engine believes it."""

    items: Sequence[ItemParameters]
    exam: Exam
    curves: Array = field(init=False)
    tells: NDArray[np.float32] = field(init=False)
    domains: list[Array] = field(init=False)

    def __post_init__(self) -> None:
        self.curves = np.array([chances(item) for item in self.items])
        table = [
            [
                information(node, item.difficulty, item.guess, item.discrimination)
                for item in self.items
            ]
            for node in FINE
        ]
        self.tells = np.array(table, dtype=np.float32)
        names = [item.domain for item in self.items]
        self.domains = [
            np.array([place for place, name in enumerate(names) if name == domain])
            for domain in self.exam.domains
        ]


class Minds:
    """What is believed of each of many people."""

    def __init__(self, people: int, exam: Exam, correlation: float) -> None:
        self.exam = exam
        self.rows = np.array(grid.normal_rows(sqrt(correlation), sqrt(1 - correlation)))
        self.prior = np.array(grid.normal(0.0, 1.0))
        self.shares = np.array([domain.share for domain in exam.domains.values()])
        count = len(self.shares)
        self.likelihood = np.ones((people, count, len(NODES)))
        self.message = np.ones((people, count, len(NODES)))
        self.answered = np.zeros((people, count))

    def learn(
        self,
        who: Places,
        domain: Places,
        curve: Array,
        right: Flags,
    ) -> None:
        """One more answer of each of some people."""
        told = np.where(right[:, None], curve, 1 - curve)
        after = self.likelihood[who, domain] * told
        after /= after.max(axis=1, keepdims=True)
        self.likelihood[who, domain] = after
        self.message[who, domain] = after @ self.rows.T
        self.answered[who, domain] += 1

    def common(self, who: Places) -> Array:
        """The posterior of the common factor."""
        whole = self.prior * self.message[who].prod(axis=1)
        return np.asarray(whole / whole.sum(axis=1, keepdims=True))

    def ability(self, who: Places, domain: Places) -> Array:
        """The mean of the posterior in one domain of each."""
        elsewhere = self.common(who) / self.message[who, domain]
        posterior = self.likelihood[who, domain] * (elsewhere @ self.rows)
        return np.asarray(posterior @ NODES / posterior.sum(axis=1))

    def above(
        self,
        who: Places,
        cut: float,
        *,
        exam: Exam | None = None,
        luck: bool = False,
        cut_sd: float = 0.0,
    ) -> Array:
        """The chance that the true share, or with luck the share in one exam, reaches the cut."""
        exam = exam or self.exam
        means, variances = np.zeros((2, len(who), len(NODES)))
        for place, domain in enumerate(exam.domains.values()):
            curve = np.array(domain.chances)
            within = WITHIN_STEP_VARIANCE * np.gradient(curve, grid.STEP_LOGITS) ** 2
            seen, whole = self.likelihood[who, place], self.message[who, place]
            first, second = (
                (seen * values) @ self.rows.T / whole for values in (curve, curve**2 + within)
            )
            means += domain.share * first
            variances += domain.share**2 * np.maximum(second - first**2, LEAST_VARIANCE)
            if luck:
                variances += domain.share * (first - second) / exam.scored_items
        chances_by_node = normal_below((means - cut) / np.sqrt(variances + cut_sd**2))
        return np.asarray((self.common(who) * chances_by_node).sum(axis=1))


@dataclass
class Taken:
    """How each person's test went.

    Attributes:
        asked: how many items each had.
        is_above: on which side of the line each was put.
        shown: in what share of the tests each item was.
        minds: what is believed of each afterwards.
    """

    asked: Places
    is_above: Flags
    shown: NDArray[Any]
    minds: Minds


@dataclass(frozen=True)
class Testing:
    """How tests are given.

    Attributes:
        most: how many items a test may have.
        correlation: between domains.
        by_chance: whether items are drawn by chance alone.
        is_fixed: whether every test has the most items.
        is_exact: whether the item that tells most is asked, and none rests.
    """

    most: int = 120
    correlation: float = 1.0
    by_chance: bool = False
    is_fixed: bool = False
    is_exact: bool = False


def give_tests(
    believed: Believed,
    truth: Sequence[ItemParameters],
    abilities: Array,
    *,
    cut: float,
    testing: Testing,
    dice: Generator,
) -> Taken:
    """Every person takes a test.

    Args:
        truth: the items as they are, in the order of those believed.
        abilities: the people as they are, by domain.
    """
    people = len(abilities)
    minds = Minds(people, believed.exam, testing.correlation)
    shown = np.zeros(len(truth), dtype=np.int64)
    taken = Taken(np.zeros(people, dtype=np.int64), np.zeros(people, dtype=np.bool_), shown, minds)
    for start in range(0, people, WAVE):
        wave = np.arange(start, min(start + WAVE, people))
        _give_wave(wave, taken, _Test(believed, parameters(truth), abilities, cut, testing, dice))
    return Taken(taken.asked, taken.is_above, shown / people, minds)


@dataclass(frozen=True)
class _Test:
    believed: Believed
    truth: tuple[Array, Array]
    abilities: Array
    cut: float
    testing: Testing
    dice: Generator


def _give_wave(active: Places, taken: Taken, test: _Test) -> None:
    """Some people take their tests side by side; what was shown before and meanwhile may rest."""
    minds, most = taken.minds, test.testing.most
    difficulty, slope = test.truth
    begun, count = active[-1] + 1, len(difficulty)
    seen = np.zeros((begun, most), dtype=np.int64)
    for number in range(most):
        domain = (minds.shares * (number + 1) - minds.answered[active]).argmax(axis=1)
        rests = taken.shown >= RESTS_FROM_SHARE * begun
        turn = _Turn(active, domain, seen[active, :number], rests, number)
        item = _choose(test.believed, minds, turn, test.testing, test.dice)
        seen[active, number] = item
        taken.shown += np.bincount(item, minlength=count)
        ability = test.abilities[active, domain]
        chance = right_chances(ability, difficulty[item], GUESS, slope[item])
        right = test.dice.random(len(active)) < chance
        minds.learn(active, domain, test.believed.curves[item], right)
        taken.asked[active] += 1
        if number + 1 < (most if test.testing.is_fixed else LEAST_ITEMS):
            continue
        sure = minds.above(active, test.cut)
        ends = (sure >= SURE) | (sure <= 1 - SURE)
        ends &= (minds.answered[active] > 0).all(axis=1)
        ends |= number + 1 == most
        taken.is_above[active[ends]] = sure[ends] >= 0.5
        active = active[~ends]
        if not len(active):
            break


@dataclass(frozen=True)
class _Turn:
    active: Places
    domain: Places
    seen: Places
    rests: Flags
    number: int


def _choose(
    believed: Believed, minds: Minds, turn: _Turn, testing: Testing, dice: Generator
) -> Places:
    """The next item of each person: by chance, less and less of it."""
    chosen = np.empty(len(turn.active), dtype=np.int64)
    progress = 1.0 if testing.is_exact else turn.number / testing.most
    share = np.float32(telling_share(progress))
    for place, pool in enumerate(believed.domains):
        mine = np.flatnonzero(turn.domain == place)
        if not len(mine):
            continue
        worth = dice.random((len(mine), len(pool)), dtype=np.float32)
        if not testing.by_chance:
            ability = minds.ability(turn.active[mine], turn.domain[mine])
            fine = np.rint((ability - FINE[0]) / FINE_STEP).astype(np.int64)
            tells = believed.tells[:, pool]
            worth *= (1 - share) * tells.max(axis=1)[fine, None]
            worth += (share * tells)[fine]
            if not testing.is_exact:
                worth[:, turn.rests[pool]] -= LATE
        place_of = np.full(len(believed.items), -1)
        place_of[pool] = np.arange(len(pool))
        back = place_of[turn.seen[mine]]
        rows, columns = np.nonzero(back >= 0)
        worth[rows, back[rows, columns]] = -2 * LATE
        chosen[mine] = pool[worth.argmax(axis=1)]
    return chosen
