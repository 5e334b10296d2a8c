"""Showing papers to a practice, and taking them back."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

import uploads
from barpath.studio.credentials.models import Paper, PaperShare
from barpath.studio.credentials.services import papers as services
from barpath.studio.files import services as files
from barpath.studio.files.checking import check
from barpath.studio.history.models import Event
from barpath.studio.people.models import Practice, Role, User
from barpath.studio.refusal import Refused
from builders import TODAY, a_paper, a_practice, a_role, a_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store_dir")]

SHOWN = reverse("credentials:shared-papers")


@pytest.fixture
def ana() -> User:
    return a_user("Ana Lima")


@pytest.fixture
def practice() -> Practice:
    return a_practice("Iron Yard")


@pytest.fixture
def role(ana: User, practice: Practice) -> Role:
    return a_role(ana, practice)


@pytest.fixture
def manager(practice: Practice) -> User:
    user = a_user("Max Boss")
    a_role(user, practice, "manager")
    return user


def share(paper: Paper, practice: Practice) -> PaperShare:
    return PaperShare.objects.create(paper=paper, practice=practice, since_on=TODAY)


def share_url(paper: Paper, role: Role) -> str:
    return reverse("credentials:share-paper", args=[paper.pk, role.pk])


def test_a_paper_is_shown_and_taken_back(client: Client, ana: User, role: Role) -> None:
    paper = a_paper(ana.person)
    client.force_login(ana)
    page = reverse("credentials:paper", args=[paper.pk])
    assert client.post(share_url(paper, role))["Location"] == page
    given = PaperShare.objects.get()
    assert (given.practice, given.since_on) == (role.practice, timezone.localdate())
    assert "its managers see it since" in client.get(page).content.decode()
    client.post(reverse("credentials:take-back-paper", args=[paper.pk, given.pk]))
    assert not PaperShare.objects.exists()
    verbs = Event.objects.filter(practice=role.practice).order_by("pk")
    assert [(event.verb, event.by, event.person) for event in verbs] == [
        ("shared", ana, ana.person),
        ("took back", ana, ana.person),
    ]


def test_showing_it_twice_is_showing_it_once(client: Client, ana: User, role: Role) -> None:
    paper = a_paper(ana.person)
    client.force_login(ana)
    for _ in range(2):
        client.post(share_url(paper, role))
    assert PaperShare.objects.count() == 1
    assert Event.objects.filter(verb="shared").count() == 1


def test_it_takes_an_open_role(client: Client, ana: User, practice: Practice) -> None:
    left = a_role(ana, practice, ended_on=TODAY)
    paper = a_paper(ana.person)
    client.force_login(ana)
    assert client.post(share_url(paper, left)).status_code == 404
    with pytest.raises(Refused, match="You have no role at Iron Yard"):
        services.share_paper(paper=paper, practice=practice, by=ana, today=TODAY)
    assert not PaperShare.objects.exists()


def test_who_has_left_can_still_take_it_back(client: Client, ana: User, practice: Practice) -> None:
    a_role(ana, practice, ended_on=TODAY)
    paper = a_paper(ana.person)
    given = share(paper, practice)
    client.force_login(ana)
    html = client.get(reverse("credentials:paper", args=[paper.pk])).content.decode()
    assert "You have no role there any more" in html
    client.post(reverse("credentials:take-back-paper", args=[paper.pk, given.pk]))
    assert not PaperShare.objects.exists()


def test_nobody_shows_or_takes_back_anothers_paper(
    client: Client, ana: User, role: Role, manager: User
) -> None:
    paper = a_paper(ana.person)
    given = share(paper, role.practice)
    client.force_login(manager)
    own_role = manager.active_role
    assert own_role is not None
    assert client.post(share_url(paper, own_role)).status_code == 404
    url = reverse("credentials:take-back-paper", args=[paper.pk, given.pk])
    assert client.post(url).status_code == 404
    assert PaperShare.objects.count() == 1


def test_a_share_is_taken_back_from_its_own_paper_only(
    client: Client, ana: User, practice: Practice
) -> None:
    given = share(a_paper(ana.person), practice)
    other = a_paper(ana.person)
    client.force_login(ana)
    url = reverse("credentials:take-back-paper", args=[other.pk, given.pk])
    assert client.post(url).status_code == 404
    assert PaperShare.objects.exists()


@pytest.mark.parametrize("name", ["share-paper", "take-back-paper"])
def test_a_link_alone_does_nothing(client: Client, ana: User, role: Role, name: str) -> None:
    paper = a_paper(ana.person)
    client.force_login(ana)
    assert client.get(reverse(f"credentials:{name}", args=[paper.pk, role.pk])).status_code == 405


def test_a_manager_sees_what_was_shown_and_nothing_else(
    client: Client, ana: User, practice: Practice, role: Role, manager: User
) -> None:
    today = timezone.localdate()
    late, soon = (
        a_paper(ana.person, expires_on=today + timedelta(days=days)) for days in (400, 10)
    )
    bo = a_user("Bo").person
    gone = a_paper(bo, expires_on=today - timedelta(days=1))
    for paper in (late, soon, gone):
        share(paper, practice)
    hidden = a_paper(ana.person)
    share(a_paper(ana.person, issuer="Elsewhere"), a_practice("Elsewhere"))
    client.force_login(manager)
    people = client.get(SHOWN).context["people"]
    assert [(person, [row.paper for row in rows]) for person, rows in people] == [
        (bo, [gone]),
        (ana.person, [soon, late]),
    ]
    html = client.get(reverse("credentials:paper", args=[soon.pk])).content.decode()
    assert "Ana Lima" in html
    assert reverse("credentials:change-paper", args=[soon.pk]) not in html
    for name in ("change-paper", "remove-paper"):
        assert client.get(reverse(f"credentials:{name}", args=[soon.pk])).status_code == 404
    assert client.get(reverse("credentials:paper", args=[hidden.pk])).status_code == 404


def test_it_is_for_managers_in_their_practice(
    client: Client, ana: User, practice: Practice, role: Role, manager: User
) -> None:
    share(a_paper(ana.person), practice)
    client.force_login(ana)
    assert client.get(SHOWN).status_code == 404
    a_role(manager, a_practice("Elsewhere"), "manager")
    client.force_login(manager)
    assert client.get(SHOWN).context["people"] == []


def test_another_practices_manager_gets_no_file(
    client: Client, ana: User, practice: Practice
) -> None:
    upload = check(name="card.png", content=uploads.a_picture())
    file = files.store_file(person=ana.person, upload=upload, by=ana)
    share(a_paper(ana.person, file=file), practice)
    stranger = a_user()
    a_role(stranger, a_practice("Elsewhere"), "manager")
    client.force_login(stranger)
    assert client.get(reverse("files:file", args=[file.pk])).status_code == 404


def test_the_page_asks_the_database_little(
    client: Client,
    practice: Practice,
    manager: User,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(8):
        share(a_paper(a_user(f"Trainer {number}").person), practice)
    client.force_login(manager)
    with django_assert_max_num_queries(12):
        client.get(SHOWN)
