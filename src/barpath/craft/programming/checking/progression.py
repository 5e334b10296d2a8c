"""Judging how a programme says it will move on, and how its loads and repetitions do."""

from collections.abc import Iterator
from itertools import pairwise

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.asking import words
from barpath.craft.programming.checking.case import Case, place
from barpath.craft.programming.checking.clock import Timed, hours_apart, timed
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.training import amount, is_pending, loaded_weeks
from barpath.craft.programming.programme import LIFTING, Session, Slot, Week

ROUNDING = 1e-6
HARD_JUMPS_FROM = 3


@kind(
    "step_cap",
    numbers=(
        "at_least_percent",
        "at_most_percent",
        "senior_at_most_percent",
        "small_at_most_percent",
        "lower_at_least_percent",
        "over_at_least_reps",
        "in_a_row_sessions",
    ),
    picks=("region",),
)
def step_cap(claim: Claim, case: Case) -> Iterator[Breach]:
    """The steps that the programme names, and those its loads take from week to week.

    A claim about regions judges the named steps of those and asks that they are named.
    """
    if not case.programme.weeks or is_pending(case):
        return
    low = claim.number("at_least_percent", case.status) or 0
    high = _highest_step(claim, case)
    regions = words(claim, "region")
    named = case.programme.progression.step_percent if case.programme.progression else {}
    for region in regions:
        if region not in named:
            yield "", f"It names no step of load for {_in_words(region)}."
    for region, step in named.items():
        if (not regions or region in regions) and not low - ROUNDING <= step <= high + ROUNDING:
            says = f"A step of {amount(step)} %; {amount(low)} to {amount(high)} % are asked for."
            yield f"steps of load, {_in_words(region)}", says
    if not regions:
        yield from _steps_taken(case, high)


def _in_words(region: str) -> str:
    return region.replace("_", " ")


def _highest_step(claim: Claim, case: Case) -> float:
    if "senior" in case.traits and "senior_at_most_percent" in claim.numbers:
        return claim.numbers["senior_at_most_percent"]
    return claim.number("at_most_percent", case.status) or 100


def _steps_taken(case: Case, high: float) -> Iterator[Breach]:
    heaviest: dict[str, float] = {}
    for week in case.programme.weeks:
        now: dict[str, float] = {}
        for session in week.sessions:
            for slot in session.slots(LIFTING):
                if slot.load_kg:
                    now[slot.name] = max(slot.load_kg, now.get(slot.name, 0))
        for name, load in now.items():
            before = heaviest.get(name)
            if before and load > before * (1 + high / 100) + ROUNDING:
                step = 100 * (load / before - 1)
                says = f"{amount(before)} kg becomes {amount(load)} kg, {amount(step)} % more; "
                yield f"week {week.number}, {name}", f"{says}at most {amount(high)} %."
            heaviest[name] = max(load, before or 0)


@kind("scheme")
def scheme(_claim: Claim, case: Case) -> Iterator[Breach]:
    """The programme says by what rule it moves on."""
    if case.programme.weeks and not is_pending(case) and case.programme.progression is None:
        yield "", "It does not say by what rule it moves on."


@kind("range_room", numbers=("at_least_reps",))
def range_room(claim: Claim, case: Case) -> Iterator[Breach]:
    """Between the fewest and the most repetitions of a set there is room to climb."""
    least = claim.number("at_least_reps", case.status) or 0
    for where, _, _, slot in case.slots(frozenset({"main", "accessory", "isolation"})):
        if slot.reps is not None and slot.reps[1] - slot.reps[0] < least:
            says = f"{slot.reps[0]:g} to {slot.reps[1]:g} repetitions; {amount(least)} apart are asked for."
            yield where, says


@kind("new_lift", numbers=("at_least_reps",))
def new_lift(claim: Claim, case: Case) -> Iterator[Breach]:
    """What no earlier week held starts further from failure than it goes on a week later."""
    more, seen = claim.number("at_least_reps", case.status) or 0, set[str]()
    for week, after in pairwise(case.programme.weeks):
        now, then = _reserves(week), _reserves(after)
        for name in sorted(now.keys() - seen if seen and not after.is_deload else ()):
            if name in then and now[name] < then[name] + more:
                says = f"New, and {amount(now[name])} in reserve as a week later; {amount(more)} more are asked for."
                yield f"week {week.number}, {name}", says
        seen |= now.keys()


