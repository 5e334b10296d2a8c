"""The ends of cycles, each body's way."""

from datetime import date
from typing import Any

import pytest

from barpath.craft.credentials.cycles import cycles_within
from barpath.craft.knowledge.kinds.renewals import CycleAnchor, Period, Renewal
from values import TODAY, known

PERIODS = tuple(Period(first_year=year, last_year=year + 2) for year in (2018, 2021, 2024))


def ends(cycle_years: float, years: int, start_on: date = TODAY, **anchor: Any) -> list[date]:
    renewal = Renewal(unit_name="CEU", cycle_years=known(cycle_years))
    if anchor:
        renewal = Renewal(
            unit_name="CEU", cycle_years=known(cycle_years), anchor=known(CycleAnchor(**anchor))
        )
    return [each.ends_on for each in cycles_within(renewal, start_on=start_on, years=years) or ()]


def test_a_cycle_hangs_on_ones_own_date_unless_something_else_is_known() -> None:
    assert ends(2, 5) == [date(2028, 11, 22), date(2030, 11, 22)]
    assert ends(2, 5, ends="own-date") == ends(2, 5)


def test_a_renewal_on_the_last_day_is_not_counted() -> None:
    assert ends(2, 2) == []


def test_nfpt_renews_each_year() -> None:
    assert len(ends(1, 5, ends="own-date")) == 4


def test_ncsf_ends_with_the_month() -> None:
    assert ends(2, 3, ends="month-end") == [date(2028, 11, 30)]


@pytest.mark.parametrize(
    ("start_on", "first_on"),
    [
        (date(2024, 1, 1), date(2026, 12, 31)),
        (date(2026, 11, 22), date(2026, 12, 31)),
        (date(2027, 1, 1), date(2029, 12, 31)),
        (date(2033, 5, 1), date(2035, 12, 31)),
        (date(2019, 5, 1), date(2020, 12, 31)),
    ],
)
def test_nsca_ends_with_a_block_of_calendar_years_that_goes_on(
    start_on: date, first_on: date
) -> None:
    found = ends(3, 6, start_on, ends="period-end", periods=PERIODS)
    assert found[0] == first_on
    assert found[1] == first_on.replace(year=first_on.year + 3)


@pytest.mark.parametrize(
    ("start_on", "part"),
    [
        (date(2027, 3, 1), "year-1"),
        (date(2028, 3, 1), "year-2"),
        (date(2029, 6, 30), "year-3-first-half"),
        (date(2029, 7, 1), "year-3-second-half"),
    ],
)
def test_when_in_the_block_one_began_is_told_of_the_first_cycle_alone(
    start_on: date, part: str
) -> None:
    anchor = known(CycleAnchor(ends="period-end", periods=PERIODS))
    renewal = Renewal(unit_name="CEU", cycle_years=known(3), anchor=anchor)
    cycles = cycles_within(renewal, start_on=start_on, years=8)
    assert cycles is not None
    assert [each.part for each in cycles][:2] == [part, ""]
    assert [each.is_first for each in cycles][:2] == [True, False]


def test_aapte_ends_with_the_year_and_its_first_cycle_may_be_shorter() -> None:
    found = ends(2, 5, date(2026, 5, 1), ends="year-end", first_cycle_years=1.5)
    assert found == [date(2027, 12, 31), date(2029, 12, 31)]


def test_without_a_length_there_are_no_cycles_to_know() -> None:
    assert cycles_within(Renewal(unit_name="CEU"), start_on=TODAY, years=5) is None
