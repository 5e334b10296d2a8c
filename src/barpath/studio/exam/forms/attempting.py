"""What is typed about the exam itself."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from barpath.craft.knowledge.kinds.exams import DELIVERY_IN_WORDS, Delivery
from barpath.studio.exam.models import Attempt
from barpath.studio.exam.services.attempting import Details, details_fault
from barpath.studio.people.fields import DayField, NameField

NOT_DECIDED = ("", "Not decided yet")


class AttemptForm(forms.Form):
    """The exam before it is sat. Nothing in it must be known yet."""

    applied_on = DayField(label="Day you applied")
    fee_usd = forms.DecimalField(
        label="Registration fee, $",
        required=False,
        min_value=Decimal(0),
        max_digits=8,
        decimal_places=2,
        help_text="What you pay, not what a page says.",
        error_messages={
            "invalid": "Write an amount such as 599.",
            "min_value": "A fee is at least 0.",
            "max_digits": "That is more than any exam costs.",
            "max_whole_digits": "That is more than any exam costs.",
            "max_decimal_places": "Write cents with two digits.",
        },
    )
    fee_paid_on = DayField(label="Day you paid it")
    delivery = forms.ChoiceField(
        label="How you sit it",
        required=False,
        error_messages={"invalid_choice": "Choose one from the list."},
    )
    place = NameField(label="Where", required=False, help_text="The test centre, or the room.")
    exam_on = DayField(label="Exam day", help_text="Your study follows this day.")

    def __init__(
        self, *args: Any, today: date, offered: tuple[Delivery, ...] | None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        ways = offered or tuple(DELIVERY_IN_WORDS)
        chosen = self.initial.get("delivery", "")
        known = [way for way in DELIVERY_IN_WORDS if way in ways or way == chosen]
        field = self.fields["delivery"]
        field.choices = [NOT_DECIDED, *((way, _upper(DELIVERY_IN_WORDS[way])) for way in known)]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Days that fit each other."""
        told: dict[str, Any] = super().clean() or {}
        details: Details = told  # type: ignore[assignment] # the fields have its names
        name, fault = details_fault(details, today=self.today)
        if fault:
            raise ValidationError({name: fault})
        return told


class OutcomeForm(forms.Form):
    """How it went."""

    outcome = forms.ChoiceField(
        label="How it went",
        choices=Attempt.Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Say whether you passed.",
            "invalid_choice": "Say whether you passed.",
        },
    )
    score = NameField(
        label="Score",
        max_length=40,
        required=False,
        help_text="As the body reported it. Leave it empty if it reported none.",
    )


def _upper(words: str) -> str:
    return words[0].upper() + words[1:]
