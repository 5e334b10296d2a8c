"""What a formula answers, and what a person is shown of it."""

from dataclasses import dataclass
from typing import Annotated

import msgspec

Unit = Annotated[str, msgspec.Meta(description="the unit of value, standard_error and band")]


@dataclass(frozen=True, slots=True)
class Band:
    """From low to high: what a formula gives that is a range and no single number."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody stands: in a class, at a percentile, or with a decision.

    Args:
        in_class: the class, in words.
        edition: whose classes they are, with the row that applied.
        rank: the place of the class among its kind, the lowest 0.
        value: the number behind it (a percentile), None where there is none.
        low: where the class begins, None if it has no lower end.
        high: where it ends, None if it has no upper end.
        means: what follows from it, in one sentence.
        recalled: whether the row that applied rests on memory.
    """

    in_class: str
    edition: str
    rank: int
    value: float | None = None
    low: float | None = None
    high: float | None = None
    means: str = ""
    recalled: bool = False


Answer = float | Band | Standing


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """An answer for a person, with all that it rests on.

    Args:
        key: the formula.
        value: the number; None where the answer is a class or a range.
        unit: the unit of value, standard_error and band.
        in_class: the class, None where there is none.
        means: what follows from it.
        edition: whose classes or table, and which row of it.
        standard_error: as published, in the unit; None where none is.
        band: the range given; or the value less and plus one standard error.
        sources: keys of the sources, the defining one first.
        recalled: what of it rests on memory and is still to be held against the source.
        warnings: sentences a reader must see, such as that the studied range was left.
    """

    key: str
    value: float | None
    unit: str
    in_class: str | None = msgspec.field(name="class", default=None)
    means: str = ""
    edition: str = ""
    standard_error: float | None = None
    band: tuple[float | None, float | None] | None = None
    sources: tuple[str, ...] = ()
    recalled: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
