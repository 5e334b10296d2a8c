"""How an exercise is done: sets, repetitions, effort, load and rest, each from a rule."""

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from barpath.craft.knowledge.kinds.exercises import WITHOUT_KG, Exercise, Pattern
from barpath.craft.programming.bounds import highest, lowest, of_ten
from barpath.craft.programming.designing.candidates import impact_of
from barpath.craft.programming.designing.prescription import Prescription, Span
from barpath.craft.programming.designing.ramping import NONE, Ramp, ramp_of
from barpath.craft.programming.designing.repeating import (
    few_enough,
    fewest_of,
    heaviest_of,
    reps_of,
)
from barpath.craft.programming.designing.styling import Slotted, Style, narrowed, part_of

# Where no rule asks for more: enough to do the next set as well, shorter for what tires less.
REST_S: dict[str, int] = {"power": 120, "main": 90, "accessory": 60, "isolation": 60}
GROUP_REST_S, BRIEF_REST_S, SHORT_REST_S = 30, 45, 60
REST_STEP_S = 15
SETS: dict[str, Span] = {"power": (2, 3), "main": (2, 5), "accessory": (2, 4), "isolation": (2, 4)}
HEAVY_SETS = 3


def prescribe(exercise: Exercise, pattern: Pattern, style: Style) -> Prescription:
    """How an exercise is done in a block."""
    part: Slotted = "main" if style.is_group else part_of(exercise, pattern)
    rules: list[str] = []
    rir = _rir(exercise, style, part, rules)
    rpe = _rpe(exercise, style, part, rir, rules)
    least, most = _sets(exercise, style, part, rules)
    reps = seconds = contacts = None
    load = wished = None
    heaviest = 0.0
    if exercise.unit in {"reps", "reps_per_side"}:
        reps, load = reps_of(exercise, style, part, rules)
        least_reps = fewest_of(exercise, style, part)
        heaviest = 0.0 if rpe else heaviest_of(exercise, style, load, least_reps + rir[0])
        wished = max(
            (each for each in style.heavy.get(exercise.pattern, ()) if each <= heaviest),
            default=None,
        )
        reps = few_enough(reps, wished, least_reps, rir) if wished else reps
    elif exercise.unit == "contacts":
        contacts = _contacts(exercise, style, rules)
    else:
        seconds = sum(exercise.range) // 2 if exercise.unit.startswith("seconds") else 40
    rest_s = _rest_s(exercise, style, part, reps, rules)
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


def _rir(exercise: Exercise, style: Style, part: str, rules: list[str]) -> Span:
    """Repetitions in reserve: nearer to failure in the last blocks, never below the floor."""
    claims = style.now(style.of_kind("effort_band", part, exercise.pattern))
    band = narrowed((0, 4), claims, ("at_least_rir", "at_most_rir"), style.status, rules)
    floor = highest(style.bounds.rir, week=style.week, otherwise=1)
    rules += floor.rules
    usual = min(band[1], 1 if style.is_late else 2)
    low = max(band[0], round(floor.value), usual)
    return low, max(low, min(band[1], low + 1))


TEN = 10
GROUP_RPE, LATE_GROUP_RPE = (6.0, 7.0), (7.0, 8.0)
CONTROL_RPE = 4.0, 6.0
"""In a class, where the body alone is moved with control: more repetitions make it no harder."""
RPE_WIDTH = 2.0


def _rpe(
    exercise: Exercise, style: Style, part: str, rir: Span, rules: list[str]
) -> tuple[float, float] | None:
    """Effort by feel: for a class, and where a rule caps it below what reserve can tell."""
    cap = lowest(style.bounds.rpe, week=style.week, otherwise=TEN)
    highest_effort, why = min([(cap.value, cap.rules), *_caps(style, part)])
    if highest_effort < TEN - rir[0]:
        rules += why
        most = math.floor(2 * highest_effort) / 2
        return most - RPE_WIDTH, most
    if not style.is_group:
        return None
    if _is_control(exercise):
        return CONTROL_RPE
    return LATE_GROUP_RPE if style.is_late else GROUP_RPE


def _is_control(exercise: Exercise) -> bool:
    """Whether it is a drill of the body alone, which nothing makes heavy."""
    roles = set(exercise.roles)
    return exercise.loading in WITHOUT_KG and "corrective" in roles and "main" not in roles


def _caps(style: Style, part: str) -> Iterator[tuple[float, tuple[str, ...]]]:
    """The caps on effort in some parts only, each with its rule."""
    for claim in style.now(style.of_kind("effort_cap", part)):
        if "parts" in claim.picks:
            yield of_ten(float(claim.numbers["at_most_rpe"])), (claim.rule,)


def _rest_s(
    exercise: Exercise, style: Style, part: str, reps: Span | None, rules: list[str]
) -> int:
    if style.is_group:
        return GROUP_REST_S
    most_s = BRIEF_REST_S if style.is_brief else SHORT_REST_S if style.is_short else REST_S[part]
    rest_s = min(REST_S[part], most_s)
    for claim in style.of_kind("rest_band", part, exercise.pattern):
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


def _sets(exercise: Exercise, style: Style, part: str, rules: list[str]) -> Span:
    names = ("at_least_sets", "at_most_sets")
    least, most = SETS[part]
    if part == "main" and not style.is_short and style.of_kind("load_band", "main"):
        least = HEAVY_SETS  # fewer lifts, and more of each, where load is the point
    span = (1 if style.is_scant else least, most)
    claims = style.now(style.of_kind("exercise_sets", part, exercise.pattern))
    return narrowed(span, claims, names, style.status, rules)


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
