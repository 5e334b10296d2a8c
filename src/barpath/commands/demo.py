"""Make a demo practice, and serve it with --serve.

The demo has a folder of its own (BARPATH_DEMO_DIR), made-up people anyone may enter as, and is
served on this machine only. It is made anew when the day or the version has changed.
"""

import argparse
import os
from datetime import date


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may be asked of the demo."""
    parser.add_argument("--serve", action="store_true", help="serve it when it is made")
    parser.add_argument("--fresh", action="store_true", help="make it anew in any case")
    parser.add_argument(
        "--on",
        type=_day,
        metavar="DAY",
        help="the day its dates are relative to, as 2026-11-22 (default: today)",
    )
    parser.add_argument("--to-serve", action="store_true", help=argparse.SUPPRESS)


def run(chosen: argparse.Namespace) -> int:
    """Make the demo if it is not there, and serve it if asked."""
    os.environ["BARPATH_DEMO"] = "yes"
    if chosen.serve:
        from barpath.studio.system.serving import serve

        wishes = ["--fresh"] if chosen.fresh else []
        wishes += ["--on", chosen.on.isoformat()] if chosen.on else []
        return serve(preparation=("demo", "--to-serve", *wishes))
    from barpath.studio.system.setup import prepare_demo

    prepare_demo(on=chosen.on, fresh=chosen.fresh, to_serve=chosen.to_serve)
    return 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"wants a day such as 2026-11-22, not {text!r}") from None
