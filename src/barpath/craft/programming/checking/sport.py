"""Judging plans beside a sport: drills, prevention, fresh legs, and the way back."""

from collections.abc import Iterator

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.asking import due_weeks, label, words
from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.checking.clock import WEEK_DAYS, day_of
from barpath.craft.programming.checking.intervals import works_legs
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.training import amount, counted_sets, leg_muscles
from barpath.craft.programming.programme import Session

DAY_HOURS = 24
RUNNING_IMPACT = 3
SHOWN = 3


@kind("drills_in_warm_up", numbers=("at_least_times", "at_least_minutes"), picks=("patterns",))
def drills_in_warm_up(claim: Claim, case: Case) -> Iterator[Breach]:
    """Warm-ups of a length that hold every one of some movements, so many times a week."""
    times = claim.number("at_least_times", case.status) or 0
    minutes = claim.number("at_least_minutes", case.status) or 0
    patterns = set(words(claim, "patterns"))
    for week in due_weeks(case):
        found = sum(_drills(session, minutes, patterns) for session in week.sessions)
        if found < times:
            says = f"{found} warm-ups of {amount(minutes)} minutes with balance and landing; "
            yield f"week {week.number}", f"{says}at least {amount(times)} are asked for."


def _drills(session: Session, minutes: float, patterns: set[str]) -> bool:
    parts = [part for part in session.parts if part.kind == "warmup"]
    held = {slot.pattern for part in parts for slot in part.slots}
    return sum(part.minutes_min for part in parts) >= minutes and patterns <= held


@kind("named_exercises", numbers=("at_least_times", "at_most_times"), picks=("exercises",))
def named_exercises(claim: Claim, case: Case) -> Iterator[Breach]:
    """Each of some exercises in so many sessions a week; alternatives stand with a bar between."""
    low = claim.number("at_least_times", case.status) or 0
    high = claim.number("at_most_times", case.status)
    for week in due_weeks(case):
        for alternatives in words(claim, "exercises"):
            names = alternatives.split("|")
            held = [{slot.name for slot in session.slots()} for session in week.sessions]
            times = sum(any(name in found for name in names) for found in held)
            one_of = " or ".join(names[:SHOWN]) + (" or its like" if len(names) > SHOWN else "")
            if times < low:
                says = f"{one_of}: in {times} sessions; at least {amount(low)}."
                yield f"week {week.number}", says
            if high is not None and times > high:
                yield (
                    f"week {week.number}",
                    f"{one_of}: in {times} sessions; at most {amount(high)}.",
                )


@kind("before_match", numbers=("at_least_hours",))
def before_match(claim: Claim, case: Case) -> Iterator[Breach]:
    """Hard work of the legs lies well before the day of a match; the hour of it is not known."""
    hours = claim.number("at_least_hours", case.status) or 0
    match_day = case.client.sport.match_day if case.client.sport else None
    if match_day is None:
        return
    for where, _, session in case.sessions():
        if not isinstance(session.day, int) or not works_legs(session):
            continue
        before = (match_day - day_of(session)) % WEEK_DAYS * DAY_HOURS
        if before < hours:
            yield (
                where,
                f"Hard work of the legs {before} hours before a match; at least {amount(hours)}.",
            )


@kind("leg_sets_beside_sport", numbers=("from_sessions", "cut_percent", "at_most_sets"))
def leg_sets_beside_sport(claim: Claim, case: Case) -> Iterator[Breach]:
    """Hard sets of the legs in weeks with much hard sport."""
    sport = case.client.sport
    high = claim.number("at_most_sets", case.status)
    if sport is None or high is None or sport.hard_sessions < (claim.number("from_sessions") or 0):
        return
    for week in case.programme.weeks:
        for muscle, sets in counted_sets(case, week).items():
            if muscle in leg_muscles() and sets > high:
                where = f"week {week.number}, {label(muscle)}"
                says = (
                    f"{amount(sets)} hard sets beside {sport.hard_sessions} hard sessions of sport"
                )
                yield where, f"{says}; at most {amount(high)}."


@kind("return_gate", numbers=("at_least_months", "symmetry_at_least_percent"))
def return_gate(claim: Claim, case: Case) -> Iterator[Breach]:
    """Without a clinician's word: a referral, and no running, jumping or turning."""
    months = amount(claim.number("at_least_months") or 0)
    if not {"physiotherapist", "physician"} & set(case.programme.referrals):
        yield "", f"It sends to nobody who could clear a return after {months} months."
    for where, _, _, slot in case.slots():
        if slot.impact_level >= RUNNING_IMPACT:
            yield where, "It runs, jumps or turns, and no clinician has cleared that."
