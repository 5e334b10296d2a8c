"""What is typed about a paper."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError

from barpath.craft.knowledge import knowledge
from barpath.studio.credentials.asked import ASKED, OPTIONAL_FIELDS
from barpath.studio.credentials.services.papers import faults
from barpath.studio.files.checking import Upload
from barpath.studio.files.services import check_upload
from barpath.studio.people.fields import DayField, NameField
from barpath.studio.refusal import Refused

HANDS_ON: dict[str, bool | None] = {"yes": True, "no": False, "unknown": None}
FILE_IS_GONE = "Choose the file again: a browser does not keep it when a form comes back."


class PaperForm(forms.Form):
    """A paper of one kind: only what that kind is asked for."""

    certification = forms.ChoiceField(
        help_text="One that is not listed is kept as something else.",
        error_messages={
            "required": "Choose which certification it is.",
            "invalid_choice": "Choose one from the list.",
        },
    )
    title = NameField(
        label="What it is",
        max_length=100,
        error_messages={"required": "Say what it is."},
    )
    issuer = NameField(error_messages={"required": "Say who gave it."})
    number = NameField(label="Number on it", max_length=100, required=False)
    issued_on = DayField(label="Day of issue")
    expires_on = DayField(
        label="Last day it is valid", help_text="As it says; leave it empty if it does not."
    )
    is_hands_on = forms.TypedChoiceField(
        label="Were your skills checked in person?",
        choices=[
            ("yes", "Yes, in a class or in a session after the online part"),
            ("no", "No, the whole course was online"),
            ("unknown", "I do not know"),
        ],
        coerce=HANDS_ON.get,
        empty_value=None,
        required=False,
        initial="unknown",
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Choose one of the answers."},
    )
    upload = forms.FileField(
        label="File",
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": "application/pdf,image/png,image/jpeg,image/webp"}),
        error_messages={"invalid": "The file did not arrive; choose it again."},
    )

    def __init__(
        self, *args: Any, kind: str, today: date, has_file: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        asked = ASKED[kind]
        for name in OPTIONAL_FIELDS:
            if name not in asked.fields:
                del self.fields[name]
        if asked.issuer:
            self.fields["issuer"].label = asked.issuer
            self.fields["issuer"].help_text = asked.example
        else:
            del self.fields["issuer"]
        if "certification" in self.fields:
            self.fields["certification"].choices = _certifications(today)  # type: ignore[attr-defined]
        most_mb = settings.MAX_UPLOAD_BYTES // (1024 * 1024)
        self.fields["upload"].help_text = (
            f"A PDF, or a PNG, JPEG or WebP picture of at most {most_mb} MB. "
            + ("It takes the place of the one that is kept." if has_file else "It can come later.")
        )

    def clean_upload(self) -> Upload | None:
        """The file, if it is what its name says."""
        upload = self.cleaned_data["upload"]
        if not upload:
            return None
        try:
            return check_upload(upload)
        except Refused as refusal:
            raise ValidationError(str(refusal)) from refusal

    def clean(self) -> dict[str, Any]:
        """Days that can be true; and a word about the file where the form has to come back."""
        data = self.cleaned_data
        for field, sentence in faults(
            issued_on=data.get("issued_on"), expires_on=data.get("expires_on"), today=self.today
        ):
            self.add_error(field, sentence)
        if self.errors and data.get("upload"):
            self.add_error("upload", FILE_IS_GONE)
        return data


def _certifications(today: date) -> list[tuple[str, str]]:
    """Every certification one may hold, retired ones too, by its abbreviation."""
    base = knowledge()
    named = []
    for key in base.editions:
        edition = base.certification(key, on=today)
        named.append((key, f"{edition.abbreviation}, {base.bodies[edition.body].name}"))
    return [("", "Choose one"), *sorted(named, key=lambda choice: choice[1].casefold())]
