"""Erasing a person leaves nothing of them, and everything of everybody else."""

import json
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core import serializers
from django.core.files.storage import default_storage
from django.db import connection
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoCaptureOnCommitCallbacks

from authenticator import Passkey
from barpath.studio.files.models import StoredFile
from barpath.studio.history.models import Event
from barpath.studio.history.services import record_event
from barpath.studio.ownership import rows_of
from barpath.studio.people.models import Person, Practice, Role, User
from barpath.studio.refusal import Refused
from barpath.studio.system.erase import erase_person, parting
from builders import a_paper, a_practice, a_role, a_user

from .lives import PASSWORD, a_full_life, signed_in

pytestmark = pytest.mark.django_db
ERASE = "system:erase"
SURE = {"is_sure": "on"}


def everything_of(user: User) -> str:
    """All rows of a person, as text to compare."""
    return "\n".join(
        serializers.serialize("json", rows) for _, rows in rows_of("person", user.person_id)
    )


def places_that_say(*words: str) -> set[str]:
    """Tables that hold one of the words anywhere."""
    found = set()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            text = "\n".join(str(row) for row in cursor.fetchall()).lower()
            found |= {f"{table}: {word}" for word in words if word.lower() in text}
    return found


def test_nothing_of_the_person_is_left_anywhere(ana: User, bo: User) -> None:
    words = ("Zyanya", "Quetzal", "zyanya@example.org", "seed of Z", ana.password)
    assert len(places_that_say(*words)) > 5
    visitor = signed_in(ana)
    visitor.post(reverse("people:settings"), {"name": ""})
    erase_person(person=ana.person)
    assert places_that_say(*words) == set()


def test_everything_of_everybody_else_is_as_it_was(ana: User, bo: User) -> None:
    before = everything_of(bo)
    assert "Bohumil" in before
    erase_person(person=ana.person)
    assert everything_of(User.objects.get(pk=bo.pk)) == before
    assert Practice.objects.filter(name="Iron Yard").exists()


