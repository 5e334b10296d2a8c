"""Do the work behind the pages, and tick each minute: a part of `serve`.

Any number may run against one database. Work that a killed worker left behind is done again.
"""

import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Whether a group looks after this process."""
    parser.add_argument("--supervised", action="store_true", help=argparse.SUPPRESS)


def run(chosen: argparse.Namespace) -> int:
    """Work until told to stop."""
    from barpath.studio.system import setup

    setup.start_django()
    setup.reach_database()
    from barpath.studio.system.worker import work

    return work(supervised=chosen.supervised)
