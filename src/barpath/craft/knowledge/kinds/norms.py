"""Norms: published tables that say where a value stands, by sex and age where it matters."""

from functools import cache, cached_property
from pathlib import Path
from typing import Literal

from barpath.craft.evidence import OutOfRange, Standing
from barpath.craft.knowledge.claims import Check
from barpath.craft.knowledge.figures import Number
from barpath.craft.knowledge.loading import Entry, Part, load_one

FOLDER = Path(__file__).parents[1] / "norms"
CutBelongs = Literal["above", "below"]


class Row(Part, frozen=True, kw_only=True):
    """One row of a table: for whom it holds and what it says.

    Args:
        values: for percentiles the value at each, for classes the cuts between them, for columns
            the number in each.
        sex: the sex it holds for; None where the table does not part by it.
        age_years: from this birthday until the one after that, both as printed: 20 to 29 holds up
            to the thirtieth birthday. None where the table does not part by age.
        name: what else picks the row: a test, a measure, an activity.
        label: the name in words.
        meanings: what follows from each class, where that differs from row to row.
        verified: how we know this row, where it differs from the table.
    """

    values: tuple[Number, ...]
    sex: Literal["female", "male"] | None = None
    age_years: tuple[int, int] | None = None
    name: str = ""
    label: str = ""
    meanings: tuple[str, ...] = ()
    verified: Check | None = None


