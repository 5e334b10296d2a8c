"""Which exercises a client may be given, with which kit, and which stand for many alike."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.bounds import Bounds, lowest
from barpath.craft.programming.request import Client

# Whom an exercise is offered to only once it has been read again.
SPECIAL = frozenset({"senior", "youth", "pregnant", "postpartum", "cancer", "bone", "cardiac",
                     "frailty", "neuro", "lung", "renal", "stroke"})  # fmt: skip
CM_A_METRE = 100
ALIKE_KEPT, MUCH_WORSE = 3, 10
"""How many of a class the solver may choose from, and how far behind the best none is taken."""
LIMITED = frozenset({"wheelchair", "spinal_cord_injury", "limb_loss", "stroke", "frailty"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """An exercise for a client.

    Attributes:
        kit: what it is done with there.
        halves: half sets a set counts for, by muscle: 2 or 1.
        score: how well it suits this client; the higher the better.
        is_meant: whether it belongs to what the client trains for.
    """

    key: str
    exercise: Exercise
    kit: tuple[str, ...]
    halves: Mapping[str, int]
    score: int
    is_meant: bool = True


def candidates(
    client: Client, said: frozenset[str], bounds: Bounds, base: Knowledge, *, week: int = 1
) -> dict[str, Candidate]:
    """Every exercise that a client may be given in a week, by key.

    Args:
        said: the client's traits.
        week: the first week they are for; some bounds end.
    """
    kit = frozenset({"BW", *client.equipment})
    missing_places = _places_missing(client, base)
    found = {}
    for key, exercise in base.movement.exercises.items():
        if missing_places.intersection(exercise.place):
            continue
        if next(why_not(key, exercise, said, bounds, week=week), None):
            continue
        if (needed := _kit_of(exercise, kit)) is not None:
            score = _score(key, exercise, needed, client, said)
            meant = _meant(client, said)
            is_meant = not meant or not meant.isdisjoint(exercise.specialties)
            found[key] = Candidate(key, exercise, needed, _halves(exercise), score, is_meant)
    return found


def why_not(
    key: str, exercise: Exercise, said: frozenset[str], bounds: Bounds, *, week: int = 1
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What keeps an exercise from a client, apart from kit: in words, and the rules that say so."""
    bounds = bounds.at(week)
    most = lowest(bounds.impact, week=week, otherwise=4)
    plain: tuple[tuple[bool, str, tuple[str, ...]], ...] = (
        (exercise.status == "retired", "it is not offered any more", ()),
        (
            exercise.reviewed_on is None and bool(said & SPECIAL),
            "it has not yet been read by other eyes",
            (),
        ),
        (
            key in bounds.exercises,
            "it is out for a condition or was refused",
            bounds.exercises.get(key, ()),
        ),
        (
            exercise.level > bounds.level.value,
            f"it asks for skill level {exercise.level}",
            bounds.level.rules,
        ),
        (impact_of(exercise) > most.value, f"its impact is above {most.value:g}", most.rules),
    )
    yield from ((says, rules) for is_so, says, rules in plain if is_so)
    for pattern in (exercise.pattern, *exercise.patterns_also):
        if pattern in bounds.patterns:
            yield "its movement is out for now", bounds.patterns[pattern]
    for tag in exercise.tags:
        if tag in bounds.tags:
            yield f"it is tagged {tag}", bounds.tags[tag]
        if tag in bounds.supported_only and exercise.support == "free":
            yield f"it is tagged {tag} and gives no support", bounds.supported_only[tag]


def impact_of(exercise: Exercise) -> int:
    """0 to 4, by its tags."""
    return max((int(tag[3:]) for tag in exercise.tags if tag.startswith("IMP")), default=0)


def _places_missing(client: Client, base: Knowledge) -> frozenset[str]:
    """What the client's place has not got, of all that exercises ask of a place: SEL-01."""
    site = client.site
    claim = next(each for each in base.rules.values() if each.kind == "kit_available")
    ceiling_m = claim.numbers["ceiling_at_least_cm"] / CM_A_METRE
    missing = {
        "anchor": site.get("anchor") is False,
        "noise": bool(site.get("no_jump")),
        "ceiling": site.get("ceiling_m", ceiling_m) < ceiling_m,
    }
    return frozenset(place for place, is_missing in missing.items() if is_missing)


def _kit_of(exercise: Exercise, kit: frozenset[str]) -> tuple[str, ...] | None:
    """The first way to do it with the kit there is; None where there is none."""
    return next((way for way in exercise.equipment if set(way) <= kit), None)


def _halves(exercise: Exercise) -> dict[str, int]:
    """Counted half sets a set: VOL-01, the rule of fractional counting. A hold counts none."""
    if not exercise.unit.startswith("reps"):
        return {}
    return {
        name: 2 if share >= 1 else 1 for name, share in exercise.muscles.items() if share >= 0.5
    }


