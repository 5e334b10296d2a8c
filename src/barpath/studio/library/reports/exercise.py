"""One exercise, for its page: its codes in words, its neighbours, and what speaks against it."""

from collections.abc import Mapping
from dataclasses import dataclass

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.exercises import (
    Contraindication,
    Edge,
    EdgeReason,
    Exercise,
    FaultFix,
    Pattern,
    Severity,
)
from barpath.craft.knowledge.kinds.sources import Source
from barpath.craft.knowledge.movement import Movement
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.studio.library import exercises_in_words as words
from barpath.studio.library.reports.exercises import kit_in_words
from barpath.studio.ui import formats

SEVERITIES: tuple[Severity, ...] = ("never", "modify", "monitor")


@dataclass(frozen=True, slots=True)
class Worked:
    """A muscle and its part in an exercise."""

    code: str
    name: str
    share: float
    says: str


@dataclass(frozen=True, slots=True)
class Way:
    """A way to another exercise: what it changes, and when it is taken."""

    key: str
    exercise: Exercise
    reason: str
    why: str


@dataclass(frozen=True, slots=True)
class Against:
    """A condition that speaks against it, with the reason."""

    condition: str
    reason: str
    sources: Mapping[str, Source]


@dataclass(frozen=True, slots=True)
class Caution:
    """The conditions of one severity."""

    says: str
    conditions: tuple[Against, ...]


def muscles_of(exercise: Exercise) -> list[Worked]:
    """The muscles it works, from the one that limits the set."""
    named = vocabulary().muscles
    found = []
    for code, share in sorted(exercise.muscles.items(), key=lambda item: -item[1]):
        direct = ", a direct set" if code in exercise.direct else ""
        says = words.SHARE_IN_WORDS[share] + direct
        found.append(Worked(code, named[code].label, share, says))
    return found


def facts_of(exercise: Exercise) -> list[tuple[str, str]]:
    """What it asks for and how it is prescribed: a name and a value, those that say something."""
    named = vocabulary()
    told = {
        "Level": f"{exercise.level} of 5: {words.LEVEL_IN_WORDS[exercise.level]}",
        "Kit": kit_in_words(exercise),
        "Place": ", ".join(named.places[code].label for code in exercise.place),
        "What holds you": words.SUPPORT_IN_WORDS[exercise.support],
        "Sides": words.LATERALITY_IN_WORDS[exercise.laterality],
        "A set": _set_in_words(exercise),
        "Effort is set by": ", ".join(
            words.MODE_IN_WORDS[each] for each in exercise.intensity_modes
        ),
        "Made harder": words.LOADING_IN_WORDS[exercise.loading],
        "Hardest": words.REACH_IN_WORDS[exercise.rom_bias],
        "Body mass moved": _body_mass(exercise),
        "Maximum estimated from": _maximum(exercise),
        "Takes out of the whole body": words.FATIGUE_IN_WORDS[exercise.fatigue],
        "Can be done": ", ".join(words.LIMBS_IN_WORDS[each] for each in exercise.usable_limbs),
        "Used in work with": ", ".join(
            named.specialties[code].label for code in exercise.specialties
        ),
    }
    return [(name, value[:1].upper() + value[1:]) for name, value in told.items() if value]


def demands_of(exercise: Exercise) -> list[str]:
    """Its stresses and positions in words."""
    return [vocabulary().tags[code].label for code in exercise.tags]


def patterns_of(exercise: Exercise) -> list[Pattern]:
    """Its pattern, and those that it combines."""
    patterns = knowledge().movement.patterns
    return [patterns[code] for code in (exercise.pattern, *exercise.patterns_also)]


def faults_of(exercise: Exercise) -> list[tuple[str, FaultFix]]:
    """What is often seen: its own faults first, then those of its pattern that it does not name."""
    own = {each.fault for each in exercise.faults}
    shared = (each for each in patterns_of(exercise)[0].faults if each.fault not in own)
    named = vocabulary().faults
    return [(named[each.fault].label, each) for each in (*exercise.faults, *shared)]


def stop_signs_of(exercise: Exercise) -> list[str]:
    """Signs to stop, its own first."""
    return [*exercise.stop_signs, *patterns_of(exercise)[0].stop_signs]


def prerequisites_of(exercise: Exercise) -> list[tuple[str, Exercise, str]]:
    """What is shown first: the exercise, and how much of it."""
    every = knowledge().movement.exercises
    found = []
    for each in exercise.prerequisites:
        held = every[each.holds]
        sets = f"{each.sets} set{'' if each.sets == 1 else 's'} of "
        unit = words.UNIT_IN_WORDS[held.unit]
        found.append((each.holds, held, f"{sets}at least {each.at_least} {unit}"))
    return found


def cautions_of(exercise: Exercise) -> list[Caution]:
    """What speaks against it, the strictest first."""
    found = []
    for severity in SEVERITIES:
        of_it = [each for each in exercise.contraindications if each.severity == severity]
        if of_it:
            says = words.SEVERITY_IN_WORDS[severity]
            found.append(Caution(says, tuple(_against(each) for each in of_it)))
    return found


def easier(exercise: Exercise) -> list[Way]:
    """Ways to something easier."""
    return _ways(exercise.regressions, words.EDGE_IN_WORDS)


def harder(key: str, movement: Movement) -> list[Way]:
    """Ways to something harder, exercises of a practice's own among them."""
    return _ways(movement.progressions[key], words.EDGE_BACK_IN_WORDS, movement)


def alike(exercise: Exercise) -> list[Way]:
    """What may take its place."""
    return _ways(exercise.substitutes, words.EDGE_IN_WORDS)


def sources_of(exercise: Exercise) -> dict[str, Source]:
    """What it was written from and checked against."""
    return {key: knowledge().sources[key] for key in exercise.sources}


def _ways(
    edges: tuple[Edge, ...], reasons: Mapping[EdgeReason, str], movement: Movement | None = None
) -> list[Way]:
    every = (movement or knowledge().movement).exercises
    return [
        Way(edge.to, every[edge.to], reasons[edge.reason], edge.why)
        for edge in edges
        if every[edge.to].status == "live"
    ]


def _against(each: Contraindication) -> Against:
    sources = knowledge().sources
    return Against(
        vocabulary().conditions[each.condition].label,
        each.reason,
        {key: sources[key] for key in each.sources},
    )


def _set_in_words(exercise: Exercise) -> str:
    low, high = exercise.range
    amount = str(low) if low == high else f"{low} to {high}"
    return f"{amount} {words.UNIT_IN_WORDS[exercise.unit]}"


def _body_mass(exercise: Exercise) -> str:
    share = exercise.body_mass_share
    return f"about {formats.number(round(share * 100))} %" if share else ""


def _maximum(exercise: Exercise) -> str:
    most = exercise.e1rm_reps_max
    return f"sets of at most {most} repetitions" if most else ""
