"""One arrangement in one case, worked out line by line for a year."""

from dataclasses import dataclass
from math import ceil
from typing import Literal

from barpath.craft.career.income.facts import FULL_TIME_CLAIM, Facts
from barpath.craft.career.income.plan import COSTS, Case, Cost, Plan
from barpath.craft.career.income.quantities import HOURS_IN_A_WEEK, QUANTITIES, Name
from barpath.craft.career.income.taxes import employee_tax, self_employment_tax
from barpath.craft.career.income.year import Count, Line, Year
from barpath.craft.money.amounts import usd_in_words

Arrangement = Literal["hourly", "salary", "share", "rent", "freelance"]

MONTHS = 12
REMOTE_PAY: tuple[Name, ...] = ("remote_clients_count", "remote_price_usd_per_month")


@dataclass(frozen=True, slots=True)
class Working:
    """One arrangement of a plan, in its best or its worst case."""

    arrangement: Arrangement
    plan: Plan
    facts: Facts
    case: Case

    def year(self) -> Year:
        """The year, line by line."""
        sessions = (self._paid_sessions(),) if self.has_sessions else ()
        before_tax = (*self._income(), *self._costs())
        return Year(
            counts=(*sessions, self._hours_worked()),
            lines=(*before_tax, *self._taxes(before_tax)),
            break_even_sessions_per_week=self._break_even(),
        )

    @property
    def is_by_time(self) -> bool:
        """Whether pay hangs on time and not on sessions."""
        return self.arrangement in {"hourly", "salary"}

    @property
    def has_sessions(self) -> bool:
        """Whether clients pay for sessions in it."""
        return not self.is_by_time and "sessions_per_week" in self.plan.given

    @property
    def is_employed(self) -> bool:
        """Whether somebody else's payroll pays."""
        return self.is_by_time or (self.arrangement == "share" and self.plan.is_employed_by_gym)

    @property
    def has_remote_clients(self) -> bool:
        """Whether own clients who pay by the month are part of it."""
        may = not self.is_employed and self.plan.place != "in-person"
        return may and not self.plan.missing(*REMOTE_PAY)

    @property
    def paid_hours_per_week(self) -> float:
        """The hours an employer pays for."""
        if self.plan.time == "full":
            return self.facts.full_time_hours_per_week
        return self.case["paid_hours_per_week"]

    def costs_that_count(self) -> tuple[Cost, ...]:
        """The costs that fall on the person in this arrangement."""
        return tuple(
            cost
            for cost in COSTS
            if (not self.is_employed or cost in self.plan.employee_pays)
            and not (cost == "travel" and self.plan.place == "remote")
        )

    def _booked(self) -> float:
        return self.case["sessions_per_week"] * self.case["weeks_per_year"]

    def _paid_share(self) -> float:
        """How much of a booked session is paid for, on average."""
        missed = self.case["no_show_percent"] / 100
        held = 1 - self.case["cancelled_percent"] / 100 - missed
        return held + missed * self.case["no_show_pays_percent"] / 100

    def _paid_sessions(self) -> Count:
        case, booked = self.case, self._booked()
        words = [f"{_n(case['sessions_per_week'])} a week × {_n(case['weeks_per_year'])} weeks"]
        if cancelled := case["cancelled_percent"]:
            words.append(f"less {_n(cancelled)}% cancelled")
        if missed := case["no_show_percent"]:
            pays = case["no_show_pays_percent"]
            words.append(f"less {_n(missed)}% no-shows, each still paying {_n(pays)}%")
        return Count("Sessions paid for", round(booked * self._paid_share(), 1), ", ".join(words))

    @property
    def unpaid_session_hours_per_week(self) -> float:
        """Hours in sessions beyond those an employer pays for."""
        return max(self._session_hours_per_week - self.paid_hours_per_week, 0.0)

    @property
    def _session_hours_per_week(self) -> float:
        held = self.case["sessions_per_week"] * (1 - self.case["cancelled_percent"] / 100)
        return held * self.case["session_minutes"] / 60

    def _hours_worked(self) -> Count:
        case, weeks = self.case, self.case["weeks_per_year"]
        if self.is_by_time:
            parts = {"paid": self.paid_hours_per_week}
            parts["in sessions beyond them"] = self.unpaid_session_hours_per_week
        else:
            parts = {"in sessions": self._session_hours_per_week}
        parts["unpaid"] = case["unpaid_hours_per_week"]
        if self.plan.place != "remote":
            parts["on the way"] = case["travel_hours_per_week"]
        if self.has_remote_clients:
            minutes = case["remote_clients_count"] * case["remote_minutes_per_client_per_week"]
            parts["for remote clients"] = minutes / 60
        said = " + ".join(f"{_n(hours)} {what}" for what, hours in parts.items() if hours)
        words = f"({said or 'none'}) × {_n(weeks)} weeks"
        return Count("Hours worked", round(sum(parts.values()) * weeks, 1), words)

    def _income(self) -> tuple[Line, ...]:
        if self.arrangement == "hourly":
            return (self._wages(),)
        if self.arrangement == "salary":
            return (self._salary(),)
        sessions = self._session_income() if self.has_sessions else ()
        return (*sessions, *self._remote_income())

    def _wages(self) -> Line:
        rate, weeks = self.case["pay_usd_per_hour"], self.case["weeks_per_year"]
        hours = self.paid_hours_per_week
        words = f"{_usd(rate)} × {_n(hours)} hours × {_n(weeks)} weeks"
        claims = (FULL_TIME_CLAIM,) if self.plan.time == "full" else ()
        return Line("income", "Wages", round(rate * hours * weeks), words, claims)

    def _salary(self) -> Line:
        salary, full = self.case["salary_usd_per_year"], self.facts.full_time_hours_per_week
        if self.plan.time == "full":
            return Line("income", "Salary", round(salary), "the full-time year")
        hours = self.paid_hours_per_week
        words = f"{_usd(salary)} × {_n(hours)} of {_n(full)} hours a week"
        usd = round(salary * hours / full)
        return Line("income", "Salary", usd, words, (FULL_TIME_CLAIM,))

    def _session_income(self) -> tuple[Line, ...]:
        price, paid = self.case["price_usd_per_session"], self._booked() * self._paid_share()
        clients_pay = round(price * paid)
        words = f"{_n(round(paid, 1))} paid sessions × {_usd(price)}"
        first = Line("income", "Clients pay for sessions", clients_pay, words)
        if self.arrangement != "share":
            return (first,)
        cut = self.case["gym_cut_percent"]
        kept = -round(price * paid * cut / 100)
        words = f"{_n(cut)}% of {_usd(clients_pay)}"
        return (first, Line("income", "The gym keeps", kept, words))

    def _remote_income(self) -> tuple[Line, ...]:
        if not self.has_remote_clients:
            return ()
        clients, price = (self.case[name] for name in REMOTE_PAY)
        words = f"{_n(clients)} clients × {_usd(price)} × {MONTHS} months"
        return (Line("income", "Remote clients pay", round(clients * price * MONTHS), words),)

    def _costs(self) -> tuple[Line, ...]:
        lines = []
        if self.arrangement == "rent":
            lines.append(self._cost("rent_usd_per_month"))
        for cost in self.costs_that_count():
            name = COSTS[cost]
            if name in self.plan.given:
                lines.append(self._cost(name))
        return tuple(lines)

    def _cost(self, name: Name) -> Line:
        usd = self.case[name]
        weeks = self.case["weeks_per_year"]
        times, words = 1.0, "a year"
        if name.endswith("_per_month"):
            times, words = MONTHS, f"{_usd(usd)} × {MONTHS} months"
        elif name.endswith("_per_week"):
            times, words = weeks, f"{_usd(usd)} × {_n(weeks)} weeks"
        return Line("cost", COST_LABELS[name], -round(usd * times), words)

    def _taxes(self, before_tax: tuple[Line, ...]) -> tuple[Line, ...]:
        """An employee is taxed on pay, a business on what is left of it after costs."""
        kinds = {"income"} if self.is_employed else {"income", "cost"}
        base = sum(line.usd for line in before_tax if line.kind in kinds)
        lines = []
        if self.plan.counts_us_tax:
            if self.is_employed:
                label = "Social Security and Medicare, your half"
                tax = employee_tax(wages_usd=base, facts=self.facts)
            else:
                label = "Self-employment tax"
                tax = self_employment_tax(net_earnings_usd=base, facts=self.facts)
            lines.append(Line("tax", label, -round(tax.usd), tax.words, tax.claims, tax.figures))
        if "set_aside_percent" in self.plan.given:
            percent = self.case["set_aside_percent"]
            words = f"{_n(percent)}% of {_usd(max(base, 0))}"
            usd = -round(max(base, 0) * percent / 100)
            lines.append(Line("tax", QUANTITIES["set_aside_percent"].label, usd, words))
        return tuple(lines)

    def _break_even(self) -> int | None:
        if not self.has_sessions:
            return None
        costs = -sum(line.usd for line in self._costs())
        uncovered = costs - sum(line.usd for line in self._remote_income())
        if uncovered <= 0:
            return 0
        kept = 1 - self.case["gym_cut_percent"] / 100 if self.arrangement == "share" else 1.0
        a_session = self.case["price_usd_per_session"] * self._paid_share() * kept
        a_weekly_session = a_session * self.case["weeks_per_year"]
        a_full_week = HOURS_IN_A_WEEK * 60 / self.case["session_minutes"]
        if uncovered > a_weekly_session * a_full_week:
            return None
        return ceil(round(uncovered / a_weekly_session, 6))


COST_LABELS: dict[Name, str] = {
    "rent_usd_per_month": "Rent",
    "insurance_usd_per_year": "Liability insurance",
    "certification_usd_per_year": "Certification upkeep",
    "equipment_usd_per_year": "Equipment",
    "software_usd_per_month": "Software and platforms",
    "marketing_usd_per_month": "Marketing",
    "travel_usd_per_week": "Travel",
}


def _n(value: float) -> str:
    """A count as people write it: 1,234 or 20.5."""
    return f"{round(value, 2):,.10g}"


def _usd(value: float) -> str:
    return usd_in_words(round(value, 2))
