"""Exercises as one whole: that they name what exists, and that easier leads to easier."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

import msgspec

from barpath.craft.knowledge import posture_faults
from barpath.craft.knowledge.kinds.exercises import Edge, Exercise, Pattern
from barpath.craft.knowledge.kinds.movement_figures import MovementFigure
from barpath.craft.knowledge.kinds.sources import Source
from barpath.craft.knowledge.loading import BadKnowledge, load
from barpath.craft.knowledge.vocabulary import Vocabulary, vocabulary


@dataclass(frozen=True)
class Movement:
    """Every exercise and every figure by key, and every pattern by code."""

    exercises: Mapping[str, Exercise]
    patterns: Mapping[str, Pattern]
    figures: Mapping[str, MovementFigure]

    def with_exercises(self, own: Mapping[str, Exercise]) -> "Movement":
        """These and others of somebody's own, which win where they have the name of one of these."""
        return Movement({**self.exercises, **own}, self.patterns, self.figures) if own else self

    def figure_of(self, exercise: Exercise) -> MovementFigure:
        """The figure that draws an exercise, with its own words where another's positions serve."""
        found = self.figures[exercise.figure]
        if not found.same_as:
            return found
        return msgspec.structs.replace(self.figures[found.same_as], says=found.says)

    @cached_property
    def by_name(self) -> Mapping[str, Exercise]:
        """Exercises by what they are called, as programmes name them."""
        return MappingProxyType({each.name: each for each in self.exercises.values()})

    @cached_property
    def key_of(self) -> Mapping[str, str]:
        """The key of an exercise by its name."""
        return MappingProxyType({each.name: key for key, each in self.exercises.items()})

    @cached_property
    def progressions(self) -> Mapping[str, tuple[Edge, ...]]:
        """By key, the ways to something harder: each regression read backwards."""
        found: dict[str, list[Edge]] = {key: [] for key in self.exercises}
        for key, exercise in self.exercises.items():
            for edge in exercise.regressions:
                found[edge.to].append(Edge(to=key, reason=edge.reason, why=edge.why))
        return MappingProxyType({key: tuple(edges) for key, edges in found.items()})


def read(folder: Path, sources: Mapping[str, Source]) -> Movement:
    """Read and check the exercises and patterns in a folder of knowledge.

    Raises:
        BadKnowledge: naming the file, the field and the fault.
    """
    patterns = load(folder / "patterns", Pattern)
    found = Movement(
        load(folder / "exercises", Exercise),
        {each.code: each for each in patterns.values()},
        load(folder / "movement_figures", MovementFigure),
    )
    for wrong in faults(found, vocabulary(), sources):
        raise wrong
    return found


def faults(
    found: Movement, words: Vocabulary, sources: Mapping[str, Source]
) -> Iterator[BadKnowledge]:
    """What the exercises name that does not exist, and the circles in their regressions."""
    names: dict[str, str] = {}
    for key, exercise in found.exercises.items():
        file = f"exercises/{exercise.pattern.lower()}/{key}.toml"
        if names.setdefault(exercise.name, key) != key:
            yield BadKnowledge(file, "name", f"is the name of {names[exercise.name]} already")
        for field, named, kept in _references(exercise, found, words, sources):
            if named not in kept:
                yield BadKnowledge(file, field, f"names “{named}”, which does not exist")
        for edge in exercise.regressions:
            easier = found.exercises.get(edge.to)
            if easier and easier.level > exercise.level:
                yield BadKnowledge(file, "regressions", f"leads to {edge.to}, which is harder")
    yield from _circles(found)
    yield from _figure_faults(found.figures)


def _figure_faults(figures: Mapping[str, MovementFigure]) -> Iterator[BadKnowledge]:
    for key, figure in figures.items():
        file = f"movement_figures/{key}.toml"
        if figure.same_as:
            other = figures.get(figure.same_as)
            if other is None or other.same_as:
                yield BadKnowledge(
                    file, "same_as", f"names “{figure.same_as}”, which has no positions"
                )
        for fault in posture_faults.faults(figure):
            yield BadKnowledge(file, "the figure", fault)


def _references(
    exercise: Exercise, found: Movement, words: Vocabulary, sources: Mapping[str, Source]
) -> Iterator[tuple[str, str, Mapping[str, object]]]:
    """Each word or key that an exercise holds, the field it stands in, and where it must be."""
    edges = (*exercise.regressions, *exercise.substitutes)
    against = exercise.contraindications
    lists: dict[str, tuple[Iterable[str], Mapping[str, object]]] = {
        "pattern": ((exercise.pattern, *exercise.patterns_also), found.patterns),
        "muscles": (exercise.muscles, words.muscles),
        "equipment": ({each for needed in exercise.equipment for each in needed}, words.kit),
        "tags": (exercise.tags, words.tags),
        "specialties": (exercise.specialties, words.specialties),
        "regressions, substitutes": ((edge.to for edge in edges), found.exercises),
        "prerequisites": ((each.holds for each in exercise.prerequisites), found.exercises),
        "contraindications": ((each.condition for each in against), words.conditions),
        "contraindications.sources": ({key for each in against for key in each.sources}, sources),
        "figure": ((exercise.figure,), found.figures),
        "sources": (exercise.sources, sources),
    }
    for field, (named, kept) in lists.items():
        yield from ((field, name, kept) for name in named)


def _circles(found: Movement) -> Iterator[BadKnowledge]:
    done: set[str] = set()
    for start in found.exercises:
        path: list[str] = []
        if circle := _circle(start, found, path, done):
            fault = f"go round in a circle: {' → '.join(circle)}"
            yield BadKnowledge("exercises", "regressions", fault)


def _circle(key: str, found: Movement, path: list[str], done: set[str]) -> list[str]:
    if key in path:
        return [*path[path.index(key) :], key]
    if key in done or key not in found.exercises:
        return []
    path.append(key)
    for edge in found.exercises[key].regressions:
        if circle := _circle(edge.to, found, path, done):
            return circle
    path.pop()
    done.add(key)
    return []
