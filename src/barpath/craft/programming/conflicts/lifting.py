"""A brief as it would be without some rules, to find which of them stands in the way."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import msgspec

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.bounds import Bound, Bounds, Out, Timed
from barpath.craft.programming.designing.briefing import Brief
from barpath.craft.programming.solving.limits import is_kept_always
from barpath.craft.programming.solving.model import KINDS

HARDEST_LEVEL = 5
Rules = frozenset[str]


BAND, HEAVIEST = "load_band", 100
BOUNDING = frozenset(
    {
        "cool_down", "effort_floor", "exercise_sets", "forbid_exercises", "forbid_patterns",
        "forbid_tags", "impact_cap", "intensity_cap", "level_cap", "load_band", "load_cap",
        "load_start", "no_unheld_loads", "rest_band", "step_cap", "warm_up",
    }
)  # fmt: skip
"""Kinds that bound what exercises may be given and how they are done."""


def lifted(brief: Brief, rules: Rules) -> Brief:
    """The brief without what some rules bound and ask for."""
    if not rules:
        return brief
    claims = tuple(
        _widened(each) if each.rule in rules else each
        for each in brief.claims
        if each.rule not in rules or each.kind == BAND
    )
    return replace(brief, claims=claims, bounds=_without(brief.bounds, rules))


def bounding(brief: Brief) -> Rules:
    """Every rule that no designed week may break, or that bounds what it may hold."""
    bounds = brief.bounds
    outs = (bounds.tags, bounds.supported_only, bounds.patterns, bounds.exercises)
    found = {rule for out in outs for rules in out.values() for rule in rules}
    found |= {each.rule for timed in _timed(bounds).values() for each in timed}
    found |= {rule for each in bounds.step_percent.values() for rule in each.rules}
    found |= {
        each.rule
        for each in brief.claims
        if each.kind == BAND or is_kept_always(each.kind, each.force)
    }
    return frozenset(found | set(bounds.level.rules))


def bounding_claims(brief: Brief, rules: Iterable[str]) -> list[Claim]:
    """What rules say where they bound what a week may hold; an id may stand for more than that."""
    named = frozenset(rules)
    return [
        each
        for each in brief.claims
        if each.rule in named and (each.kind in BOUNDING or each.kind in KINDS)
    ]


def _widened(claim: Claim) -> Claim:
    """A band of loads without its upper end: without the band no load would be planned at all."""
    numbers = {
        name: HEAVIEST if name.endswith("at_most_percent") else number
        for name, number in claim.numbers.items()
    }
    return msgspec.structs.replace(claim, numbers=numbers)


def _timed(bounds: Bounds) -> dict[str, tuple[Timed | Out, ...]]:
    return {
        name: value
        for name in bounds.__dataclass_fields__
        if (value := getattr(bounds, name)) and isinstance(value, tuple)
        if isinstance(value[0], Timed | Out)
    }


def _without(bounds: Bounds, rules: Rules) -> Bounds:
    changes: dict[str, object] = {
        name: tuple(each for each in timed if each.rule not in rules)
        for name, timed in _timed(bounds).items()
    }
    for name in ("tags", "supported_only", "patterns", "exercises"):
        changes[name] = _left(getattr(bounds, name), rules)
    changes["step_percent"] = {
        region: each for region, each in bounds.step_percent.items() if not rules & {*each.rules}
    }
    if rules & set(bounds.level.rules):
        changes["level"] = Bound(HARDEST_LEVEL)
    return replace(bounds, **changes)  # type: ignore[arg-type]


def _left(out: Mapping[str, tuple[str, ...]], rules: Rules) -> dict[str, tuple[str, ...]]:
    """What is still out: all that some other rule takes out too."""
    left = {word: tuple(each for each in by if each not in rules) for word, by in out.items()}
    return {word: by for word, by in left.items() if by}
