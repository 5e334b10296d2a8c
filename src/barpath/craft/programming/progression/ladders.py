"""Exercises without kilograms: repetitions climb in their range, then a harder exercise follows."""

from collections.abc import Iterable

from barpath.craft.programming.progression.gates import gates
from barpath.craft.programming.progression.loads import Loading
from barpath.craft.programming.progression.proposals import Action, Proposal
from barpath.craft.programming.progression.rules import Rules
from barpath.craft.programming.progression.targets import Target


def next_rung(case: Loading) -> Proposal:
    """What follows in an exercise that is made harder by its lever, a band, or nothing."""
    target, rules = case.target, case.rules
    if not case.believed:
        why = f"Start with {target.bottom} and see how many are left."
        return _step(case, "start", why, ("LOG-01",))
    last = case.believed[-1]
    if _missed(case, int(rules.number("PRO-08", "in_a_row_sessions"))):
        return _easier(case)
    if held := tuple(gates(case)):
        said, ids = tuple(each[0] for each in held), tuple(each[1] for each in held)
        return Proposal(
            exercise=case.name, action="hold", why=said, rules=tuple(dict.fromkeys(ids))
        )
    if all(_is_topped(each.reps, each.reserve_rir, target) for each in last.sets):
        return _harder(case)
    done = min((each.reps for each in last.sets if each.reps is not None), default=target.bottom)
    forecast = case.aim(case.base_kg) if case.base_kg is not None else None
    aim = forecast or min(max(done + 1, target.bottom), target.top)
    why = f"First all sets to {target.top} with {target.rir[0]:g} or more in reserve."
    return _step(case, "hold", why, ("PRO-02",), reps=aim)


def _is_topped(reps: int | None, reserve_rir: float | None, target: Target) -> bool:
    if reps is None or reserve_rir is None:
        return False
    return reps >= target.top and reserve_rir >= target.rir[0]


def _missed(case: Loading, times: int) -> bool:
    bests = [
        max((each.reps for each in exposure.sets if each.reps is not None), default=None)
        for exposure in case.believed[-times:]
    ]
    return len(bests) == times and all(
        best is not None and best < case.target.bottom for best in bests
    )


def _easier(case: Loading) -> Proposal:
    ways = case.exercise.regressions
    why = f"Below {case.target.bottom} twice running: an easier form until the range holds."
    return _step(case, "easier", why, ("PRO-08",), key=ways[0].to if ways else "")


def _harder(case: Loading) -> Proposal:
    target, movement = case.target, case.rules.base.movement
    why = f"All sets reached {target.top} with {target.rir[0]:g} or more in reserve."
    if case.exercise.loading == "band":
        said = f"{why} A stronger band, or this one further from its anchor, from {target.bottom}."
        return _step(case, "harder", said, ("PRO-02", "SEL-07"))
    ways = (edge.to for edge in movement.progressions[movement.key_of[case.name]])
    if harder := _first_open(ways, case.rules):
        said = f"{why} Next: {movement.exercises[harder].name}."
        return _step(case, "harder", said, ("PRO-02",), key=harder)
    said = f"{why} Nothing harder suits this client: slower repetitions, or a longer range."
    return _step(case, "hold", said, ("PRO-02", "SEL-02"))


def _first_open(keys: Iterable[str], rules: Rules) -> str:
    """The least hard exercise that the client may be given and has the kit for; "" for none."""
    exercises = rules.base.movement.exercises
    owned = {"BW", *rules.client.equipment}
    most = rules.number("SEL-02", "at_most_level")
    refused = {word.lower() for word in rules.client.refuses}
    open_ways = [
        key
        for key in keys
        if exercises[key].status == "live"
        and exercises[key].level <= most
        and any(set(needed) <= owned for needed in exercises[key].equipment)
        and not refused & {key, exercises[key].name.lower(), exercises[key].pattern.lower()}
        and not any(
            each.severity == "never" and each.condition in rules.said
            for each in exercises[key].contraindications
        )
    ]
    return min(open_ways, key=lambda key: (exercises[key].level, key), default="")


def _step(
    case: Loading,
    action: Action,
    why: str,
    rules: tuple[str, ...],
    *,
    key: str = "",
    reps: int | None = None,
) -> Proposal:
    return Proposal(
        exercise=case.name, action=action, why=(why,), rules=rules, exercise_next=key, reps=reps
    )
