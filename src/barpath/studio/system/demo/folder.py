"""Where the demo is kept, when it is made anew, and that it never stands where records are."""

import json
import shutil
from datetime import date
from pathlib import Path

from barpath import __version__
from barpath.studio.environment import BadSetting

# Written when the practice is whole, so that one which was interrupted is made anew.
_MARK = "demo.json"


def is_of(day: date, folder: Path) -> bool:
    """Whether the folder holds a whole demo of that day, made by this version."""
    return _read_mark(folder) == {"day": day.isoformat(), "barpath": __version__}


def clear(folder: Path) -> None:
    """Remove an earlier demo.

    Raises:
        BadSetting: if the folder holds records of something else.
    """
    if not is_demo(folder) and (folder / "barpath.sqlite3").exists():
        raise BadSetting(
            f"BARPATH_DEMO_DIR: {folder} holds records that are not a demo's. Name another folder."
        )
    (folder / _MARK).write_text("{}", encoding="ascii")
    for name in ("barpath.sqlite3", "barpath.sqlite3-wal", "barpath.sqlite3-shm"):
        (folder / name).unlink(missing_ok=True)
    shutil.rmtree(folder / "files", ignore_errors=True)


def mark(day: date, folder: Path) -> None:
    """Note that the demo in the folder is whole."""
    made = {"day": day.isoformat(), "barpath": __version__}
    (folder / _MARK).write_text(json.dumps(made), encoding="ascii")


def is_demo(folder: Path) -> bool:
    """Whether what the folder holds is, or was to be, a demo."""
    return (folder / _MARK).exists()


def _read_mark(folder: Path) -> object:
    try:
        return json.loads((folder / _MARK).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None
