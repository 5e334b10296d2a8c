"""What somebody answered of their health: on the page of a client, and for each of a class."""

from functools import partial
from typing import Any

from django import forms

from barpath.studio.programmes.forms import choices

Ticks = list[tuple[str, str, bool]]


class TicksField(forms.MultipleChoiceField):
    """Any number of codes of the vocabulary."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, kind: str, **kwargs: Any) -> None:
        super().__init__(choices=partial(choices.codes, kind), required=False, **kwargs)


class HealthForm(forms.Form):
    """The answers to the questions of screening; what is left open was not answered."""

    age_years = forms.IntegerField(
        label="Age", required=False, min_value=1, max_value=120, help_text="In years."
    )
    is_active = forms.ChoiceField(
        label="Active for three months or more",
        choices=choices.YES_NO,
        required=False,
        help_text="Moderately, for 30 minutes, on 3 days a week.",
    )
    conditions = TicksField("conditions", label="Conditions")
    symptoms = TicksField("symptoms", label="Symptoms")
    medicines = TicksField("medicines", label="Medicines")
    flags = TicksField("flags", label="How they live")
    cannot = forms.MultipleChoiceField(
        label="Cannot",
        required=False,
        choices=choices.CANNOT,
        widget=forms.CheckboxSelectMultiple,
    )
    systolic_mmhg = forms.IntegerField(
        label="Blood pressure, upper", required=False, min_value=50, max_value=300
    )
    diastolic_mmhg = forms.IntegerField(
        label="Blood pressure, lower", required=False, min_value=20, max_value=200
    )
    clearance = forms.CharField(
        label="Clearance on file",
        required=False,
        max_length=200,
        help_text="By whom and when, such as: physician, October 2026.",
    )
    has_consent = forms.BooleanField(
        label="A guardian’s consent is on file", required=False, help_text="For those under 18."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in choices.PAIN.items():
            self.fields[name] = forms.IntegerField(
                label=label, required=False, min_value=0, max_value=10
            )

    def clean(self) -> dict[str, Any]:
        """What belongs together is said together."""
        told = self.cleaned_data
        for one, other, says in choices.TOGETHER:
            is_told = {one, other} <= set(self.fields) - set(self.errors)
            if is_told and bool(told.get(one)) is not bool(told.get(other)):
                self.add_error(other if told.get(one) else one, says)
        return told

    @property
    def health_ticks(self) -> list[tuple[forms.BoundField, Ticks]]:
        """The long lists of health, folded on the page."""
        return [(self[name], self.ticks(name)) for name in choices.HEALTH_LISTS]

    @property
    def pain_fields(self) -> list[forms.BoundField]:
        """Where it may hurt."""
        return [self[name] for name in choices.PAIN]

    @property
    def has_pain(self) -> bool:
        """Whether something of pain was typed, or is wrong with it."""
        return any(each.value() not in (None, "") for each in self.pain_fields)

    def ticks(self, name: str) -> Ticks:
        """The choices of a field of ticks, each with whether it is ticked."""
        field: Any = self.fields[name]
        ticked = self[name].value() or []
        return [(code, says, code in ticked) for code, says in field.choices]


class MemberForm(HealthForm):
    """One person of a class."""

    name = forms.CharField(
        label="Name",
        max_length=100,
        required=False,
        help_text="The first name, or what the class calls them.",
    )

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed: no person."""
        return not any(self.data.get(self.add_prefix(name)) for name in self.fields)

    def clean(self) -> dict[str, Any]:
        """Answers are somebody's."""
        told = super().clean()
        if not self.is_blank and not told.get("name") and "name" not in self.errors:
            self.add_error("name", "Say who this is.")
        return told

    def as_answers(self) -> dict[str, Any]:
        """The answers in the exchange form, as far as they can be read."""
        self.is_valid()
        return choices.health_of(dict.fromkeys(self.fields) | self.cleaned_data)
