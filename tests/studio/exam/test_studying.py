"""Daily study: what is asked next, and that no answer is lost or counted twice."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from barpath.craft.knowledge import knowledge
from barpath.studio.exam.models import Answer, ConceptMemory, Preparation
from barpath.studio.exam.services import preparing, studying
from barpath.studio.exam.services.scoping import scope_of
from barpath.studio.refusal import Refused
from builders import TODAY, a_preparation, a_user

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def opened(preparation: Preparation, **fields: Any) -> Any:
    return studying.open_day(preparation=preparation, **({"now": NOW, "today": TODAY} | fields))


def answered(preparation: Preparation, **fields: Any) -> Answer:
    """The item on show, answered right unless told otherwise."""
    day = preparation.days.get(on=fields.get("today", TODAY))
    key = knowledge().study.items[day.item].key if day.item else 0
    told: dict[str, Any] = {
        "place": day.place,
        "chosen": key,
        "is_doubted": False,
        "now": NOW + timedelta(seconds=30),
        "today": TODAY,
    }
    return studying.answer(preparation=preparation, **(told | fields))


@pytest.mark.django_db
def test_a_day_holds_as_many_questions_as_fit_it() -> None:
    preparation = a_preparation(a_user().person, minutes_per_day=40)
    day = opened(preparation)
    assert len(day.queue) == 32
    assert len(set(day.queue)) == 32
    assert day.item
    assert set(day.queue) <= set(scope_of("nasm-cpt").weights)


@pytest.mark.django_db
def test_the_same_question_is_there_after_a_reload() -> None:
    preparation = a_preparation(a_user().person)
    first, again = opened(preparation), opened(preparation, now=NOW + timedelta(minutes=5))
    assert (again.item, again.shown_at, again.queue) == (first.item, first.shown_at, first.queue)


@pytest.mark.django_db
def test_a_right_answer_is_remembered_and_the_next_question_comes() -> None:
    preparation = a_preparation(a_user().person)
    day = opened(preparation)
    given = answered(preparation)
    assert given.is_right
    assert given.is_first
    assert given.took_s == 30
    kept = ConceptMemory.objects.get(person=preparation.person, concept=given.concept)
    assert kept.due_on > TODAY
    after = opened(preparation)
    assert after.place == day.place + 1
    assert after.item != day.item


@pytest.mark.django_db
def test_a_mistake_comes_back_sooner_than_what_was_known() -> None:
    preparation = a_preparation(a_user().person)
    day = opened(preparation)
    key = knowledge().study.items[day.item].key
    wrong = answered(preparation, chosen=(key + 1) % 3)
    opened(preparation)
    right = answered(preparation)
    due = {each.concept: each.due_on for each in ConceptMemory.objects.all()}
    assert due[wrong.concept] < due[right.concept]


@pytest.mark.django_db
def test_a_second_press_counts_once() -> None:
    preparation = a_preparation(a_user().person)
    opened(preparation)
    first = answered(preparation)
    again = answered(preparation, place=first.place, chosen=(first.chosen + 1) % 3)
    assert again == first
    assert again.chosen == first.chosen
    assert preparation.answers.count() == 1


@pytest.mark.django_db
def test_another_tab_with_an_older_question_finds_its_answer() -> None:
    preparation = a_preparation(a_user().person)
    opened(preparation)
    first = answered(preparation)
    opened(preparation)
    assert answered(preparation, place=0) == first


@pytest.mark.django_db
def test_an_answer_to_what_was_never_shown_is_refused() -> None:
    preparation = a_preparation(a_user().person)
    opened(preparation)
    with pytest.raises(Refused, match="no longer open"):
        answered(preparation, place=7)
    with pytest.raises(Refused, match="Choose one of the options"):
        answered(preparation, chosen=9)


@pytest.mark.django_db
def test_a_page_left_open_over_midnight_finds_its_answer() -> None:
    preparation = a_preparation(a_user().person)
    opened(preparation)
    given = answered(preparation)
    tomorrow = TODAY + timedelta(days=1)
    found = studying.answer(
        preparation=preparation,
        place=0,
        chosen=0,
        is_doubted=False,
        now=NOW + timedelta(days=1),
        today=tomorrow,
    )
    assert found == given


@pytest.mark.django_db
def test_a_clock_set_back_makes_no_negative_time() -> None:
    preparation = a_preparation(a_user().person)
    opened(preparation)
    assert answered(preparation, now=NOW - timedelta(hours=2)).took_s == 0
    opened(preparation)
    assert answered(preparation, now=NOW + timedelta(days=1)).took_s == studying.LONGEST_S


@pytest.mark.django_db
def test_no_question_of_a_mock_is_asked_in_study() -> None:
    preparation = a_preparation(a_user().person, minutes_per_day=600)
    study = knowledge().study
    opened(preparation)
    for _ in range(40):
        assert study.items[answered(preparation).item].pool != "mock"
        opened(preparation)


@pytest.mark.django_db
def test_a_concept_that_was_retired_meanwhile_is_left_out() -> None:
    preparation = a_preparation(a_user().person)
    day = opened(preparation)
    day.queue = ["no-such-concept", *day.queue]
    day.item = ""
    day.save()
    again = opened(preparation)
    assert again.item
    assert "no-such-concept" not in again.queue


@pytest.mark.django_db
def test_who_has_done_the_day_may_go_on() -> None:
    preparation = a_preparation(a_user().person, minutes_per_day=5)
    opened(preparation)
    while not (day := opened(preparation)).is_done:
        answered(preparation)
    done = day.place
    more = studying.go_on(preparation=preparation, now=NOW, today=TODAY)
    assert len(more.queue) == done + studying.MORE_ANSWERS


@pytest.mark.django_db
def test_a_changed_plan_keeps_what_was_answered_today() -> None:
    preparation = a_preparation(a_user().person)
    opened(preparation)
    given = answered(preparation)
    user = a_user(email="other@example.org")
    preparing.change_preparation(
        preparation=preparation,
        exam_on=date(2027, 3, 1),
        weekdays=[0, 2],
        minutes_per_day=20,
        by=user,
        today=TODAY,
    )
    day = opened(preparation)
    assert day.place == 1
    assert day.queue[0] == given.concept


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"exam_on": TODAY - timedelta(days=1)}, "has passed"),
        ({"exam_on": TODAY}, "That is today"),
        ({"exam_on": date(2040, 1, 1)}, "years away"),
        ({"weekdays": []}, "at least one day"),
        ({"weekdays": [9]}, "seven days"),
        ({"minutes_per_day": 0}, "minutes a day"),
        ({"certification": "no-such"}, "no such certification"),
    ],
)
def test_a_plan_that_cannot_be_is_refused(fields: dict[str, Any], says: str) -> None:
    user = a_user()
    told: dict[str, Any] = {
        "certification": "nasm-cpt",
        "exam_on": TODAY + timedelta(weeks=8),
        "weekdays": list(range(7)),
        "minutes_per_day": 40,
    }
    with pytest.raises(Refused, match=says):
        preparing.start_preparation(person=user.person, by=user, today=TODAY, **(told | fields))


@pytest.mark.django_db
def test_starting_again_changes_the_running_plan() -> None:
    user = a_user()
    running = a_preparation(user.person)
    again = preparing.start_preparation(
        person=user.person,
        certification="nasm-cpt",
        exam_on=TODAY + timedelta(weeks=4),
        weekdays=[1],
        minutes_per_day=20,
        by=user,
        today=TODAY,
    )
    assert again == running
    assert again.minutes_per_day == 20


@pytest.mark.django_db
def test_what_is_remembered_serves_another_exam() -> None:
    user = a_user()
    first = a_preparation(user.person)
    opened(first)
    given = answered(first)
    other = a_preparation(user.person, certification="ace-cpt")
    assert studying.memories_of(other)[given.concept] is not None
