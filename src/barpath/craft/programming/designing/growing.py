"""Whether an exercise can be made heavier in steps small enough for what it is to do."""

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.bounds import Bounds, lowest
from barpath.craft.programming.progression.kit import steps_of
from barpath.craft.programming.request import Client

LIGHTEST_PERCENT = 60
"""Of the maximum, in the lightest set that is loaded by it: twenty repetitions to failure."""


def is_too_coarse(
    exercise: Exercise, client: Client, bounds: Bounds, base: Knowledge, *, week: int = 1
) -> bool:
    """Whether the next step of the kit is too large for the main aim: SEL-12.

    Only where the client's own maximum says how light the lightest set may be.
    """
    e1rm_kg = client.e1rm_kg.get(exercise.name)
    muscles = vocabulary().muscles
    wanted = {code for code in exercise.direct if {code, muscles[code].group} & {*client.emphasis}}
    is_aim = exercise.name in client.wants or bool(wanted)
    steps = steps_of(exercise, client)
    if e1rm_kg is None or not is_aim or steps is None or not exercise.e1rm_reps_max:
        return False
    cap = lowest(bounds.load_percent, week=week, otherwise=100).value
    lightest_kg = steps.down(e1rm_kg * min(LIGHTEST_PERCENT, cap) / 100)
    most = base.rule_of_kind("loadability").numbers["at_most_percent"]
    return bool(lightest_kg) and steps.step_kg > most / 100 * (lightest_kg or 0)