class Norm(Entry, frozen=True, kw_only=True, dict=True):
    """A published table. It has percentiles, or classes, or columns.

    Args:
        title: what it tells.
        edition: how a result names it.
        quantity: what is looked up in it, ending in its unit: `vo2max_ml_kg_min`.
        sources: keys of files in sources/, the defining one first.
        verified: how we know that the source says it.
        note: what a reader must know to use it.
        percentiles: which percentiles each row has, rising.
        classes: the classes from the lowest values to the highest. One more than each row's cuts.
        open_ended: whether a row may have fewer cuts; no value then reaches the classes past them.
        meanings: what follows from each class, in our words; empty, or one for each class.
        cuts_belong: the class that a value exactly on a cut is in: the one above it or below it;
            one word for all cuts, or one for each.
        columns: what each number of a row is.
    """

    title: str
    edition: str
    quantity: str
    sources: tuple[str, ...]
    verified: Check
    rows: tuple[Row, ...]
    note: str = ""
    percentiles: tuple[int, ...] = ()
    classes: tuple[str, ...] = ()
    open_ended: bool = False
    meanings: tuple[str, ...] = ()
    cuts_belong: tuple[CutBelongs, ...] = ("above",)
    columns: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        forms = [self.percentiles, self.classes, self.columns]
        if sum(bool(form) for form in forms) != 1:
            raise ValueError("must have percentiles, or classes, or columns")
        width = len(self.percentiles) or len(self.columns) or len(self.classes) - 1
        for meanings in (self.meanings, *(row.meanings for row in self.rows)):
            if meanings and len(meanings) != len(self.classes):
                raise ValueError("must have as many meanings as classes")
        if self.classes and len(self.cuts_belong) not in {1, width}:
            raise ValueError("must say cuts_belong once, or once for each cut")
        if not self.rows or not self.sources:
            raise ValueError("must have rows and sources")
        for row in self.rows:
            fits = 0 < len(row.values) <= width if self.open_ended else len(row.values) == width
            if not fits:
                raise ValueError(f"has a row of {len(row.values)} values where {width} belong")
            rises = all(a <= b for a, b in zip(row.values, row.values[1:], strict=False))
            if not self.columns and not rises:
                raise ValueError(f"has a row whose values do not rise: {row.values}")
        _check_ages(self.rows)

    @cached_property
    def _rows_by(self) -> dict[tuple[str | None, str], list[Row]]:
        found: dict[tuple[str | None, str], list[Row]] = {}
        for row in self.rows:
            found.setdefault((row.sex, row.name), []).append(row)
        return found

    def row(self, *, sex: str | None = None, age_years: float | None = None, name: str = "") -> Row:
        """The row for somebody.

        Raises:
            OutOfRange: for an age that no row holds.
            KeyError: for a sex or a name that no row holds.
        """
        fitting = self._rows_by.get((sex, name)) or self._rows_by.get((None, name))
        if not fitting:
            raise KeyError(f"{self.edition} has no row for {sex or ''} {name}")
        if (only := fitting[0]).age_years is None:
            return only
        if age_years is None:
            raise KeyError(f"{self.edition} needs an age")
        for row in fitting:
            low, high = row.age_years or (0, OLDEST)
            if low <= age_years < high + 1:
                return row
        raise self._no_age(age_years, fitting)

    def place(
        self,
        value: float,
        *,
        sex: str | None = None,
        age_years: float | None = None,
        name: str = "",
    ) -> Standing:
        """The class of a value, its limits, and what follows."""
        row = self.row(sex=sex, age_years=age_years, name=name)
        cuts = row.values
        belongs = self.cuts_belong * len(cuts) if len(self.cuts_belong) == 1 else self.cuts_belong
        belongs = belongs[: len(cuts)]
        rank = sum(
            value >= cut if belong == "above" else value > cut
            for cut, belong in zip(cuts, belongs, strict=True)
        )
        meanings = row.meanings or self.meanings
        return Standing(
            in_class=self.classes[rank],
            edition=self.named(row),
            rank=rank,
            low=cuts[rank - 1] if rank else None,
            high=cuts[rank] if rank < len(cuts) else None,
            means=meanings[rank] if meanings else "",
            recalled=self.is_recalled(row),
        )

    def percentile(
        self,
        value: float,
        *,
        sex: str | None = None,
        age_years: float | None = None,
        name: str = "",
    ) -> Standing:
        """The percentile of a value, between the printed ones in proportion.

        Outside the printed percentiles there is no number, only “under the 5th percentile”.
        """
        row = self.row(sex=sex, age_years=age_years, name=name)
        ranks, values = self.percentiles, row.values
        if value < values[0]:
            said = f"under the {ordinal(ranks[0])} percentile"
            return self._at(row, said, None, 0, (None, values[0]))
        if value > values[-1]:
            said = f"over the {ordinal(ranks[-1])} percentile"
            return self._at(row, said, None, len(ranks), (values[-1], None))
        above = next(index for index, each in enumerate(values) if value <= each)
        if above == 0 or value == values[above]:
            # Several percentiles may share a value; the highest of them has been reached.
            above = max(index for index, each in enumerate(values) if each == value)
            found = float(ranks[above])
        else:
            part = (value - values[above - 1]) / (values[above] - values[above - 1])
            found = ranks[above - 1] + part * (ranks[above] - ranks[above - 1])
        lower = max(index for index, each in enumerate(ranks) if each <= found)
        ends = (values[lower], values[min(lower + 1, len(values) - 1)])
        return self._at(row, f"{ordinal(int(found))} percentile", found, lower + 1, ends)

    def _at(
        self,
        row: Row,
        said: str,
        found: float | None,
        rank: int,
        ends: tuple[float | None, float | None],
    ) -> Standing:
        return Standing(
            in_class=said,
            edition=self.named(row),
            rank=rank,
            value=found,
            low=ends[0],
            high=ends[1],
            recalled=self.is_recalled(row),
        )

    def columns_of(self, row: Row) -> dict[str, Number]:
        """A row's numbers by column."""
        return dict(zip(self.columns, row.values, strict=True))

    def named(self, row: Row) -> str:
        """The edition with the row that applied: “FRIEND 2022, treadmill, 40–49, women”."""
        parts = [self.edition]
        if row.label or row.name:
            parts.append(row.label or row.name)
        if row.age_years:
            low, high = row.age_years
            parts.append(f"{low}–{high}" if high < OLDEST else f"{low} and over")
        if row.sex:
            parts.append({"female": "women", "male": "men"}[row.sex])
        return ", ".join(parts)

    def is_recalled(self, row: Row) -> bool:
        """Whether a row rests on memory."""
        return (row.verified or self.verified) == "recall"

    def _no_age(self, age_years: float, rows: list[Row]) -> OutOfRange:
        ages = [row.age_years for row in rows if row.age_years]
        low, high = min(age[0] for age in ages), max(age[1] for age in ages)
        return OutOfRange(
            f"Age is {age_years:g} years, and {self.edition} covers {low} to {high} only.",
            quantity="age_years",
            value=age_years,
            limits=(low, high),
            whose=f"covered by {self.edition}",
        )


OLDEST = 120


def ordinal(count: int) -> str:
    """1st, 2nd, 3rd, 4th … 11th."""
    if count % 100 in {11, 12, 13}:
        return f"{count}th"
    return f"{count}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(count % 10, 'th') }"


@cache
def norm(key: str) -> Norm:
    """A table of knowledge/norms by its key, read the first time it is asked for.

    Raises:
        BadKnowledge: if there is none, or it says what it may not.
    """
    return load_one(FOLDER / f"{key}.toml", Norm)


def _check_ages(rows: tuple[Row, ...]) -> None:
    """Ages of one sex and name follow each other without a hole or an overlap."""
    groups: dict[tuple[str | None, str], list[tuple[int, int]]] = {}
    for row in rows:
        ages = groups.setdefault((row.sex, row.name), [])
        if row.age_years is None:
            if ages:
                raise ValueError(f"has two rows for {row.sex} {row.name}")
            ages.append((0, OLDEST))
            continue
        low, high = row.age_years
        if low > high or (ages and low != ages[-1][1] + 1):
            raise ValueError(f"has ages that do not follow each other at {low} to {high}")
        ages.append((low, high))
