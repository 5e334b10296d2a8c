"""Signing up: open once there is an owner, whole or not at all."""

from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib.messages import get_messages
from django.core import mail
from django.test import Client
from django.urls import reverse

from barpath.studio.history.models import Event
from barpath.studio.people import services
from barpath.studio.people.models import Person, User
from barpath.studio.refusal import Refused
from builders import a_user

GOOD = {"name": "Bea Kos", "email": "bea@example.org", "password1": "correct horse battery"}


def sign_up(visitor: Client, **changes: str) -> tuple[int, str]:
    answer = visitor.post(reverse("account_signup"), GOOD | changes)
    return answer.status_code, answer.content.decode()


def messages_of(answer: Any) -> str:
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))


def nothing_was_made() -> bool:
    return not (
        User.objects.filter(email__startswith="bea").exists()
        or Person.objects.filter(name__startswith="Bea").exists()
        or EmailAddress.objects.filter(email__startswith="bea").exists()
    )


def test_sign_up_is_closed_before_the_owner_exists(visitor: Client) -> None:
    for answer in (visitor.get(reverse("account_signup")), visitor.post(reverse("account_signup"))):
        assert answer.status_code == 409
        assert "Nobody can sign up yet" in answer.content.decode()
    assert not User.objects.exists()


def test_an_account_is_a_user_a_person_and_an_address(visitor: Client) -> None:
    a_user()
    status, _ = sign_up(visitor, name="  Bea   Kos ", email="Bea@Example.org")
    assert status == 302
    user = User.objects.get(email="bea@example.org")
    assert user.person.name == "Bea Kos"
    address = EmailAddress.objects.get(user=user)
    assert (address.email, address.primary, address.verified) == ("bea@example.org", True, False)
    assert visitor.session["_auth_user_id"] == str(user.pk)
    assert Event.objects.filter(person=user.person, verb="made").count() == 1


def test_the_form_asks_for_three_things_only(visitor: Client) -> None:
    a_user()
    form = visitor.get(reverse("account_signup")).context["form"]
    assert list(form.fields) == ["name", "email", "password1"]


def test_the_link_of_the_mail_confirms_the_address(visitor: Client) -> None:
    a_user()
    sign_up(visitor)
    (message,) = mail.outbox
    assert message.to == ["bea@example.org"]
    assert "Bea Kos" in message.body
    link = next(word for word in message.body.split() if word.startswith("http"))
    assert visitor.get(link).status_code == 200
    assert not EmailAddress.objects.get(email="bea@example.org").verified
    visitor.post(link)
    assert EmailAddress.objects.get(email="bea@example.org").verified


def test_the_page_says_where_a_mail_that_is_not_sent_can_be_read(visitor: Client) -> None:
    a_user()
    answer = visitor.post(reverse("account_signup"), GOOD)
    assert "printed in the terminal" in messages_of(answer)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": ""}, "A name is needed."),
        ({"name": "   "}, "A name is needed."),
        ({"name": "Bea\x07Kos"}, "Use letters and signs that can be printed."),
        ({"name": "Bea\nKos"}, "Use letters and signs that can be printed."),
        ({"name": "Bea\x00Kos"}, "Null characters are not allowed."),
        ({"name": "Bea \u202eoks"}, "Use letters and signs that can be printed."),
        ({"name": "—–-"}, "Use at least one letter."),
        ({"name": "B" * 201}, "Use at most 200 characters."),
        ({"email": ""}, "This field is required."),
        ({"email": "bea"}, "Write an address such as ana@example.org."),
        ({"email": "bea" + "x" * 250 + "@example.org"}, "at most 254 characters"),
        ({"password1": ""}, "This field is required."),
        ({"password1": "short"}, "too short"),
        ({"password1": "password"}, "too common"),
        ({"password1": "bea@example.org"}, "too similar"),
        ({"password1": "x1" * 251}, "at most 500 characters"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_wrong_value_gets_a_sentence_and_makes_nothing(
    visitor: Client, changes: dict[str, str], sentence: str
) -> None:
    a_user()
    status, page = sign_up(visitor, **changes)
    assert status == 422
    assert sentence in page
    assert nothing_was_made()


def test_a_taken_address_is_said_so(visitor: Client) -> None:
    a_user(email="bea@example.org")
    status, page = sign_up(visitor, email="BEA@example.org")
    assert status == 422
    assert "There is an account with that address already." in page
    assert User.objects.count() == 1
    assert Person.objects.count() == 1


def test_of_two_sign_ups_at_once_the_second_makes_nothing() -> None:
    services.sign_up(name="Bea", email="bea@example.org", password="correct horse")
    with pytest.raises(Refused, match="already"):
        services.sign_up(name="Bea two", email="bea@example.org", password="correct horse")
    assert Person.objects.count() == 1


def test_a_mail_that_cannot_be_sent_loses_no_account(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_user()

    def refuse(*_: object, **__: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.EmailMessage.send", refuse)
    answer = visitor.post(reverse("account_signup"), GOOD)
    assert answer.status_code == 302
    assert User.objects.filter(email="bea@example.org").exists()
    assert messages_of(answer).startswith("The mail could not be sent.")
    assert "on its way" not in messages_of(answer)


def test_hostile_names_are_shown_as_text(visitor: Client) -> None:
    a_user()
    sign_up(visitor, name="<script>alert(1)</script>")
    assert User.objects.get(email="bea@example.org").person.name == "<script>alert(1)</script>"
    page = visitor.get(reverse("people:settings")).content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page
