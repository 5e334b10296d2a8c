"""Bars side by side, each under its label."""

from django.utils.safestring import SafeString

from barpath.studio.ui import formats
from barpath.studio.ui.charts import BarChart, Point
from barpath.studio.ui.drawing import svg
from barpath.studio.ui.drawing.axes import Scale

ROW = 52
WIDEST = 74.0  # percent; the rest is for the number behind the longest bar


def bars_svg(chart: BarChart) -> SafeString:
    """All bars from one zero."""
    ends = [end for bar in chart.bars for end in (bar.value, bar.up_to) if end is not None]
    low, high = min(0.0, *ends, 0.0), max(0.0, *ends, 0.0)
    scale = Scale(float(low), float(high) if high > low else float(low) + 1, 0, WIDEST)
    height = ROW * len(chart.bars)
    rows = (_row(chart, bar, scale, ROW * index) for index, bar in enumerate(chart.bars))
    zero = svg.line("axis", scale.place(0), 0, scale.place(0), height)
    return svg.drawing(chart.says, height, svg.together(rows), zero)


def _row(chart: BarChart, bar: Point, scale: Scale, y: int) -> SafeString:
    label = svg.text("label", scale.place(0), y + 17, bar.label, dx=6)
    if bar.value is None:
        words = svg.text("label unknown", scale.place(0), y + 38, formats.NOT_KNOWN, dx=6)
        return svg.together((label, words))
    written = chart.cell(bar).words
    kind = "bar-low marked" if bar.is_marked else "bar-low"
    shapes = [_bar(kind, scale, 0, float(bar.value), y)]
    end = float(bar.value)
    if bar.up_to is not None and bar.up_to > bar.value:
        end = float(bar.up_to)
        shapes.append(_bar("bar-reach", scale, float(bar.value), end, y))
    number = svg.text("value", scale.place(max(end, 0)), y + 38, written, dx=8)
    return svg.titled(f"{bar.label}: {written}", label, *shapes, number)


def _bar(kind: str, scale: Scale, one: float, other: float, y: int) -> SafeString:
    left, right = sorted((scale.place(one), scale.place(other)))
    return svg.box(kind, left, y + 25, width=f"{round(right - left, 2)}%", height=16)
