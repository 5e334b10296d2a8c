"""Other ways of an exercise: easier, harder, or like it."""

from collections.abc import Mapping

from barpath.craft.knowledge.movement import Movement
from barpath.craft.programming.designing.candidates import Candidate

OPTIONS = 2
"""How many are shown beside an exercise; a class has so many for each station: GRP-01."""


def other_ways(
    found: Candidate, candidates: Mapping[str, Candidate], movement: Movement
) -> tuple[str, ...]:
    """An easier and a harder way, by key; where one is missing, another like it.

    Args:
        candidates: what the client may be given.
    """
    easier = [edge.to for edge in found.exercise.regressions]
    harder = [edge.to for edge in movement.progressions[found.key]]
    alike = [edge.to for edge in found.exercise.substitutes]
    named = [next((each for each in keys if each in candidates), None) for keys in (easier, harder)]
    chosen = [each for each in dict.fromkeys(named) if each]
    more = [
        each.key
        for each in sorted(candidates.values(), key=lambda one: (-one.score, one.key))
        if each.exercise.pattern == found.exercise.pattern and each.key != found.key
    ]
    for key in (*alike, *more):
        if len(chosen) < OPTIONS and key in candidates and key not in chosen:
            chosen.append(key)
    return tuple(chosen)
