"""How many sets: a week, a session, an exercise, a muscle."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.asking import (
    asks_minimum,
    due_places,
    due_weeks,
    first_places,
    label,
    listed,
    movement,
    muscles_for,
    parts_of,
    practised,
    shown,
    wanted_muscles,
    words,
)
from barpath.craft.programming.checking.case import Case, everywhere, is_counted, same_weeks
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.programme import LIFTING, Week

SPECIALISED_MUSCLES = 2


@kind(
    "weekly_sets",
    numbers=(
        "at_least_sets", "at_most_sets", "specialised_at_most_sets", "specialised_at_most_weeks",
    ),
    picks=("muscles",),
)  # fmt: skip
def weekly_sets(claim: Claim, case: Case) -> Iterator[Breach]:
    """Hard sets a muscle a week."""
    low = claim.number("at_least_sets", case.status)
    muscles = [code for word in words(claim, "muscles") for code in muscles_for(case, word)]
    for week in case.programme.weeks:
        sets = case.weekly_sets[week.number]
        if low is not None and asks_minimum(case, week):
            few = [muscle for muscle in muscles if sets.get(muscle, 0) < low]
            yield from _sets_say(week, few, sets, f"at least {shown(low)} are asked")
        for high, muscle in _limits(claim, case, week, muscles):
            if sets.get(muscle, 0) > high:
                yield from _sets_say(week, [muscle], sets, f"at most {shown(high)} are asked")


def _limits(
    claim: Claim, case: Case, week: Week, muscles: list[str]
) -> Iterator[tuple[float, str]]:
    """The most sets for each muscle, more where a short phase is meant for one or two."""
    high = claim.number("at_most_sets", case.status)
    if high is None:
        return
    special = claim.number("specialised_at_most_sets", case.status)
    chosen = wanted_muscles(case) if special and _specialises(claim, case, week) else ()
    for muscle in muscles:
        yield (special if special and muscle in chosen else high), muscle


def _specialises(claim: Claim, case: Case, week: Week) -> bool:
    weeks = claim.number("specialised_at_most_weeks", case.status) or 0
    return (
        case.status == "advanced"
        and len(wanted_muscles(case)) <= SPECIALISED_MUSCLES
        and any(
            "specialisation" in phase.name.lower()
            and phase.weeks[0] <= week.number <= phase.weeks[1]
            and phase.weeks[1] - phase.weeks[0] < weeks
            for phase in case.programme.phases
        )
    )


def _sets_say(
    week: Week, muscles: Iterable[str], sets: Mapping[str, float], asked: str
) -> Iterator[Breach]:
    found = [f"{label(muscle)} {shown(sets.get(muscle, 0))}" for muscle in muscles]
    if found:
        yield f"week {week.number}", f"Hard sets of the week: {listed(found)}; {asked} of each."


@kind("session_muscle_sets", numbers=("at_most_sets",))
def session_muscle_sets(claim: Claim, case: Case) -> Iterator[Breach]:
    """Hard sets a muscle a session."""
    high = claim.number("at_most_sets", case.status)
    for where, _, _, sets_held in case.session_sets:
        many = {muscle: sets for muscle, sets in sets_held.items() if high and sets > high}
        if many and high is not None:
            found = listed(f"{label(muscle)} {shown(sets)}" for muscle, sets in many.items())
            yield where, f"Hard sets of the session: {found}; at most {shown(high)} are asked."


@kind("session_sets", numbers=("at_most_sets",))
def session_sets(claim: Claim, case: Case) -> Iterator[Breach]:
    """Hard sets a session."""
    high = claim.number("at_most_sets", case.status)
    for where, _, session in case.sessions():
        sets = sum(slot.sets for slot in session.slots(LIFTING) if is_counted(slot))
        if high is not None and sets > high:
            yield where, f"{sets} hard sets; at most {shown(high)} are asked."


@kind(
    "exercise_sets",
    numbers=(
        "at_least_sets", "at_most_sets", "week_at_least_sets", "week_at_most_sets", "until_weeks",
    ),
    picks=("parts", "patterns"),
)  # fmt: skip
def exercise_sets(claim: Claim, case: Case) -> Iterator[Breach]:
    """Sets an exercise a session, perhaps of some movements or for the first weeks only, and of the
    lift that matters most a week.
    """
    low = claim.number("at_least_sets", case.status)
    high = claim.number("at_most_sets", case.status)
    parts, patterns = parts_of(claim, LIFTING), set(words(claim, "patterns"))
    for slot, all_places in case.slots_alike(parts):
        if patterns and slot.pattern not in patterns:
            continue
        places = first_places(claim, case, all_places)
        if low is not None and slot.sets < low:
            says = f"{slot.sets} sets; at least {shown(low)} are asked."
            yield from everywhere(slot, due_places(case, places), says)
        if high is not None and slot.sets > high:
            says = f"{slot.sets} sets; at most {shown(high)} are asked."
            yield from everywhere(slot, places, says)
    yield from _week_of_lift(claim, case, parts)


@kind("one_exercise", numbers=("at_most_sets",))
def one_exercise(claim: Claim, case: Case) -> Iterator[Breach]:
    """Sets that one exercise gets in a session."""
    high = claim.number("at_most_sets", case.status)
    for where, _, _, slot in case.slots(LIFTING):
        if high is not None and slot.sets > high:
            yield where, f"{slot.sets} sets; at most {shown(high)} are asked."


def _week_of_lift(claim: Claim, case: Case, parts: frozenset[str]) -> Iterator[Breach]:
    low = claim.number("week_at_least_sets", case.status)
    high = claim.number("week_at_most_sets", case.status)
    if low is None or high is None:
        return
    for week in case.programme.weeks:
        sets = Counter[str]()
        for session in week.sessions:
            for slot in session.slots(parts):
                sets[slot.pattern] += slot.sets
        for pattern in sorted(practised(case, week)):
            name = movement(case, pattern)
            if sets[pattern] > high:
                yield f"week {week.number}, {name}", _of_week(sets[pattern], "at most", high)
            elif sets[pattern] < low and asks_minimum(case, week):
                yield f"week {week.number}, {name}", _of_week(sets[pattern], "at least", low)


def _of_week(sets: int, side: str, bound: float) -> str:
    return f"{sets} sets of the main lift a week; {side} {shown(bound)} are asked."


@kind("direct_sets", numbers=("at_least_share", "at_least_sets"), picks=("muscles",))
def direct_sets(claim: Claim, case: Case) -> Iterator[Breach]:
    """Sets in which a muscle that the client names is the one that tires first."""
    least, share = _least(claim, case), claim.number("at_least_share") or 0
    for week, places in same_weeks(due_weeks(case)):
        for muscle in wanted_muscles(case):
            direct = sum(
                slot.sets
                for session in week.sessions
                for slot in session.slots(LIFTING)
                if is_counted(slot) and case.is_direct(slot, muscle)
            )
            total = case.weekly_sets[week.number].get(muscle, 0)
            if direct < max(least, share * total):
                says = f"{direct} of {shown(total)} sets are direct; {_asked(claim, case)}."
                yield from ((f"{where}, {label(muscle)}", says) for where in places)


def _least(claim: Claim, case: Case) -> float:
    return claim.number("at_least_sets", case.status) or 0


def _asked(claim: Claim, case: Case) -> str:
    share, least = claim.number("at_least_share"), f"at least {shown(_least(claim, case))}"
    return f"{least} and a share of {shown(share)} are asked" if share else f"{least} are asked"


@kind("first_week_sets", numbers=("at_most_sets",))
def first_week_sets(claim: Claim, case: Case) -> Iterator[Breach]:
    """Sets an exercise in the first week, where no log says what the client does."""
    high = claim.number("at_most_sets", case.status)
    if high is None or case.client.log:
        return
    for where, week, _, slot in case.slots(LIFTING):
        if week.number == 1 and slot.sets > high:
            yield where, f"{slot.sets} sets in the first week; at most {shown(high)} are asked."


@kind("volume_position", numbers=("at_most_share",))
def volume_position(claim: Claim, case: Case) -> Iterator[Breach]:
    """How high in the band of sets for growth the emphasised muscles stand."""
    band = case.base.rules[case.base.rule_keys["VOL-03"]]
    low, high = (band.number(f"at_{end}_sets", case.status) or 0 for end in ("least", "most"))
    share = claim.number("at_most_share", case.status)
    if share is None:
        return
    for week in case.programme.weeks:
        for muscle in muscles_for(case, "emphasised"):
            sets = case.weekly_sets[week.number].get(muscle, 0)
            if (sets - low) > share * (high - low):
                where, most = f"week {week.number}, {label(muscle)}", low + share * (high - low)
                yield where, f"{shown(sets)} hard sets; at most {most:.1f} are asked for now."
