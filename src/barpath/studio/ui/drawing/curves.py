"""A curve with its error, and one place on it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from django.utils.safestring import SafeString

from barpath.studio.ui.charts import CurveChart, CurvePoint
from barpath.studio.ui.drawing import svg
from barpath.studio.ui.drawing.axes import Scale, marks
from barpath.studio.ui.drawing.plots import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, upright

Place = tuple[float, float]


def curve_svg(chart: CurveChart) -> SafeString:
    """The curve over its band; the place the page is about is marked and has its number."""
    ends = [
        each
        for point in chart.points
        for each in (point.low, point.value, point.high)
        if each is not None
    ]
    scale, grid = upright(chart, ends, from_zero=False)
    low, high = chart.points[0].at, chart.points[-1].at
    across = Scale(low, high, 0, 100)
    shapes = (*_bands(chart, across, scale), *_lines(chart, across, scale))
    return svg.drawing(
        chart.says,
        HEIGHT,
        grid,
        svg.stretched(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP, *shapes),
        _foot(chart, low, high),
        _yours(chart, Scale(low, high, LEFT, RIGHT), scale),
    )


def _runs(points: Sequence[CurvePoint], name: str) -> Iterator[list[CurvePoint]]:
    """Stretches without a gap."""
    for is_there, run in groupby(points, lambda each: getattr(each, name) is not None):
        if is_there:
            yield list(run)


def _lines(chart: CurveChart, across: Scale, scale: Scale) -> Iterator[SafeString]:
    for run in _runs(chart.points, "value"):
        yield svg.path("curve", [_at(each, each.value, across, scale) for each in run])


def _bands(chart: CurveChart, across: Scale, scale: Scale) -> Iterator[SafeString]:
    for run in _runs(chart.points, "low"):
        there = [_at(each, each.high, across, scale) for each in run]
        back = [_at(each, each.low, across, scale) for each in reversed(run)]
        yield svg.path("error-band", there + back, is_closed=True)


def _at(point: CurvePoint, value: float | None, across: Scale, scale: Scale) -> Place:
    return across.place(point.at), scale.place(value or 0.0)


def _foot(chart: CurveChart, low: float, high: float) -> SafeString:
    """Round numbers along the foot."""
    across = Scale(low, high, LEFT, RIGHT)
    return svg.together(
        svg.text("mark middle", across.place(mark), HEIGHT - 14, chart.in_short(mark))
        for mark in marks(low, high)
        if low <= mark <= high
    )


def _yours(chart: CurveChart, across: Scale, scale: Scale) -> SafeString:
    """The place the page is about: a line up from the foot, a point, and its number."""
    point = next((each for each in chart.points if each.at == chart.at), None)
    if point is None:
        return SafeString()
    x = across.place(point.at)
    parts = [svg.line("guide", x, TOP, x, BOTTOM)]
    words = chart.span(point) if point.value is None else chart.written(point.value)
    top = scale.place(point.high if point.value is None and point.high else point.value or 0.0)
    if point.value is not None:
        parts.append(svg.dot("yours", x, top))
    middle = (across.start + across.end) / 2
    side, dx = ("value", 10) if x < middle else ("value end", -10)
    parts.append(svg.text(f"{side} over", x, top - 10, words, dx=dx))
    said = f"{chart.along} {chart.written(point.at)}: {words} {chart.unit}"
    return svg.titled(said.rstrip(), *parts)
