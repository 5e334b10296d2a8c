"""One certification programme whole, and where its figures come from."""

from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from barpath.craft.knowledge import figures_in, knowledge
from barpath.studio.credentials.reports.facts import groups_of
from builders import a_goal, a_paper, a_user

pytestmark = pytest.mark.django_db

KEYS = list(knowledge().catalogue(on=timezone.localdate()))


def read(client: Client, key: str) -> str:
    answer = client.get(reverse("credentials:certification", args=[key]))
    assert answer.status_code == 200
    return " ".join(unescape(answer.content.decode()).split())


@pytest.mark.parametrize("key", KEYS)
def test_every_programme_has_its_page(client: Client, key: str) -> None:
    assert knowledge().certification(key, on=timezone.localdate()).abbreviation in read(client, key)


@pytest.mark.parametrize("key", KEYS)
def test_every_figure_we_hold_is_on_the_page(key: str) -> None:
    base = knowledge()
    certification = base.certification(key, on=timezone.localdate())
    shown = {
        id(fact.figure)
        for group in groups_of(certification, base=base).values()
        for fact in group.facts
    }
    held = [(place, figure) for place, figure in figures_in(certification) if figure.is_known]
    assert [place for place, figure in held if id(figure) not in shown] == []


@pytest.mark.parametrize("key", KEYS)
def test_every_figure_opens_to_its_sources(client: Client, key: str) -> None:
    base = knowledge()
    groups = groups_of(base.certification(key, on=timezone.localdate()), base=base)
    for group in groups.values():
        answer = client.get(reverse("credentials:figures", args=[key, group.key]))
        text = unescape(answer.content.decode())
        for fact in group.facts:
            assert (fact.value or "not known") in text
            for source in fact.figure.sources:
                assert reverse("library:source", args=[source]) in text
            assert fact.figure.as_of in text


def test_what_nobody_found_is_not_known(client: Client) -> None:
    exam = read(client, "afaa-cgfi").split('id="exam"')[1].split("</section>")[0]
    assert "not known" in exam
    assert "None" not in exam


def test_a_closed_programme_says_so_and_offers_no_choice(client: Client) -> None:
    client.force_login(a_user())
    text = read(client, "pta-global-cpt")
    assert "It takes no new people any more." in text
    assert "Choose it" not in text


def test_the_register_the_history_and_the_notes_are_there(client: Client) -> None:
    text = read(client, "acsm-cpt")
    assert "US Registry of Exercise Professionals" in text
    assert "renewal fee (USD): 45" in text
    assert "Also worth knowing" in text


def test_a_visitor_is_asked_to_sign_in_before_choosing(client: Client) -> None:
    assert "?next=/certifications/nasm-cpt/" in read(client, "nasm-cpt")


def test_who_is_signed_in_sees_how_they_stand(client: Client) -> None:
    user = a_user(born_on="1990-01-01", education="high-school")
    client.force_login(user)
    you = read(client, "nasm-cpt").split('id="you"')[1].split("</section>")[0]
    assert "No CPR/AED card is among your papers." in you
    a_paper(user.person, "cpr-aed", is_hands_on=True, expires_on="2099-01-01")
    a_paper(user.person, "photo-id")
    you = read(client, "nasm-cpt").split('id="you"')[1].split("</section>")[0]
    assert "you could sit it from" in you
    assert "Later:" in read(client, "nsca-cpt") or "valid until" not in you


def test_what_is_chosen_is_marked(client: Client) -> None:
    user = a_user()
    client.force_login(user)
    a_goal(user.person, "nasm-cpt")
    assert "Your goal" in read(client, "nasm-cpt")
    assert "Choose it" in read(client, "ace-cpt")


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("certification", ["gold-cpt"]),
        ("cost", ["gold-cpt"]),
        ("figures", ["gold-cpt", "exam"]),
        ("figures", ["nasm-cpt", "gold"]),
    ],
)
def test_what_does_not_exist_is_not_found(client: Client, name: str, args: list[str]) -> None:
    assert client.get(reverse(f"credentials:{name}", args=args)).status_code == 404


def test_it_is_light_and_asks_little_of_the_database(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    user = a_user()
    client.force_login(user)
    a_goal(user.person)
    with django_assert_max_num_queries(12):
        assert len(read(client, "nsca-cpt")) < 75_000
