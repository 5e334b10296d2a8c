"""What happened stays as it was written."""

import pytest

from barpath.studio.history.models import Event, Unchangeable
from barpath.studio.history.services import record_event
from builders import a_person, a_practice, a_user

pytestmark = pytest.mark.django_db


def an_event() -> Event:
    user = a_user()
    return record_event("added", user.person, by=user, person=user.person, what="a paper")


def test_an_event_says_who_did_what_to_which_row() -> None:
    user = a_user()
    practice = a_practice()
    event = record_event("changed", practice, by=user, practice=practice, fields="name")
    event.refresh_from_db()
    assert (event.by, event.verb, event.model, event.row) == (
        user,
        "changed",
        "people.Practice",
        str(practice.pk),
    )
    assert event.detail == {"fields": "name"}


def test_an_event_cannot_be_saved_again() -> None:
    event = an_event()
    event.verb = "removed"
    with pytest.raises(Unchangeable):
        event.save()
    event.refresh_from_db()
    assert event.verb == "added"


def test_an_event_cannot_be_deleted() -> None:
    event = an_event()
    with pytest.raises(Unchangeable):
        event.delete()
    assert Event.objects.filter(pk=event.pk).exists()


def test_events_cannot_be_changed_or_deleted_together() -> None:
    event = an_event()
    found = Event.objects.filter(pk=event.pk)
    with pytest.raises(Unchangeable):
        found.update(verb="removed")
    with pytest.raises(Unchangeable):
        found.delete()
    with pytest.raises(Unchangeable):
        Event.objects.bulk_update([event], ["verb"])
    with pytest.raises(Unchangeable):
        Event.objects.update_or_create(pk=event.pk, defaults={"verb": "removed"})
    assert Event.objects.get(pk=event.pk).verb == "added"


def test_an_event_outlives_whoever_made_it() -> None:
    maker, person = a_user(), a_person()
    event = record_event("added", person, by=maker, person=person)
    maker.delete()
    event.refresh_from_db()
    assert event.by is None
    assert event.person == person
