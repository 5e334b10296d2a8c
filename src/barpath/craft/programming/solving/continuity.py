"""From one block to the next: main lifts that stay or get harder, and sets that do not fall."""

from collections import Counter
from collections.abc import Sequence

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.kinds.exercises import WITHOUT_KG
from barpath.craft.programming.solving.model import Linear, WeekModel, honours

STABLE_WEIGHT = 60
HARDER_WEIGHT = 120
FALL_HALVES = 4
"""Two sets less of what may lose none weigh as much as the whole rule: as a share of all its sets
they would be little beside any other advice."""
MORE_SETS = 4
"""So many sets more, where none may be added, break the rule wholly."""


@honours("lifts_kept")
def lifts_kept(claim: Claim, week: WeekModel) -> None:
    """Each main lift of the last block comes back as often, itself or in a harder way.

    One that the client may no longer do gives its place to another of its movement.
    """
    for key, times in _kept_mains(week).items():
        keys = _itself_or_harder(key, week) or _of_its_pattern(key, week)
        if keys:
            week.at_least(claim, week.count(keys), times, f"{claim.rule} {key}")


@honours("sets_kept")
def sets_kept(claim: Claim, week: WeekModel) -> None:
    """Muscles keep the sets they had in the last block: all, direct ones too, or up to so many."""
    most = week.problem.number(claim, "up_to_at_least_sets")
    for muscle in week.problem.muscles(claim.picks.get("muscles")):
        had, now = _halves_kept(muscle, week), week.weekly_halves(muscle)
        if most is not None:
            now_wanted = min(had, round(2 * most))
            week.at_least(claim, now, now_wanted, f"{claim.rule} keeps {muscle}")
        elif not week.problem.has_first:
            week.at_least(claim, now, had, f"{claim.rule} keeps {muscle}")
        else:
            _keep_each(claim, week, now, had, f"{claim.rule} keeps {muscle}")
            had = _halves_kept(muscle, week, is_direct=True)
            direct = 2 * week.direct_sets(muscle)
            _keep_each(claim, week, direct, had, f"{claim.rule} keeps direct {muscle}")


@honours("sets_held")
def sets_held(claim: Claim, week: WeekModel) -> None:
    """Near failure, no more sets in all than the last block had."""
    near = week.problem.number(claim, "near_at_most_rir") or 0
    prescribed = (week.problem.prescriptions[key] for key in week.problem.candidates)
    is_near = any(each.part == "main" and each.rir and each.rir[0] <= near for each in prescribed)
    had = sum(sets for row in week.problem.kept for _, sets in row)
    if had and is_near:
        found = week.sets_of(week.problem.candidates)
        week.at_most(claim, found, had, f"{claim.rule} holds sets", spread=MORE_SETS)


def _keep_each(claim: Claim, week: WeekModel, found: Linear, had: int, name: str) -> None:
    """Ask for every half set there was; a few that are missing undo the rule."""
    if not had:
        return
    short = week.model.new_int_var(0, had, name)
    week.model.add(short >= had - found)
    week.penalise(claim, short, FALL_HALVES)


def stay_near(week: WeekModel) -> None:
    """Keep the main lifts of the last block on their days, as a matter of quality.

    What cannot be made heavier had better be made harder.
    """
    for index, row in enumerate(week.problem.kept):
        for key, _ in row:
            if (index, key) in week.chosen and key in week.problem.kept_mains:
                keys = _itself_or_harder(key, week)
                there = week.any_of(keys, index, f"stays {key} {index}")
                week.count_undone("quality", STABLE_WEIGHT * (1 - there), STABLE_WEIGHT)
    for key in _kept_mains(week):
        if _grows_by_ways(key, _itself_or_harder(key, week), week):
            for index in week.places:
                undone = HARDER_WEIGHT * week.chosen[index, key]
                week.count_undone("quality", undone, HARDER_WEIGHT)


def kept_sets(week: WeekModel) -> dict[tuple[int, str], int]:
    """The last block's week as far as it still stands, to start the next from.

    What cannot be made heavier stands there in its next way: a week that is near enough to the best
    may otherwise be the last one again.
    """
    return {
        (index, _next_way(key, week)): sets
        for index, row in enumerate(week.problem.kept)
        for key, sets in row
        if key in week.problem.candidates and index in week.places
    }


def _next_way(key: str, week: WeekModel) -> str:
    ways = _itself_or_harder(key, week)
    is_main = key in week.problem.kept_mains
    return ways[1] if is_main and _grows_by_ways(key, ways, week) else key


def _grows_by_ways(key: str, ways: Sequence[str], week: WeekModel) -> bool:
    """Whether something cannot be made heavier, and can be made harder."""
    return len(ways) > 1 and week.problem.candidates[key].exercise.loading in WITHOUT_KG


def _kept_mains(week: WeekModel) -> Counter[str]:
    """How often each main lift stood in the last block."""
    mains = week.problem.kept_mains
    return Counter(key for row in week.problem.kept for key, _ in row if key in mains)


def _itself_or_harder(key: str, week: WeekModel) -> list[str]:
    """An exercise and all that leads down to it: its harder ways, of the same kind of movement."""
    candidates, patterns = week.problem.candidates, week.problem.patterns
    if key not in candidates:
        return []
    group = patterns[candidates[key].exercise.pattern].group
    found = [key]
    for easier in found:  # grows while it is read
        found += [
            other
            for other, each in candidates.items()
            if other not in found
            and any(edge.to == easier for edge in each.exercise.regressions)
            and patterns[each.exercise.pattern].group == group
        ]
    return found


def _of_its_pattern(key: str, week: WeekModel) -> list[str]:
    pattern = week.problem.kept_mains[key]
    return week.alike(lambda each: each.exercise.pattern == pattern)


def _halves_kept(muscle: str, week: WeekModel, *, is_direct: bool = False) -> int:
    candidates = week.problem.candidates
    return sum(
        sets * (2 if is_direct else candidates[key].halves.get(muscle, 0))
        for row in week.problem.kept
        for key, sets in row
        if key in candidates and (not is_direct or muscle in candidates[key].exercise.direct)
    )
