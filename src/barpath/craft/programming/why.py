"""Why this exercise, why not that one, why this dose: each answer comes from solving again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import msgspec

from barpath.craft.programming.conflicts.cores import smallest
from barpath.craft.programming.conflicts.possible import Possible
from barpath.craft.programming.conflicts.words import conflict_in_words
from barpath.craft.programming.designing.briefing import Brief
from barpath.craft.programming.designing.excluding import excluded, in_words, key_of
from barpath.craft.programming.designing.macro import Block
from barpath.craft.programming.designing.placing import placed_by
from barpath.craft.programming.designing.posing import pose
from barpath.craft.programming.designing.prescription import Prescription
from barpath.craft.programming.reasons import Reader, reason, reasons
from barpath.craft.programming.request import Wish
from barpath.craft.programming.solving.limits import keep
from barpath.craft.programming.solving.model import TIERS
from barpath.craft.programming.solving.problem import Solved, WeekProblem
from barpath.craft.programming.solving.solve import solve

ASKED = "why"
"""The id of the wish that a question is put as."""
TIER_IN_WORDS = {
    "health": "the minimum for health", "emphasis": "what you want to come first",
    "goal": "what serves your goal", "quality": "the quality of the week",
    "preference": "what suits you and fills your time",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Why:
    """An answer.

    Attributes:
        says: it in words.
        rules: ids of the rules behind it.
        tier: the first tier in which a week without, or with, does less; "" where none is proven.
        loss_share: how much less at least, as a share of what is reached, 0 to 1.
        instead: what the other week has in its place, by name.
    """

    says: str
    rules: tuple[str, ...] = ()
    tier: str = ""
    loss_share: float = 0.0
    instead: tuple[str, ...] = ()


def why_this(brief: Brief, block: Block, exercise: str, *, for_whom: Reader = "client") -> Why:
    """Why an exercise is in a block: what a week without it would lose.

    Raises:
        KeyError: if the block's week does not hold it.
    """
    key = _key(exercise, brief)
    problem = pose(brief, block).problem
    name = brief.base.movement.exercises[key].name
    best = solve(problem)
    rules = placed_by(best.template, problem)[key]
    because = reasons(rules, brief.claims, for_whom)
    without = _with_wish(problem, "refuse_exercise", key)
    if keep(without, without.wishes).can is False:
        says = f"No week keeps all that it must without {name}."
        return Why(says=" ".join([says, *because]), rules=rules)
    other = solve(without)
    tier, share = _loss(best, other)
    instead = _names(_keys(other) - _keys(best), brief)
    says = _loss_in_words(f"Without {name}", tier, share)
    if instead:
        says = f"{says} In its place would stand {', '.join(instead)}."
    return Why(
        says=" ".join([says, *because]), rules=rules, tier=tier, loss_share=share, instead=instead
    )


def why_not(brief: Brief, block: Block, exercise: str, *, for_whom: Reader = "client") -> Why:
    """Why an exercise is not in a block: what keeps it out, or what a week with it would lose.

    Raises:
        KeyError: if the library has no such exercise.
    """
    key = _key(exercise, brief)
    name = brief.base.movement.exercises[key].name
    if out := excluded(key, brief):
        rules = tuple(dict.fromkeys(rule for each in out for rule in each.rules))
        return Why(says=in_words(name, out, brief, for_whom), rules=rules)
    wish = Wish(id=ASKED, kind="include_exercise", value=key)
    request = msgspec.structs.replace(brief.request, wishes=(*brief.request.wishes, wish))
    posed = pose(replace(brief, request=request), block)
    if key not in posed.problem.candidates:
        return Why(says=f"No sets are planned for {name}: it prepares or steadies a session.")
    plain = replace(posed.problem, wishes=brief.request.wishes)
    best = solve(plain)
    if key in _keys(best):
        return Why(says=f"{name} is in the week.")
    if keep(posed.problem, request.wishes).can is not True:
        return Why(says=_conflict(replace(brief, request=request)))
    other = solve(posed.problem)
    tier, share = _loss(best, other)
    instead = _names(_keys(best) - _keys(other), brief)
    says = _loss_in_words(f"With {name}", tier, share)
    if instead:
        says = f"{says} It would take the place of {', '.join(instead)}."
    return Why(says=says, tier=tier, loss_share=share, instead=instead)


def why_dose(
    brief: Brief, block: Block, exercise: str, *, for_whom: Reader = "client"
) -> list[str]:
    """Why an exercise is done as it is: the dose, then each rule with its source and evidence."""
    key = _key(exercise, brief)
    how = pose(brief, block).prescriptions[key]
    says = [_dose_in_words(how)]
    for claim in brief.claims:
        if claim.rule in how.rules and claim.kind and "week" in claim.bites:
            sources = [brief.base.sources[source].title for source in claim.sources]
            named = f" Source: {'; '.join(sources)}." if sources else ""
            evidence = f" Evidence {claim.evidence}." if for_whom == "client" else ""
            says.append(f"{reason(claim, for_whom)}{named}{evidence}")
    return says


def _key(exercise: str, brief: Brief) -> str:
    key = key_of(exercise, brief)
    if key is None:
        raise KeyError(exercise)
    return key


def _with_wish(problem: WeekProblem, kind: str, key: str) -> WeekProblem:
    wish = msgspec.convert({"id": ASKED, "kind": kind, "value": key}, Wish)
    return replace(problem, wishes=(*problem.wishes, wish))


def _loss(best: Solved, other: Solved) -> tuple[str, float]:
    """The first tier in which the other is proven to do less, and how much less at least.

    None where the other did more in a tier before it: the two then differ by more than one thing.
    """
    for tier in TIERS:
        if tier in best.reached and tier in other.reached:
            reached, (also, most) = best.reached[tier][0], other.reached[tier]
            if reached > 0 and most < reached - 1e-6:
                return tier, (reached - most) / reached
            if also > reached:
                break
    return "", 0.0


def _loss_in_words(head: str, tier: str, share: float) -> str:
    if not tier:
        return f"{head}, a week was found that is not proven to be worse: it is a near choice."
    percent = 100 * share
    much = f"at least {percent:.1f} %" if percent >= 0.1 else "a little"
    return f"{head}, {TIER_IN_WORDS[tier]} would lose {much}."


def _conflict(brief: Brief) -> str:
    """Which wishes an exercise cannot be had with."""
    possible = Possible(brief.request, brief.base)
    found = smallest(tuple(possible.wishes), possible.keep, possible.grow)
    cores = [core for core in found.cores if ASKED in core] or list(found.cores)
    return conflict_in_words(cores[0], possible) if cores else "It was not settled in time."


def _keys(solved: Solved) -> set[str]:
    return {key for row in solved.template for key, _ in row}


def _names(keys: Iterable[str], brief: Brief) -> tuple[str, ...]:
    return tuple(sorted(brief.base.movement.exercises[key].name for key in keys))


def _dose_in_words(how: Prescription) -> str:
    says = f"{how.least_sets} to {how.most_sets} sets"
    if how.reps:
        says += f" of {how.reps[0]} to {how.reps[1]} repetitions"
    elif how.seconds:
        says += f" of {how.seconds} seconds"
    elif how.contacts:
        says += f" of {how.contacts} contacts"
    if how.rir:
        says += f", {how.rir[0]} to {how.rir[1]} of them left in reserve"
    return f"{says}, with {how.rest_s} seconds of rest."
