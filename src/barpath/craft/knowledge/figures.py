"""A figure: one fact with where it comes from, how old that is, and how sure we are of it."""

from collections.abc import Iterator
from typing import Annotated, Generic, Literal, Never, TypeVar

import msgspec

from barpath.craft.knowledge.loading import Part

# The bounds are there to refuse nan and inf, which TOML allows and no fact is.
Number = int | Annotated[float, msgspec.Meta(gt=-1e15, lt=1e15)]
Amount = Annotated[int, msgspec.Meta(ge=0)] | Annotated[float, msgspec.Meta(ge=0, lt=1e15)]
Confidence = Literal["confirmed", "one-source", "unverified", "not-found"]

T_co = TypeVar("T_co", covariant=True)

CONFIDENCE_IN_WORDS: dict[Confidence, str] = {
    "confirmed": "confirmed by two or more pages",
    "one-source": "one source",
    "unverified": "not verified: general knowledge",
    "not-found": "not known",
}


class Figure(Part, Generic[T_co], frozen=True, kw_only=True):
    """A fact as a page shows it: it always opens to its sources, its age and its confidence.

    Args:
        value: the fact; None when it was looked for and not found. Never filled in by guess.
        sources: keys of files in sources/, the best one first.
        as_of: how old the sources are, in their own words: a day, a year, or "undated". It is not the
            day we looked.
        confidence: "confirmed" when two or more pages agree (they may be of one organisation),
            "one-source" when one page says it or several copies of it do, "unverified" when it is
            general knowledge that no page we hold confirms, "not-found" when there is no value.
        note: what a reader must know to use it, in our words.
    """

    confidence: Confidence
    value: T_co | None = None
    sources: tuple[str, ...] = ()
    as_of: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if self.confidence == "not-found" and self.value is not None:
            raise ValueError("has a value, yet its confidence is not-found")
        if self.confidence != "not-found" and self.value is None:
            raise ValueError(f"has no value, yet its confidence is {self.confidence}")
        needed = {"confirmed": 2, "one-source": 1}.get(self.confidence, 0)
        if len(set(self.sources)) < needed:
            raise ValueError(f"is {self.confidence} and needs {needed} or more sources")
        if self.sources and not needed:
            raise ValueError(f"has a source, yet its confidence is {self.confidence}")
        if self.sources and not self.as_of:
            raise ValueError("has a source and does not say how old it is (as_of)")

    @property
    def is_known(self) -> bool:
        """Whether there is a value at all."""
        return self.value is not None

    @property
    def confidence_in_words(self) -> str:
        """How sure we are, for a reader."""
        return CONFIDENCE_IN_WORDS[self.confidence]


NOT_KNOWN: Figure[Never] = Figure(confidence="not-found")
"""What a figure is when its file leaves it out."""


class Span(Part, frozen=True, kw_only=True):
    """From low to high: a range a source gives, or the ends of figures in conflict."""

    low: Number
    high: Number

    def __post_init__(self) -> None:
        if not self.low <= self.high:
            raise ValueError(f"runs from {self.low} down to {self.high}")


def figures_in(value: object, at: str = "") -> Iterator[tuple[str, Figure[object]]]:
    """Every figure inside a value, each with its place: `("exam.retake.fee_usd", Figure(…))`."""
    if isinstance(value, Figure):
        yield at, value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from figures_in(getattr(value, name), f"{at}.{name}" if at else name)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from figures_in(item, f"{at}[{index}]")
