"""Drawing a chart, and the key to what is drawn."""

from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

from barpath.studio.ui.charts import BarChart, Chart, CurveChart, LineChart
from barpath.studio.ui.drawing.bars import bars_svg
from barpath.studio.ui.drawing.curves import curve_svg
from barpath.studio.ui.drawing.plots import lines_svg, ranges_svg


@dataclass(frozen=True, slots=True)
class Key:
    """A line of the key: how something looks, and what it is."""

    sample: SafeString
    words: str


def chart_svg(chart: Chart) -> SafeString:
    """A chart as SVG, with its text alternative."""
    if isinstance(chart, BarChart):
        return bars_svg(chart)
    if isinstance(chart, LineChart):
        return lines_svg(chart)
    if isinstance(chart, CurveChart):
        return curve_svg(chart)
    return ranges_svg(chart)


def keys(chart: Chart) -> list[Key]:
    """The key to a chart; empty where nothing needs one."""
    if isinstance(chart, BarChart):
        if all(bar.up_to is None for bar in chart.bars):
            return []
        return [
            Key(_sample('<rect class="bar-low" x="2" y="4" width="20" height="8"/>'), "at least"),
            Key(_sample('<rect class="bar-reach" x="2" y="4" width="20" height="8"/>'), "up to"),
        ]
    if isinstance(chart, LineChart):
        if len(chart.series) == 1:
            return []
        line = (
            '<line class="series-{0}" x1="1" y1="8" x2="31" y2="8"/>'
            '<circle class="series-{0}" cx="16" cy="8" r="4"/>'
        )
        return [
            Key(format_html(_svg(line), number), series.name)
            for number, series in enumerate(chart.series, start=1)
        ]
    if isinstance(chart, CurveChart):
        band = _sample('<rect class="error-band" x="1" y="2" width="30" height="12"/>')
        yours = _sample('<circle class="yours" cx="16" cy="8" r="5"/>')
        shown = [Key(band, chart.band)] if chart.band else []
        return [*shown, Key(yours, "yours")]
    return [
        Key(
            _sample('<path class="whisker" d="M12 1v14M7 1h10M7 15h10"/>'), "middle eighty percent"
        ),
        Key(_sample('<rect class="half" x="4" y="2" width="16" height="12"/>'), "middle half"),
        Key(_sample('<path class="median" d="M2 8h20"/>'), "median"),
    ]


def _svg(shape: str) -> str:
    return f'<svg class="sample" width="32" height="16" aria-hidden="true">{shape}</svg>'


def _sample(shape: str) -> SafeString:
    return SafeString(_svg(shape))
