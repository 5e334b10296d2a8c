"""Exercises, for their list: which of them somebody wants."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.studio.library.reports.words import holds

# Whoever is to be spared an impact is spared every harder one.
IMPACTS = ("IMP1", "IMP2", "IMP3", "IMP4")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody looks for. Empty: anything will do.

    Attributes:
        words: all in its name, its other names or its pattern.
        pattern: code of a pattern that it belongs to or combines.
        muscle: code of a muscle that works clearly in it.
        level: the highest level; 0 for any.
        specialty: code of a specialty.
        kit: codes of what there is beside the body.
        avoid: codes of stresses and positions that it may not have.
    """

    words: str = ""
    pattern: str = ""
    muscle: str = ""
    level: int = 0
    specialty: str = ""
    kit: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """An exercise as the list shows it."""

    key: str
    name: str
    says: str
    is_own: bool = False


NO_OWN: Mapping[str, Exercise] = MappingProxyType({})


def found(wanted: Wanted, own: Mapping[str, Exercise] = NO_OWN) -> list[Row]:
    """The exercises that somebody wants: those with the words in their name first.

    Args:
        own: exercises of a practice's own, which stand among the others.
    """
    every = live() | {key: each for key, each in own.items() if each.status == "live"}
    matching = [pair for pair in every.items() if _fits(*pair, wanted)]
    if own:
        matching.sort(key=_named)
    if wanted.words:
        matching.sort(key=lambda pair: not holds(pair[1].name, wanted.words))
    return [_row(key) if key in live() else _as_row(key, each, own=True) for key, each in matching]


@cache
def live() -> dict[str, Exercise]:
    """Every exercise that is offered, by name."""
    every = knowledge().movement.exercises.items()
    return dict(sorted((pair for pair in every if pair[1].status == "live"), key=_named))


def kit_in_words(exercise: Exercise) -> str:
    """What it needs, alternatives and all: "dumbbells and bench; or barbell and bench"."""
    kit = vocabulary().kit
    ways = (" and ".join(kit[code].label for code in needed) for needed in exercise.equipment)
    return "; or ".join(ways)


def _named(pair: tuple[str, Exercise]) -> str:
    return pair[1].name.lower()


def _fits(key: str, exercise: Exercise, wanted: Wanted) -> bool:
    patterns = {exercise.pattern, *exercise.patterns_also}
    at_hand = {"BW", *wanted.kit}
    return (
        (not wanted.pattern or wanted.pattern in patterns)
        and (not wanted.muscle or exercise.muscles.get(wanted.muscle, 0) >= 0.5)
        and (not wanted.level or exercise.level <= wanted.level)
        and (not wanted.specialty or wanted.specialty in exercise.specialties)
        and (not wanted.kit or any(at_hand.issuperset(way) for way in exercise.equipment))
        and not _spared(wanted.avoid).intersection(exercise.tags)
        and holds(_text(key) if key in live() else _said_of(exercise), wanted.words)
    )


def _spared(tags: tuple[str, ...]) -> set[str]:
    harder = (IMPACTS[IMPACTS.index(each) :] for each in tags if each in IMPACTS)
    return {*tags, *(tag for each in harder for tag in each)}


@cache
def _text(key: str) -> str:
    return _said_of(live()[key])


def _said_of(exercise: Exercise) -> str:
    """What words are looked for in."""
    return " ".join((exercise.name, *exercise.aliases, *_patterns(exercise)))


def _patterns(exercise: Exercise) -> Iterator[str]:
    patterns = knowledge().movement.patterns
    yield from (patterns[code].name for code in (exercise.pattern, *exercise.patterns_also))


@cache
def _row(key: str) -> Row:
    return _as_row(key, live()[key], own=False)


def _as_row(key: str, exercise: Exercise, *, own: bool) -> Row:
    pattern = next(_patterns(exercise))
    says = f"{pattern} · level {exercise.level} · {kit_in_words(exercise)}"
    return Row(key, exercise.name, says, own)
