"""The loads that a client's kit can make."""

from dataclasses import dataclass
from math import ceil, floor, inf

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.request import Client

CLOSE = 1e-6
"""Loads closer than this are one load; sums of quarters of a kilogram are not exact."""


@dataclass(frozen=True, slots=True)
class Steps:
    """Loads a step apart, from the lightest to the heaviest.

    Attributes:
        origin_kg: any one of them.
    """

    step_kg: float
    lightest_kg: float = 0.0
    heaviest_kg: float = inf
    origin_kg: float = 0.0

    def down(self, load_kg: float) -> float | None:
        """The heaviest that is no heavier than this; None where all are."""
        within = min(load_kg, self.heaviest_kg)
        count = floor((within - self.origin_kg) / self.step_kg + CLOSE)
        found = round(self.origin_kg + count * self.step_kg, 4)
        return found if found >= self.lightest_kg - CLOSE else None

    def above(self, load_kg: float) -> float | None:
        """The next heavier one; None where there is none."""
        count = floor((load_kg - self.origin_kg) / self.step_kg + CLOSE) + 1
        found = max(round(self.origin_kg + count * self.step_kg, 4), self._lightest())
        return found if found <= self.heaviest_kg + CLOSE else None

    def _lightest(self) -> float:
        count = ceil((self.lightest_kg - self.origin_kg) / self.step_kg - CLOSE)
        return round(self.origin_kg + count * self.step_kg, 4)

    def through(self, load_kg: float) -> "Steps":
        """The same steps, counted so that a load that was lifted is among them where it can be."""
        origins = (self.origin_kg, self.lightest_kg)
        for origin in origins:
            away = (load_kg - origin) / self.step_kg
            if abs(away - round(away)) < CLOSE:
                return Steps(self.step_kg, self.lightest_kg, self.heaviest_kg, origin)
        return self


def steps_of(exercise: Exercise, client: Client) -> Steps | None:
    """The loads of the kit that an exercise is done with; None where it has no kilograms.

    The steps are those that kit commonly has; `DB_step_kg`, `DB_min_kg` and `DB_max_kg` among the
    client's limits of kit say how it is there.
    """
    if exercise.loading not in {"fixed", "continuous"}:
        return None
    owned = {"BW", *client.equipment}
    ways = [needed for needed in exercise.equipment if set(needed) <= owned]
    words = vocabulary().kit
    for code in (*ways, *exercise.equipment)[0]:
        kit = words[code]
        if kit.loading in {"fixed", "continuous"}:
            limit = {
                name: float(value)
                for name, value in client.kit_limits.items()
                if not isinstance(value, str)
            }
            return Steps(
                step_kg=limit.get(f"{code}_step_kg", kit.step_kg),
                lightest_kg=limit.get(f"{code}_min_kg", kit.min_load_kg),
                heaviest_kg=limit.get(f"{code}_max_kg", inf),
            )
    return None


NO_STEPS = Steps(step_kg=1.0)
"""For an exercise without kilograms, where nobody asks for a load."""
