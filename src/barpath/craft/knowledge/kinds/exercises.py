"""Exercises, the movement patterns they belong to, and the words both are written in."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

import msgspec

from barpath.craft.knowledge.loading import Entry, Part

Plane = Literal["S", "F", "T"]
Role = Literal[
    "main", "accessory", "isolation", "corrective", "warm-up", "cardio", "power", "balance",
    "mobility", "breathing", "play",
]  # fmt: skip
Laterality = Literal["bilateral", "unilateral", "alternating", "offset"]
Support = Literal["free", "hand", "seated", "lying", "machine", "water"]
Unit = Literal[
    "reps", "reps_per_side", "seconds", "seconds_per_side", "metres", "contacts", "minutes",
    "breaths", "rounds",
]  # fmt: skip
Loading = Literal["none", "lever", "band", "fixed", "continuous"]
IntensityMode = Literal[
    "percent_1rm", "rir", "rpe", "tempo", "hold_s", "heart_rate", "talk_test", "pace", "watts"
]
Basis = Literal["emg", "longitudinal", "anatomy", "expert"]
Reach = Literal["lengthened", "mid", "shortened", "full"]
Severity = Literal["never", "modify", "monitor"]
Place = Literal["anchor", "ceiling", "run-up", "floor-space", "noise", "wall", "water"]
Limbs = Literal["one-arm", "one-leg", "arms-only", "legs-only"]
EdgeReason = Literal[
    "less-load", "more-support", "shorter-lever", "smaller-range", "simpler-coordination",
    "lower-impact", "other-equipment", "pain-modified",
]  # fmt: skip
Fault = Literal[
    "knees-inward", "heels-rise", "forward-lean", "lumbar-rounding", "lumbar-over-arch",
    "rib-flare", "elbow-flare", "shoulder-shrug", "head-forward", "uneven-shift",
    "pelvis-lost", "early-arm-bend", "breath-holding", "tempo-loss",
]  # fmt: skip
Text = Annotated[str, msgspec.Meta(min_length=1)]
SEATS = frozenset({"CH", "BX", "BE"})
WITH_KG: frozenset[Loading] = frozenset({"fixed", "continuous"})
WITHOUT_KG: frozenset[Loading] = frozenset({"none", "lever"})
"""Loaded by the body alone; a band is neither."""
LOADED = WITH_KG | {"band"}
NOT_STANDING = frozenset({"FLOOR", "KNEEL", "PRONE", "SUP"})


class FaultFix(Part, frozen=True, kw_only=True):
    """A fault that is often seen, its likely cause, and what to say or change."""

    fault: Fault
    cause: Text
    fix: Text


class Edge(Part, frozen=True, kw_only=True):
    """A way from one exercise to another, and what it changes."""

    to: str
    reason: EdgeReason
    why: str = ""


class Contraindication(Part, frozen=True, kw_only=True):
    """A condition under which this very exercise is out, changed or watched.

    What follows from a stress tag (a twist in osteoporosis) is said once, by a claim about the
    tag; here stands only what the tags cannot say.
    """

    condition: str
    severity: Severity
    reason: Text
    sources: tuple[str, ...]


class Prerequisite(Part, frozen=True, kw_only=True):
    """What a person can do, without pain, before this is offered.

    Args:
        holds: the exercise it is shown in.
        sets: sets of it.
        at_least: repetitions, seconds or metres a set, in the unit of that exercise.
    """

    holds: str
    sets: int
    at_least: int


class CorrectiveLink(Part, frozen=True, kw_only=True):
    """A finding of a movement screen that this may help with, and why."""

    finding: Fault
    why: Text


class Exercise(Entry, frozen=True, kw_only=True):
    """One exercise.

    Args:
        name: what it is called.
        aliases: what else it is called.
        pattern: code of its movement pattern.
        patterns_also: codes of the others it combines.
        roles: what it may be in a session.
        specialties: whose work it is mostly used in.
        level: skill, 1 (taught in one minute) to 5 (a competitive lift, a high-risk drill).
        planes: planes of movement.
        joint_actions: "joint:action"; empty: those of its pattern.
        muscles: share in quarters by muscle: 1 limits the set, 0.5 a clear synergist, 0.25 a
            stabiliser.
        direct: muscles for which a set of it is a direct set.
        share_basis: what the shares rest on.
        rom_bias: the part of the range in which it is hardest.
        equipment: alternatives, each everything that is needed together; BW for none.
        place: what it asks of the place.
        laterality: sides worked.
        support: what holds the person.
        players: fewest people it takes.
        usable_limbs: the people it suits who use some limbs only.
        loading: how it is made harder; "lever" and "band" have no kilograms.
        body_mass_share: share of the body's mass that is moved, 0 to 1.
        intensity_modes: how effort at it may be prescribed.
        unit: what is prescribed and logged.
        range: fewest and most of the unit a set.
        e1rm_reps_max: most repetitions from which a one-repetition maximum may be estimated; 0
            where it may not.
        rep_time_s: seconds a repetition; 0: that of its pattern.
        fatigue: how much it takes out of the whole body, 1 to 5.
        tags: stress and position, by code.
        contraindications: what the tags cannot say.
        prerequisites: what is shown first.
        regressions: ways to something easier; the way back is a progression.
        substitutes: ways to its like.
        corrective_links: findings it may help with.
        set_up: how to get into place, step by step.
        execution: how it is done, step by step.
        cues: at most three, what to think of outside the body first.
        faults: faults beyond those of its pattern.
        breathing: how to breathe; "": as its pattern says.
        stop_signs: signs to stop beyond those of its pattern.
        figure: key of the movement figure that draws it.
        sources: what it was written from and checked against.
        reviewed_on: the day other eyes last read it; None: not yet.
        status: retired exercises are not offered any more.
    """

    name: Text
    aliases: tuple[str, ...] = ()
    pattern: str
    patterns_also: tuple[str, ...] = ()
    roles: tuple[Role, ...]
    specialties: tuple[str, ...]
    level: Annotated[int, msgspec.Meta(ge=1, le=5)]
    planes: tuple[Plane, ...]
    joint_actions: tuple[str, ...] = ()
    muscles: dict[str, float]
    direct: tuple[str, ...] = ()
    share_basis: Basis
    rom_bias: Reach = "mid"
    equipment: tuple[tuple[str, ...], ...]
    place: tuple[Place, ...] = ()
    laterality: Laterality
    support: Support = "free"
    players: Annotated[int, msgspec.Meta(ge=1)] = 1
    usable_limbs: tuple[Limbs, ...] = ()
    loading: Loading
    body_mass_share: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.0
    intensity_modes: tuple[IntensityMode, ...]
    unit: Unit
    range: tuple[int, int]
    e1rm_reps_max: int = 0
    rep_time_s: float = 0.0
    fatigue: Annotated[int, msgspec.Meta(ge=1, le=5)]
    tags: tuple[str, ...] = ()
    contraindications: tuple[Contraindication, ...] = ()
    prerequisites: tuple[Prerequisite, ...] = ()
    regressions: tuple[Edge, ...] = ()
    substitutes: tuple[Edge, ...] = ()
    corrective_links: tuple[CorrectiveLink, ...] = ()
    set_up: tuple[Text, ...]
    execution: tuple[Text, ...]
    cues: Annotated[tuple[Text, ...], msgspec.Meta(min_length=1, max_length=3)]
    faults: tuple[FaultFix, ...] = ()
    breathing: str = ""
    stop_signs: tuple[Text, ...] = ()
    figure: str
    sources: tuple[str, ...]
    reviewed_on: date | None = None
    status: Literal["live", "retired"] = "live"

    def __post_init__(self) -> None:
        for fault in self._faults_found():
            raise ValueError(fault)

    @property
    def is_at_a_seat(self) -> bool:
        """Whether a seat is at hand however it is done."""
        return all(SEATS & set(way) for way in self.equipment)

    @property
    def is_loaded_unheld(self) -> bool:
        """Whether a load or a band is held or worn standing, with nothing to hold or to sit on."""
        stands = self.support == "free" and not NOT_STANDING & set(self.tags)
        return stands and self.loading in LOADED and not self.is_at_a_seat

    def _faults_found(self) -> Iterator[str]:
        if wrong := sorted(set(self.muscles.values()) - {1.0, 0.5, 0.25}):
            yield f"has a muscle share of {wrong[0]}, which is not 1, 0.5 or 0.25"
        if wrong_direct := [name for name in self.direct if self.muscles.get(name) != 1.0]:
            yield f"is direct work for “{wrong_direct[0]}”, which does not limit its set"
        if not 0 < self.range[0] <= self.range[1]:
            yield "has a range that runs backwards or begins at nothing"
        if not self.equipment or not all(self.equipment):
            yield "needs no equipment at all; write BW for the body alone"
        if self.e1rm_reps_max and self.loading not in {"fixed", "continuous"}:
            yield "estimates a maximum and has no load in kilograms"
        if not self.sources:
            yield "has no source"


class Pattern(Entry, frozen=True, kw_only=True):
    """A movement pattern, and what all its exercises share.

    Args:
        code: what exercises and plans call it.
        name: in words.
        group: which of the patterns a week should hold it counts for; "" for none.
        joint_actions: "joint:action".
        breathing: how to breathe.
        stop_signs: signs to stop the set.
        faults: what is often seen.
        rep_time_s: seconds a repetition.
        set_up_s: seconds to get into place for a set.
        change_s: seconds to change to it from another exercise.
    """

    code: Annotated[str, msgspec.Meta(pattern="^[A-Z]{2,4}$")]
    name: Text
    group: Literal[
        "", "knee", "hip", "hpush", "vpush", "hpull", "vpull", "trunk", "carry", "locomotion"
    ] = ""
    joint_actions: tuple[str, ...]
    breathing: Text
    stop_signs: tuple[Text, ...]
    faults: tuple[FaultFix, ...] = ()
    rep_time_s: float
    set_up_s: float
    change_s: float
