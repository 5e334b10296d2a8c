"""Days: birthdays, months, and how a day is written."""

from datetime import date

import pytest

from barpath.craft.credentials.days import (
    add_months,
    age_years_on,
    birthday,
    day_in_words,
    month_end,
)


@pytest.mark.parametrize(
    ("born_on", "age_years", "day"),
    [
        (date(2008, 5, 3), 18, date(2026, 5, 3)),
        (date(2008, 2, 29), 18, date(2026, 3, 1)),
        (date(2008, 2, 29), 20, date(2028, 2, 29)),
    ],
)
def test_a_birthday(born_on: date, age_years: int, day: date) -> None:
    assert birthday(born_on, age_years) == day
    assert age_years_on(born_on, day) == age_years


def test_the_day_before_a_birthday_is_a_year_younger() -> None:
    assert age_years_on(date(2008, 2, 29), date(2026, 2, 28)) == 17


def test_months_that_are_shorter_end_on_their_last_day() -> None:
    assert add_months(date(2025, 12, 31), 2) == date(2026, 2, 28)
    assert add_months(date(2026, 1, 31), 24) == date(2028, 1, 31)


def test_the_end_of_a_month() -> None:
    assert month_end(date(2028, 2, 3)) == date(2028, 2, 29)


def test_a_day_is_written_out() -> None:
    assert day_in_words(date(2026, 11, 5)) == "5 November 2026"
