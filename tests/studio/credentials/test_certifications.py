"""Every certification programme side by side, in the order of a person's own limits."""

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from barpath.craft.knowledge import knowledge
from barpath.studio.credentials.reports import certifications
from barpath.studio.people.models import User
from builders import a_goal, a_paper, a_user

pytestmark = pytest.mark.django_db

PAGE = reverse("credentials:certifications")


@pytest.fixture
def ana(client: Client) -> User:
    today = timezone.localdate()
    user = a_user(
        born_on=today.replace(year=today.year - 20, day=1), education="high-school", country="US"
    )
    client.force_login(user)
    return user


def read(client: Client, *, status: int = 200, htmx: bool = False, **said: Any) -> str:
    headers = {"HX-Request": "true"} if htmx else {}
    answer = client.get(PAGE, said, headers=headers)
    assert answer.status_code == status
    return " ".join(unescape(answer.content.decode()).split())


def order(text: str) -> list[str]:
    """The programmes in their order, by key."""
    return re.findall(r'<th scope="row".*?/certifications/([\w-]+)/', text)


def row_of(key: str, text: str) -> str:
    rows = text.split('<tr role="row"')
    return next(row for row in rows if f"/certifications/{key}/" in row)


def test_everything_in_the_catalogue_is_there_without_signing_in(client: Client) -> None:
    assert sorted(order(read(client))) == sorted(knowledge().catalogue(on=timezone.localdate()))


def test_a_closed_programme_stands_last_and_says_so(client: Client) -> None:
    text = read(client)
    assert order(text)[-1] in {"pta-global-cpt", "cooper-cpt"}
    assert "Closed" in row_of("pta-global-cpt", text)


def test_accreditation_that_is_not_verified_is_marked(client: Client) -> None:
    assert "today's standing is not verified" in row_of("ifpa-cpft", read(client))


def test_who_may_be_listed_in_the_register_is_told(client: Client) -> None:
    rule = knowledge().claims["register-lists-through-member-bodies"].says()
    assert rule in read(client).split("Who may be listed")[1]


def test_an_unknown_is_printed_as_such(client: Client) -> None:
    row = row_of("afaa-cgfi", read(client))
    price = row.split('data-name="Exam alone"')[1].split("</td>")[0]
    assert '<span class="unknown">not known</span>' in price
    assert "$" not in price


def test_every_cell_that_says_something_opens_to_its_sources(client: Client) -> None:
    text = read(client)
    for key in order(text):
        for cell in row_of(key, text).split("<td ")[2:]:
            says = re.sub(r"<[^>]+>", "", cell.split(">", 1)[1])
            if not re.sub(r"(\w+ )?not known", "", says).strip(" ;"):
                continue
            assert "/figures/" in cell, (key, cell)


def test_what_one_wants_changes_the_order_and_gives_reasons(client: Client) -> None:
    text = read(client, budget_usd=900, delivery="remote", card="none")
    assert (
        "Put in order by budget in dollars, CPR/AED card you hold, where to sit the exam." in text
    )
    nsca = row_of("nsca-cpt", text)
    assert "Exam place: does not fit." in nsca
    assert "CPR/AED: fits." in nsca
    assert "over 5 years, of your $900" in nsca


def test_what_does_not_fit_can_be_hidden(client: Client) -> None:
    text = read(client, delivery="remote", only_fitting="on")
    assert "nsca-cpt" not in order(text)
    assert re.search(r"\d+ that do not fit are hidden", text)


