"""Who designs, for whom, in the tests of this room."""

import pytest
from django.test import Client

from barpath.studio.people.models import Person, Practice, User
from builders import a_person, a_practice, a_role, a_user


@pytest.fixture
def yard(db: None) -> Practice:
    return a_practice()


@pytest.fixture
def ana(yard: Practice) -> User:
    """A trainer of the yard."""
    user = a_user("Ana")
    a_role(user, yard)
    return user


@pytest.fixture
def grace(yard: Practice) -> Person:
    """A client of the yard, who does not sign in."""
    person = a_person("Grace Adeyemi")
    person.roles.create(practice=yard, kind="client", since_on="2026-01-01")
    return person


@pytest.fixture
def client(ana: User) -> Client:
    """A browser in which Ana is signed in."""
    return signed_in(ana)


def signed_in(user: User) -> Client:
    visitor = Client()
    visitor.force_login(user)
    return visitor
