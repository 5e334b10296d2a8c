"""A concept: one thing an exam may ask about, with the text that teaches it."""

import re
from datetime import date
from typing import Literal

import msgspec

from barpath.craft.knowledge.claims import Check
from barpath.craft.knowledge.loading import Entry, Part

Domain = Literal[
    "anatomy", "physiology", "biomechanics", "nutrition", "screening", "assessment", "movement",
    "program", "cardio", "flexcore", "technique", "special", "behavior", "professional", "safety",
    "models",
]  # fmt: skip

DOMAIN_IN_WORDS: dict[Domain, str] = {
    "anatomy": "anatomy",
    "physiology": "exercise physiology and energy",
    "biomechanics": "biomechanics and motor control",
    "nutrition": "nutrition and weight management",
    "screening": "consultation, health screening and risk",
    "assessment": "fitness assessment and testing",
    "movement": "posture and movement analysis",
    "program": "resistance training and programme design",
    "cardio": "cardiorespiratory training",
    "flexcore": "flexibility, core, balance, plyometrics and speed",
    "technique": "exercise technique, equipment and instruction",
    "special": "special populations",
    "behavior": "behaviour change and communication",
    "professional": "law, ethics and business",
    "safety": "safety and emergencies",
    "models": "training models of the bodies",
}

# A number that a claim holds, where a text says it: {weekly-health-dose.moderate_minutes}.
NUMBER_OF_CLAIM = re.compile(r"\{([a-z0-9-]+)\.([a-z0-9_]+)\}")

LONGEST_TABLE_ROWS = 12


class Cite(Part, frozen=True, kw_only=True):
    """Where a source says something.

    Args:
        source: key of a file in sources/.
        at: the chapter, section or table; "" for the whole of a paper or a page.
    """

    source: str
    at: str = ""


class Table(Part, frozen=True, kw_only=True):
    """A small table beside a text.

    Args:
        says: what it shows, as its caption.
        columns: the heads.
        rows: the cells, as many a row as there are heads.
    """

    says: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("has a row with more or fewer cells than there are columns")
        if len(self.rows) > LONGEST_TABLE_ROWS:
            raise ValueError(f"has more than {LONGEST_TABLE_ROWS} rows")


class Disputed(Part, frozen=True, kw_only=True):
    """Where exams ask what today's evidence does not support: both, each in its own words.

    Args:
        examined: what to answer in the exam, and whose exam it is.
        evidence: what the evidence says.
        sources: where the evidence stands.
    """

    examined: str
    evidence: str
    sources: tuple[Cite, ...]


class Concept(Entry, frozen=True, kw_only=True):
    """One concept and its study text.

    Args:
        name: what it is called, as a heading.
        also_called: other words for it, which the glossary finds too.
        domain: the subject it belongs to (DOMAIN_IN_WORDS).
        gist: what it is, in one sentence: the glossary's answer.
        text: three to eight sentences that teach it: what it is, what it is for, its numbers.
            A number that a claim holds stands as {claim-key.number}, and never as a copy.
        confusion: what people take it for, and how to tell the two apart.
        disputed: where exams and evidence part; None where they agree.
        table: a small table where it helps.
        is_core: whether several bodies' blueprints give it weight.
        bodies: the bodies whose own model it is; empty where every body may ask about it.
        related: keys of concepts that explain it, or that it is mixed up with.
        claims: keys of claims it teaches.
        formulas: keys of formulas it teaches.
        exercises: keys of exercises that show it.
        sources: where to read it, an openly readable one among them.
        verified: how we know that the sources say it (CHECK_IN_WORDS).
        guideline_year: the year of the guideline the text follows; None where it follows none.
        reviewed_on: the day somebody who did not write it held it against its sources.
    """

    name: str
    also_called: tuple[str, ...] = ()
    domain: Domain
    gist: str
    text: str
    confusion: str
    disputed: Disputed | None = None
    table: Table | None = None
    is_core: bool = False
    bodies: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    formulas: tuple[str, ...] = ()
    exercises: tuple[str, ...] = ()
    sources: tuple[Cite, ...]
    verified: Check
    guideline_year: int | None = None
    reviewed_on: date | None = None
    status: Literal["live", "retired"] = "live"

    def __post_init__(self) -> None:
        if not self.sources:
            raise ValueError("has no source")
        for claim, _ in self.numbers_of_claims:
            if claim not in self.claims:
                raise ValueError(f"says a number of {claim}, which is not among its claims")

    @property
    def numbers_of_claims(self) -> tuple[tuple[str, str], ...]:
        """The numbers its texts take from claims: the claim's key and the number's name."""
        rows = (cell for row in self.table.rows for cell in row) if self.table else ()
        texts = (self.gist, self.text, self.confusion, *rows)
        return tuple(found for text in texts for found in NUMBER_OF_CLAIM.findall(text))


def filled(text: str, numbers: dict[tuple[str, str], str]) -> str:
    """A text with the numbers of claims in their places, given as printed."""
    return NUMBER_OF_CLAIM.sub(lambda found: numbers[found[1], found[2]], text)


def with_numbers(concept: Concept, numbers: dict[tuple[str, str], str]) -> Concept:
    """The concept as a reader sees it."""
    table = concept.table and msgspec.structs.replace(
        concept.table,
        rows=tuple(tuple(filled(cell, numbers) for cell in row) for row in concept.table.rows),
    )
    return msgspec.structs.replace(
        concept,
        gist=filled(concept.gist, numbers),
        text=filled(concept.text, numbers),
        confusion=filled(concept.confusion, numbers),
        table=table,
    )
