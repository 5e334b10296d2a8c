"""Charts say in words and in a table what they draw, and draw it true."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.knowledge import Figure, knowledge
from barpath.studio.ui import examples
from barpath.studio.ui.charts import (
    BarChart,
    Chart,
    CurveChart,
    CurvePoint,
    LineChart,
    Point,
    Range,
    RangeChart,
    Series,
)
from barpath.studio.ui.drawing.axes import Scale, marks, places, shown
from barpath.studio.ui.drawing.charts import chart_svg
from rendering import render

EVERY = {type(chart).__name__ + " " + chart.title: chart for chart in examples.charts()}


def bars(*points: Point, unit: str = "$") -> BarChart:
    return BarChart(title="T", says="S", unit=unit, bars=points)


def line(*values: float | None, from_zero: bool = True) -> LineChart:
    points = tuple(Point(str(2000 + at), value) for at, value in enumerate(values))
    series = (Series("A", points),)
    return LineChart(title="T", says="S", unit="kg", series=series, from_zero=from_zero)


def widths(svg: str, kind: str) -> list[float]:
    return [float(w) for w in re.findall(rf'class="{kind}"[^>]* width="([\d.]+)%"', svg)]


@pytest.mark.parametrize("chart", EVERY.values(), ids=EVERY)
class TestEveryChart:
    def test_has_a_text_alternative(self, chart: Chart) -> None:
        said = render("{% chart chart %}", chart=chart)
        assert f'role="img" aria-label="{chart.says}"' in said

    def test_shows_every_number_in_its_table(self, chart: Chart) -> None:
        table = render("{% chart chart %}", chart=chart).partition("<details>")[2]
        for label, cells in chart.rows:
            assert f'<th scope="row">{label}</th>' in table
            for cell in cells:
                assert cell.words in table

    def test_names_its_unit(self, chart: Chart) -> None:
        assert render("{% chart chart %}", chart=chart).count(chart.unit) >= 2

    def test_carries_no_style_of_its_own(self, chart: Chart) -> None:
        assert "style=" not in render("{% chart chart %}", chart=chart)


def test_each_number_opens_to_its_source() -> None:
    key = next(iter(knowledge().sources))
    figure = Figure(confidence="one-source", value=40, sources=(key,), as_of="2024")
    chart = RangeChart(
        title="T", says="S", unit="$", ranges=(Range("2024", p10=figure, p50=figure),)
    )
    assert render("{% chart chart %}", chart=chart).count('class="sign"') == 2


def test_what_is_not_known_is_said_and_not_drawn() -> None:
    said = render("{% chart chart %}", chart=bars(Point("A", 10), Point("B", None)))
    assert said.count("not known") == 2  # once in the drawing, once in the table
    assert len(widths(said, "bar-low")) == 1


class TestBars:
    def test_are_as_long_as_what_they_stand_for(self) -> None:
        long, short = widths(chart_svg(bars(Point("A", 30), Point("B", 10))), "bar-low")
        assert long == pytest.approx(3 * short, abs=0.02)

    def test_below_zero_run_the_other_way(self) -> None:
        svg = chart_svg(bars(Point("A", 10), Point("B", -5), unit="%"))
        lefts = [float(x) for x in re.findall(r'class="bar-low" x="([\d.]+)%"', svg)]
        assert lefts[1] == 0
        assert lefts[0] == pytest.approx(widths(svg, "bar-low")[1], abs=0.02)

    def test_draw_a_span_to_its_high_end(self) -> None:
        chart = bars(Point("A", 10, up_to=15))
        svg = chart_svg(chart)
        assert widths(svg, "bar-reach")[0] == pytest.approx(widths(svg, "bar-low")[0] / 2, abs=0.02)
        assert chart.rows[0][1][0].words == "$10–$15"

    def test_mark_the_one_the_page_is_about(self) -> None:
        assert "bar-low marked" in chart_svg(bars(Point("Yours", 10, is_marked=True)))

    @pytest.mark.parametrize("points", [(), (Point("A", 0),), (Point("A", None),)])
    def test_of_nothing_can_be_drawn(self, points: tuple[Point, ...]) -> None:
        assert chart_svg(bars(*points)).startswith("<svg")

    def test_labels_are_text(self) -> None:
        assert "<script>" not in chart_svg(bars(Point("<script>", 1)))


class TestLines:
    def test_start_at_zero(self) -> None:
        svg = chart_svg(line(60, 61))
        assert ">0</text>" in svg
        assert "not at zero" not in svg

    def test_say_so_when_they_do_not(self) -> None:
        assert "not at zero" in chart_svg(line(60, 61, from_zero=False))

    def test_break_where_a_value_is_missing(self) -> None:
        assert chart_svg(line(1, 2, None, 4, 5)).count('<line class="series-1"') == 2

    def test_have_the_same_labels(self) -> None:
        series = (Series("A", (Point("1", 1),)), Series("B", (Point("2", 1),)))
        with pytest.raises(ValueError, match="the same labels"):
            LineChart(title="T", says="S", unit="kg", series=series)

    @pytest.mark.parametrize("count", [0, 5])
    def test_can_be_told_apart(self, count: int) -> None:
        series = tuple(Series(str(name), (Point("1", 1),)) for name in range(count))
        with pytest.raises(ValueError, match="one to four"):
            LineChart(title="T", says="S", unit="kg", series=series)


class TestAxes:
    @given(
        low=st.floats(-1e6, 1e6, allow_nan=False),
        width=st.floats(0, 1e6).filter(lambda w: w == 0 or w > 1e-3),
    )
    def test_marks_reach_around_the_values_in_even_steps(self, low: float, width: float) -> None:
        found = marks(low, low + width)
        slack = (found[-1] - found[0]) * 1e-6
        assert found[0] <= low + slack
        assert found[-1] >= low + width - slack
        assert 2 <= len(found) <= 8
        steps = {round((b - a) / (found[1] - found[0]), 3) for a, b in pairwise(found)}
        assert steps == {1}

    def test_years_stand_as_far_apart_as_they_were(self) -> None:
        assert places(["2019", "2021", "2022"], start=0, end=30) == (0, 20, 30)

    def test_a_year_may_have_a_footnote(self) -> None:
        assert places(["2019*", "2021", "2022"], start=0, end=30) == (0, 20, 30)

    def test_other_labels_stand_evenly(self) -> None:
        assert places(["a", "b", "c"], start=0, end=30) == (0, 15, 30)

    def test_one_label_stands_in_the_middle(self) -> None:
        assert places(["2019"], start=0, end=30) == (15,)

    @given(count=st.integers(1, 60))
    def test_as_many_labels_as_have_room_and_always_the_last(self, count: int) -> None:
        kept = shown([str(number) for number in range(count)])
        assert kept[-1]
        assert 1 <= sum(kept) <= 6

    @given(value=st.floats(0, 100))
    def test_a_scale_keeps_order(self, value: float) -> None:
        scale = Scale(0, 100, 250, 30)
        assert 30 <= scale.place(value) <= 250


@pytest.mark.parametrize(
    ("unit", "value", "words"),
    [
        ("$ a year", 46_180, "$46.2k"),
        ("$ a year", 9_500, "$9,500"),
        ("$", -20_000, "−$20k"),
        ("jobs", 2_500_000, "2.5M"),
        ("%", 12.5, "12.5%"),
    ],
)
def test_an_axis_is_brief(unit: str, value: float, words: str) -> None:
    assert bars(unit=unit).in_short(value) == words


class TestCurve:
    def curve(self, *points: CurvePoint, at: float = 2) -> str:
        return chart_svg(
            CurveChart(title="T", says="S", unit="bpm", along="Age", points=points, at=at)
        )

    def test_breaks_where_there_is_nothing(self) -> None:
        said = self.curve(CurvePoint(1, 5), CurvePoint(2, 6), CurvePoint(3), CurvePoint(4, 8))
        assert said.count("<polyline") == 2

    def test_marks_its_place_with_its_number(self) -> None:
        said = self.curve(CurvePoint(1, 5), CurvePoint(2, 6.5), CurvePoint(3, 8))
        assert said.count('<circle class="yours"') == 1
        assert "<title>Age 2: 6.5 bpm</title>" in said

    def test_marks_nothing_where_its_place_is_not_drawn(self) -> None:
        assert "yours" not in self.curve(CurvePoint(1, 5), CurvePoint(3, 8))

    def test_of_a_range_has_a_band_and_no_line(self) -> None:
        said = self.curve(CurvePoint(1, None, 3, 5), CurvePoint(2, None, 4, 7))
        assert "<polyline" not in said
        assert said.count("<polygon") == 1
        assert "4 to 7" in said
