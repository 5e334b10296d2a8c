"""What the lists of this room can be narrowed by."""

from django import forms


class WordsForm(forms.Form):
    """Words to look for."""

    words = forms.CharField(
        label="Look for",
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
        error_messages={"max_length": "That is too long to look for: 100 letters at most."},
    )
