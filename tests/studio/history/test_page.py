"""What happened, as the person whose record it is reads it."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from barpath.studio.history import reports
from barpath.studio.history.models import Event
from barpath.studio.history.services import record_event
from barpath.studio.people.models import User
from builders import a_paper, a_user

pytestmark = pytest.mark.django_db
PAGE = "history:events"


def signed_in(user: User) -> Client:
    visitor = Client(SERVER_NAME="localhost")
    visitor.force_login(user)
    return visitor


def read(user: User, **query: str) -> str:
    return signed_in(user).get(reverse(PAGE), query).content.decode()


def says(event: Event, user: User) -> str:
    return reports.line(event, reader_id=user.pk).says


def test_an_event_is_a_sentence_with_its_facts() -> None:
    user, other = a_user("Ana"), a_user("Max Manager")
    paper = a_paper(user.person)
    mine = record_event("added", paper, by=user, person=user.person, kind="cpr-aed")
    theirs = record_event("saw", paper, by=other, person=user.person)
    nobodys = record_event("made", user.person, by=None, person=user.person)
    assert says(mine, user) == "You added a paper."
    assert says(theirs, user) == "Max Manager saw a paper."
    assert says(nobodys, user) == "Barpath made your record."
    stored = Event(verb="stored", model="files.StoredFile")
    assert says(stored, user) == "Barpath stored a file."
    page = read(user)
    assert "You added a paper." in page
    assert "kind: cpr-aed" in page


def test_facts_are_said_in_words() -> None:
    event = Event(
        at=datetime(2026, 1, 1, tzinfo=UTC),
        verb="changed",
        model="people.User",
        detail={"is_hands_on": True, "expires_on": None, "count": 3},
    )
    line = reports.line(event, reader_id=0)
    assert line.detail == (("is hands on", "yes"), ("expires on", "not known"), ("count", "3"))


def test_a_kind_of_record_that_is_gone_keeps_its_name() -> None:
    event = Event(at=datetime(2026, 1, 1, tzinfo=UTC), verb="removed", model="gym.Abacus")
    assert reports.line(event, reader_id=0).says == "Barpath removed an abacus."


def test_only_ones_own_events_are_shown() -> None:
    user, other = a_user("Ana"), a_user("Bo")
    record_event("added", other.person, by=user, person=other.person, note="secret of Bo")
    record_event("added", other.person, by=user, note="of nobody")
    page = read(user)
    assert "secret of Bo" not in page
    assert "of nobody" not in page
    assert "Nothing yet" in page


def test_the_newest_come_first_a_page_at_a_time(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    user = a_user()
    for number in range(60):
        record_event("added", user.person, by=user, person=user.person, note=f"n{number}.")
    visitor = signed_in(user)
    with django_assert_max_num_queries(4):  # session, user, how many, events
        first = visitor.get(reverse(PAGE)).content.decode()
    assert "n59." in first
    assert "n9." not in first
    assert first.index("n59.") < first.index("n58.")
    assert "Page 1 of 2" in first
    second = read(user, page="2")
    assert "n9." in second
    assert "n10." not in second
    assert "Page 2 of 2" in read(user, page="999")
    assert "Page 1 of 2" in read(user, page="'; drop table")


def test_times_are_the_readers_own() -> None:
    user = a_user(time_zone="Pacific/Kiritimati")
    event = record_event("added", user.person, by=user, person=user.person)
    Event._base_manager.filter(pk=event.pk).update(at=datetime(2026, 3, 1, 20, tzinfo=UTC))
    assert "2 March 2026, 10:00" in read(user)


def test_hostile_facts_are_shown_as_text() -> None:
    user = a_user()
    record_event("added", user.person, by=user, person=user.person, note="<script>x")
    assert "<script>x" not in read(user)


def test_a_stranger_sees_nothing() -> None:
    assert Client(SERVER_NAME="localhost").get(reverse(PAGE)).status_code == 302
