"""Spread over the week: what tires the same part of the body, and what makes a session whole."""

from ortools.sat.python import cp_model

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.kinds.exercises import WITH_KG
from barpath.craft.programming.designing.candidates import Candidate, impact_of
from barpath.craft.programming.solving.model import WeekModel, honours
from barpath.craft.programming.solving.wishes import asks_much

HOURS_A_DAY = 24
HARD_JUMPS_FROM = 3
"""Levels of impact."""
SCALE = 20
"""Shares of sets are weighed in whole numbers, in twentieths."""


def close_places(week: WeekModel, hours: float) -> list[tuple[int, int]]:
    """Pairs of sessions that follow one another within fewer hours, round the week too."""
    sittings, found = week.problem.sittings, []
    for first in week.places:
        second = (first + 1) % len(sittings)
        days = (sittings[second].day - sittings[first].day) % week.problem.cycle_days
        if second != first and HOURS_A_DAY * days < hours:
            found.append((first, second))
    return found


@honours("load_apart")
def load_apart(claim: Claim, week: WeekModel) -> None:
    """What loads one part of the body rests before it is loaded again, and is not loaded by much."""
    tags, muscles, free, patterns = (
        set(_words(claim.picks.get(name))) for name in ("tags", "muscles", "free_tags", "patterns")
    )
    keys = week.alike(
        lambda each: (
            _loads(each, tags, muscles)
            or (each.exercise.pattern in patterns and _is_free_with(each, free))
        )
    )
    most = week.problem.number(claim, "at_most_exercises")
    for index in week.places if keys and most is not None else ():
        found = week.count(keys, index)
        week.at_most(claim, found, int(most or 0), f"{claim.rule} many {index}", spread=1)
    pairs = close_places(week, week.problem.number(claim, "at_least_hours") or 0)
    if not pairs or not keys:
        return
    loaded = [_is_there(keys, index, week, claim.rule) for index in week.places]
    _keep_apart(claim, week, pairs, loaded)


def _keep_apart(
    claim: Claim, week: WeekModel, pairs: list[tuple[int, int]], there: list[cp_model.IntVar]
) -> None:
    """Not on both days of a pair."""
    for first, second in pairs:
        both = week.model.new_bool_var(f"{claim.rule} {first} {second}")
        week.model.add(both >= there[first] + there[second] - 1)
        week.penalise(claim, both, 1)


def _is_free_with(each: Candidate, tags: set[str]) -> bool:
    return each.exercise.support == "free" and bool(tags & set(each.exercise.tags))


def _loads(each: Candidate, tags: set[str], muscles: set[str]) -> bool:
    exercise = each.exercise
    has_kg = exercise.loading in WITH_KG
    return bool(tags & set(exercise.tags)) or (has_kg and bool(muscles & set(exercise.direct)))


def _is_there(keys: list[str], index: int, week: WeekModel, name: str) -> cp_model.IntVar:
    """1 if one of some is chosen in a session."""
    there = week.model.new_bool_var(f"{name} loaded {index}")
    for key in keys:
        week.model.add(week.chosen[index, key] <= there)
    return there


@honours("contacts")
def contacts(claim: Claim, week: WeekModel) -> None:
    """Hard jumps on few days, and on none that follows another too soon."""
    keys = week.alike(
        lambda each: (
            impact_of(each.exercise) >= HARD_JUMPS_FROM
            and bool(week.problem.prescriptions[each.key].contacts)
        )
    )
    if not keys:
        return
    jumps = [_is_there(keys, index, week, claim.rule) for index in week.places]
    most = week.problem.number(claim, "at_most_times")
    if most is not None:
        week.at_most(claim, sum(jumps), int(most), f"{claim.rule} days", spread=1)
    for first, second in close_places(week, week.problem.number(claim, "at_least_hours") or 0):
        both = jumps[first] + jumps[second]
        week.at_most(claim, both, 1, f"{claim.rule} {first} {second}", spread=1)


@honours("movement_days")
def movement_days(claim: Claim, week: WeekModel) -> None:
    """Some movements on so many days of the week and so many running at most, and hours apart."""
    most = int(week.problem.number(claim, "at_most_days") or len(week.places))
    groups, named = (set(_words(claim.picks.get(name))) for name in ("groups", "patterns"))
    patterns = week.problem.patterns
    keys = week.alike(
        lambda each: (
            each.exercise.pattern in named or patterns[each.exercise.pattern].group in groups
        )
    )
    pairs = close_places(week, week.problem.number(claim, "at_least_hours") or 0)
    runs = _runs(week, week.problem.number(claim, "at_most_running_days"))
    if not keys or (len(week.places) <= most and not pairs and not runs):
        return
    there = [_is_there(keys, index, week, f"{claim.rule} {most}") for index in week.places]
    if len(week.places) > most:
        week.at_most(claim, sum(there), most, f"{claim.rule} days", spread=1)
    _keep_apart(claim, week, pairs, there)
    for run in runs:
        held = sum(there[index] for index in run)
        week.at_most(claim, held, len(run) - 1, f"{claim.rule} running {run[0]}", spread=1)


def _runs(week: WeekModel, most: float | None) -> list[list[int]]:
    """Sessions on one day more than may be had running, round the week too."""
    days, cycle = [each.day for each in week.problem.sittings], week.problem.cycle_days
    if most is None or len(days) <= most:
        return []
    runs = [[(first + step) % len(days) for step in range(int(most) + 1)] for first in week.places]
    return [run for run in runs if (days[run[-1]] - days[run[0]]) % cycle == most]


@honours("even_sessions")
def even_sessions(claim: Claim, week: WeekModel) -> None:
    """No session of a week is a scrap beside the fullest."""
    share = round(SCALE * (week.problem.number(claim, "at_least_share") or 0))
    if len(week.places) < 2 or not share:
        return
    most = week.model.new_int_var(0, 60, f"{claim.rule} most")
    for index in week.places:
        sets = week.sets_of(week.problem.candidates, index)
        week.model.add(most >= sets)
        short = week.model.new_int_var(0, 60 * SCALE, f"{claim.rule} short {index}")
        week.model.add(short >= share * most - SCALE * sets)
        week.penalise(claim, short, 4 * SCALE)


@honours("one_exercise")
def one_exercise(claim: Claim, week: WeekModel) -> None:
    """Not too many sets of one exercise in a session."""
    most = int(week.problem.number(claim, "at_most_sets") or week.problem.most_sets)
    if asks_much(week.problem.wishes):
        return
    for (_, key), sets in week.sets.items():
        prescribed = week.problem.prescriptions[key]
        if prescribed.least_sets <= most < prescribed.most_sets:
            week.model.add(sets <= most)


@honours("variants")
def variants(claim: Claim, week: WeekModel) -> None:
    """In a session, of those that do the same for the same muscle only so many."""
    most = int(week.problem.number(claim, "at_most_exercises") or 1)
    if asks_much(week.problem.wishes):
        return
    classes: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for key, each in week.problem.candidates.items():
        if each.exercise.direct:
            classes.setdefault((each.exercise.pattern, each.exercise.direct), []).append(key)
    for keys in classes.values():
        for index in week.places if len(keys) > most else ():
            week.model.add(week.count(keys, index) <= most)


def _words(picked: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (picked,) if isinstance(picked, str) else picked or ()
