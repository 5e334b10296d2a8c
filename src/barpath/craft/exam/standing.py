"""What share of an exam a learner can be expected to answer, as a distribution.

Given what the domains share, their scores are independent, so their weighted sum is close to
normal; over the nodes of the shared part those normals mix.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from math import sqrt
from operator import mul

from barpath.craft.exam import grid
from barpath.craft.exam.ability import Evidence, Scale
from barpath.craft.exam.grid import STEP_LOGITS, Curve
from barpath.craft.exam.irt import ItemParameters, chances

# Of abilities spread evenly over a step of the grid; a node stands for those halfway to its neighbours.
WITHIN_STEP_VARIANCE = STEP_LOGITS**2 / 12
LEAST_VARIANCE = 1e-12


@dataclass(frozen=True, slots=True)
class ExamDomain:
    """One domain of an exam.

    Attributes:
        share: of the scored items, from 0 to 1.
        chances: the mean chance of a right answer over the domain's items, at each node.
    """

    share: float
    chances: Curve

    def expected(self, ability: float) -> float:
        """The share of the domain's items that a learner of an ability is expected to know."""
        return grid.read(self.chances, ability)


@dataclass(frozen=True, slots=True)
class Exam:
    """An exam as a blueprint and a bank describe it.

    Attributes:
        domains: by name; their shares make 1.
        scored_items: how many items count.
    """

    domains: Mapping[str, ExamDomain]
    scored_items: int

    def seen_by(self, *, slope: float = 1.0, shift: Mapping[str, float]) -> "Exam":
        """The exam for learners whose abilities become `slope` times what they are plus a shift.

        Args:
            shift: in logits, by domain.
        """
        domains = {
            name: ExamDomain(
                domain.share, grid.moved(domain.chances, slope=slope, shift=shift[name])
            )
            for name, domain in self.domains.items()
        }
        return Exam(domains, self.scored_items)


def exam_of(
    shares: Mapping[str, float], items: Iterable[ItemParameters], *, scored_items: int
) -> Exam:
    """An exam whose items are like those of the bank.

    Args:
        shares: weights of the blueprint by domain, in any unit.
        items: of the bank; those of other domains are left aside.

    Raises:
        ValueError: naming a domain without items, or for no scored items.
    """
    if scored_items < 1:
        raise ValueError(f"an exam has at least one scored item, not {scored_items}")
    found: dict[str, list[Curve]] = {name: [] for name in shares}
    for item in items:
        if item.domain in found:
            found[item.domain].append(chances(item))
    total = sum(shares.values())
    domains = {}
    for name, curves in found.items():
        if not curves:
            raise ValueError(f"there is no item for the domain {name}")
        means = tuple(sum(column) / len(curves) for column in zip(*curves, strict=True))
        domains[name] = ExamDomain(shares[name] / total, means)
    return Exam(domains, scored_items)


@dataclass(frozen=True, slots=True)
class Part:
    """What is believed of one domain, given each node of the common factor.

    Attributes:
        share: of the scored items, from 0 to 1.
        means: expected share of its items answered right.
        variances: of that share: what is not known of the ability.
        drawn: variance of one item that is drawn and answered.
    """

    share: float
    means: Curve
    variances: Curve
    drawn: Curve


@dataclass(frozen=True)
class Standing:
    """The share of items answered right, given each node of the common factor.

    Attributes:
        weights: of the nodes, summing to 1.
        parts: by domain.
        scored_items: how many items count.
    """

    weights: Curve
    parts: Mapping[str, Part]
    scored_items: int

    @property
    def share(self) -> float:
        """The expected share of right answers."""
        return float(sum(map(mul, self.weights, self._means)))

    def chance_able(self, cut_share: float) -> float:
        """The chance that the learner's true share, over all such items, is at least the cut."""
        return self._above(cut_share, self._variances)

    def chance_passing(self, cut_share: float, *, cut_sd: float = 0.0) -> float:
        """The chance that the share in one exam is at least the cut, itself known to within an sd."""
        luck = self._sum((part.share, part.drawn) for part in self.parts.values())
        total = [
            known + drawn / self.scored_items + cut_sd**2
            for known, drawn in zip(self._variances, luck, strict=True)
        ]
        return self._above(cut_share, total)

    def with_part(self, domain: str, part: Part) -> "Standing":
        """The same but for one domain."""
        return replace(self, parts={**self.parts, domain: part})

    @cached_property
    def _means(self) -> list[float]:
        return self._sum((part.share, part.means) for part in self.parts.values())

    @cached_property
    def _variances(self) -> list[float]:
        return self._sum((part.share**2, part.variances) for part in self.parts.values())

    @staticmethod
    def _sum(weighted: Iterable[tuple[float, Curve]]) -> list[float]:
        columns = zip(*([by * each for each in curve] for by, curve in weighted), strict=True)
        return [sum(column) for column in columns]

    def _above(self, cut_share: float, variances: Iterable[float]) -> float:
        parts = zip(self.weights, self._means, variances, strict=True)
        return sum(
            weight * grid.normal_below((mean - cut_share) / sqrt(variance))
            for weight, mean, variance in parts
        )


def standing(evidence: Evidence, exam: Exam) -> Standing:
    """Where a learner stands, all domains together.

    Raises:
        KeyError: for a domain of the exam that the evidence does not have.
    """
    parts = {name: _part(evidence.scales[name], domain) for name, domain in exam.domains.items()}
    return Standing(evidence.common, parts, exam.scored_items)


def _part(scale: Scale, domain: ExamDomain) -> Part:
    """What the answers to a domain say of its share of right answers.

    Items of an exam are drawn from many like them, so that one item is right or wrong by the mean
    chance: this holds what differs from form to form as well as what differs from day to day.
    """
    curve = domain.chances
    squares = [
        chance * chance + WITHIN_STEP_VARIANCE * slope * slope
        for chance, slope in zip(curve, _slopes(curve), strict=True)
    ]
    seen = (list(map(mul, scale.likelihood, values)) for values in (curve, squares))
    means, second = (
        tuple(
            one / whole
            for one, whole in zip(grid.through(scale.rows, values), scale.message, strict=True)
        )
        for values in seen
    )
    variances = tuple(
        max(square - mean * mean, LEAST_VARIANCE)
        for mean, square in zip(means, second, strict=True)
    )
    # The mean of p (1 - p) over abilities, so that luck does not count their spread again.
    drawn = tuple(mean - square for mean, square in zip(means, second, strict=True))
    return Part(domain.share, means, variances, drawn)


def _slopes(curve: Curve) -> list[float]:
    """How fast a curve rises at each node, per logit."""
    last = len(curve) - 1
    slopes = []
    for place in range(len(curve)):
        low, high = max(place - 1, 0), min(place + 1, last)
        slopes.append((curve[high] - curve[low]) / (STEP_LOGITS * (high - low)))
    return slopes
