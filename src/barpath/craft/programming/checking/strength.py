"""Judging plans for strength and physique: main lifts, weak points, and safety under a bar."""

from collections.abc import Iterator

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.checking.asking import due_weeks, label, trains, words
from barpath.craft.programming.checking.case import Case, everywhere, is_counted
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.training import (
    amount,
    counted_sets,
    is_pending,
    loaded_weeks,
)
from barpath.craft.programming.programme import LIFTING, Week

LAST_WEEKS = 4
BARBELL = "BB"
# Lifts that end on the floor need nobody to take the bar.
FROM_THE_FLOOR = frozenset({"HI", "OLY", "HPL", "CAR", "SH"})
MUSCLES_TO_BRING_UP = 2


@kind("specificity", numbers=("at_least_percent",))
def specificity(claim: Claim, case: Case) -> Iterator[Breach]:
    """The share of hard sets that the main lifts take in the last phase."""
    asked = claim.number("at_least_percent", case.status) or 0
    for week in _last_phase(case) if not is_pending(case) else ():
        main, everything = _sets(week, frozenset({"main"})), _sets(week, LIFTING)
        if everything and (share := 100 * main / everything) < asked:
            says = (
                f"Main lifts take {amount(share)} % of the hard sets; at least {amount(asked)} %."
            )
            yield f"week {week.number}", says


def _last_phase(case: Case) -> list[Week]:
    phases = case.programme.phases
    last = case.programme.weeks[-1].number if case.programme.weeks else 0
    start = phases[-1].weeks[0] if phases else last - LAST_WEEKS + 1
    return [week for week in loaded_weeks(case) if week.number >= start]


def _sets(week: Week, kinds: frozenset[str]) -> int:
    slots = (slot for session in week.sessions for slot in session.slots(kinds))
    return sum(slot.sets for slot in slots if is_counted(slot))


@kind("lift_kinds", numbers=("from_days", "at_least_kinds"), picks=("patterns",))
def lift_kinds(claim: Claim, case: Case) -> Iterator[Breach]:
    """A movement comes in several lifts, in which different muscles tire first, on several days."""
    patterns = words(claim, "patterns")
    wanted = int(claim.number("at_least_kinds", case.status) or 0)
    for week in due_weeks(case):
        if sum(map(trains, week.sessions)) < (claim.number("from_days", case.status) or 0):
            continue
        found = [
            {frozenset(known.direct) for slot in session.slots(LIFTING)
             if slot.pattern in patterns and (known := case.exercises.get(slot.name))}
            for session in week.sessions
        ]  # fmt: skip
        kinds, days = frozenset[frozenset[str]]().union(*found), sum(map(bool, found))
        if min(len(kinds), days) < wanted:
            yield f"week {week.number}", f"{len(kinds)} kinds on {days} days; {wanted} are asked."


@kind("weak_point", numbers=("at_least_percent",))
def weak_point(claim: Claim, case: Case) -> Iterator[Breach]:
    """One or two muscles to bring up have more sets than the others have on average."""
    chosen = case.client.emphasis
    if not 0 < len(chosen) <= MUSCLES_TO_BRING_UP:
        return
    more = claim.number("at_least_percent", case.status) or 0
    muscles = vocabulary().muscles
    others = [code for code, each in muscles.items() if each.is_major and code not in chosen]
    for week in due_weeks(case):
        sets = counted_sets(case, week)
        usual = sum(sets.get(code, 0) for code in others) / len(others)
        for code in chosen:
            if sets.get(code, 0) < usual * (1 + more / 100):
                found = f"{amount(sets.get(code, 0))} sets against {amount(usual)} of the others"
                yield (
                    f"week {week.number}, {label(code)}",
                    f"{found}; at least {amount(more)} % more.",
                )


@kind("no_fewer_sets", picks=("over", "under"))
def no_fewer_sets(claim: Claim, case: Case) -> Iterator[Breach]:
    """Some movements get at least the sets of others; or, among the others, what serves a muscle to
    bring up at least those of what does not.
    """
    over, under = words(claim, "over"), words(claim, "under")
    for week in due_weeks(case):
        sets = {True: 0, False: 0}
        for slot in (slot for each in week.sessions for slot in each.slots(LIFTING)):
            serves = (
                any(case.is_direct(slot, muscle) for muscle in case.client.emphasis)
                if "emphasised" in over
                else slot.pattern in over
            )
            if slot.pattern in {*over, *under}:
                sets[serves] += slot.sets
        if sets[True] < sets[False] and (sets[True] or "emphasised" not in over):
            yield f"week {week.number}", f"{sets[True]} sets against {sets[False]} of the others."


@kind("spotter", picks=("tags",))
def spotter(claim: Claim, case: Case) -> Iterator[Breach]:
    """A heavy bar over the body is supervised, or the programme asks for pins or a spotter."""
    if "safeties" in case.programme.cues:
        return
    tags = set(words(claim, "tags"))
    says = "Nothing is said of safety pins or of somebody who spots."
    for session, places in case.alike:
        for slot in session.slots(LIFTING) if not session.is_supervised else ():
            is_over_body = BARBELL in slot.equipment and slot.pattern not in FROM_THE_FLOOR
            if is_over_body and tags & set(slot.tags):
                yield from everywhere(slot, places, says)
