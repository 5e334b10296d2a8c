"""What a beginner goes on to in a later block: the harder way of what is mastered, never back."""

from collections.abc import Callable, Collection, Iterator, Mapping

from barpath.craft.knowledge.kinds.exercises import WITHOUT_KG
from barpath.craft.knowledge.movement import Movement
from barpath.craft.programming.designing.briefing import Brief
from barpath.craft.programming.designing.candidates import Candidate

NOVICE = "novice"
COUNTED = frozenset({"reps", "reps_per_side"})


def advanced(
    lifted: Mapping[str, Candidate],
    mains: Collection[str],
    brief: Brief,
    fits: Callable[[str, str], bool],
) -> tuple[dict[str, Candidate], set[str]]:
    """The exercises without what a beginner is done with, and the harder ways that follow: SEL-09.

    What carries a load grows by the load. A main lift of the body alone grows by its next way, where
    there is one at hand; and nothing easier than a main lift of the last block comes back.

    Args:
        mains: keys of the main lifts of the last block.
        fits: whether there is time for the first in the place of the second.
    """
    if brief.status != NOVICE or brief.client.format == "group":
        return dict(lifted), set()
    movement = brief.base.movement
    done: set[str] = set()
    follow: set[str] = set()
    for key in mains:
        done.update(_easier(key, movement))
        if movement.exercises[key].loading in WITHOUT_KG:
            harder = [each for each in next_ways(key, lifted, movement) if fits(each, key)]
            done.update([key] if harder else ())
            follow.update(harder)
    return {key: each for key, each in lifted.items() if key not in done}, follow - done


def next_ways(key: str, at_hand: Mapping[str, Candidate], movement: Movement) -> Iterator[str]:
    """The next ways of an exercise that are at hand, of its pattern and counted as it is."""
    for edge in movement.progressions[key]:
        found = at_hand.get(edge.to)
        if (
            found is not None
            and not found.is_doubtful
            and found.exercise.pattern == movement.exercises[key].pattern
            and found.exercise.unit in COUNTED
        ):
            yield edge.to


def _easier(key: str, movement: Movement) -> list[str]:
    """Everything without load that an exercise leads down to, in its own pattern."""
    pattern = movement.exercises[key].pattern
    found = [key]
    for each in found:  # grows while it is read
        found += [
            edge.to
            for edge in movement.exercises[each].regressions
            if edge.to not in found
            and movement.exercises[edge.to].pattern == pattern
            and movement.exercises[edge.to].loading in WITHOUT_KG
        ]
    return found[1:]
