"""Readiness: no number before there is enough to go by, and the ground of each that is given."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from barpath.craft.knowledge import knowledge
from barpath.studio.exam.models import Answer, Preparation
from barpath.studio.exam.reports.readiness import readiness
from barpath.studio.exam.services.scoping import scope_of
from builders import TODAY, a_preparation, a_user

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def answered(preparation: Preparation, each: int, *, right_of_ten: int, days_ago: int = 1) -> None:
    """First answers to as many items in each domain of the exam."""
    study = knowledge().study
    for domain in scope_of(preparation.certification).scope.domains:
        items = [item for key in domain.concepts for item in study.items_of[key]][:each]
        Answer.objects.bulk_create(
            Answer(
                preparation=preparation,
                item=item.id,
                concept=study.concept_of[item.id],
                mode="study",
                chosen=0,
                is_right=at % 10 < right_of_ten,
                is_first=True,
                took_s=30,
                answered_at=NOW - timedelta(days=days_ago),
                answered_on=TODAY - timedelta(days=days_ago),
            )
            for at, item in enumerate(items)
        )


@pytest.mark.django_db
def test_with_few_answers_no_chance_is_given_and_the_reason_is() -> None:
    found = readiness(a_preparation(a_user().person), today=TODAY)
    assert not found["chance"]
    assert "from 60 first answers" in found["no_chance"]
    assert {each.expected_percent for each in found["domains"]} == {None}


@pytest.mark.django_db
def test_with_enough_answers_the_chance_is_a_band_with_its_ground() -> None:
    preparation = a_preparation(a_user().person)
    answered(preparation, 20, right_of_ten=8)
    found = readiness(preparation, today=TODAY)
    assert "in 10" in found["chance"]
    assert found["band"][0] < found["band"][1]
    assert any("does not publish" in each for each in found["how"])
    assert all(
        each.low_percent <= each.expected_percent <= each.high_percent for each in found["domains"]
    )


@pytest.mark.django_db
def test_who_knows_more_has_the_better_chance() -> None:
    weak, strong = a_preparation(a_user().person), a_preparation(a_user().person)
    answered(weak, 20, right_of_ten=4)
    answered(strong, 20, right_of_ten=9)
    low, high = readiness(weak, today=TODAY), readiness(strong, today=TODAY)
    assert low["band"][1] < high["band"][0]


@pytest.mark.django_db
def test_without_a_blueprint_no_chance_is_given() -> None:
    preparation = a_preparation(a_user().person, certification="nfpt-cpt")
    answered(preparation, 10, right_of_ten=8)
    found = readiness(preparation, today=TODAY)
    assert not found["is_published"]
    assert not found["chance"]


@pytest.mark.django_db
def test_the_page_says_it(client: Client) -> None:
    user = a_user()
    preparation = a_preparation(user.person)
    answered(preparation, 20, right_of_ten=8)
    client.force_login(user)
    page = client.get(reverse("exam:readiness", args=[preparation.pk]))
    assert "in 10" in page.content.decode()
    assert "How this was got" in page.content.decode()


@pytest.mark.django_db
def test_nobody_reads_of_another(client: Client) -> None:
    preparation = a_preparation(a_user().person)
    client.force_login(a_user())
    assert client.get(reverse("exam:readiness", args=[preparation.pk])).status_code == 404
