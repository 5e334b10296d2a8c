"""The test of where one stands: it ends when it is sure, and counts each answer once."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from barpath.craft.exam.stopping import LEAST_ITEMS
from barpath.craft.knowledge import knowledge
from barpath.studio.exam.models import Answer, Preparation, Sitting
from barpath.studio.exam.services import checking, sitting
from barpath.studio.exam.services.scoping import scope_of
from barpath.studio.refusal import Refused
from builders import TODAY, a_preparation, a_user

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def begun(preparation: Preparation) -> Sitting:
    return checking.start_check(preparation=preparation, by=preparation.person.user, now=NOW)


def answer(test: Sitting, *, right: bool) -> Sitting:
    place = len(test.items) - 1
    key = knowledge().study.items[test.items[place]].key
    chosen = key if right else (key + 1) % 3
    return checking.answer_check(sitting=test, place=place, chosen=chosen, now=NOW, today=TODAY)


def taken(preparation: Preparation, *, right: bool) -> Sitting:
    test = begun(preparation)
    while test.submitted_at is None:
        test = answer(test, right=right)
        test.refresh_from_db()
    return test


@pytest.mark.django_db
@pytest.mark.parametrize("right", [True, False])
def test_a_clear_case_ends_early(*, right: bool) -> None:
    preparation = a_preparation(a_user().person, diagnosed_on=None)
    test = taken(preparation, right=right)
    assert LEAST_ITEMS <= len(test.items) < checking.MOST_ITEMS
    assert len(set(test.items)) == len(test.items)
    assert test.ending == ("above" if right else "below")
    preparation.refresh_from_db()
    assert preparation.diagnosed_on == TODAY
    assert Answer.objects.filter(mode="diagnostic", is_first=True).count() == len(test.items)


@pytest.mark.django_db
def test_every_domain_is_touched_and_no_mock_item_is_spent() -> None:
    test = taken(a_preparation(a_user().person), right=True)
    study = knowledge().study
    scope = scope_of(test.preparation.certification).scope
    touched = {scope.domain_of[study.concept_of[item]] for item in test.items}
    assert touched == set(range(len(scope.domains)))
    assert {study.items[item].pool for item in test.items} <= {"study", "diagnostic"}


@pytest.mark.django_db
def test_a_second_press_and_an_old_page_change_nothing() -> None:
    test = begun(a_preparation(a_user().person))
    after = answer(test, right=True)
    again = checking.answer_check(sitting=test, place=0, chosen=0, now=NOW, today=TODAY)
    assert again.items == after.items
    assert after.answers.get(place=0).chosen == knowledge().study.items[after.items[0]].key


@pytest.mark.django_db
def test_the_same_test_goes_on_in_another_tab() -> None:
    preparation = a_preparation(a_user().person)
    assert begun(preparation) == begun(preparation)


@pytest.mark.django_db
def test_an_open_mock_comes_first() -> None:
    preparation = a_preparation(a_user().person)
    sitting.start_mock(preparation=preparation, by=preparation.person.user, now=NOW, today=TODAY)
    with pytest.raises(Refused, match="mock exam is open"):
        begun(preparation)


@pytest.mark.django_db
def test_a_mock_waits_for_it() -> None:
    preparation = a_preparation(a_user().person)
    begun(preparation)
    by = preparation.person.user
    with pytest.raises(Refused, match="The test of where you stand is open"):
        sitting.start_mock(preparation=preparation, by=by, now=NOW, today=TODAY)


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["overview", "result"])
def test_its_pages_lead_back_to_the_open_question(client: Client, name: str) -> None:
    user = a_user()
    test = begun(a_preparation(user.person))
    client.force_login(user)
    page = client.get(reverse(f"exam:{name}", args=[test.pk]), follow=True)
    assert page.redirect_chain[-1][0] == reverse("exam:checking", args=[test.pk])


@pytest.mark.django_db
def test_the_result_says_on_which_side_of_the_line(client: Client) -> None:
    user = a_user()
    test = taken(a_preparation(user.person), right=False)
    client.force_login(user)
    page = client.get(reverse("exam:result", args=[test.pk])).content.decode()
    assert "you stand <strong>below</strong> the line" in page


@pytest.mark.django_db
def test_without_a_line_it_measures_to_its_end() -> None:
    test = taken(a_preparation(a_user().person, certification="wits-cpt-1"), right=True)
    assert len(test.items) == checking.MOST_ITEMS
    assert test.ending == "open"
