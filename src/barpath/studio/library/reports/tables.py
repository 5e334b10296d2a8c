"""Tables of norms, for their pages, with somebody's place in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from barpath.craft import units
from barpath.craft.evidence import Formula, Result, formulas
from barpath.craft.evidence.refusals import OutOfRange
from barpath.craft.knowledge.kinds.norms import FOLDER, Norm, Row, norm, ordinal
from barpath.studio.library.reports.words import holds
from barpath.studio.ui.formats import significant


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody stands: in which row, and in which column if the table says so."""

    row: Row
    column: int | None


@dataclass(frozen=True, slots=True)
class Box:
    """A cell of a drawn table."""

    words: str
    is_place: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a drawn table."""

    who: str
    boxes: tuple[Box, ...]
    is_place: bool
    is_recalled: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """A table as a page shows it; is_part says that it has more rows than these."""

    table: Norm
    unit: str
    heads: tuple[str, ...]
    lines: tuple[Line, ...]
    meanings: tuple[tuple[str, str], ...]
    what: str = "Who or what"
    is_part: bool = False

    @property
    def is_turned(self) -> bool:
        """Whether each line is a class or a percentile of one row."""
        return self.what != "Who or what"

    @property
    def place_in_words(self) -> str:
        """The row and the column that somebody stands in; "" where nobody does."""
        row = next((line for line in self.lines if line.is_place), None)
        if row is None:
            return ""
        column = next((h for h, box in zip(self.heads, row.boxes, strict=True) if box.is_place), "")
        return f"the row “{row.who}”" + (f", the column “{column}”" if column else "")


@cache
def tables() -> dict[str, Norm]:
    """Every table by key, in the order of their titles."""
    found = {path.stem: norm(path.stem) for path in FOLDER.glob("*.toml")}
    return dict(sorted(found.items(), key=lambda item: item[1].title))


def found(words: str) -> dict[str, Norm]:
    """The tables whose title or edition holds every word."""
    return {
        key: table
        for key, table in tables().items()
        if holds(f"{table.title} {table.edition} {key}", words)
    }


@cache
def readers_of(key: str) -> tuple[Formula, ...]:
    """The formulas that read a table."""
    return tuple(made for made in formulas().values() if key in made.norms)


def place_of(table: Norm, told: Mapping[str, object], result: Result) -> Place | None:
    """Where the row and the class of a result stand in a table; None if it came from another."""
    row = next((each for each in table.rows if table.named(each) == result.edition), None)
    if row is None and not result.edition:
        row = _row_for(table, told)
    return Place(row, _column(table, row, told, result)) if row else None


def drawn_for(table: Norm, place: Place) -> Drawn:
    """Only the row that somebody stands in, turned: a class or a percentile on each line."""
    if table.columns:
        return drawn(table, place)
    whole = drawn(table, place)
    row = next(line for line in whole.lines if line.is_place)
    lines = (
        Line(head, (box,), box.is_place, row.is_recalled)
        for head, box in zip(whole.heads, row.boxes, strict=True)
    )
    return replace(
        whole,
        heads=(row.who,),
        lines=tuple(lines),
        what="Percentile" if table.percentiles else "Class",
        is_part=len(table.rows) > 1,
    )


def drawn(table: Norm, place: Place | None = None) -> Drawn:
    """A table as a page shows it."""
    meanings = (place and place.row.meanings) or table.meanings
    return Drawn(
        table=table,
        unit=_unit_of_all(table),
        heads=tuple(_heads(table)),
        lines=tuple(_line(table, row, place) for row in table.rows),
        meanings=tuple(zip(table.classes, meanings, strict=bool(meanings))),
    )


def _unit_of_all(table: Norm) -> str:
    """The unit of every row; "" where rows or columns name their own."""
    unit = units.unit_of(table.quantity)
    has_own = table.columns or any(_own_unit(row) for row in table.rows)
    return "" if has_own or unit is None else unit.symbol


def _own_unit(row: Row) -> str:
    """The unit that the name of a row ends in."""
    unit = units.unit_of(row.name)
    return unit.symbol if unit else ""


def _row_for(table: Norm, told: Mapping[str, object]) -> Row | None:
    """The row for somebody of this sex and age, where a number was calculated with it."""
    sex, age = told.get("sex"), told.get("age_years")
    names = [f"{value:g}" if isinstance(value, float) else str(value) for value in told.values()]
    for name in ("", *names):
        try:
            return table.row(
                sex=sex if isinstance(sex, str) else None,
                age_years=age if isinstance(age, float) else None,
                name=name,
            )
        except (KeyError, OutOfRange):
            continue
    return None


def _column(table: Norm, row: Row, told: Mapping[str, object], result: Result) -> int | None:
    if result.in_class in table.classes:
        return table.classes.index(result.in_class)
    if not table.percentiles or result.band is None:
        return None
    # A class of several percentiles begins before the one that was reached.
    reached = _looked_up(table, told)
    reached = result.band[0] if reached is None else reached
    # Below the first percentile there is no column; the first is the nearest.
    places = (i for i, each in enumerate(row.values) if reached is not None and each <= reached)
    return max(places, default=0)


def _looked_up(table: Norm, told: Mapping[str, object]) -> float | None:
    """What was told of the quantity that a table is about, in its unit."""
    for name, value in told.items():
        if not isinstance(value, float):
            continue
        if name == table.quantity:
            return value
        if kindred := units.same_quantity(name, frozenset({table.quantity})):
            return units.convert(value, *kindred[1:])
    return None


def _heads(table: Norm) -> Iterator[str]:
    if table.percentiles:
        yield from (ordinal(each) for each in table.percentiles)
    elif table.classes:
        yield from (each[:1].upper() + each[1:] for each in table.classes)
    else:
        yield from (_column_in_words(each) for each in table.columns)


def _column_in_words(name: str) -> str:
    unit = units.unit_of(name)
    if unit is None or name == unit.suffix[1:]:
        return unit.words if unit else name.replace("_", " ").capitalize()
    words = name.removesuffix(unit.suffix).replace("_", " ").capitalize()
    return f"{words}, {unit.symbol}".rstrip(", ")


def _line(table: Norm, row: Row, place: Place | None) -> Line:
    is_place = place is not None and place.row is row
    column = place.column if place and is_place else None
    words = _ranges(table, row) if table.classes else [significant(each) for each in row.values]
    return Line(
        who=_who(table, row),
        boxes=tuple(Box(each, at == column) for at, each in enumerate(words)),
        is_place=is_place,
        is_recalled=table.is_recalled(row),
    )


def _who(table: Norm, row: Row) -> str:
    who = table.named(row).removeprefix(table.edition).removeprefix(", ")
    who = f"{who}, {_own_unit(row)}" if _own_unit(row) else who
    return who[:1].upper() + who[1:] if who else "Everyone"


def _ranges(table: Norm, row: Row) -> list[str]:
    """Each class of a row from where to where; a class that no value reaches has a dash."""
    cuts, belongs = row.values, table.cuts_belong
    belongs = belongs * len(cuts) if len(belongs) == 1 else belongs
    begins = [
        f"{significant(cut)}" if belong == "above" else f"over {significant(cut)}"
        for cut, belong in zip(cuts, belongs, strict=False)
    ]
    ends = [
        f"under {significant(cut)}" if belong == "above" else f"to {significant(cut)}"
        for cut, belong in zip(cuts, belongs, strict=False)
    ]
    middle = [_between(*each) for each in zip(begins, ends[1:], strict=False)]
    last = begins[-1] if begins[-1].startswith("over") else f"{begins[-1]} and over"
    said = [ends[0].replace("to ", "up to "), *middle, last]
    return said + ["–"] * (len(table.classes) - len(said))


def _between(begin: str, end: str) -> str:
    if begin.removeprefix("over ") == end.removeprefix("under ").removeprefix("to "):
        return "–"
    return f"{begin} {end}" if end.startswith("to ") else f"{begin} to {end}"
