"""Learning how hard items are from the pooled first answers of many, all at once.

Marginal maximum a posteriori by the EM algorithm (Bock and Aitkin, 1981, doi 10.1007/BF02293801;
Mislevy, 1986, doi 10.1007/BF02293979): learners are standard normal, a difficulty lies about what
was believed of it plus what its group (concept or template) turns out to share, the logarithm of a
discrimination about 0. With few answers the beliefs hold; with many the answers do.

Only this file of the engine needs NumPy; nothing that serves a learner imports it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from barpath.craft.exam import grid
from barpath.craft.exam.irt import ItemParameters
from barpath.craft.exam.pooling import FirstAnswer

Array = NDArray[np.float64]
Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]

# Our assumptions: how much discriminations differ (their logarithm), and groups from what was
# believed of their items.
SLOPE_SD, GROUP_SD = 0.3, 0.5
ROUNDS, CLOSE_LOGITS = 60, 0.005
LONGEST_STEP, LONGEST_LEAP = 0.7, 12.0
PEOPLE_AT_ONCE = 4_096
LEAST_SD = 1e-3
NODES = np.array(grid.NODES)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Who answered what, people by items.

    Attributes:
        right: whether an answer was given and right.
        given: whether there is an answer; None where everybody answered everything.
    """

    right: Flags
    given: Flags | None = None


def sheet(items: Sequence[ItemParameters], answers: Iterable[FirstAnswer]) -> Sheet:
    """Answers as a sheet; those to items that are not among these are left out."""
    place = {item.item: number for number, item in enumerate(items)}
    known = [answer for answer in answers if answer.item in place]
    people = {name: number for number, name in enumerate(dict.fromkeys(a.person for a in known))}
    right = np.zeros((len(people), len(items)), dtype=np.bool_)
    given = np.zeros_like(right)
    for answer in known:
        where = people[answer.person], place[answer.item]
        given[where], right[where] = True, answer.is_right
    return Sheet(right, given)


def calibrated(
    items: Sequence[ItemParameters],
    answered: Sheet,
    *,
    groups: Mapping[str, str] | None = None,
    slope_sd: float = SLOPE_SD,
) -> tuple[ItemParameters, ...]:
    """The items as pooled first answers show them to be, in the same order.

    Args:
        items: as they were believed to be before any answer, in the order of the sheet's columns.
        answered: each person's first answers.
        groups: by item id, the concept or template whose items are hard or easy together.
        slope_sd: spread of the logarithm of discriminations; 0 for the Rasch model.
    """
    if not len(answered.right):
        return tuple(items)
    learned = _Learned(items, groups or {}, slope_sd)
    rounds, moved = 0, 1.0
    while moved > CLOSE_LOGITS and rounds < ROUNDS:
        rounds, moved = rounds + 1, _leap(learned, answered)
    sd = learned.sd(_told(learned, answered))
    slopes = np.exp(learned.log_slope)
    return tuple(
        replace(
            item,
            difficulty=float(learned.difficulty[number]),
            sd=float(sd[number]),
            discrimination=float(slopes[number]),
        )
        for number, item in enumerate(items)
    )


class _Learned:
    """Difficulties and discriminations while they are learned."""

    def __init__(
        self, items: Sequence[ItemParameters], groups: Mapping[str, str], slope_sd: float
    ) -> None:
        self.believed = np.array([item.difficulty for item in items])
        self.precision = np.array([max(item.sd, LEAST_SD) ** -2 for item in items])
        self.guess = np.array([item.guess for item in items])[:, None]
        self.believed_log_slope = np.log([item.discrimination for item in items])
        self.slope_sd = slope_sd
        names = [groups.get(item.item, f"alone:{item.item}") for item in items]
        self.group = np.unique(names, return_inverse=True)[1]
        is_shared = np.bincount(self.group) > 1
        self.group_precision = np.where(is_shared, GROUP_SD**-2, np.inf)
        self.offset = np.zeros(len(is_shared))
        self.difficulty = self.believed.copy()
        self.log_slope = self.believed_log_slope.copy()

    def chances(self) -> tuple[Array, Array, Array]:
        """By item and node: the chance of a right answer, and its slopes in both parameters."""
        slope = np.exp(self.log_slope)[:, None]
        far = slope * (NODES - self.difficulty[:, None])
        known = 1 / (1 + np.exp(-np.clip(far, -500, 500)))
        steep = (1 - self.guess) * known * (1 - known)
        chance = self.guess + (1 - self.guess) * known
        return np.clip(chance, 1e-9, 1 - 1e-9), -slope * steep, far * steep

    @property
    def state(self) -> Array:
        """Difficulties and logarithms of discriminations, one after the other."""
        return np.concatenate([self.difficulty, self.log_slope])

    @state.setter
    def state(self, state: Array) -> None:
        self.difficulty, self.log_slope = (part.copy() for part in np.split(state, 2))

    def improve(self, right: Array, given: Array) -> None:
        """A step of Fisher scoring for all items, given expected answers by item and node."""
        chance, by_difficulty, by_slope = self.chances()
        weight = given / (chance * (1 - chance))
        off = (right - given * chance) / (chance * (1 - chance))
        expected = self.believed + self.offset[self.group]
        pull = (off * by_difficulty).sum(axis=1) + self.precision * (expected - self.difficulty)
        hold = (weight * by_difficulty**2).sum(axis=1) + self.precision
        if self.slope_sd:
            precision = self.slope_sd**-2
            from_belief = self.believed_log_slope - self.log_slope
            turn = (off * by_slope).sum(axis=1) + precision * from_belief
            stiff = (weight * by_slope**2).sum(axis=1) + precision
            both = (weight * by_difficulty * by_slope).sum(axis=1)
            whole = hold * stiff - both**2
            self.log_slope += _held((hold * turn - both * pull) / whole)
            step = _held((stiff * pull - both * turn) / whole)
        else:
            step = _held(pull / hold)
        self.difficulty += step
        self._share()

    def rescale(self, sd: float, seen: Flags) -> None:
        """Make the spread of the people 1 again, on the scale of the items that somebody has seen.

        A thousand beliefs about difficulties, each at its most probable value, pull together on the
        one scale that all share, more than thousands of people hold it.
        """
        self.difficulty[seen] /= sd
        self.log_slope[seen] += np.log(sd)

    def _share(self) -> None:
        """What the items of each group are off by together."""
        off = self.precision * (self.difficulty - self.believed)
        total = np.bincount(self.group, off, len(self.offset))
        self.offset = total / (
            self.group_precision + np.bincount(self.group, self.precision, len(self.offset))
        )

    def sd(self, told: Array) -> Array:
        """Doubt that is left about each difficulty, given the information of its answers."""
        shared = 1 / (self.group_precision + np.bincount(self.group, told > 0, len(self.offset)))
        doubt = 1 / self.precision + np.where(told > 0, 0.0, shared[self.group])
        return np.asarray(1 / np.sqrt(told + 1 / doubt))


