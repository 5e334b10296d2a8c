"""A person's papers: kept, listed, changed, removed."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

import uploads
from barpath.studio.credentials.models import Paper
from barpath.studio.credentials.services import papers as services
from barpath.studio.files.checking import check
from barpath.studio.files.models import StoredFile
from barpath.studio.history.models import Event
from barpath.studio.people.models import User
from barpath.studio.refusal import Refused
from builders import a_paper, a_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store_dir")]

PAPERS = reverse("credentials:papers")
CARD = {"issuer": "American Red Cross", "issued_on": "2025-01-10", "expires_on": "2027-01-10"}


@pytest.fixture
def ana(client: Client) -> User:
    user = a_user()
    client.force_login(user)
    return user


def add_url(kind: str = "cpr-aed") -> str:
    return f"{reverse('credentials:add-paper')}?kind={kind}"


def page_of(paper: Paper, name: str = "paper") -> str:
    return reverse(f"credentials:{name}", args=[paper.pk])


def in_days(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)


def test_a_paper_is_added_with_its_file(client: Client, ana: User) -> None:
    sent = CARD | {"number": "RC-77", "is_hands_on": "yes", "upload": uploads.an_upload()}
    answer = client.post(add_url(), sent)
    paper = Paper.objects.get()
    assert answer["Location"] == page_of(paper)
    assert (paper.person, paper.kind, paper.issuer, paper.number) == (
        ana.person,
        "cpr-aed",
        "American Red Cross",
        "RC-77",
    )
    assert (paper.issued_on, paper.expires_on) == (date(2025, 1, 10), date(2027, 1, 10))
    assert paper.is_hands_on is True
    assert paper.file is not None
    assert paper.file.person == ana.person
    event = Event.objects.get(verb="added")
    assert (event.by, event.person, event.detail) == (ana, ana.person, {"kind": "CPR and AED card"})


@pytest.mark.parametrize(("answer", "kept"), [("yes", True), ("no", False), ("unknown", None)])
def test_whether_skills_were_checked_is_yes_no_or_not_known(
    client: Client, ana: User, answer: str, kept: bool | None
) -> None:
    client.post(add_url(), CARD | {"is_hands_on": answer})
    assert Paper.objects.get().is_hands_on is kept


def test_a_certification_brings_its_body(client: Client, ana: User) -> None:
    client.post(add_url("certification"), {"certification": "ace-cpt", "expires_on": "2028-01-01"})
    paper = Paper.objects.get()
    assert (paper.certification, paper.issuer) == ("ace-cpt", "American Council on Exercise")


def test_what_a_kind_is_not_asked_for_is_not_kept(client: Client, ana: User) -> None:
    sent = {"issuer": "Lincoln High School", "expires_on": "2030-01-01", "certification": "ace-cpt"}
    client.post(add_url("diploma"), sent | {"is_hands_on": "yes", "number": "1"})
    paper = Paper.objects.get()
    assert (paper.expires_on, paper.certification, paper.number) == (None, "", "")
    assert paper.is_hands_on is None


def test_adding_begins_with_the_kind(client: Client, ana: User) -> None:
    answer = client.get(reverse("credentials:add-paper"))
    assert answer.status_code == 200
    for kind in Paper.Kind.values:
        assert f"?kind={kind}" in answer.content.decode()


def test_only_a_cpr_card_is_asked_about_skills(client: Client, ana: User) -> None:
    asks = {
        kind
        for kind in Paper.Kind.values
        if "is_hands_on" in client.get(add_url(kind)).context["form"].fields
    }
    assert asks == {"cpr-aed", "cpr"}


def test_the_list_shows_what_ends_first_on_top(client: Client, ana: User) -> None:
    for name, days in (("Later", 400), ("Gone", -1), ("Soon", 59)):
        a_paper(ana.person, issuer=name, expires_on=in_days(days))
    a_paper(ana.person, "diploma", issuer="Lincoln High School")
    rows = client.get(PAPERS).context["rows"]
    assert [(row.paper.issuer, row.standing.in_words) for row in rows] == [
        ("Gone", "Expired"),
        ("Soon", "Ends soon"),
        ("Later", "Valid"),
        ("Lincoln High School", "Does not expire"),
    ]
    assert [row.badge for row in rows] == ["bad", "soon", "good", "good"]


def test_a_card_that_names_no_last_day_is_counted_by_its_issuers_term(
    client: Client, ana: User
) -> None:
    a_paper(
        ana.person,
        issuer="American Heart Association",
        issued_on=timezone.localdate() - timedelta(days=30),
    )
    (row,) = client.get(PAPERS).context["rows"]
    assert row.standing.is_reckoned
    assert "names no last day itself" in client.get(PAPERS).content.decode()


def test_an_empty_list_offers_the_first_step(client: Client, ana: User) -> None:
    assert "Add the first paper" in client.get(PAPERS).content.decode()


def test_a_picture_is_shown_and_a_pdf_is_linked(client: Client, ana: User) -> None:
    client.post(add_url(), CARD | {"upload": uploads.an_upload()})
    client.post(add_url(), CARD | {"upload": uploads.an_upload(uploads.a_pdf(), "card.pdf")})
    picture, pdf = Paper.objects.order_by("pk")
    for paper, is_shown in ((picture, True), (pdf, False)):
        html = client.get(page_of(paper)).content.decode()
        address = reverse("files:file", args=[paper.file_id])
        assert f'<a href="{address}">' in html
        assert (f'<img src="{address}"' in html) is is_shown


def test_a_change_is_kept_and_remembered(client: Client, ana: User) -> None:
    paper = a_paper(ana.person, number="1")
    answer = client.post(page_of(paper, "change-paper"), CARD | {"number": "2"})
    assert answer["Location"] == page_of(paper)
    paper.refresh_from_db()
    assert paper.number == "2"
    assert Event.objects.get(verb="changed").detail == {
        "what": "number, day of issue, last day",
    }


def test_keeping_it_as_it_is_is_no_change(client: Client, ana: User) -> None:
    paper = a_paper(ana.person)
    client.post(page_of(paper, "change-paper"), {"issuer": paper.issuer, "is_hands_on": "unknown"})
    assert not Event.objects.filter(verb="changed").exists()


def test_the_form_of_a_change_shows_what_is_kept(client: Client, ana: User) -> None:
    paper = a_paper(ana.person, is_hands_on=False, expires_on=date(2027, 5, 1))
    html = client.get(page_of(paper, "change-paper")).content.decode()
    assert 'value="2027-05-01"' in html
    assert 'value="no" id="id_is_hands_on_1" checked' in html or 'value="no" checked' in html


def test_a_kind_can_be_corrected(client: Client, ana: User) -> None:
    paper = a_paper(ana.person, "cpr", is_hands_on=True)
    assert client.get(f"{page_of(paper, 'change-paper')}?kind=").status_code == 200
    client.post(f"{page_of(paper, 'change-paper')}?kind=diploma", {"issuer": "Lincoln High"})
    paper.refresh_from_db()
    assert (paper.kind, paper.is_hands_on) == ("diploma", None)


@pytest.mark.django_db(transaction=True)
def test_a_new_file_takes_the_place_of_the_old(client: Client, ana: User, store_dir: Path) -> None:
    client.post(add_url(), CARD | {"upload": uploads.an_upload()})
    paper = Paper.objects.get()
    old_key = paper.file_id
    sent = CARD | {"upload": uploads.an_upload(uploads.a_pdf(), "card.pdf")}
    client.post(page_of(paper, "change-paper"), sent)
    file = StoredFile.objects.get()
    paper.refresh_from_db()
    assert paper.file == file
    assert (file.kind, file.pk != old_key) == ("pdf", True)
    assert [path.is_file() for path in store_dir.rglob("*") if path.is_file()] == [True]


def test_of_two_files_that_come_at_once_one_is_kept(ana: User) -> None:
    paper = a_paper(ana.person)
    for name in ("first.png", "second.png"):
        # As each request read it, before either wrote.
        read_before = Paper.objects.get(pk=paper.pk)
        read_before.file = None
        upload = check(name=name, content=uploads.a_picture())
        services.change_paper(
            paper=read_before, kind="cpr-aed", by=ana, today=in_days(0), upload=upload
        )
    assert StoredFile.objects.get().name == "second.png"


def test_what_was_removed_meanwhile_does_not_come_back(ana: User) -> None:
    read_before = a_paper(ana.person)
    services.remove_paper(paper=Paper.objects.get(), by=ana)
    with pytest.raises(Refused, match="removed meanwhile"):
        services.change_paper(
            paper=read_before, kind="cpr-aed", by=ana, today=in_days(0), issuer="The Red Cross"
        )
    with pytest.raises(Refused, match="removed meanwhile"):
        services.remove_paper(paper=read_before, by=ana)
    assert not Paper.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_removing_takes_the_file_too(client: Client, ana: User, store_dir: Path) -> None:
    client.post(add_url(), CARD | {"upload": uploads.an_upload()})
    paper = Paper.objects.get()
    assert client.get(page_of(paper, "remove-paper")).status_code == 200
    assert Paper.objects.exists()
    assert client.post(page_of(paper, "remove-paper"))["Location"] == PAPERS
    assert not Paper.objects.exists()
    assert not StoredFile.objects.exists()
    assert not [path for path in store_dir.rglob("*") if path.is_file()]
    assert Event.objects.filter(verb="removed", model="credentials.Paper").count() == 1


@pytest.mark.parametrize("name", ["paper", "change-paper", "remove-paper"])
def test_another_persons_paper_does_not_exist(client: Client, ana: User, name: str) -> None:
    paper = a_paper(a_user().person)
    assert client.get(page_of(paper, name)).status_code == 404
    assert client.post(page_of(paper, name)).status_code in {404, 405}
    assert Paper.objects.filter(pk=paper.pk).exists()
    assert paper not in [row.paper for row in client.get(PAPERS).context["rows"]]


def test_the_list_asks_the_database_little(
    client: Client, ana: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(20):
        a_paper(ana.person)
    with django_assert_max_num_queries(12):
        client.get(PAPERS)
    with django_assert_max_num_queries(12):
        client.get(page_of(Paper.objects.all()[0]))