# What a goal is mostly trained with.
_SPECIALTIES: Mapping[str, tuple[str, ...]] = {
    "strength": ("strength",), "powerlifting": ("strength",), "power": ("performance",),
    "hypertrophy": ("bodybuilding", "strength"), "bodybuilding": ("bodybuilding",),
    "performance": ("performance",), "sport": ("performance",), "weight_loss": ("weight-loss",),
    "bone": ("senior",), "balance": ("senior",), "function": ("senior",),
    "less_pain": ("pain", "corrective"), "posture": ("corrective",), "mobility": ("corrective",),
    "play": ("youth",), "general": ("strength", "weight-loss"), "health": ("strength", "weight-loss"),
}  # fmt: skip
_TRAIT_SPECIALTIES: Mapping[str, str] = {
    "senior": "senior", "youth": "youth", "cancer_any": "cancer", "pain": "pain", "group": "group",
}  # fmt: skip
# What a coach would rather not choose for some, though no rule forbids it while nothing hurts.
_RATHER_NOT: Mapping[str, frozenset[str]] = {
    "pregnancy": frozenset({"IAP", "SFLEX", "VAL", "TW", "INV"}),
    "postpartum_any": frozenset({"IAP", "SFLEX", "VAL", "IMP2", "IMP3"}),
    "pelvic": frozenset({"IAP", "SFLEX", "VAL", "IMP2", "IMP3"}),
    "htn": frozenset({"VAL", "INV", "ISO"}),
    "cardiac": frozenset({"VAL", "INV", "ISO"}),
    "back": frozenset({"SFLEX", "BENT", "AX"}),
    "shoulder": frozenset({"SABER", "SHEXT", "OH"}),
    "knee": frozenset({"KD", "KNEEL", "IMP2", "IMP3"}),
    "senior": frozenset({"VAL", "IAP", "INV", "AX"}),
    "child": frozenset({"VAL", "AX"}),
    "cancer_any": frozenset({"VAL", "IAP"}),
    "neuro": frozenset({"VAL", "FRISK"}),
}
RATHER_NOT = 6
_LOADED = {"continuous": 3, "fixed": 3, "band": 1, "lever": 1, "none": 0}


def _meant(client: Client, said: frozenset[str]) -> frozenset[str]:
    """The specialties of what a client trains for."""
    meant = {each for goal in client.goals for each in _SPECIALTIES.get(goal, ())}
    return frozenset(meant | {each for trait, each in _TRAIT_SPECIALTIES.items() if trait in said})


def _score(
    key: str, exercise: Exercise, kit: tuple[str, ...], client: Client, said: frozenset[str]
) -> int:
    """How well an exercise suits a client: what was asked for, then whom it is mostly for."""
    named = {word.lower() for word in (*client.wants, *client.log, *client.e1rm_kg)}
    meant = _meant(client, said)
    score = 12 * bool({exercise.name.lower(), key} & named)
    if meant:
        score += 6 * len(meant & set(exercise.specialties)) - 6 * meant.isdisjoint(
            exercise.specialties
        )
    growth = {"strength", "hypertrophy", "bodybuilding", "powerlifting"} & set(client.goals)
    score += _LOADED[exercise.loading] * (2 if growth else 1)
    best_level = {"novice": 1, "intermediate": 2, "advanced": 3}[client.status or "novice"]
    score -= 2 * abs(exercise.level - best_level)
    if client.status in {"intermediate", "advanced"} and growth:
        score += 3 * ("BB" in kit)
    if exercise.usable_limbs and not said & LIMITED:
        score -= 6
    doubtful = {tag for trait, tags in _RATHER_NOT.items() if trait in said for tag in tags}
    score -= RATHER_NOT * len(doubtful & set(exercise.tags))
    score -= 3 * sum(each.condition in said for each in exercise.contraindications)
    return score - 3 * ("FRISK" in exercise.tags)


def best_of_each_class(
    found: Mapping[str, Candidate], kept: Iterable[str] = (), most: int = ALIKE_KEPT
) -> list[Candidate]:
    """The few best of those that do the same, so that the solver need not tell twins apart.

    A class is a pattern and what a set of it counts for directly.

    Args:
        kept: keys that stay whatever their place: last block's, or wished for.
    """
    classes: dict[tuple[str, tuple[str, ...]], list[Candidate]] = defaultdict(list)
    best: dict[str, int] = {}
    for each in found.values():
        pattern = each.exercise.pattern
        classes[pattern, each.exercise.direct].append(each)
        best[pattern] = max(best.get(pattern, each.score), each.score)
    chosen = {key for key in kept if key in found}
    for members in classes.values():
        members.sort(key=lambda each: (-each.score, each.key))
        least = best[members[0].exercise.pattern] - MUCH_WORSE
        chosen |= {each.key for each in members[:most] if each.score >= least}
    return [each for key, each in sorted(found.items()) if key in chosen]
