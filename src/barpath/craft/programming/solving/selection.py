"""Which exercises: every movement, enough variety, not too much of it, and what was asked for."""

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.designing.candidates import Candidate
from barpath.craft.programming.solving.model import Linear, WeekModel, honours


def _words(picked: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (picked,) if isinstance(picked, str) else picked or ()


def _of_group(week: WeekModel, group: str) -> list[str]:
    """Candidates whose pattern counts for a group of patterns."""
    patterns = week.problem.patterns
    keys = week.alike(lambda each: patterns[each.exercise.pattern].group == group)
    if group == "vpull":  # a pull from above bends the elbow; a pullover is something else
        return [key for key in keys if "biceps" in week.problem.candidates[key].halves] or keys
    return keys


@honours("patterns_covered")
def patterns_covered(claim: Claim, week: WeekModel) -> None:
    """Each group of movements at least once a week, where the kit allows it at all."""
    groups = [*_words(claim.picks.get("groups"))]
    if week.problem.said & set(_words(claim.picks.get("extra_for"))):
        groups += _words(claim.picks.get("extra"))
    for group in groups:
        keys = [key for each in group.split("|") for key in _of_group(week, each)]
        if keys:
            week.at_least(claim, week.count(keys), 1, f"{claim.rule} {group}")


@honours("full_body")
def full_body(claim: Claim, week: WeekModel) -> None:
    """On few days, each session for the whole body."""
    if len(week.places) <= (week.problem.number(claim, "at_most_days") or 0):
        triplet(claim, week)


@honours("triplet")
def triplet(claim: Claim, week: WeekModel) -> None:
    """A leg, a push and a pull in every session."""
    for index in week.places:
        for groups in (("knee", "hip"), ("hpush", "vpush"), ("hpull", "vpull")):
            keys = [key for group in groups for key in _of_group(week, group)]
            if keys:
                week.at_least(claim, week.count(keys, index), 1, f"{claim.rule} {groups} {index}")


@honours("exercises_per_session")
def exercises_per_session(claim: Claim, week: WeekModel) -> None:
    """Not too many exercises in a session, and not too few."""
    short = 60 * (week.problem.number(claim, "short_at_most_minutes") or 0)
    for index, sitting in enumerate(week.problem.sittings):
        prefix = "short_" if sitting.work_s <= short else ""
        most = int(week.problem.number(claim, f"{prefix}at_most_exercises") or 10)
        least = int(week.problem.number(claim, f"{prefix}at_least_exercises") or 1)
        chosen = week.count(week.problem.candidates, index)
        week.model.add(chosen <= most)
        week.at_least(claim, chosen, least, f"{claim.rule} {index}")


@honours("repeat_cap")
def repeat_cap(claim: Claim, week: WeekModel) -> None:
    """No exercise too often in a week."""
    most = int(week.problem.number(claim, "at_most_times") or 3)
    for key in week.problem.candidates:
        if len(week.places) > most:
            week.model.add(week.count([key]) <= most)


@honours("unilateral")
def unilateral(claim: Claim, week: WeekModel) -> None:
    """One-sided work of the legs and of the trunk or arms, so often a week."""
    legs, patterns = {"knee", "hip"}, week.problem.patterns
    sides = week.alike(lambda each: each.exercise.laterality != "bilateral")
    for is_legs in (True, False):
        keys = [
            key
            for key in sides
            if (patterns[week.problem.candidates[key].exercise.pattern].group in legs) == is_legs
        ]
        if keys:
            times = int(week.problem.number(claim, "at_least_times") or 1)
            week.at_least(claim, week.count(keys), times, f"{claim.rule} {is_legs}")


@honours("lengthened")
def lengthened(claim: Claim, week: WeekModel) -> None:
    """For each emphasised muscle one exercise that is hardest where it is long."""
    for muscle in week.problem.muscles("emphasised"):
        keys = week.alike(
            lambda each, muscle=muscle: (  # type: ignore[misc]
                muscle in each.exercise.direct and each.exercise.rom_bias == "lengthened"
            )
        )
        if keys:
            week.at_least(claim, week.count(keys), 1, f"{claim.rule} {muscle}")


@honours("pattern_frequency")
def pattern_frequency(claim: Claim, week: WeekModel) -> None:
    """One of some patterns on so many days."""
    wanted = set(_words(claim.picks.get("patterns")))
    keys = week.alike(lambda each: each.exercise.pattern in wanted)
    _on_days(claim, week, keys)


@honours("tag_frequency")
def tag_frequency(claim: Claim, week: WeekModel) -> None:
    """An exercise with one of some tags on so many days."""
    wanted = set(_words(claim.picks.get("tags")))
    _on_days(claim, week, week.alike(lambda each: bool(wanted & set(each.exercise.tags))))


@honours("named_exercises")
def named_exercises(claim: Claim, week: WeekModel) -> None:
    """Each of some exercises by name on so many days; alternatives stand with a bar between."""
    for alternatives in _words(claim.picks.get("exercises")):
        names = alternatives.split("|")
        keys = week.alike(lambda each, names=names: each.exercise.name in names)  # type: ignore[misc]
        _on_days(claim, week, keys)
        most = week.problem.number(claim, "at_most_times")
        if most is not None and len(week.places) > most:
            days = [
                week.any_of(keys, index, f"{claim.rule} most on {index}") for index in week.places
            ]
            for key in keys:
                for index, day in zip(week.places, days, strict=True):
                    week.model.add(day >= week.chosen[index, key])
            name = f"{claim.rule} most {names[0]}"
            week.at_most(claim, sum(days), int(most), name, spread=len(days))


@honours("planes_covered")
def planes_covered(claim: Claim, week: WeekModel) -> None:
    """Work in each of some planes."""
    for plane in _words(claim.picks.get("planes")):
        _on_days(claim, week, week.alike(lambda each, p=plane: p in each.exercise.planes))  # type: ignore[misc]


@honours("trunk_kinds")
def trunk_kinds(claim: Claim, week: WeekModel) -> None:
    """Several kinds of work for the trunk."""
    hits: list[Linear] = []
    for pattern in ("AE", "AR", "AL", "ROT", "TF", "TE"):
        keys = week.alike(lambda each, p=pattern: each.exercise.pattern == p)  # type: ignore[misc]
        if keys:
            hit = week.model.new_bool_var(f"{claim.rule} {pattern}")
            week.model.add(hit <= week.count(keys))
            hits.append(hit)
    kinds = int(week.problem.number(claim, "at_least_kinds") or 2)
    week.at_least(claim, sum(hits), min(kinds, len(hits)), f"{claim.rule} kinds")


@honours("opens_with")
def opens_with(claim: Claim, week: WeekModel) -> None:
    """What serves some muscles stands in sessions that a main lift for one of them can begin."""
    if not week.problem.has_first:
        return
    muscles = set(week.problem.muscles(claim.picks.get("muscles")))
    serving = week.alike(lambda each: bool(muscles & set(each.exercise.direct)))
    mains = [key for key in serving if week.problem.prescriptions[key].part == "main"]
    for index in week.places if mains else ():
        late = week.model.new_bool_var(f"{claim.rule} late {index}")
        for key in serving:
            week.model.add(late >= week.chosen[index, key] - week.count(mains, index))
        week.penalise(claim, late, 1)


@honours("lift_kinds")
def lift_kinds(claim: Claim, week: WeekModel) -> None:
    """A movement in several lifts, in which different muscles tire first, on different days."""
    patterns = set(_words(claim.picks.get("patterns")))
    wanted = int(week.problem.number(claim, "at_least_kinds") or 0)
    if len(week.places) < (week.problem.number(claim, "from_days") or 0):
        return
    kinds: dict[frozenset[str], list[str]] = {}
    for key, each in week.problem.candidates.items():
        if each.exercise.pattern in patterns and each.exercise.e1rm_reps_max:
            kinds.setdefault(frozenset(each.exercise.direct), []).append(key)
    if len(kinds) < wanted:
        return
    hits = [week.model.new_bool_var(f"{claim.rule} {sorted(kind)}") for kind in kinds]
    for hit, keys in zip(hits, kinds.values(), strict=True):
        week.model.add(hit <= week.count(keys))
    week.at_least(claim, sum(hits), wanted, f"{claim.rule} kinds")
    every = [key for keys in kinds.values() for key in keys]
    days = [week.any_of(every, index, f"{claim.rule} on {index}") for index in week.places]
    week.at_least(claim, sum(days), wanted, f"{claim.rule} days")


@honours("no_fewer_sets")
def no_fewer_sets(claim: Claim, week: WeekModel) -> None:
    """At least the sets of others for some movements, or for what serves a muscle to bring up."""
    over, under = set(_words(claim.picks.get("over"))), set(_words(claim.picks.get("under")))
    first = week.alike(lambda each: each.exercise.pattern in over)
    others = week.alike(lambda each: each.exercise.pattern in under)
    if "emphasised" in over:
        muscles = set(week.problem.muscles("emphasised" if week.problem.has_first else None))
        candidates = week.problem.candidates
        first = [key for key in others if muscles & set(candidates[key].exercise.direct)]
        others = [key for key in others if key not in first]
    if first and others:
        fewer = week.model.new_int_var(0, 400, f"{claim.rule} fewer")
        week.model.add(fewer >= week.sets_of(others) - week.sets_of(first))
        week.penalise(claim, fewer, 4)


def _on_days(claim: Claim, week: WeekModel, keys: list[str]) -> None:
    times = min(int(week.problem.number(claim, "at_least_times") or 1), len(week.places))
    if times == 1 and keys:  # once is once, on whatever day
        week.at_least(claim, week.count(keys), times, f"{claim.rule} days")
    elif keys:
        hits = [week.any_of(keys, index, f"{claim.rule} on {index}") for index in week.places]
        week.at_least(claim, sum(hits), times, f"{claim.rule} days")


SIDES = {
    "push": {"hpush", "vpush"}, "pull": {"hpull", "vpull"}, "hip": {"hip"}, "knee": {"knee"},
    "vertical": {"vpush", "vpull"}, "horizontal": {"hpush", "hpull"},
}  # fmt: skip


@honours("set_ratio")
def set_ratio(claim: Claim, week: WeekModel) -> None:
    """Sets of one side against sets of another, between two ratios, in tenths."""
    over, under = str(claim.picks.get("over")), str(claim.picks.get("under"))
    if over not in SIDES or under not in SIDES:
        return
    patterns = week.problem.patterns
    keys_of = {
        side: week.alike(lambda each, s=side: _is_of(each, SIDES[s], patterns))  # type: ignore[misc]
        for side in (over, under)
    }
    if not keys_of[over] or not keys_of[under]:
        return
    upper, lower = week.sets_of(keys_of[over]), week.sets_of(keys_of[under])
    for name, sign in (("at_least_ratio", 1), ("at_most_ratio", -1)):
        ratio = week.problem.number(claim, name)
        if ratio and claim.force == "hard":
            week.model.add(sign * (round(10 * ratio) * lower - 10 * upper) <= 0)
        elif ratio:
            away = week.model.new_int_var(0, 400, f"{claim.rule} {name}")
            week.model.add(away >= sign * (round(10 * ratio) * lower - 10 * upper))
            week.penalise(claim, away, 40)


def _is_of(each: Candidate, groups: set[str], patterns: object) -> bool:
    return patterns[each.exercise.pattern].group in groups  # type: ignore[index]