def _reserves(week: Week) -> dict[str, float]:
    """The fewest repetitions in reserve of each exercise of a week."""
    found: dict[str, float] = {}
    for session in week.sessions:
        for slot in session.slots(LIFTING):
            if slot.rir is not None:
                found[slot.name] = min(slot.rir[0], found.get(slot.name, slot.rir[0]))
    return found


@kind("gates", numbers=("pain_at_most_points", "at_most_weeks"), picks=("on",))
def gates(claim: Claim, case: Case) -> Iterator[Breach]:
    """The programme names what holds the load."""
    if not case.programme.weeks or is_pending(case):
        return
    held = case.programme.progression.gates if case.programme.progression else ()
    if missing := [gate for gate in words(claim, "on") if gate not in held]:
        yield "", f"Nothing says that {' or '.join(missing)} holds the load."


@kind("one_change")
def one_change(_claim: Claim, case: Case) -> Iterator[Breach]:
    """Between two full weeks of one phase, at most one thing about an exercise gets harder."""
    starts = {phase.weeks[0] for phase in case.programme.phases}
    for before, week in pairwise(loaded_weeks(case)):
        if starts & set(range(before.number + 1, week.number + 1)):
            continue
        for session, slot, earlier in _pairs(before, week):
            if slot != earlier and len(harder := _harder(earlier, slot)) > 1:
                where = f"{place(week, session)}, {slot.name}"
                yield where, f"More than one thing gets harder at once: {', '.join(harder)}."


def _pairs(before: Week, week: Week) -> Iterator[tuple[Session, Slot, Slot]]:
    """Each exercise with itself in the session of the same place, a week earlier."""
    for session, earlier in zip(week.sessions, before.sessions, strict=False):
        known = {slot.name: slot for slot in earlier.slots(LIFTING)}
        for slot in session.slots(LIFTING):
            if slot.name in known:
                yield session, slot, known[slot.name]


def _harder(before: Slot, now: Slot) -> list[str]:
    more = {
        "sets": now.sets > before.sets,
        "load": _more(before.load_kg, now.load_kg)
        or _more(_middle(before.load_percent), _middle(now.load_percent)),
        "repetitions": _more(_middle(before.reps), _middle(now.reps)),
        "rests": _more(now.rest_s, before.rest_s),
    }
    return [what for what, is_more in more.items() if is_more]


def _more(before: float | None, now: float | None) -> bool:
    return before is not None and now is not None and now > before


def _middle(ends: tuple[float, float] | None) -> float | None:
    return None if ends is None else sum(ends) / 2


@kind(
    "contacts", numbers=("at_most_contacts", "target_contacts", "at_most_times", "at_least_hours")
)
def contacts(claim: Claim, case: Case) -> Iterator[Breach]:
    """Landings a session, against the most and against what is aimed at; how often and how close.

    How often and how close is asked of jumps of a high impact; low hops may come every day.
    """
    high = claim.number("at_most_contacts", case.status)
    target = claim.number("target_contacts", case.status)
    loaded = {week.number for week in loaded_weeks(case)}
    held = False
    for where, week, session in case.sessions():
        found = case.once(_landings, session)
        held = held or found > 0
        if high is not None and found > high:
            yield where, f"{found} landings; at most {amount(high)}."
        if target is not None and 0 < found < target and week.number in loaded:
            yield where, f"{found} landings; about {amount(target)} are aimed at."
    if target is not None and not held and case.programme.weeks and not is_pending(case):
        yield "", f"It holds no landings; about {amount(target)} a session are aimed at."
    yield from _spaced(claim, case)


def _landings(_: Case, session: Session) -> int:
    return landings(session)


def landings(session: Session, impact_level: int = 0) -> int:
    """Foot contacts of a session, of exercises from a level of impact up."""
    landed = (slot for slot in session.slots() if slot.contacts)
    return sum(
        slot.sets * (slot.contacts or 0) for slot in landed if slot.impact_level >= impact_level
    )


def _spaced(claim: Claim, case: Case) -> Iterator[Breach]:
    times = claim.number("at_most_times", case.status)
    hours = claim.number("at_least_hours", case.status) or 0
    hard: list[Timed] = [each for each in timed(case) if landings(each.session, HARD_JUMPS_FROM)]
    for week in case.programme.weeks:
        found = sum(each.week is week for each in hard)
        if times is not None and found > times:
            yield f"week {week.number}", f"{found} sessions of hard jumps; at most {amount(times)}."
    for before, after in pairwise(hard):
        if (apart := hours_apart(before, after)) < hours:
            says = f"Hard jumps {amount(apart)} hours after the last; at least {amount(hours)}."
            yield after.where, says
