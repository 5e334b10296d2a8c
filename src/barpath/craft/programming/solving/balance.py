"""Taste: what is decided when all rules are served."""

from barpath.craft.programming.solving.model import WeekModel

PLAIN_WEIGHT = 4
USUAL_SETS = 25


def prefer(week: WeekModel) -> None:
    """Of those that serve alike, the sets that suit the client better."""
    scores = {key: each.score for key, each in week.problem.candidates.items()}
    best = max(scores.values(), default=0)
    for (_, key), sets in week.sets.items():
        week.count_undone("preference", (PLAIN_WEIGHT + best - scores[key]) * sets, 0)
    week.whole["preference"] += USUAL_SETS * len(week.places) * (PLAIN_WEIGHT + best)
