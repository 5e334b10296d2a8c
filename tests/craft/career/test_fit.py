"""Is it for me: every statement cites its ground, every answer becomes a reason, none a score."""

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.career.fit import ANSWERS, Answer, Statement, reasons, statements
from barpath.craft.knowledge import NOT_KNOWN, Figure, knowledge
from barpath.craft.knowledge.kinds.work import Work

BASE = knowledge()
ASKED = statements(BASE)
BY_KEY = {each.key: each for each in ASKED}
ANSWERED = st.dictionaries(st.sampled_from(sorted(BY_KEY)), st.sampled_from(list(ANSWERS)))


FOR = next(each for each in ASKED if each.speaks_for)
AGAINST = next(each for each in ASKED if not each.speaks_for)


def test_what_speaks_for_the_work_comes_first() -> None:
    sides = [each.speaks_for for each in ASKED]
    assert sides == sorted(sides, reverse=True)
    assert set(sides) == {True, False}


def test_liking_movement_and_people_are_asked() -> None:
    said = " ".join(each.you for each in ASKED if each.speaks_for)
    assert "moving" in said
    assert "people" in said


def test_every_statement_has_a_key_of_its_own_and_figures_that_hold_a_value() -> None:
    assert len(BY_KEY) == len(ASKED)
    for each in ASKED:
        assert each.figures
        assert all(figure.is_known for figure in each.figures)


def test_a_statement_speaks_of_the_person_and_of_the_work_apart() -> None:
    told = ("You like the sea: ships are there, and: more ships.", "You like salt.")
    figures = tuple(Figure(confidence="unverified", value=each) for each in told)
    sailor = Work(name="Sailor", suits_you_if=figures)
    both, alone, *_ = statements(replace(BASE, work={"sailor": sailor}))
    assert (both.you, both.work) == ("You like the sea.", "Ships are there, and: more ships.")
    assert (alone.you, alone.work) == ("You like salt.", "")
    assert (both.key, both.figures) == ("you-like-the-sea", (figures[0],))


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
    ("statement", "answer", "side"),
    [
        (FOR, "agree", "pros"),
        (FOR, "no", "cons"),
        (AGAINST, "agree", "cons"),
        (AGAINST, "no", "pros"),
        (AGAINST, "unsure", "open"),
    ],
)
def test_a_drawback_that_is_none_here_speaks_for_the_work(
    statement: Statement, answer: Answer, side: str
) -> None:
    assert getattr(reasons(ASKED, {statement.key: answer}), side) == (statement,)


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
