"""A year of work in numbers: what was counted, what comes in, what goes out, what is left."""

from dataclasses import dataclass
from typing import Literal

from barpath.craft.knowledge import Figure, Span

Kind = Literal["income", "cost", "tax"]


@dataclass(frozen=True, slots=True)
class Line:
    """One amount of a year, rounded to the dollar so that the lines add up as printed.

    Attributes:
        usd: above zero for what comes in, below for what goes out.
        words: the arithmetic.
        claims: keys of the claims it rests on.
        figures: the sourced figures it rests on.
    """

    kind: Kind
    label: str
    usd: int
    words: str
    claims: tuple[str, ...] = ()
    figures: tuple[Figure[Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """Something counted in a year that is not money: sessions paid, hours worked."""

    label: str
    value: float
    words: str


@dataclass(frozen=True, slots=True)
class Year:
    """A year of one arrangement in one case.

    Attributes:
        counts: what was counted on the way; the hours worked come last.
        lines: what comes in and goes out.
        break_even_sessions_per_week: the fewest whole sessions a week that cover the costs; None
            where pay does not hang on sessions, or no week holds enough of them.
    """

    counts: tuple[Count, ...]
    lines: tuple[Line, ...]
    break_even_sessions_per_week: int | None

    @property
    def gross_usd(self) -> int:
        """All that comes in; what a gym keeps of it is not yours and is taken off."""
        return self._sum("income")

    @property
    def costs_usd(self) -> int:
        """All costs, above zero."""
        return -self._sum("cost")

    @property
    def before_tax_usd(self) -> int:
        """What comes in less the costs."""
        return self.gross_usd - self.costs_usd

    @property
    def tax_usd(self) -> int:
        """Taxes, and what is set aside for them."""
        return -self._sum("tax")

    @property
    def remains_usd(self) -> int:
        """What is left to live on."""
        return self.before_tax_usd - self.tax_usd

    @property
    def hours(self) -> float:
        """Hours worked in the year, paid or not."""
        return self.counts[-1].value

    @property
    def before_tax_usd_per_hour(self) -> float | None:
        """Per hour worked, before tax; None for a year without an hour of work."""
        return round(self.before_tax_usd / self.hours, 2) if self.hours else None

    @property
    def remains_usd_per_hour(self) -> float | None:
        """Per hour worked, after tax and what is set aside."""
        return round(self.remains_usd / self.hours, 2) if self.hours else None

    def _sum(self, kind: Kind) -> int:
        return sum(line.usd for line in self.lines if line.kind == kind)
