"""What somebody says of themselves to compare certification programmes, and what a bill assumes."""

from datetime import date
from typing import Any, get_args

from django import forms

from barpath.craft.credentials.lines import Assumptions
from barpath.craft.credentials.purchase import (
    CHEAPEST,
    EXAM,
    PACKAGE,
    member_price_is_known,
    offers,
)
from barpath.craft.credentials.wishes import Wishes
from barpath.craft.knowledge.kinds.bodies import Specialty
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.money.amounts import span_in_words
from barpath.studio.people.countries import country_choices
from barpath.studio.people.fields import ChosenField, DayField
from barpath.studio.people.models import Person

MOST_YEARS = 30
MOST_COMPARED = 4
EITHER = ("", "Does not matter")
CARDS = [
    ("", "Not said"),
    ("none", "None"),
    ("online", "From an online course"),
    ("hands-on", "With skills checked in person"),
]
DELIVERY = [EITHER, ("remote", "At home"), ("in-person", "At a test centre")]


def whole_number(label: str, low: int, high: int, *, help_text: str = "") -> forms.IntegerField:
    """A field for a whole number, with one sentence for whatever is wrong."""
    wrong = f"Write a whole number from {low:,} to {high:,}."
    names = ("invalid", "min_value", "max_value")
    return forms.IntegerField(
        label=label,
        min_value=low,
        max_value=high,
        required=False,
        help_text=help_text,
        error_messages=dict.fromkeys(names, wrong),
    )


def dollars(label: str, high: int, *, help_text: str = "") -> forms.DecimalField:
    """A field for an amount, with one sentence for whatever is wrong."""
    wrong = f"Write dollars from 0 to {high:,}, such as 45 or 45.50."
    names = ("invalid", "min_value", "max_value", "max_decimal_places", "max_digits")
    return forms.DecimalField(
        label=label,
        min_value=0,
        max_value=high,
        decimal_places=2,
        required=False,
        help_text=help_text,
        error_messages=dict.fromkeys((*names, "max_whole_digits"), wrong),
    )


