"""What the list of exercises can be narrowed by."""

from typing import Any, NamedTuple

from django import forms

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.studio.library.exercises_in_words import LEVEL_IN_WORDS
from barpath.studio.library.forms.words import WordsForm
from barpath.studio.ui.selects import LongSelect

Choices = list[tuple[str, str]]


class Ticks(NamedTuple):
    """A field of many answers: each choice with whether it is ticked, and those that are in words."""

    field: forms.BoundField
    choices: list[tuple[str, str, bool]]
    chosen: str


class ExercisesForm(WordsForm):
    """Words, and what an exercise is, asks for, and should spare."""

    pattern = forms.ChoiceField(label="Movement", required=False, widget=LongSelect)
    muscle = forms.ChoiceField(
        label="Muscle",
        required=False,
        widget=LongSelect,
        help_text="One that it works clearly, not only steadies.",
    )
    level = forms.ChoiceField(label="Level at most", required=False, widget=LongSelect)
    specialty = forms.ChoiceField(label="Used in work with", required=False, widget=LongSelect)
    kit = forms.MultipleChoiceField(
        label="Kit at hand",
        required=False,
        help_text="Only what can be done with these and the body.",
    )
    avoid = forms.MultipleChoiceField(
        label="To be spared", required=False, help_text="Nothing that has any of these."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in _choices().items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                several = isinstance(field, forms.MultipleChoiceField)
                field.choices = choices if several else [("", "Any"), *choices]

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is asked for beside words."""
        return any(self.data.get(name) for name in self.fields if name != "words")

    @property
    def ticks(self) -> list[Ticks]:
        """The fields of many answers."""
        found = []
        for name in ("kit", "avoid"):
            field = self[name]
            ticked = field.value() or []
            offered = [(code, says, code in ticked) for code, says in _choices()[name]]
            found.append(
                Ticks(field, offered, ", ".join(says for _, says, is_on in offered if is_on))
            )
        return found


def _choices() -> dict[str, Choices]:
    """What each field offers."""
    words = vocabulary()
    patterns = ((code, each.name) for code, each in knowledge().movement.patterns.items())
    return {
        "pattern": sorted(patterns, key=lambda choice: choice[1]),
        "muscle": [(code, each.label) for code, each in words.muscles.items()],
        "level": [(str(level), f"{level}, {says}") for level, says in LEVEL_IN_WORDS.items()],
        "specialty": [(code, each.label) for code, each in words.specialties.items()],
        "kit": [(code, each.label) for code, each in words.kit.items() if code != "BW"],
        # No impact is nothing that anybody need be spared.
        "avoid": [(code, each.label) for code, each in words.tags.items() if code != "IMP0"],
    }
