"""The forms of the accounts library, in our words and within our limits."""

from typing import Any

from allauth.account import forms as account_forms
from allauth.account.internal.flows.email_verification import send_verification_email_to_address
from allauth.account.models import EmailAddress
from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.http import HttpRequest

from barpath.studio.people import services
from barpath.studio.people.fields import NameField
from barpath.studio.people.mail import where_mail_goes
from barpath.studio.people.models import User

ABOUT_PASSWORDS = "At least 8 characters, not all digits, and not one that many people use."
LABELS = {
    "login": "E-mail address",
    "email": "E-mail address",
    "password": "Password",
    "oldpassword": "The password you have now",
    "password1": "New password",
    "password2": "New password, once more",
    "remember": "Stay signed in on this device",
}


class OurWords(forms.Form):
    """Labels of ours, no placeholders, one sentence of help, and a limit to every text."""

    labels: dict[str, str] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = self.labels.get(name) or LABELS.get(name) or field.label
            field.widget.attrs.pop("placeholder", None)
            if isinstance(field, forms.EmailField):
                field.error_messages["invalid"] = "Write an address such as ana@example.org."
            if isinstance(field, forms.CharField) and "password" in name:
                field.validators.append(MaxLengthValidator(500))
            if name == "password1":
                field.help_text = ABOUT_PASSWORDS


class SignInForm(OurWords, account_forms.LoginForm):  # type: ignore[misc]
    """Sign in by e-mail address and password."""


class SignUpForm(OurWords, account_forms.SignupForm):  # type: ignore[misc]
    """Sign up: a name, an e-mail address, a password."""

    labels = {"password1": "Password"}
    field_order = ("name", "email", "password1")
    name = NameField(label="Your name", widget=forms.TextInput(attrs={"autocomplete": "name"}))

    def try_save(self, _request: HttpRequest) -> tuple[User | None, Any]:
        """Make the account, whole or not at all."""
        data = self.cleaned_data
        user = services.sign_up(name=data["name"], email=data["email"], password=data["password1"])
        return user, None


class ChangeEmailForm(OurWords, account_forms.AddEmailForm):  # type: ignore[misc]
    """Ask for another e-mail address; a link sent there settles it."""

    labels = {"email": "New e-mail address"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[
            "email"
        ].help_text = (
            f"You get a link at the new address to confirm it. {where_mail_goes()}".strip()
        )

    def clean_email(self) -> str:
        """An address that nobody has an account with."""
        email = str(super().clean_email())
        if services.is_taken(email):
            raise ValidationError("There is an account with that address already.")
        return email

    def save(self, request: HttpRequest) -> EmailAddress:
        """Put the address down as wanted and send the link."""
        address = services.want_email(user=self.user, email=self.cleaned_data["email"])
        send_verification_email_to_address(request, address)
        return address


class ChangePasswordForm(OurWords, account_forms.ChangePasswordForm):  # type: ignore[misc]
    """Change the password, knowing the old one."""


class SetPasswordForm(OurWords, account_forms.SetPasswordForm):  # type: ignore[misc]
    """Set a password where there was none."""


class NewPasswordForm(OurWords, account_forms.ResetPasswordKeyForm):  # type: ignore[misc]
    """Set a new password by the link of a mail."""


class PasswordAgainForm(OurWords, account_forms.ReauthenticateForm):  # type: ignore[misc]
    """The password again, before something that matters."""


class ForgottenPasswordForm(OurWords, account_forms.ResetPasswordForm):  # type: ignore[misc]
    """Ask for a link to set a new password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].help_text = where_mail_goes()

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        """Send the link, and say once more where it can be read if that is not in a mailbox."""
        if where_mail_goes():
            messages.info(request, where_mail_goes())
        return str(super().save(request, **kwargs))
