"""What cannot be true, or is not what it says, comes back with a sentence and leaves nothing."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

import uploads
from barpath.studio.credentials.models import Paper
from barpath.studio.credentials.services import papers as services
from barpath.studio.files.checking import check
from barpath.studio.files.models import StoredFile
from barpath.studio.history.models import Event
from barpath.studio.people.models import User
from barpath.studio.refusal import Refused
from builders import TODAY, a_paper, a_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store_dir")]

CARD = {"issuer": "American Red Cross", "issued_on": "2025-01-10", "expires_on": "2027-01-10"}
TOMORROW = (timezone.localdate() + timedelta(days=1)).isoformat()


@pytest.fixture
def ana(client: Client) -> User:
    user = a_user()
    client.force_login(user)
    return user


def add(client: Client, kind: str = "cpr-aed", **sent: Any) -> Any:
    return client.post(f"{reverse('credentials:add-paper')}?kind={kind}", sent)


def nothing_is_kept(store_dir: Path) -> bool:
    return not (
        Paper.objects.exists()
        or StoredFile.objects.exists()
        or Event.objects.filter(verb__in=("added", "stored")).exists()
        or any(path.is_file() for path in store_dir.rglob("*"))
    )


WRONG = {
    "nobody gave it": ({"issuer": ""}, "issuer", "Say who gave it."),
    "only blanks gave it": ({"issuer": "  \t "}, "issuer", "Say who gave it."),
    "a name without end": ({"issuer": "x" * 201}, "issuer", "Use at most 200 characters."),
    "a name that cannot be printed": (
        {"issuer": "Red\x00Cross"},
        "issuer",
        "Null characters are not allowed.",
    ),
    "a name that turns round": (
        {"issuer": "Red \u202e Cross"},
        "issuer",
        "Use letters and signs that can be printed.",
    ),
    "a number without end": ({"number": "9" * 101}, "number", "Use at most 100 characters."),
    "a day that is none": ({"issued_on": "31/31/31"}, "issued_on", "Write a date such as"),
    "a day that never was": ({"expires_on": "2027-02-30"}, "expires_on", "Write a date such as"),
    "issued tomorrow": ({"issued_on": TOMORROW}, "issued_on", "That day has not come yet."),
    "issued in the year 1": ({"issued_on": "0001-01-01"}, "issued_on", "more than 100 years ago"),
    "ends before it began": (
        {"expires_on": "2025-01-09"},
        "expires_on",
        "It cannot end before the day it was issued.",
    ),
    "ends with the world": ({"expires_on": "9999-12-31"}, "expires_on", "100 years away"),
    "another answer": ({"is_hands_on": "perhaps"}, "is_hands_on", "Choose one of the answers."),
    "a page named .pdf": (
        {"upload": SimpleUploadedFile("card.pdf", uploads.PAGE)},
        "upload",
        "not a PDF, although",
    ),
    "an empty file": ({"upload": SimpleUploadedFile("card.pdf", b"")}, "upload", "is empty"),
    "a file of 11 MB": (
        {"upload": SimpleUploadedFile("a.pdf", b"%PDF-" + bytes(11 * 1024 * 1024))},
        "upload",
        "larger than 10 MB",
    ),
}


@pytest.mark.usefixtures("ana")
@pytest.mark.parametrize(("sent", "field", "sentence"), WRONG.values(), ids=WRONG)
def test_it_comes_back_with_a_sentence(
    client: Client,
    store_dir: Path,
    sent: dict[str, Any],
    field: str,
    sentence: str,
) -> None:
    for value in sent.values():
        if isinstance(value, SimpleUploadedFile):
            value.seek(0)
    answer = add(client, **(CARD | sent))
    assert answer.status_code == 422
    (said,) = answer.context["form"].errors[field]
    assert sentence in said
    assert set(answer.context["form"].errors) == {field}
    assert nothing_is_kept(store_dir)


def test_beside_another_mistake_the_file_has_to_be_chosen_again(
    client: Client, ana: User, store_dir: Path
) -> None:
    answer = add(client, issuer="", upload=uploads.an_upload())
    (said,) = answer.context["form"].errors["upload"]
    assert "Choose the file again" in said
    assert "Choose the file again" in answer.content.decode()
    assert nothing_is_kept(store_dir)


@pytest.mark.parametrize("certification", ["", "no-such-cpt", "../../etc"])
def test_a_certification_says_which(client: Client, ana: User, certification: str) -> None:
    answer = add(client, "certification", certification=certification)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["certification"]
    assert not Paper.objects.exists()


def test_something_else_says_what(client: Client, ana: User) -> None:
    answer = add(client, "other", issuer="Gym school")
    assert answer.context["form"].errors == {"title": ["Say what it is."]}


@pytest.mark.parametrize("kind", ["passport", "%00", "CPR"])
def test_a_kind_there_is_not_is_asked_again(client: Client, ana: User, kind: str) -> None:
    answer = add(client, kind, **CARD)
    assert answer.status_code == 422
    assert "There is no such kind of paper" in answer.content.decode()
    assert not Paper.objects.exists()


def test_a_change_that_cannot_be_true_changes_nothing(client: Client, ana: User) -> None:
    paper = a_paper(ana.person, number="1")
    url = reverse("credentials:change-paper", args=[paper.pk])
    sent = CARD | {"number": "2", "expires_on": "2020-01-01", "upload": uploads.an_upload()}
    assert client.post(url, sent).status_code == 422
    paper.refresh_from_db()
    assert (paper.number, paper.file) == ("1", None)
    assert not Event.objects.filter(verb="changed").exists()


@pytest.mark.django_db(transaction=True)
def test_a_service_that_refuses_leaves_no_file(store_dir: Path) -> None:
    ana = a_user()
    upload = check(name="card.png", content=uploads.a_picture())
    with pytest.raises(Refused, match="has not come"):
        services.add_paper(
            person=ana.person,
            kind="cpr",
            by=ana,
            today=TODAY,
            upload=upload,
            issuer="Red Cross",
            issued_on=TODAY + timedelta(days=1),
        )
    assert nothing_is_kept(store_dir)


@pytest.mark.django_db(transaction=True)
def test_a_row_that_the_database_refuses_leaves_no_file(
    store_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = a_user()
    upload = check(name="card.png", content=uploads.a_picture())
    monkeypatch.setattr(services, "faults", lambda **_: ())
    with pytest.raises(Exception, match="paper_expires_after_it_is_issued"):
        services.add_paper(
            person=ana.person,
            kind="cpr",
            by=ana,
            today=TODAY,
            upload=upload,
            issuer="Red Cross",
            issued_on=TODAY,
            expires_on=TODAY - timedelta(days=1),
        )
    assert nothing_is_kept(store_dir)
