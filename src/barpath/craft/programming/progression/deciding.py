"""The next load: double progression, sized by the forecast and held by limits and gates."""

from barpath.craft.programming.progression.gates import gates
from barpath.craft.programming.progression.kit import CLOSE
from barpath.craft.programming.progression.loads import Loading
from barpath.craft.programming.progression.logs import Exposure, WorkSet
from barpath.craft.programming.progression.proposals import Action, Proposal


def next_load(case: Loading) -> Proposal:
    """What to put on the bar next, and why."""
    if case.base_kg is None:
        return _opening(case)
    if case.away_weeks > case.rules.number("REP-02", "resume_at_most_weeks"):
        return _back(case, case.base_kg)
    if lower := _lower(case, case.base_kg):
        return lower
    if held := list(gates(case)):
        said, rules = tuple(each[0] for each in held), tuple(each[1] for each in held)
        return _proposal(case, "hold", case.base_kg, said, rules)
    if earned := _earned(case, case.base_kg):
        return _rise(case, case.base_kg, *earned)
    why = "The top of the range is not yet reached with the reserve asked for: repetitions first."
    return _proposal(case, "hold", case.base_kg, (why,), ("PRO-02",))


def _proposal(
    case: Loading,
    action: Action,
    load_kg: float,
    why: tuple[str, ...],
    rules: tuple[str, ...],
    *,
    past_top: bool = False,
) -> Proposal:
    return Proposal(
        exercise=case.name,
        action=action,
        why=why,
        rules=tuple(dict.fromkeys(rules)),
        load_kg=load_kg,
        reps=case.aim(load_kg, past_top=past_top),
    )


def _opening(case: Loading) -> Proposal:
    """A first load: from a maximum that was told, else found by feel."""
    target = case.target
    if case.lift is not None and case.forecast_kg is not None:
        most = min(case.lift.reps_at_most, int(case.lift.total_at_most - case.true_rir))
        reps = min(target.top, most)
        wanted = case.lift.moved_at(case.forecast_kg, reps, case.true_rir) - case.lift.body_kg
        if (load := case.steps.down(wanted)) is not None:
            why = f"A first load for {reps} repetitions, from the maximum on record, rounded down."
            return _proposal(case, "start", load, (why,), ("LOG-02",))
    why = (
        "Nothing that could be counted is logged. Start light and find the load at which "
        f"{target.top} repetitions leave {target.rir[1]:g}."
    )
    return Proposal(exercise=case.name, action="feel", why=(why,), rules=("LOG-01",))


def _back(case: Loading, base_kg: float) -> Proposal:
    """The first session after a break."""
    number = case.rules.number
    weeks = f"After {case.away_weeks:.0f} weeks away"
    if case.away_weeks > number("REP-02", "long_at_most_weeks"):
        cut = number("REP-02", "long_cut_percent")
        why = (
            f"{weeks} the load is found anew, by feel, below {base_kg * (1 - cut / 100):.0f} kg; "
            "build up over the next weeks."
        )
        return Proposal(exercise=case.name, action="feel", why=(why,), rules=("REP-02",))
    is_short = case.away_weeks <= number("REP-02", "short_at_most_weeks")
    cut = number("REP-02", "short_cut_percent" if is_short else "long_cut_percent")
    load = case.steps.down(base_kg * (1 - cut / 100))
    if load is None:
        why = f"{weeks} start with a set or two fewer: the kit has nothing lighter."
        return _proposal(case, "return", base_kg, (why,), ("REP-02",))
    why = f"{weeks} the first session is {cut:g} % lighter; what was there comes back fast."
    return _proposal(case, "return", load, (why,), ("REP-02",))


def _lower(case: Loading, base_kg: float) -> Proposal | None:
    """Less, after misses in a row or where the forecast says the range cannot be reached."""
    number = case.rules.number
    missed = _missed(case, int(number("PRO-08", "in_a_row_sessions")))
    if not missed and not case.is_too_heavy(base_kg):
        return None
    least, most = number("PRO-08", "at_least_percent"), number("PRO-08", "at_most_percent")
    top, bottom = base_kg * (1 - least / 100), base_kg * (1 - most / 100)
    wanted = top
    if case.lift is not None and case.forecast_kg is not None:
        reserve = case.true_rir if missed else case.least_rir
        moved = case.lift.moved_at(case.forecast_kg, case.fewest(reserve), reserve)
        wanted = min(max(moved - case.lift.body_kg, bottom), top if missed else base_kg)
    load = case.steps.down(wanted)
    if load is None or load < bottom - CLOSE:
        load = case.steps.down(top)
    if load is None:
        why = "The range is out of reach, and the kit has nothing lighter: an easier exercise."
        return _proposal(case, "easier", base_kg, (why,), ("PRO-08",))
    if missed:
        why = f"Below {case.target.bottom} repetitions twice running: {least:g} to {most:g} % less."
        return _proposal(case, "lower", load, (why,), ("PRO-08",))
    why = f"At {base_kg:g} kg even {case.target.bottom} repetitions would leave too few in reserve."
    return _proposal(case, "lower", load, (why,), ("PRO-02", "EFF-06"))


