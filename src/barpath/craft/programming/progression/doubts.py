"""Sets to ask about in exercises of which no maximum is estimated."""

from collections.abc import Iterator

from barpath.craft.programming.progression.belief import Question
from barpath.craft.programming.progression.kit import CLOSE, steps_of
from barpath.craft.programming.progression.logs import Exposure, impossible
from barpath.craft.programming.progression.rules import Rules


def doubtful(name: str, exposures: tuple[Exposure, ...], rules: Rules) -> Iterator[Question]:
    """Sets that cannot be, and loads that jump by more than a step of the kit and LOG-03 allow.

    The session after decides: where it is as heavy, the jump was one and is believed.
    """
    exercise = rules.base.movement.by_name[name]
    steps = steps_of(exercise, rules.client)
    most = 1 + rules.number("LOG-03", "at_most_percent") / 100
    heaviest = doubted = 0.0
    for each in exposures:
        limit = max(heaviest * most, heaviest + steps.step_kg if steps else 0.0) + CLOSE
        above = 0.0
        for done in each.sets:
            load = done.load_kg or 0.0
            if asks := impossible(done, exercise):
                yield Question(name, done.index, each.week, asks)
            elif steps and heaviest and load > limit and not doubted >= load / most:
                above = max(above, load)
                says = f"{load:g} kg is far above {heaviest:g} kg. Is it written as it was done?"
                yield Question(name, done.index, each.week, says)
            elif steps:
                heaviest = max(heaviest, load)
        doubted = above