def _leap(learned: _Learned, answered: Sheet) -> float:
    """Two rounds of EM and a leap the way they point; how far the second moved, in logits.

    Plain EM creeps where all items move together. Squared extrapolation: Varadhan and Roland, 2008,
    doi 10.1111/j.1467-9469.2007.00585.x.
    """
    start = learned.state
    _round(learned, answered)
    first = learned.state - start
    _round(learned, answered)
    second = learned.state - start - first
    bend = second - first
    ratio = float(np.linalg.norm(first)) / max(float(np.linalg.norm(bend)), 1e-12)
    length = min(max(ratio, 1.0), LONGEST_LEAP)
    learned.state = start + 2 * length * first + length**2 * bend
    _round(learned, answered)
    return float(np.abs(second).max(initial=0.0))


def _round(learned: _Learned, answered: Sheet) -> None:
    right, given, people = _expected(learned, answered)
    learned.improve(right, given)
    if learned.slope_sd:
        learned.rescale(grid.mean_and_sd(people.tolist())[1], given.sum(axis=1) > 0)


def _held(step: Array) -> Array:
    return np.clip(step, -LONGEST_STEP, LONGEST_STEP)


def _blocks(answered: Sheet) -> Iterator[tuple[Floats, Floats | None]]:
    """The sheet in blocks of people, as numbers that multiply."""
    for start in range(0, len(answered.right), PEOPLE_AT_ONCE):
        some = slice(start, start + PEOPLE_AT_ONCE)
        given = None if answered.given is None else answered.given[some].astype(np.float32)
        yield answered.right[some].astype(np.float32), given


def _posterior(learned: _Learned, right: Floats, given: Floats | None) -> Floats:
    """Where on the grid each person is, after all of their answers."""
    chance = learned.chances()[0]
    logs = np.log(chance / (1 - chance)).astype(np.float32)
    wrong = np.log(1 - chance).astype(np.float32)
    told = right @ logs + (wrong.sum(axis=0) if given is None else given @ wrong)
    told -= told.max(axis=1, keepdims=True)
    weights = np.exp(told) * np.array(grid.normal(0.0, 1.0), dtype=np.float32)
    return np.asarray(weights / weights.sum(axis=1, keepdims=True), dtype=np.float32)


def _expected(learned: _Learned, answered: Sheet) -> tuple[Array, Array, Array]:
    """Expected numbers of right and of all answers, by item and node; and of people, by node."""
    everybody = np.zeros(len(NODES))
    rights = np.zeros((len(learned.difficulty), len(NODES)))
    givens = np.zeros_like(rights)
    for right, given in _blocks(answered):
        people = _posterior(learned, right, given)
        everybody += people.sum(axis=0)
        rights += right.T @ people
        givens += people.sum(axis=0) if given is None else given.T @ people
    return rights, givens, everybody


def _told(learned: _Learned, answered: Sheet) -> Array:
    """Information of all answers about each difficulty, what the discrimination may explain set aside.

    The sum of squared scores of the people: counted by person, what is not known of their abilities
    is not taken for information.
    """
    chance, *slopes = learned.chances()
    if_right = [(slope / chance).astype(np.float32).T for slope in slopes]
    if_wrong = [(slope / (chance - 1)).astype(np.float32).T for slope in slopes]
    told, both, about_slope = np.zeros((3, len(learned.difficulty)))
    for right, given in _blocks(answered):
        people = _posterior(learned, right, given)
        score, turn = (
            np.where(right > 0, people @ yes, people @ no)
            for yes, no in zip(if_right, if_wrong, strict=True)
        )
        seen = 1 if given is None else given
        told += (score * score * seen).sum(axis=0)
        both += (score * turn * seen).sum(axis=0)
        about_slope += (turn * turn * seen).sum(axis=0)
    if not learned.slope_sd:
        return told
    return np.asarray(told - both**2 / (about_slope + learned.slope_sd**-2))
