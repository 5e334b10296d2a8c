"""What the lists of this room are asked for."""

from barpath.studio.library.forms.words import WordsForm
from barpath.studio.ui.pages import Request


def words_of(request: Request) -> tuple[WordsForm, str, int]:
    """The form, the words to look for, and the status of the page."""
    form = WordsForm(request.GET)
    if form.is_valid():
        return form, form.cleaned_data["words"], 200
    return form, "", 422
