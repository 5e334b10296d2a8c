"""What a learner's answers say of the exam: domain by domain, and the chance of passing."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean
from typing import Any

from barpath.craft.exam.ability import Evidence
from barpath.craft.exam.cuts import Cut
from barpath.craft.exam.forecasts import Forecast, calibration_error, reliability
from barpath.craft.exam.memory import Memory, recall
from barpath.craft.exam.readiness import NoChance, Plan, chance_of_passing, raises
from barpath.craft.exam.recalibrating import FROM_OUTCOMES, correction
from barpath.craft.exam.scope import blueprint_of, rivals_of
from barpath.craft.exam.standing import Exam
from barpath.craft.exam.wording import chance_in_words, how_it_was_got
from barpath.craft.knowledge import knowledge
from barpath.studio.exam.models import Preparation
from barpath.studio.exam.reports.plan import name_of
from barpath.studio.exam.services.measured import evidence_of, exam_of
from barpath.studio.exam.services.reported import forecasts
from barpath.studio.exam.services.scoping import scope_of
from barpath.studio.exam.services.studying import memories_of
from barpath.studio.ui.charts import BarChart, LineChart, Point, Series

# A bar of a domain needs some answers behind it, or it shows the prior and not the person.
FEWEST_ANSWERS = 3
WEEKS_SHOWN = 12
# The middle 80 percent of what an ability may be.
SDS_OF_BAND = 1.28


@dataclass(frozen=True)
class DomainStanding:
    """One domain of an exam for one learner.

    Attributes:
        name: as the body calls it.
        weight_percent: its share of the exam.
        answered: first answers in it.
        expected_percent: share of its items the learner is expected to know; None before there are
            enough answers.
        low_percent: the low end of that.
        high_percent: its high end.
        remembered_percent: how much of its concepts is remembered today; None where none was met.
        met: concepts met.
        concepts: of the domain.
    """

    name: str
    weight_percent: float
    answered: int
    expected_percent: int | None
    low_percent: int
    high_percent: int
    remembered_percent: int | None
    met: int
    concepts: int


def readiness(preparation: Preparation, *, today: date) -> dict[str, Any]:
    """Where a learner stands and what the chance is, or why none is given."""
    exam, cut = exam_of(preparation.certification, today)
    evidence = evidence_of(preparation, today=today)
    outcomes = forecasts()
    plan = Plan(days=(preparation.exam_on - today).days, gain={})
    domains = _domains(preparation, exam, evidence, today)
    return {
        "preparation": preparation,
        "name": name_of(preparation),
        **_chance(evidence, exam, cut, plan, outcomes),
        "domains": domains,
        "answered": evidence.answered,
        "chart": _chart(domains),
        "calibration": _calibration(outcomes),
        "trend": trend(preparation, today=today),
        **_ground(preparation),
    }


def _chance(
    evidence: Evidence, exam: Exam, cut: Cut | None, plan: Plan, outcomes: Sequence[Forecast]
) -> dict[str, Any]:
    """The chance in words, how it was got and what would raise it; or why none is given."""
    by_outcomes = correction(outcomes)
    found = chance_of_passing(evidence, exam, cut, plan, correction=by_outcomes)
    if isinstance(found, NoChance):
        return {"no_chance": found.sentence}
    return {
        "chance": chance_in_words(found),
        "band": (round(100 * found.low), round(100 * found.high)),
        "how": how_it_was_got(evidence, found.cut, plan, correction=by_outcomes),
        "raises": [each for each in raises(evidence, exam, found.cut, plan)[:3] if each.gain > 0],
    }


def _ground(preparation: Preparation) -> dict[str, Any]:
    """The blueprint with its age, its rivals, and the pass rates."""
    study = knowledge().study
    blueprint = blueprint_of(study, preparation.certification)
    return {
        "blueprint": blueprint.weights if blueprint else None,
        "rivals": [each.weights for each in rivals_of(study, preparation.certification)],
        "pass_rates": blueprint.pass_rates if blueprint else (),
    }


def _domains(
    preparation: Preparation, exam: Exam, evidence: Evidence, today: date
) -> list[DomainStanding]:
    memories = memories_of(preparation)
    found = []
    for domain in scope_of(preparation.certification).scope.domains:
        known = [memories[key] for key in domain.concepts if memories.get(key)]
        low, middle, high = _expected(domain.name, exam, evidence)
        answered = evidence.scales[domain.name].answered
        found.append(
            DomainStanding(
                name=domain.name,
                weight_percent=domain.weight_percent,
                answered=answered,
                expected_percent=middle if answered >= FEWEST_ANSWERS else None,
                low_percent=low,
                high_percent=high,
                remembered_percent=_remembered(known, today),
                met=len(known),
                concepts=len(domain.concepts),
            )
        )
    return found


def _expected(domain: str, exam: Exam, evidence: Evidence) -> tuple[int, int, int]:
    """The low end, the middle and the high end of what the learner is expected to know, percent."""
    estimate, items = evidence.estimate(domain), exam.domains[domain]
    wide = SDS_OF_BAND * estimate.sd
    low, middle, high = (items.expected(estimate.mean + away) for away in (-wide, 0, wide))
    return round(100 * low), round(100 * middle), round(100 * high)


def _remembered(known: list[Memory | None], today: date) -> int | None:
    return round(100 * fmean(recall(each, on=today) for each in known)) if known else None


def _chart(domains: list[DomainStanding]) -> BarChart | None:
    known = [each for each in domains if each.expected_percent is not None]
    if not known:
        return None
    weakest = min(known, key=lambda each: each.expected_percent or 0)
    return BarChart(
        title="What you are expected to know, by domain",
        says=f"Lowest in {weakest.name}: about {weakest.expected_percent} percent, between "
        f"{weakest.low_percent} and {weakest.high_percent}.",
        unit="% of its items",
        along="Domain",
        bars=tuple(
            Point(each.name, each.low_percent, up_to=each.high_percent)
            if each.expected_percent is not None
            else Point(each.name, None)
            for each in domains
        ),
    )


def trend(preparation: Preparation, *, today: date) -> LineChart | None:
    """Right first answers week by week, the last twelve; None before there are two weeks."""
    since = today - timedelta(weeks=WEEKS_SHOWN)
    weeks: dict[date, list[bool]] = defaultdict(list)
    rows = preparation.answers.filter(is_first=True, answered_on__gt=since, answered_on__lte=today)
    for on, is_right in rows.values_list("answered_on", "is_right"):
        weeks[on - timedelta(days=on.weekday())].append(is_right)
    if len(weeks) < 2:
        return None
    points = tuple(
        Point(f"{monday:%d %b}", round(100 * sum(found) / len(found)))
        for monday, found in sorted(weeks.items())
    )
    return LineChart(
        title="Right at first sight, week by week",
        says=f"From {points[0].value} percent in the first week shown to {points[-1].value} percent "
        "in the latest.",
        unit="% of first answers",
        along="Week from",
        series=(Series("Right at first sight", points),),
    )


def _calibration(outcomes: Sequence[Forecast]) -> LineChart | None:
    """What was said of passing against what happened; None before there are enough outcomes."""
    if len(outcomes) < FROM_OUTCOMES:
        return None
    rows = reliability(outcomes)
    labels = [f"{100 * row.low:.0f}–{100 * row.high:.0f}%" for row in rows]
    off = round(100 * calibration_error(outcomes))
    return LineChart(
        title="What was said, and what happened",
        says=f"{len(outcomes)} outcomes that learners here reported. What was said lay {off} "
        "percentage points from what happened, on average.",
        unit="% passed",
        along="Said before the exam",
        series=(
            Series("Said", _percents(labels, [row.stated for row in rows])),
            Series("Passed", _percents(labels, [row.happened for row in rows])),
        ),
    )


def _percents(labels: Sequence[str], shares: Sequence[float]) -> tuple[Point, ...]:
    return tuple(
        Point(label, round(100 * share)) for label, share in zip(labels, shares, strict=True)
    )
