"""What rules allow a client: strictest wins, and every bound keeps the rules that set it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.programme import ZONES, Screening, Zone
from barpath.craft.programming.request import Client
from barpath.craft.programming.traits import applies, traits

V = TypeVar("V")
ALWAYS = 1000
"""A number of weeks that no programme has."""


@dataclass(frozen=True, slots=True)
class Bound(Generic[V]):
    """A limit and the ids of the rules that set it; none where nothing but the product did."""

    value: V
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Timed:
    """A limit that holds in some weeks: those up to `until_week`, itself included."""

    value: float
    until_week: int
    rule: str


@dataclass(frozen=True, kw_only=True)
class Bounds:
    """Everything that limits what a programme may hold.

    Attributes:
        tags: stress tags that are out, by tag.
        supported_only: tags that are out unless the exercise gives support.
        patterns: movement patterns that are out, by code.
        exercises: keys of exercises that are out.
        impact: highest impact level, 0 to 4.
        load_percent: most of the one-repetition maximum.
        rir: fewest repetitions in reserve.
        rpe: highest effort of ten.
        zone: highest cardio zone, as its place in ZONES.
        rest_s: shortest rest between sets.
        sets: most sets an exercise.
        reps: fewest and most repetitions.
        level: hardest skill level.
    """

    tags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    supported_only: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    patterns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exercises: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    impact: tuple[Timed, ...] = ()
    load_percent: tuple[Timed, ...] = ()
    rir: tuple[Timed, ...] = ()
    rpe: tuple[Timed, ...] = ()
    zone: tuple[Timed, ...] = ()
    rest_s: tuple[Timed, ...] = ()
    sets: tuple[Timed, ...] = ()
    fewest_reps: tuple[Timed, ...] = ()
    most_reps: tuple[Timed, ...] = ()
    warm_up_min: tuple[Timed, ...] = ()
    cool_down_min: tuple[Timed, ...] = ()
    level: Bound[int] = field(default_factory=lambda: Bound(5))
    no_heart_rate: tuple[str, ...] = ()
    supervised: tuple[str, ...] = ()


def lowest(limits: Iterable[Timed], *, week: int, otherwise: float) -> Bound[float]:
    """The strictest of upper limits in a week."""
    holding = [each for each in limits if week <= each.until_week]
    value = min((each.value for each in holding), default=otherwise)
    return Bound(value, tuple(sorted(each.rule for each in holding if each.value == value)))


def highest(limits: Iterable[Timed], *, week: int, otherwise: float) -> Bound[float]:
    """The strictest of lower limits in a week."""
    holding = [each for each in limits if week <= each.until_week]
    value = max((each.value for each in holding), default=otherwise)
    return Bound(value, tuple(sorted(each.rule for each in holding if each.value == value)))


# What a client cannot do, and the place that cannot hold it, in tags.
CANNOT = {"floor": "FLOOR", "kneel": "KNEEL", "overhead": "OH", "supine": "SUP", "prone": "PRONE"}
QUIET_IMPACT = 1

# Bounds by the kind of the rules that set them: the field, and the number that it takes.
_TIMED: Mapping[str, tuple[tuple[str, str], ...]] = {
    "impact_cap": (("impact", "at_most_level"),),
    "load_cap": (("load_percent", "at_most_percent"), ("fewest_reps", "at_least_reps")),
    "load_start": (("load_percent", "at_most_percent"),),
    "effort_floor": (("rir", "at_least_rir"),),
    "effort_cap": (("rpe", "at_most_rpe"),),
    "exercise_sets": (("sets", "at_most_sets"),),
    "reps_cap": (("fewest_reps", "at_least_reps"), ("most_reps", "at_most_reps")),
    "warm_up": (
        ("warm_up_min", "at_least_minutes"),
        ("cool_down_min", "cool_down_at_least_minutes"),
    ),
    "cool_down": (("cool_down_min", "at_least_minutes"),),
}


def merge(client: Client, screening: Screening, base: Knowledge) -> Bounds:
    """The bounds of a client: every rule that applies, the strictest of each.

    Rules for one kind of part only (power, main) are left to what prescribes that part.
    """
    said = traits(client)
    status = client.status or "novice"
    found: dict[str, list[Timed]] = {}
    outs: dict[str, dict[str, tuple[str, ...]]] = {}
    for claim in base.rules.values():
        if not applies(claim, client, said) or "parts" in claim.picks:
            continue
        for place, number in _TIMED.get(claim.kind, ()):
            if (value := claim.number(number, status)) is not None:
                weeks = int(claim.number("until_weeks", status) or ALWAYS)
                found.setdefault(place, []).append(Timed(float(value), weeks, claim.rule))
        _take_out(claim, outs)
    for word in client.cannot:
        if tag := CANNOT.get(word):
            outs.setdefault("tags", {}).setdefault(tag, ("SEL-03",))
    if client.site.get("no_jump"):
        found.setdefault("impact", []).append(Timed(QUIET_IMPACT, ALWAYS, "SEL-01"))
    zones = _zones(client, screening, base, said)
    level_rules = [each.rule for each in base.rules.values() if each.kind == "level_cap"]
    return Bounds(
        tags=outs.get("tags", {}),
        supported_only=outs.get("supported_only", {}),
        patterns=outs.get("patterns", {}),
        exercises=_exercises_out(client, said, base),
        level=Bound(_level(client, base, said), tuple(level_rules)),
        no_heart_rate=_rules_of("no_heart_rate", client, base, said),
        supervised=_rules_of("supervised", client, base, said),
        zone=zones,
        **{place: tuple(limits) for place, limits in found.items()},
    )


def _take_out(claim: Claim, outs: dict[str, dict[str, tuple[str, ...]]]) -> None:
    named = {
        "forbid_tags": ("supported_only" if claim.picks.get("unless") else "tags", "tags"),
        "forbid_patterns": ("patterns", "patterns"),
    }
    if claim.kind not in named or claim.force == "soft":
        return
    place, pick = named[claim.kind]
    words = claim.picks.get(pick, ())
    for word in (words,) if isinstance(words, str) else words:
        held = outs.setdefault(place, {})
        held[word] = (*held.get(word, ()), claim.rule)


def _zones(
    client: Client, screening: Screening, base: Knowledge, said: frozenset[str]
) -> tuple[Timed, ...]:
    limits = [Timed(ZONES.index(screening.ceiling), ALWAYS, "SCR-01")]
    for claim in base.rules.values():
        if claim.kind == "intensity_cap" and applies(claim, client, said):
            zone = claim.picks.get("zone", "vigorous")
            weeks = int(claim.number("until_weeks") or ALWAYS)
            limits.append(Timed(ZONES.index(_zone(zone)), weeks, claim.rule))
    return tuple(limits)


def _zone(word: object) -> Zone:
    return next(zone for zone in ZONES if zone == word)


def _rules_of(kind: str, client: Client, base: Knowledge, said: frozenset[str]) -> tuple[str, ...]:
    return tuple(
        claim.rule
        for claim in base.rules.values()
        if claim.kind == kind and applies(claim, client, said)
    )


def _level(client: Client, base: Knowledge, said: frozenset[str]) -> int:
    """The hardest skill level: that of the status, or less where the trainer says so."""
    caps = [
        value
        for claim in base.rules.values()
        if claim.kind == "level_cap" and applies(claim, client, said)
        if (value := claim.number("at_most_level", client.status or "novice")) is not None
    ]
    cap = int(min(caps, default=2))
    if client.has_coach and client.status == "advanced":
        cap += 1
    return min(cap, client.level_cap or cap)


def _exercises_out(
    client: Client, said: frozenset[str], base: Knowledge
) -> dict[str, tuple[str, ...]]:
    """Exercises with a "never" for a condition the client has, or that the client refused."""
    refused = {word.lower() for word in client.refuses}
    out: dict[str, tuple[str, ...]] = {}
    for key, exercise in base.movement.exercises.items():
        if _is_refused(exercise, key, refused) or _is_never(exercise, said):
            out[key] = ("SEL-03",)
    return out


def _is_refused(exercise: Exercise, key: str, refused: set[str]) -> bool:
    return bool(refused & {exercise.name.lower(), key, exercise.pattern.lower()})


def _is_never(exercise: Exercise, said: frozenset[str]) -> bool:
    return any(
        each.severity == "never" and each.condition in said for each in exercise.contraindications
    )
