"""A problem with only what serves wishes best: a week that keeps them is found there much sooner.

A week found there is a week. That none is found there says nothing, and more is tried.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from barpath.craft.programming.request import Wish
from barpath.craft.programming.solving.problem import WeekProblem
from barpath.craft.programming.solving.wishes import wished_keys, word_of

DIRECT_HALVES = 2


def lean(problem: WeekProblem, wishes: Sequence[Wish]) -> WeekProblem:
    """The problem with the one or two candidates that serve each of some wishes best."""
    muscles = {each.value["muscle"] for each in wishes if each.kind == "muscle_sets_min"}
    kept = wished_keys(wishes, problem.candidates)
    for wish in wishes:
        kept.update(_best_for(wish, problem, muscles))
    candidates = {key: each for key, each in problem.candidates.items() if key in kept}
    return replace(problem, candidates=candidates)


def _best_for(wish: Wish, problem: WeekProblem, muscles: set[str]) -> Iterator[str]:
    """Of what could serve a wish the best, and of what is direct work for its muscle."""
    found = problem.candidates
    match wish.kind:
        case "muscle_sets_min":
            muscle = wish.value["muscle"]
            serving = [key for key, each in found.items() if muscle in each.halves]
            ways = [serving, [k for k in serving if found[k].halves[muscle] >= DIRECT_HALVES]]
        case "pattern_frequency_min":
            ways = [[k for k, each in found.items() if each.exercise.pattern == word_of(wish)]]
        case "load_floor":
            yield from (k for k, each in found.items() if each.exercise.pattern == word_of(wish))
            return
        case _:
            return
    for keys in ways:
        if keys:
            yield max(keys, key=lambda key: (_worth(key, problem, muscles), key))


def _worth(key: str, problem: WeekProblem, muscles: set[str]) -> float:
    """Half sets for all muscles asked for, by the second."""
    halves = problem.candidates[key].halves.items()
    seconds = problem.prescriptions[key].set_s
    return sum(count for muscle, count in halves if muscle in muscles) / max(1, seconds)
