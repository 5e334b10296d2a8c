"""Nearness to what was there, and taste: what is decided when all rules are served."""

from barpath.craft.programming.solving.model import WeekModel

NEAR_WEIGHT, STABLE_WEIGHT = 10, 6
PLAIN_WEIGHT = 4
USUAL_SETS = 25


def stay_near(week: WeekModel) -> None:
    """Keep what was there: before the goal when planning anew, as a matter of quality else."""
    kept = week.problem.kept
    if not kept:
        return
    tier = "near" if week.problem.is_near else "quality"
    weight = NEAR_WEIGHT if week.problem.is_near else STABLE_WEIGHT
    for index in week.places:
        before = dict(kept[index]) if index < len(kept) else {}
        for key, sets in before.items():
            if key not in week.problem.candidates:
                continue
            is_main = week.problem.prescriptions[key].part == "main"
            if not (is_main or week.problem.is_near):
                continue
            week.count_undone(tier, weight * (1 - week.chosen[index, key]), weight)
            if week.problem.is_near:
                fewer = week.model.new_int_var(0, sets, f"fewer {key} {index}")
                week.model.add(fewer >= sets - week.sets[index, key])
                week.count_undone(tier, fewer, sets)
        if week.problem.is_near:
            new = [key for key in week.problem.candidates if key not in before]
            week.count_undone(tier, weight * week.count(new, index), weight)


def prefer(week: WeekModel) -> None:
    """Of those that serve alike, the sets that suit the client better."""
    scores = {key: each.score for key, each in week.problem.candidates.items()}
    best = max(scores.values(), default=0)
    for (_, key), sets in week.sets.items():
        week.count_undone("preference", (PLAIN_WEIGHT + best - scores[key]) * sets, 0)
    week.whole["preference"] += USUAL_SETS * len(week.places) * (PLAIN_WEIGHT + best)
