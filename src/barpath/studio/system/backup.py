"""Everything in one archive, as of one moment, while people go on working."""

import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
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

# Someone deletes a file in the moment between reading its row and holding on to its bytes.
TRIES = 20
ABANDONED_S = 24 * 60 * 60


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


def back_up(*, to: Path) -> Made:
    """Write all rows and files into a new archive.

    Raises:
        BadArchive: if the file cannot be written.
        Refused: if the database is not up to date, or files keep being deleted meanwhile.
    """
    if shape() != _newest_shape():
        raise Refused("The database is not up to date. Run `barpath prepare` first.")
    missing: set[str] = set()
    with archive.written(to) as target, _beside_the_store() as folder:
        for _ in range(TRIES):
            with _one_moment():
                names = _stored()
                gone = {name for name in names if not _hold(name, folder)} - missing
                if not gone:
                    return _write(target, folder, names, missing)
            # Outside that moment: what is still named was lost, the rest was deleted just now.
            missing |= gone & set(_stored())
    raise Refused("Files were being deleted all the while. Try again in a moment.")


def shape() -> list[list[str]]:
    """Which migrations made the tables: what an archive must agree with to fit in."""
    return sorted([app, name] for app, name in MigrationRecorder(connection).applied_migrations())


def _newest_shape() -> list[list[str]]:
    return sorted([*key] for key in MigrationExecutor(connection).loader.disk_migrations)


def _stored() -> list[str]:
    """The name of every file that a row names."""
    return [
        name
        for model in rows.models()
        for field in rows.fields(model)
        if isinstance(field, FileField)
        for name in rows.every(model).exclude(**{field.name: ""}).values_list(field.name, flat=True)
    ]


def _hold(name: str, folder: Path) -> bool:
    """Hold on to a file's bytes whatever becomes of it; False if the store does not have it."""
    source, held = Path(default_storage.path(name)), folder / name
    held.parent.mkdir(exist_ok=True, parents=True)
    try:
        if not held.exists():
            os.link(source, held)
    except FileNotFoundError:
        return False
    except OSError:  # a disk without links
        try:
            shutil.copyfile(source, held)
        except FileNotFoundError:
            return False
    return True


@contextmanager
def _beside_the_store() -> Iterator[Path]:
    """A folder on the store's own disk, gone afterwards; so is one of a backup that was killed."""
    place = Path(default_storage.path("")).parent
    for left in place.glob("backup-*"):
        if left.stat().st_mtime < time.time() - ABANDONED_S:
            shutil.rmtree(left, ignore_errors=True)
    with TemporaryDirectory(prefix="backup-", dir=place) as folder:
        yield Path(folder)


def _write(target: ZipFile, folder: Path, names: list[str], missing: set[str]) -> Made:
    counts = {model._meta.label: _write_rows(target, model) for model in rows.models()}
    last_keys = rows.last_keys()
    files = [name for name in names if name not in missing]
    for name in files:
        # As it is: pictures and PDFs do not get smaller.
        entry = ZipInfo(f"files/{name}")
        with (folder / name).open("rb") as source, target.open(entry, "w", force_zip64=True) as to:
            shutil.copyfileobj(source, to)
    lost = sorted(missing.intersection(names))
    manifest = {
        "format": archive.FORMAT,
        "barpath": __version__,
        "made_at": timezone.now().isoformat(),
        "engine": connection.vendor,
        "shape": shape(),
        "rows": counts,
        "last_keys": last_keys,
        "files": files,
        "missing": lost,
    }
    target.writestr("manifest.json", json.dumps(manifest, indent=1))
    return Made(sum(counts.values()), len(files), tuple(lost))


def _write_rows(target: ZipFile, model: type[Model]) -> int:
    """Write a model's rows and count them."""
    count = 0
    with target.open(f"rows/{model._meta.label}.jsonl", "w", force_zip64=True) as lines:
        names = [field.attname for field in rows.fields(model)]
        lines.write(f"{json.dumps(names)}\n".encode())
        for values in rows.read(model):
            lines.write(f"{rows.as_text(values)}\n".encode())
            count += 1
    return count


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
