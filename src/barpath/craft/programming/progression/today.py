"""The rest of a session, once its first working set is known (PRO-07)."""

from dataclasses import dataclass, replace
from math import exp

from barpath.craft.programming.progression.belief import READINESS, Belief
from barpath.craft.programming.progression.kit import CLOSE
from barpath.craft.programming.progression.loads import Loading
from barpath.craft.programming.progression.logs import WorkSet


@dataclass(frozen=True, slots=True)
class Today:
    """The next set of the same exercise today.

    Attributes:
        load_kg: None where the last set was written down without one.
        reps: to aim at; None where the range says it.
        why: what changed; "" where nothing did.
    """

    load_kg: float | None
    reps: int | None
    why: str = ""
    rules: tuple[str, ...] = ()


def next_set(case: Loading, belief: Belief, planned_reps: int, done: tuple[WorkSet, ...]) -> Today:
    """The set after those done today.

    Args:
        case: as it stood before the session.
        belief: after the sets done so far.
        planned_reps: what the first set aimed at.
        done: the sets so far, at least one, oldest first.
    """
    load = done[-1].load_kg
    if load is None:
        return Today(None, None)
    shifted, why = _shift(case, planned_reps, done, load)
    name = case.name
    if case.lift is None or name not in belief.names:
        return Today(shifted, None, why, ("PRO-07",) if why else ())
    place = belief.place(name)
    spent = belief.fatigue_share * len(done)
    today = exp(belief.mean[place] + belief.mean[READINESS] - spent)
    tired = replace(case, belief=belief, today_kg=today)
    expected = max(tired.expects(shifted, tired.true_rir) or 0, _counted(case, done, shifted))
    fewest = case.target.bottom if expected >= case.target.bottom - 1 else max(expected, 1)
    reps = min(max(expected, fewest), max(case.target.top, planned_reps))
    return Today(shifted, reps, why, ("PRO-07",) if why else ())


def _counted(case: Loading, done: tuple[WorkSet, ...], load_kg: float) -> int:
    """One repetition fewer than the last set had in it, where that was more than the formula reads."""
    last, lift = done[-1], case.lift
    if lift is None or last.reps is None or last.reserve_rir is None or last.load_kg != load_kg:
        return 0
    is_read = last.reps <= lift.reps_at_most and last.reserve_rir <= lift.reserve_at_most
    if is_read and last.reps + last.reserve_rir <= lift.total_at_most:
        return 0
    return int(last.reps + last.reserve_rir + case.unsaid_rir - case.target.rir[0]) - 1


def _shift(
    case: Loading, planned_reps: int, done: tuple[WorkSet, ...], load_kg: float
) -> tuple[float, str]:
    """The load of the rest of the day, which only the first set moves."""
    first = done[0]
    if len(done) > 1 or first.reps is None or first.reserve_rir is None:
        return load_kg, ""
    number = case.rules.number
    reached = first.reps + first.reserve_rir + case.unsaid_rir
    off = int(number("PRO-07", "off_at_least_reps"))
    least, most = number("PRO-07", "at_least_percent"), number("PRO-07", "at_most_percent")
    if reached - planned_reps - case.target.rir[1] >= off:
        found = case.steps.down(load_kg * (1 + most / 100))
        holds = found is not None and (case.expects(found, case.true_rir) or 0) >= case.fewest(
            case.true_rir
        )
        if found is not None and holds and found > load_kg + CLOSE:
            return found, f"The first set was easier than planned: {found:g} kg for the rest."
    if planned_reps + case.target.rir[0] - reached >= off:
        found = case.steps.down(load_kg * (1 - least / 100))
        if found is not None and found >= load_kg * (1 - most / 100) - CLOSE:
            return found, f"The first set was harder than planned: {found:g} kg for the rest."
    return load_kg, ""
