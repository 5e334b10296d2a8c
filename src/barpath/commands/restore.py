"""Fill an empty installation from an archive that `backup` wrote.

An installation that holds records is left alone, and so is everything when the archive is damaged.
"""

import argparse
from pathlib import Path


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which archive."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the archive to read")


def run(chosen: argparse.Namespace) -> int:
    """Check the archive and the installation, then restore and say what came back."""
    from barpath.studio.system import archive

    # First of all: only a sound archive may cause anything, even a data folder.
    manifest = archive.check(chosen.file)
    from barpath.studio.system import locks, setup

    setup.start_django()
    setup.reach_database()
    from django.conf import settings

    from barpath.studio.system import restore

    with locks.alone(Path(settings.DATA_DIR)):
        restore.check_empty()
        setup.prepare()
        restored = restore.restore(chosen.file, manifest)
    print(f"Restored {restored.rows} records and {restored.files} files.")
    return 0
