"""Judging how much cardio there is, how hard it is, and how it builds up."""

from collections.abc import Iterator

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.asking import due_weeks, words
from barpath.craft.programming.checking.case import Case, everywhere, place
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.training import amount, bouts, zone_of
from barpath.craft.programming.programme import ZONES, Week

# What a minute counts towards the weekly dose of moderate movement.
COUNTS = {"none": 0, "light": 0, "moderate": 1, "vigorous": 2}


@kind("cardio_minutes", numbers=("at_least_minutes", "target_minutes"))
def cardio_minutes(claim: Claim, case: Case) -> Iterator[Breach]:
    """Moderate minutes a week: vigorous ones count double, those of daily life as they are."""
    asked = claim.number("at_least_minutes", case.status) or 0
    for week in due_weeks(case):
        if (found := moderate_minutes(case, week)) < asked:
            says = f"{amount(found)} minutes count as moderate; {amount(asked)} are asked for."
            yield f"week {week.number}", says


def moderate_minutes(case: Case, week: Week) -> float:
    """The cardio of a week in moderate minutes, with those of daily life."""
    if week.number not in case.moderate_minutes:
        done = (bout for session in week.sessions for bout in bouts(session))
        minutes = sum(bout.minutes_min * COUNTS[bout.zone] for bout in done)
        case.moderate_minutes[week.number] = week.lifestyle_minutes + minutes
    return case.moderate_minutes[week.number]


@kind("mostly_easy", numbers=("at_least_percent", "at_most_times"))
def mostly_easy(claim: Claim, case: Case) -> Iterator[Breach]:
    """The share of a week's cardio that is not vigorous, and its vigorous sessions."""
    asked = claim.number("at_least_percent", case.status) or 0
    at_most = claim.number("at_most_times", case.status)
    for week in case.programme.weeks:
        done = [list(bouts(session)) for session in week.sessions]
        minutes = sum(bout.minutes_min for found in done for bout in found)
        hard = [[bout for bout in found if bout.zone == "vigorous"] for found in done]
        hard_minutes = sum(bout.minutes_min for found in hard for bout in found)
        if minutes and (easy := 100 * (1 - hard_minutes / minutes)) < asked:
            says = f"{amount(easy)} % of the cardio is not hard; {amount(asked)} % is asked for."
            yield f"week {week.number}", says
        if at_most is not None and (times := sum(map(bool, hard))) > at_most:
            says = f"{times} sessions hold hard cardio; at most {amount(at_most)} may."
            yield f"week {week.number}", says


@kind("no_heart_rate")
def no_heart_rate(_claim: Claim, case: Case) -> Iterator[Breach]:
    """Nothing is steered by heart rate."""
    says = "It is steered by heart rate; effort is asked for by feel or by talking."
    for slot, places in case.slots_alike():
        if slot.is_heart_rate_based:
            yield from everywhere(slot, places, says)


@kind("intensity_cap", numbers=("until_weeks",), picks=("zone",))
def intensity_cap(claim: Claim, case: Case) -> Iterator[Breach]:
    """Nothing is above a zone, in the first weeks or throughout."""
    zone = words(claim, "zone")[0]
    highest = ZONES.index(zone)
    until = claim.number("until_weeks", case.status)
    screening = case.programme.screening
    if until is None and screening and ZONES.index(screening.ceiling) > highest:
        yield "", f"Screening allows {screening.ceiling} work; {zone} is the most."
    for where, week, _, slot in case.slots():
        if until is not None and week.number > until:
            continue
        is_bout = slot.reps is None and slot.seconds is None  # a hold has an effort and no zone
        is_named = slot.zone is not None or (is_bout and slot.rpe is not None)
        if is_named and ZONES.index(zone_of(slot)) > highest:
            yield where, f"It is {zone_of(slot)}; {zone} is the most."


@kind("minutes_first", numbers=("start_at_most_minutes", "step_at_most_minutes", "until_weeks"))
def minutes_first(claim: Claim, case: Case) -> Iterator[Breach]:
    """Cardio that starts short and not hard, and lengthens by small steps."""
    start = claim.number("start_at_most_minutes", case.status) or 0
    step = claim.number("step_at_most_minutes", case.status) or 0
    until = claim.number("until_weeks", case.status) or 0
    longest = 0.0
    for week in case.programme.weeks:
        allowed = start if not longest else longest + step
        for session in week.sessions:
            for bout in bouts(session):
                where = f"{place(week, session)}, {bout.slot.name}"
                if bout.minutes_min > allowed:
                    says = f"{amount(bout.minutes_min)} minutes; at most {amount(allowed)} yet."
                    yield where, says
                if week.number <= until and bout.zone == "vigorous":
                    yield where, f"It is vigorous before week {amount(until + 1)}."
        longest = max([longest, *_lengths(week)])


def _lengths(week: Week) -> list[float]:
    return [bout.minutes_min for session in week.sessions for bout in bouts(session)]
