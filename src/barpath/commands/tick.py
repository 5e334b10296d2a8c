"""Start what is due now, once, and stop: a part of `serve`.

The worker does this each minute. Running it as well does no harm: what is due starts once.
"""

import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing: the time is now."""


def run(_: argparse.Namespace) -> int:
    """Enqueue what is due and name it."""
    from barpath.studio.system import setup

    setup.start_django()
    setup.reach_database()
    from django.utils import timezone

    from barpath.studio.system.schedule import tick

    for name in tick(at=timezone.now()):
        print(f"Started: {name}")
    return 0
