"""What is remembered: a course until the exam, and a map on which every concept stands once."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from barpath.craft.exam.memory import Grade, review
from barpath.studio.exam.models import ConceptMemory, Preparation
from barpath.studio.exam.reports.memory import memory, state_of
from barpath.studio.exam.services.scoping import scope_of
from builders import TODAY, a_preparation, a_user

pytestmark = pytest.mark.django_db


def met(preparation: Preparation, count: int, *, days_ago: int = 0) -> None:
    """The first concepts of the exam, met and remembered so many days ago."""
    on = TODAY - timedelta(days=days_ago)
    held = review(None, Grade.GOOD, on=on)
    concepts = [key for each in scope_of("nasm-cpt").scope.domains for key in each.concepts]
    ConceptMemory.objects.bulk_create(
        ConceptMemory(
            person=preparation.person,
            concept=key,
            stability_days=held.stability_days,
            difficulty=held.difficulty,
            reviewed_on=held.reviewed_on,
            due_on=held.due_on,
            right_in_a_row=held.right_in_a_row,
        )
        for key in concepts[:count]
    )


def test_before_anything_is_met_there_is_no_course() -> None:
    found = memory(a_preparation(a_user().person), today=TODAY)
    assert found["course"] is None
    assert found["met"] == 0


def test_study_holds_what_would_fade() -> None:
    preparation = a_preparation(a_user().person)
    met(preparation, 40)
    chart = memory(preparation, today=TODAY)["course"]
    kept, left = (series.points for series in chart.series)
    assert kept[0].value == left[0].value == 100
    assert kept[-1].value > left[-1].value
    assert f"about {left[-1].value} without any" in chart.says


def test_after_the_exam_day_there_is_no_course() -> None:
    preparation = a_preparation(a_user().person, exam_on=TODAY)
    met(preparation, 5)
    assert memory(preparation, today=TODAY)["course"] is None


def test_every_concept_stands_on_the_map_once() -> None:
    preparation = a_preparation(a_user().person)
    met(preparation, 10, days_ago=30)
    domains = memory(preparation, today=TODAY)["domains"]
    squares = [square for each in domains for square in each.squares]
    assert len(squares) == len(scope_of("nasm-cpt").weights)
    assert sum(square.state == "fading" for square in squares) == 10
    for each in domains:
        assert len({(square.x, square.y) for square in each.squares}) == len(each.squares)
        assert sum(count for _, count in each.counts) == len(each.squares)
        assert max(square.y for square in each.squares) < each.height


def test_a_concept_is_firm_until_the_day_it_is_due() -> None:
    held = review(None, Grade.GOOD, on=TODAY)
    assert state_of(None, today=TODAY) == "not-met"
    assert state_of(held, today=held.due_on - timedelta(days=1)) == "firm"
    assert state_of(held, today=held.due_on) == "fading"


def test_the_page_tells_the_same_in_words(client: Client) -> None:
    user = a_user()
    preparation = a_preparation(user.person)
    met(preparation, 3)
    client.force_login(user)
    shown = client.get(reverse("exam:memory", args=[preparation.pk])).content.decode()
    assert "3 firm, 0 fading" in shown
    assert "Without study" in shown


def test_nobody_sees_the_memory_of_another(client: Client) -> None:
    preparation = a_preparation(a_user().person)
    client.force_login(a_user())
    for name in ("memory", "resources", "answers-export"):
        assert client.get(reverse(f"exam:{name}", args=[preparation.pk])).status_code == 404
