"""How an exercise is done: sets, repetitions, effort, load and rest, each from a rule."""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.kinds.exercises import Exercise, Pattern
from barpath.craft.programming.bounds import Bounds, highest, lowest
from barpath.craft.programming.designing.candidates import impact_of
from barpath.craft.programming.designing.ramping import NONE, Ramp, ramp_of
from barpath.craft.programming.programme import PartKind

Span = tuple[int, int]
Slotted = Literal["power", "main", "accessory", "isolation"]
MAIN_GROUPS = frozenset({"knee", "hip", "hpush", "vpush", "hpull", "vpull"})
# Where no rule asks for more: enough to do the next set as well, shorter for what tires less.
REST_S: dict[str, int] = {"power": 120, "main": 90, "accessory": 60, "isolation": 60}
GROUP_REST_S, BRIEF_REST_S, SHORT_REST_S = 30, 45, 60
REST_STEP_S = 15
SETS: dict[str, Span] = {"power": (2, 3), "main": (2, 5), "accessory": (2, 4), "isolation": (2, 4)}
USUAL_RIR = 2.5
EARLY_PLACE, LATE_PLACE = 0.4, 0.75
"""Where in the band of loads a block works."""
HEAVY_SETS = 3
ROOM_REPS, WIDTH_REPS = 2, 4
"""How far apart the fewest and most repetitions of a range stand, at least where a load steers it
and at most: a range one can climb."""


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


@dataclass(frozen=True, kw_only=True)
class Style:
    """What prescriptions of one block are made from.

    Attributes:
        claims: the rules that apply to the client.
        status: training status.
        week: the first week of the block.
        is_late: whether the block is one of the last, in which effort comes closer to failure.
        is_group: whether a class does it: one part, and effort by feel.
        is_short: whether there is little time, so that rests are short where no rule asks for more.
        is_brief: whether there is a quarter of an hour at most, so that they are shorter still.
        is_scant: whether there is so little that one set of more exercises beats two of few.
        heavy: by pattern, the shares of the maximum that were wished for.
    """

    claims: tuple[Claim, ...]
    status: str
    bounds: Bounds
    week: int
    is_late: bool = False
    is_group: bool = False
    is_short: bool = False
    is_brief: bool = False
    is_scant: bool = False
    heavy: Mapping[str, tuple[float, ...]] = field(default_factory=dict)

    def of_kind(self, kind: str, part: str) -> list[Claim]:
        """Rules of a kind that speak of a part, or of all parts."""
        return [each for each in self._by_kind.get(kind, ()) if part in _parts(each, part)]

    @cached_property
    def _by_kind(self) -> Mapping[str, list[Claim]]:
        """Asked for by every prescription several times, so gathered once."""
        found: dict[str, list[Claim]] = {}
        for each in self.claims:
            found.setdefault(each.kind, []).append(each)
        return found


def _parts(claim: Claim, part: str) -> tuple[str, ...]:
    """The parts a rule speaks of; all, where it names none."""
    named = claim.picks.get("parts", (part,))
    return (named,) if isinstance(named, str) else named


def part_of(exercise: Exercise, pattern: Pattern) -> Slotted:
    """The part of a session an exercise belongs to."""
    if "power" in exercise.roles and exercise.pattern in {"OLY", "THR", "JMP"}:
        return "power"
    if "main" in exercise.roles and pattern.group in MAIN_GROUPS:
        return "main"
    if "isolation" in exercise.roles and pattern.group not in MAIN_GROUPS:
        return "isolation"
    return "accessory"


def prescribe(exercise: Exercise, pattern: Pattern, style: Style) -> Prescription:
    """How an exercise is done in a block."""
    part: Slotted = "main" if style.is_group else part_of(exercise, pattern)
    rules: list[str] = []
    rir = _rir(style, part, rules)
    rpe = _rpe(style, rir, rules)
    least, most = _sets(style, part, rules)
    reps = seconds = contacts = None
    load = wished = None
    heaviest = 0.0
    if exercise.unit in {"reps", "reps_per_side"}:
        reps, load = _reps(exercise, style, part, rules)
        least_reps = _fewest(exercise, style, part)
        heaviest = 0.0 if rpe else _heaviest(exercise, style, load, least_reps + rir[0])
        wished = max(
            (each for each in style.heavy.get(exercise.pattern, ()) if each <= heaviest),
            default=None,
        )
        reps = _few_enough(reps, wished, least_reps, rir) if wished else reps
    elif exercise.unit == "contacts":
        contacts = _contacts(exercise, style, rules)
    else:
        seconds = sum(exercise.range) // 2 if exercise.unit.startswith("seconds") else 40
    rest_s = _rest_s(style, part, reps, rules)
    work_s = _work_s(exercise, pattern, reps, seconds, contacts)
    ramp = _ramp(exercise, pattern, style, part, reps)
    change_s = pattern.set_up_s + pattern.change_s + _more_set_up_s(pattern, most, rest_s)
    is_by_reserve = reps is not None and part != "power" and rpe is None
    return Prescription(
        part=part,
        least_sets=least,
        most_sets=most,
        reps=reps,
        seconds=seconds,
        contacts=contacts,
        rir=rir if is_by_reserve else None,
        rpe=rpe,
        load_percent=load,
        heaviest_percent=heaviest,
        wished_percent=wished,
        rest_s=rest_s,
        set_s=round(work_s) + rest_s,
        once_s=round(change_s) + ramp.later_s,
        ramp=ramp,
        rules=tuple(dict.fromkeys(rules)),
    )


