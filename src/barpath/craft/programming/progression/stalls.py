"""Whether a lift has stopped rising, and what to do first (PRO-06)."""

from itertools import pairwise

from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.progression import tuning
from barpath.craft.programming.progression.belief import Mark
from barpath.craft.programming.progression.loads import Loading
from barpath.craft.programming.progression.proposals import Stall
from barpath.craft.programming.progression.rules import Rules

# What may lie behind a stall, among the client's flags.
_CAUSES = ("sleep_lt_7", "sleep_lt_6", "deficit", "fast_loss", "high_stress", "external_load")


def stall(case: Loading) -> Stall | None:
    """The stall a lift is in; None where it rises, or where effort was too low to tell."""
    over = int(case.rules.number("PRO-06", "at_least_sessions"))
    if not _is_honest(case, over):
        return None
    break_weeks = case.rules.number("REP-02", "short_at_most_weeks")
    flat = _flat_for(case.belief.marks.get(case.name, ()), over, break_weeks)
    return Stall(flat, _what_to_do(flat, over, case.rules)) if flat >= over else None


def _is_honest(case: Loading, over: int) -> bool:
    """Whether the last sessions were near enough to what was asked for."""
    last = [each for each in case.believed if not each.is_light][-over:]
    return all(
        any(
            done.reserve_rir is not None and done.reserve_rir <= case.target.rir[1] + 1
            for done in each.sets
        )
        for each in last
    )


def _flat_for(marks: tuple[Mark, ...], over: int, break_weeks: float) -> int:
    """For how many sessions running the lift has not risen; 0 where it rises."""
    found = 0
    while over + found < len(marks):
        window = marks[: len(marks) - found][-over - 1 :]
        if _spans_break(window, break_weeks) or _rises(window):
            break
        found += 1
    return over + found - 1 if found else 0


def _spans_break(marks: tuple[Mark, ...], break_weeks: float) -> bool:
    return any(later.week - each.week >= break_weeks for each, later in pairwise(marks))


def _rises(marks: tuple[Mark, ...]) -> bool:
    """Whether the days after the first lie on a line that goes up from it as it should.

    The line starts at what was believed then, which many sets stand behind, so that a few days are
    enough to see its slope. What it is held against is most of the trend that was believed then.
    """
    first, *rest = marks
    along = across = 0.0
    for number, mark in enumerate(rest, start=1):
        weeks = min(mark.week - first.week, float(number))
        along += weeks * (mark.measured - first.level)
        across += weeks**2
    return along / across > max(tuning.RISE_SHARE * first.trend, tuning.RISE_A_WEEK)


def _what_to_do(flat: int, over: int, rules: Rules) -> str:
    if flat < 2 * over:
        found = [word for word in _CAUSES if word in rules.said]
        words = [vocabulary().flags[flag].label for flag in found]
        known = f" On record: {', '.join(words)}." if words else ""
        return f"Look at sleep, attendance and rests first.{known}"
    if flat < 3 * over:
        return "Change the range of repetitions, or add one or two sets."
    return "Change to another variant of the exercise."
