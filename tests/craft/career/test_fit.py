"""Is it for me: every statement cites its ground, every answer becomes a reason, none a score."""

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.career.fit import ANSWERS, Answer, reasons, statements
from barpath.craft.knowledge import NOT_KNOWN, knowledge

BASE = knowledge()
ASKED = statements(BASE)
BY_KEY = {each.key: each for each in ASKED}
ANSWERED = st.dictionaries(st.sampled_from(sorted(BY_KEY)), st.sampled_from(list(ANSWERS)))


def test_likes_of_movement_and_of_people_come_first() -> None:
    assert [each.you for each in ASKED[:2]] == ["You like moving.", "You like people."]


def test_every_statement_has_a_key_of_its_own_and_figures_that_hold_a_value() -> None:
    assert len(BY_KEY) == len(ASKED)
    for each in ASKED:
        assert each.figures
        assert all(figure.is_known for figure in each.figures)


def test_a_statement_speaks_of_the_person_and_of_the_work_apart() -> None:
    hours = BY_KEY["you-need-regular-office-hours"]
    assert hours.you == "You need regular office hours."
    assert hours.work == "Nights, weekends and holidays are common."
    patience = BY_KEY["you-have-patience-with-beginners-and-with-people-who-hurt"]
    assert patience.work == ""


def test_the_spread_of_pay_is_the_survey_s() -> None:
    pay = next(each for each in ASKED if "pay that differs" in each.you)
    assert "less than $27,580" in pay.work
    assert "more than $82,050" in pay.work


@given(ANSWERED)
def test_every_answer_becomes_one_reason(answers: dict[str, Answer]) -> None:
    found = reasons(ASKED, answers)
    sorted_out = [*found.pros, *found.cons, *found.open]
    assert len(sorted_out) == len(answers)
    assert {each.key for each in sorted_out} == set(answers)


@pytest.mark.parametrize(
    ("key", "answer", "side"),
    [
        ("you-like-moving", "agree", "pros"),
        ("you-like-moving", "no", "cons"),
        ("you-dislike-selling", "agree", "cons"),
        ("you-dislike-selling", "no", "pros"),
        ("you-dislike-selling", "unsure", "open"),
    ],
)
def test_a_drawback_that_is_none_here_speaks_for_the_work(
    key: str, answer: Answer, side: str
) -> None:
    assert getattr(reasons(ASKED, {key: answer}), side) == (BY_KEY[key],)


def test_an_answer_to_a_statement_that_is_gone_is_passed_over() -> None:
    found = reasons(ASKED, {"you-like-ships": "agree"})
    assert (found.pros, found.cons, found.open) == ((), (), ())


def test_what_is_not_known_is_not_asked() -> None:
    key, work = "exercise-trainer", BASE.work["exercise-trainer"]
    wages = {
        name: msgspec.structs.replace(
            each, annual_usd=msgspec.structs.replace(each.annual_usd, p10=NOT_KNOWN)
        )
        for name, each in BASE.wages.items()
    }
    outlooks = {
        name: msgspec.structs.replace(
            each, way_in=msgspec.structs.replace(each.way_in, education=NOT_KNOWN)
        )
        for name, each in BASE.outlooks.items()
    }
    empty = msgspec.structs.replace(work, suits_you_if=(NOT_KNOWN,), may_not_suit_you_if=())
    assert statements(replace(BASE, work={key: empty}, wages=wages, outlooks=outlooks)) == ()
