"""Facts in a row that are cited alike, so that one sign serves them all."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from barpath.craft.knowledge import Figure

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cited:
    """Sentences, and the figure whose citation is that of all of them."""

    sentences: tuple[str, ...]
    figure: Figure[object]


def cited(figures: Iterable[Figure[T]], says: Callable[[T], str] = str) -> list[Cited]:
    """What is known of some facts, in their order, those that are cited alike together."""
    known = [(each, each.value) for each in figures if each.value is not None]
    groups = (list(group) for _, group in groupby(known, key=lambda pair: _citation(pair[0])))
    return [Cited(tuple(says(value) for _, value in group), group[0][0]) for group in groups]


def _citation(figure: Figure[T]) -> tuple[object, ...]:
    return figure.sources, figure.as_of, figure.confidence, figure.note
