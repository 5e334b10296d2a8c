"""What a person confirms before it cannot be undone."""

from django import forms


class EraseForm(forms.Form):
    """Everything goes, for good."""

    is_sure = forms.BooleanField(
        label="I have read what goes, and want it erased",
        error_messages={"required": "Tick this to go on. Nothing is erased so far."},
    )
