"""What a chart shows. Drawing it is drawing/'s; every number also stands in a table."""

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

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
        up_to: the high end, where only a span is known; a bar draws it, a line does not.
        is_marked: whether this is the one the page is about; say so in the label too.
    """

    label: str
    value: Amount | None
    figure: Figure[object] | None = None
    up_to: Amount | None = None
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """A line: its name and its points, in the order of the axis."""

    name: str
    points: tuple[Point, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """Where its points stand."""
        return tuple(point.label for point in self.points)


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
    opens: ClassVar[str] = "The numbers and their sources"

    def written(self, value: Amount | None) -> str:
        """A number of this chart with its sign."""
        if value is None:
            return formats.NOT_KNOWN
        return formats.usd(value) if self.unit.startswith("$") else self._signed(value)

    def cell(self, point: Point) -> Cell:
        """A point as the table writes it."""
        words = self.written(point.value)
        if point.value is not None and point.up_to is not None and point.up_to != point.value:
            words = f"{words}–{self.written(point.up_to)}"
        return Cell(words, point.figure)

    def in_short(self, value: Amount) -> str:
        """The same for an axis, where thousands are k and millions M."""
        size = abs(float(value))
        if size >= 1_000_000:
            return self._signed(round(float(value) / 1_000_000, 1), "M")
        if size >= 10_000:
            return self._signed(round(float(value) / 1_000, 1), "k")
        return self.written(value)

    def _signed(self, value: Amount, letter: str = "") -> str:
        words = formats.number(value) + letter
        if self.unit.startswith("$"):
            return f"−${words[1:]}" if value < 0 else f"${words}"
        return f"{words}%" if self.unit.startswith("%") else words


@dataclass(frozen=True, slots=True, kw_only=True)
class BarChart(_Chart):
    """Amounts side by side. Bars start at zero, always."""

    bars: tuple[Point, ...]

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of the table's columns."""
        return (self.along, self.unit)

    @property
    def rows(self) -> list[tuple[str, list[Cell]]]:
        """The rows of the table: a label and its cells."""
        return [(bar.label, [self.cell(bar)]) for bar in self.bars]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChart(_Chart):
    """How amounts change along an axis. All series have the same labels.

    Attributes:
        from_zero: turn off where zero means nothing, such as body mass; the drawing says so.
    """

    series: tuple[Series, ...]
    from_zero: bool = True

    def __post_init__(self) -> None:
        if not 1 <= len(self.series) <= 4:
            raise ValueError("a line chart has one to four series; more cannot be told apart")
        if len({series.labels for series in self.series}) != 1:
            raise ValueError("the series of a line chart have the same labels, in the same order")

    @property
    def labels(self) -> tuple[str, ...]:
        """The places of the axis."""
        return self.series[0].labels

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of the table's columns."""
        return (self.along, *(series.name for series in self.series))

    @property
    def rows(self) -> list[tuple[str, list[Cell]]]:
        """The rows of the table: a label and its cells."""
        points = zip(*(series.points for series in self.series), strict=True)
        return [(row[0].label, [self.cell(point) for point in row]) for row in points]


@dataclass(frozen=True, slots=True, kw_only=True)
class RangeChart(_Chart):
    """How far amounts spread: the middle four fifths, the middle half, and the median."""

    ranges: tuple[Range, ...]

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


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A value of a curve, with its error.

    Attributes:
        at: where along the axis.
        value: None where there is a range and no single number, or nothing at all.
        low: the low end of the error or of the range.
        high: its high end.
    """

    at: float
    value: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CurveChart(_Chart):
    """How an amount depends on another, with its error, and one place on it. Calculated, not cited.

    Attributes:
        points: in the order of the axis; one that holds nothing leaves a gap.
        at: the place the page is about.
        band: what the band is: "one standard error".
    """

    points: tuple[CurvePoint, ...]
    at: float
    band: str = ""
    opens: ClassVar[str] = "The numbers"

    def written(self, value: Amount | None) -> str:
        """A number to as many digits as carry meaning."""
        return formats.significant(value, 4)

    def in_short(self, value: Amount) -> str:
        """A mark of an axis, which is a round number."""
        return formats.significant(value, 6)

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads of the table's columns."""
        return (
            self.along,
            self.unit or "Result",
            *((self.band.capitalize(),) if self.band else ()),
        )

    @property
    def rows(self) -> list[tuple[str, list[Cell]]]:
        """The rows of the table: a label and its cells."""
        return [(self._place(each), self._cells(each)) for each in self.points]

    def _place(self, point: CurvePoint) -> str:
        place = self.written(point.at)
        return f"{place}, yours" if point.at == self.at else place

    def _cells(self, point: CurvePoint) -> list[Cell]:
        band = self.span(point)
        if point.value is None and point.low is not None:
            return [Cell(band), *([Cell("–")] if self.band else [])]
        words = "none" if point.value is None else self.written(point.value)
        return [Cell(words), *([Cell(band or "–")] if self.band else [])]

    def span(self, point: CurvePoint) -> str:
        """The error or the range of a point, in words."""
        if point.low is None or point.high is None:
            return ""
        return f"{self.written(point.low)} to {self.written(point.high)}"


Chart: TypeAlias = BarChart | LineChart | RangeChart | CurveChart
