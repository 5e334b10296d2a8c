"""Kinds about the games of children that jump: how to land first, landings said, rest between."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import pairwise

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.checking.clock import hours_apart, timed
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.known import words_of
from barpath.craft.programming.checking.progression import HARD_JUMPS_FROM
from barpath.craft.programming.checking.training import amount
from barpath.craft.programming.programme import LIFTING, Slot

JUMPS, PLAY = "JMP", frozenset({"play"})


@kind("landings_said")
def landings_said(_claim: Claim, case: Case) -> Iterator[Breach]:
    """A game of jumps says how many landings it holds, so that they can be counted."""
    for where, _, _, slot in case.slots(PLAY):
        if slot.pattern == JUMPS and slot.contacts is None:
            yield where, "It jumps, and does not say how often."


@kind("landing_first", numbers=("until_weeks",), picks=("exercises",))
def landing_first(claim: Claim, case: Case) -> Iterator[Breach]:
    """As long as it is learned, the landing is practised before the first jump of a session; later
    before games of hard jumps only.
    """
    until, drills = claim.number("until_weeks", case.status) or 0, words_of(claim, "exercises")
    for where, week, session in case.sessions():
        is_learned = week.number > until
        jumps = [each for each in session.slots(PLAY if is_learned else LIFTING | PLAY)
                 if each.pattern == JUMPS]  # fmt: skip
        is_due = any(each.impact_level >= HARD_JUMPS_FROM for each in jumps) or not is_learned
        if jumps and is_due and jumps[0].name not in drills:
            yield where, f"It jumps before anybody practises the landing: {jumps[0].name}."


@kind("jumps_apart", numbers=("at_least_hours",), picks=("but_exercises",))
def jumps_apart(claim: Claim, case: Case) -> Iterator[Breach]:
    """Between two games of jumps stands one without, and days of such games lie apart."""
    drills = words_of(claim, "but_exercises")
    hours = claim.number("at_least_hours", case.status) or 0
    for where, _, session in case.sessions():
        for before, after in pairwise(session.slots(PLAY)):
            if _jumps(before, drills) and _jumps(after, drills):
                yield f"{where}, {after.name}", f"It follows another game of jumps: {before.name}."
    days = [each for each in timed(case)
            if any(_jumps(slot, drills) for slot in each.session.slots(PLAY))]  # fmt: skip
    for one, other in pairwise(days):
        if (apart := hours_apart(one, other)) < hours:
            says = f"Games of jumps {amount(apart)} hours after the last; at least {amount(hours)}."
            yield other.where, says


def _jumps(slot: Slot, drills: AbstractSet[str]) -> bool:
    return slot.pattern == JUMPS and slot.name not in drills
