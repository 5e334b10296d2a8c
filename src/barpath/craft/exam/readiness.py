"""The chance of passing, as a band, with how it was got, or the reason why there is none.

The chance averages over all that is not known: the abilities, the line, how well our items stand for
the exam's, what the days until the exam change, and the luck of the day. The band shows how far it
moves with the two that no answer of the learner can settle: the line, one standard deviation easier
or harder, and the match of our items with the exam's, from 0.8 to 1.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

from barpath.craft.exam.ability import DRIFT_LOGITS_PER_ROOT_DAY, Evidence
from barpath.craft.exam.cuts import Cut
from barpath.craft.exam.grid import SEVEN
from barpath.craft.exam.recalibrating import Correction
from barpath.craft.exam.standing import Exam, Standing, standing

LEAST_ANSWERS = 60
LEAST_IN_HEAVY_DOMAIN, HEAVY_SHARE = 8, 0.15
ROUNDING = 1e-9

# Our assumption: how what our items measure correlates with what the exam measures, and how probable
# each is. Nobody has measured it.
Matches = tuple[tuple[float, float], ...]
MATCHES: Matches = ((0.8, 0.25), (0.9, 0.5), (1.0, 0.25))

# Our assumption, where the caller knows nothing better: an hour does as much in each domain.
HOUR_LOGITS = 0.1

UNCORRECTED = Correction("none", 0)


@dataclass(frozen=True, slots=True)
class Plan:
    """What lies between today and the exam.

    Attributes:
        days: until the exam.
        gain: what planned study and forgetting will come to, in logits by domain; 0 where absent.
    """

    days: int
    gain: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Chance:
    """The chance of passing.

    Attributes:
        chance: from 0 to 1.
        low: the lower end of the band.
        high: its upper end.
        cut: the line it was reckoned with.
    """

    chance: float
    low: float
    high: float
    cut: Cut


@dataclass(frozen=True, slots=True)
class NoChance:
    """Why no chance is given.

    Attributes:
        sentence: for the learner.
    """

    sentence: str


@dataclass(frozen=True, slots=True)
class Raise:
    """What an hour in one domain would do.

    Attributes:
        gain: the chance with that hour less the chance without it.
    """

    domain: str
    gain: float


def chance_of_passing(
    evidence: Evidence,
    exam: Exam,
    cut: Cut | None,
    plan: Plan,
    *,
    matches: Matches = MATCHES,
    correction: Correction = UNCORRECTED,
) -> Chance | NoChance:
    """The chance of passing on the day, or why there is none.

    Args:
        evidence: as it counts today (`Evidence.on`).
        cut: where the line lies; None where the body publishes no pass rate to place it by.
        matches: how well our items may stand for the exam's, with weights that sum to 1.
        correction: what reported outcomes call for.
    """
    reason = _reason_for_none(evidence, exam, cut, plan)
    if reason or cut is None:
        return NoChance(reason)
    mixed, easier, harder = 0.0, [], []
    for match, weight in matches:
        views = _views(evidence, exam, plan, match)
        mixed += weight * _chance(views, cut.share, cut.sd)
        easier.append(_chance(views, cut.share - cut.sd))
        harder.append(_chance(views, cut.share + cut.sd))
    chance = correction.corrected(mixed)
    low = min(correction.corrected(min(easier + harder)), chance)
    high = max(correction.corrected(max(easier + harder)), chance)
    return Chance(chance, low, high, cut)


def raises(
    evidence: Evidence,
    exam: Exam,
    cut: Cut,
    plan: Plan,
    *,
    hour_logits: Mapping[str, float] | None = None,
    match: float = 0.9,
) -> tuple[Raise, ...]:
    """What an hour in each domain would do to the chance, the best first.

    Args:
        hour_logits: what an hour does in each domain; by default the same in each, so that only
            the weight of the domain and how near its items are decide.
        match: of our items with the exam's.
    """
    hours = {
        domain: HOUR_LOGITS if hour_logits is None else hour_logits.get(domain, 0.0)
        for domain in exam.domains
    }
    gain = {domain: plan.gain.get(domain, 0.0) + hour for domain, hour in hours.items()}
    now = _views(evidence, exam, plan, match)
    with_all = _views(evidence, exam, Plan(plan.days, gain), match)
    chance = _chance(now, cut.share, cut.sd)
    found = []
    for domain in exam.domains:
        with_one = [
            (weight, view.with_part(domain, then.parts[domain]))
            for (weight, view), (_, then) in zip(now, with_all, strict=True)
        ]
        found.append(Raise(domain, _chance(with_one, cut.share, cut.sd) - chance))
    return tuple(sorted(found, key=lambda each: -each.gain))


def _reason_for_none(evidence: Evidence, exam: Exam, cut: Cut | None, plan: Plan) -> str:
    """A sentence, or "" where there is no reason."""
    if cut is None:
        return (
            "No chance is given: this body publishes no pass rate, "
            "so nobody outside it can say where its line lies."
        )
    if plan.days < 0:
        return "No chance is given: the day of the exam is past."
    if evidence.answered < LEAST_ANSWERS:
        return (
            f"A chance is given from {LEAST_ANSWERS} first answers on; "
            f"you have given {evidence.answered}."
        )
    for name, domain in exam.domains.items():
        answered = evidence.scales[name].answered
        if domain.share >= HEAVY_SHARE - ROUNDING and answered < LEAST_IN_HEAVY_DOMAIN:
            return (
                f"A chance is given once you have answered {LEAST_IN_HEAVY_DOMAIN} items of {name}, "
                f"which is {domain.share:.0%} of the exam; you have answered {answered}."
            )
    return ""


def _views(
    evidence: Evidence, exam: Exam, plan: Plan, match: float
) -> list[tuple[float, Standing]]:
    """Where the learner stands on the day, by how much the exam's trait lies off ours.

    The trait of the exam is `match` times ours plus a rest that keeps its spread 1; the days until
    then add a wander. Both shift all domains together.
    """
    wander = DRIFT_LOGITS_PER_ROOT_DAY * sqrt(plan.days)
    off = sqrt(1 - match * match + wander * wander)
    points = SEVEN if off else ((0.0, 1.0),)
    return [
        (
            weight,
            standing(evidence, exam.seen_by(slope=match, shift=_shift(exam, plan, off * point))),
        )
        for point, weight in points
    ]


def _shift(exam: Exam, plan: Plan, everywhere: float) -> dict[str, float]:
    return {domain: everywhere + plan.gain.get(domain, 0.0) for domain in exam.domains}


def _chance(views: list[tuple[float, Standing]], cut_share: float, cut_sd: float = 0.0) -> float:
    return sum(weight * view.chance_passing(cut_share, cut_sd=cut_sd) for weight, view in views)
