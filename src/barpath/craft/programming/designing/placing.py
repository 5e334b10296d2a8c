"""Why an exercise stands where it stands: the rules that it serves."""

from collections import Counter

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.solving.problem import Template, WeekProblem

KIT = "SEL-01"


def placed_by(template: Template, problem: WeekProblem) -> dict[str, tuple[str, ...]]:
    """The ids of the rules that each chosen exercise serves, by key.

    A rule about sets is named where the week would fall short of it without that exercise.
    """
    halves: Counter[str] = Counter()
    sets: Counter[str] = Counter()
    for row in template:
        for key, count in row:
            sets[key] += count
            for muscle, each in problem.candidates[key].halves.items():
                halves[muscle] += count * each
    return {key: tuple(sorted({KIT, *_served(key, sets[key], halves, problem)})) for key in sets}


def _served(key: str, sets: int, halves: Counter[str], problem: WeekProblem) -> set[str]:
    return {claim.rule for claim in problem.claims if _serves(claim, key, sets, halves, problem)}


def _serves(claim: Claim, key: str, sets: int, halves: Counter[str], problem: WeekProblem) -> bool:
    found = problem.candidates[key]
    exercise = found.exercise
    if claim.kind == "patterns_covered":
        return problem.patterns[exercise.pattern].group in claim.picks.get("groups", ())
    if claim.kind == "weekly_sets":
        least = problem.number(claim, "at_least_sets")
        return least is not None and any(
            halves[muscle] - sets * found.halves[muscle] < 2 * least
            for muscle in problem.muscles(claim.picks.get("muscles"))
            if muscle in found.halves
        )
    if claim.kind == "pattern_frequency":
        return exercise.pattern in claim.picks.get("patterns", ())
    if claim.kind == "tag_frequency":
        return not set(exercise.tags).isdisjoint(claim.picks.get("tags", ()))
    return False
