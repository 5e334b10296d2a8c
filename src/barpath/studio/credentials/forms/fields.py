"""Fields that several forms of this room share."""

from typing import Any

from django import forms


class DayField(forms.DateField):
    """A day, picked or typed; it may be left out."""

    default_error_messages = {"invalid": "Write a date such as 2026-04-30."}

    def __init__(self, *, autocomplete: str = "off", **kwargs: Any) -> None:
        attrs = {"type": "date", "autocomplete": autocomplete}
        widget = forms.DateInput(attrs=attrs, format="%Y-%m-%d")
        super().__init__(widget=widget, required=False, **kwargs)
