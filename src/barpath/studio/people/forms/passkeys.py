"""The forms of passkeys: what a browser sends is read strictly, and names are short."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar
from urllib.parse import urlsplit

from allauth.core import context
from allauth.mfa.webauthn import forms as passkey_forms
from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError

from barpath.studio.people.fields import NameField

F = TypeVar("F")
T = TypeVar("T")


def _strictly(read: Callable[[F], T]) -> Callable[[F], T]:
    """Turn what the library lets escape from a credential of the wrong shape into a sentence."""

    @wraps(read)
    def clean(form: F) -> T:
        try:
            return read(form)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise ValidationError("The browser sent no passkey. Try again.") from error

    return clean


class AddPasskeyForm(passkey_forms.AddWebAuthnForm):  # type: ignore[misc]
    """Add a passkey: its name, and whether it is enough to sign in."""

    name = NameField(
        label="Name of this passkey", required=False, max_length=60, help_text="Such as “my phone”."
    )
    passwordless = forms.BooleanField(
        label="Sign in with this passkey alone",
        required=False,
        initial=True,
        help_text="Otherwise it is asked for after your password.",
    )
    clean = _strictly(passkey_forms.AddWebAuthnForm.clean)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        here = context.request.get_host()
        if here != urlsplit(settings.ORIGIN).netloc:
            self.fields["name"].help_text = (
                f"A passkey belongs to one address. Open {settings.ORIGIN} first: at {here} it "
                "would be of no use."
            )


class RenamePasskeyForm(passkey_forms.EditWebAuthnForm):  # type: ignore[misc]
    """Give a passkey another name."""

    name = NameField(label="Name of this passkey", max_length=60)


class PasskeySignInForm(passkey_forms.LoginWebAuthnForm):  # type: ignore[misc]
    """Sign in by a passkey alone."""

    clean_credential = _strictly(passkey_forms.LoginWebAuthnForm.clean_credential)


class PasskeyAfterPasswordForm(passkey_forms.AuthenticateWebAuthnForm):  # type: ignore[misc]
    """The passkey as a second step."""

    clean_credential = _strictly(passkey_forms.AuthenticateWebAuthnForm.clean_credential)


class PasskeyAgainForm(passkey_forms.ReauthenticateWebAuthnForm):  # type: ignore[misc]
    """The passkey again, before something that matters."""

    clean_credential = _strictly(passkey_forms.ReauthenticateWebAuthnForm.clean_credential)
