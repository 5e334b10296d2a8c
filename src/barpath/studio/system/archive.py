"""The file that `backup` writes and `restore` reads: a zip sealed by its own SHA-256.

    manifest.json           what made it, when, and what is in it
    rows/<app>.<Model>.jsonl  the names of the fields, then a row a line
    files/<name>            the bytes of a stored file

The zip's comment ends in the SHA-256 of every byte before it, so one reading tells whether anything
was damaged, whatever tool made the copy. Only the standard library is imported here.
"""

import hashlib
import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

FORMAT = 1
_SEAL = 64  # hexadecimal digits
_CHUNK = 1024 * 1024


class BadArchive(Exception):
    """A file is not an archive that can be restored here."""


@contextmanager
def written(path: Path) -> Iterator[ZipFile]:
    """A new archive, readable by its owner alone, that appears under its name only when whole.

    Raises:
        BadArchive: if it cannot be written, or something has that name already.
    """
    if path.exists():
        raise BadArchive(f"{path} exists already. Name a file that does not.")
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        descriptor = os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise BadArchive(f"{path} cannot be written ({error.strerror}).") from error
    try:
        with os.fdopen(descriptor, "w+b") as file:
            with ZipFile(file, "w", ZIP_DEFLATED) as archive:
                archive.comment = b"SHA-256 " + b"0" * _SEAL
                yield archive
            file.seek(-_SEAL, os.SEEK_END)
            end = file.tell()
            seal = _hash(file, end)
            file.seek(end)
            file.write(seal.encode("ascii"))
            file.flush()
            os.fsync(file.fileno())
        part.rename(path)
        _reach_the_disk(path.parent)
    finally:
        part.unlink(missing_ok=True)


def check(path: Path) -> dict[str, Any]:
    """The manifest of an archive that is whole.

    Raises:
        BadArchive: if it cannot be read, is damaged, or is of a later format.
    """
    try:
        with path.open("rb") as file:
            end = file.seek(0, os.SEEK_END) - _SEAL
            sealed = end > 0 and _hash(file, end).encode("ascii") == file.read(_SEAL)
    except OSError as error:
        raise BadArchive(f"{path} cannot be read ({error.strerror}).") from error
    if not sealed:
        raise BadArchive(f"{path} is damaged, or is not a backup of Barpath.")
    try:
        with ZipFile(path) as archive:
            manifest: dict[str, Any] = json.loads(archive.read("manifest.json"))
        is_known = manifest["format"] == FORMAT
    except (BadZipFile, KeyError, TypeError, ValueError) as error:
        raise BadArchive(f"{path} is not a backup of Barpath.") from error
    if not is_known:
        raise BadArchive(f"{path} was made by another Barpath, {manifest.get('barpath')}.")
    return manifest


def _hash(file: Any, end: int) -> str:
    """The SHA-256 of a file's bytes up to end, where it is left."""
    file.seek(0)
    found = hashlib.sha256()
    while left := end - file.tell():
        found.update(file.read(min(left, _CHUNK)))
    return found.hexdigest()


def _reach_the_disk(folder: Path) -> None:
    """Wait until the new name would survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
