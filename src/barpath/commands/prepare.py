"""Bring the data folder up to date, and stop.

Checks the settings and the knowledge base, makes or changes the database, gathers the static
files. `serve` does this by itself; run it where the parts are started one by one.
"""

import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing for people; `serve` asks for what it needs to know."""
    parser.add_argument("--to-serve", action="store_true", help=argparse.SUPPRESS)


def run(chosen: argparse.Namespace) -> int:
    """Prepare this installation."""
    from barpath.studio.system.setup import prepare

    prepare(to_serve=chosen.to_serve)
    return 0
