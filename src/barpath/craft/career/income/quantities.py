"""What the income planner asks for: each quantity with its unit and the limits of sense."""

from dataclasses import dataclass
from math import isfinite
from typing import Literal

from barpath.craft.knowledge import Span
from barpath.craft.knowledge.figures import Number

Name = Literal[
    "sessions_per_week",
    "session_minutes",
    "weeks_per_year",
    "unpaid_hours_per_week",
    "travel_hours_per_week",
    "cancelled_percent",
    "no_show_percent",
    "no_show_pays_percent",
    "remote_clients_count",
    "remote_price_usd_per_month",
    "remote_minutes_per_client_per_week",
    "pay_usd_per_hour",
    "paid_hours_per_week",
    "salary_usd_per_year",
    "price_usd_per_session",
    "gym_cut_percent",
    "rent_usd_per_month",
    "insurance_usd_per_year",
    "certification_usd_per_year",
    "equipment_usd_per_year",
    "software_usd_per_month",
    "marketing_usd_per_month",
    "travel_usd_per_week",
    "set_aside_percent",
]

HOURS_IN_A_WEEK = 168


class OutOfLimits(ValueError):
    """A quantity lies outside what makes sense. The message is a sentence for who typed it."""

    def __init__(self, name: Name, sentence: str) -> None:
        super().__init__(sentence)
        self.name = name


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One number of a plan.

    Attributes:
        label: what it is, as a page asks for it.
        unit: what it counts.
        lowest: the least that makes sense.
        highest: the most that makes sense; beyond it somebody mistyped.
        may_range: whether a person may give it from low to high.
        is_better_low: whether less of it leaves a person with more.
        asks: a sentence that says what to count.
    """

    label: str
    unit: str
    lowest: float
    highest: float
    may_range: bool = False
    is_better_low: bool = False
    asks: str = ""

    def written(self, value: Number) -> str:
        """A value as a sentence about this quantity gives it: $60, 60% or 60."""
        digits = f"{value:,.10g}"
        return {"$": f"${digits}", "%": f"{digits}%"}.get(self.unit, digits)


QUANTITIES: dict[Name, Quantity] = {
    "sessions_per_week": Quantity(
        label="Sessions a week",
        unit="sessions",
        lowest=0,
        highest=100,
        may_range=True,
        asks="Booked with you, in person or by video.",
    ),
    "session_minutes": Quantity(label="Minutes a session", unit="minutes", lowest=10, highest=480),
    "weeks_per_year": Quantity(
        label="Weeks a year",
        unit="weeks",
        lowest=1,
        highest=52,
        asks="Without holidays, illness and the weeks when clients stay away.",
    ),
    "unpaid_hours_per_week": Quantity(
        label="Unpaid hours a week",
        unit="hours",
        lowest=0,
        highest=HOURS_IN_A_WEEK,
        asks="Programmes, messages, accounts, finding clients: whatever nobody pays for.",
    ),
    "travel_hours_per_week": Quantity(
        label="Hours a week on the way", unit="hours", lowest=0, highest=HOURS_IN_A_WEEK
    ),
    "cancelled_percent": Quantity(
        label="Cancelled in time",
        unit="%",
        lowest=0,
        highest=100,
        asks="Of 100 booked sessions: not paid, and the hour is yours.",
    ),
    "no_show_percent": Quantity(
        label="No-shows and late cancellations",
        unit="%",
        lowest=0,
        highest=100,
        may_range=True,
        is_better_low=True,
        asks="Of 100 booked sessions: you were there, the client was not.",
    ),
    "no_show_pays_percent": Quantity(
        label="What a no-show still pays",
        unit="%",
        lowest=0,
        highest=100,
        asks="0 when you let it go, 100 when the full price is due.",
    ),
    "remote_clients_count": Quantity(
        label="Remote clients by the month",
        unit="clients",
        lowest=0,
        highest=1000,
        may_range=True,
        asks="People you coach through an app for a monthly price, in no session.",
    ),
    "remote_price_usd_per_month": Quantity(
        label="What one of them pays a month", unit="$", lowest=0, highest=10_000, may_range=True
    ),
    "remote_minutes_per_client_per_week": Quantity(
        label="Minutes a week for one of them", unit="minutes", lowest=0, highest=2_000
    ),
    "pay_usd_per_hour": Quantity(
        label="Pay by the hour", unit="$", lowest=0, highest=1_000, may_range=True
    ),
    "paid_hours_per_week": Quantity(
        label="Paid hours a week, if part time",
        unit="hours",
        lowest=0,
        highest=HOURS_IN_A_WEEK,
        asks="Only for part time: the hours your employer pays.",
    ),
    "salary_usd_per_year": Quantity(
        label="Salary for a full-time year",
        unit="$",
        lowest=0,
        highest=1_000_000,
        may_range=True,
        asks="Part time is paid by its share of a full-time week.",
    ),
    "price_usd_per_session": Quantity(
        label="What a client pays a session", unit="$", lowest=0, highest=10_000, may_range=True
    ),
    "gym_cut_percent": Quantity(
        label="What the gym keeps of it",
        unit="%",
        lowest=0,
        highest=100,
        may_range=True,
        is_better_low=True,
    ),
    "rent_usd_per_month": Quantity(
        label="Rent a month",
        unit="$",
        lowest=0,
        highest=100_000,
        may_range=True,
        is_better_low=True,
        asks="For a floor or a studio.",
    ),
    "insurance_usd_per_year": Quantity(
        label="Liability insurance a year",
        unit="$",
        lowest=0,
        highest=100_000,
        may_range=True,
        is_better_low=True,
    ),
    "certification_usd_per_year": Quantity(
        label="Certification upkeep a year",
        unit="$",
        lowest=0,
        highest=100_000,
        may_range=True,
        is_better_low=True,
        asks="Renewal fee, courses and CPR/AED card.",
    ),
    "equipment_usd_per_year": Quantity(
        label="Equipment a year", unit="$", lowest=0, highest=1_000_000
    ),
    "software_usd_per_month": Quantity(
        label="Software and platforms a month", unit="$", lowest=0, highest=100_000
    ),
    "marketing_usd_per_month": Quantity(
        label="Marketing a month",
        unit="$",
        lowest=0,
        highest=100_000,
        asks="Advertising, website.",
    ),
    "travel_usd_per_week": Quantity(
        label="Travel a week", unit="$", lowest=0, highest=10_000, asks="Fuel, fares, parking."
    ),
    "set_aside_percent": Quantity(
        label="Set aside for income tax",
        unit="%",
        lowest=0,
        highest=100,
        asks="Of your pay, or of what is left of your own business after costs.",
    ),
}


def check(name: Name, given: Span) -> None:
    """Refuse what makes no sense.

    Raises:
        OutOfLimits: for a value beyond the limits, or a range where one number is asked for.
    """
    quantity = QUANTITIES[name]
    for value in (given.low, given.high):
        if not (isfinite(value) and quantity.lowest <= value <= quantity.highest):
            limits = f"{quantity.written(quantity.lowest)} to {quantity.written(quantity.highest)}"
            raise OutOfLimits(
                name, f"{quantity.label}: {quantity.written(value)} is outside {limits}."
            )
    if given.low != given.high and not quantity.may_range:
        raise OutOfLimits(name, f"{quantity.label}: one number is asked for, not a range.")
