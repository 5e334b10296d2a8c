"""Merge first answers that learners shared, and learn from them how hard the items are.

    barpath answers merge ana.jsonl ben.jsonl

The files come from the page "Share your answers": each holds a random token, items, right or wrong,
and no name. An answer that was merged before counts once. From then on the difficulties that were
learned stand in place of the guesses they began as.
"""

import argparse
from pathlib import Path


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    each = parser.add_subparsers(metavar="WHAT", required=True, dest="what")
    merge = each.add_parser("merge", help="take in files of answers")
    merge.add_argument("files", type=Path, nargs="+", metavar="FILE", help="a file to take in")


def run(chosen: argparse.Namespace) -> int:
    """Merge the files and say what came of it."""
    from barpath.studio.refusal import Refused
    from barpath.studio.system import setup

    setup.start_django()
    setup.reach_database()
    from barpath.studio.exam.services.pooling import merge_answers

    files = []
    for path in chosen.files:
        try:
            files.append((str(path), path.read_bytes()))
        except OSError as error:
            raise Refused(f"{path}: {error.strerror or 'it cannot be read'}.") from error
    found = merge_answers(files=files)
    print(f"{found.added} new answers; {found.answers} of {found.people} people in all.")
    if found.unknown:
        print(f"{found.unknown} answers were left out: their items are not of this bank.")
    print(f"{found.items} items measured.")
    return 0
