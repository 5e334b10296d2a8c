"""Tables of norms as pages: every row, what is known of it, and somebody's place in it."""

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from barpath.craft.evidence import formulas
from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.norms import Norm, Row
from barpath.studio.library.examples import example, typed
from barpath.studio.library.reports import tables as reports
from barpath.studio.ui.formats import significant

pytestmark = pytest.mark.django_db

TABLES = reports.tables()


def opened(client: Client, key: str, **asked: str) -> str:
    answer = client.get(reverse("library:table", args=[key]), asked)
    assert answer.status_code == 200
    assert len(answer.content) < 100_000
    return unescape(answer.content.decode())


@pytest.mark.parametrize(("key", "table"), TABLES.items(), ids=TABLES)
class TestEveryTable:
    def test_shows_every_row_with_its_numbers(self, key: str, table: Norm, client: Client) -> None:
        page = opened(client, key)
        assert page.count('<th scope="row">') == len(table.rows)
        assert 'class="here"' not in page, "nobody is there yet"
        for row in table.rows:
            for value in row.values:
                assert significant(value) in page

    def test_says_whose_it_is_and_how_we_know(self, key: str, table: Norm, client: Client) -> None:
        page = opened(client, key)
        assert table.edition in page
        for source in table.sources:
            assert reverse("library:source", args=[source]) in page
        assert ("rests on memory" in page) == (table.verified == "recall")


def test_lists_every_table(client: Client) -> None:
    page = client.get(reverse("library:tables")).content.decode()
    for key in TABLES:
        assert reverse("library:table", args=[key]) in page


def test_finds_by_title_and_edition(client: Client) -> None:
    page = client.get(reverse("library:tables"), {"words": "friend 2022"}).content.decode()
    assert reverse("library:table", args=["vo2max-friend-2022-cycle"]) in page
    assert reverse("library:table", args=["bmi-who-2000"]) not in page
    page = client.get(reverse("library:tables"), {"words": "zeppelin"}).content.decode()
    assert "No table has these words" in page


@pytest.mark.parametrize("words", ["x" * 5_000, "a\x00b"])
def test_refuses_what_cannot_be_looked_for(words: str, client: Client) -> None:
    assert client.get(reverse("library:tables"), {"words": words}).status_code == 422


PLACED = [
    (key, made.key)
    for made in formulas().values()
    for key in made.norms
    if made.kind == "class" and made.gives in {"class", "percentile"}
]


@pytest.mark.parametrize("by", sorted({by for _, by in PLACED}))
def test_marks_the_place_of_whoever_comes_from_a_calculator(by: str, client: Client) -> None:
    told = {name: typed(value) for name, value in example(by).items()}
    pages = [opened(client, key, by=by, **told) for key, reader in PLACED if reader == by]
    assert sum(page.count('class="here">your row') for page in pages) == 1
    assert sum(page.count('class="here">your place') for page in pages) <= 1


def test_takes_whatever_stands_in_the_address(client: Client) -> None:
    for by in ("", "no.such", "body.bmi_class", "a\x00b", "x" * 3_000):
        assert "your place" not in opened(client, "bmi-who-2000", by=by, bmi_kg_m2="abc")


@pytest.mark.parametrize("key", ["no-such-table", "x" * 3_000])
def test_is_not_there_when_nobody_made_it(key: str, client: Client) -> None:
    assert client.get(reverse("library:table", args=[key])).status_code == 404


def test_asks_the_database_for_nothing(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        opened(client, "bmi-who-2000")


def test_a_source_leads_to_what_is_calculated_by_it(client: Client) -> None:
    said = client.get(reverse("library:source", args=["karvonen-1957"])).content.decode()
    assert reverse("library:formula", args=["heart.heart_rate_at_reserve_karvonen"]) in said
    said = client.get(reverse("library:source", args=["kaminsky-2022"])).content.decode()
    assert reverse("library:table", args=["vo2max-friend-2022-cycle"]) in said
    assert set(knowledge().sources) >= {"karvonen-1957", "kaminsky-2022"}


class TestClasses:
    def said(self, *values: float, belongs: tuple[str, ...] = ("above",)) -> list[str]:
        table = Norm(
            title="T", edition="E", quantity="grip_kg", sources=("s",), verified="page",
            classes=("a", "b", "c"), cuts_belong=belongs, open_ended=True,  # type: ignore[arg-type]
            rows=(Row(values=values),),
        )  # fmt: skip
        (line,) = reports.drawn(table).lines
        return [box.words for box in line.boxes]

    def test_say_which_side_of_a_cut_they_hold(self) -> None:
        assert self.said(10, 20) == ["under 10", "10 to under 20", "20 and over"]
        assert self.said(10, 20, belongs=("below",)) == ["up to 10", "over 10 to 20", "over 20"]
        assert self.said(10, 20, belongs=("above", "below")) == ["under 10", "10 to 20", "over 20"]

    def test_that_no_value_reaches_have_a_dash(self) -> None:
        assert self.said(10) == ["under 10", "10 and over", "–"]
        assert self.said(10, 10) == ["under 10", "–", "10 and over"]


def test_a_table_wide_as_a_page_scrolls_in_its_own_region(client: Client) -> None:
    page = opened(client, "vo2max-friend-2022-treadmill")
    assert re.search(r'<div class="scroll" tabindex="0" role="region" aria-label="[^"]+">', page)
