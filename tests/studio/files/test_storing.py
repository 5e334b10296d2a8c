"""Rows and bytes come together and go together."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import transaction

import uploads
from barpath.studio.files import services
from barpath.studio.files.checking import Upload, check
from barpath.studio.files.models import StoredFile
from barpath.studio.history.models import Event
from barpath.studio.people.models import User
from builders import a_user

CARD = check(name="cpr card.png", content=uploads.a_picture())


@pytest.fixture
def ana(transactional_db: None) -> User:
    return a_user()


def store(by: User, upload: Upload = CARD) -> StoredFile:
    return services.store_file(person=by.person, upload=upload, by=by)


def on_disk(store_dir: Path) -> list[str]:
    return [
        path.relative_to(store_dir).as_posix() for path in store_dir.rglob("*") if path.is_file()
    ]


def test_the_row_says_what_the_bytes_are(ana: User, store_dir: Path) -> None:
    file = store(ana)
    kept = (store_dir / str(file.content)).read_bytes()
    assert kept == CARD.content
    assert (file.name, file.kind, file.size_bytes) == ("cpr card.png", "png", len(kept))
    assert Event.objects.get(verb="stored").detail == {"kind": "PNG picture"}


def test_the_name_on_disk_gives_nothing_away(ana: User, store_dir: Path) -> None:
    store(ana)
    (name,) = on_disk(store_dir)
    assert "cpr" not in name
    assert not name.endswith(".png")
    assert (store_dir / name).stat().st_mode & 0o077 == 0


def test_a_rollback_leaves_no_bytes(ana: User, store_dir: Path) -> None:
    with transaction.atomic():
        store(ana)
        assert on_disk(store_dir)
        transaction.set_rollback(True)
    assert on_disk(store_dir) == []
    assert not StoredFile.objects.exists()


def test_an_inner_rollback_takes_only_its_own_bytes(ana: User, store_dir: Path) -> None:
    with transaction.atomic():
        kept = store(ana)
        with transaction.atomic():
            store(ana)
            transaction.set_rollback(True)
    assert on_disk(store_dir) == [str(kept.content)]


def test_removing_takes_row_and_bytes(ana: User, store_dir: Path) -> None:
    services.remove_file(file=store(ana), by=ana)
    assert on_disk(store_dir) == []
    assert not StoredFile.objects.exists()
    assert Event.objects.filter(verb="removed").count() == 1


def test_removing_that_is_rolled_back_keeps_the_bytes(ana: User, store_dir: Path) -> None:
    file = store(ana)
    with transaction.atomic():
        services.remove_file(file=file, by=ana)
        transaction.set_rollback(True)
    assert on_disk(store_dir) == [str(StoredFile.objects.get().content)]


def test_where_rows_and_disk_differ_is_told(ana: User, store_dir: Path) -> None:
    whole, lost = store(ana), store(ana)
    assert services.orphans() == services.Orphans((), ())
    (store_dir / str(lost.content)).unlink()
    (store_dir / "stray").write_bytes(b"x")
    assert services.orphans() == services.Orphans(("stray",), (lost.pk,))
    assert whole.pk


def test_only_old_bytes_without_a_row_are_swept(ana: User, store_dir: Path) -> None:
    file = store(ana)
    (store_dir / "stray").write_bytes(b"x")
    now = datetime.now(UTC)
    assert services.delete_orphans(before=now - timedelta(hours=1)) == 0
    assert services.delete_orphans(before=now + timedelta(hours=1)) == 1
    assert on_disk(store_dir) == [str(file.content)]
