"""Days: birthdays, months, and how a day is written."""

import calendar
from datetime import date


def birthday(born_on: date, age_years: int) -> date:
    """The day somebody reaches an age.

    Born on February 29, it is March 1 in a year without one: the later of the two days that
    offices use, so that nobody is told a day too early.
    """
    year = born_on.year + age_years
    if (born_on.month, born_on.day) == (2, 29) and not calendar.isleap(year):
        return date(year, 3, 1)
    return born_on.replace(year=year)


def age_years_on(born_on: date, on: date) -> int:
    """Age at the last birthday."""
    years = on.year - born_on.year
    return years if birthday(born_on, years) <= on else years - 1


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day <= 28:
        return date(year, month + 1, day.day)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def month_end(day: date) -> date:
    """The last day of that month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def day_in_words(day: date) -> str:
    """As in 5 November 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
