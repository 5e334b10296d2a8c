"""The exam, its day, and the time there is for study."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from barpath.craft.knowledge import knowledge
from barpath.studio.exam.services.preparing import LEAST_MINUTES, MOST_MINUTES, exam_day_fault
from barpath.studio.people.fields import ChosenField, DayField

WEEKDAYS = (
    (0, "Monday"),
    (1, "Tuesday"),
    (2, "Wednesday"),
    (3, "Thursday"),
    (4, "Friday"),
    (5, "Saturday"),
    (6, "Sunday"),
)
USUAL_MINUTES = 40
USUAL_WEEKS = 8


class PlanForm(forms.Form):
    """When the exam is, and when there is time to study."""

    exam_on = DayField(label="Exam day", help_text="A guess will do. You can move it later.")
    minutes_per_day = forms.IntegerField(
        label="Minutes a day",
        min_value=LEAST_MINUTES,
        max_value=MOST_MINUTES,
        initial=USUAL_MINUTES,
        error_messages={
            "required": "Say how many minutes a day you can study.",
            "invalid": "Write whole minutes, such as 40.",
            "min_value": f"At least {LEAST_MINUTES} minutes.",
            "max_value": f"At most {MOST_MINUTES} minutes.",
        },
    )
    weekdays = forms.TypedMultipleChoiceField(
        label="On these days",
        choices=WEEKDAYS,
        coerce=int,
        initial=[day for day, _ in WEEKDAYS],
        widget=forms.CheckboxSelectMultiple(attrs={"class": "weekdays"}),
        error_messages={
            "required": "Choose at least one day of the week.",
            "invalid_choice": "Choose days of the week.",
        },
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["exam_on"].required = True
        self.fields["exam_on"].error_messages["required"] = "Give the exam day; a guess will do."

    def clean_exam_on(self) -> date:
        """A day to come."""
        exam_on: date = self.cleaned_data["exam_on"]
        if fault := exam_day_fault(exam_on, today=self.today):
            raise ValidationError(fault)
        return exam_on


class StartForm(PlanForm):
    """The same, and which exam it is."""

    certification = ChosenField(label="Exam")
    field_order = ("certification", "exam_on", "minutes_per_day", "weekdays")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, today=today, **kwargs)
        offered = knowledge().catalogue(on=today)
        names = sorted((each.abbreviation, key) for key, each in offered.items())
        self.fields["certification"].choices = [(key, name) for name, key in names]  # type: ignore[attr-defined]
