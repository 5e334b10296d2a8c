"""Wishes that cannot all be kept: which of them conflict, why, and the ways out."""

from dataclasses import replace
from typing import Any

import msgspec

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.conflicts.cores import Cores, smallest
from barpath.craft.programming.conflicts.giving_up import changed
from barpath.craft.programming.conflicts.possible import Possible
from barpath.craft.programming.conflicts.ways_out import Way, as_changes, ways_out
from barpath.craft.programming.conflicts.words import (
    conflict_in_words,
    proof_in_words,
    way_in_words,
)
from barpath.craft.programming.designing.briefing import Brief, brief_of
from barpath.craft.programming.designing.design import (
    Designed,
    design,
    designed,
    weeks_of,
    without_weeks,
)
from barpath.craft.programming.designing.macro import blocks
from barpath.craft.programming.designing.posing import pose
from barpath.craft.programming.programme import Programme, Week
from barpath.craft.programming.request import Request
from barpath.craft.programming.solving.previewing import preview
from barpath.craft.programming.solving.problem import Solved
from barpath.craft.programming.solving.solve import CannotBeDone, NotFound

MOST_EXPLAINED = 3
UNFOUND = (
    "No programme was found in the time there is, though nothing shows that there is none. Ask "
    "for a little less, or for a longer session."
)
STARTS = frozenset({"cleared", "cleared_with_limits"})


def answer(request: Request, base: Knowledge, *, is_quick: bool = False) -> Designed:
    """A programme; where the wishes conflict, which of them do, why, and the ways out.

    Args:
        is_quick: stop at a first good programme.
    """
    screened = brief_of(request, base).screened
    if screened.missing or screened.screening.outcome not in STARTS:
        return design(request, base, is_quick=is_quick)
    possible = Possible(request, base)
    if request.wishes and not possible.can_all():
        return Designed(programme=_explained(possible))
    try:
        return design(request, base, is_quick=is_quick)
    except (CannotBeDone, NotFound):
        if not possible.can_all() and possible.is_settled:
            return Designed(programme=_explained(possible))
    try:  # It may be that it can be done, though not with the best few of each class.
        return designed(replace(brief_of(request, base), is_wide=True), is_quick=is_quick)
    except (CannotBeDone, NotFound):
        return Designed(programme=_unfound(possible))


def conflicts(request: Request, base: Knowledge) -> Cores:
    """The smallest sets of wishes that cannot be kept together; none if all can."""
    return _cores(Possible(request, base))


def infeasible(request: Request, base: Knowledge) -> Programme:
    """The answer to wishes that conflict."""
    return _explained(Possible(request, base))


def _cores(possible: Possible) -> Cores:
    found = smallest(tuple(possible.wishes), possible.keep, possible.grow)
    if possible.is_settled:
        return found
    return replace(found, is_smallest=False, is_all=False)


def _explained(possible: Possible) -> Programme:
    found = _cores(possible)
    named = [core for core in found.cores if core]
    ways = [
        {"change": as_changes(way), "says": way_in_words(way, possible), "weeks": [week]}
        for way in (ways_out(possible, found) if named else [])
        if (week := _preview(way, possible)) is not None
    ]
    says = [conflict_in_words(core, possible) for core in found.cores[:MOST_EXPLAINED]]
    says.append(proof_in_words(found, is_settled=possible.is_settled))
    says += [str(way["says"]) for way in ways]
    return msgspec.structs.replace(
        without_weeks(brief_of(possible.request, possible.base), "infeasible"),
        conflicts=tuple(tuple(w for w in possible.wishes if w in core) for core in named),
        ways_out=tuple(ways),
        text="\n".join(says),
    )


def _unfound(possible: Possible) -> Programme:
    """The answer where nothing shows a conflict, and yet no programme was found.

    Wishes are not said to conflict before that is shown: the trainer is asked for others.
    """
    brief = brief_of(possible.request, possible.base)
    if not possible.request.wishes:
        return msgspec.structs.replace(without_weeks(brief, "infeasible"), text=UNFOUND)
    asked = msgspec.structs.replace(without_weeks(brief, "deferred"), text=UNFOUND)
    return msgspec.structs.replace(asked, missing=("wishes",))


def _preview(way: Way, possible: Possible) -> dict[str, Any] | None:
    """A full week of the first block as a way out would have it; None if none was found soon."""
    values = {each.wish.id: each.value for each in way}
    brief = brief_of(changed(possible.request, values), possible.base)
    for is_wide in (False, True):
        week = _full_week(replace(brief, is_wide=is_wide))
        if week is not None:
            found: dict[str, Any] = msgspec.to_builtins(week)
            return found
    return None


def _full_week(brief: Brief) -> Week | None:
    """The last week of the first block that is not lighter: it holds all the sets it can."""
    block = blocks(brief.client, brief.base)[0]
    posed = pose(brief, block)
    template = preview(posed.problem)
    if template is None:
        return None
    weeks, _ = weeks_of(brief, block, posed, Solved(template=template), None)
    return next((week for week in reversed(weeks) if not week.is_deload), weeks[-1])
