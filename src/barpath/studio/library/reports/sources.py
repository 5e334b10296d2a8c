"""Sources, with everything that is taken from them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from barpath.craft.evidence import Formula, formulas
from barpath.craft.knowledge import Claim, Entry, Figure, figures_in, knowledge
from barpath.craft.knowledge.kinds.errors import TypicalError, typical_errors
from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.kinds.norms import Norm
from barpath.craft.knowledge.kinds.sources import Source
from barpath.studio.library.reports.exercises import live
from barpath.studio.library.reports.tables import tables
from barpath.studio.library.reports.words import holds, in_words, written


@dataclass(frozen=True, slots=True)
class Use:
    """One figure that cites a source: of what it is, which part of it, and its value in words."""

    of: str
    part: str
    value: str
    figure: Figure[object]


@dataclass(frozen=True, slots=True)
class Uses:
    """Everything that cites one source."""

    figures: list[Use] = field(default_factory=list)
    claims: dict[str, Claim] = field(default_factory=dict)
    formulas: dict[str, Formula] = field(default_factory=dict)
    tables: dict[str, Norm] = field(default_factory=dict)
    errors: dict[str, TypicalError] = field(default_factory=dict)
    exercises: dict[str, Exercise] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How often it is cited."""
        kinds = (
            self.figures, self.claims, self.formulas, self.tables, self.errors, self.exercises,
        )  # fmt: skip
        return sum(map(len, kinds))


def sources(words: str = "") -> dict[str, Source]:
    """Sources whose title or publisher holds all the words, by publisher and title."""
    found = {
        key: source
        for key, source in knowledge().sources.items()
        if holds(f"{source.title} {source.publisher}", words)
    }
    by_publisher = sorted(found.items(), key=lambda item: _named(item[1]))
    return dict(by_publisher)


def uses_of(source: str) -> Uses:
    """What cites a source."""
    return _all_uses().get(source, Uses())


def _named(source: Source) -> tuple[str, str]:
    return source.publisher.lower() or "~", source.title.lower()


@cache
def _all_uses() -> Mapping[str, Uses]:
    """Every source with what cites it; the knowledge base never changes while we run."""
    found: defaultdict[str, Uses] = defaultdict(Uses)
    for of, entry in _entries():
        for part, figure in figures_in(entry):
            what = in_words(part)
            use = Use(of, what, written(figure.value, what), figure)
            for source in figure.sources:
                found[source].figures.append(use)
    for key, claim in knowledge().claims.items():
        for source in claim.sources:
            found[source].claims[key] = claim
    _add_measuring(found)
    for key, exercise in live().items():
        cautions = (source for each in exercise.contraindications for source in each.sources)
        for source in (*exercise.sources, *cautions):
            found[source].exercises[key] = exercise
    return dict(found)


def _add_measuring(found: Mapping[str, Uses]) -> None:
    for key, made in formulas().items():
        for source in made.sources:
            found[source].formulas[key] = made
    for key, table in tables().items():
        for source in table.sources:
            found[source].tables[key] = table
    for key, error in typical_errors().items():
        for source in error.sources:
            found[source].errors[key] = error


def _entries() -> Iterator[tuple[str, Entry]]:
    """Every entry that may hold figures, with what a reader calls it."""
    base = knowledge()
    for edition in base.certifications.values():
        yield edition.abbreviation, edition
    for body in base.bodies.values():
        yield body.short_name, body
    for accreditor in base.accreditors.values():
        yield accreditor.short_name, accreditor
    for card in base.cards.values():
        yield f"Card of the {card.issuer}", card
    for wages in base.wages.values():
        yield f"Pay, {wages.survey} {wages.period[:4]}", wages
    for outlook in base.outlooks.values():
        yield f"Outlook {outlook.base_year}–{outlook.end_year}", outlook
    for other in base.other_pay.values():
        yield f"Pay, {other.publisher} {other.period[:4]}", other
    for rate in base.rates.values():
        yield rate.what, rate
    for work in base.work.values():
        yield work.name, work