def _missed(case: Loading, times: int) -> bool:
    """Whether the best set of each of the last exposures stayed below the range."""
    last = [each for each in case.believed if not each.is_light][-times:]
    bests = [_best(each) for each in last]
    return len(last) == times and all(
        best is not None and best < case.target.bottom for best in bests
    )


def _best(exposure: Exposure) -> int | None:
    return max((each.reps for each in exposure.sets if each.reps is not None), default=None)


def _earned(case: Loading, base_kg: float) -> tuple[str, tuple[str, ...]] | None:
    """Why more load is due, and the rules; None where it is not."""
    target, last = case.target, case.believed[-1]
    reach = case.reach
    if reach is None or reach < target.top:
        return None
    if all(_reserve(case, each, target.top) for each in last.sets):
        why = f"All sets reached {target.top} repetitions with the reserve asked for."
        return why, ("PRO-02",)
    if case.rules.is_youth:
        return None
    is_regained = base_kg < max(
        (each.load_kg or 0.0 for exposure in case.believed for each in exposure.sets), default=0.0
    )
    once = case.rules.is_novice or is_regained
    times = 1 if once else int(case.rules.number("PRO-01", "in_a_row_sessions"))
    over = target.top + int(case.rules.number("PRO-01", "over_at_least_reps"))
    running = [each for each in case.believed if not each.is_light][-times:]
    if len(running) < times or not all(_passed(case, each, over) for each in running):
        return None
    if once:
        why = "The goal was passed last time" + (": ground held before." if is_regained else ".")
        return why, ("PRO-05",) if case.rules.is_novice else ("PRO-01",)
    return f"The goal was passed in {times} sessions running.", ("PRO-01",)


def _passed(case: Loading, exposure: Exposure, reps: int) -> bool:
    """Whether a set with the heaviest load of a session had so many repetitions in it."""
    heaviest = max((each.load_kg or 0.0 for each in exposure.sets), default=0.0)
    heavy = [each for each in exposure.sets if (each.load_kg or 0.0) >= heaviest - CLOSE]
    return any(_total(case, each) >= reps + case.target.rir[0] for each in heavy)


def _reserve(case: Loading, done: WorkSet, reps: int) -> bool:
    """Whether a set had so many repetitions and left what it should."""
    if done.reps is None or done.reserve_rir is None:
        return False
    return done.reps >= reps and done.reserve_rir + case.unsaid_rir >= case.target.rir[0]


def _total(case: Loading, done: WorkSet) -> float:
    if done.reps is None or done.reserve_rir is None:
        return 0.0
    return done.reps + done.reserve_rir + case.unsaid_rir


def _is_light_still(case: Loading, load_kg: float) -> bool:
    """Whether the range would be passed with this load too, or nobody can say how light it is."""
    expected = case.expects(load_kg, case.true_rir) or 0
    return case.is_beyond_formula or expected > case.target.top


def _rise(case: Loading, base_kg: float, why: str, rules: tuple[str, ...]) -> Proposal:
    """The smallest step that brings the range back; the same load where none is allowed."""
    cap = case.rules.cap(case.exercise)
    least = base_kg * (1 + case.rules.number("PRO-01", "at_least_percent") / 100)
    load = case.steps.above(least - 2 * CLOSE * case.steps.step_kg)
    if load is None:
        said = f"{why} The kit ends at {base_kg:g} kg: more repetitions, then a harder exercise."
        return _proposal(case, "hold", base_kg, (said,), (*rules, "SEL-12"), past_top=True)
    limit = base_kg * (1 + cap.percent / 100) + CLOSE
    if load > limit:
        percent = 100 * (load / base_kg - 1)
        said = (
            f"{why} The next step of the kit is {percent:.0f} %, and at most {cap.percent:g} % is "
            "allowed: more repetitions first, smaller steps, or a harder exercise."
        )
        return _proposal(
            case, "hold", base_kg, (said,), (*rules, *cap.rules, "SEL-12"), past_top=True
        )
    while not case.rules.is_youth and _is_light_still(case, load):
        further = case.steps.above(load)
        if further is None or further > limit:
            break
        load = further
    expected = None if case.is_beyond_formula else case.expects(load, case.true_rir)
    if expected is not None and expected < case.fewest(case.true_rir):
        said = f"{why} {load:g} kg would fall below the range still: more repetitions first."
        return _proposal(case, "hold", base_kg, (said,), (*rules, "PRO-02"), past_top=True)
    said = f"{why} {load:g} kg is {100 * (load / base_kg - 1):.1f} % more."
    return _proposal(case, "raise", load, (said,), (*rules, *cap.rules))
