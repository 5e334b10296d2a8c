"""The plan of a week's work, as a link holds it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BoundField
from django.http import QueryDict
from django.utils.html import format_html
from django.utils.safestring import SafeString

from barpath.craft.career.income import COSTS, QUANTITIES, Name, OutOfLimits, Plan
from barpath.craft.knowledge import Span
from barpath.studio.career.forms.fields import AmountField, RangeField
from barpath.studio.career.forms.widgets import Checks, Radios

PLACES = [("in-person", "In person"), ("remote", "Remote"), ("both", "Some of each")]
TIMES = [("full", "Full time"), ("part", "Part time")]
GYM = [("employs", "It employs me"), ("is-billed", "I bill it")]
TAXES = [("us", "Those of the United States"), ("none", "Leave them out")]
EMPLOYEE_PAYS = [(cost, cost.capitalize()) for cost in COSTS]

# What is chosen where a link does not say. Amounts are filled in by the caller, from sources only.
DEFAULTS = {"place": "in-person", "time": "full", "gym": "employs", "taxes": "us"}
PAID_BY_EMPLOYEES = ["certification", "travel"]


def _choice(label: str, choices: list[tuple[str, str]]) -> forms.ChoiceField:
    wrong = {"invalid_choice": "Choose one of those listed."}
    return forms.ChoiceField(
        label=label, choices=choices, widget=Radios, required=False, error_messages=wrong
    )


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that belong together, under one heading."""

    title: str
    lead: str
    fields: list[BoundField]


GROUPS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Your week",
        "",
        (
            "place", "sessions_per_week", "session_minutes", "weeks_per_year",
            "unpaid_hours_per_week", "travel_hours_per_week",
            "cancelled_percent", "no_show_percent", "no_show_pays_percent",
        ),
    ),
    (
        "Employed",
        "By the hour or on a salary.",
        ("time", "paid_hours_per_week", "pay_usd_per_hour", "salary_usd_per_year", "employee_pays"),
    ),
    (
        "Paid by the session",
        "Under a gym's roof for a cut, on a floor you rent, or on your own.",
        ("price_usd_per_session", "gym_cut_percent", "gym", "rent_usd_per_month"),
    ),
    (
        "Clients coached by the month",
        "Through an app, for remote work or some of each.",
        (
            "remote_clients_count", "remote_price_usd_per_month",
            "remote_minutes_per_client_per_week",
        ),
    ),
    ("Costs", "What you pay yourself.", tuple(COSTS.values())),
    ("Taxes", "", ("taxes", "set_aside_percent")),
)  # fmt: skip


class IncomeForm(forms.Form):
    """Everything the planner asks. A link that leaves something out gets its default."""

    place = _choice("Where", PLACES)
    time = _choice("How much of a week", TIMES)
    gym = _choice("The gym that keeps a cut", GYM)
    taxes = _choice("Social Security and Medicare", TAXES)
    employee_pays = forms.MultipleChoiceField(
        label="Costs you would pay even as an employee",
        choices=EMPLOYEE_PAYS,
        widget=Checks,
        required=False,
        error_messages={"invalid_choice": "Choose among those listed."},
    )

    def __init__(
        self, asked: QueryDict, *, amounts: Mapping[Name, Span], notes: Mapping[Name, SafeString]
    ) -> None:
        """Args:
        asked: what the link says.
        amounts: amounts to start from where the link says nothing of them.
        notes: what our sources tell of a quantity, as HTML, beside what it asks for.
        """
        super().__init__(_with_defaults(asked, amounts))
        for name, quantity in QUANTITIES.items():
            field = RangeField if quantity.may_range else AmountField
            words = format_html("{} {}", quantity.asks, notes.get(name, ""))
            self.fields[name] = field(name, help_text=words.strip())
        self.plan: Plan | None = None

    def groups(self) -> list[Group]:
        """The fields under their headings, in the order of the page."""
        return [Group(title, lead, [self[name] for name in names]) for title, lead, names in GROUPS]

    def clean(self) -> dict[str, Any]:
        """Make the plan, or say which quantities do not go together."""
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        try:
            self.plan = Plan(
                place=cleaned["place"],
                time=cleaned["time"],
                is_employed_by_gym=cleaned["gym"] == "employs",
                employee_pays=frozenset(cleaned["employee_pays"]),
                counts_us_tax=cleaned["taxes"] == "us",
                given={name: cleaned[name] for name in QUANTITIES if cleaned.get(name)},
            )
        except OutOfLimits as refused:
            self.add_error(refused.name, ValidationError(str(refused)))
        return cleaned

    def full_clean(self) -> None:
        """Mark the boxes whose entries are wrong, for those who hear the page."""
        super().full_clean()
        for name in self.errors:
            self.fields[name].widget.attrs["aria-invalid"] = "true"


def _with_defaults(asked: QueryDict, amounts: Mapping[Name, Span]) -> QueryDict:
    """What the link says, and the default where it is silent. An empty box is not silence."""
    data = asked.copy()
    for name, choice in DEFAULTS.items():
        data[name] = data.get(name) or choice
    for quantity, span in amounts.items():
        if quantity not in data and f"{quantity}_high" not in data:
            data[quantity], data[f"{quantity}_high"] = str(span.low), str(span.high)
    # A page with no cost ticked says so by an empty entry.
    ticked = data.getlist("employee_pays") if "employee_pays" in data else PAID_BY_EMPLOYEES
    data.setlist("employee_pays", [cost for cost in ticked if cost])
    return data
