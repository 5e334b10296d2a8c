"""A block put as a problem: its days, minutes, exercises and how each would be done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.designing.allocating import Allocation, allocate
from barpath.craft.programming.designing.briefing import Brief
from barpath.craft.programming.designing.candidates import Candidate, candidates
from barpath.craft.programming.designing.classes import stations_of
from barpath.craft.programming.designing.days import (
    HOURS_A_DAY,
    WEEK_DAYS,
    cycle_days,
    furthest_apart,
    session_days,
)
from barpath.craft.programming.designing.macro import Block
from barpath.craft.programming.designing.offering import offered
from barpath.craft.programming.designing.prescription import Prescription
from barpath.craft.programming.designing.styling import Style, part_of
from barpath.craft.programming.solving.problem import Sitting, Template, WeekProblem
from barpath.craft.programming.solving.wishes import asks_much, wished_percents

GROWTH_GOALS = frozenset({"hypertrophy", "bodybuilding"})
USUAL_LIFTING_DAYS = {"novice": 3, "intermediate": 4, "advanced": 6}
USUAL_DAYS, USUAL_MINUTES = 3, 45
SHORT_LIFTING_MIN, BRIEF_LIFTING_MIN, SCANT_LIFTING_MIN = 25, 17, 12


@dataclass(frozen=True, kw_only=True)
class Posed:
    """A block as a problem.

    Attributes:
        days: of all sessions, as places in the week or in the calendar of shifts.
        lifting: places in `days` of the sessions that hold resistance work.
        allocations: minutes of each session.
        candidates: every exercise the client may be given, those that are not lifted too.
    """

    problem: WeekProblem
    days: tuple[int, ...]
    lifting: tuple[int, ...]
    allocations: tuple[Allocation, ...]
    candidates: Mapping[str, Candidate]
    prescriptions: Mapping[str, Prescription]


def pose(brief: Brief, block: Block, kept: Template = (), *, is_as_before: bool = False) -> Posed:
    """A block put as a problem.

    Args:
        kept: the template of the last block, to keep to.
        is_as_before: whether the last block may simply go on, with nothing harder in it.
    """
    client = brief.client
    tired = _before_a_match(brief)
    days = session_days(client, client.days_per_week or USUAL_DAYS, free=tired)
    lifting = _lifting_days(brief, days, tired)
    allocations = tuple(
        allocate(
            client, brief.said, brief.claims, brief.bounds, client.minutes_min or USUAL_MINUTES,
            is_lifting=place in lifting, week=block.first,
        )
        for place in range(len(days))
    )  # fmt: skip
    found = candidates(client, brief.said, brief.bounds, brief.base, week=block.first)
    style = _style_of(brief, block, allocations)
    mains = _mains_of(kept, brief)
    offer = offered(brief, found, style, kept, {} if is_as_before else mains, sessions=len(lifting))
    choice, prescriptions = offer.choice, offer.prescriptions
    first_s = max((prescriptions[each.key].ramp.more_if_first_s for each in choice), default=0)
    problem = WeekProblem(
        sittings=tuple(
            Sitting(day=days[place], work_s=60 * allocations[place].lifting - first_s)
            for place in lifting
        ),
        cycle_days=cycle_days(client),
        candidates={each.key: each for each in choice},
        prescriptions=prescriptions,
        claims=brief.claims,
        status=brief.status,
        emphasised=_emphasised(brief),
        words=vocabulary(),
        patterns=brief.base.movement.patterns,
        said=brief.said,
        stations=stations_of(
            brief,
            [prescriptions[each.key] for each in choice],
            max(60 * each.lifting for each in allocations),
        ),
        people=client.people or 0,
        counts=client.counts,
        kept=kept,
        kept_mains=mains,
        grows_all=bool(GROWTH_GOALS & set(client.goals)),
        wishes=brief.request.wishes,
    )
    return Posed(
        problem=problem,
        days=days,
        lifting=lifting,
        allocations=allocations,
        candidates=found,
        prescriptions=prescriptions,
    )


def _style_of(brief: Brief, block: Block, allocations: Sequence[Allocation]) -> Style:
    """How a block's exercises are done: what the minutes leave, beside rules and status."""
    longest_min = max(each.lifting for each in allocations)
    is_short = longest_min < SHORT_LIFTING_MIN
    return Style(
        claims=brief.claims, status=brief.status, bounds=brief.bounds, week=block.first,
        is_late=block.is_late, is_group=brief.client.format == "group", is_short=is_short,
        is_brief=longest_min <= BRIEF_LIFTING_MIN,
        is_scant=longest_min < SCANT_LIFTING_MIN
        or any(each.play for each in allocations)
        or (is_short and asks_much(brief.request.wishes)),
        heavy=wished_percents(brief.request.wishes),
    )  # fmt: skip


def _mains_of(kept: Template, brief: Brief) -> dict[str, str]:
    """The main lifts of a week by key, with their patterns; in a class, all of it."""
    movement, is_group = brief.base.movement, brief.client.format == "group"
    exercises = {key: movement.exercises[key] for row in kept for key, _ in row}
    return {
        key: each.pattern
        for key, each in exercises.items()
        if is_group or part_of(each, movement.patterns[each.pattern]) == "main"
    }


def _lifting_days(brief: Brief, days: tuple[int, ...], tired: frozenset[int]) -> tuple[int, ...]:
    """The places in the week of the sessions that hold resistance work, as far apart as can be.

    Args:
        tired: days of the week on which it may not be, for the sake of a match.
    """
    status, client, count = brief.status, brief.client, len(days)
    rules = [
        claim
        for claim in brief.claims
        if claim.kind == "sessions_per_week" and claim.picks.get("types") == "resistance"
    ]
    most = min(
        (int(n) for each in rules if (n := each.number("at_most_sessions", status)) is not None),
        default=USUAL_LIFTING_DAYS[status],
    )
    goal = client.goals[0] if client.goals else "general"
    if goal in GROWTH_GOALS and status != "novice":
        most = max(most, count)
    hours = max((each.number("apart_at_least_hours", status) or 0 for each in rules), default=0)
    places = [place for place, day in enumerate(days) if client.shift or day not in tired]
    if hours:
        return furthest_apart(days, places, most, cycle=cycle_days(client), hours=hours)
    lifting = min(len(places), most)
    chosen = {round(at * (len(places) - 1) / max(1, lifting - 1)) for at in range(lifting)}
    return tuple(places[at] for at in sorted(chosen))


def _before_a_match(brief: Brief) -> frozenset[int]:
    """The days of the week on which the legs are to stay fresh: SPT-03."""
    sport = brief.client.sport
    if sport is None or sport.match_day is None:
        return frozenset()
    hours = [
        claim.number("at_least_hours", brief.status) or 0
        for claim in brief.claims
        if claim.kind == "before_match"
    ]
    before = range(-(-int(max(hours, default=0)) // HOURS_A_DAY))
    return frozenset((sport.match_day - each) % WEEK_DAYS for each in before)


def _emphasised(brief: Brief) -> frozenset[str]:
    """What the client named; for size without a name, all major muscles."""
    if brief.client.emphasis:
        return frozenset(brief.client.emphasis)
    if GROWTH_GOALS & set(brief.client.goals):
        return frozenset(name for name, each in vocabulary().muscles.items() if each.is_major)
    return frozenset()
