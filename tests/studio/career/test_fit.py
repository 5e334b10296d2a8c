"""Is it for me: every answer comes back as a reason with its source; a wrong one is named."""

from typing import Any

import pytest
from django.test import Client

from barpath.craft.career.fit import statements
from barpath.craft.knowledge import knowledge
from studio.career.pages import opened

pytestmark = pytest.mark.django_db
ASKED = statements(knowledge())
FOR = next(each for each in ASKED if each.speaks_for and each.work)
AGAINST = next(each for each in ASKED if not each.speaks_for)


def answered(client: Client, answers: dict[str, str], *, status: int = 200) -> str:
    """The page with answers to some statements, by their keys."""
    asked: dict[str, Any] = dict(answers)
    return opened(client, "fit", status=status, **asked)


def part(said: str, card: str) -> str:
    """One card of the page."""
    return said.partition(f'id="{card}"')[2].partition("</section>")[0]


def test_asks_every_statement_and_shows_no_reasons_yet(client: Client) -> None:
    said = opened(client, "fit")
    for statement in ASKED:
        assert statement.you in said
        assert statement.work in said
    assert "What speaks for it" not in said


def test_every_statement_shows_where_it_comes_from(client: Client) -> None:
    said = opened(client, "fit")
    titles = {
        knowledge().sources[source].title
        for statement in ASKED
        for figure in statement.figures
        for source in figure.sources
    }
    assert all(title in said for title in titles)


def test_answers_become_reasons_for_and_against(client: Client) -> None:
    said = answered(client, {FOR.key: "agree", AGAINST.key: "agree"})
    assert FOR.you in part(said, "for")
    assert AGAINST.you in part(said, "against")
    assert "source" in part(said, "for")
    assert 'id="open"' not in said


def test_no_turns_a_reason_round(client: Client) -> None:
    said = answered(client, {FOR.key: "no", AGAINST.key: "no"})
    assert f"Not you: “{AGAINST.you}”" in part(said, "for")
    assert f"Not you: “{FOR.you}”" in part(said, "against")


def test_what_one_is_not_sure_of_is_to_be_found_out(client: Client) -> None:
    said = answered(client, {FOR.key: "unsure"})
    assert FOR.you in part(said, "open")
    assert "Nothing, by your answers so far." in part(said, "for")


def test_keeps_the_answers_in_the_form(client: Client) -> None:
    said = answered(client, {FOR.key: "unsure"})
    assert said.count(" checked") == 1


def test_gives_no_score(client: Client) -> None:
    said = answered(client, {statement.key: "agree" for statement in ASKED})
    assert "%" not in part(said, "for") + part(said, "against")


@pytest.mark.parametrize("answer", ["yes", "x" * 10_000, "nan", "agree\x00", "<script>"])
def test_a_wrong_answer_is_named_beside_its_statement(client: Client, answer: str) -> None:
    said = answered(client, {FOR.key: answer}, status=422)
    assert "Choose one of the three answers." in said
    assert "<script>" not in said.replace("<script src", "")


def test_a_link_from_elsewhere_asks_as_if_new(client: Client) -> None:
    assert "What speaks for it" not in opened(client, "fit", utm_source="x", you="agree")
