"""Answer pages: a part of `serve`.

Run `prepare` first. docs/how-to/serve-for-real.md tells how to use several machines.
"""

import argparse
import os


def arguments(parser: argparse.ArgumentParser) -> None:
    """Whether a group looks after this process."""
    parser.add_argument("--supervised", action="store_true", help=argparse.SUPPRESS)


def run(chosen: argparse.Namespace) -> int:
    """Answer pages until told to stop."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "barpath.studio.settings")
    from barpath.studio.system.web import answer_pages

    return answer_pages(supervised=chosen.supervised)