def _ramp(exercise: Exercise, pattern: Pattern, style: Style, part: str, reps: Span | None) -> Ramp:
    if part != "main" or style.is_group:
        return NONE
    if not style.is_short:
        return ramp_of(exercise, reps, _rep_s(exercise, pattern), style.claims)
    # Where time is short those of the first lift are the warm-up, and take no time of their own.
    claims = (claim for claim in style.claims if claim.kind != "ramp_each")
    return replace(ramp_of(exercise, reps, 0, claims), set_s=0)


def _more_set_up_s(pattern: Pattern, sets: int, rest_s: int) -> float:
    """Getting into place before each further set, as far as the rest after the last does not
    make up for it: only where rests are short.
    """
    return max(0.0, (sets - 1) * pattern.set_up_s - rest_s)


def _narrowed(
    span: Span, claims: Iterable[Claim], names: tuple[str, str], status: str, rules: list[str]
) -> Span:
    """A span inside what each rule says; of those that would leave nothing, only a hard one holds."""
    low, high = span
    for claim in claims:
        least, most = (claim.number(name, status) for name in names)
        new_low = max(low, int(least)) if least is not None else low
        new_high = min(high, int(most)) if most is not None else high
        if new_low > new_high and claim.force == "hard":
            is_below = least is not None and high < least
            new_low = new_high = new_low if is_below else new_high
        if new_low <= new_high:
            low, high = new_low, new_high
            rules.append(claim.rule)
    return low, high


def _rir(style: Style, part: str, rules: list[str]) -> Span:
    """Repetitions in reserve: nearer to failure in the last blocks, never below the floor."""
    band = _narrowed(
        (0, 4), style.of_kind("effort_band", part), ("at_least_rir", "at_most_rir"),
        style.status, rules,
    )  # fmt: skip
    floor = highest(style.bounds.rir, week=style.week, otherwise=1)
    rules += floor.rules
    usual = min(band[1], 1 if style.is_late else 2)
    low = max(band[0], round(floor.value), usual)
    return low, max(low, min(band[1], low + 1))


TEN = 10
GROUP_RPE, LATE_GROUP_RPE = (6.0, 7.0), (7.0, 8.0)
RPE_WIDTH = 2.0


def _rpe(style: Style, rir: Span, rules: list[str]) -> tuple[float, float] | None:
    """Effort by feel: for a class, and where a rule caps it below what reserve can tell."""
    cap = lowest(style.bounds.rpe, week=style.week, otherwise=TEN)
    if cap.value < TEN - rir[0]:
        rules += cap.rules
        most = math.floor(2 * cap.value) / 2
        return most - RPE_WIDTH, most
    if not style.is_group:
        return None
    return LATE_GROUP_RPE if style.is_late else GROUP_RPE


