"""What a certification costs, line by line, on assumptions that can be changed."""

from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from barpath.craft.knowledge import knowledge
from builders import a_paper, a_user

pytestmark = pytest.mark.django_db


def read(client: Client, key: str, *, status: int = 200, htmx: bool = False, **said: Any) -> str:
    headers = {"HX-Request": "true"} if htmx else {}
    answer = client.get(reverse("credentials:cost", args=[key]), said, headers=headers)
    assert answer.status_code == status
    return " ".join(unescape(answer.content.decode()).split())


@pytest.mark.parametrize("key", knowledge().catalogue(on=timezone.localdate()))
def test_every_programme_has_its_bill(client: Client, key: str) -> None:
    assert "The bill" in read(client, key)


def test_an_unknown_line_stays_in_the_bill_and_the_total_says_at_least(client: Client) -> None:
    text = read(client, "nasm-cpt")
    line = text.split("Proctoring")[1].split("</tr>")[0]
    assert "not known" in line
    assert "at least $" in text
    assert "so the whole may come to more" in text


def test_every_assumption_changes_the_bill(client: Client) -> None:
    assert "3 retakes assumed × $199." in read(client, "nasm-cpt", retakes=3)
    assert "3 cards, each good for 24 months × $60." in read(client, "nasm-cpt", card_usd="60")
    assert "40 hours × $12.50." in read(client, "nasm-cpt", hour_usd="12.50")
    assert "The package All-Inclusive: $2,099." in read(client, "nasm-cpt", route="All-Inclusive")
    assert "A study package" in read(client, "nasm-cpt", route="package")
    assert "No renewal falls due within 1 year." in read(client, "nasm-cpt", years=1)
    assert "Over 5 years from 1 July 2027" in read(client, "nasm-cpt", start_on="2027-07-01")
    assert "The exam alone, the cheapest way we found: $300" in read(
        client, "nsca-cpt", is_member="on"
    )
    assert "× $0." in read(client, "issa-cpt", own_units="yes")
    assert "× $99." in read(client, "issa-cpt", own_units="no")


def test_nobody_is_asked_what_makes_no_difference(client: Client) -> None:
    nasm = read(client, "nasm-cpt")
    assert 'name="is_member"' not in nasm
    assert 'name="own_units"' not in nasm
    assert 'name="own_units"' in read(client, "issa-cpt")


def test_the_card_one_holds_is_not_bought_again(client: Client) -> None:
    user = a_user()
    client.force_login(user)
    a_paper(user.person, "cpr-aed", expires_on=timezone.localdate().replace(year=2030, day=1))
    a_paper(user.person, "cpr", issuer="A school")
    text = read(client, "nasm-cpt")
    assert 'name="card_until_on" value="2030-' in text
    assert "after the one you hold" in text


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("years", "31", "Write a whole number from 1 to 30."),
        ("start_on", "yesterday", "Write a date such as 2026-04-30."),
        ("start_on", "9999-12-31", "Write a day within ten years of today."),
        ("card_until_on", "0001-01-01", "Write a day within ten years of today."),
        ("route", "Gold", "Choose one from the list."),
        ("retakes", "-1", "Write a whole number from 0 to 10."),
        ("card_usd", "9" * 300, "Write dollars from 0 to 1,000, such as 45 or 45.50."),
        ("card_usd", "NaN", "Write dollars from 0 to 1,000, such as 45 or 45.50."),
        ("hour_usd", "1.234", "Write dollars from 0 to 1,000, such as 45 or 45.50."),
    ],
)
def test_what_cannot_be_is_said_beside_the_field(
    client: Client, field: str, value: str, sentence: str
) -> None:
    said: dict[str, Any] = {field: value}
    text = read(client, "nasm-cpt", status=422, **said)
    assert sentence in text
    assert "at least $" in text


def test_htmx_gets_the_bill_alone_and_what_is_wrong(client: Client) -> None:
    text = read(client, "nasm-cpt", htmx=True, years=3)
    assert "<main" not in text
    assert "Over 3 years" in text
    assert "Years you keep it: Write" in read(client, "nasm-cpt", status=422, htmx=True, years=0)


def test_it_asks_little_of_the_database(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(a_user())
    with django_assert_max_num_queries(12):
        read(client, "nsca-cpt")
