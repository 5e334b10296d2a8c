"""Keeping files: the row and the bytes come together and go together."""

import hashlib
import os
import weakref
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from barpath.studio.files.checking import Upload, check
from barpath.studio.files.models import StoredFile
from barpath.studio.history.services import record_event
from barpath.studio.people.models import Person, User
from barpath.studio.refusal import Refused


def check_upload(upload: "UploadedFile[bytes]") -> Upload:
    """What a browser sent, if it is what its name says.

    Raises:
        Refused: with one sentence on what is wrong with it.
    """
    # One byte more than allowed is enough to see that it is too large.
    content = upload.read(settings.MAX_UPLOAD_BYTES + 1)
    return check(name=upload.name or "", content=content)


@transaction.atomic
def store_file(*, person: Person, upload: Upload, by: User | None) -> StoredFile:
    """Keep a checked file for a person.

    The bytes are on the disk before the row can be committed, and go again if it never is.
    """
    file = StoredFile(
        person=person,
        name=upload.name,
        kind=upload.kind,
        size_bytes=len(upload.content),
        sha256=hashlib.sha256(upload.content).hexdigest(),
    )
    file.content.save(upload.name, ContentFile(upload.content), save=False)
    _delete_unless_committed(str(file.content))
    _reach_the_disk(Path(file.content.path))
    file.save()
    record_event("stored", file, by=by, person=person, kind=file.get_kind_display())
    return file


def open_file(*, file: StoredFile, by: User) -> "File[bytes]":
    """The bytes of a file for someone who may see it, and a line in its owner's history.

    Raises:
        Refused: if the disk no longer has it.
    """
    try:
        content: File[bytes] = file.content.open()
    except FileNotFoundError as error:
        raise Refused(
            "The disk no longer holds this file. Whoever runs this installation can bring it "
            "back from a backup."
        ) from error
    is_own = file.person_id == by.person_id
    practice = None if is_own or by.active_role is None else by.active_role.practice
    record_event("downloaded", file, by=by, person=file.person, practice=practice)
    return content


@transaction.atomic
def remove_file(*, file: StoredFile, by: User | None) -> None:
    """Delete a file for good: its row now, its bytes once that is certain."""
    record_event("removed", file, by=by, person=file.person)
    delete_contents_on_commit([str(file.content)])
    file.delete()


def delete_contents_on_commit(names: Iterable[str]) -> None:
    """Delete bytes once the transaction that removes their rows is committed.

    For who deletes many rows at once, such as everything of a person.
    """
    for name in names:
        transaction.on_commit(partial(default_storage.delete, name))


@dataclass(frozen=True, slots=True)
class Orphans:
    """Where rows and disk differ.

    Attributes:
        contents: names in the store that no row knows.
        rows: keys of rows whose bytes are not in the store.
    """

    contents: tuple[str, ...]
    rows: tuple[int, ...]


def orphans() -> Orphans:
    """Compare every row with the store. Both are empty in an installation that is whole.

    While someone is uploading, their bytes are there a moment before their row.
    """
    rows = dict(StoredFile.objects.values_list("content", "pk"))
    kept = set(_names_in_store())
    return Orphans(
        contents=tuple(sorted(kept - rows.keys())),
        rows=tuple(sorted(pk for name, pk in rows.items() if name not in kept)),
    )


def delete_orphans(*, before: datetime) -> int:
    """Delete bytes without a row that were written before a moment; how many there were.

    A process that is killed between writing bytes and committing their row leaves some. Take a
    moment long past any upload that is still under way.
    """
    old = [name for name in orphans().contents if default_storage.get_modified_time(name) < before]
    for name in old:
        default_storage.delete(name)
    return len(old)


def _names_in_store() -> Iterable[str]:
    root = Path(default_storage.path(""))
    return (
        path.relative_to(root).as_posix()
        for path in (root.rglob("*") if root.exists() else ())
        if path.is_file()
    )


def _delete_unless_committed(name: str) -> None:
    """Delete bytes again if their transaction is rolled back.

    Django tells when a transaction is committed and never when it is not, but then it drops what
    it was to call. The bytes go when `keep` is dropped before it was called.
    """

    def keep() -> None:
        undo.detach()

    undo = weakref.finalize(keep, default_storage.delete, name)
    transaction.on_commit(keep)


def _reach_the_disk(path: Path) -> None:
    """Wait until a new file and the folders that name it would survive a power cut."""
    for place in (path, path.parent, path.parent.parent):
        descriptor = os.open(place, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
