"""What a person says of themselves, and how the owner sets the installation up."""

from datetime import date
from typing import Any

from allauth.account.adapter import get_adapter
from django import forms
from django.core.exceptions import ValidationError

from barpath.studio.people import zones
from barpath.studio.people.countries import country_choices
from barpath.studio.people.fields import (
    ChosenField,
    DayField,
    NameField,
    TimeZoneField,
    a_birthday,
)
from barpath.studio.people.forms.accounts import ABOUT_PASSWORDS
from barpath.studio.people.models import Person, Practice, Role, User


class SettingsForm(forms.Form):
    """Who a person is and how they like things shown."""

    name = NameField(widget=forms.TextInput(attrs={"autocomplete": "name"}))
    born_on = DayField(
        label="Date of birth",
        autocomplete="bday",
        help_text="For the age that certification programmes ask for. Nobody else sees it.",
        error_messages={"invalid": "Write a date such as 1998-04-30."},
    )
    education = ChosenField(
        required=False,
        choices=Person.Education,
        help_text="Most certification programmes ask for a high school diploma.",
    )
    country = ChosenField(required=False, choices=country_choices)
    units = ChosenField(choices=Person.Units)
    theme = ChosenField(label="Colours", choices=Person.Theme)
    time_zone = TimeZoneField()

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_born_on(self) -> date | None:
        """A day in the past, within a lifetime."""
        return a_birthday(self.cleaned_data["born_on"], today=self.today)


class SetUpForm(forms.Form):
    """The first account and its practice."""

    name = NameField(label="Your name", widget=forms.TextInput(attrs={"autocomplete": "name"}))
    email = forms.EmailField(
        label="E-mail address",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text="You sign in with it.",
        error_messages={
            "required": "An e-mail address is needed.",
            "invalid": "Write an address such as ana@example.org.",
        },
    )
    password = forms.CharField(
        max_length=500,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=ABOUT_PASSWORDS,
        error_messages={"required": "A password is needed."},
    )
    practice_name = NameField(
        label="Name of your practice",
        help_text="Your own business or the gym, as clients know it. You can be its only member.",
    )
    time_zone = TimeZoneField(initial=zones.of_this_machine)

    def clean(self) -> dict[str, Any]:
        """A password that is hard to guess, and not the address."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if "password" in data:
            try:
                get_adapter().clean_password(data["password"], User(email=data.get("email", "")))
            except ValidationError as error:
                self.add_error("password", error)
        return data


class PersonChoiceField(forms.ModelChoiceField[Person]):
    """One of some people, by name."""

    def label_from_instance(self, obj: Person) -> str:
        """What a person is called."""
        return obj.name


class HandOverForm(forms.Form):
    """Who becomes an owner of a practice too."""

    def __init__(self, *args: Any, practice: Practice, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        open_roles = Role.objects.filter(practice=practice, ended_on=None)
        owners = open_roles.filter(kind=Role.Kind.OWNER)
        people = Person.objects.filter(roles__in=open_roles).exclude(roles__in=owners)
        self.fields["to"] = PersonChoiceField(
            label="New owner",
            queryset=people.distinct().order_by("name"),
            error_messages={
                "required": "Choose somebody.",
                "invalid_choice": "Choose somebody of this practice.",
            },
        )
