"""What a person says of themselves for the exam they are after."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from barpath.studio.credentials.services.prerequisites import exam_day_fault
from barpath.studio.people.fields import ChosenField, DayField, a_birthday
from barpath.studio.people.models import Person


class DetailsForm(forms.Form):
    """What the rules of a certification need to know, and the day of the exam."""

    born_on = DayField(label="Date of birth", autocomplete="bday", help_text="Nobody else sees it.")
    education = ChosenField(label="Schooling", required=False, choices=Person.Education)
    exam_on = DayField(
        label="Planned exam day", help_text="Leave it empty to see the earliest day there is."
    )

    def __init__(self, *args: Any, today: date, planned_on: date | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today, self.planned_on = today, planned_on

    def clean_born_on(self) -> date | None:
        """A day in the past, within a lifetime."""
        return a_birthday(self.cleaned_data["born_on"], today=self.today)

    def clean_exam_on(self) -> date | None:
        """A day to come, or the one that was planned."""
        exam_on: date | None = self.cleaned_data["exam_on"]
        fault = exam_day_fault(exam_on, planned_on=self.planned_on, today=self.today)
        if fault:
            raise ValidationError(fault)
        return exam_on
