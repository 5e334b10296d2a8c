"""A programme as a value: what is designed, checked, exchanged and planned anew.

The names follow the product's words; `rename` gives each its name in the exchange form, so that
the two are translated in one place. docs/reference/programme.json is the schema.
"""

from functools import cached_property, lru_cache
from typing import Annotated, Any, Literal

import msgspec

Status = Literal["ok", "infeasible", "deferred"]
Outcome = Literal["cleared", "cleared_with_limits", "medical_clearance_first", "refer_do_not_train"]
Zone = Literal["none", "light", "moderate", "vigorous"]
SessionType = Literal[
    "resistance", "cardio", "mixed", "mobility", "recovery", "group", "play", "education"
]
PartKind = Literal[
    "warmup", "power", "main", "accessory", "isolation", "balance", "conditioning", "cardio",
    "corrective", "flexibility", "play", "breathing", "cooldown",
]  # fmt: skip
Sides = Literal["B", "U", "A"]
Count = Annotated[int, msgspec.Meta(ge=0, le=10_000)]
Amount = Annotated[float, msgspec.Meta(ge=0, le=10_000)]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
Pair = tuple[Amount, Amount]
Number = Annotated[int, msgspec.Meta(ge=1, le=1_000)]
Weekday = Annotated[int, msgspec.Meta(ge=0, le=6)]
ShiftDay = Annotated[str, msgspec.Meta(pattern="^c[1-9][0-9]?$")]

