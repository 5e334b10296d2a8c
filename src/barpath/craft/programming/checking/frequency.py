"""On which days, and how far apart."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.asking import (
    LEGS,
    PULLS,
    PUSHES,
    TRAINING,
    cycle_days,
    day_number,
    days_of,
    due_weeks,
    groups_in,
    is_seated,
    label,
    listed,
    movement,
    muscles_for,
    offered_days,
    practised,
    shown,
    trains,
    words,
)
from barpath.craft.programming.checking.case import (
    WEEKDAYS,
    Case,
    counted_share,
    is_counted,
    place,
)
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.programme import LIFTING, Session

HOURS_A_DAY = 24
RESISTANCE = frozenset({"resistance", "mixed", "group"})
CARDIO = frozenset({"cardio", "mixed", "group"})


@kind("weekly_exposures", numbers=("at_least_days",), picks=("muscles",))
def weekly_exposures(claim: Claim, case: Case) -> Iterator[Breach]:
    """On how many days a week a muscle is trained; no more is asked than there are days."""
    asked = claim.number("at_least_days", case.status) or 0
    asked = min(asked, offered_days(case) or asked)
    muscles = [code for word in words(claim, "muscles") for code in muscles_for(case, word)]
    for week in due_weeks(case):
        days = case.once(_days_by_muscle, week.sessions)
        found = {muscle: len(days.get(muscle, ())) for muscle in muscles}
        few = [f"{label(muscle)} on {days}" for muscle, days in found.items() if days < asked]
        if few:
            says = f"Days of the week: {listed(few)}; at least {shown(asked)} are asked."
            yield f"week {week.number}", says


def _days_by_muscle(_: Case, sessions: tuple[Session, ...]) -> dict[str, set[int | str]]:
    """The days on which a muscle is trained, with repetitions or with holds."""
    days: dict[str, set[int | str]] = defaultdict(set)
    for session in sessions:
        for slot in session.slots(LIFTING):
            if is_counted(slot) or slot.seconds is not None:
                for muscle, share in slot.muscles.items():
                    if counted_share(share) > 0:
                        days[muscle].add(session.day)
    return days


@kind(
    "sessions_per_week",
    numbers=("at_least_sessions", "at_most_sessions", "apart_at_least_hours"),
    picks=("types",),
)
def sessions_per_week(claim: Claim, case: Case) -> Iterator[Breach]:
    """On how many days a week there are sessions of a type, and how far apart they are."""
    low = claim.number("at_least_sessions", case.status) or 0
    low = min(low, offered_days(case) or low)
    high = claim.number("at_most_sessions", case.status)
    due = {week.number for week in due_weeks(case)}
    for week in case.programme.weeks:
        days = days_of(each for each in week.sessions if _is_of(each, words(claim, "types")))
        if days < low and week.number in due:
            yield f"week {week.number}", f"{days} such days; at least {shown(low)} are asked."
        if high is not None and days > high:
            yield f"week {week.number}", f"{days} such days; at most {shown(high)} are asked."
    yield from _too_close(claim, case)


def _is_of(session: Session, types: tuple[str, ...]) -> bool:
    meant = {"resistance": RESISTANCE, "cardio": CARDIO}
    if any(session.type in meant.get(word, {word}) for word in types):
        return True
    return "resistance" in types and trains(session)


def _too_close(claim: Claim, case: Case) -> Iterator[Breach]:
    hours = claim.number("apart_at_least_hours", case.status)
    if hours is None:
        return
    days = sorted(
        (day_number(case, week, session), where)
        for where, week, session in case.sessions()
        if _is_of(session, words(claim, "types"))
    )
    for (before, _), (after, where) in pairwise(days):
        if 0 < (after - before) * HOURS_A_DAY < hours:
            yield where, f"It follows the one before on the next day; {shown(hours)} h are asked."


@kind("days_apart", numbers=("at_least_hours", "light_at_most_sets"))
def days_apart(claim: Claim, case: Case) -> Iterator[Breach]:
    """Hours between two sessions in which a muscle gets more than a light dose."""
    hours = claim.number("at_least_hours", case.status) or 0
    light = claim.number("light_at_most_sets", case.status) or 0
    loaded = {
        id(sets): {muscle for muscle, count in sets.items() if count > light}
        for *_, sets in case.session_sets
    }
    held = sorted(
        (
            (day_number(case, week, session), where, sets)
            for where, week, session, sets in case.session_sets
        ),
        key=lambda each: each[0],
    )
    for index, (day, where, sets) in enumerate(held):
        for before, _, earlier in held[max(0, index - 4) : index]:
            if (day - before) * HOURS_A_DAY >= hours:
                continue
            if both := loaded[id(sets)] & loaded[id(earlier)]:
                found = listed(label(muscle) for muscle in sets if muscle in both)
                yield where, f"Hard again within {shown(hours)} h of the last time: {found}."


@kind("rest_days", numbers=("at_least_days", "senior_at_least_days", "youth_at_least_days"))
def rest_days(claim: Claim, case: Case) -> Iterator[Breach]:
    """Days of the week without hard training."""
    names = [f"{trait}_at_least_days" for trait in ("senior", "youth") if trait in case.traits]
    bounds = [claim.number("at_least_days", case.status), *map(claim.numbers.get, names)]
    asked = max((bound for bound in bounds if bound is not None), default=0)
    for week in case.programme.weeks:
        free = cycle_days(case) - days_of(each for each in week.sessions if _is_hard(each))
        if free < asked:
            says = f"{free} days without hard training; at least {shown(asked)} are asked."
            yield f"week {week.number}", says


def _is_hard(session: Session) -> bool:
    return trains(session) or any(slot.zone == "vigorous" for slot in session.slots())


@kind("days_offered")
def days_offered(_: Claim, case: Case) -> Iterator[Breach]:
    """Sessions stand on the days that were named, and on no more days than there are."""
    offered = set(case.client.days) | _moved_to(case)
    days = offered_days(case)
    for week in case.programme.weeks:
        used = days_of(week.sessions)
        if days is not None and used > days:
            yield f"week {week.number}", f"Sessions on {used} days; {days} are on offer."
        for session in week.sessions if case.client.days else ():
            if isinstance(session.day, int) and session.day not in offered:
                named = listed(WEEKDAYS[day] for day in sorted(offered))
                yield place(week, session), f"That day was not named; the days are {named}."


def _moved_to(case: Case) -> set[int]:
    replan = case.request.replan
    if replan is None or replan.event.type != "moved":
        return set()
    return {day for day in replan.event.days if day in range(len(WEEKDAYS))}


@kind("priority_frequency", numbers=("at_least_times",))
def priority_frequency(claim: Claim, case: Case) -> Iterator[Breach]:
    """On how many days a week the lift that matters most, or its like, is trained."""
    asked = claim.number("at_least_times", case.status) or 0
    asked = min(asked, offered_days(case) or asked)
    for week in due_weeks(case):
        for pattern in sorted(practised(case, week)):
            times = days_of(
                session
                for session in week.sessions
                if any(slot.pattern == pattern for slot in session.slots(TRAINING))
            )
            if times < asked:
                name = movement(case, pattern)
                says = f"The lift that matters most comes {times}×; at least {shown(asked)}× are asked."
                yield f"week {week.number}, {name}", says


@kind("full_body", numbers=("at_most_days",), picks=("notices",))
def full_body(claim: Claim, case: Case) -> Iterator[Breach]:
    """On few days a week, each session trains legs, a push and a pull; and the client is told."""
    most = claim.number("at_most_days", case.status) or 0
    for week in due_weeks(case):
        sessions = [session for session in week.sessions if trains(session)]
        if days_of(sessions) > most:
            continue
        for session in sessions:
            if left_out := missing_regions(case, session):
                yield place(week, session), f"It leaves out {listed(left_out)}."
    for code in words(claim, "notices"):
        if case.programme.weeks and code not in case.programme.notices:
            yield "", f"The client is not told: {code}."


def missing_regions(case: Case, session: Session) -> list[str]:
    """Which of legs, a push and a pull a session does not train."""
    held = groups_in(case, session)
    regions = {"the legs": LEGS, "a push": PUSHES, "a pull": PULLS}
    if is_seated(case):
        del regions["the legs"]
    return [region for region, groups in regions.items() if not held & groups]
