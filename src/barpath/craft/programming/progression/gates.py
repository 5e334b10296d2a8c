"""What holds a load whatever was lifted: pain, technique, a symptom, and what nobody wrote down."""

from collections.abc import Iterator

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.programming.progression.kit import NO_STEPS
from barpath.craft.programming.progression.loads import Loading
from barpath.craft.programming.progression.logs import Exposure, WorkSet
from barpath.craft.programming.progression.rules import ARM, Rules, joints_of

# Regions that requests name, as the joints that exercises move.
_JOINTS = {
    "back": {"lumbar", "thoracic"},
    "low_back": {"lumbar"},
    "lower_back": {"lumbar"},
    "upper_back": {"thoracic", "scapula"},
    "arm": set(ARM),
    "hand": {"wrist", "thumb", "finger"},
    "foot": {"ankle"},
    "heel": {"ankle"},
    "leg": {"hip", "knee", "ankle"},
}
_KNOWN = {"neck", "lumbar", "thoracic", "hip", "knee", "ankle", *ARM}

Gate = tuple[str, str]
"""The sentence and the rule."""


def gates(case: Loading) -> Iterator[Gate]:
    """Every reason why nothing may get heavier now."""
    rules = case.rules
    limit = rules.number("PRO-09", "pain_at_most_points")
    for region, points in rules.client.pain.items():
        if points > limit and _concerns(region, case.exercise, rules):
            yield (
                f"Pain of {points:g} of 10 ({region.replace('_', ' ')}): nothing heavier.",
                "PRO-09",
            )
    if rules.client.symptoms:
        yield "A symptom is on record: nothing heavier before it is cleared up.", "PRO-09"
    if case.is_asked:
        yield "The last session is asked about: the load stays until that is answered.", "LOG-03"
    yield from _gates_of(case.believed[-1], limit, has_load=case.steps is not NO_STEPS)


def _gates_of(last: Exposure, limit: float, *, has_load: bool) -> Iterator[Gate]:
    if last.pain_points is not None and last.pain_points > limit:
        yield f"Pain of {last.pain_points:g} of 10 last time: nothing heavier.", "PRO-09"
    if last.is_technique_good is False:
        yield "Technique failed last time: the same load until it holds.", "PRO-09"
    if last.has_symptom:
        yield "A symptom showed last time: nothing heavier before it is cleared up.", "PRO-09"
    if not any(_is_whole(each, has_load=has_load) for each in last.sets):
        yield (
            "Load, repetitions or reserve of the last session are not known: the load stays.",
            "LOG-01",
        )


def _is_whole(done: WorkSet, *, has_load: bool) -> bool:
    if has_load and done.load_kg is None:
        return False
    return done.reps is not None and done.reserve_rir is not None


def _concerns(region: str, exercise: Exercise, rules: Rules) -> bool:
    """Whether pain there can be about this exercise; a region we cannot place concerns all."""
    name = region.lower().removeprefix("left_").removeprefix("right_")
    joints = _JOINTS.get(name, {name})
    return not joints <= _KNOWN or bool(joints & joints_of(exercise, rules.base))
