"""How the accounts library behaves here, and what it says."""

import logging
from smtplib import SMTPException
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from barpath.studio.people.mail import where_mail_goes
from barpath.studio.people.models import User
from barpath.studio.refusal import Refused

logger = logging.getLogger(__name__)

# What the library would say by a template is said here. An empty sentence is not said.
SENTENCES = {
    "account/messages/cannot_delete_primary_email.txt": "{email} is how you sign in, so it stays.",
    "account/messages/email_confirmation_failed.txt": (
        "{email} belongs to another account already, so it was not confirmed."
    ),
    "account/messages/email_confirmation_sent.txt": (
        "A link to confirm {email} is on its way. {where_mail_goes}"
    ),
    "account/messages/email_confirmed.txt": "{email} is confirmed.",
    "account/messages/email_deleted.txt": "{email} is removed.",
    "account/messages/logged_in.txt": "",
    "account/messages/logged_out.txt": "You are signed out.",
    "account/messages/password_changed.txt": "Your password is changed.",
    "account/messages/password_set.txt": "Your password is set.",
    "account/messages/primary_email_set.txt": "You now sign in with that address.",
    "account/messages/unverified_primary_email.txt": "Confirm that address first.",
    "mfa/messages/recovery_codes_generated.txt": (
        "There are new recovery codes. The old ones no longer work."
    ),
    "mfa/messages/totp_activated.txt": "Signing in now asks for a code of your authenticator app.",
    "mfa/messages/totp_deactivated.txt": "Signing in no longer asks for a code.",
    "mfa/messages/webauthn_added.txt": "The passkey is added.",
    "mfa/messages/webauthn_removed.txt": "The passkey is removed.",
}
AGAIN = {
    "reauthenticate": "Use your password",
    "mfa_reauthenticate:webauthn": "Use a passkey",
    "mfa_reauthenticate": "Use a code",
}
A_MAIL_IS_SENT = "account/messages/email_confirmation_sent.txt"
TOO_MANY = "Too many attempts. Wait a few minutes and try again."
WRONG_CODE = "That code is not right, or no longer valid."


def name_of(user: User) -> str:
    """What the account of a user is shown as."""
    return user.person.name


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts by e-mail address, open to all once the owner's exists."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": "This account is switched off.",
        "duplicate_email": "That is your address already.",
        "email_password_mismatch": "That address and password do not belong together.",
        "email_taken": "There is an account with that address already.",
        "enter_current_password": "That is not your password.",
        "incorrect_code": WRONG_CODE,
        "incorrect_password": "That is not your password.",
        "invalid_password_reset": "That link has been used or is too old. Ask for a new one.",
        "rate_limited": TOO_MANY,
        "too_many_login_attempts": TOO_MANY,
    }

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        """Only once there is an owner: the first account runs the installation.

        Raises:
            Refused: until then.
        """
        if not User.objects.exists():
            raise Refused(
                "Nobody can sign up yet: the owner's account comes first. Whoever runs Barpath "
                "makes it by the link that was printed in the terminal at the start."
            )
        return True

    def clean_email(self, email: str) -> str:
        """The address, if it fits where it is kept."""
        longest = User._meta.get_field("email").max_length or 0
        if len(email) > longest:
            raise ValidationError(f"Use an address of at most {longest} characters.")
        return email

    def add_message(  # noqa: PLR0917 - as the library calls it
        self,
        request: Any,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Say our own sentence in place of the library's template."""
        if message_template == A_MAIL_IS_SENT and hasattr(request.allauth, "unsent"):
            return
        if message is None and message_template is not None:
            values = {"where_mail_goes": where_mail_goes()} | (message_context or {})
            message = SENTENCES[message_template].format_map(values).strip()
        if message:
            messages.add_message(request, level, message, extra_tags=extra_tags)

    def get_reauthentication_methods(self, user: User) -> list[dict[str, Any]]:
        """Ways to show who one is once more, the likeliest first."""
        found = {way["id"]: way for way in super().get_reauthentication_methods(user)}
        return [found[key] | {"description": says} for key, says in AGAIN.items() if key in found]

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send a mail; what cannot be sent is told, and undoes nothing."""
        try:
            super().send_mail(template_prefix, email, context)
        except (OSError, SMTPException):
            logger.exception("A mail could not be sent")
            self.request.allauth.unsent = email
            self.add_message(
                self.request,
                messages.ERROR,
                message="The mail could not be sent. Try again later, or tell whoever runs Barpath.",
            )


class SecondStepAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Passkeys, codes of an authenticator app, and recovery codes."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_generate_recovery_codes": (
            "Recovery codes belong to a passkey or an authenticator app. Add one first."
        ),
        "incorrect_code": WRONG_CODE,
    }

    def validation_error(self, code: str, *args: object) -> ValidationError:
        """Our sentence; it depends on where mail goes, which is settled only when asked."""
        if code == "unverified_email":
            return ValidationError(
                "Confirm your e-mail address first, on its page in the settings: otherwise somebody "
                f"could lock you out of an account in your name. {where_mail_goes()}".strip(),
                code=code,
            )
        return super().validation_error(code, *args)  # type: ignore[no-any-return]

    def generate_authenticator_name(self, user: User, type: str) -> str:  # noqa: A002, ARG002
        """What a passkey is called when nobody names it."""
        return "Passkey"
