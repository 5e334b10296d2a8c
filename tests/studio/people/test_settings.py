"""What a person says of themselves, and how things are shown to them."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from barpath.studio.history.models import Event
from barpath.studio.people import services, zones
from barpath.studio.people.middleware import PreferencesMiddleware
from barpath.studio.people.models import Person, Role, User
from barpath.studio.refusal import Refused
from builders import TODAY, a_practice, a_role, a_user

SETTINGS = "people:settings"
GOOD = {
    "name": "Ana Lima",
    "born_on": "1998-04-30",
    "education": "high-school",
    "country": "HR",
    "units": "imperial",
    "theme": "dark",
    "time_zone": "Europe/Zagreb",
}


@pytest.fixture
def ana(visitor: Client) -> User:
    user = a_user("Ana")
    visitor.force_login(user)
    return user


def test_settings_are_kept_and_recorded(visitor: Client, ana: User) -> None:
    assert visitor.post(reverse(SETTINGS), GOOD).status_code == 302
    person = Person.objects.get(pk=ana.person_id)
    kept = {name: getattr(person, name) for name in GOOD}
    assert kept == GOOD | {"born_on": date(1998, 4, 30)}
    event = Event.objects.get(person=person, verb="changed")
    assert event.by == ana
    assert "date of birth" in event.detail["what"]
    assert "1998" not in str(event.detail)


def test_keeping_what_is_there_records_nothing(ana: User) -> None:
    services.change_settings(person=ana.person, by=ana, name=ana.person.name)
    assert not Event.objects.filter(verb="changed").exists()


def test_what_is_optional_can_be_taken_back(visitor: Client, ana: User) -> None:
    visitor.post(reverse(SETTINGS), GOOD)
    visitor.post(reverse(SETTINGS), GOOD | {"born_on": "", "education": "", "country": ""})
    person = Person.objects.get(pk=ana.person_id)
    assert (person.born_on, person.education, person.country) == (None, "", "")


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("name", "", "A name is needed."),
        ("name", "x" * 300, "Use at most 200 characters."),
        ("born_on", "yesterday", "Write a date such as 1998-04-30."),
        ("born_on", "2999-01-01", "That day has not come yet."),
        ("born_on", "1066-10-14", "That is more than 120 years ago."),
        ("born_on", "0000-00-00", "Write a date such as 1998-04-30."),
        ("education", "phd'; drop table", "Choose one from the list."),
        ("country", "XX", "Choose one from the list."),
        ("units", "", "Choose one."),
        ("units", "stone", "Choose one from the list."),
        ("theme", "pink", "Choose one from the list."),
        ("time_zone", "localtime", "Choose a time zone from the list."),
        ("time_zone", "E" * 1000, "Choose a time zone from the list."),
    ],
)
def test_a_wrong_value_gets_a_sentence_and_keeps_nothing(
    visitor: Client, ana: User, field: str, value: str, sentence: str
) -> None:
    answer = visitor.post(reverse(SETTINGS), GOOD | {field: value})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert sentence in page
    assert "aria-invalid" in page
    assert Person.objects.get(pk=ana.person_id).name == "Ana"
    assert not Event.objects.filter(verb="changed").exists()


def test_a_stranger_has_no_settings(visitor: Client) -> None:
    assert visitor.get(reverse(SETTINGS)).status_code == 302


def test_pages_are_in_the_persons_time_zone(ana: User) -> None:
    ana.person.time_zone = "America/New_York"
    seen: dict[str, Any] = {}

    def answer(_: HttpRequest) -> HttpResponse:
        seen["zone"] = timezone.get_current_timezone_name()
        return HttpResponse()

    request = HttpRequest()
    request.user = ana
    PreferencesMiddleware(answer)(request)
    assert seen == {"zone": "America/New_York"}
    assert timezone.get_current_timezone_name() == "UTC"


def test_a_zone_that_the_machine_no_longer_knows_is_utc() -> None:
    assert str(zones.zone("Mars/Olympus")) == "UTC"
    at = datetime(2026, 7, 1, 12, tzinfo=UTC).astimezone(zones.zone("Europe/Zagreb"))
    assert at.hour == 14


def test_every_zone_offered_can_be_kept() -> None:
    longest = Person._meta.get_field("time_zone").max_length
    assert longest
    assert max(map(len, zones.names())) <= longest
    assert {"UTC", "Europe/Zagreb", "America/Argentina/Buenos_Aires"} <= zones.names()
    assert zones.of_this_machine() in zones.names()


def test_a_person_acts_in_another_of_their_roles(visitor: Client, ana: User) -> None:
    yard = a_role(ana, a_practice("Iron Yard"), "trainer")
    hall = a_role(ana, a_practice("Hall"), "manager", is_active=False)
    page = visitor.get(reverse(SETTINGS)).content.decode()
    assert "Trainer at Iron Yard" in page
    assert reverse("people:act-in", args=[hall.pk]) in page
    assert reverse("people:act-in", args=[yard.pk]) not in page
    assert visitor.post(reverse("people:act-in", args=[hall.pk])).status_code == 302
    ana.refresh_from_db()
    assert ana.active_role == hall


def test_nobody_acts_in_the_role_of_another_or_in_one_that_ended(
    visitor: Client, ana: User
) -> None:
    practice = a_practice()
    theirs = a_role(a_user(), practice, "owner")
    ended = a_role(ana, practice, "owner", ended_on="2026-01-01", is_active=False)
    for role in (theirs, ended):
        assert visitor.post(reverse("people:act-in", args=[role.pk])).status_code == 404
    assert visitor.get(reverse("people:act-in", args=[theirs.pk])).status_code == 405
    ana.refresh_from_db()
    assert ana.active_role is None
    with pytest.raises(Refused, match="ended"):
        services.act_in(user=ana, role=ended)


def test_an_owner_makes_a_colleague_an_owner(visitor: Client, ana: User) -> None:
    practice = a_practice("Iron Yard")
    a_role(ana, practice, "owner")
    bo, gone, stranger = a_user("Bo"), a_user("Gone"), a_user("Stranger")
    a_role(bo, practice, "trainer")
    a_role(gone, practice, "trainer", ended_on="2026-01-01")
    address = reverse("people:hand-over", args=[practice.pk])
    choices = visitor.get(address).context["form"].fields["to"].queryset
    assert [person.name for person in choices] == ["Bo"]
    for wrong in ("", "x", str(gone.person_id), str(stranger.person_id), str(ana.person_id)):
        assert visitor.post(address, {"to": wrong}).status_code == 422
    assert visitor.post(address, {"to": bo.person_id}).status_code == 302
    owners = Role.objects.filter(practice=practice, kind="owner", ended_on=None)
    assert {role.person for role in owners} == {ana.person, bo.person}
    assert Event.objects.filter(verb="made", person=bo.person, practice=practice, by=ana).exists()


def test_only_an_owner_hands_over(visitor: Client, ana: User) -> None:
    practice = a_practice()
    a_role(ana, practice, "manager")
    assert visitor.get(reverse("people:hand-over", args=[practice.pk])).status_code == 404


def test_an_owner_is_made_once_and_only_of_people_who_are_there(ana: User) -> None:
    practice = a_practice("Iron Yard")
    a_role(ana, practice, "owner")
    with pytest.raises(Refused, match="is an owner of Iron Yard already"):
        services.hand_over(practice=practice, to=ana.person, by=ana, today=TODAY)
    with pytest.raises(Refused, match="is not in Iron Yard"):
        services.hand_over(practice=practice, to=a_user("Bo").person, by=ana, today=TODAY)