class WishesForm(forms.Form):
    """What somebody wants and has. Whatever is left empty plays no part."""

    budget_usd = whole_number("Budget in dollars", 0, 100_000, help_text="To have and keep it.")
    years = whole_number("Years you keep it", 1, MOST_YEARS)
    months = whole_number("Months until the exam", 1, 60)
    age_years = whole_number("Your age", 10, 110)
    education = ChosenField(label="Schooling", required=False, choices=Person.Education)
    card = ChosenField(label="CPR/AED card you hold", required=False, choices=CARDS)
    delivery = ChosenField(label="Where to sit the exam", required=False, choices=DELIVERY)
    specialty = ChosenField(
        label="Specialty you want later",
        required=False,
        choices=[EITHER, *((each, each.replace("-", " ")) for each in get_args(Specialty))],
    )
    country = ChosenField(label="Country", required=False, choices=country_choices)
    only_fitting = forms.BooleanField(label="Hide what does not fit", required=False)
    compare = forms.MultipleChoiceField(
        required=False,
        error_messages={"invalid_choice": "Pick from the list what to put side by side."},
    )

    def __init__(self, *args: Any, keys: list[str], default_years: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.default_years = default_years
        self.fields["compare"].choices = [(key, key) for key in keys]  # type: ignore[attr-defined]

    def clean_years(self) -> int:
        """The usual number where none is given."""
        return self.cleaned_data["years"] or self.default_years

    def clean_compare(self) -> list[str]:
        """Few enough to stand side by side."""
        picked: list[str] = self.cleaned_data["compare"]
        if len(picked) > MOST_COMPARED:
            raise forms.ValidationError(f"At most {MOST_COMPARED} fit side by side.")
        return picked

    def asked(self) -> list[str]:
        """What plays a part in the order, in the words of the form."""
        wishes = self.wishes()
        return [
            str(self.fields[name].label).lower().replace("cpr/aed", "CPR/AED")
            for name in Wishes.__slots__
            if getattr(wishes, name) not in {None, ""}
        ]

    def wishes(self) -> Wishes:
        """The same for the craft. What is wrong plays no part."""
        said = self.cleaned_data
        return Wishes(
            budget_usd=said.get("budget_usd"),
            months=said.get("months"),
            age_years=said.get("age_years"),
            education=said.get("education", ""),
            card=said.get("card", ""),
            delivery=said.get("delivery", ""),
            specialty=said.get("specialty", ""),
            country=said.get("country", ""),
        )


class AssumptionsForm(forms.Form):
    """What a bill takes for granted. Whatever is left empty is as the page says."""

    years = whole_number("Years you keep it", 1, MOST_YEARS)
    start_on = DayField(label="Day you are certified", help_text="Empty: today.")
    route = ChosenField(label="How you buy it", required=False, choices=())
    retakes = whole_number("Retakes of the exam", 0, 10)
    is_member = forms.BooleanField(label="I am a member of the body", required=False)
    own_units = ChosenField(
        label="Continuing education from the body itself",
        required=False,
        choices=[("", "Not decided"), ("yes", "All of it"), ("no", "Not all of it")],
    )
    card_usd = dollars("A CPR/AED card costs", 1000, help_text="Empty: what we found.")
    card_until_on = DayField(label="The card you hold is valid until")
    hour_usd = dollars("An hour of continuing education costs", 1000)

    def __init__(
        self,
        *args: Any,
        certification: CertificationProgramme,
        today: date,
        default_years: int,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today, self.default_years = today, default_years
        self.fields["route"].choices = _routes(certification)  # type: ignore[attr-defined]
        if not member_price_is_known(certification):
            del self.fields["is_member"]
        if not _rewards_own_units(certification):
            del self.fields["own_units"]

    def clean_start_on(self) -> date | None:
        """A day near enough for today's prices to mean something."""
        return self._near(self.cleaned_data["start_on"])

    def clean_card_until_on(self) -> date | None:
        """A day in the same span."""
        return self._near(self.cleaned_data["card_until_on"])

    def _near(self, day: date | None) -> date | None:
        if day is not None and abs(day.year - self.today.year) > 10:
            raise forms.ValidationError("Write a day within ten years of today.")
        return day

    def assumptions(self) -> Assumptions:
        """The same for the craft. What is wrong or empty is as usual."""
        said = self.cleaned_data
        card_usd, hour_usd = said.get("card_usd"), said.get("hour_usd")
        return Assumptions(
            start_on=said.get("start_on") or self.today,
            years=said.get("years") or self.default_years,
            route=said.get("route") or CHEAPEST,
            retakes=said.get("retakes") or 0,
            is_member=bool(said.get("is_member")),
            has_units_from_body={"yes": True, "no": False}.get(said.get("own_units", "")),
            card_usd=None if card_usd is None else float(card_usd),
            card_until_on=said.get("card_until_on"),
            hour_usd=None if hour_usd is None else float(hour_usd),
        )


def _rewards_own_units(certification: CertificationProgramme) -> bool:
    """Whether renewing costs less when every unit was earned with the body itself."""
    return any(
        variant.case == "all-units-from-the-body"
        for fee in certification.renewal.fees
        if fee.value
        for variant in fee.value.instead
    )


def _routes(certification: CertificationProgramme) -> list[tuple[str, str]]:
    """The cheapest way, the exam alone, any package, or one of them by name."""
    found = offers(certification)
    packages = [offer for offer in found if offer.key != EXAM]
    routes = [("", "The cheapest way we found"), (EXAM, "The exam alone")]
    if len(packages) > 1:
        routes.append((PACKAGE, "Any study package"))
    routes += [(each.key, f"{each.key}, {span_in_words(each.usd)}") for each in packages]
    return routes