def _rest_s(style: Style, part: str, reps: Span | None, rules: list[str]) -> int:
    if style.is_group:
        return GROUP_REST_S
    most_s = BRIEF_REST_S if style.is_brief else SHORT_REST_S if style.is_short else REST_S[part]
    rest_s = min(REST_S[part], most_s)
    for claim in style.of_kind("rest_band", part):
        few = claim.number("at_most_reps", style.status)
        # By the middle of the range, so that lifts of 3 to 5 and of 4 to 6 rest alike.
        if few is not None and (reps is None or sum(reps) > 2 * few):
            continue
        least, most = (claim.number(f"at_{side}_s", style.status) for side in ("least", "most"))
        within = max(rest_s, int(least)) if least is not None else rest_s
        within = min(within, int(most)) if most is not None else within
        rules.append(claim.rule)
        rest_s = within
    return -(-rest_s // REST_STEP_S) * REST_STEP_S


def _sets(style: Style, part: str, rules: list[str]) -> Span:
    names = ("at_least_sets", "at_most_sets")
    least, most = SETS[part]
    if part == "main" and not style.is_short and style.of_kind("load_band", "main"):
        least = HEAVY_SETS  # fewer lifts, and more of each, where load is the point
    span = (1 if style.is_scant else least, most)
    return _narrowed(span, style.of_kind("exercise_sets", part), names, style.status, rules)


def _reps(
    exercise: Exercise, style: Style, part: str, rules: list[str]
) -> tuple[Span, tuple[float, float] | None]:
    span = _allowed(exercise, style, part, rules)
    load = _load(style, part, rules)
    if load and part == "main":
        # Later blocks come heavier, so with fewer repetitions.
        place = LATE_PLACE if style.is_late else EARLY_PLACE
        centre = round(repetitions_at(load[0] + place * (load[1] - load[0])) - USUAL_RIR)
        low = max(span[0], centre - 1)
        near = (low, min(span[1], max(centre + 2, low + ROOM_REPS)))
        span = near if near[0] <= near[1] else span
    low = span[0] if part in {"power", "main"} else (span[0] + span[1] - WIDTH_REPS) // 2
    fewest = highest(style.bounds.fewest_reps, week=style.week, otherwise=span[0])
    low = max(span[0], low, round(fewest.value))
    most = span[1]
    if low > span[0]:
        rules += fewest.rules
        if low == round(fewest.value):  # a range that is lifted stays one that can be climbed
            most = max(most, min(low + WIDTH_REPS, exercise.range[1]))
    return (low, max(low, min(most, low + WIDTH_REPS))), load if exercise.e1rm_reps_max else None


def _allowed(exercise: Exercise, style: Style, part: str, rules: list[str]) -> Span:
    """Repetitions that the exercise is done with and that rules leave."""
    form = "isolation" if part == "isolation" else "compound"
    names = (f"{form}_at_least_reps", f"{form}_at_most_reps")
    bands = style.of_kind("reps_band", part)
    span = _narrowed(exercise.range, bands, names, style.status, rules)
    bands = style.of_kind("load_band", part)
    return _narrowed(span, bands, ("at_least_reps", "at_most_reps"), style.status, rules)


def _fewest(exercise: Exercise, style: Style, part: str) -> int:
    """The fewest repetitions that rules leave."""
    fewest = highest(style.bounds.fewest_reps, week=style.week, otherwise=1).value
    return max(_allowed(exercise, style, part, [])[0], round(fewest))


def _heaviest(
    exercise: Exercise, style: Style, load: tuple[float, float] | None, repetitions: int
) -> float:
    """The largest share of the maximum for so many repetitions to failure that rules leave."""
    if not exercise.e1rm_reps_max:
        return 0.0
    cap = lowest(style.bounds.load_percent, week=style.week, otherwise=100).value
    return min(load[1] if load else cap, percent_at(repetitions))


def _few_enough(reps: Span, percent: float, fewest: int, rir: Span) -> Span:
    """Repetitions that can be done, with some in reserve, at a share of the maximum."""
    most = math.floor(repetitions_at(percent) - rir[0])
    low = max(fewest, min(reps[0], most - 1))
    return low, max(low, min(reps[1], most))


def repetitions_at(percent: float) -> float:
    """Repetitions to failure at a share of the maximum, by Epley's equation read backwards."""
    return 30 * (100 / percent - 1)


def percent_at(repetitions: float) -> float:
    """The share of the maximum that allows so many repetitions to failure, by Epley."""
    return 100 / (1 + repetitions / 30)


def _load(style: Style, part: str, rules: list[str]) -> tuple[float, float] | None:
    bands = style.of_kind("load_band", part)
    if not bands:
        return None
    low, high = 0.0, 100.0
    for claim in bands:
        low = max(low, claim.number("at_least_percent", style.status) or 0)
        high = min(high, claim.number("at_most_percent", style.status) or 100)
        rules.append(claim.rule)
    cap = lowest(style.bounds.load_percent, week=style.week, otherwise=100)
    if cap.value < high:
        high = cap.value
        rules += cap.rules
    return min(low, high - 5), high


def _contacts(exercise: Exercise, style: Style, rules: list[str]) -> int:
    """Foot contacts a set, so that three sets keep the limit of a session."""
    low, high = exercise.range
    for claim in style.of_kind("contacts", "power"):
        limit = claim.number("at_most_contacts", style.status)
        if limit is not None:
            high = min(high, int(limit) // 3)
            rules.append(claim.rule)
    return max(min(low, high), min(high, 10 if impact_of(exercise) <= 2 else 6))


def _work_s(
    exercise: Exercise, pattern: Pattern, reps: Span | None, seconds: int | None,
    contacts: int | None,
) -> float:  # fmt: skip
    if reps is not None:
        return _rep_s(exercise, pattern) * sum(reps) / 2
    if seconds is not None:
        return _sides(exercise) * seconds
    return 1.5 * (contacts or 0)


def _rep_s(exercise: Exercise, pattern: Pattern) -> float:
    """Seconds a repetition, of both sides where there are two."""
    return _sides(exercise) * (exercise.rep_time_s or pattern.rep_time_s)


def _sides(exercise: Exercise) -> int:
    return 2 if exercise.laterality in {"unilateral", "offset"} else 1


def every(
    exercises: Iterable[tuple[str, Exercise]], patterns: Callable[[str], Pattern], style: Style
) -> dict[str, Prescription]:
    """Prescriptions of many, by key."""
    return {key: prescribe(each, patterns(each.pattern), style) for key, each in exercises}
