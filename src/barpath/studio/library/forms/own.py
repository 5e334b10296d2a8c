"""What a trainer says of an exercise of their own."""

from typing import Any

from django import forms

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.studio.library.exercises_in_words import LEVEL_IN_WORDS, LOADING_IN_WORDS
from barpath.studio.people.fields import NameField
from barpath.studio.ui.selects import LongSelect

MOST_LINES, LONGEST_LINE = 12, 200
MOST_CUES = 3


class LinesField(forms.CharField):
    """A few lines of text, each a step or a cue."""

    def __init__(self, *, most: int = MOST_LINES, **kwargs: Any) -> None:
        widget = forms.Textarea(attrs={"rows": min(most, 4)})
        errors = {"required": "Write at least one line."}
        super().__init__(widget=widget, error_messages=errors, **kwargs)
        self.most = most

    def clean(self, value: Any) -> str:
        """The lines, those that say something."""
        lines = [line.strip() for line in str(super().clean(value)).splitlines() if line.strip()]
        if len(lines) > self.most:
            raise forms.ValidationError(f"Use at most {self.most} lines.")
        if any(len(line) > LONGEST_LINE for line in lines):
            raise forms.ValidationError(f"Use at most {LONGEST_LINE} letters a line.")
        return "\n".join(lines)


class OwnExerciseForm(forms.Form):
    """What differs from the exercise it is based on."""

    name = NameField(label="What you call it", max_length=100)
    pattern = forms.ChoiceField(label="Movement", widget=LongSelect)
    level = forms.TypedChoiceField(
        label="Skill it asks for",
        coerce=int,
        choices=[(level, f"{level}, {says}") for level, says in LEVEL_IN_WORDS.items()],
    )
    loading = forms.ChoiceField(label="How it is made harder", choices=LOADING_IN_WORDS.items())
    equipment = forms.MultipleChoiceField(
        label="Kit it needs, all of it together",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="None ticked: the body alone.",
    )
    extra_tags = forms.MultipleChoiceField(
        label="Stresses and positions it has beyond those",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Rules of safety go by these. Those of the other exercise stay in any case.",
    )
    set_up = LinesField(label="Set up", help_text="A step a line.")
    execution = LinesField(label="Do it", help_text="A step a line.")
    cues = LinesField(
        label="Think of",
        most=MOST_CUES,
        help_text=f"At most {MOST_CUES}, one a line; what to think of outside the body first.",
    )
    fault = forms.ChoiceField(label="A fault to look for", required=False)
    fault_cause = forms.CharField(label="Its likely cause", required=False, max_length=200)
    fault_fix = forms.CharField(label="What to say or change", required=False, max_length=200)
    notes = forms.CharField(
        label="Notes for your colleagues",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, base: Exercise, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = vocabulary()
        patterns = ((code, each.name) for code, each in knowledge().movement.patterns.items())
        kit = ((code, _capital(each.label)) for code, each in words.kit.items() if code != "BW")
        further = (each for each in words.tags.items() if each[0] not in {*base.tags, "IMP0"})
        choices = {
            "pattern": sorted(patterns, key=lambda choice: choice[1]),
            "equipment": list(kit),
            "extra_tags": [(code, _capital(each.label)) for code, each in further],
            "fault": [
                ("", "None of its own"),
                *((code, _capital(each.label)) for code, each in words.faults.items()),
            ],
        }
        for name, offered in choices.items():
            self.fields[name].choices = offered  # type: ignore[attr-defined]

    def clean_equipment(self) -> list[str]:
        """Codes of the kit; the body alone has one too."""
        return self.cleaned_data["equipment"] or ["BW"]

    def clean(self) -> dict[str, Any]:
        """A fault is said with its cause and what helps, or not at all."""
        told = self.cleaned_data
        parts = {name: told.get(name) for name in ("fault", "fault_cause", "fault_fix")}
        if any(parts.values()):
            for name, value in parts.items():
                if not value and name not in self.errors:
                    self.add_error(
                        name, "Say the fault, its cause and what helps, or none of them."
                    )
        return told


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def as_initial(base: Exercise) -> dict[str, Any]:
    """What a new one starts from: the exercise it is based on."""
    return {
        "pattern": base.pattern,
        "level": base.level,
        "loading": base.loading,
        "equipment": [code for code in base.equipment[0] if code != "BW"],
        "set_up": "\n".join(base.set_up),
        "execution": "\n".join(base.execution),
        "cues": "\n".join(base.cues),
    }
