"""What a chart shows. Drawing it is drawing/'s; every number also stands in a table."""

from dataclasses import dataclass
from typing import TypeAlias

from barpath.craft.knowledge import NOT_KNOWN, Figure
from barpath.studio.ui import formats
from barpath.studio.ui.formats import Amount


@dataclass(frozen=True, slots=True)
class Cell:
    """One number of a chart's table, with what it is cited by."""

    words: str
    figure: Figure[object] | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """A number with its label.

    Attributes:
        value: None leaves a gap, and the table says "not known".
        figure: what the number is cited by.
        is_marked: whether this is the one the page is about; say so in the label too.
    """

    label: str
    value: Amount | None
    figure: Figure[object] | None = None
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """A line: its name and its points, in the order of the axis."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Range:
    """Percentiles at one place of the axis, such as a year."""

    label: str
    p10: Figure[Amount] = NOT_KNOWN
    p25: Figure[Amount] = NOT_KNOWN
    p50: Figure[Amount] = NOT_KNOWN
    p75: Figure[Amount] = NOT_KNOWN
    p90: Figure[Amount] = NOT_KNOWN

    @property
    def figures(self) -> tuple[Figure[Amount], ...]:
        """From the lowest to the highest."""
        return (self.p10, self.p25, self.p50, self.p75, self.p90)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chart:
    """What all charts say of themselves.

    Attributes:
        title: what is shown, where and when.
        says: what the drawing tells, in a sentence or two, for those who do not see it.
        unit: of every number. One that begins with $ goes before the number, one that begins
            with % behind it; any other is named in the caption of the table.
        along: what the labels are: "Year", "Employer".
    """

    title: str
    says: str
    unit: str
    along: str = ""

    def written(self, value: Amount | None) -> str:
        """A number of this chart with its sign."""
        if self.unit.startswith("$"):
            return formats.usd(value)
        words = formats.number(value)
        return f"{words}%" if self.unit.startswith("%") and value is not None else words


@dataclass(frozen=True, slots=True, kw_only=True)
class BarChart(_Chart):
    """Amounts side by side. Bars start at zero, always."""

    bars: tuple[Point, ...]

    kind = "bar"

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of the table's columns."""
        return (self.along, self.unit)

    @property
    def rows(self) -> list[tuple[str, list[Cell]]]:
        """The rows of the table: a label and its cells."""
        return [(bar.label, [_cell(self, bar)]) for bar in self.bars]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChart(_Chart):
    """How amounts change along an axis. All series have the same labels.

    Attributes:
        from_zero: turn off where zero means nothing, such as body mass; the drawing says so.
    """

    series: tuple[Series, ...]
    from_zero: bool = True

    kind = "line"

    def __post_init__(self) -> None:
        if len({self._labels(series) for series in self.series}) != 1:
            raise ValueError("the series of a line chart have the same labels, in the same order")

    @staticmethod
    def _labels(series: Series) -> tuple[str, ...]:
        return tuple(point.label for point in series.points)

    @property
    def labels(self) -> tuple[str, ...]:
        """The places of the axis."""
        return self._labels(self.series[0])

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of the table's columns."""
        return (self.along, *(series.name for series in self.series))

    @property
    def rows(self) -> list[tuple[str, list[Cell]]]:
        """The rows of the table: a label and its cells."""
        points = zip(*(series.points for series in self.series), strict=True)
        return [(row[0].label, [_cell(self, point) for point in row]) for row in points]


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeChart(_Chart):
    """How far amounts spread: the middle four fifths, the middle half, and the median."""

    ranges: tuple[Range, ...]

    kind = "range"

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of the table's columns."""
        return (self.along, "10th percentile", "25th", "Median", "75th", "90th")

    @property
    def rows(self) -> list[tuple[str, list[Cell]]]:
        """The rows of the table: a label and its cells."""
        return [
            (each.label, [Cell(self.written(figure.value), figure) for figure in each.figures])
            for each in self.ranges
        ]


Chart: TypeAlias = BarChart | LineChart | RangeChart


def _cell(chart: _Chart, point: Point) -> Cell:
    return Cell(chart.written(point.value), point.figure)
