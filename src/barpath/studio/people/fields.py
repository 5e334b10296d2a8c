"""Fields that several forms share, each with one sentence for what is wrong."""

import unicodedata
from datetime import date, timedelta
from typing import Any

from django import forms

from barpath.studio.people import zones
from barpath.studio.ui.selects import LongSelect

# Control characters, halves of characters, private ones, line and paragraph separators.
FORBIDDEN = {"Cc", "Cs", "Co", "Zl", "Zp"}
# They turn the direction of the text around them, and so can make a name look like another.
TURNING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

OLDEST_YEARS = 120


def a_birthday(day: date | None, *, today: date) -> date | None:
    """A day somebody alive can have been born on; None where it is not said.

    Raises:
        ValidationError: in a sentence.
    """
    if day is not None and day > today:
        raise forms.ValidationError("That day has not come yet.")
    if day is not None and day < today - timedelta(days=OLDEST_YEARS * 365.25):
        raise forms.ValidationError(f"That is more than {OLDEST_YEARS} years ago.")
    return day


def a_plain_line(text: str) -> str:
    """One line that prints as it is stored.

    Raises:
        ValidationError: in a sentence.
    """
    if any(unicodedata.category(sign) in FORBIDDEN or sign in TURNING for sign in text):
        raise forms.ValidationError("Use letters and signs that can be printed.")
    if not any(sign.isalnum() for sign in text):
        raise forms.ValidationError("Use at least one letter.")
    return unicodedata.normalize("NFC", " ".join(text.split()))


class NameField(forms.CharField):
    """What a person, a practice or a thing is called."""

    def __init__(self, *, max_length: int = 200, **kwargs: Any) -> None:
        kwargs.setdefault("error_messages", {}).setdefault("required", "A name is needed.")
        kwargs["error_messages"].setdefault("max_length", f"Use at most {max_length} characters.")
        super().__init__(max_length=max_length, **kwargs)

    def clean(self, value: Any) -> Any:
        """The name on one line, in printable characters."""
        text = super().clean(value)
        return a_plain_line(text) if text else text


class DayField(forms.DateField):
    """A day, picked or typed; it may be left out."""

    default_error_messages = {"invalid": "Write a date such as 2026-04-30."}

    def __init__(self, *, autocomplete: str = "off", **kwargs: Any) -> None:
        attrs = {"type": "date", "autocomplete": autocomplete}
        widget = forms.DateInput(attrs=attrs, format="%Y-%m-%d")
        super().__init__(widget=widget, required=False, **kwargs)


class ChosenField(forms.ChoiceField):
    """One of a list."""

    widget = LongSelect
    default_error_messages = {
        "required": "Choose one.",
        "invalid_choice": "Choose one from the list.",
    }


class TimeZoneField(ChosenField):
    """A place of the tz database."""

    default_error_messages = {
        "required": "Choose a time zone.",
        "invalid_choice": "Choose a time zone from the list.",
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=zones.choices, **({"label": "Time zone"} | kwargs))
