"""Balance in the sessions: harder drills from block to block, and less to hold on to."""

from collections.abc import Iterable, Iterator
from typing import Any

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.programming.designing.candidates import Candidate
from barpath.craft.programming.programme import Programme

BLOCK_WEEKS, BALANCES = 4, 3
SUPPORTED = frozenset({"fall_risk", "frailty", "osteo_fracture", "vertigo"})
"""Who holds on to something while standing is a challenge."""
BY_WAY = frozenset({"metres", "rounds"})
"""Units of what is done along a way, which a slot cannot say."""
FLOOR = frozenset({"FLOOR", "KNEEL", "PRONE"})
PAIN = "pain"
MORE_REPS, LATE_STAGE, MORE_S = 2, 2, 5
BALANCE_PART: frozenset[str] = frozenset({"balance"})
HOLDS = ("with both hands", "with one hand", "with the fingertips of one hand")


def stage_of(week: int) -> int:
    """How many blocks are done."""
    return (week - 1) // BLOCK_WEEKS


def drills_of(found: Iterable[Candidate], said: frozenset[str], stage: int) -> list[Candidate]:
    """The drills of a block, on the feet: what is mastered is no longer a challenge.

    A rung at a time for whom a fall would be worst.

    Args:
        found: the best suited first.
        said: the client's traits.
    """
    counted = [
        each
        for each in found
        if each.exercise.unit not in BY_WAY and not FLOOR & set(each.exercise.tags)
    ]
    counted = counted[: 3 * BALANCES]
    if PAIN not in said:  # what is guided by pain comes after its like for who has none
        counted.sort(key=lambda each: each.exercise.specialties[0] == PAIN)
    ladder = sorted(
        _told_apart(counted)[: 2 * BALANCES],
        key=lambda each: (each.exercise.level, -each.score, each.key),
    )
    rungs = 1 if said & SUPPORTED else BALANCES - 1
    first = max(0, min(stage * rungs, len(ladder) - BALANCES))
    return ladder[first : first + BALANCES]


def _told_apart(found: list[Candidate]) -> list[Candidate]:
    """Of those that are drawn alike and counted alike, the first: they are the same to whoever
    does them.
    """
    kept: dict[tuple[str, str], Candidate] = {}
    for each in found:
        kept.setdefault((each.exercise.figure, each.exercise.unit), each)
    return list(kept.values())


def grown(dose: dict[str, Any], exercise: Exercise, stage: int) -> dict[str, Any]:
    """A dose some blocks later: more repetitions, and in the last a longer hold, inside the
    exercise's own range.
    """
    most = exercise.range[1]
    if "reps" in dose:
        low, high = dose["reps"]
        more = min(MORE_REPS * stage, most - high)
        return {**dose, "reps": (low + more, high + more)}
    if "seconds" in dose and stage >= LATE_STAGE:
        return {**dose, "seconds": max(dose["seconds"], min(most, dose["seconds"] + MORE_S))}
    return dose


def holds_in_words(programme: Programme, said: frozenset[str]) -> Iterator[str]:
    """With how much of a hold balance is trained in each phase, for who needs one."""
    sessions = [session for week in programme.weeks for session in week.sessions]
    if not said & SUPPORTED or not any(each.slots(BALANCE_PART) for each in sessions):
        return
    steps = [
        f"{hold} from week {phase.weeks[0]} on" if place else hold
        for place, (hold, phase) in enumerate(zip(HOLDS, programme.phases, strict=False))
    ]
    yield (
        f"Balance in the sessions: hold on {', '.join(steps)}. Take the next step only when you stood "
        "still through every hold two sessions running, go back to both hands for what is new, and "
        "never let go."
    )
