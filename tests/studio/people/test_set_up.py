"""The first account: by the link of the terminal, once."""

import threading
from datetime import date

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings
from django.core import signing
from django.db import connection
from django.test import Client
from django.urls import reverse

from barpath.studio.people import services
from barpath.studio.people.models import Person, Practice, Role, User
from barpath.studio.refusal import Refused
from builders import TODAY, a_user

GOOD = {
    "name": "Mira Novak",
    "email": "mira@example.org",
    "password": "correct horse battery",
    "practice_name": "Iron Yard",
    "time_zone": "Europe/Zagreb",
}


def link() -> str:
    found = services.set_up_link()
    assert found
    return found.removeprefix(settings.ORIGIN)


def set_up(**changes: str) -> User:
    wanted = GOOD | {"email": f"{changes.get('name', 'mira').lower()}@example.org"} | changes
    return services.set_up_owner(today=TODAY, **wanted)


def test_the_first_visitor_makes_the_owner_and_is_in(visitor: Client) -> None:
    address = link()
    assert visitor.get(address).status_code == 200
    answer = visitor.post(address, GOOD)
    assert (answer.status_code, answer["Location"]) == (302, reverse("path:path"))
    user = User.objects.get()
    role = Role.objects.get()
    assert (role.person, role.kind, role.practice.name) == (user.person, "owner", "Iron Yard")
    assert user.active_role == role
    assert (user.person.name, user.person.time_zone) == ("Mira Novak", "Europe/Zagreb")
    assert role.practice.time_zone == "Europe/Zagreb"
    assert visitor.session["_auth_user_id"] == str(user.pk)


def test_once_there_is_somebody_there_is_no_link_and_the_old_one_is_shut(visitor: Client) -> None:
    address = link()
    a_user()
    assert services.set_up_link() is None
    for answer in (visitor.get(address), visitor.post(address, GOOD)):
        assert answer.status_code == 409
        assert "has been made" in answer.content.decode()
    assert User.objects.count() == 1


@pytest.mark.parametrize(
    "token", ["x", "owner", "owner:", signing.Signer().sign("owner"), f"owner:{'A' * 43}"]
)
def test_another_link_opens_nothing(visitor: Client, token: str) -> None:
    answer = visitor.post(reverse("people:set-up", args=[token]), GOOD)
    assert answer.status_code == 409
    assert "printed in the terminal" in answer.content.decode()
    assert not User.objects.exists()


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("name", "", "A name is needed."),
        ("name", "\x1b[31m", "Use letters and signs that can be printed."),
        ("email", "mira", "Write an address such as ana@example.org."),
        ("email", "m" * 260 + "@example.org", "at most 254 characters"),
        ("password", "mira@example.org", "too similar"),
        ("password", "12345678901", "entirely numeric"),
        ("practice_name", " ", "A name is needed."),
        ("practice_name", "I" * 201, "Use at most 200 characters."),
        ("time_zone", "Mars/Olympus", "Choose a time zone from the list."),
        ("time_zone", "../../etc/passwd", "Choose a time zone from the list."),
        ("time_zone", "", "Choose a time zone."),
    ],
)
def test_a_wrong_value_gets_a_sentence_and_makes_nothing(
    visitor: Client, field: str, value: str, sentence: str
) -> None:
    answer = visitor.post(link(), GOOD | {field: value})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    for model in (User, Person, Practice, Role, EmailAddress):
        assert not model._default_manager.exists()


def test_where_mail_is_printed_the_owners_address_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    assert EmailAddress.objects.get(user=set_up()).verified


def test_where_mail_is_sent_the_owner_confirms_like_anybody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(settings, "MAIL_IS_PRINTED", False)
    assert not EmailAddress.objects.get(user=set_up()).verified


def test_the_second_owner_is_refused() -> None:
    set_up()
    with pytest.raises(Refused, match="a moment ago"):
        set_up(name="Late")
    assert Person.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_visitors_at_once_one_wins() -> None:
    start, said = threading.Barrier(2), []

    def visit(name: str) -> None:
        start.wait()
        try:
            set_up(name=name)
        except Refused as refused:
            said.append(str(refused))
        finally:
            connection.close()

    visitors = [threading.Thread(target=visit, args=[name]) for name in ("One", "Two")]
    for thread in visitors:
        thread.start()
    for thread in visitors:
        thread.join()
    assert said == ["Somebody else made the owner's account a moment ago."]
    for model in (User, Person, Practice, Role):
        assert model._default_manager.count() == 1


def test_the_role_begins_on_the_day_given() -> None:
    set_up()
    assert Role.objects.get().since_on == TODAY != date(2000, 1, 1)
