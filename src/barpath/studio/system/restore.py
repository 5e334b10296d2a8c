"""An archive's records and files into an empty installation."""

import io
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import SuspiciousFileOperation, ValidationError
from django.core.files.storage import default_storage
from django.db import DatabaseError, connection, transaction
from django.db.models import Model

from barpath.studio.ownership import ownership_of
from barpath.studio.refusal import Refused
from barpath.studio.system import backup, rows
from barpath.studio.system.archive import BadArchive


@dataclass(frozen=True, slots=True)
class Restored:
    """How much came back."""

    rows: int
    files: int


def check_empty() -> None:
    """See that nobody's records would be overwritten.

    Raises:
        Refused: if there are any.
    """
    tables = set(connection.introspection.table_names())
    for model in rows.models():
        is_ours = model._meta.db_table in tables and _owner(model) != "installation"
        if is_ours and rows.every(model).exists():
            raise Refused(
                "This installation holds records, so nothing was restored. Restore into an empty "
                "one: name a new folder in BARPATH_DATA_DIR, or an empty database in DATABASE_URL."
            )


def restore(path: Path, manifest: dict[str, Any]) -> Restored:
    """Fill this empty installation from an archive that was checked.

    Raises:
        Refused: if it holds records by now.
        BadArchive: if the archive does not fit.
    """
    if manifest["shape"] != backup.shape():
        raise BadArchive(
            f"{path} was made by Barpath {manifest['barpath']}, whose tables differ from those of "
            "this version. Restore it with that version, then update."
        )
    with transaction.atomic(), ZipFile(path) as archive:
        check_empty()
        for model in rows.models():
            rows.every(model).delete()  # what an empty installation writes of itself
        try:
            for model in rows.models():
                for values in _read_rows(archive, model):
                    rows.write(model, values)
            for name in manifest["files"]:
                _unpack(archive, name)
        except (KeyError, ValueError, ValidationError, DatabaseError) as error:
            raise BadArchive(
                f"{path} holds something that cannot be restored ({error})."
            ) from error
        rows.set_last_keys(manifest["last_keys"])
    ContentType.objects.clear_cache()
    return Restored(sum(manifest["rows"].values()), len(manifest["files"]))


def _owner(model: type[Model]) -> str:
    try:
        return ownership_of(model).owner
    except LookupError:  # a table between two others: theirs say
        return "installation"


def _read_rows(archive: ZipFile, model: type[Model]) -> Iterator[list[Any]]:
    with archive.open(f"rows/{model._meta.label}.jsonl") as packed:
        lines = io.TextIOWrapper(packed, encoding="utf-8", newline="\n")
        next(lines)  # the names of the fields
        for line in lines:
            yield rows.from_text(model, line)


def _unpack(archive: ZipFile, name: str) -> None:
    """Write one file where the store would have put it."""
    try:
        place = Path(default_storage.path(name))
    except SuspiciousFileOperation as error:
        raise ValueError(f"the file name {name!r}") from error
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    content = archive.read(f"files/{name}")
    descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
