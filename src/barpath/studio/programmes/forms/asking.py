"""What a programme is asked for with."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.studio.people.fields import NameField
from barpath.studio.people.models import Person
from barpath.studio.programmes.forms import choices
from barpath.studio.programmes.forms.health import HealthForm, Ticks, TicksField
from barpath.studio.ui.selects import LongSelect

SHORTEST_CYCLE, LONGEST_CYCLE = 2, 28


class RequestForm(HealthForm):
    """Who it is for, what for, when, with what, what they answered of their health, and wishes."""

    person = forms.ModelChoiceField(
        Person.objects.none(), label="Client", required=False, empty_label="Somebody else"
    )
    title = NameField(
        label="Name, where it is somebody else",
        max_length=100,
        required=False,
        error_messages={"required": "Say whom it is for."},
    )
    people = forms.IntegerField(
        label="People, where it is a class",
        required=False,
        min_value=2,
        max_value=200,
        help_text="Their own answers are asked on the next page.",
    )
    sex = forms.ChoiceField(label="Sex", choices=choices.SEX, required=False)
    status = forms.ChoiceField(label="Level", choices=choices.STATUS, required=False)
    goals = TicksField("goals", label="What it is for")
    days_per_week = forms.TypedChoiceField(
        label="Days a week", coerce=int, choices=[(n, str(n)) for n in range(1, 8)], initial=3
    )
    minutes = forms.IntegerField(label="Minutes a session", min_value=10, max_value=180, initial=45)
    horizon_weeks = forms.IntegerField(label="Weeks", min_value=1, max_value=24, initial=12)
    days = forms.MultipleChoiceField(
        label="On these days",
        required=False,
        choices=choices.DAYS,
        widget=forms.CheckboxSelectMultiple,
        help_text="None ticked: whichever suit.",
    )
    shift = forms.CharField(
        label="Shifts, a letter a day from the first day of the plan",
        required=False,
        max_length=60,
        help_text="D day, E evening, N night, - off, such as: DDNNN----. Then no weekdays.",
    )
    equipment = TicksField("kit", label="Kit at hand")
    heaviest_kg = forms.FloatField(
        label="Heaviest dumbbell, in kg", required=False, min_value=1, max_value=150
    )
    has_coach = forms.BooleanField(label="A trainer is there at each session", required=False)
    was_asked = forms.BooleanField(
        label="I asked these questions, and what was answered yes is ticked",
        error_messages={"required": "Ask first: a safe plan is made from the answers."},
    )
    include = forms.ChoiceField(label="With this exercise", required=False, widget=LongSelect)
    refuse = forms.ChoiceField(label="Without this movement", required=False, widget=LongSelect)
    muscle = forms.ChoiceField(label="More for this muscle", required=False)
    muscle_sets = forms.IntegerField(
        label="Sets a week for it", required=False, min_value=1, max_value=40
    )
    is_time_open = forms.BooleanField(
        label="Minutes and days may give way, if wishes do not fit", required=False
    )

    def __init__(
        self,
        *args: Any,
        people: Sequence[Person],
        exercises: Sequence[str],
        today: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        keys = [each.pk for each in people]
        named = Person.objects.filter(pk__in=keys).order_by("name")
        self.fields["person"].queryset = named  # type: ignore[attr-defined]
        self.fields["person"].label_from_instance = _name_of  # type: ignore[attr-defined]
        patterns = ((code, each.name) for code, each in knowledge().movement.patterns.items())
        counted = (each for each in vocabulary().muscles.items() if each[1].is_counted)
        offered: dict[str, list[tuple[str, str]]] = {
            "include": [(name, name) for name in exercises],
            "refuse": sorted(patterns, key=lambda choice: choice[1]),
            "muscle": [(code, choices.capital(each.label)) for code, each in counted],
        }
        for name, found in offered.items():
            self.fields[name].choices = [("", "None"), *found]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Both numbers of a pressure, a muscle with its sets, and somebody it is for."""
        told = super().clean()
        person = told.get("person")
        if person is not None:
            told["title"] = person.name
            told["age_years"] = told.get("age_years") or _age(person.born_on, self.today)
        elif not told.get("title") and "title" not in self.errors:
            self.add_error("title", "Say whom it is for.")
        return told

    def clean_shift(self) -> str:
        """The letters, however they were spaced."""
        said = "".join(str(self.cleaned_data["shift"]).upper().replace("–", "-").split())
        if not said:
            return ""
        if set(said) - set("DEN-"):
            raise forms.ValidationError("Only D, E, N and - are known here.")
        if not SHORTEST_CYCLE <= len(said) <= LONGEST_CYCLE:
            raise forms.ValidationError("A calendar of shifts has 2 to 28 days.")
        return said

    def as_request(self) -> dict[str, Any]:
        """What was asked for, in the exchange form."""
        return choices.request_of(self.cleaned_data)

    @property
    def goal_ticks(self) -> Ticks:
        """What it is for."""
        return self.ticks("goals")

    @property
    def day_ticks(self) -> Ticks:
        """The days."""
        return self.ticks("days")

    @property
    def kit_ticks(self) -> Ticks:
        """The kit."""
        return self.ticks("equipment")


def _name_of(person: Person) -> str:
    return person.name


def _age(born_on: date | None, today: date) -> int | None:
    if born_on is None:
        return None
    return today.year - born_on.year - ((today.month, today.day) < (born_on.month, born_on.day))
