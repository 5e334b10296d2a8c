"""Nearness to what was there, and taste: what is decided when all rules are served."""

from barpath.craft.programming.solving.model import WeekModel

STABLE_WEIGHT = 6
PLAIN_WEIGHT = 4
USUAL_SETS = 25


def stay_near(week: WeekModel) -> None:
    """Keep the main lifts of the last block, as a matter of quality."""
    prescriptions = week.problem.prescriptions
    for index, row in enumerate(week.problem.kept):
        for key, _ in row:
            if (index, key) in week.chosen and prescriptions[key].part == "main":
                undone = STABLE_WEIGHT * (1 - week.chosen[index, key])
                week.count_undone("quality", undone, STABLE_WEIGHT)


def prefer(week: WeekModel) -> None:
    """Of those that serve alike, the sets that suit the client better."""
    scores = {key: each.score for key, each in week.problem.candidates.items()}
    best = max(scores.values(), default=0)
    for (_, key), sets in week.sets.items():
        week.count_undone("preference", (PLAIN_WEIGHT + best - scores[key]) * sets, 0)
    week.whole["preference"] += USUAL_SETS * len(week.places) * (PLAIN_WEIGHT + best)
