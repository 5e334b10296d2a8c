"""Answers to the statements of "Is it for me?"."""

from functools import cache

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from barpath.craft.career.fit import ANSWERS, Answer, Statement
from barpath.studio.career.forms.widgets import Radios
from barpath.studio.ui import signs

NOT_AN_ANSWER = "Choose one of the three answers."


class FitForm(forms.Form):
    """One choice a statement; none of them is required."""

    def __init__(self, asked: tuple[Statement, ...], data: dict[str, str] | None) -> None:
        super().__init__(data)
        for statement in asked:
            self.fields[statement.key] = forms.ChoiceField(
                label=statement.you,
                help_text=_ground(statement),
                choices=list(ANSWERS.items()),
                widget=Radios,
                required=False,
                error_messages={"invalid_choice": NOT_AN_ANSWER},
            )

    def answers(self) -> dict[str, Answer]:
        """The statements that were answered, by key."""
        return {key: answer for key, answer in self.cleaned_data.items() if answer}


@cache
def _ground(statement: Statement) -> SafeString:
    """What of the work makes the statement matter, with its sources."""
    cited = format_html_join(
        " ", "{}", ((signs.citation(each, of=statement.you),) for each in statement.figures)
    )
    return format_html("{} {}", statement.work, cited)
