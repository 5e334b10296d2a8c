"""The thread that must not break: change one number, and the check, the reason and the text all change."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from barpath.craft.exam.linting import flaws
from barpath.craft.knowledge import knowledge, library
from builders import a_goal, a_paper, a_user

CLAIM = Path("claims") / "cpr" / "card-without-expiry.toml"


@pytest.fixture
def shorter_cards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A copy of the knowledge in which a card that states no last day counts for half as long."""
    folder = tmp_path / "knowledge"
    shutil.copytree(library.PACKAGE_FOLDER, folder, ignore=shutil.ignore_patterns("*.py*"))
    text = (folder / CLAIM).read_text()
    assert "valid_months = 24" in text
    (folder / CLAIM).write_text(text.replace("valid_months = 24", "valid_months = 12"))
    changed = library.read(folder)
    knowledge.cache_clear()
    monkeypatch.setattr(library, "read", lambda: changed)
    yield
    knowledge.cache_clear()


@pytest.fixture
def learner(client: Client) -> Client:
    """Someone who has all that NASM asks for, with a card of eighteen months that says no end."""
    today = timezone.localdate()
    user = a_user(born_on=today.replace(year=today.year - 30, day=1), education="high-school")
    a_goal(user.person, "nasm-cpt")
    a_paper(user.person, "photo-id", issuer="The state")
    a_paper(user.person, "diploma", issuer="Lincoln High School")
    issued_on = today - timedelta(days=18 * 30)
    a_paper(user.person, "cpr-aed", issuer="A school", issued_on=issued_on, is_hands_on=True)
    client.force_login(user)
    return client


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


@pytest.mark.django_db
def test_a_card_of_eighteen_months_counts(learner: Client) -> None:
    assert "for 24 months" in read(learner, "/library/claims/card-without-expiry/")
    assert "for 24 months" in read(learner, "/prerequisites/")
    step = read(learner, "/path/").split('id="step-2"')[1].split("</li>")[0]
    assert "missing" not in step


@pytest.mark.django_db
@pytest.mark.usefixtures("shorter_cards")
def test_it_does_not_once_the_claim_says_twelve(learner: Client) -> None:
    assert "for 12 months" in read(learner, "/library/claims/card-without-expiry/")
    assert "for 12 months" in read(learner, "/prerequisites/")
    step = read(learner, "/path/").split('id="step-2"')[1].split("</li>")[0]
    assert "missing" in step


@pytest.fixture
def shorter_week(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A copy of the knowledge in which a week wants fewer minutes of moderate movement."""
    folder = tmp_path / "knowledge"
    shutil.copytree(library.PACKAGE_FOLDER, folder, ignore=shutil.ignore_patterns("*.py*"))
    file = folder / "claims" / "cardio" / "weekly-health-dose.toml"
    text = file.read_text()
    assert "at_least_minutes = 150" in text
    file.write_text(text.replace("at_least_minutes = 150", "at_least_minutes = 140"))
    changed = library.read(folder)
    knowledge.cache_clear()
    monkeypatch.setattr(library, "read", lambda: changed)
    yield
    knowledge.cache_clear()


def stale() -> set[str]:
    found = flaws(knowledge().study, knowledge().claims)
    return {flaw.of for flaw in found if flaw.check == "stale"}


@pytest.mark.django_db
def test_what_is_taught_and_examined_is_what_is_obeyed(client: Client) -> None:
    assert "150" in read(client, "/library/concepts/pa-guidelines/")
    assert stale() == set()


@pytest.mark.django_db
@pytest.mark.usefixtures("shorter_week")
def test_when_the_claim_moves_the_text_follows_and_the_items_are_stale(client: Client) -> None:
    assert "140" in read(client, "/library/claims/weekly-health-dose/")
    assert "140" in read(client, "/library/concepts/pa-guidelines/")
    assert knowledge().rules["weekly-health-dose"].number("at_least_minutes") == 140
    assert "pa-guidelines-1" in stale()
