"""Choosing a certification programme sets the goal; what was chosen before is kept."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from barpath.studio.credentials.models import Goal
from barpath.studio.credentials.services.goals import choose_certification
from barpath.studio.history.models import Event
from barpath.studio.people.models import User
from barpath.studio.refusal import Refused
from builders import a_user

pytestmark = pytest.mark.django_db

JANUARY, MARCH = date(2026, 1, 5), date(2026, 3, 9)


@pytest.fixture
def ana() -> User:
    return a_user()


def choose(user: User, certification: str, today: date = JANUARY) -> Goal:
    return choose_certification(
        person=user.person, certification=certification, by=user, today=today
    )


def test_the_first_choice_is_the_goal(ana: User) -> None:
    goal = choose(ana, "nasm-cpt")
    assert (goal.certification, goal.chosen_on, goal.replaced_on) == ("nasm-cpt", JANUARY, None)
    event = Event.objects.get(verb="chose")
    assert (event.by, event.person, event.row) == (ana, ana.person, str(goal.pk))
    assert event.detail == {"certification": "nasm-cpt"}


def test_another_choice_keeps_the_one_before_as_past(ana: User) -> None:
    first = choose(ana, "nasm-cpt")
    second = choose(ana, "ace-cpt", MARCH)
    first.refresh_from_db()
    assert first.replaced_on == MARCH
    assert second.replaced_on is None
    assert Event.objects.latest("pk").detail["instead_of"] == "nasm-cpt"


def test_the_same_choice_again_changes_nothing(ana: User) -> None:
    first = choose(ana, "nasm-cpt")
    assert choose(ana, "nasm-cpt", MARCH) == first
    assert Goal.objects.count() == 1
    assert Event.objects.filter(verb="chose").count() == 1


def test_one_may_come_back_to_an_earlier_choice(ana: User) -> None:
    choose(ana, "nasm-cpt")
    choose(ana, "ace-cpt", MARCH)
    choose(ana, "nasm-cpt", MARCH)
    assert Goal.objects.filter(person=ana.person).count() == 3
    assert Goal.objects.get(person=ana.person, replaced_on=None).certification == "nasm-cpt"


@pytest.mark.parametrize(
    ("certification", "sentence"),
    [("pta-global-cpt", "closed to new people"), ("gold-cpt", "There is no such")],
)
def test_what_cannot_be_chosen_is_refused(ana: User, certification: str, sentence: str) -> None:
    choose(ana, "nasm-cpt")
    with pytest.raises(Refused, match=sentence):
        choose(ana, certification)
    assert Goal.objects.get(replaced_on=None).certification == "nasm-cpt"


def test_the_button_chooses_and_leads_to_what_is_asked(client: Client, ana: User) -> None:
    client.force_login(ana)
    answer = client.post(reverse("credentials:choose", args=["nasm-cpt"]))
    assert answer.status_code == 302
    assert answer.headers["Location"] == reverse("credentials:prerequisites")
    assert ana.person.goals.get().certification == "nasm-cpt"


def test_a_closed_one_is_refused_with_a_sentence(client: Client, ana: User) -> None:
    client.force_login(ana)
    answer = client.post(reverse("credentials:choose", args=["pta-global-cpt"]))
    assert answer.status_code == 409
    assert "closed to new people" in answer.content.decode()
    assert not Goal.objects.exists()


def test_a_visitor_signs_in_first_and_a_link_chooses_nothing(client: Client, ana: User) -> None:
    address = reverse("credentials:choose", args=["nasm-cpt"])
    assert client.post(address).status_code == 302
    client.force_login(ana)
    assert client.get(address).status_code == 405
    assert client.post(reverse("credentials:choose", args=["gold-cpt"])).status_code == 404
    assert not Goal.objects.exists()
