"""Handing out a file: to whom, and how."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

import uploads
from barpath.studio.credentials.models import PaperShare
from barpath.studio.files import services
from barpath.studio.files.checking import check
from barpath.studio.files.models import StoredFile
from barpath.studio.history.models import Event
from barpath.studio.people.models import User
from builders import a_paper, a_practice, a_role, a_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store_dir")]


def a_file(of: User, name: str = 'cpr "card" ü.pdf', content: bytes = b"") -> StoredFile:
    upload = check(name=name, content=content or uploads.a_pdf())
    return services.store_file(person=of.person, upload=upload, by=of)


def address(file: StoredFile) -> str:
    return reverse("files:file", args=[file.pk])


def read(answer: Any) -> bytes:
    """What was sent; reading it to the end also closes it."""
    return b"".join(answer.streaming_content)


def test_its_owner_gets_it_whole(client: Client) -> None:
    ana = a_user()
    file = a_file(ana)
    client.force_login(ana)
    answer = client.get(address(file))
    assert read(answer) == uploads.a_pdf()
    assert answer.status_code == 200


def test_the_browser_is_told_what_it_is_and_to_run_nothing(client: Client) -> None:
    ana = a_user()
    client.force_login(ana)
    answer = client.get(address(a_file(ana)))
    read(answer)
    assert answer["Content-Type"] == "application/pdf"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Content-Disposition"] == "inline; filename*=utf-8''cpr%20_card_%20%C3%BC.pdf"


def test_a_picture_says_that_it_is_one(client: Client) -> None:
    ana = a_user()
    client.force_login(ana)
    answer = client.get(address(a_file(ana, "card.png", uploads.a_picture())))
    read(answer)
    assert answer["Content-Type"] == "image/png"
    assert answer["Content-Security-Policy"].endswith("; sandbox")


def test_a_stranger_is_not_told_that_it_exists(client: Client) -> None:
    file = a_file(a_user())
    client.force_login(a_user())
    assert client.get(address(file)).status_code == 404
    assert not Event.objects.filter(verb="downloaded").exists()


def test_without_sign_in_there_is_nothing(client: Client) -> None:
    answer = client.get(address(a_file(a_user())))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("account_login"))


def test_it_cannot_be_posted_to(client: Client) -> None:
    ana = a_user()
    client.force_login(ana)
    assert client.post(address(a_file(ana))).status_code == 405


def test_a_manager_gets_it_while_its_paper_is_shared(client: Client) -> None:
    ana, manager, practice = a_user(), a_user(), a_practice()
    a_role(ana, practice)
    a_role(manager, practice, "manager")
    file = a_file(ana)
    share = PaperShare.objects.create(
        paper=a_paper(ana.person, file=file), practice=practice, since_on=date(2026, 1, 1)
    )
    client.force_login(manager)
    answer = client.get(address(file))
    read(answer)
    assert answer.status_code == 200
    event = Event.objects.get(verb="downloaded")
    assert (event.by, event.person, event.practice) == (manager, ana.person, practice)
    share.delete()
    assert client.get(address(file)).status_code == 404


def test_bytes_that_are_lost_are_owned_up_to(client: Client, store_dir: Path) -> None:
    ana = a_user()
    file = a_file(ana)
    (store_dir / str(file.content)).unlink()
    client.force_login(ana)
    answer = client.get(address(file))
    assert answer.status_code == 409
    assert "no longer holds this file" in answer.content.decode()
