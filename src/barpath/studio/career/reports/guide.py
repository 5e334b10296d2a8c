"""The career guide: pay, growth and employers, as charts and as figures."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from barpath.craft.career import labour
from barpath.craft.career.labour import Difference, Growth, Median, year_of
from barpath.craft.knowledge import Figure, knowledge
from barpath.craft.knowledge.kinds.labour import Outlook, Wages
from barpath.studio.career.reports.cited import Cited, cited
from barpath.studio.ui import formats
from barpath.studio.ui.charts import BarChart, LineChart, Point, Range, RangeChart, Series

TRADE = "exercise-trainer"
TASKS_AT_FIRST = 5
A_YEAR = "$ a year"


@dataclass(frozen=True, slots=True)
class Guide:
    """All that the guide shows.

    Attributes:
        wages: the newest year of the yearly survey.
        other_wages: what others than the survey say.
        tasks: the tasks that matter most to the work.
        more_tasks: the others.
        expected: what employers ask of somebody new, by what it is about.
        facts: what the work is like.
    """

    year: int
    wages: Wages
    other_wages: list[Wages]
    outlook: Outlook
    tasks: list[Cited]
    more_tasks: list[Cited]
    expected: dict[str, Figure[str]]
    facts: list[Cited]
    growth: tuple[Growth, ...]
    differences: tuple[Difference, ...]
    pay: RangeChart
    medians: LineChart
    employers: BarChart
    shares: BarChart


@cache
def guide() -> Guide:
    """What the guide shows of the knowledge base, which never changes while we run."""
    base = knowledge()
    outlook = labour.newest_outlook(base)
    wages = labour.newest_wages(base)
    all_wages = labour.wages_by_year(base)
    tasks = base.work[TRADE].tasks
    return Guide(
        year=year_of(wages.period),
        wages=wages,
        other_wages=[each for each in all_wages if each.survey != labour.SURVEY],
        outlook=outlook,
        tasks=cited(tasks[:TASKS_AT_FIRST], lambda each: each.task),
        more_tasks=cited(tasks[TASKS_AT_FIRST:], lambda each: each.task),
        expected={
            "Education": outlook.way_in.education,
            "Experience": outlook.way_in.experience,
            "Training": outlook.way_in.training,
        },
        facts=cited(outlook.work),
        growth=labour.growth(base),
        differences=labour.differences(base),
        pay=_pay_chart([each for each in all_wages if each.survey == labour.SURVEY]),
        medians=_medians_chart(labour.medians(base)),
        employers=_employers_chart(outlook),
        shares=_shares_chart(outlook),
    )


def _pay_chart(surveyed: list[Wages]) -> RangeChart:
    newest = surveyed[-1]
    pay = newest.annual_usd
    return RangeChart(
        title="Pay for a full-time year, by year",
        says=f"In {year_of(newest.period)} one trainer in ten was paid less than "
        f"{formats.usd(pay.p10.value)}, half less than {formats.usd(pay.p50.value)}, and one in ten "
        f"more than {formats.usd(pay.p90.value)}.",
        unit=A_YEAR,
        along="Year",
        ranges=tuple(
            Range(
                str(year_of(wages.period)),
                wages.annual_usd.p10,
                wages.annual_usd.p25,
                wages.annual_usd.p50,
                wages.annual_usd.p75,
                wages.annual_usd.p90,
            )
            for wages in surveyed
        ),
    )


def _medians_chart(medians: tuple[Median, ...]) -> LineChart:
    surveyed = {m.year: m.annual_usd.value for m in medians if m.publisher == labour.SURVEY}
    # The handbook repeats the survey; a second line over the first would say nothing.
    shown = [
        median
        for median in medians
        if median.publisher == labour.SURVEY or median.annual_usd.value != surveyed.get(median.year)
    ]
    found = {(median.publisher, median.year): median.annual_usd for median in shown}
    years = range(medians[0].year, medians[-1].year + 1)
    told = "; ".join(
        f"{publisher} {formats.usd(figure.value)} in {year}"
        for (publisher, year), figure in found.items()
        if publisher != labour.SURVEY
    )
    return LineChart(
        title="The middle of the trade, by who says so",
        says=f"Beside the yearly survey of {labour.SURVEY}: {told}.",
        unit=A_YEAR,
        along="Year",
        series=tuple(
            Series(publisher, tuple(_point(year, found.get((publisher, year))) for year in years))
            for publisher in sorted({publisher for publisher, _ in found}, key=_survey_first)
        ),
    )


def _survey_first(publisher: str) -> tuple[bool, str]:
    return publisher != labour.SURVEY, publisher


def _point(year: int, figure: Figure[int | float] | None) -> Point:
    return Point(str(year), figure.value if figure else None, figure)


def _employers_chart(outlook: Outlook) -> BarChart:
    bars = tuple(
        Point(each.name, each.median_annual_usd.value, each.median_annual_usd)
        for each in labour.by_employer(outlook)
        if each.median_annual_usd.is_known
    )
    return BarChart(
        title=f"Median pay by employer, {outlook.base_year}",
        says=_told(bars, formats.usd),
        unit=A_YEAR,
        along="Employer",
        bars=bars,
    )


def _shares_chart(outlook: Outlook) -> BarChart:
    bars = tuple(
        Point(each.name, each.percent_of_jobs.value, each.percent_of_jobs)
        for each in labour.by_employer(outlook)
        if each.percent_of_jobs.is_known
    )
    return BarChart(
        title=f"Where the jobs are, {outlook.base_year}",
        says=_told(bars, lambda value: f"{formats.number(value)}%"),
        unit="% of jobs",
        along="Employer",
        bars=bars,
    )


def _told(bars: tuple[Point, ...], write: Callable[[formats.Amount | None], str]) -> str:
    return f"{'; '.join(f'{bar.label}: {write(bar.value)}' for bar in bars)}."