LEVELS = {"IMP0": 0, "IMP1": 1, "IMP2": 2, "IMP3": 3, "IMP4": 4}
ZONES: tuple[Zone, ...] = ("none", "light", "moderate", "vigorous")
LIFTING: frozenset[str] = frozenset({"power", "main", "accessory", "isolation", "corrective"})


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A value that refuses a field it does not know."""


class Slot(
    Value,
    frozen=True,
    kw_only=True,
    rename={"is_supported": "supported", "load_percent": "load_pct", "rpe": "rpe10",
            "is_heart_rate_based": "hr_based", "minutes_min": "minutes"},
):  # fmt: skip
    """An exercise's place in a session and its prescription.

    Args:
        name: the exercise, as the library names it.
        sets: working sets.
        reps: fewest and most repetitions a set; a side where laterality is U.
        seconds: of a hold or a stretch, a set.
        contacts: foot contacts a set.
        minutes_min: minutes of the whole slot.
        load_percent: of the one-repetition maximum, 0 to 100.
        rir: fewest and most repetitions in reserve.
        rpe: lowest and highest effort of ten.
        rest_s: between sets.
        rules: ids of the rules that placed it.
        options: an easier and a harder way, by name.
    """

    name: str
    pattern: str
    planes: tuple[Literal["S", "F", "T"], ...] = ()
    muscles: dict[str, Share] = {}  # msgspec gives each a dictionary of its own
    equipment: tuple[str, ...] = ()
    laterality: Sides = "B"
    level: Annotated[int, msgspec.Meta(ge=1, le=5)] = 1
    tags: tuple[str, ...] = ()
    is_supported: bool = False
    sets: Number = 1
    reps: tuple[Count, Count] | None = None
    seconds: Count | None = None
    contacts: Count | None = None
    minutes_min: Amount | None = None
    load_percent: Pair | None = None
    load_kg: Amount | None = None
    rir: tuple[Count, Count] | None = None
    rpe: Pair | None = None
    zone: Zone | None = None
    is_heart_rate_based: bool = False
    rest_s: Count | None = None
    rules: tuple[str, ...] = ()
    options: tuple[str, ...] = ()

    @property
    def impact_level(self) -> int:
        """0 to 4, by its tags; 0 where none says."""
        return impact_level_of(self.tags)


@lru_cache(maxsize=4096)
def impact_level_of(tags: tuple[str, ...]) -> int:
    """The highest level of impact, 0 to 4, that tags say; 0 where none says."""
    return max((LEVELS.get(tag, 0) for tag in tags), default=0)


class Part(Value, frozen=True, kw_only=True, rename={"minutes_min": "minutes", "slots": "items"}):
    """A stretch of a session with one aim: a warm-up, the main lifts, a cool-down.

    Args:
        minutes_min: how long it takes.
    """

    kind: PartKind
    minutes_min: Amount
    slots: tuple[Slot, ...] = ()


class Session(
    Value,
    frozen=True,
    kw_only=True,
    dict=True,
    rename={"minutes_min": "minutes", "is_supervised": "supervised", "parts": "blocks"},
):
    """One planned training.

    Args:
        day: 0 (Monday) to 6, or "c1" to "c9" on a calendar of shifts.
        hour: of the day, where it is known.
    """

    day: Weekday | ShiftDay
    hour: Annotated[int, msgspec.Meta(ge=0, le=23)] | None = None
    minutes_min: Amount
    is_supervised: bool = False
    type: SessionType
    parts: tuple[Part, ...]

    def slots(self, kinds: "frozenset[str] | None" = None) -> tuple[Slot, ...]:
        """Every slot, or those of the parts of some kinds, in order."""
        if kinds not in self._slots:
            self._slots[kinds] = tuple(
                slot
                for part in self.parts
                if kinds is None or part.kind in kinds
                for slot in part.slots
            )
        return self._slots[kinds]

    @cached_property
    def _slots(self) -> "dict[frozenset[str] | None, tuple[Slot, ...]]":
        """Asked for by almost every rule, so made once for each choice of parts."""
        return {}


class Week(Value, frozen=True, kw_only=True, rename={"number": "n", "is_deload": "deload"}):
    """A week, or one round of a shift calendar.

    Args:
        number: from 1.
        is_deload: whether it is a lighter one on purpose.
        lifestyle_minutes: walking and the like outside sessions.
        home_minutes: minutes of work at home, by what it is: balance, pelvic_floor.
    """

    number: Number
    is_deload: bool = False
    lifestyle_minutes: Count = 0
    home_minutes: dict[str, Count] = {}
    sessions: tuple[Session, ...]


class Phase(Value, frozen=True, kw_only=True):
    """A stretch of weeks with one aim: first and last week."""

    name: str
    weeks: tuple[Number, Number]


class Screening(Value, frozen=True, kw_only=True):
    """What screening came to."""

    outcome: Outcome
    reasons: tuple[str, ...] = ()
    ceiling: Zone = "vigorous"


class MemberScreened(Value, frozen=True, kw_only=True):
    """What screening came to for one person of a class.

    Args:
        missing: what has to be known before they can take part.
        ask_first: what is asked before their first class.
    """

    name: str
    outcome: Outcome
    reasons: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    ask_first: tuple[str, ...] = ()


class Progression(Value, frozen=True, kw_only=True, rename={"step_percent": "step_pct"}):
    """How loads move on.

    Args:
        step_percent: largest step by what it is for: upper, lower, affected_arm.
        gates: what holds the load: pain, technique, symptom.
    """

    scheme: Literal["double", "linear", "rir", "wave"] = "double"
    step_percent: dict[str, float] = {}
    gates: tuple[str, ...] = ()


class Override(Value, frozen=True, kw_only=True):
    """A rule that a trainer set aside for one request, and why, in the trainer's own words."""

    rule: str
    reason: str


class Programme(Value, frozen=True, kw_only=True):
    """A client's training plan, or the answer that there is none and why.

    Args:
        switches: where sources disagree, the position that the trainer chose, by topic.
        overrides: rules that the trainer set aside.
        substitutes: by the name of a person of a class, what they do instead of an exercise.
        members: the people of a class who have answered.
        ask_first: what is asked before the first session, in words by field of the request; until
            it is answered, the plan holds to the strictest.
    """

    request_id: str = ""
    status: Status = "ok"
    screening: Screening | None = None
    missing: tuple[str, ...] = ()
    ask_first: dict[str, str] = {}
    conflicts: tuple[tuple[str, ...], ...] = ()
    ways_out: tuple[dict[str, Any], ...] = ()
    phases: tuple[Phase, ...] = ()
    weeks: tuple[Week, ...] = ()
    progression: Progression | None = None
    notices: tuple[str, ...] = ()
    monitor: tuple[str, ...] = ()
    referrals: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    substitutes: dict[str, dict[str, str]] = {}
    members: tuple[MemberScreened, ...] = ()
    next: dict[str, dict[str, float]] = {}
    flagged_log: tuple[str, ...] = ()
    before: dict[str, Any] | None = None
    text: str = ""
    rules: tuple[str, ...] = ()
    switches: dict[str, str] = {}
    overrides: tuple[Override, ...] = ()
