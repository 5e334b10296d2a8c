"""Whether a lighter week should come now, ahead of the plan (DEL-03)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.progression import tuning
from barpath.craft.programming.progression.belief import Belief
from barpath.craft.programming.progression.logs import Exposure, History
from barpath.craft.programming.progression.rules import Rules

_POOR_SLEEP = ("sleep_lt_6",)


@dataclass(frozen=True, slots=True)
class LighterWeek:
    """A lighter week, proposed and not decided.

    Attributes:
        sets_share: fewest and most of the usual sets.
        load_cut_percent: most that loads go down.
    """

    why: tuple[str, ...]
    sets_share: tuple[float, float]
    load_cut_percent: float
    rules: tuple[str, ...] = ("DEL-02", "DEL-03")


def lighter_week(
    belief: Belief, history: History, exercises: Mapping[str, Exercise], rules: Rules
) -> LighterWeek | None:
    """A lighter week where something calls for one; None otherwise."""
    why = tuple(_causes(belief, history, exercises, rules))
    if not why:
        return None
    low, high = (rules.number("DEL-02", f"at_{end}_share") for end in ("least", "most"))
    return LighterWeek(why, (low, high), rules.number("DEL-02", "load_cut_at_most_percent"))


def _causes(
    belief: Belief, history: History, exercises: Mapping[str, Exercise], rules: Rules
) -> Iterator[str]:
    running = int(rules.number("DEL-03", "in_a_row_sessions"))
    falling = [
        name
        for name, marks in belief.marks.items()
        if "main" in exercises[name].roles
        and len(marks) >= running + 2
        and all(mark.surprise < -tuning.LOW_SD for mark in marks[-running:])
    ]
    if len(falling) >= rules.number("DEL-03", "at_least_exercises"):
        yield f"Fell for {running} sessions running: {', '.join(falling)}."
    days = int(rules.number("DEL-03", "at_least_days"))
    last = belief.readiness[-days:]
    if len(last) == days and all(low < -tuning.LOW_SD for _, low in last):
        yield f"All lifts were weaker than usual on the last {days} days of training."
    for name, exposures in history.items():
        if _hurts_more(exposures):
            yield f"Pain rises from session to session: {name}."
    for flag in _POOR_SLEEP:
        if flag in rules.said:
            yield f"On record: {vocabulary().flags[flag].label}."


def _hurts_more(exposures: tuple[Exposure, ...]) -> bool:
    """Whether pain rose twice running."""
    told = [each.pain_points for each in exposures[-3:]]
    if len(told) < 3 or None in told:
        return False
    first, second, third = (points or 0.0 for points in told)
    return first < second < third
