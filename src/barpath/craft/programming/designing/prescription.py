"""How an exercise is done in a block: what is written down of it."""

from dataclasses import dataclass

from barpath.craft.programming.designing.ramping import NONE, Ramp
from barpath.craft.programming.programme import PartKind

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prescription:
    """How an exercise is done in a block.

    Attributes:
        part: the part of a session it belongs to.
        reps: fewest and most a set; None for what is held or counted otherwise.
        rir: fewest and most repetitions in reserve; None where effort is not counted so.
        rpe: lowest and highest effort of ten, where effort goes by feel.
        load_percent: of the one-repetition maximum, where one may be estimated.
        heaviest_percent: the largest share of it that what rules leave of its repetitions comes to.
        wished_percent: the share of it that was wished for, and that its repetitions come to.
        set_s: seconds one set takes with its rest.
        once_s: seconds to get to it and into place, and for the lighter sets that it always has.
        ramp: lighter sets before it.
        rules: ids of the rules that shaped it.
    """

    part: PartKind
    least_sets: int
    most_sets: int
    reps: Span | None = None
    seconds: int | None = None
    contacts: int | None = None
    rir: Span | None = None
    rpe: tuple[float, float] | None = None
    load_percent: tuple[float, float] | None = None
    heaviest_percent: float = 0.0
    wished_percent: float | None = None
    rest_s: int = 0
    set_s: int = 0
    once_s: int = 0
    ramp: Ramp = NONE
    rules: tuple[str, ...] = ()
