"""Abilities as curves over a grid of nodes: the arithmetic that measuring rests on.

A curve holds one number for each node. Sums over evenly spaced nodes are as good as integrals as
long as what is summed is no narrower than a step.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import erf, exp, sqrt
from operator import mul

Curve = tuple[float, ...]
Rows = tuple[Curve, ...]

STEP_LOGITS = 0.2
NODES: Curve = tuple(round(-4 + STEP_LOGITS * place, 1) for place in range(41))
FLAT: Curve = (1.0,) * len(NODES)

# Gauss-Hermite for a standard normal: places and weights (Abramowitz and Stegun, table 25.10).
SEVEN: tuple[tuple[float, float], ...] = (
    (-3.750439717725742, 0.000548268855972218),
    (-2.366759410734541, 0.0307571239675865),
    (-1.154405394739968, 0.240123178605013),
    (0.0, 0.457142857142857),
    (1.154405394739968, 0.240123178605013),
    (2.366759410734541, 0.0307571239675865),
    (3.750439717725742, 0.000548268855972218),
)


def normal_below(deviations: float) -> float:
    """The share of a normal distribution below a number of standard deviations from its mean."""
    return 0.5 * (1 + erf(deviations / sqrt(2)))


@lru_cache(maxsize=64)
def normal(mean: float, sd: float) -> Curve:
    """A normal distribution over the nodes, summing to 1; all at the nearest node where sd is 0."""
    if sd < STEP_LOGITS / 8:
        nearest = min(range(len(NODES)), key=lambda place: abs(NODES[place] - mean))
        return tuple(float(place == nearest) for place in range(len(NODES)))
    heights = [exp(-0.5 * ((node - mean) / sd) ** 2) for node in NODES]
    return normalised(heights)


@lru_cache(maxsize=256)
def normal_rows(slope: float, sd: float) -> Rows:
    """For each node a normal distribution about `slope` times that node."""
    return tuple(normal.__wrapped__(slope * node, sd) for node in NODES)


@lru_cache(maxsize=256)
def blur(sd: float) -> Rows:
    """For each node where one that wandered by `sd` logits came from.

    A wander shorter than a step is one to the neighbours that has the same variance.
    """
    if sd >= 0.7 * STEP_LOGITS:
        return normal_rows(1.0, sd)
    aside = 0.5 * (sd / STEP_LOGITS) ** 2
    last = len(NODES) - 1
    rows = []
    for place in range(len(NODES)):
        row = [0.0] * len(NODES)
        row[place] += 1 - 2 * aside
        row[max(place - 1, 0)] += aside
        row[min(place + 1, last)] += aside
        rows.append(tuple(row))
    return tuple(rows)


def through(rows: Rows, curve: Sequence[float]) -> Curve:
    """The mean of a curve under each of the distributions in rows."""
    return tuple([sum(map(mul, row, curve)) for row in rows])


def product(curves: Iterable[Sequence[float]]) -> Curve:
    """The product of curves, node by node; 1 everywhere for none."""
    whole: Sequence[float] = FLAT
    for curve in curves:
        whole = list(map(mul, whole, curve))
    return tuple(whole)


def normalised(curve: Sequence[float]) -> Curve:
    """A curve in the same proportions that sums to 1."""
    total = sum(curve)
    return tuple([height / total for height in curve])


def peaked(curve: Sequence[float]) -> Curve:
    """A curve in the same proportions whose highest point is 1, so that long products last."""
    top = max(curve)
    return tuple([height / top for height in curve])


def mean_and_sd(weights: Sequence[float]) -> tuple[float, float]:
    """Mean and standard deviation of a distribution over the nodes, in logits."""
    total = sum(weights)
    mean = sum(map(mul, weights, NODES)) / total
    square = sum(weight * node * node for weight, node in zip(weights, NODES, strict=True)) / total
    return mean, sqrt(max(square - mean * mean, 0.0))


def read(curve: Curve, ability: float) -> float:
    """The curve at an ability, between nodes by a straight line, beyond them as at the last."""
    last = len(NODES) - 1
    place = min(max((ability - NODES[0]) / STEP_LOGITS, 0.0), last)
    low = min(int(place), last - 1)
    return curve[low] + (place - low) * (curve[low + 1] - curve[low])


def moved(curve: Curve, *, slope: float, shift: float) -> Curve:
    """The curve read at `slope` times each node plus `shift`."""
    return tuple(read(curve, slope * node + shift) for node in NODES)
