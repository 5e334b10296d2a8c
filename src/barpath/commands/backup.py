"""Write everything into one archive: records and files.

Safe while Barpath is in use: the archive shows one moment. It holds everybody's records, so it is
readable by its owner alone; keep it so.
"""

import argparse
import sys
from pathlib import Path


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where the archive goes."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the archive to write")


def run(chosen: argparse.Namespace) -> int:
    """Write the archive and say what is in it; 1 if files were missing that records name."""
    from barpath.studio.system import setup

    setup.start_django()
    setup.reach_database()
    from barpath.studio.system.backup import back_up

    made = back_up(to=chosen.file)
    print(f"{chosen.file}: {made.rows} records and {made.files} files.")
    for name in made.missing:
        print(f"Not in it, because the store has lost it: {name}", file=sys.stderr)
    return 1 if made.missing else 0
