"""The tables of pay and growth: what they hold, in what order, and what they say of it."""

from dataclasses import replace
from typing import Any

import msgspec
import pytest

from barpath.craft.career import labour
from barpath.craft.career.labour import by_employer, differences, growth, medians, wages_by_year
from barpath.craft.knowledge import NOT_KNOWN, Figure, Knowledge, knowledge
from barpath.craft.knowledge.kinds.labour import IndustryPay, Outlook

BASE = knowledge()


def a_figure(value: Any) -> Figure[Any]:
    return Figure(confidence="unverified", value=value)


def an_outlook(**fields: Any) -> Outlook:
    plain: dict[str, Any] = {
        "publisher": "BLS",
        "occupation": "Trainers",
        "base_year": 2024,
        "end_year": 2034,
    }
    return Outlook(**(plain | fields))


def with_other_pay(**changes: Any) -> Knowledge:
    (key, other), *_ = BASE.other_pay.items()
    return replace(BASE, other_pay={key: msgspec.structs.replace(other, **changes)})


def test_pay_runs_from_the_oldest_year_to_the_newest() -> None:
    periods = [wages.period for wages in wages_by_year(BASE)]
    assert periods == sorted(periods)
    newest = labour.newest_wages(BASE)
    assert newest.survey == "BLS OEWS"
    assert newest.period == periods[-1]


def test_percentiles_rise_from_the_tenth_to_the_ninetieth() -> None:
    for wages in wages_by_year(BASE):
        for percentiles in (wages.annual_usd, wages.hourly_usd):
            known = [
                figure.value
                for figure in (
                    percentiles.p10,
                    percentiles.p25,
                    percentiles.p50,
                    percentiles.p75,
                    percentiles.p90,
                )
                if figure.value is not None
            ]
            assert known == sorted(known)


def test_medians_name_every_publisher_and_leave_out_what_is_not_known() -> None:
    found = medians(BASE)
    assert all(median.annual_usd.is_known for median in found)
    assert [median.year for median in found] == sorted(median.year for median in found)
    assert {(m.publisher, m.year, m.annual_usd.value) for m in found} >= {
        ("BLS OEWS", 2021, 40_700),
        ("BLS OEWS", 2024, 46_180),
        ("Glassdoor", 2023, 51_402),
    }


def test_growth_shows_the_newest_edition_first() -> None:
    editions = [each.edition for each in growth(BASE)]
    assert editions == ["2024–34", "2023–33", "2022–32", "2021–31"]
    assert labour.newest_outlook(BASE).end_year == 2034


def test_openings_are_held_against_the_rise_of_all_the_years() -> None:
    edition_of_the_article = growth(BASE)[-1]
    assert edition_of_the_article.says == (
        "65,500 openings a year make 655,000 in 10 years. The number of jobs changes by 57,800 in "
        "all that time, one for every 11 openings. The other openings are places of people who leave."
    )


def test_without_both_numbers_nothing_is_said_of_openings() -> None:
    (edition,) = (each for each in growth(BASE) if each.edition == "2023–33")
    assert edition.says == ""


@pytest.mark.parametrize("rise", [-500, 0, 2_000_000])
def test_a_fall_or_a_flood_of_jobs_has_no_ratio(rise: int) -> None:
    outlook = an_outlook(openings_per_year=a_figure(1_000), employment_change_jobs=a_figure(rise))
    assert "one for every" not in labour.Growth(outlook).says


def test_jobs_and_pay_stand_together_by_employer() -> None:
    employers = {each.name: each for each in by_employer(labour.newest_outlook(BASE))}
    clubs = employers["Fitness and recreational sports centres"]
    assert (clubs.percent_of_jobs.value, clubs.median_annual_usd.value) == (55, 47_180)
    assert clubs.median_annual_usd.sources == ("bls-ooh-fitness-trainers-2024-34",)
    assert employers["Educational services"].median_annual_usd.value == 42_460
    assert employers["Self-employed"].median_annual_usd == NOT_KNOWN


def test_an_employer_known_by_its_pay_alone_is_listed_too() -> None:
    pay = a_figure(IndustryPay(employer="Hotels", median_annual_usd=30_000))
    (hotels,) = by_employer(an_outlook(pay_by_employer=(pay, NOT_KNOWN), employers=(NOT_KNOWN,)))
    assert (hotels.name, hotels.percent_of_jobs, hotels.median_annual_usd.value) == (
        "Hotels",
        NOT_KNOWN,
        30_000,
    )


def test_another_publisher_is_held_against_the_survey_of_its_year() -> None:
    (found,) = differences(BASE)
    assert found.says == (
        "Glassdoor's $51,402 is $4,922, or 11%, above the $46,480 of BLS OEWS for 2023."
    )
    assert found.other.why_it_differs


def test_a_lower_figure_is_below() -> None:
    (found,) = differences(with_other_pay(annual_usd=a_figure(40_000)))
    assert "$6,480, or 14%, below the $46,480" in found.says


@pytest.mark.parametrize("figure", [a_figure(46_480), NOT_KNOWN])
def test_what_is_the_same_or_not_known_is_no_difference(figure: Figure[Any]) -> None:
    assert differences(with_other_pay(annual_usd=figure)) == ()


def test_without_a_survey_there_is_nothing_to_differ_from() -> None:
    assert differences(replace(BASE, wages={})) == ()