def test_the_files_leave_the_disk_once_it_is_certain(
    ana: User, bo: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    hers, his = (str(StoredFile.objects.get(person=user.person).content) for user in (ana, bo))
    with django_capture_on_commit_callbacks() as callbacks:
        erase_person(person=ana.person)
    assert default_storage.exists(hers)
    for callback in callbacks:
        callback()
    assert not default_storage.exists(hers)
    assert default_storage.exists(his)


def test_history_is_counted_still_and_says_nothing(ana: User, bo: User) -> None:
    by_her = record_event("changed", bo.person, by=ana, person=bo.person)
    count = Event.objects.count()
    hers = list(Event.objects.filter(person=ana.person).values_list("pk", flat=True))
    erase_person(person=ana.person)
    assert Event.objects.count() == count
    for event in Event.objects.filter(pk__in=hers):
        assert (event.person, event.by, event.row, event.detail) == (None, None, "", {})
    by_her.refresh_from_db()
    assert by_her.by is None
    assert by_her.person == bo.person


def test_a_paper_of_somebody_else_shown_to_the_same_practice_stays(ana: User, bo: User) -> None:
    theirs = a_paper(bo.person)
    erase_person(person=ana.person)
    assert type(theirs).objects.filter(pk=theirs.pk).exists()


# --- practices ----------------------------------------------------------------------------------


def test_a_practice_of_ones_own_goes_too() -> None:
    user = a_user()
    practice = a_practice("Solo")
    a_role(user, practice, "owner")
    record_event("made", practice, by=None, practice=practice)
    assert parting(user.person).practices == (practice,)
    erase_person(person=user.person)
    assert not Practice.objects.exists()
    assert Event.objects.get().practice is None


def test_the_only_owner_of_a_practice_with_people_in_it_is_refused() -> None:
    user = a_user()
    practice = a_practice("Iron Yard")
    a_role(user, practice, "owner")
    a_role(a_user("Bo"), practice, "client")
    with pytest.raises(Refused, match=r"only owner of Iron Yard, .* Make one of them an owner"):
        erase_person(person=user.person)
    assert Person.objects.filter(pk=user.person_id).exists()
    assert Role.objects.count() == 2


def test_an_owner_among_owners_may_go() -> None:
    user = a_user()
    practice = a_practice()
    a_role(user, practice, "owner")
    a_role(a_user("Bo"), practice, "owner")
    erase_person(person=user.person)
    assert Role.objects.get().person.name == "Bo"


def test_a_practice_that_others_once_were_in_stays_with_its_reason() -> None:
    user = a_user()
    practice = a_practice("Iron Yard")
    a_role(user, practice, "owner")
    theirs = a_role(a_user("Bo"), practice, "trainer", ended_on="2026-01-01")
    assert parting(user.person).orphans == (practice,)
    erase_person(person=user.person)
    assert list(Role.objects.all()) == [theirs]


# --- the page -----------------------------------------------------------------------------------


@pytest.fixture
def her_browser(ana: User, bo: User) -> Client:
    return signed_in(ana)


def test_the_page_says_what_goes_and_what_stays(her_browser: Client, ana: User) -> None:
    page = her_browser.get(reverse(ERASE)).content.decode()
    for row in ("Papers", "Goals", "What happened", "Who you are", "E-mail addresses"):
        assert row in page
    assert "Counted still, but no longer yours" in page
    assert "Backups made before today" in page
    assert Person.objects.filter(pk=ana.person_id).exists()


def test_it_takes_a_tick(her_browser: Client, ana: User) -> None:
    answer = her_browser.post(reverse(ERASE))
    assert answer.status_code == 422
    assert "Tick this to go on. Nothing is erased so far." in answer.content.decode()
    assert Person.objects.filter(pk=ana.person_id).exists()


def test_it_takes_the_password(her_browser: Client, ana: User) -> None:
    elsewhere = signed_in(ana)
    answer = her_browser.post(reverse(ERASE), SURE)
    asks = answer["Location"]
    assert asks.startswith(reverse("account_reauthenticate"))
    wrong = her_browser.post(asks, {"password": "wrong"})
    assert wrong.status_code == 422
    assert Person.objects.filter(pk=ana.person_id).exists()
    answer = her_browser.post(asks, {"password": PASSWORD, "next": reverse(ERASE)})
    assert answer["Location"] == reverse("career:guide")
    assert not Person.objects.filter(pk=ana.person_id).exists()
    for browser in (her_browser, elsewhere):
        assert "_auth_user_id" not in browser.session
        assert browser.get(reverse("people:settings")).status_code == 302


def test_a_person_with_passkeys_only_shows_a_passkey(ana: User, bo: User) -> None:
    passkey = Passkey()
    Authenticator.objects.filter(user=ana).delete()
    EmailAddress.objects.filter(user=ana).update(verified=True)
    visitor = signed_in(ana)
    visitor.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    add = visitor.get(reverse("mfa_add_webauthn")).context["js_data"]["creation_options"]
    made = {"name": "phone", "credential": json.dumps(passkey.make(add))}
    assert visitor.post(reverse("mfa_add_webauthn"), made).status_code == 302
    ana.set_unusable_password()
    ana.save()

    visitor = Client(SERVER_NAME="localhost")
    visitor.force_login(ana)
    asks = visitor.post(reverse(ERASE), SURE)["Location"]
    assert asks.startswith(reverse("mfa_reauthenticate_webauthn"))
    options = visitor.get(asks).context["js_data"]["request_options"]
    assert Person.objects.filter(pk=ana.person_id).exists()
    visitor.post(asks, {"credential": json.dumps(passkey.use(options))})
    assert not Person.objects.filter(pk=ana.person_id).exists()


def test_the_only_owner_is_shown_the_way_on() -> None:
    user = a_full_life("Zyanya Quetzal", a_practice("Iron Yard"), "owner")
    a_role(a_user("Bo"), Practice.objects.get(), "client")
    visitor = signed_in(user)
    way = reverse("people:hand-over", args=[Practice.objects.get().pk])
    for name in ("system:data", ERASE):
        page = visitor.get(reverse(name)).content.decode()
        assert way in page
        assert "Erase everything</button>" not in page
    visitor.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    answer = visitor.post(reverse(ERASE), SURE)
    assert answer.status_code == 409
    assert "Make one of them an owner first" in answer.content.decode()


def test_a_stranger_sees_nothing(ana: User) -> None:
    visitor = Client(SERVER_NAME="localhost")
    for name in ("system:data", ERASE):
        assert visitor.get(reverse(name)).status_code == 302
    assert visitor.post(reverse(ERASE), SURE).status_code == 302
    assert Person.objects.filter(pk=ana.person_id).exists()


def test_sessions_half_signed_in_are_ended_too(ana: User, bo: User) -> None:
    """Between the password and the second step a session names the address already."""
    visitor = Client(SERVER_NAME="localhost")
    visitor.post(reverse("account_login"), {"login": ana.email, "password": PASSWORD})
    held: dict[str, Any] = dict(visitor.session)
    assert "_auth_user_id" not in held
    assert ana.email in json.dumps(held)
    erase_person(person=ana.person)
    assert dict(visitor.session) == {}
