"""The income planner's page: what it starts from, what others report, and what comes out."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from barpath.craft.career.income import Name, Outcome, Plan, Unanswered, compare, facts
from barpath.craft.career.labour import newest_wages, year_of
from barpath.craft.knowledge import Figure, Span, knowledge
from barpath.craft.knowledge.figures import Amount
from barpath.craft.knowledge.kinds.labour import Percentiles, Wages
from barpath.craft.knowledge.kinds.rates import Unit
from barpath.studio.ui import formats

# What others report of a quantity, by the key of the rate. It is shown and never filled in.
REPORTED: dict[Name, tuple[str, ...]] = {
    "sessions_per_week": ("sessions-per-week",),
    "no_show_percent": ("no-shows-per-week",),
    "remote_price_usd_per_month": (
        "online-coaching-basic",
        "online-coaching-weekly",
        "online-coaching-close",
    ),
    "pay_usd_per_hour": ("trainer-hourly-pay",),
    "price_usd_per_session": ("session-price",),
    "gym_cut_percent": ("trainer-share-of-session",),
    "rent_usd_per_month": ("floor-rent", "floor-rent-uk"),
    "insurance_usd_per_year": ("liability-insurance",),
}
UNITS_IN_WORDS: dict[Unit, str] = {
    "percent": "{}%",
    "hours-per-year": "{} hours a year",
    "usd-per-session": "{} a session",
    "usd-per-hour": "{} an hour",
    "usd-per-month": "{} a month",
    "usd-per-year": "{} a year",
    "gbp-per-month": "{} a month",
    "sessions-per-week": "{} sessions a week",
}


def _pounds(value: Amount) -> str:
    return f"£{formats.number(value)}"


MONEY: dict[str, Callable[[Amount], str]] = {"usd": formats.usd, "gbp": _pounds}


def _surveyed_pay(wages: Wages) -> dict[Name, Percentiles]:
    """The survey's pay, by the quantity that starts from it."""
    return {"pay_usd_per_hour": wages.hourly_usd, "salary_usd_per_year": wages.annual_usd}


def sourced_amounts() -> dict[Name, Span]:
    """The amounts the page starts from: pay of the middle half of all trainers."""
    surveyed = _surveyed_pay(newest_wages(knowledge()))
    return {name: span for name, pay in surveyed.items() if (span := _middle_half(pay))}


def _middle_half(pay: Percentiles) -> Span | None:
    """From the 25th percentile to the 75th, where both are known."""
    low, high = pay.p25.value, pay.p75.value
    return None if low is None or high is None else Span(low=low, high=high)


@dataclass(frozen=True, slots=True)
class Report:
    """What one source reports of a quantity."""

    what: str
    words: str
    figure: Figure[Span]


@cache
def notes() -> dict[Name, SafeString]:
    """What our sources tell of each quantity, as HTML for its field. It is the same for all."""
    wages = newest_wages(knowledge())
    filled_in = {name: pay for name, pay in _surveyed_pay(wages).items() if _middle_half(pay)}
    year = year_of(wages.period)
    return {
        name: render_to_string(
            "career/_reported.html",
            {"reports": _reports(name), "pay": filled_in.get(name), "year": year},
        )
        for name in {**REPORTED, **filled_in}
    }


def _reports(name: Name) -> list[Report]:
    rates = [knowledge().rates[key] for key in REPORTED.get(name, ())]
    return [
        Report(rate.what, _in_unit(figure.value, rate.unit), figure)
        for rate in rates
        for figure in rate.figures
        if figure.value
    ]


def _in_unit(value: Span, unit: Unit) -> str:
    write = MONEY.get(unit.partition("-")[0], formats.number)
    return UNITS_IN_WORDS[unit].format(_between(write(value.low), write(value.high)))


@dataclass(frozen=True, slots=True)
class Row:
    """One arrangement of the comparison, in words."""

    name: str
    anchor: str
    gross: str
    costs: str
    before_tax: str
    tax: str
    remains: str
    hours: str
    before_tax_per_hour: str
    remains_per_hour: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """The arrangements that could be worked out, and those that could not."""

    outcomes: list[Outcome]
    unanswered: list[Unanswered]
    rows: list[Row]


def comparison(plan: Plan) -> Comparison:
    """Every arrangement of a plan."""
    found = compare(plan, facts(knowledge()))
    outcomes = [each for each in found if isinstance(each, Outcome)]
    return Comparison(
        outcomes=outcomes,
        unanswered=[each for each in found if isinstance(each, Unanswered)],
        rows=[_row(each) for each in outcomes],
    )


def _row(outcome: Outcome) -> Row:
    low, high = outcome.low, outcome.high
    return Row(
        name=outcome.name,
        anchor=outcome.arrangement,
        gross=_usd(low.gross_usd, high.gross_usd),
        costs=_usd(low.costs_usd, high.costs_usd),
        before_tax=_usd(low.before_tax_usd, high.before_tax_usd),
        tax=_usd(low.tax_usd, high.tax_usd),
        remains=_usd(low.remains_usd, high.remains_usd),
        hours=_between(formats.number(low.hours), formats.number(high.hours)),
        before_tax_per_hour=_per_hour(low.before_tax_usd_per_hour, high.before_tax_usd_per_hour),
        remains_per_hour=_per_hour(low.remains_usd_per_hour, high.remains_usd_per_hour),
    )


def _per_hour(low: Amount | None, high: Amount | None) -> str:
    """An hourly figure; a year without work has none."""
    if low is None or high is None:
        return "no hours worked"
    return _usd(low, high)


def _usd(low: Amount, high: Amount) -> str:
    return _between(formats.usd(low), formats.usd(high))


def _between(low: str, high: str) -> str:
    return low if low == high else f"{low} to {high}"
