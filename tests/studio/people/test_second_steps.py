"""Passkeys, codes of an authenticator app, recovery codes."""

import json
import time
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.contrib.messages import get_messages
from django.core import mail
from django.test import Client
from django.urls import reverse

from authenticator import Passkey
from barpath.studio.people.models import User
from builders import a_user

HOSTILE = [
    "",
    "{",
    "[]",
    "1",
    '"x"',
    "{}",
    "null",
    '{"id": 1}',
    '{"response": {}}',
    '{"response": [1]}',
    '{"response": {"userHandle": "AA", "clientDataJSON": "x"}}',
    json.dumps(
        {
            "id": "AA",
            "rawId": "AA",
            "type": "public-key",
            "response": {
                "userHandle": "MQ",
                "clientDataJSON": "AA",
                "attestationObject": "AA",
                "authenticatorData": "AA",
                "signature": "AA",
            },
        }
    ),
]
PASSWORD = "correct horse battery"


def a_confirmed_user(email: str = "ana@example.org") -> User:
    user = a_user(email=email)
    EmailAddress.objects.filter(user=user).update(verified=True)
    return user


def sign_in(visitor: Client) -> Any:
    return visitor.post(
        reverse("account_login"), {"login": "ana@example.org", "password": PASSWORD}
    )


def show_the_password(visitor: Client) -> None:
    answer = visitor.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    assert answer.status_code == 302


def add_a_passkey(visitor: Client, passkey: Passkey, **changes: str) -> Any:
    options = visitor.get(reverse("mfa_add_webauthn")).context["js_data"]["creation_options"]
    answer = {
        "name": "my phone",
        "passwordless": "on",
        "credential": json.dumps(passkey.make(options)),
    }
    return visitor.post(reverse("mfa_add_webauthn"), answer | changes)


def is_in(visitor: Client) -> bool:
    return "_auth_user_id" in visitor.session


@pytest.fixture
def ana(visitor: Client) -> User:
    user = a_confirmed_user()
    sign_in(visitor)
    show_the_password(visitor)
    return user


def test_an_unconfirmed_address_comes_first_and_the_page_says_how(visitor: Client) -> None:
    a_user(email="ana@example.org")
    sign_in(visitor)
    for page in ("mfa_add_webauthn", "mfa_activate_totp"):
        answer = visitor.get(reverse(page))
        assert answer["Location"] == reverse("mfa_index")
        said = visitor.get(reverse("mfa_index")).content.decode()
        assert "Confirm your e-mail address first" in said
        assert "printed in the terminal" in said


def test_the_way_without_a_mail_server(visitor: Client) -> None:
    """Ask for the link, take it from where it was printed, confirm, go on."""
    a_user(email="ana@example.org")
    sign_in(visitor)
    visitor.post(reverse("account_email"), {"action_send": "", "email": "ana@example.org"})
    link = next(word for word in mail.outbox[0].body.split() if word.startswith("http"))
    visitor.post(link)
    show_the_password(visitor)
    assert visitor.get(reverse("mfa_add_webauthn")).status_code == 200


@pytest.mark.usefixtures("ana")
def test_a_passkey_signs_in_alone(visitor: Client) -> None:
    passkey = Passkey()
    answer = add_a_passkey(visitor, passkey)
    assert answer["Location"] == reverse("mfa_view_recovery_codes")
    visitor.post(reverse("account_logout"))
    assert not is_in(visitor)
    asked = visitor.get(reverse("mfa_login_webauthn"), headers={"Accept": "application/json"})
    credential = json.dumps(passkey.use(asked.json()["request_options"]))
    answer = visitor.post(reverse("mfa_login_webauthn"), {"credential": credential})
    assert answer["Location"] == reverse("path:path")
    assert is_in(visitor)


@pytest.mark.usefixtures("ana")
def test_a_passkey_of_another_opens_nothing(visitor: Client) -> None:
    passkey, stolen = Passkey(), Passkey()
    add_a_passkey(visitor, passkey)
    visitor.post(reverse("account_logout"))
    stolen.id, stolen.user_handle = passkey.id, passkey.user_handle
    asked = visitor.get(reverse("mfa_login_webauthn"), headers={"Accept": "application/json"})
    credential = json.dumps(stolen.use(asked.json()["request_options"]))
    answer = visitor.post(reverse("mfa_login_webauthn"), {"credential": credential})
    assert answer["Location"] == reverse("account_login")
    assert [str(said) for said in get_messages(answer.wsgi_request)]
    assert not is_in(visitor)


