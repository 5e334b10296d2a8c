"""Lighter sets before a loaded lift: how many, first in a session or later, and their time."""

from collections.abc import Iterable
from dataclasses import dataclass

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.kinds.exercises import WITH_KG, Exercise

Span = tuple[int, int]
REPS, FEW_REPS, REST_S = (5, 8), (3, 5), 45


@dataclass(frozen=True, slots=True, kw_only=True)
class Ramp:
    """Lighter sets before a lift.

    Attributes:
        first: sets where it is the first loaded lift of a session.
        later: sets where another came before.
        set_s: seconds a set, with its rest.
        rules: ids of the rules that ask for them.
    """

    first: int = 0
    later: int = 0
    reps: Span = REPS
    set_s: int = 0
    rules: tuple[str, ...] = ()

    @property
    def later_s(self) -> int:
        """Seconds that each session with the lift gives to them."""
        return self.later * self.set_s

    @property
    def more_if_first_s(self) -> int:
        """Seconds more where it comes first."""
        return (self.first - self.later) * self.set_s


NONE = Ramp()


def ramp_of(exercise: Exercise, reps: Span | None, rep_s: float, claims: Iterable[Claim]) -> Ramp:
    """The lighter sets of a main lift: WUP-02.

    Args:
        reps: fewest and most of a working set.
        rep_s: seconds a repetition, both sides.
        claims: the rules that apply.
    """
    if exercise.loading not in WITH_KG or reps is None:
        return NONE
    first = later = 0
    is_heavy = False
    rules = []
    for claim in claims:
        if claim.kind == "ramp_sets":
            first = max(first, int(claim.numbers["at_least_sets"]))
            rules.append(claim.rule)
        elif claim.kind == "ramp_each" and reps[1] <= claim.numbers["at_most_reps"]:
            few = reps[0] <= claim.numbers["heavy_at_most_reps"]
            is_heavy = few and exercise.loading == "continuous"
            later = int(claim.numbers["heavy_at_least_sets" if is_heavy else "at_least_sets"])
            first = max(first, later + 1)
            rules.append(claim.rule)
    lighter = FEW_REPS if is_heavy else REPS
    set_s = round(rep_s * sum(lighter) / 2) + REST_S
    return Ramp(
        first=first, later=later, reps=lighter, set_s=set_s, rules=tuple(dict.fromkeys(rules))
    )
