"""A plan: one week of work, what it is paid and what it costs, as a person imagines it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from barpath.craft.career.income.quantities import (
    HOURS_IN_A_WEEK,
    QUANTITIES,
    Name,
    OutOfLimits,
    check,
)
from barpath.craft.knowledge import Span

Place = Literal["in-person", "remote", "both"]
Time = Literal["full", "part"]
Cost = Literal["insurance", "certification", "equipment", "software", "marketing", "travel"]

COSTS: dict[Cost, Name] = {
    "insurance": "insurance_usd_per_year",
    "certification": "certification_usd_per_year",
    "equipment": "equipment_usd_per_year",
    "software": "software_usd_per_month",
    "marketing": "marketing_usd_per_month",
    "travel": "travel_usd_per_week",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a person gave. A quantity that is missing is not known, and never taken for zero
    without saying so.

    Attributes:
        place: where the work is done: it decides whether rent, travel and remote clients count.
        time: full or part time, for the two employed arrangements.
        is_employed_by_gym: whether the gym that keeps a cut employs the person or is billed.
        employee_pays: the costs that fall on the person even as an employee.
        counts_us_tax: whether Social Security and Medicare of the United States are worked out.
        given: the quantities.

    Raises:
        OutOfLimits: for a quantity, or several together, that make no sense.
    """

    place: Place = "in-person"
    time: Time = "full"
    is_employed_by_gym: bool = True
    employee_pays: frozenset[Cost] = frozenset()
    counts_us_tax: bool = True
    given: Mapping[Name, Span] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, span in self.given.items():
            check(name, span)
        self._check_bookings()
        self._check_week()

    def missing(self, *names: Name) -> tuple[Name, ...]:
        """Those of the quantities that are not given."""
        return tuple(name for name in names if name not in self.given)

    def case(self, *, best: bool) -> "Case":
        """The quantities of the best or the worst case."""
        return Case(
            {
                name: float(span.low if best == QUANTITIES[name].is_better_low else span.high)
                for name, span in self.given.items()
            }
        )

    def _highest(self, name: Name) -> float:
        return float(self.given[name].high) if name in self.given else 0.0

    def _check_bookings(self) -> None:
        lost = self._highest("cancelled_percent") + self._highest("no_show_percent")
        if lost > 100:
            raise OutOfLimits(
                "no_show_percent",
                f"Cancelled sessions and no-shows come to {lost:g} of 100 booked; at most all are lost.",
            )

    def _check_week(self) -> None:
        sessions = self._highest("sessions_per_week") * self._highest("session_minutes") / 60
        hours = (
            max(sessions, self._highest("paid_hours_per_week"))
            + self._highest("unpaid_hours_per_week")
            + self._highest("travel_hours_per_week")
            + self._highest("remote_clients_count")
            * self._highest("remote_minutes_per_client_per_week")
            / 60
        )
        if hours > HOURS_IN_A_WEEK:
            raise OutOfLimits(
                "sessions_per_week",
                f"This week holds {hours:,.0f} hours of work; a week has {HOURS_IN_A_WEEK}.",
            )


@dataclass(frozen=True, slots=True)
class Case:
    """One number for each quantity given, and nothing for the others."""

    numbers: Mapping[Name, float]

    def __getitem__(self, name: Name) -> float:
        return self.numbers.get(name, 0.0)
