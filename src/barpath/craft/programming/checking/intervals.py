"""Judging hard cardio: what comes before it, how often it comes, and what it is kept apart from."""

from collections.abc import Iterator
from itertools import pairwise

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.asking import words
from barpath.craft.programming.checking.case import Case, is_counted
from barpath.craft.programming.checking.clock import Timed, hours_apart, timed
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.training import Bout, amount, bouts, trains_legs
from barpath.craft.programming.programme import LIFTING, Session, Week


@kind("hiit", numbers=("base_weeks", "at_most_times", "at_least_hours", "at_most_minutes"))
def hiit(claim: Claim, case: Case) -> Iterator[Breach]:
    """Hard intervals after a base, not too often, not too long and well apart.

    Who is active already has the base.
    """
    base = claim.number("base_weeks", case.status) or 0
    hard = [each for each in timed(case) if _intervals(each.session)]
    for each in hard:
        if not case.client.is_active and (done := _weeks_of_base(case, each.week)) < base:
            says = f"Hard intervals after {done} weeks of cardio; {amount(base)} are asked for."
            yield each.where, says
    yield from _too_often(claim, case, hard)
    yield from _too_close(claim, case, hard)
    longest = claim.number("at_most_minutes", case.status)
    for each in hard:
        minutes = sum(bout.minutes_min for bout in _intervals(each.session))
        if longest is not None and minutes > longest:
            says = f"{amount(minutes)} minutes of hard intervals; at most {amount(longest)}."
            yield each.where, says


def _intervals(session: Session) -> list[Bout]:
    return [each for each in bouts(session) if each.zone == "vigorous" and is_interval(each)]


def is_interval(bout: Bout) -> bool:
    """Whether it comes in bursts: conditioning, or a pattern of intervals."""
    return bout.part.kind == "conditioning" or bout.slot.pattern == "CON"


def _weeks_of_base(case: Case, until: Week) -> int:
    before = [week for week in case.programme.weeks if week.number < until.number]
    return sum(any(any(bouts(session)) for session in week.sessions) for week in before)


def _too_often(claim: Claim, case: Case, hard: list[Timed]) -> Iterator[Breach]:
    at_most = claim.number("at_most_times", case.status)
    for week in case.programme.weeks:
        times = sum(each.week is week for each in hard)
        if at_most is not None and times > at_most:
            says = f"Hard intervals come {times} times; at most {amount(at_most)}."
            yield f"week {week.number}", says


def _too_close(claim: Claim, case: Case, hard: list[Timed]) -> Iterator[Breach]:
    at_least = claim.number("at_least_hours", case.status) or 0
    for before, after in pairwise(hard):
        if (hours := hours_apart(before, after)) < at_least:
            says = (
                f"{amount(hours)} hours after the last hard intervals; {amount(at_least)} at least."
            )
            yield after.where, says


@kind("base_first", numbers=("at_least_minutes", "at_least_times"))
def base_first(claim: Claim, case: Case) -> Iterator[Breach]:
    """The first hard cardio comes after a week with enough long easy bouts."""
    minutes = claim.number("at_least_minutes", case.status) or 0
    times = claim.number("at_least_times", case.status) or 0
    has_base = False
    for week in case.programme.weeks:
        done = [bout for session in week.sessions for bout in bouts(session)]
        if not has_base and any(bout.zone == "vigorous" for bout in done):
            says = f"Hard cardio before a week with {amount(times)} easy bouts of {amount(minutes)} minutes."
            yield f"week {week.number}", says
            return
        easy = [bout for bout in done if bout.zone != "vigorous" and bout.minutes_min >= minutes]
        has_base = has_base or len(easy) >= times


@kind("parts_apart", numbers=("at_least_hours",), picks=("parts", "others"))
def parts_apart(claim: Claim, case: Case) -> Iterator[Breach]:
    """Parts of some kinds lie hours away from parts of others."""
    at_least = claim.number("at_least_hours", case.status) or 0
    kinds, others = frozenset(words(claim, "parts")), frozenset(words(claim, "others"))
    sessions = timed(case)
    second = [each for each in sessions if any(each.session.slots(others))]
    for each in sessions if second else ():
        if not any(each.session.slots(kinds)):
            continue
        for other in second:
            hours = hours_apart(each, other) if other is not each else 0
            if hours < at_least:
                says = f"{amount(hours)} hours from cardio; {amount(at_least)} at least."
                yield each.where, says
                break


@kind("hard_runs", numbers=("at_most_times", "at_least_hours"))
def hard_runs(claim: Claim, case: Case) -> Iterator[Breach]:
    """Hard running is rare and away from heavy work of the legs."""
    at_most = claim.number("at_most_times", case.status)
    at_least = claim.number("at_least_hours", case.status) or 0
    sessions = timed(case)
    runs = [each for each in sessions if _runs_hard(each.session)]
    for week in case.programme.weeks:
        times = sum(each.week is week for each in runs)
        if at_most is not None and times > at_most:
            yield f"week {week.number}", f"{times} hard runs; at most {amount(at_most)}."
    legs = [each for each in sessions if runs and works_legs(each.session)]
    for run in runs:
        for heavy in legs:
            apart = hours_apart(run, heavy)
            if run is heavy or apart < at_least:
                says = f"A hard run within {amount(apart)} hours of work for the legs; {amount(at_least)} at least."
                yield run.where, says
                break


def _runs_hard(session: Session) -> bool:
    return any(bout.is_run and bout.zone == "vigorous" for bout in bouts(session))


def works_legs(session: Session) -> bool:
    """Whether it holds hard sets of the legs."""
    return any(is_counted(slot) and trains_legs(slot) for slot in session.slots(LIFTING))
