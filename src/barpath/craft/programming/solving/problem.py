"""What a week is solved for, and what is found."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ortools.sat.python import cp_model

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.kinds.exercises import Pattern
from barpath.craft.knowledge.vocabulary import Vocabulary
from barpath.craft.programming.designing.candidates import Candidate
from barpath.craft.programming.designing.prescription import Prescription
from barpath.craft.programming.request import Wish

Template = tuple[tuple[tuple[str, int], ...], ...]
"""For each session, exercises by key with their sets."""


@dataclass(frozen=True, kw_only=True)
class Sitting:
    """One session of the week to be filled.

    Attributes:
        day: 0 to 6, or the place in a calendar of shifts.
        work_s: seconds there are for exercises, after warm-up, cool-down and what is fixed.
    """

    day: int
    work_s: int


@dataclass(frozen=True, kw_only=True)
class WeekProblem:
    """Everything a week is solved for.

    Attributes:
        sittings: the sessions, in the order of their days.
        cycle_days: days until the first session comes round again.
        candidates: by key, what may be chosen.
        prescriptions: by key, how it would be done.
        claims: the rules that apply.
        status: training status.
        emphasised: muscles that come first.
        kept: the last block's choice; and of its main lifts the patterns by key, in `kept_mains`.
        grows_all: whether muscles that do not come first are to grow too.
        wishes: what must hold, as the client asked.
        most_sets: most sets an exercise.
        said: the client's traits.
        stations: of a class, how many each session has at most; 0 for one client.
        people: of a class; and of its kit how many pieces there are, in `counts`.
    """

    sittings: tuple[Sitting, ...]
    cycle_days: int
    candidates: Mapping[str, Candidate]
    prescriptions: Mapping[str, Prescription]
    claims: tuple[Claim, ...]
    status: str
    emphasised: frozenset[str]
    words: Vocabulary
    patterns: Mapping[str, Pattern]
    said: frozenset[str] = frozenset()
    kept: Template = ()
    kept_mains: Mapping[str, str] = field(default_factory=dict)
    grows_all: bool = False
    wishes: tuple[Wish, ...] = ()
    most_sets: int = 5
    stations: int = 0
    people: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def has_first(self) -> bool:
        """Whether some muscles come before others; where all come first, none does."""
        return bool(self.emphasised and self.muscles("others"))

    def number(self, claim: Claim, name: str) -> float | None:
        """A number of a claim for this training status."""
        value = claim.number(name, self.status)
        return None if value is None else float(value)

    def muscles(self, picked: object) -> list[str]:
        """The muscles that a rule means: major, emphasised, others, each, or one by name."""
        counted = {name: each for name, each in self.words.muscles.items() if each.is_counted}
        match picked:
            case "major":
                return [name for name, each in counted.items() if each.is_major]
            case "emphasised":
                return [name for name in counted if name in self.emphasised]
            case "others":
                majors = [name for name, each in counted.items() if each.is_major]
                return [name for name in majors if name not in self.emphasised]
            case "each" | None:
                return list(counted)
            case str():
                return [picked] if picked in counted else []
            case _:
                return [name for name in counted if name in picked]  # type: ignore[operator]


@dataclass(frozen=True)
class Open:
    """What a tier was solved for, where more may be possible.

    Attributes:
        model: the week, with the tiers before it frozen and this one as its aim.
        done: what is done in the tier.
    """

    model: cp_model.CpModel
    done: "cp_model.LinearExprT"

    def asking_more_than(self, promised: int) -> cp_model.CpModel:
        """The model of a week that does more than so much."""
        model = self.model.clone()
        model.add(self.done > promised)
        return model


@dataclass(frozen=True, kw_only=True)
class Solved:
    """A week that was found.

    Attributes:
        template: for each session, exercises with their sets.
        reached: by tier, how much was done, and the most that is not proven impossible.
        gap_share: the largest distance between the two over the tiers, as a share of the first.
        open: by tier that is not near its bound, what it was solved for.
    """

    template: Template
    reached: Mapping[str, tuple[int, float]] = field(default_factory=dict)
    gap_share: float = 0.0
    open: Mapping[str, Open] = field(default_factory=dict)
