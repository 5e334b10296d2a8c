"""Judging what a phase keeps of the one before, its lifts and its sets, and how it goes beyond."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.asking import (
    label,
    listed,
    muscles_for,
    shown,
    wanted_muscles,
    words,
)
from barpath.craft.programming.checking.case import Case, is_counted
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.training import loaded_weeks
from barpath.craft.programming.programme import LIFTING, Session, Week

MAIN = frozenset({"main"})


@kind("lifts_kept")
def lifts_kept(_: Claim, case: Case) -> Iterator[Breach]:
    """Each main lift of a phase comes back in the next as often, itself or in a harder way."""
    for before, weeks in _next_phases(case):
        for week in weeks:
            now = _times(week)
            for name, times in sorted(_times(before).items()):
                found = sum(now[other] for other in _itself_or_harder(name, case))
                if found < times:
                    says = f"It came {times}×, and now it or a harder way of it {found}×."
                    yield f"week {week.number}, {name}", says


def _times(week: Week) -> Counter[str]:
    return Counter(
        name for session in week.sessions for name in {slot.name for slot in session.slots(MAIN)}
    )


def _itself_or_harder(name: str, case: Case) -> list[str]:
    """Names of an exercise and of everything harder that leads down to it."""
    movement = case.base.movement
    keys = [movement.key_of[name]] if name in movement.key_of else []
    for key in keys:  # grows while it is read
        keys += [edge.to for edge in movement.progressions[key] if edge.to not in keys]
    return [movement.exercises[key].name for key in keys] or [name]


@kind("ready_first")
def ready_first(claim: Claim, case: Case) -> Iterator[Breach]:
    """Where a phase goes on to a harder way, the text says what somebody can do before that."""
    if claim.says() in case.programme.text:
        return
    for before, weeks in _next_phases(case):
        had, now = _lifted(before), {name for week in weeks for name in _lifted(week)}
        for name in sorted(had - now):
            harder = set(_itself_or_harder(name, case)) & (now - had)
            for other in sorted(harder):
                says = f"It stands for {name}, and nothing says when somebody is ready for it."
                yield f"week {weeks[0].number}, {other}", says


def _lifted(week: Week) -> set[str]:
    return {slot.name for session in week.sessions for slot in session.slots(LIFTING)}


@kind("sets_kept", numbers=("up_to_at_least_sets",), picks=("muscles",))
def sets_kept(claim: Claim, case: Case) -> Iterator[Breach]:
    """Muscles keep in a phase the sets that they had at the end of the last, all or up to a number."""
    most = claim.number("up_to_at_least_sets", case.status)
    muscles = [code for word in words(claim, "muscles") for code in muscles_for(case, word)]
    named = set(wanted_muscles(case)) if most is None else ()
    direct = {code: f"{label(code)} directly" for code in muscles if code in named}
    every = {code: label(code) for code in muscles}
    for before, weeks in _next_phases(case):
        for week in weeks:
            fewer = [
                f"{name} {shown(now.get(code, 0))} of {shown(had[code])}"
                for had, now, names in (
                    (case.weekly_sets[before.number], case.weekly_sets[week.number], every),
                    (
                        case.once(_direct_sets, before.sessions),
                        case.once(_direct_sets, week.sessions),
                        direct,
                    ),
                )
                for code, name in names.items()
                if code in had and now.get(code, 0) < min(had[code], most or had[code])
            ]
            if fewer:
                yield f"week {week.number}", f"Sets fell from the last phase: {listed(fewer)}."


def _direct_sets(case: Case, sessions: tuple[Session, ...]) -> Counter[str]:
    """Sets in which a muscle that the client names is the one that tires first."""
    found: Counter[str] = Counter()
    named = wanted_muscles(case)
    for slot in (each for session in sessions for each in session.slots(LIFTING)):
        for code in named if is_counted(slot) else ():
            found[code] += slot.sets * case.is_direct(slot, code)
    return found


def _next_phases(case: Case) -> Iterator[tuple[Week, list[Week]]]:
    """The last full week of each phase, and the full weeks of the next."""
    full = loaded_weeks(case)
    for earlier, later in pairwise(case.programme.phases):
        before = [each for each in full if earlier.weeks[0] <= each.number <= earlier.weeks[1]]
        after = [each for each in full if later.weeks[0] <= each.number <= later.weeks[1]]
        if before:
            yield before[-1], after
