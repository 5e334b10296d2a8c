"""Sets: enough of them, not too many, where they are wanted, and spread over the week."""

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.kinds.exercises import WITH_KG
from barpath.craft.programming.solving.model import TIERS, Linear, WeekModel, honours
from barpath.craft.programming.solving.wishes import COUNTED

HOURS_A_DAY = 24
GROWTH_WEIGHT = 400


@honours("weekly_sets")
def weekly_sets(claim: Claim, week: WeekModel) -> None:
    """So many hard sets a week for each of some muscles."""
    least = week.problem.number(claim, "at_least_sets")
    most = week.problem.number(claim, "at_most_sets")
    for muscle in week.problem.muscles(claim.picks.get("muscles")):
        found = week.weekly_halves(muscle)
        if least:
            week.at_least(claim, found, round(2 * least), f"{claim.rule} under {muscle}")
        if most:
            week.at_most(claim, found, round(2 * most), f"{claim.rule} over {muscle}", spread=8)
    if least and week.problem.grows_all and claim.picks.get("muscles") == "emphasised":
        _grow_the_others(round(2 * least), week)


def _grow_the_others(wanted: int, week: WeekModel) -> None:
    """Who trains for size wants all of it, though some of it first."""
    for muscle in week.problem.muscles("others"):
        short = week.model.new_int_var(0, wanted, f"grow {muscle}")
        week.model.add(short >= wanted - week.weekly_halves(muscle))
        weight = GROWTH_WEIGHT // wanted
        week.count_undone("quality", weight * short, weight * wanted)


@honours("weighted_frequency")
def weighted_frequency(claim: Claim, week: WeekModel) -> None:
    """Exercises of some patterns with a weight on so many days, as far as any may be done so."""
    wanted = claim.picks.get("patterns", ())
    keys = week.alike(
        lambda each: each.exercise.pattern in wanted and each.exercise.loading in WITH_KG
    )
    if keys:
        hits = [week.any_of(keys, index, f"{claim.rule} weighted {index}") for index in week.places]
        times = int(week.problem.number(claim, "at_least_times") or 1)
        week.at_least(claim, sum(hits), min(times, len(hits)), f"{claim.rule} weighted")


@honours("weekly_exposures")
def weekly_exposures(claim: Claim, week: WeekModel) -> None:
    """Each of some muscles on so many days, as far as there are days."""
    least = int(week.problem.number(claim, "at_least_days") or 0)
    wanted = min(least, len(week.places))
    for muscle in week.problem.muscles(claim.picks.get("muscles")):
        hits = []
        for index in week.places:
            hit = week.model.new_bool_var(f"{muscle} on {index}")
            week.model.add(week.halves(muscle, index) >= 2 * hit)
            hits.append(hit)
        week.at_least(claim, sum(hits), wanted, f"{claim.rule} {muscle}")


@honours("session_muscle_sets")
def session_muscle_sets(claim: Claim, week: WeekModel) -> None:
    """Not too many sets for one muscle in one session."""
    most = round(2 * (week.problem.number(claim, "at_most_sets") or 10))
    for muscle in week.problem.muscles("each"):
        for index in week.places:
            week.model.add(week.halves(muscle, index) <= most)


@honours("session_sets")
def session_sets(claim: Claim, week: WeekModel) -> None:
    """Not too many sets in one session."""
    most = int(week.problem.number(claim, "at_most_sets") or 30)
    for index in week.places:
        week.model.add(week.sets_of(week.problem.candidates, index) <= most)


@honours("direct_sets")
def direct_sets(claim: Claim, week: WeekModel) -> None:
    """Of the sets for a muscle, a share from exercises in which it limits the set."""
    share = week.problem.number(claim, "at_least_share")
    least = week.problem.number(claim, "at_least_sets")
    for muscle in week.problem.muscles(claim.picks.get("muscles", "emphasised")):
        direct = week.direct_sets(muscle)
        if share:
            # direct sets × 2 against half sets: both in halves.
            missing = week.model.new_int_var(0, 40, f"{claim.rule} share {muscle}")
            week.model.add(
                10 * missing + 20 * direct >= round(10 * share) * week.weekly_halves(muscle)
            )
            week.penalise(claim, missing, 10)
        if least:
            week.at_least(claim, direct, int(least), f"{claim.rule} sets {muscle}")


