"""The people of the demo, and what they are there to show."""

from datetime import date, timedelta

import pytest
from django.test import Client

from barpath.studio import access
from barpath.studio.credentials.models import Goal, Paper
from barpath.studio.exam.models import Preparation
from barpath.studio.exam.reports.readiness import readiness
from barpath.studio.files.models import StoredFile
from barpath.studio.files.services import orphans
from barpath.studio.history.models import Event
from barpath.studio.path.reports import path_of
from barpath.studio.people.models import Role, User
from barpath.studio.system.demo.practice import make_practice

TODAY = date(2026, 11, 22)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def demo(store_dir: object) -> None:
    make_practice(TODAY)


def of(name: str) -> User:
    return User.objects.get(person__name=name)


def test_the_learner_is_in_the_middle_of_the_path() -> None:
    learner = of("Marisol Vega").person
    before, now = Goal.objects.filter(person=learner).order_by("chosen_on")
    assert (before.certification, now.certification) == ("ace-cpt", "nasm-cpt")
    assert before.replaced_on == now.chosen_on == TODAY - timedelta(days=44)
    assert [step.state for step in path_of(learner, now, on=TODAY)][:2] == ["done", "next"]


def test_the_learner_s_card_runs_out_before_the_exam() -> None:
    learner = of("Marisol Vega").person
    goal = Goal.objects.get(person=learner, replaced_on=None)
    card = Paper.objects.get(person=learner, kind="cpr-aed")
    assert goal.exam_on
    assert card.expires_on
    assert TODAY < card.expires_on < goal.exam_on


def test_the_second_learner_is_in_the_middle_of_studying() -> None:
    preparation = Preparation.objects.get(person=of("Amara Diallo").person)
    found = readiness(preparation, today=TODAY)
    assert "in 10" in found["chance"]
    low, high = found["band"]
    assert high - low >= 10
    assert preparation.sittings.get().kind == "mock"
    assert 0 < sum(each.met for each in found["domains"]) < 400
    assert not preparation.answers.filter(answered_on__gte=TODAY).exists()
    firsts = preparation.answers.filter(is_first=True)
    assert firsts.count() == firsts.values("item").distinct().count()


def test_the_manager_sees_what_the_trainer_shares_and_one_paper_is_due_soon() -> None:
    trainer = of("Tomasz Zielinski").person
    papers = access.allowed(of("Deborah Osei"), "see", Paper).filter(person=trainer)
    assert {paper.kind for paper in papers} == {"certification", "cpr-aed", "insurance"}
    assert papers.get(expires_on__lte=TODAY + timedelta(days=30)).kind == "cpr-aed"


def test_every_kind_of_person_is_there() -> None:
    open_roles = Role.objects.filter(ended_on=None)
    assert set(open_roles.values_list("kind", flat=True)) == set(Role.Kind) - {Role.Kind.MEMBER}
    assert of("Priya Raman").person.roles.filter(ended_on=None).count() == 2
    assert open_roles.filter(kind="client", person__user=None).count() == 2
    assert open_roles.filter(kind="client").exclude(person__user=None).count() == 1


def test_nobody_can_sign_in_with_a_password() -> None:
    assert not any(user.has_usable_password() for user in User.objects.all())


def test_everything_happened_before_the_day_it_is_told_on() -> None:
    assert Event.objects.filter(at__date__gt=TODAY).count() == 0
    assert StoredFile.objects.filter(stored_at__date__gt=TODAY).count() == 0
    assert User.objects.filter(joined_at__date__gt=TODAY).count() == 0


def test_every_file_is_where_its_row_says() -> None:
    assert StoredFile.objects.count() == 8
    found = orphans()
    assert (found.contents, found.rows) == ((), ())


@pytest.mark.parametrize(
    "name", ["Marisol Vega", "Amara Diallo", "Tomasz Zielinski", "Robert Nakamura"]
)
def test_the_pages_of_its_people_can_be_opened(client: Client, name: str) -> None:
    client.force_login(of(name))
    for address in ("/path/", "/papers/", "/prerequisites/"):
        assert client.get(address).status_code == 200, address


def test_it_is_dated_relative_to_its_day() -> None:
    assert Role.objects.latest("since_on").since_on == TODAY - timedelta(days=64)
