"""The chance of a right answer: the three-parameter logistic model with a fixed chance to guess.

    P = c + (1 - c) / (1 + exp(-a (theta - b)))

theta is the ability and b the difficulty, in logits; a the discrimination, 1 unless it was
estimated from enough answers; c one over the number of options. Ability is 0 on average with a
standard deviation of 1 among those who sit the exam: that fixes the scale.
Source: Birnbaum, in Lord and Novick, Statistical Theories of Mental Test Scores (1968), part 5.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import exp

from barpath.craft.exam.grid import NODES, SEVEN, Curve

HARDEST, WIDEST_DOUBT, SHARPEST = 20, 5, 10


@dataclass(frozen=True, slots=True)
class ItemParameters:
    """What measuring needs to know of an item.

    Attributes:
        item: its id.
        domain: the domain of the blueprint it belongs to.
        difficulty: mean of what is believed of it, in logits.
        sd: standard deviation of that belief, in logits; 0 where it is known.
        guess: chance of a right answer without knowledge: one over the number of options.
        discrimination: how sharply the chance rises with ability.
        family: the template it was generated from; "" for an item of its own.

    Raises:
        ValueError: for a difficulty beyond all abilities, a doubt below 0 or above 5, a guess outside
            0 to 1, or a discrimination outside 0 to 10.
    """

    item: str
    domain: str
    difficulty: float
    sd: float
    guess: float
    discrimination: float = 1.0
    family: str = ""

    def __post_init__(self) -> None:
        if not -HARDEST <= self.difficulty <= HARDEST:
            raise ValueError(
                f"{self.item} has a difficulty of {self.difficulty:g}; none is so far off"
            )
        if not 0 <= self.sd <= WIDEST_DOUBT:
            raise ValueError(
                f"{self.item} has a doubt of {self.sd:g}; it lies from 0 to {WIDEST_DOUBT}"
            )
        if not 0 <= self.guess < 1:
            raise ValueError(
                f"{self.item} has a guess of {self.guess:g}; it lies from 0 to below 1"
            )
        if not 0 < self.discrimination <= SHARPEST:
            raise ValueError(
                f"{self.item} discriminates by {self.discrimination:g}; it lies above 0, to {SHARPEST}"
            )


def right_chance(
    ability: float, difficulty: float, guess: float, discrimination: float = 1.0
) -> float:
    """The chance of a right answer, from `guess` to 1; ability and difficulty in logits."""
    return guess + (1 - guess) * _logistic(discrimination * (ability - difficulty))


def information(
    ability: float, difficulty: float, guess: float, discrimination: float = 1.0
) -> float:
    """Fisher information of one answer about the ability, in 1/logits², at least 0.

    a² (1 - P) / P ((P - c) / (1 - c))²: Lord, Applications of Item Response Theory (1980), ch. 5.
    """
    known = _logistic(discrimination * (ability - difficulty))
    chance = guess + (1 - guess) * known
    return discrimination * discrimination * (1 - guess) * (1 - known) * known * known / chance


@lru_cache(maxsize=16_384)
def chances(item: ItemParameters) -> Curve:
    """The chance of a right answer at each node, averaged over what is not known of the difficulty.

    Scoring by this curve instead of the one at the mean keeps a guessed difficulty from counting
    as a known one. Seven points of Gauss-Hermite quadrature.
    """
    slope, guess = item.discrimination, item.guess
    points = SEVEN if item.sd else ((0.0, 1.0),)
    hard = [
        (exp(slope * (item.difficulty + item.sd * point)), weight * (1 - guess))
        for point, weight in points
    ]
    easy = [exp(-slope * node) for node in NODES]
    return tuple([guess + sum([weight / (1 + b * e) for b, weight in hard]) for e in easy])


def _logistic(logits: float) -> float:
    """Written so that neither end overflows."""
    if logits >= 0:
        return 1 / (1 + exp(-logits))
    power = exp(logits)
    return power / (1 + power)