@honours("days_apart")
def days_apart(claim: Claim, week: WeekModel) -> None:
    """A muscle loaded hard has time before it is loaded hard again."""
    hours = week.problem.number(claim, "at_least_hours")
    if not hours:
        return
    sittings = week.problem.sittings
    for first in week.places:
        second = (first + 1) % len(sittings)
        days = (sittings[second].day - sittings[first].day) % week.problem.cycle_days
        if second == first or HOURS_A_DAY * days >= hours:
            continue
        for muscle in week.problem.muscles("each"):
            _spread(claim, week, muscle, first, second)


HARD_HALVES = 8
"""Four hard sets: about half of what a session may hold for a muscle."""
MOST_HALVES = 100
"""More than a muscle gets on two days, so that advice never forbids what a wish asks for."""


def _spread(claim: Claim, week: WeekModel, muscle: str, first: int, second: int) -> None:
    """Not a hard session of a muscle on both days."""
    both = week.model.new_int_var(0, MOST_HALVES, f"{claim.rule} {muscle} {first}")
    week.model.add(
        both >= week.halves(muscle, first) + week.halves(muscle, second) - HARD_HALVES - 2
    )
    week.penalise(claim, both, HARD_HALVES)


@honours("exercise_sets")
def spine(claim: Claim, week: WeekModel) -> None:
    """For strength, one lift of each main movement comes back and gets most of the sets."""
    least = int(week.problem.number(claim, "week_at_least_sets") or 0)
    if not least:
        return
    patterns = week.problem.patterns
    for group in ("knee", "hip", "hpush", "hpull"):
        keys = week.alike(
            lambda each, group=group: (  # type: ignore[misc]
                patterns[each.exercise.pattern].group == group and each.exercise.e1rm_reps_max > 0
            )
        )
        hits = []
        for key in keys:
            hit = week.model.new_bool_var(f"{claim.rule} {key}")
            week.model.add(week.sets_of([key]) >= least * hit)
            week.model.add(week.count([key]) >= min(TWICE, len(week.places)) * hit)
            hits.append(hit)
        if hits:
            week.at_least(claim, sum(hits), 1, f"{claim.rule} {group}")


TWICE = 2
MINOR_A_SESSION, ALIKE, ALIKE_FOR_SIZE = 1, 1, 2
MOST_MORE, MORE_WEIGHT = 4, 2000


def leave_room(week: WeekModel) -> None:
    """In a session one exercise for minor muscles alone, and one or two of each movement.

    More than that only where nothing else keeps what the client asked the week for.
    """
    is_asked = any(wish.kind in COUNTED for wish in week.problem.wishes)
    major = set(week.problem.muscles("major")) | week.problem.emphasised
    keys = week.alike(
        lambda each: (
            bool(each.exercise.direct)
            and not major & set(each.exercise.direct)
            and not week.problem.patterns[each.exercise.pattern].group
        )
    )
    for index in week.places:
        week.model.add(week.count(keys, index) <= MINOR_A_SESSION + _room(week, is_asked=is_asked))
    if week.problem.stations:
        return  # what a class does is decided by its kit
    most = ALIKE_FOR_SIZE if week.problem.grows_all else ALIKE
    for pattern in dict.fromkeys(
        each.exercise.pattern for each in week.problem.candidates.values()
    ):
        alike = week.alike(lambda each, pattern=pattern: each.exercise.pattern == pattern)  # type: ignore[misc]
        for index in week.places:
            week.model.add(week.count(alike, index) <= most + _room(week, is_asked=is_asked))


def _room(week: WeekModel, *, is_asked: bool) -> Linear:
    """How many more there may be, each at a cost above all else."""
    if not is_asked:
        return 0
    more = week.model.new_int_var(0, MOST_MORE, "more than there is room for")
    week.count_undone(TIERS[0], MORE_WEIGHT * more, 0)
    return more
