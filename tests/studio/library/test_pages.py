"""The reference pages: open to anyone, true to the knowledge base, calm about bad addresses."""

from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from barpath.craft.knowledge import knowledge

pytestmark = pytest.mark.django_db

BASE = knowledge()
HOSTILE = ["x" * 5_000, "a\x00b", "'; drop table --"]


def body(client: Client, name: str, *args: str, status: int = 200, **asked: str) -> str:
    answer = client.get(reverse(name, args=args), asked)
    assert answer.status_code == status
    return answer.content.decode()


class TestClaims:
    def test_lists_every_live_claim(self, client: Client) -> None:
        said = ""
        for number in range(1, 10):
            said += body(client, "library:claims", page=str(number))
            if ">More<" not in said.rpartition("<main")[2]:
                break
        for key, claim in BASE.claims.items():
            address = f'"{reverse("library:claim", args=[key])}"'
            assert (address in said) == (claim.status == "live"), key

    def test_finds_words_in_any_order(self, client: Client) -> None:
        said = body(client, "library:claims", words="JOBS openings")
        assert reverse("library:claim", args=["openings-are-not-new-jobs"]) in said
        assert reverse("library:claim", args=["no-degree-needed"]) not in said

    def test_says_when_nothing_is_found(self, client: Client) -> None:
        assert "No claim holds these words." in body(client, "library:claims", words="zeppelin")

    def test_answers_htmx_with_the_list_alone(self, client: Client) -> None:
        url = reverse("library:claims")
        said = client.get(url, {"words": "openings"}, headers={"HX-Request": "true"})
        assert b"<html" not in said.content
        assert b"Openings a year" in said.content

    @pytest.mark.parametrize("words", HOSTILE[:2])
    def test_refuses_what_cannot_be_looked_for(self, client: Client, words: str) -> None:
        said = body(client, "library:claims", words=words, status=422)
        assert 'class="errorlist"' in said

    def test_asks_the_database_for_nothing(
        self, client: Client, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        with django_assert_num_queries(0):
            body(client, "library:claims")


class TestOneClaim:
    def test_shows_its_sentence_its_sources_and_its_review(self, client: Client) -> None:
        for key, claim in BASE.claims.items():
            said = unescape(body(client, "library:claim", key))
            assert claim.says() in said
            for source in claim.sources:
                assert reverse("library:source", args=[source]) in said
            assert str(claim.reviewed_on.year) in said
            assert f"Evidence {claim.evidence}" in said

    def test_shows_its_numbers(self, client: Client) -> None:
        said = body(client, "library:claim", "annual-pay-assumes-a-full-year")
        assert "Hours per year" in said
        assert "2,080" in said

    def test_shows_when_it_holds_and_what_others_hold(self, client: Client) -> None:
        said = body(client, "library:claim", "self-employment-tax")
        assert "Only where country is US and work is self-employed." in said
        assert BASE.claims["self-employment-tax"].controversy in said

    def test_shows_the_other_positions_where_sources_disagree(self, client: Client) -> None:
        ours = unescape(body(client, "library:claim", "rest-for-size"))
        assert "This is one position on rest for size. It holds where nobody chose" in ours
        assert reverse("library:claim", args=["short-rest-for-size"]) in ours
        theirs = unescape(body(client, "library:claim", "short-rest-for-size"))
        assert "It holds only where a trainer chose it" in theirs
        assert BASE.claims["rest-for-size"].says() in theirs
        assert "Where sources disagree" not in body(client, "library:claim", "skill-level")

    def test_is_not_there_when_nobody_made_it(self, client: Client) -> None:
        body(client, "library:claim", "no-such-claim", status=404)


class TestSources:
    def test_shows_them_a_page_at_a_time(self, client: Client) -> None:
        first = body(client, "library:sources")
        assert f"of {len(BASE.sources)}" in first
        assert "page=2" in first
        assert "41 to 80" in body(client, "library:sources", page="2")

    def test_leads_to_every_source(self, client: Client) -> None:
        pages = range(1, len(BASE.sources) // 40 + 2)
        said = "".join(body(client, "library:sources", page=str(number)) for number in pages)
        for key in BASE.sources:
            assert reverse("library:source", args=[key]) in said

    def test_finds_by_title_and_publisher(self, client: Client) -> None:
        said = body(client, "library:sources", words="bls may 2024")
        assert reverse("library:source", args=["bls-oews-national-2024-05"]) in said
        assert "1 to 1 of 1" in said

    @pytest.mark.parametrize("number", ["0", "-3", "99999", "nan", "two", "1" * 400])
    def test_an_odd_page_number_shows_a_page_all_the_same(
        self, client: Client, number: str
    ) -> None:
        assert "of " in body(client, "library:sources", page=number)

    @pytest.mark.parametrize("words", HOSTILE[:2])
    def test_refuses_what_cannot_be_looked_for(self, client: Client, words: str) -> None:
        assert 'class="errorlist"' in body(client, "library:sources", words=words, status=422)

    def test_looks_for_odd_words_and_prints_them_as_text(self, client: Client) -> None:
        said = body(client, "library:sources", words='"><script>alert(1)</script>')
        assert "<script>alert" not in said
        assert "No source has these words" in said


class TestOneSource:
    def test_shows_what_is_taken_from_it(self, client: Client) -> None:
        said = body(client, "library:source", "bls-ooh-fitness-trainers-2024-34")
        assert "Outlook 2024–2034" in said
        assert "Openings per year" in said.replace("openings", "Openings")
        assert "74,200" in said
        assert reverse("library:claim", args=["openings-are-not-new-jobs"]) in said
        assert "https://www.bls.gov/ooh/" in said

    def test_opens_whatever_its_figures_hold(self, client: Client) -> None:
        for key, source in BASE.sources.items():
            said = unescape(body(client, "library:source", key))
            assert source.title in said
            assert "Figure(" not in said
            assert ">None<" not in said

    def test_is_not_there_when_nobody_cites_it(self, client: Client) -> None:
        body(client, "library:source", "no-such-source", status=404)

    def test_asks_the_database_for_nothing(
        self, client: Client, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        with django_assert_num_queries(0):
            body(client, "library:source", "irs-topic-554")
