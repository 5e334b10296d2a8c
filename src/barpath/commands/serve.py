"""Serve this installation.

Prepares the data folder if it needs it, then keeps three things running as one group: the pages,
the worker that does the work behind them, and the tick that starts what is due each minute. They
start together and stop together, on Ctrl-C or a stop signal. A new installation prints a link
that makes the owner's account.
"""

import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing: settings come from the environment."""


def run(_: argparse.Namespace) -> int:
    """Serve until told to stop."""
    from barpath.studio.system.serving import serve

    return serve(preparation=("prepare", "--to-serve"))
