"""What first answers say of a learner: an ability for each domain of the blueprint, tied together.

    theta_d = sqrt(rho) g + sqrt(1 - rho) u_d

g is what the domains share, u_d what is the domain's own, both standard normal, so that two domains
correlate by rho. Given g the domains are independent, so the posterior of all of them together
needs one pass over each and no draws. Estimates are means of the posterior (EAP: Bock and Mislevy,
1982, doi 10.1177/014662168200600405); they exist for all-right and all-wrong answers too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from math import sqrt
from operator import mul

from barpath.craft.exam import grid
from barpath.craft.exam.grid import Curve, Rows
from barpath.craft.exam.irt import ItemParameters, chances

# Our assumptions, from no study: subtests of one examination usually correlate about so much, and
# a learner's knowledge of a domain wanders by about a quarter of a logit in a month.
DOMAIN_CORRELATION = 0.8
DRIFT_LOGITS_PER_ROOT_DAY = 0.05


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to one item.

    Attributes:
        item: its id.
        is_assisted: whether a hint, the text or the explanation was open.
    """

    item: str
    is_right: bool
    answered_on: date
    is_assisted: bool = False


def first_answers(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """The answers that may measure: the first to each item, if it was given unassisted; by day.

    Answers of one day keep their order. Later answers to the same item speak of memory.
    """
    firsts: dict[str, Answer] = {}
    for answer in sorted(answers, key=lambda each: each.answered_on):
        firsts.setdefault(answer.item, answer)
    return tuple(answer for answer in firsts.values() if not answer.is_assisted)


@dataclass(frozen=True, slots=True)
class Estimate:
    """What is believed of an ability, in logits."""

    mean: float
    sd: float


@dataclass(frozen=True)
class Scale:
    """What answers say of one domain.

    Attributes:
        likelihood: of the answers at each node, in proportion.
        rows: for each node of the common factor, how the domain's ability lies about it.
        answered: how many answers were learned.
        right: how many of them were right.
    """

    likelihood: Curve
    rows: Rows
    answered: int = 0
    right: int = 0

    def after(self, curve: Sequence[float], *, is_right: bool) -> "Scale":
        """The scale after one more answer to an item with these chances at the nodes."""
        told = curve if is_right else [1 - chance for chance in curve]
        learned = list(map(mul, self.likelihood, told))
        return Scale(grid.peaked(learned), self.rows, self.answered + 1, self.right + is_right)

    def estimate(self, prior: Curve) -> Estimate:
        """The ability under a prior over the nodes."""
        return Estimate(*grid.mean_and_sd(list(map(mul, self.likelihood, prior))))

    @cached_property
    def message(self) -> Curve:
        """How well each node of the common factor explains this domain's answers."""
        return grid.through(self.rows, self.likelihood)


@dataclass(frozen=True)
class Evidence:
    """What a learner's first answers say, by domain.

    Attributes:
        scales: by domain, in the order of the blueprint.
        learned_on: the last day that was learned; None before any answer.
    """

    scales: Mapping[str, Scale]
    learned_on: date | None = None

    @property
    def answered(self) -> int:
        """How many first answers were learned."""
        return sum(scale.answered for scale in self.scales.values())

    @cached_property
    def common(self) -> Curve:
        """The posterior of the common factor over the nodes."""
        messages = (scale.message for scale in self.scales.values())
        return grid.normalised(grid.product([grid.normal(0.0, 1.0), *messages]))

    def estimate(self, domain: str) -> Estimate:
        """The ability in a domain, all answers to other domains considered.

        Raises:
            KeyError: for a domain that the blueprint does not have.
        """
        scale = self.scales[domain]
        elsewhere = [one / own for one, own in zip(self.common, scale.message, strict=True)]
        prior = [sum(map(mul, elsewhere, column)) for column in zip(*scale.rows, strict=True)]
        return scale.estimate(tuple(prior))

    def after(self, item: ItemParameters, *, is_right: bool) -> "Evidence":
        """The evidence after one more first answer, of the same day.

        Raises:
            KeyError: for an item of a domain that the blueprint does not have.
        """
        scale = self.scales[item.domain].after(chances(item), is_right=is_right)
        return replace(self, scales={**self.scales, item.domain: scale})

    def on(self, day: date) -> "Evidence":
        """The evidence as it counts on a later day: what was shown long ago says less of today.

        A day before the last one learned changes nothing: clocks are set back, knowledge is not.
        """
        days = (day - self.learned_on).days if self.learned_on else 0
        if days <= 0:
            return self if self.learned_on else replace(self, learned_on=day)
        blur = grid.blur(DRIFT_LOGITS_PER_ROOT_DAY * sqrt(days))
        scales = {
            name: replace(scale, likelihood=grid.through(blur, scale.likelihood))
            for name, scale in self.scales.items()
        }
        return Evidence(scales, day)


def no_evidence(domains: Iterable[str], *, correlation: float = DOMAIN_CORRELATION) -> Evidence:
    """What is known before any answer: that the learner is one of those who sit the exam.

    Args:
        domains: those of the blueprint, in its order.
        correlation: between two domains, from 0 to 0.98, or 1 where all are one ability.

    Raises:
        ValueError: for a correlation outside that.
    """
    if not (0 <= correlation <= 0.98 or correlation == 1):
        raise ValueError(f"domains correlate by 0 to 0.98, or by 1, not by {correlation:g}")
    rows = grid.normal_rows(sqrt(correlation), sqrt(1 - correlation))
    return Evidence({domain: Scale(grid.FLAT, rows) for domain in domains})


def gathered(
    answers: Iterable[Answer],
    items: Mapping[str, ItemParameters],
    *,
    none: Evidence,
    today: date,
) -> Evidence:
    """What all answers up to today say, the older ones less.

    Args:
        items: by id. Answers to items that are not among them, or belong to no domain of the
            blueprint, do not count.
        none: what is known before any answer (`no_evidence`).
    """
    evidence = none
    for answer in first_answers(answers):
        item = items.get(answer.item)
        if item and item.domain in none.scales and answer.answered_on <= today:
            evidence = evidence.on(answer.answered_on).after(item, is_right=answer.is_right)
    return evidence.on(today)
