"""What there is to prepare with: figures with their sources, and nothing made up where there are none."""

import pytest
from django.test import Client
from django.urls import reverse

from barpath.craft.knowledge import knowledge
from barpath.studio.exam.reports.resources import at_home, pages_of, resources
from builders import TODAY, a_preparation, a_user

pytestmark = pytest.mark.django_db


def shown(client: Client, certification: str) -> str:
    user = a_user(email=f"{certification}@example.org")
    preparation = a_preparation(user.person, certification=certification)
    client.force_login(user)
    answer = client.get(reverse("exam:resources", args=[preparation.pk]))
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("certification", sorted(knowledge().certifications))
def test_every_exam_has_its_page(client: Client, certification: str) -> None:
    assert "What to prepare with" in shown(client, certification)


def test_what_is_known_stands_with_its_price(client: Client) -> None:
    body = shown(client, "nasm-cpt")
    assert "Guided Study: $1,499" in body
    assert "data-checklist" in body
    assert "nasm.org/certified-personal-trainer/exam-info" in body


def test_no_room_is_checked_for_an_exam_that_is_sat_at_a_centre(client: Client) -> None:
    body = shown(client, "nsca-cpt")
    assert "data-checklist" not in body
    assert "said by none of our sources" in body


def test_where_our_sources_are_silent_the_page_says_so(client: Client) -> None:
    body = shown(client, "ncsf-cpt")
    assert "is not known to us. If the body says so" in body


def test_whether_a_remote_proctor_may_be_met() -> None:
    exams = {key: each.exam for key, each in knowledge().certifications.items()}
    assert at_home(exams["nasm-cpt"]) == "yes"
    assert at_home(exams["nfpt-cpt"]) == "no"
    assert at_home(exams["aapte-cpt-efs"]) == at_home(exams["ncsf-cpt"]) == "not-known"


def test_only_the_body_s_own_pages_are_called_its_own() -> None:
    held = knowledge()
    nasm = held.certifications["nasm-cpt"]
    hosts = {each.url.split("/")[2] for each in pages_of(nasm, held.bodies["nasm"])}
    assert hosts
    assert all(host.endswith("nasm.org") for host in hosts)


def test_prices_that_nobody_told_are_not_known() -> None:
    preparation = a_preparation(a_user().person, certification="aapte-cpt-efs")
    found = resources(preparation, today=TODAY)
    prices = knowledge().certifications["aapte-cpt-efs"].prices
    assert len(found["exam_only"]) == sum(bool(each.value) for each in prices.exam_only)
    assert len(found["extras"]) == sum(bool(each.value) for each in prices.extras)
