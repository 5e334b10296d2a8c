"""Values that rise and fall along an axis: lines and ranges."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from django.utils.safestring import SafeString

from barpath.studio.ui.charts import Chart, LineChart, Range, RangeChart, Series
from barpath.studio.ui.drawing import svg
from barpath.studio.ui.drawing.axes import Scale, marks, places, shown
from barpath.studio.ui.formats import Amount

HEIGHT, TOP, BOTTOM = 288, 32, 252
LEFT, RIGHT = 18.0, 93.0  # percent; the marks of the upright axis stand left of that
APART = 16  # how near two numbers may stand


def lines_svg(chart: LineChart) -> SafeString:
    """Lines through points; where a value is missing the line breaks."""
    points = [point for series in chart.series for point in series.points]
    values = [point.value for point in points if point.value is not None]
    scale, grid = upright(chart, values, from_zero=chart.from_zero)
    xs = places(chart.labels, start=LEFT, end=RIGHT)
    lines = (
        _line(chart, series, f"series-{number}", xs, scale)
        for number, series in enumerate(chart.series, start=1)
    )
    return svg.drawing(
        chart.says,
        HEIGHT,
        grid,
        _labels(chart.labels, xs),
        svg.together(lines),
        _last_values(chart, xs, scale),
    )


def ranges_svg(chart: RangeChart) -> SafeString:
    """A whisker for the middle four fifths, a box for the middle half, a stroke for the median."""
    values = [
        figure.value for each in chart.ranges for figure in each.figures if figure.value is not None
    ]
    scale, grid = upright(chart, values, from_zero=True)
    labels = [each.label for each in chart.ranges]
    xs = places(labels, start=LEFT, end=RIGHT)
    drawn = (
        _range(chart, each, x, scale, is_named=is_named)
        for each, x, is_named in zip(chart.ranges, xs, shown(labels), strict=True)
    )
    return svg.drawing(chart.says, HEIGHT, grid, _labels(labels, xs), svg.together(drawn))


def upright(chart: Chart, values: Iterable[Amount], *, from_zero: bool) -> tuple[Scale, SafeString]:
    """The upright scale and its lines, each with its number above it."""
    held = [float(value) for value in values] or [0.0]
    # Off zero, a little room below keeps the lowest point and its number clear of the axis.
    room = 0 if from_zero else (max(held) - min(held)) / 8
    at = marks(min([*held, 0.0] if from_zero else held) - room, max(held))
    scale = Scale(at[0], at[-1], BOTTOM, TOP)
    parts = [
        svg.line("axis" if mark == 0 else "grid", 0, scale.place(mark), 100, scale.place(mark))
        for mark in at
    ]
    parts += [svg.text("mark", 0, scale.place(mark) - 5, chart.in_short(mark)) for mark in at]
    if at[0] > 0:
        parts.append(
            svg.text("mark end", 100, 14, f"The axis starts at {chart.written(at[0])}, not at zero")
        )
    return scale, svg.together(parts)


def _labels(labels: Sequence[str], xs: Sequence[float]) -> SafeString:
    return svg.together(
        svg.text("mark middle", x, HEIGHT - 14, label)
        for label, x, is_shown in zip(labels, xs, shown(labels), strict=True)
        if is_shown
    )


def _line(
    chart: LineChart, series: Series, kind: str, xs: Sequence[float], scale: Scale
) -> SafeString:
    placed = [
        (x, scale.place(float(point.value)) if point.value is not None else None)
        for x, point in zip(xs, series.points, strict=True)
    ]
    strokes = (
        svg.line(kind, x1, y1, x2, y2)
        for (x1, y1), (x2, y2) in pairwise(placed)
        if y1 is not None and y2 is not None
    )
    dots = (
        svg.titled(
            f"{series.name}, {point.label}: {chart.written(point.value)}",
            svg.dot(kind, x, y),
        )
        for (x, y), point in zip(placed, series.points, strict=True)
        if y is not None
    )
    return svg.together((*strokes, *dots))


def _last_values(chart: LineChart, xs: Sequence[float], scale: Scale) -> SafeString:
    """The last number of each line, unless it would cover another."""
    taken: list[float] = []
    words: list[SafeString] = []
    for series in chart.series:
        known = [
            (x, p.value) for x, p in zip(xs, series.points, strict=True) if p.value is not None
        ]
        if not known:
            continue
        x, value = known[-1]
        has_fallen = len(known) > 1 and known[-2][1] > value
        y = scale.place(float(value)) + (20 if has_fallen else -10)
        if all(abs(y - other) >= APART for other in taken):
            taken.append(y)
            words.append(svg.text("value middle", x, y, chart.in_short(value)))
    return svg.together(words)


def _range(chart: RangeChart, each: Range, x: float, scale: Scale, *, is_named: bool) -> SafeString:
    low, lower, middle, upper, high = (
        None if figure.value is None else scale.place(float(figure.value))
        for figure in each.figures
    )
    shapes: list[SafeString] = []
    if low is not None and high is not None:
        shapes.append(svg.line("whisker", x, low, x, high))
        shapes += [svg.stroke("whisker", x, end, 8) for end in (low, high)]
    if lower is not None and upper is not None:
        shapes.append(svg.box("half", x, upper, width="36", height=round(lower - upper, 2), dx=-18))
    if middle is not None and each.p50.value is not None:
        shapes.append(svg.stroke("median", x, middle, 18))
        if is_named:
            kind = "value middle" if lower is None else "value middle in-half"
            shapes.append(svg.text(kind, x, middle - 7, chart.in_short(each.p50.value)))
    return svg.titled(f"{each.label}: {_in_words(chart, each)}", *shapes)


def _in_words(chart: RangeChart, each: Range) -> str:
    names: Iterable[str] = ("10th percentile", "25th", "median", "75th", "90th")
    return ", ".join(
        f"{name} {chart.written(figure.value)}"
        for name, figure in zip(names, each.figures, strict=True)
        if figure.value is not None
    )
