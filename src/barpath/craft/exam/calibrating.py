"""Learning how hard an item is, one first answer at a time.

What is believed of a difficulty stays a normal distribution: after each answer the one with the
mean and the spread of what the answer leaves (assumed-density filtering; as ratings of players are
kept, Glickman, 1999, doi 10.1111/1467-9876.00159). The learner's ability enters with its own doubt.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import sqrt

from barpath.craft.exam.grid import NODES, SEVEN
from barpath.craft.exam.irt import ItemParameters, right_chance


def after_answer(
    item: ItemParameters, ability: Sequence[float], *, is_right: bool
) -> ItemParameters:
    """The item as it is believed to be after one more first, unassisted answer.

    Args:
        ability: what was believed of the learner before the answer, over the nodes, summing to 1.
    """
    weights, places = [], []
    for point, weight in SEVEN:
        difficulty = item.difficulty + item.sd * point
        right = sum(
            share * right_chance(node, difficulty, item.guess, item.discrimination)
            for node, share in zip(NODES, ability, strict=True)
        )
        weights.append(weight * (right if is_right else 1 - right))
        places.append(difficulty)
    total = sum(weights)
    mean = sum(w * place for w, place in zip(weights, places, strict=True)) / total
    spread = sum(w * (place - mean) ** 2 for w, place in zip(weights, places, strict=True)) / total
    return replace(item, difficulty=mean, sd=sqrt(spread))
