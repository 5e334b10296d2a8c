"""The glossary, a concept's page, and the links between what is obeyed and what is examined."""

import pytest
from django.test import Client

from barpath.craft.knowledge import knowledge

pytestmark = pytest.mark.django_db


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_a_word_is_found_by_what_else_it_is_called(client: Client) -> None:
    page = read(client, "/library/concepts/?words=karvonen")
    assert "/library/concepts/hrr/" in page
    assert "/library/concepts/levers/" not in page


def test_a_search_that_finds_nothing_says_so(client: Client) -> None:
    assert "No concept is called so" in read(client, "/library/concepts/?words=xyzzy")


def test_every_concept_has_a_page(client: Client) -> None:
    for key in list(knowledge().study.concepts)[::40]:
        concept = knowledge().study.concepts[key]
        assert concept.name.split()[0] in read(client, f"/library/concepts/{key}/")


def test_a_concept_shows_no_question_that_is_kept_for_tests(client: Client) -> None:
    study = knowledge().study
    key, items = next((k, i) for k, i in study.items_of.items() if any(x.pool == "mock" for x in i))
    page = client.get(f"/library/concepts/{key}/").content.decode()
    for item in items:
        shown = item.stem[:40].replace("'", "&#x27;") in page
        assert shown is (item.pool == "study"), item.id


def test_a_claim_and_a_formula_name_what_examines_them(client: Client) -> None:
    page = read(client, "/library/claims/weekly-health-dose/")
    assert "/library/concepts/pa-guidelines/" in page
    assert "Questions that rest on it" in page
    assert "/library/concepts/hrr/" in read(
        client, "/library/formulas/heart.heart_rate_at_reserve_karvonen/"
    )


def test_a_concept_that_is_not_there(client: Client) -> None:
    assert client.get("/library/concepts/no-such-thing/").status_code == 404
