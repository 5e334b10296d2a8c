"""Judging how weeks follow one another: phases, lighter weeks, tapers, and how much they rise."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.asking import DAYS_A_WEEK, cycle_days, label, words
from barpath.craft.programming.checking.case import Case, same_weeks
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.training import (
    all_sets,
    amount,
    bouts,
    counted_sets,
    is_pending,
    loaded_weeks,
)
from barpath.craft.programming.programme import LIFTING, Phase, Week

# A week is compared with the highest of these, so that a lighter or a missed one sets no new mark.
WEEKS_COMPARED = 4
ROUNDING = 1e-6


@kind("phases", numbers=("at_least_weeks", "at_most_weeks"))
def phases(claim: Claim, case: Case) -> Iterator[Breach]:
    """Phases with an aim that follow one another without a gap.

    The last may be shorter, and so may one of lighter weeks only.
    """
    weeks = case.programme.weeks
    if not weeks or is_pending(case):
        return
    if not case.programme.phases:
        yield "", "It is not cut into phases with an aim."
        return
    yield from _gaps(case)
    low = claim.number("at_least_weeks", case.status) or 0
    high = claim.number("at_most_weeks", case.status)
    loaded = {week.number for week in loaded_weeks(case)}
    for phase in case.programme.phases:
        length = phase.weeks[1] - phase.weeks[0] + 1
        may_be_short = phase.weeks[1] == weeks[-1].number or not loaded & set(_numbers(phase))
        if length < low and not may_be_short:
            yield phase.name, f"{length} weeks; at least {amount(low)} are asked for."
        if high is not None and length > high:
            yield phase.name, f"{length} weeks; at most {amount(high)} are asked for."


def _gaps(case: Case) -> Iterator[Breach]:
    covered = [number for phase in case.programme.phases for number in _numbers(phase)]
    for week in case.programme.weeks:
        if (times := covered.count(week.number)) != 1:
            says = "It is in no phase." if not times else f"It is in {times} phases."
            yield f"week {week.number}", says
    for phase in case.programme.phases:
        if not phase.name.strip():
            yield f"weeks {phase.weeks[0]} to {phase.weeks[1]}", "The phase names no aim."


def _numbers(phase: Phase) -> range:
    return range(phase.weeks[0], phase.weeks[1] + 1)


@kind("deload_every", numbers=("at_least_weeks", "at_most_weeks"))
def deload_every(claim: Claim, case: Case) -> Iterator[Breach]:
    """Lighter weeks neither too rare nor too close; one just before an event counts as one."""
    low = claim.number("at_least_weeks", case.status) or 0
    high = claim.number("at_most_weeks", case.status) or 0
    weeks = case.programme.weeks
    long = cycle_days(case) / DAYS_A_WEEK  # a round of shifts may be longer than a week
    loaded = {week.number for week in loaded_weeks(case)}
    run = 0
    for week in weeks if not is_pending(case) else ():
        if week.number in loaded:
            run += 1
            if (run - 1) * long <= high < run * long:
                says = f"{amount(run * long)} weeks without a lighter one; at most {amount(high)}."
                yield f"week {week.number}", says
        else:
            if week.is_deload and 0 < run * long < low - 1:
                says = f"A lighter week after {amount(run * long)} full ones"
                yield f"week {week.number}", f"{says}; every {amount(low)} weeks is enough."
            run = 0


@kind("deload_shape", numbers=("at_least_share", "at_most_share", "load_cut_at_most_percent"))
def deload_shape(claim: Claim, case: Case) -> Iterator[Breach]:
    """A lighter week keeps exercises, a share of the sets, and most of the load."""
    low = claim.number("at_least_share", case.status) or 0
    high = claim.number("at_most_share", case.status) or 1
    cut = claim.number("load_cut_at_most_percent", case.status) or 100
    for before, week in pairwise(case.programme.weeks):
        if not week.is_deload or before.is_deload or not (usual := all_sets(before.sessions)):
            continue
        share = all_sets(week.sessions) / usual
        if not low - ROUNDING <= share <= high + ROUNDING:
            says = f"{share:.2f} of the usual sets; {amount(low)} to {amount(high)} are asked for."
            yield f"week {week.number}", says
        loads, lighter = _loads(before), _loads(week)
        for name in sorted(_names(week) - _names(before)):
            yield f"week {week.number}, {name}", "A lighter week keeps the exercises."
        for name, load in lighter.items():
            if name in loads and load < loads[name] * (1 - cut / 100) - ROUNDING:
                says = f"{amount(load)} kg; at most {amount(cut)} % under {amount(loads[name])} kg."
                yield f"week {week.number}, {name}", says


def _names(week: Week) -> set[str]:
    return {slot.name for session in week.sessions for slot in session.slots(LIFTING)}


def _loads(week: Week) -> dict[str, float]:
    found: dict[str, float] = {}
    for session in week.sessions:
        for slot in session.slots(LIFTING):
            if slot.load_kg is not None:
                found[slot.name] = max(slot.load_kg, found.get(slot.name, 0))
    return found


@kind("taper", numbers=("at_least_days", "at_most_days", "at_least_share", "at_most_share"))
def taper(claim: Claim, case: Case) -> Iterator[Breach]:
    """Fewer sets in the last week or two before an event, and not for longer."""
    event = case.client.event_week
    by_number = {week.number: week for week in case.programme.weeks}
    if event is None or event not in by_number:
        return
    low = claim.number("at_least_share", case.status) or 0
    high = claim.number("at_most_share", case.status) or 1
    weeks_long = range(event - int((claim.number("at_most_days") or 0) // 7) + 1, event + 1)
    full = [week for week in loaded_weeks(case) if week.number < weeks_long.start]
    usual = max((all_sets(week.sessions) for week in full), default=0)
    if not usual:
        return
    share = all_sets(by_number[event].sessions) / usual
    if not low - ROUNDING <= share <= high + ROUNDING:
        says = f"{share:.2f} of the usual sets before the event; {amount(low)} to {amount(high)}."
        yield f"week {event}", says
    before = by_number.get(weeks_long.start - 1)
    if before and not before.is_deload and all_sets(before.sessions) <= usual * high:
        days = (event - before.number + 1) * 7
        says = (
            f"Sets are down for {days} days; at most {amount(claim.number('at_most_days') or 0)}."
        )
        yield f"week {before.number}", says


@kind("sets_held", numbers=("near_at_most_rir",))
def sets_held(claim: Claim, case: Case) -> Iterator[Breach]:
    """Weeks with main work near failure hold no more sets than the fullest of the phase before."""
    near = claim.number("near_at_most_rir", case.status) or 0
    loaded = loaded_weeks(case)
    for before, phase in pairwise(case.programme.phases):
        full = (week for week in loaded if week.number in _numbers(before))
        had = max((all_sets(week.sessions) for week in full), default=0)
        for week in (each for each in loaded if each.number in _numbers(phase)):
            found = all_sets(week.sessions)
            if _least_reserve(week) <= near and 0 < had < found:
                says = (
                    f"{found} sets with {amount(near)} in reserve, and {had} in the phase before."
                )
                yield f"week {week.number}", says


def _least_reserve(week: Week) -> float:
    mains = (slot for each in week.sessions for slot in each.slots(frozenset({"main"})))
    return min((slot.rir[0] for slot in mains if slot.rir is not None), default=math.inf)


Measure = Callable[[Case, Week], Mapping[str, float]]


@kind("weekly_change", numbers=("at_most_sets", "at_most_percent"), picks=("what",))
def weekly_change(claim: Claim, case: Case) -> Iterator[Breach]:
    """How much a week may hold beyond the highest of the last ones.

    Sets are counted by muscle, running in minutes, contacts in all, loads by exercise. What starts
    anew is held to the rise in sets, and not to a percentage of nothing.
    """
    what = words(claim, "what")[0]
    measure = MEASURES[what]
    percent = claim.number("at_most_percent", case.status) or 0
    sets = claim.number("at_most_sets", case.status)
    held = {id(week.sessions): measure(case, week) for week, _ in same_weeks(case.programme.weeks)}
    found = [held[id(week.sessions)] for week in case.programme.weeks]
    for index, week in enumerate(case.programme.weeks):
        if index == 0:
            continue
        compared = found[max(0, index - WEEKS_COMPARED) : index]
        for name, now in found[index].items():
            before = max(each.get(name, 0) for each in compared)
            allowed = max(before + (sets or 0), before * (1 + percent / 100))
            if (before or sets is not None) and now > allowed + ROUNDING:
                says = f"{amount(before)} becomes {amount(now)}; at most {amount(allowed)}."
                named = label(name) if what == "sets" else name
                yield f"week {week.number}, {named}", says


def _running(_case: Case, week: Week) -> Mapping[str, float]:
    done = (bout for session in week.sessions for bout in bouts(session) if bout.is_run)
    return {"minutes of running": sum(bout.minutes_min for bout in done)}


def _contacts(_case: Case, week: Week) -> Mapping[str, float]:
    slots = (slot for session in week.sessions for slot in session.slots())
    return {"landings": sum(slot.sets * (slot.contacts or 0) for slot in slots)}


MEASURES: dict[str, Measure] = {
    "sets": counted_sets,
    "running": _running,
    "contacts": _contacts,
    "load": lambda _, week: _loads(week),
}


@kind("not_both")
def not_both(_claim: Claim, case: Case) -> Iterator[Breach]:
    """In a phase, sets and percentages of the maximum do not both rise from first week to last."""
    for phase in case.programme.phases:
        weeks = [week for week in loaded_weeks(case) if week.number in _numbers(phase)]
        if len(weeks) < 2:
            continue
        first, last = weeks[0], weeks[-1]
        before, after = _percent(first), _percent(last)
        more = all_sets(last.sessions) > all_sets(first.sessions)
        if more and before is not None and after is not None and after > before + ROUNDING:
            says = (
                f"Sets rise from {all_sets(first.sessions)} to {all_sets(last.sessions)}, and load"
            )
            yield phase.name, f"{says} from {amount(before)} to {amount(after)} % of the maximum."


def _percent(week: Week) -> float | None:
    """The middle of the percentages of the main lifts of a week, over its sets."""
    total: dict[str, float] = defaultdict(float)
    for session in week.sessions:
        for slot in session.slots(frozenset({"main"})):
            if slot.load_percent is not None:
                total["sets"] += slot.sets
                total["percent"] += slot.sets * sum(slot.load_percent) / 2
    return total["percent"] / total["sets"] if total["sets"] else None
