"""How well exercises suit a client: whom they are for, and whom a coach would rather spare."""

from collections.abc import Mapping

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.programming.request import Client

# Who may need what is made for some limbs only.
LIMITED = frozenset({"wheelchair", "spinal_cord_injury", "limb_loss", "stroke", "frailty"})
# What a goal is mostly trained with.
SPECIALTIES: Mapping[str, tuple[str, ...]] = {
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
DOUBTFUL: Mapping[str, frozenset[str]] = {
    "pregnancy": frozenset({"IAP", "SFLEX", "VAL", "TW", "INV", "ISO"}),
    "postpartum_any": frozenset({"IAP", "SFLEX", "VAL", "IMP2", "IMP3"}),
    "pelvic": frozenset({"IAP", "SFLEX", "VAL", "IMP2", "IMP3"}),
    "htn": frozenset({"VAL", "INV", "ISO"}),
    "cardiac": frozenset({"VAL", "INV", "ISO", "IAP"}),
    "back": frozenset({"SFLEX", "BENT", "AX"}),
    "shoulder": frozenset({"SABER", "SHEXT", "OH"}),
    "knee": frozenset({"KD", "KNEEL", "IMP2", "IMP3"}),
    "senior": frozenset({"VAL", "IAP", "INV", "AX"}),
    "bone": frozenset({"SFLEX_UNLOADED", "INV"}),
    "child": frozenset({"VAL", "AX"}),
    "cancer_any": frozenset({"VAL", "IAP"}),
    "neuro": frozenset({"VAL", "FRISK"}),
    "osteo_fracture": frozenset({"FRISK", "AX", "KD", "BENT"}),
    "fall_risk": frozenset({"FRISK", "IMP1"}),
}
STEPPING, BENDING = "IMP1", "BENT"
HELD = "pregnant_second_half"
"""Whom a machine holds better than a bench or a free stand does: it hands over its own weights."""
ONE_JOINT = frozenset({"SHR", "RD", "EF", "EE", "KE", "KF", "CAL", "HAB", "HAD"})
"""Where a barbell and skill are no gain: a raise is a raise for the advanced too."""
BIKES = "CE"
WANTED, MEANT, LITTLE = 12, 6, 3
LOADED = {"continuous": 3, "fixed": 3, "band": 1, "lever": 1, "none": 0}


def _meant(client: Client, said: frozenset[str]) -> frozenset[str]:
    """The specialties of what a client trains for."""
    meant = {each for goal in client.goals for each in SPECIALTIES.get(goal, ())}
    return frozenset(meant | {each for trait, each in _TRAIT_SPECIALTIES.items() if trait in said})


def is_meant(exercise: Exercise, client: Client, said: frozenset[str]) -> bool:
    """Whether it belongs to what the client trains for; all does where nobody said."""
    meant = _meant(client, said)
    return not meant or not meant.isdisjoint(exercise.specialties)


def is_doubtful(exercise: Exercise, said: frozenset[str]) -> bool:
    """Whether a coach would rather leave it to others."""
    return bool(_doubted(exercise, said))


def _doubted(exercise: Exercise, said: frozenset[str]) -> set[str]:
    """Its tags that are in doubt; a step with a hand on something firm is not, and for whom is
    cleared a bend that starts from a seat.
    """
    found = _doubts(said) & set(exercise.tags)
    if "cleared" in said and exercise.is_at_a_seat:
        found = found - {BENDING}
    return found if exercise.support == "free" else found - {STEPPING}


def _doubts(said: frozenset[str]) -> set[str]:
    return {tag for trait, tags in DOUBTFUL.items() if trait in said for tag in tags}


def _is_sat(exercise: Exercise) -> bool:
    """Whether one sits and only the legs go, which who was not active keeps easy most surely."""
    return exercise.support == "seated" and not {"upper_back", "lats"} & set(exercise.muscles)


def score(
    key: str, exercise: Exercise, kit: tuple[str, ...], client: Client, said: frozenset[str]
) -> int:
    """How well an exercise suits a client: what was asked for, then whom it is mostly for."""
    named = {word.lower() for word in (*client.wants, *client.log, *client.e1rm_kg)}
    meant = _meant(client, said)
    found = WANTED * bool({exercise.name.lower(), key} & named)
    if meant:
        alike = meant & set(exercise.specialties)
        found += MEANT * len(alike) if alike else -MEANT
    growth = {"strength", "hypertrophy", "bodybuilding", "powerlifting"} & set(client.goals)
    found += LOADED[exercise.loading] * (2 if growth else 1)
    best_level = {"novice": 1, "intermediate": 2, "advanced": 3}[client.status or "novice"]
    is_plain = exercise.pattern in ONE_JOINT
    found -= 2 * max(exercise.level - best_level, 0 if is_plain else best_level - exercise.level)
    is_trained = client.status in {"intermediate", "advanced"}
    found += 3 * (bool(growth) and is_trained and "BB" in kit and not is_plain)
    found -= LITTLE * (kit != exercise.equipment[0])
    is_held = exercise.support == "machine"
    is_bike = BIKES in kit and _is_sat(exercise)
    is_special = bool(exercise.usable_limbs) and not (is_held or is_bike)
    found -= MEANT * (is_special and not said & LIMITED)
    found += MEANT * (is_held and HELD in said)
    found += LITTLE * (is_bike and "inactive" in said)
    found -= MEANT * len(_doubted(exercise, said))
    found -= LITTLE * sum(each.condition in said for each in exercise.contraindications)
    return found - LITTLE * ("FRISK" in exercise.tags)
