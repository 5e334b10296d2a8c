"""Formulas of the registry, for their pages."""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from barpath.craft.evidence import Falls, Formula, Inverse, formulas, search
from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.errors import TypicalError, typical_errors
from barpath.craft.knowledge.kinds.norms import Norm, norm
from barpath.craft.knowledge.kinds.sources import Source


@dataclass(frozen=True, slots=True)
class Subject:
    """Formulas of one subject, and what its package says of itself."""

    name: str
    says: str
    formulas: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A property in words, with the formula it names, if it names one."""

    says: str
    other: Formula | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """What a formula rests on."""

    sources: Mapping[str, Source]
    rivals: tuple[Formula, ...]
    tables: Mapping[str, Norm]
    holds: tuple[Held, ...]


@cache
def subjects() -> tuple[Subject, ...]:
    """Every formula by subject, as its package names it."""
    found: dict[str, list[Formula]] = {}
    for made in formulas().values():
        found.setdefault(subject_of(made), []).append(made)
    split = ((says.partition(":"), tuple(each)) for says, each in sorted(found.items()))
    return tuple(
        Subject(name, rest.strip().capitalize(), sorted_by_title(each))
        for (name, _, rest), each in split
    )


def found(words: str) -> tuple[Formula, ...]:
    """The formulas that a search finds, those with the words in their title first."""
    return tuple(search(words.replace("_", " ")))


def subject_of(made: Formula) -> str:
    """What the package of a formula says that it is about."""
    package = ".".join(made.bare.__module__.split(".")[:4])
    return (sys.modules[package].__doc__ or made.subject).partition("\n")[0].rstrip(".")


def sorted_by_title(found: list[Formula] | tuple[Formula, ...]) -> tuple[Formula, ...]:
    """In the order of the alphabet."""
    return tuple(sorted(found, key=lambda each: each.text.title.casefold()))


@cache
def reference(key: str) -> Reference:
    """What a formula rests on; the registry never changes while we run."""
    made = formulas()[key]
    return Reference(
        sources=sources_of(made.sources),
        rivals=tuple(formulas()[each] for each in made.rivals),
        tables={each: norm(each) for each in made.norms},
        holds=tuple(_properties(made)),
    )


def sources_of(keys: tuple[str, ...]) -> dict[str, Source]:
    """Sources by key."""
    return {key: knowledge().sources[key] for key in keys}


def errors_of(key: str) -> dict[str, TypicalError]:
    """The typical errors of the tests whose result a formula takes."""
    known = next(
        each.choices for each in formulas()["change.change_in_test"].quantities if each.choices
    )
    return {
        test: error
        for test, error in typical_errors().items()
        if key in error.formulas and test in known
    }


def _properties(made: Formula) -> Iterator[Held]:
    labels = {each.name: each.label for each in made.quantities}
    moving = [each for each in made.properties if not isinstance(each, Inverse)]
    with_it = [labels[each.quantity] for each in moving if not isinstance(each, Falls)]
    against_it = [labels[each.quantity] for each in moving if isinstance(each, Falls)]
    # A label may hold a comma: “time for the mile, in decimal minutes”.
    if with_it:
        yield Held(f"The result never falls with more of this: {'; '.join(with_it)}.")
    if against_it:
        yield Held(f"The result never rises with more of this: {'; '.join(against_it)}.")
    for each in made.properties:
        if isinstance(each, Inverse):
            yield Held(f"Undone, for {labels[each.takes]}, by", formulas()[each.of])
