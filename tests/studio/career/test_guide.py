"""The career guide: its numbers, their sources, and why two of them differ."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from barpath.craft.knowledge import knowledge
from builders import a_user
from studio.career.pages import opened

pytestmark = pytest.mark.django_db
BASE = knowledge()


def test_shows_pay_of_every_year_with_its_source(client: Client) -> None:
    said = opened(client, "guide")
    for key, wages in BASE.wages.items():
        for figure in (wages.annual_usd.p10, wages.annual_usd.p50, wages.annual_usd.p90):
            if figure.value is not None:
                assert f"${figure.value:,}" in said, key
                assert all(BASE.sources[source].title in said for source in figure.sources)
    assert "$22.20" in said


def test_shows_growth_and_does_not_take_openings_for_new_jobs(client: Client) -> None:
    said = opened(client, "guide")
    assert "74,200 openings a year make 742,000 in 10 years." in said
    assert "The number of jobs changes by 44,100" in said
    assert BASE.claims["openings-are-not-new-jobs"].says() in said
    for outlook in BASE.outlooks.values():
        assert f"{outlook.base_year}–{outlook.end_year % 100}" in said


def test_shows_both_pay_figures_and_why_they_differ(client: Client) -> None:
    said = opened(client, "guide")
    (other,) = BASE.other_pay.values()
    assert f"Glassdoor's ${other.annual_usd.value:,} is $4,922, or 11%, above" in said
    for reason in other.why_it_differs:
        assert str(reason.value) in said
    assert BASE.claims["pay-figures-count-different-people"].says() in said


def test_shows_pay_and_jobs_by_employer(client: Client) -> None:
    said = opened(client, "guide")
    for employer in ("Fitness and recreational sports centres", "Self-employed"):
        assert employer in said
    assert "$47,180" in said
    assert "55%" in said


@pytest.mark.parametrize(
    "key",
    [
        "certified-trainer",
        "most-employers-ask-for-certification",
        "certification-makes-visible",
        "many-employers-prefer-ncca",
        "no-degree-needed",
        "annual-pay-assumes-a-full-year",
        "survey-counts-wage-and-salary-jobs",
    ],
)
def test_what_it_states_opens_to_its_claim(client: Client, key: str) -> None:
    said = opened(client, "guide")
    assert BASE.claims[key].says() in said
    assert reverse("library:claim", args=[key]) in said


def test_never_names_the_college_sports_body(client: Client) -> None:
    assert "NCAA" not in opened(client, "guide")


def test_each_chart_has_its_table(client: Client) -> None:
    said = opened(client, "guide")
    assert said.count('<figure class="chart') == said.count("<caption") - 1 == 4


def test_a_stranger_is_invited_and_a_member_led_to_the_path(client: Client) -> None:
    assert reverse("account_signup") in opened(client, "guide")
    client.force_login(a_user())
    assert ">See your path</a>" in opened(client, "guide")


@pytest.mark.parametrize("name", ["guide", "jobs", "fit", "income"])
def test_a_stranger_costs_no_query(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, name: str
) -> None:
    with django_assert_num_queries(0):
        opened(client, name)


@pytest.mark.parametrize("name", ["guide", "jobs", "fit", "income"])
def test_a_member_costs_few(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries, name: str
) -> None:
    client.force_login(a_user())
    with django_assert_max_num_queries(6):
        opened(client, name)


@pytest.mark.parametrize("name", ["guide", "jobs", "fit", "income"])
def test_a_page_is_light(client: Client, name: str) -> None:
    assert len(opened(client, name).encode()) < 90_000


@pytest.mark.parametrize("name", ["guide", "jobs", "fit", "income"])
def test_a_page_is_only_read(client: Client, name: str) -> None:
    assert client.post(reverse(f"career:{name}")).status_code == 405


def test_the_page_of_jobs_names_the_three_and_what_is_not_known(client: Client) -> None:
    said = opened(client, "jobs")
    for key in ("one-on-one-trainer", "group-fitness-instructor", "gym-manager"):
        work = BASE.work[key]
        assert work.name in said
        for figure in (*work.needs, *work.records, *work.places):
            assert str(figure.value) in said
    assert "our sources do not say" in said
    assert "Fitness and recreational sports centres: 55%" in said
    assert f"{reverse('career:income')}?time=part" in said