def test_where_nothing_is_left_that_is_said(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(certifications, "ranked_rows", lambda *_, **__: ())
    assert "Nothing fits all you asked for." in read(client)


def test_a_person_finds_their_own_facts_filled_in(client: Client, ana: User) -> None:
    a_paper(ana.person, "cpr-aed", is_hands_on=False, expires_on="2099-01-01")
    text = read(client)
    assert re.search(r'name="age_years" value="(19|20)"', text)
    assert '<option value="high-school" selected>' in text
    assert '<option value="online" selected>' in text
    assert '<option value="US" selected>United States' in text


def test_what_a_person_types_goes_before_what_is_recorded(client: Client, ana: User) -> None:
    assert 'name="age_years" value="40"' in read(client, age_years=40)


def test_a_card_of_which_nobody_knows_how_it_was_got_is_not_filled_in(
    client: Client, ana: User
) -> None:
    a_paper(ana.person, "cpr-aed", expires_on="2099-01-01")
    assert '<option value="" selected>Not said</option><option value="none">' in read(client)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("budget_usd", "-1", "Write a whole number from 0 to 100,000."),
        ("budget_usd", "1e99", "Write a whole number from 0 to 100,000."),
        ("years", "0", "Write a whole number from 1 to 30."),
        ("years", "9" * 400, "Write a whole number from 1 to 30."),
        ("months", "soon", "Write a whole number from 1 to 60."),
        ("age_years", "<script>", "Write a whole number from 10 to 110."),
        ("country", "XX", "Choose one from the list."),
        ("specialty", "yoga", "Choose one from the list."),
        ("compare", "gold-cpt", "Pick from the list what to put side by side."),
    ],
)
def test_what_cannot_be_is_said_beside_the_field(
    client: Client, field: str, value: str, sentence: str
) -> None:
    said: dict[str, Any] = {field: value}
    text = read(client, status=422, **said)
    assert sentence in text
    assert len(order(text)) == len(knowledge().catalogue(on=timezone.localdate()))


def test_htmx_gets_the_list_alone_and_what_is_wrong_with_it(client: Client) -> None:
    text = read(client, htmx=True, years=5)
    assert "<main" not in text
    assert order(text)
    assert "Years you keep it: Write a whole number" in read(client, status=422, htmx=True, years=0)


def test_a_few_stand_side_by_side(client: Client) -> None:
    text = read(client, compare=["nasm-cpt", "nsca-cpt"])
    card = text.split('id="side-by-side"')[1].split("</section>")[0]
    assert card.count('colspan="2"') > 8
    assert "NASM-CPT" in card
    assert "ACE-CPT" not in card
    assert "up to 365 days after the exam" in card
    assert "a member when our pages were written" in card


def test_one_alone_asks_for_another(client: Client) -> None:
    text = read(client, compare="nasm-cpt")
    assert 'id="side-by-side"' not in text
    assert "Tick another one beside the NASM-CPT" in text
    assert 'value="nasm-cpt" form="wishes" checked' in text


def test_five_are_too_many_to_stand_side_by_side(client: Client) -> None:
    keys = list(knowledge().catalogue(on=timezone.localdate()))[:5]
    assert "At most 4 fit side by side." in read(client, status=422, compare=keys)


def test_a_goal_is_shown_with_those_before_it(client: Client, ana: User) -> None:
    a_goal(ana.person, "ace-cpt", chosen_on="2026-01-05", replaced_on="2026-02-07")
    a_goal(ana.person, "nasm-cpt", chosen_on="2026-02-07", exam_on="2027-05-01")
    card = read(client).split('id="goal"')[1].split("</section>")[0]
    assert "NASM-CPT</a>, since 7 February 2026; exam planned for 1 May 2027" in card
    assert "ACE-CPT</a>, from 5 January 2026 to 7 February 2026" in card


def test_another_persons_goal_is_not_shown(client: Client, ana: User) -> None:
    a_goal(a_user().person, "nasm-cpt")
    assert 'id="goal"' not in read(client)


def test_it_is_light(client: Client, ana: User) -> None:
    everything: dict[str, Any] = {
        "budget_usd": 1500,
        "months": 6,
        "age_years": 17,
        "education": "high-school",
    }
    everything |= {"card": "online", "delivery": "remote", "specialty": "youth-fitness"}
    answer = client.get(PAGE, everything | {"country": "CA"})
    assert len(answer.content) < 75_000


def test_it_asks_little_of_the_database(
    client: Client, ana: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    a_goal(ana.person)
    for kind in ("cpr-aed", "cpr", "diploma", "photo-id"):
        a_paper(ana.person, kind)
    with django_assert_max_num_queries(12):
        read(client)