@pytest.mark.usefixtures("ana")
@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("x" * 61, "Use at most 60 characters."),
        ("\x07", "Use letters and signs that can be printed."),
    ],
)
def test_a_passkey_has_a_short_plain_name(visitor: Client, name: str, sentence: str) -> None:
    answer = add_a_passkey(visitor, Passkey(), name=name)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Authenticator.objects.exists()


@pytest.mark.usefixtures("ana")
@pytest.mark.parametrize("credential", HOSTILE)
def test_a_hostile_browser_adds_no_passkey(visitor: Client, credential: str) -> None:
    visitor.get(reverse("mfa_add_webauthn"))
    answer = visitor.post(reverse("mfa_add_webauthn"), {"name": "x", "credential": credential})
    assert answer.status_code == 422
    assert not Authenticator.objects.exists()


@pytest.mark.parametrize("credential", HOSTILE)
def test_a_hostile_browser_signs_nobody_in(visitor: Client, credential: str) -> None:
    visitor.get(reverse("mfa_login_webauthn"), headers={"Accept": "application/json"})
    answer = visitor.post(reverse("mfa_login_webauthn"), {"credential": credential})
    assert answer.status_code == 302
    assert not is_in(visitor)


@pytest.mark.usefixtures("ana")
@pytest.mark.parametrize("credential", HOSTILE)
def test_a_hostile_browser_gets_past_no_second_step(visitor: Client, credential: str) -> None:
    add_a_passkey(visitor, Passkey())
    visitor.post(reverse("mfa_reauthenticate_webauthn"), {"credential": credential})
    visitor.post(reverse("account_logout"))
    sign_in(visitor)
    assert visitor.get(reverse("mfa_authenticate")).status_code == 200
    answer = visitor.post(reverse("mfa_authenticate"), {"credential": credential})
    assert answer.status_code == 422
    assert not is_in(visitor)


@pytest.mark.usefixtures("ana")
def test_at_another_address_the_page_says_that_passkeys_are_of_no_use_there() -> None:
    elsewhere = Client(SERVER_NAME="127.0.0.1")
    elsewhere.post(reverse("account_login"), {"login": "ana@example.org", "password": PASSWORD})
    show_the_password(elsewhere)
    page = elsewhere.get(reverse("mfa_add_webauthn")).content.decode()
    assert "Open http://localhost:8000 first" in page


def test_a_code_is_asked_for_once_an_app_is_set_up(visitor: Client, ana: User) -> None:
    secret = visitor.get(reverse("mfa_activate_totp")).context["form"].secret

    def code() -> str:
        return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))

    wrong = visitor.post(reverse("mfa_activate_totp"), {"code": "x"})
    assert wrong.status_code == 422
    assert "That code is not right" in wrong.content.decode()
    assert visitor.post(reverse("mfa_activate_totp"), {"code": code()}).status_code == 302
    visitor.post(reverse("account_logout"))
    assert sign_in(visitor)["Location"] == reverse("mfa_authenticate")
    assert not is_in(visitor)
    assert visitor.post(reverse("mfa_authenticate"), {"code": "0"}).status_code == 422
    held = Authenticator.objects.get(user=ana, type="recovery_codes").wrap()
    recovery = held.get_unused_codes()[0]
    assert visitor.post(reverse("mfa_authenticate"), {"code": recovery}).status_code == 302
    assert is_in(visitor)
    assert recovery not in Authenticator.objects.get(pk=held.instance.pk).wrap().get_unused_codes()


def test_second_steps_ask_for_the_password_again(visitor: Client) -> None:
    a_confirmed_user()
    visitor.force_login(User.objects.get())
    for page in ("mfa_add_webauthn", "mfa_activate_totp"):
        answer = visitor.get(reverse(page))
        assert answer["Location"].startswith(reverse("account_reauthenticate"))
