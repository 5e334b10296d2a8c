"""Everything in one archive, as of one moment, while people go on working."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile, ZipInfo

from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import FileField, Model
from django.utils import timezone

from barpath import __version__
from barpath.studio.refusal import Refused
from barpath.studio.system import archive, rows

# A file that someone deletes while it is being copied means beginning again.
TRIES = 5


@dataclass(frozen=True, slots=True)
class Made:
    """What an archive holds.

    Attributes:
        rows: how many rows.
        files: how many stored files.
        missing: files that a row names and the store does not have.
    """

    rows: int
    files: int
    missing: tuple[str, ...]


class _Deleted(Exception):
    """A file was deleted, with its row, after the rows were read."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A stored file and the rows that name it."""

    name: str
    model: type[Model]
    field: str

    def is_still_named(self) -> bool:
        return rows.every(self.model).filter(**{self.field: self.name}).exists()


def back_up(*, to: Path) -> Made:
    """Write all rows and files into a new archive.

    Raises:
        BadArchive: if the file cannot be written.
        Refused: if the database is not up to date, or files keep being deleted meanwhile.
    """
    if shape() != _newest_shape():
        raise Refused("The database is not up to date. Run `barpath prepare` first.")
    for _ in range(TRIES):
        try:
            with archive.written(to) as target:
                return _write(target)
        except _Deleted:
            continue
    raise Refused("Files were being deleted all the while. Try again in a moment.")


def shape() -> list[list[str]]:
    """Which migrations made the tables: what an archive must agree with to fit in."""
    return sorted([app, name] for app, name in MigrationRecorder(connection).applied_migrations())


def _newest_shape() -> list[list[str]]:
    return sorted([*key] for key in MigrationExecutor(connection).loader.disk_migrations)


def _write(target: ZipFile) -> Made:
    counts: dict[str, int] = {}
    named: list[_Named] = []
    with _one_moment():
        for model in rows.models():
            counts[model._meta.label] = _write_rows(target, model, named)
        last_keys = rows.last_keys()
    copied = {file.name: _copy(target, file) for file in named}
    missing = tuple(name for name, was_there in copied.items() if not was_there)
    manifest = {
        "format": archive.FORMAT,
        "barpath": __version__,
        "made_at": timezone.now().isoformat(),
        "engine": connection.vendor,
        "shape": shape(),
        "rows": counts,
        "last_keys": last_keys,
        "files": [name for name, was_there in copied.items() if was_there],
        "missing": missing,
    }
    target.writestr("manifest.json", json.dumps(manifest, indent=1))
    return Made(sum(counts.values()), len(copied) - len(missing), missing)


def _write_rows(target: ZipFile, model: type[Model], named: list[_Named]) -> int:
    """Write a model's rows, add the files they name to `named`, and count them."""
    fields = rows.fields(model)
    files = [(place, field) for place, field in enumerate(fields) if isinstance(field, FileField)]
    count = 0
    with target.open(f"rows/{model._meta.label}.jsonl", "w", force_zip64=True) as lines:
        lines.write(f"{json.dumps([field.attname for field in fields])}\n".encode())
        for count, values in enumerate(rows.read(model), start=1):  # noqa: B007 the last one counts
            lines.write(f"{rows.as_text(values)}\n".encode())
            named += [_Named(values[at], model, field.name) for at, field in files if values[at]]
    return count


def _copy(target: ZipFile, file: _Named) -> bool:
    """Copy a file's bytes; False if the store does not have it.

    Raises:
        _Deleted: if that is because someone has just deleted it.
    """
    try:
        source = default_storage.open(file.name)
    except FileNotFoundError:
        if not file.is_still_named():
            raise _Deleted from None
        return False
    # As it is: pictures and PDFs do not get smaller.
    entry = ZipInfo(f"files/{file.name}")
    with source, target.open(entry, "w", force_zip64=True) as copy:
        shutil.copyfileobj(source, copy)
    return True


@contextmanager
def _one_moment() -> Iterator[None]:
    """All that is read inside is as of one moment, and nobody has to wait meanwhile."""
    connection.ensure_connection()
    if connection.vendor == "sqlite":
        # Transactions take the right to write as they begin (settings.py); this one only reads.
        sqlite: Any = connection
        mode, sqlite.transaction_mode = sqlite.transaction_mode, "DEFERRED"
        try:
            with transaction.atomic():
                yield
        finally:
            sqlite.transaction_mode = mode
    else:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
