"""The pages of the accounts library look like the rest and carry nothing the policy forbids."""

from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.template.loader import get_template
from django.test import Client
from django.urls import reverse

from builders import a_user
from rendering import forbidden

pytestmark = pytest.mark.django_db

FOR_VISITORS = {
    "account_login": "Sign in",
    "account_signup": "Make an account",
    "account_reset_password": "Forgotten password",
    "account_reset_password_done": "Look into your mail",
    "account_email_verification_sent": "Look into your mail",
    "account_inactive": "This account is switched off",
    "account_reset_password_from_key_done": "Your password is set",
}
FOR_MEMBERS = {
    "account_logout": "Sign out",
    "account_change_password": "Change your password",
    "account_email": "Your e-mail address",
    "account_reauthenticate": "Is it you?",
    "mfa_index": "Passkeys and codes",
    "mfa_list_webauthn": "Your passkeys",
    "mfa_add_webauthn": "Add a passkey",
    "mfa_activate_totp": "Turn on the authenticator app",
}


def is_ours(html: str, title: str) -> bool:
    """Whether a page has our frame, one heading, and nothing forbidden."""
    assert forbidden(html) == []
    assert html.count("<h1>") == 1
    assert '<main id="main" class="narrow"' in html
    return f"<h1>{title}</h1>" in html and f"<title>{title} · Barpath</title>" in html


@pytest.mark.parametrize("name", FOR_VISITORS)
def test_pages_of_visitors(name: str, client: Client) -> None:
    a_user()  # before the owner's account nobody signs up
    answer = client.get(reverse(name))
    assert answer.status_code == 200
    assert is_ours(answer.content.decode(), FOR_VISITORS[name])


def test_a_bad_link_to_a_new_password(client: Client) -> None:
    answer = client.get(reverse("account_reset_password_from_key", args=["1", "no-key"]))
    assert is_ours(answer.content.decode(), "That link no longer works")


def test_a_bad_link_to_confirm_an_address(client: Client) -> None:
    answer = client.get(reverse("account_confirm_email", args=["no-key"]))
    assert is_ours(answer.content.decode(), "Confirm your e-mail address")


@pytest.mark.parametrize("name", FOR_MEMBERS)
def test_pages_of_members(name: str, client: Client) -> None:
    user = a_user()
    EmailAddress.objects.filter(user=user).update(verified=True)
    entrance = {"login": user.email, "password": "correct horse battery"}
    client.post(reverse("account_login"), entrance)
    client.post(reverse("account_reauthenticate"), {"password": entrance["password"]})
    answer = client.get(reverse(name))
    assert answer.status_code == 200
    assert is_ours(answer.content.decode(), FOR_MEMBERS[name])


@pytest.mark.parametrize("page", ["account/login", "account/email_change", "mfa/index"])
def test_our_templates_come_before_those_of_the_library(page: str) -> None:
    found: Any = get_template(f"{page}.html")
    assert "studio/ui" in found.origin.name
