"""Changing the address one signs in with."""

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from django.urls import reverse

from barpath.studio.people import services
from barpath.studio.people.models import User
from barpath.studio.refusal import Refused
from builders import a_user

EMAIL = "account_email"
PASSWORD = "correct horse battery"


@pytest.fixture
def ana(visitor: Client) -> User:
    user = a_user(email="ana@example.org")
    visitor.post(reverse("account_login"), {"login": "ana@example.org", "password": PASSWORD})
    visitor.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return user


def ask_for(visitor: Client, email: str) -> int:
    return visitor.post(reverse(EMAIL), {"action_add": "", "email": email}).status_code


def addresses() -> dict[str, tuple[bool, bool]]:
    return {each.email: (each.primary, each.verified) for each in EmailAddress.objects.all()}


def confirm(visitor: Client) -> None:
    link = next(word for word in mail.outbox[-1].body.split() if word.startswith("http"))
    visitor.post(link)


def test_a_confirmed_address_stays_until_the_new_one_is_confirmed(
    visitor: Client, ana: User
) -> None:
    EmailAddress.objects.update(verified=True)
    assert ask_for(visitor, "New@example.org") == 302
    ana.refresh_from_db()
    assert ana.email == "ana@example.org"
    assert addresses() == {"ana@example.org": (True, True), "new@example.org": (False, False)}
    confirm(visitor)
    ana.refresh_from_db()
    assert ana.email == "new@example.org"
    assert addresses() == {"new@example.org": (True, True)}


def test_another_thought_replaces_the_address_that_waits(visitor: Client, ana: User) -> None:
    EmailAddress.objects.update(verified=True)
    ask_for(visitor, "new@example.org")
    ask_for(visitor, "newer@example.org")
    assert set(addresses()) == {"ana@example.org", "newer@example.org"}


def test_an_address_never_confirmed_gives_way_at_once(visitor: Client, ana: User) -> None:
    assert ask_for(visitor, "new@example.org") == 302
    ana.refresh_from_db()
    assert ana.email == "new@example.org"
    assert addresses() == {"new@example.org": (True, False)}
    assert mail.outbox[-1].to == ["new@example.org"]


@pytest.mark.usefixtures("ana")
@pytest.mark.parametrize(
    ("email", "sentence"),
    [
        ("", "This field is required."),
        ("new", "Write an address such as ana@example.org."),
        ("ana@example.org", "That is your address already."),
        ("BO@example.org", "There is an account with that address already."),
        ("n" * 250 + "@example.org", "at most 254 characters"),
    ],
)
def test_a_wrong_address_gets_a_sentence_and_changes_nothing(
    visitor: Client, email: str, sentence: str
) -> None:
    a_user(email="bo@example.org")
    answer = visitor.post(reverse(EMAIL), {"action_add": "", "email": email})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert set(addresses()) == {"ana@example.org", "bo@example.org"}


def test_of_two_who_want_an_address_at_once_the_second_is_told(ana: User) -> None:
    a_user(email="bo@example.org")
    with pytest.raises(Refused, match="already"):
        services.want_email(user=User.objects.get(pk=ana.pk), email="bo@example.org")
    assert addresses()["ana@example.org"] == (True, False)


def test_it_takes_the_password_again(visitor: Client) -> None:
    user = a_user(email="ana@example.org")
    visitor.force_login(user)
    answer = visitor.post(reverse(EMAIL), {"action_add": "", "email": "new@example.org"})
    assert answer["Location"].startswith(reverse("account_reauthenticate"))
    assert set(addresses()) == {"ana@example.org"}


def test_the_page_says_where_the_link_is_printed(visitor: Client, ana: User) -> None:
    assert "printed in the terminal" in visitor.get(reverse(EMAIL)).content.decode()
