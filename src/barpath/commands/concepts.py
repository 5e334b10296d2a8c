"""The concepts and their study texts, written out.

barpath concepts export --format jsonl     every live concept, one a line
"""

import argparse
import json
import sys


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    each = parser.add_subparsers(metavar="WHAT", required=True, dest="what")
    export = each.add_parser("export", help="every live concept")
    export.add_argument("--format", choices=["jsonl"], default="jsonl")


def run(_: argparse.Namespace) -> int:
    """Do what was asked for and give the exit status."""
    from barpath.craft.exam import exporting
    from barpath.craft.knowledge.library import knowledge

    for line in exporting.concepts(knowledge()):
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    return 0
