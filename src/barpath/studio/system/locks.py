"""Who is at work in a data folder. A lock ends with its process, however that ends."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from barpath.studio.environment import BadSetting


@contextmanager
def preparing(folder: Path) -> Iterator[None]:
    """One process prepares a folder at a time; another waits for its turn."""
    with (folder / "preparing.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@contextmanager
def in_use(folder: Path) -> Iterator[None]:
    """Records are being used: any number of processes at a time.

    Raises:
        BadSetting: if a process is replacing the records.
    """
    with _held(folder, fcntl.LOCK_SH):
        yield


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Records are being replaced: nobody may be using them.

    Raises:
        BadSetting: if a process is.
    """
    with _held(folder, fcntl.LOCK_EX):
        yield


@contextmanager
def _held(folder: Path, kind: int) -> Iterator[None]:
    with (folder / "in-use.lock").open("w") as file:
        try:
            fcntl.flock(file, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BadSetting(
                f"Another process is using {folder}. Stop it first, or name another folder "
                "(BARPATH_DATA_DIR; for the demo BARPATH_DEMO_DIR)."
            ) from None
        yield
