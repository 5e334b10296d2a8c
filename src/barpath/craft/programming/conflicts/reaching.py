"""Wishes that arithmetic judges: a load by a week, and an event inside the horizon."""

from collections.abc import Iterator
from dataclasses import dataclass

from barpath.craft.programming.bounds import Bound
from barpath.craft.programming.designing.briefing import Brief
from barpath.craft.programming.designing.macro import blocks
from barpath.craft.programming.designing.posing import Posed
from barpath.craft.programming.request import Wish
from barpath.craft.programming.solving.wishes import word_of

LEGS = frozenset({"knee", "hip"})
NO_LIMIT_PERCENT = 100.0


@dataclass(frozen=True, slots=True)
class Reached:
    """How high an exercise may be by a week, at the largest steps allowed.

    Attributes:
        now_kg: the maximum on record.
        steps: how many steps of load there is time for.
        percent: the largest step.
        kg: what that comes to.
        rules: those that set the largest step.
    """

    now_kg: float
    steps: int
    percent: float
    kg: float
    rules: tuple[str, ...]


def breaks(wish: Wish, brief: Brief, posed: Posed) -> bool:
    """Whether arithmetic alone shows that a wish cannot be kept."""
    if wish.kind == "event":
        return int(wish.value["week"]) > brief.client.horizon_weeks
    if wish.kind == "reach":
        found = reached(wish, brief, posed)
        return found is not None and found.kg < wish.value["load_kg"]
    return False


def reached(wish: Wish, brief: Brief, posed: Posed) -> Reached | None:
    """How far a lift can come by the week of a wish; None where no maximum is on record.

    One step of load every so many sessions as the rule asks for, in each session that may hold
    the lift, in every week that is not lighter on purpose: nobody comes further within the rule.
    """
    name = _name(wish, brief)
    now_kg = brief.client.e1rm_kg.get(name)
    if now_kg is None or name not in brief.base.movement.by_name:
        return None
    exercise = brief.base.movement.by_name[name]
    region = "lower" if posed.problem.patterns[exercise.pattern].group in LEGS else "upper"
    step = brief.bounds.step_percent.get(region, Bound(NO_LIMIT_PERCENT))
    in_a_row = max(
        (int(claim.number("in_a_row_sessions") or 1) for claim in brief.claims
         if claim.kind == "step_cap"),
        default=1,
    )  # fmt: skip
    times = min([len(posed.lifting), *_most_times(brief)])
    weeks = sum(1 for each in _full_weeks(brief) if each <= int(wish.value["week"]))
    steps = max(0, times * weeks - 1) // in_a_row
    return Reached(now_kg, steps, step.value, now_kg * (1 + step.value / 100) ** steps, step.rules)


def _name(wish: Wish, brief: Brief) -> str:
    word = word_of(wish)
    known = brief.base.movement.exercises.get(word)
    return known.name if known else word


def _most_times(brief: Brief) -> Iterator[int]:
    for claim in brief.claims:
        if claim.kind == "repeat_cap":
            times = claim.number("at_most_times", brief.status)
            if times is not None:
                yield int(times)


def _full_weeks(brief: Brief) -> Iterator[int]:
    for block in blocks(brief.client, brief.base):
        yield from (week for week in block.weeks if week not in block.lighter)
