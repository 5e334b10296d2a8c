"""Readiness: no number before there is enough to go by, and the ground of each that is given."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from barpath.craft.knowledge import knowledge
from barpath.studio.exam.models import Answer, Attempt, Preparation
from barpath.studio.exam.reports.readiness import readiness
from barpath.studio.exam.services.attempting import report_outcome
from barpath.studio.exam.services.reported import forecasts
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
    assert "chance" not in found
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
    assert low["band"][0] < high["band"][0]
    assert low["band"][1] <= high["band"][1]


@pytest.mark.django_db
def test_without_a_blueprint_no_chance_is_given() -> None:
    preparation = a_preparation(a_user().person, certification="nfpt-cpt")
    answered(preparation, 10, right_of_ten=8)
    found = readiness(preparation, today=TODAY)
    assert "publishes no pass rate" in found["no_chance"]
    assert "chance" not in found


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


def outcomes(count: int, *, passed_of_ten: int) -> None:
    """So many learners were told eight in ten, and so many of ten of them passed."""
    preparation = a_preparation(a_user().person, ended_on=TODAY)
    Attempt.objects.bulk_create(
        Attempt(
            preparation=preparation,
            exam_on=TODAY,
            outcome="passed" if at % 10 < passed_of_ten else "failed",
            stated_chance=0.8,
        )
        for at in range(count)
    )


@pytest.mark.django_db
def test_reported_outcomes_correct_the_chance_from_a_hundred_on() -> None:
    preparation = a_preparation(a_user().person)
    answered(preparation, 20, right_of_ten=8)
    plain = readiness(preparation, today=TODAY)
    outcomes(99, passed_of_ten=3)
    assert readiness(preparation, today=TODAY)["band"] == plain["band"]
    assert readiness(preparation, today=TODAY)["calibration"] is None
    outcomes(10, passed_of_ten=3)
    corrected = readiness(preparation, today=TODAY)
    assert corrected["band"][1] < plain["band"][1]
    assert any("corrected by 109 outcomes" in each for each in corrected["how"])
    said, passed = corrected["calibration"].series
    assert [point.value for point in said.points] == [80]
    assert 25 <= passed.points[0].value <= 35


@pytest.mark.django_db
def test_what_was_to_be_said_is_kept_when_an_outcome_is_reported() -> None:
    preparation = a_preparation(a_user().person)
    unsaid = Attempt.objects.create(preparation=preparation, exam_on=TODAY - timedelta(days=30))
    by = preparation.person.user
    report_outcome(attempt=unsaid, outcome="failed", score="", by=by, today=TODAY)
    answered(preparation, 20, right_of_ten=8)
    said = Attempt.objects.create(preparation=preparation, exam_on=TODAY)
    report_outcome(attempt=said, outcome="passed", score="", by=by, today=TODAY)
    unsaid.refresh_from_db()
    said.refresh_from_db()
    assert unsaid.stated_chance is None
    assert said.stated_chance is not None
    assert 0 < said.stated_chance < 1
    assert len(forecasts()) == 1
