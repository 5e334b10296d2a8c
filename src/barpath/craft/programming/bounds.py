"""What rules allow a client: strictest wins, and every bound keeps the rules that set it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.barred import HARDEST_LEVEL, exercises_out, hardest_level
from barpath.craft.programming.designing.macro import blocks
from barpath.craft.programming.programme import ZONES, Screening, Zone
from barpath.craft.programming.request import Client
from barpath.craft.programming.traits import applies, traits
from barpath.craft.programming.understanding import in_week, turns

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
    """A limit that holds in some weeks: up to `until_week`, itself included, or from one on."""

    value: float
    until_week: int
    rule: str
    from_week: int = 1

    def holds_in(self, week: int) -> bool:
        return self.from_week <= week <= self.until_week


@dataclass(frozen=True, slots=True)
class Out:
    """A word that is out in some weeks: in which field of the bounds, until when or from when."""

    place: str
    word: str
    until_week: int
    rule: str
    from_week: int = 1

    def holds_in(self, week: int) -> bool:
        return self.from_week <= week <= self.until_week


Outs = Mapping[str, tuple[str, ...]]
TIMED_OUTS = ("tags", "supported_only", "patterns", "exercises")


@dataclass(frozen=True, kw_only=True)
class Bounds:
    """Everything that limits what a programme may hold.

    Attributes:
        tags: stress tags that are out, by tag, with the rules that say so.
        supported_only: tags that are out unless the exercise gives support.
        patterns: movement patterns that are out, by code.
        exercises: keys of exercises that are out.
        early: what of these is out in some weeks only; `at` puts it in its place.
        impact: highest impact level, 0 to 4.
        load_percent: most of the one-repetition maximum.
        rir: fewest repetitions in reserve.
        rpe: highest effort of ten.
        zone: highest cardio zone, as its place in ZONES.
        rest_s: shortest rest between sets.
        sets: most sets an exercise.
        fewest_reps: fewest repetitions a set.
        sessions: most resistance sessions a week.
        step_percent: largest step of a load, by region.
        level: hardest skill level.
    """

    tags: Outs = field(default_factory=dict)
    supported_only: Outs = field(default_factory=dict)
    patterns: Outs = field(default_factory=dict)
    exercises: Outs = field(default_factory=dict)
    early: tuple[Out, ...] = ()
    impact: tuple[Timed, ...] = ()
    load_percent: tuple[Timed, ...] = ()
    rir: tuple[Timed, ...] = ()
    rpe: tuple[Timed, ...] = ()
    zone: tuple[Timed, ...] = ()
    rest_s: tuple[Timed, ...] = ()
    sets: tuple[Timed, ...] = ()
    fewest_reps: tuple[Timed, ...] = ()
    warm_up_min: tuple[Timed, ...] = ()
    cool_down_min: tuple[Timed, ...] = ()
    sessions: tuple[Timed, ...] = ()
    step_percent: Mapping[str, Bound[float]] = field(default_factory=dict)
    level: Bound[int] = field(default_factory=lambda: Bound(HARDEST_LEVEL))
    no_heart_rate: tuple[str, ...] = ()
    supervised: tuple[str, ...] = ()

    def at(self, week: int) -> "Bounds":
        """The bounds of a week: what is out in some weeks only is out, or it is not."""
        holding = [each for each in self.early if each.holds_in(week)]
        if not holding:
            return self
        outs = {place: dict(getattr(self, place)) for place in TIMED_OUTS}
        for each in holding:
            _add(outs[each.place], each.word, each.rule)
        changes: dict[str, Any] = {**outs}
        return replace(self, **changes)


def _add(held: dict[str, tuple[str, ...]], word: str, rule: str) -> None:
    held[word] = tuple(dict.fromkeys((*held.get(word, ()), rule)))


def lowest(limits: Iterable[Timed], *, week: int, otherwise: float) -> Bound[float]:
    """The strictest of upper limits in a week."""
    holding = [each for each in limits if each.holds_in(week)]
    value = min((each.value for each in holding), default=otherwise)
    return Bound(value, tuple(sorted({each.rule for each in holding if each.value == value})))


def highest(limits: Iterable[Timed], *, week: int, otherwise: float) -> Bound[float]:
    """The strictest of lower limits in a week."""
    holding = [each for each in limits if each.holds_in(week)]
    value = max((each.value for each in holding), default=otherwise)
    return Bound(value, tuple(sorted({each.rule for each in holding if each.value == value})))


# What a client cannot do, and the place that cannot hold it, in tags.
CANNOT = {"floor": "FLOOR", "kneel": "KNEEL", "overhead": "OH", "supine": "SUP", "prone": "PRONE"}
QUIET_IMPACT = 1

# Bounds by the kind of the rules that set them: the field, and the number that it takes.
_TIMED: Mapping[str, tuple[tuple[str, str], ...]] = {
    "impact_cap": (("impact", "at_most_level"),),
    "load_cap": (("load_percent", "at_most_percent"), ("fewest_reps", "at_least_reps")),
    "load_start": (("load_percent", "at_most_percent"),),
    "effort_floor": (("rir", "at_least_rir"),),
    "exercise_sets": (("sets", "at_most_sets"),),
    "warm_up": (
        ("warm_up_min", "at_least_minutes"),
        ("cool_down_min", "cool_down_at_least_minutes"),
    ),
    "cool_down": (("cool_down_min", "at_least_minutes"),),
    "rest_band": (("rest_s", "at_least_s"),),
}
BORG_REST, BORG_MOST = 6, 20
"""The scale of effort in which caps are printed, from rest to the most."""
STRAIN_TAGS = ("VAL", "ISO")
"""What is held, or lifted on a held breath: out where the blood pressure limits training."""


def merge(client: Client, screening: Screening, base: Knowledge) -> Bounds:
    """The bounds of a client: every rule that applies, the strictest of each.

    Rules for one kind of part only (power, main) are left to what prescribes that part.
    """
    said = traits(client)
    claims = [each for each in base.rules.values() if applies(each, client, said)]
    found = _timed(claims, client)
    outs: dict[str, dict[str, tuple[str, ...]]] = {place: {} for place in TIMED_OUTS}
    outs["exercises"] = exercises_out(client, said, base)
    early = [*_later(client, claims, base, found)]
    for out in _taken_out(claims, base):
        if out.until_week == ALWAYS:
            _add(outs[out.place], out.word, out.rule)
        else:
            early.append(out)
    for word in client.cannot:
        if (tag := CANNOT.get(word)) and tag not in outs["tags"]:
            _add(outs["tags"], tag, "SEL-03")
    if client.site.get("no_jump"):
        found.setdefault("impact", []).append(Timed(QUIET_IMPACT, ALWAYS, "SEL-01"))
    if "bp_high" in screening.reasons:
        _limit_by_pressure(claims, found, outs["tags"])
    level_rules = [each.rule for each in claims if each.kind == "level_cap"]
    kept: dict[str, Any] = {**outs, **{place: tuple(limits) for place, limits in found.items()}}
    return Bounds(
        early=tuple(early),
        level=Bound(hardest_level(client, base, said), tuple(level_rules)),
        no_heart_rate=_rules_of("no_heart_rate", claims),
        supervised=_rules_of("supervised", claims),
        zone=_zones(screening, claims),
        step_percent=_steps(claims, client),
        **kept,
    )


def _later(
    client: Client, now: list[Claim], base: Knowledge, found: dict[str, list[Timed]]
) -> Iterator[Out]:
    """What will be out once the client has changed; limits that are numbers go to `found`.

    A block has one week for all its weeks, so that its first week keeps to it already.
    """
    starts = [block.first for block in blocks(client, base)]
    said = traits(client)
    for week in turns(client):
        then = in_week(client, week)
        will_be = traits(then)
        new = [c for c in base.rules.values() if c not in now and applies(c, then, will_be)]
        first = max(start for start in starts if start <= week)
        for place, limits in _timed(new, client).items():
            later = [replace(each, from_week=first) for each in limits]
            found.setdefault(place, []).extend(later)
        for out in _taken_out(new, base):
            yield replace(out, from_week=first)
        gone = exercises_out(then, will_be, base).keys() - exercises_out(client, said, base)
        yield from (Out("exercises", key, ALWAYS, "SEL-03", first) for key in sorted(gone))


def _timed(claims: list[Claim], client: Client) -> dict[str, list[Timed]]:
    """The limits that are numbers, by the field they belong to."""
    status = client.status or "novice"
    found: dict[str, list[Timed]] = {}
    for claim in claims:
        if {"parts", "patterns"} & claim.picks.keys():  # not of everything that is done
            continue
        weeks = int(claim.number("until_weeks", status) or ALWAYS)
        for place, number in _TIMED.get(claim.kind, ()):
            if (value := claim.number(number, status)) is not None:
                found.setdefault(place, []).append(Timed(float(value), weeks, claim.rule))
        if claim.kind == "effort_cap":
            borg = float(claim.number("at_most_rpe", status) or BORG_MOST)
            found.setdefault("rpe", []).append(Timed(of_ten(borg), weeks, claim.rule))
        if claim.kind == "sessions_per_week" and "resistance" in _words(claim, "types"):
            most = claim.number("at_most_sessions", status)
            if most is not None:
                found.setdefault("sessions", []).append(Timed(float(most), weeks, claim.rule))
    return found


def of_ten(borg: float) -> float:
    """An effort on the scale of 6 to 20 as one of ten."""
    return 10 * (borg - BORG_REST) / (BORG_MOST - BORG_REST)


def _taken_out(claims: list[Claim], base: Knowledge) -> Iterator[Out]:
    """Tags, patterns and exercises that rules keep out, and for how long."""
    for claim in claims:
        weeks = int(claim.numbers.get("until_weeks", ALWAYS))
        if claim.kind == "forbid_tags":
            place = "supported_only" if "unless" in claim.picks else "tags"
            yield from (Out(place, tag, weeks, claim.rule) for tag in _words(claim, "tags"))
        elif claim.kind == "forbid_patterns":
            for pattern in _words(claim, "patterns"):
                yield Out("patterns", pattern, weeks, claim.rule)
        elif claim.kind == "forbid_exercises":
            for name in _words(claim, "exercises"):
                yield Out("exercises", base.movement.key_of[name], weeks, claim.rule)
        elif claim.kind == "no_unheld_loads":
            patterns = {*_words(claim, "patterns")}
            for key, each in base.movement.exercises.items():
                if each.is_loaded_unheld and patterns & {each.pattern, *each.patterns_also}:
                    yield Out("exercises", key, weeks, claim.rule)


def _limit_by_pressure(
    claims: list[Claim], found: dict[str, list[Timed]], tags: dict[str, tuple[str, ...]]
) -> None:
    """With a raised blood pressure, nothing heavy and nothing held."""
    claim = next(each for each in claims if each.kind == "blood_pressure")
    heaviest = float(claim.numbers["limit_at_most_percent"])
    found.setdefault("load_percent", []).append(Timed(heaviest, ALWAYS, claim.rule))
    for tag in STRAIN_TAGS:
        _add(tags, tag, claim.rule)


def _steps(claims: list[Claim], client: Client) -> dict[str, Bound[float]]:
    """The largest step of a load, by region."""
    found: dict[str, list[Timed]] = {}
    for claim in claims:
        most = claim.number("at_most_percent", client.status or "novice")
        if claim.kind == "step_cap" and most is not None:
            for region in _words(claim, "region") or ("upper", "lower"):
                found.setdefault(region, []).append(Timed(float(most), ALWAYS, claim.rule))
    return {region: lowest(steps, week=1, otherwise=0) for region, steps in found.items()}


def _words(claim: Claim, name: str) -> tuple[str, ...]:
    words = claim.picks.get(name, ())
    return (words,) if isinstance(words, str) else words


def _zones(screening: Screening, claims: list[Claim]) -> tuple[Timed, ...]:
    limits = [Timed(ZONES.index(screening.ceiling), ALWAYS, "SCR-01")]
    for claim in claims:
        if claim.kind == "intensity_cap":
            zone = claim.picks.get("zone", "vigorous")
            weeks = int(claim.number("until_weeks") or ALWAYS)
            limits.append(Timed(ZONES.index(_zone(zone)), weeks, claim.rule))
    return tuple(limits)


def _zone(word: object) -> Zone:
    return next(zone for zone in ZONES if zone == word)


def _rules_of(kind: str, claims: list[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim.rule for claim in claims if claim.kind == kind))
