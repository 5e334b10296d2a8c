"""When one may try again: by waits and limits that are known, and never by a guess."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from barpath.craft.exam.retaking import next_try
from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.figures import NOT_KNOWN, Figure
from barpath.craft.knowledge.kinds.exams import AttemptLimit, Retake, Wait

DAY = date(2027, 1, 17)
DAYS = st.lists(st.dates(date(2020, 1, 1), date(2030, 1, 1)), min_size=1, max_size=5)


def known(value: Any) -> Figure[Any]:
    return Figure(value=value, confidence="unverified")


def waits(*days: int, **fields: Any) -> Figure[Any]:
    return known(
        tuple(
            Wait(after_attempt=at, wait_days=each, **fields)
            for at, each in enumerate(days, start=1)
        )
    )


def test_each_try_has_its_own_wait() -> None:
    rule = Retake(waits=waits(7, 30))
    assert next_try(rule, [DAY]).earliest_on == date(2027, 1, 24)
    again = next_try(rule, [date(2027, 1, 24), DAY])
    assert (again.state, again.earliest_on) == ("known", date(2027, 2, 23))
    assert again.says == "The earliest day is 23 February 2027."


def test_a_wait_may_be_counted_from_the_first_try() -> None:
    rule = Retake(waits=waits(10, 548, counted_from="first-attempt"))
    assert next_try(rule, [DAY, date(2027, 5, 1)]).earliest_on == date(2028, 7, 18)
    assert next_try(rule, [DAY, date(2029, 1, 1)]).earliest_on == date(2029, 1, 1)


def test_what_is_not_known_is_said_and_not_guessed() -> None:
    nothing = next_try(Retake(), [DAY])
    assert (nothing.state, nothing.earliest_on) == ("not-known", None)
    assert "not known" in nothing.says
    later = next_try(Retake(waits=waits(30)), [DAY, date(2027, 3, 1)])
    assert later.state == "not-known"
    assert "after attempt 2" in later.says


def test_tries_within_a_period_are_counted() -> None:
    rule = Retake(waits=waits(10, 10, 10), limit=known(AttemptLimit(attempts=2, within_months=12)))
    assert next_try(rule, [DAY]).earliest_on == date(2027, 1, 27)
    third = next_try(rule, [DAY, date(2027, 3, 1)])
    assert third.earliest_on == date(2028, 1, 17)
    assert "2 tries are allowed within 12 months" in third.says
    assert next_try(rule, [DAY, date(2027, 3, 1), date(2028, 1, 17)]).earliest_on == date(
        2028, 3, 1
    )


def test_a_limit_may_not_count_the_first() -> None:
    limit = known(AttemptLimit(attempts=2, within_months=12, counts_the_first=False))
    rule = Retake(waits=NOT_KNOWN, limit=limit)
    assert next_try(rule, [DAY, date(2027, 3, 1)]).state == "not-known"
    fourth = next_try(rule, [DAY, date(2027, 3, 1), date(2027, 4, 1)])
    assert (fourth.state, fourth.earliest_on) == ("at-least", date(2028, 1, 17))
    assert "may be later" in fourth.says


def test_where_no_more_tries_are_allowed_it_is_said() -> None:
    rule = Retake(waits=waits(7, 7), limit=known(AttemptLimit(attempts=2)))
    assert next_try(rule, [DAY]).state == "known"
    assert next_try(rule, [DAY, DAY]).state == "no-more"


def test_nobody_tries_again_who_has_not_failed() -> None:
    with pytest.raises(ValueError, match="not failed"):
        next_try(Retake(), [])


@given(DAYS)
def test_every_body_s_rule_gives_a_day_after_the_last_try_or_a_reason(tries: list[date]) -> None:
    for certification in knowledge().certifications.values():
        found = next_try(certification.exam.retake, tries)
        assert (found.earliest_on is not None) == (found.state in {"known", "at-least"})
        assert found.says.endswith(".")
        if found.state == "known":
            assert found.earliest_on
            assert found.earliest_on >= max(tries)
