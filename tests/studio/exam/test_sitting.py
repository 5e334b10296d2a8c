"""Mock exams: the server's clock, nothing lost, nothing counted after time."""

from datetime import UTC, datetime, timedelta

import pytest

from barpath.craft.knowledge import knowledge
from barpath.studio.exam.models import Answer, Preparation, Sitting
from barpath.studio.exam.reports.sitting import domain_results
from barpath.studio.exam.services import sitting as services
from barpath.studio.refusal import Refused
from builders import TODAY, a_preparation, a_user

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def begun(preparation: Preparation, now: datetime = NOW) -> Sitting:
    by = preparation.person.user
    return services.start_mock(preparation=preparation, by=by, now=now, today=TODAY)


def choose(sitting: Sitting, place: int, chosen: int | None, *, after_s: int = 60) -> bool:
    return services.answer_place(
        sitting=sitting,
        place=place,
        chosen=chosen,
        is_flagged=False,
        now=sitting.started_at + timedelta(seconds=after_s),
    )


def key_of(sitting: Sitting, place: int) -> int:
    return knowledge().study.items[sitting.items[place]].key


@pytest.mark.django_db
def test_a_mock_has_the_number_of_items_and_the_time_of_the_exam() -> None:
    sitting = begun(a_preparation(a_user().person))
    assert len(sitting.items) == len(set(sitting.items)) == 120
    assert len(sitting.unscored) == 20
    assert sitting.ends_at == NOW + timedelta(minutes=120)
    study = knowledge().study
    assert {study.items[item].pool for item in sitting.items} == {"mock"}


@pytest.mark.django_db
def test_the_same_mock_goes_on_in_another_tab() -> None:
    preparation = a_preparation(a_user().person)
    assert begun(preparation) == begun(preparation, NOW + timedelta(minutes=5))


@pytest.mark.django_db
def test_an_answer_may_be_changed_until_the_end() -> None:
    sitting = begun(a_preparation(a_user().person))
    key = key_of(sitting, 0)
    assert choose(sitting, 0, (key + 1) % 3)
    assert choose(sitting, 0, key, after_s=90)
    services.submit(sitting=sitting, now=NOW + timedelta(minutes=3))
    given = Answer.objects.get(item=sitting.items[0])
    assert given.is_right
    assert given.is_doubted
    assert given.mode == "mock"


@pytest.mark.django_db
def test_an_answer_after_the_time_is_not_kept_and_the_test_ends_when_it_was_to() -> None:
    sitting = begun(a_preparation(a_user().person))
    assert choose(sitting, 0, key_of(sitting, 0))
    assert not choose(sitting, 1, key_of(sitting, 1), after_s=120 * 60)
    sitting.refresh_from_db()
    assert sitting.submitted_at == sitting.ends_at
    assert Answer.objects.count() == 1


@pytest.mark.django_db
def test_a_test_nobody_came_back_to_is_ended_by_the_clock() -> None:
    sitting = begun(a_preparation(a_user().person))
    assert not services.close_if_over(sitting=sitting, now=NOW + timedelta(minutes=119))
    assert services.close_if_over(sitting=sitting, now=NOW + timedelta(days=3))
    assert sitting.submitted_at == sitting.ends_at


@pytest.mark.django_db
def test_a_second_end_changes_nothing() -> None:
    sitting = begun(a_preparation(a_user().person))
    choose(sitting, 0, 0)
    services.submit(sitting=sitting, now=NOW + timedelta(minutes=5))
    services.submit(sitting=sitting, now=NOW + timedelta(minutes=6))
    sitting.refresh_from_db()
    assert sitting.submitted_at == NOW + timedelta(minutes=5)
    assert Answer.objects.count() == 1
    assert not choose(sitting, 1, 0)


@pytest.mark.django_db
def test_what_is_left_open_is_not_right_and_teaches_nothing() -> None:
    sitting = begun(a_preparation(a_user().person))
    for place in range(5):
        choose(sitting, place, key_of(sitting, place))
    services.submit(sitting=sitting, now=NOW + timedelta(minutes=5))
    found = domain_results(sitting)
    scored = [place for place in range(5) if sitting.items[place] not in sitting.unscored]
    assert sum(each.items for each in found) == 100
    assert sum(each.right for each in found) == len(scored)
    assert Answer.objects.count() == 5


@pytest.mark.django_db
def test_a_second_mock_repeats_nothing_and_a_third_is_refused() -> None:
    preparation = a_preparation(a_user().person)
    first = begun(preparation)
    services.submit(sitting=first, now=NOW + timedelta(minutes=5))
    second = begun(preparation)
    assert not set(first.items) & set(second.items)


@pytest.mark.django_db
def test_no_place_and_no_option_that_is_not_there() -> None:
    sitting = begun(a_preparation(a_user().person))
    with pytest.raises(Refused, match="no such question"):
        choose(sitting, 120, 0)
    with pytest.raises(Refused, match="Choose one"):
        choose(sitting, 0, 9)
    sitting.refresh_from_db()
    assert sitting.submitted_at is None


@pytest.mark.django_db
def test_who_has_ended_the_preparation_sits_no_mock() -> None:
    preparation = a_preparation(a_user().person, ended_on=TODAY)
    with pytest.raises(Refused, match="has ended"):
        begun(preparation)
