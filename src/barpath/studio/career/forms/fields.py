"""A number, and a number that may run from low to high, as people type them."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from barpath.craft.career.income import QUANTITIES, Name, OutOfLimits, check
from barpath.craft.knowledge import Span
from barpath.studio.career.forms.widgets import LONGEST, Box, TwoBoxes

NUMBER = re.compile(r"-?\d+(\.\d+)?")


def _label(name: Name) -> str:
    """What a quantity is, with its unit where the words do not say it."""
    quantity = QUANTITIES[name]
    return f"{quantity.label}, {quantity.unit}" if quantity.unit in "$%" else quantity.label


class NumberField(forms.Field):
    """A number as people type it: 1,200 or $60 or 15%."""

    widget = Box

    def to_python(self, value: Any) -> float | None:
        """The number; None for an empty field."""
        text = re.sub(r"[\s,$%]", "", str(value or ""))
        if not text:
            return None
        if len(text) > LONGEST or not NUMBER.fullmatch(text):
            raise ValidationError("Enter a number, such as 60 or 12.50.", code="invalid")
        return float(text)


class RangeField(forms.MultiValueField):
    """A quantity that a person may give from low to high."""

    def __init__(self, name: Name, **kwargs: Any) -> None:
        self.name = name
        fields = (NumberField(required=False), NumberField(required=False))
        super().__init__(
            fields, label=_label(name), required=False, require_all_fields=False,
            widget=TwoBoxes(QUANTITIES[name].label), **kwargs,
        )  # fmt: skip

    def compress(self, data_list: Any) -> Span | None:
        """The range, checked; None for two empty boxes."""
        low, high = data_list or (None, None)
        if low is None and high is None:
            return None
        if low is None:
            raise ValidationError(
                "Fill in the first box too: the second is for how far it goes up."
            )
        if high is not None and high < low:
            raise ValidationError(f"From low to high: {high:,g} is less than {low:,g}.")
        return checked(self.name, Span(low=low, high=low if high is None else high))


class AmountField(NumberField):
    """A quantity that is one number."""

    def __init__(self, name: Name, **kwargs: Any) -> None:
        self.name = name
        super().__init__(
            label=_label(name), required=False,
            widget=Box(), **kwargs,
        )  # fmt: skip

    def clean(self, value: Any) -> Span | None:
        """The number as a range of one, checked; None for an empty box."""
        number = super().clean(value)
        return None if number is None else checked(self.name, Span(low=number, high=number))


def checked(name: Name, span: Span) -> Span:
    """The span, if the planner takes it.

    Raises:
        ValidationError: with the planner's own sentence, if it does not.
    """
    try:
        check(name, span)
    except OutOfLimits as refused:
        raise ValidationError(str(refused)) from refused
    return span
