"""Basic movements that a plan does without: which, and whether kit, limits or refusal is why."""

from collections.abc import Iterator, Mapping

import msgspec

from barpath.craft.programming.bounds import merge
from barpath.craft.programming.designing.briefing import Brief
from barpath.craft.programming.designing.candidates import candidates
from barpath.craft.programming.designing.posing import Posed
from barpath.craft.programming.request import Client
from barpath.craft.programming.traits import traits

IN_WORDS = {
    "knee": "bending the knees", "hip": "bending at the hips", "hpush": "pushing away",
    "vpush": "pushing overhead", "hpull": "pulling towards you", "vpull": "pulling from above",
    "trunk": "trunk work", "carry": "carrying", "locomotion": "moving about",
}  # fmt: skip
LEGS = frozenset({"knee", "hip"})
SEATED = frozenset({"wheelchair", "legs_unfelt"})
BY_KIT, BY_LIMITS, BY_LEGS = "pattern_gap", "limits_gap", "legs_left_out"


def gaps_of(brief: Brief, posed: Posed) -> dict[str, frozenset[str]]:
    """The groups of basic movements that nothing is left for, by the notice that says why."""
    problem = posed.problem
    wanted = {
        group
        for claim in problem.claims
        if claim.kind == "patterns_covered"
        for group in claim.picks.get("groups", ())
    }
    there = {problem.patterns[each.exercise.pattern].group for each in problem.candidates.values()}
    missing = frozenset(wanted - there)
    legs = missing & LEGS if brief.said & SEATED else frozenset()
    others = missing - legs
    if not others:
        return {BY_LEGS: legs} if legs else {}
    by_limits = others & (_groups(_healthy(brief), brief) - _groups(brief.client, brief))
    found = {BY_LEGS: legs, BY_LIMITS: by_limits, BY_KIT: others - by_limits}
    return {code: groups for code, groups in found.items() if groups}


def _healthy(brief: Brief) -> Client:
    """Somebody with the same kit, place and wishes, of whose health nothing is to be said."""
    return msgspec.structs.replace(
        brief.client, conditions=(), medicines=(), symptoms=(), pain={}, flags=(), cannot=(),
        cord_injury=None, pregnancy=None, falls=None, heart=None, fractures=None,
    )  # fmt: skip


def _groups(client: Client, brief: Brief) -> frozenset[str]:
    """The groups of movements that are left for somebody."""
    bounds = merge(client, brief.screened.screening, brief.base)
    found = candidates(client, traits(client), bounds, brief.base)
    patterns = brief.base.movement.patterns
    return frozenset(patterns[each.exercise.pattern].group for each in found.values())


def gaps_in_words(gaps: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """Which movements are left out; of legs the notice says enough."""
    missing = sorted(
        IN_WORDS.get(group, group)
        for code, groups in gaps.items()
        if code != BY_LEGS
        for group in groups
    )
    if named := ", ".join(missing):
        yield f"Left out: {named}."
