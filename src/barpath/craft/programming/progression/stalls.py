"""Whether a lift has stopped rising, and what to do first (PRO-06)."""

from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.progression import tuning
from barpath.craft.programming.progression.belief import Mark
from barpath.craft.programming.progression.loads import Loading
from barpath.craft.programming.progression.proposals import Stall
from barpath.craft.programming.progression.rules import Rules

# What may lie behind a stall, among the client's flags.
_CAUSES = ("sleep_lt_7", "sleep_lt_6", "deficit", "fast_loss", "high_stress", "external_load")


def stall(case: Loading) -> Stall | None:
    """The stall a lift may be in; None where it rises, or where effort was too low to tell.

    To ask is cheap and comes early: as soon as the last sessions are likelier of a lift that stands
    still than of one that goes on as before. To change something is not: it takes twice as many flat
    sessions, and clear evidence.
    """
    over = int(case.rules.number("PRO-06", "at_least_sessions"))
    marks = case.belief.marks.get(case.name, ())
    break_weeks = case.rules.number("REP-02", "short_at_most_weeks")
    since = _since_break(marks, break_weeks)
    if len(since) <= over or not _is_honest(case, over):
        return None
    flat = _flat_for(since, over)
    if flat >= 2 * over and _flat_over_rising(since, tuning.SURE_SESSIONS) > tuning.SURE_FLAT:
        return Stall(flat, _what_to_change(flat, over), is_sure=True)
    if _flat_over_rising(since, over) > tuning.ASK_FLAT:
        return Stall(max(flat, 1), _what_to_look_at(case.rules), is_sure=False)
    return None


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


def _flat_for(marks: tuple[Mark, ...], over: int) -> int:
    """For how many sessions running the lift has not risen; 0 where it rises."""
    found = 0
    while over + found < len(marks):
        window = marks[: len(marks) - found][-over - 1 :]
        if _rises(window):
            break
        found += 1
    return over + found - 1 if found else 0


def _since_break(marks: tuple[Mark, ...], break_weeks: float) -> tuple[Mark, ...]:
    """The last stretch without a break."""
    found: tuple[Mark, ...] = ()
    for each in marks:
        goes_on = found and each.week - found[-1].week < break_weeks
        found = (*found, each) if goes_on else (each,)
    return found


def _flat_over_rising(marks: tuple[Mark, ...], most: int) -> float:
    """How much likelier the last sessions are of a lift that stands still than of one that rises on.

    The logarithm of the ratio, for the beginning of the standstill that speaks most for it, at most
    so many sessions ago.
    """
    stretches = range(1, min(most, len(marks) - 1) + 1)
    return max(_ratio(marks[-back - 1], marks[-back:]) for back in stretches)


def _ratio(start: Mark, after: tuple[Mark, ...]) -> float:
    """The same for one beginning. Repetitions, reserve and load are in each mark together.

    Where the lift stood then is itself known to a part, which is taken out of both.
    """
    rise = max(start.trend, tuning.LEAST_RISE_A_WEEK)
    weights = [1 / (each.sd**2 + tuning.DAY_SD**2) for each in after]
    flat = [each.measured - start.level for each in after]
    rising = [off - rise * (each.week - start.week) for off, each in zip(flat, after, strict=True)]
    return (_distance(rising, weights) - _distance(flat, weights)) / 2


def _distance(off: list[float], weights: list[float]) -> float:
    """How far days lie from what was expected of them, a share of it common to them all."""
    known = tuning.START_SD**2 / (1 + tuning.START_SD**2 * sum(weights))
    pulled = sum(weight * each for weight, each in zip(weights, off, strict=True))
    return sum(w * each**2 for w, each in zip(weights, off, strict=True)) - known * pulled**2


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


def _what_to_look_at(rules: Rules) -> str:
    found = [word for word in _CAUSES if word in rules.said]
    words = [vocabulary().flags[flag].label for flag in found]
    known = f" On record: {', '.join(words)}." if words else ""
    return f"Has it stopped rising? Look at sleep, attendance and rests first.{known}"


def _what_to_change(flat: int, over: int) -> str:
    if flat < 3 * over:
        return "Change the range of repetitions, or add one or two sets."
    return "Change to another variant of the exercise."
