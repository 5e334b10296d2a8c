"""From one command to a running Barpath. Like processes.py, this imports little."""

import json
import signal
import socket
import subprocess
import sys
from pathlib import Path

from barpath.studio.system import locks
from barpath.studio.system.processes import Part, keep_running


def serve(*, preparation: tuple[str, ...]) -> int:
    """Prepare, then serve until told to stop; gives the exit status.

    Args:
        preparation: the `barpath` command that prepares and prints what is to be served.
    """
    # In a process of its own, so that what it imports is gone before the serving begins.
    signal.signal(signal.SIGTERM, _end)
    prepared = subprocess.run(  # noqa: S603 our own command
        _command(*preparation), stdout=subprocess.PIPE, check=False
    )
    if prepared.returncode:
        return prepared.returncode
    plan = json.loads(prepared.stdout)
    with locks.in_use(Path(plan["folder"])):
        return keep_running(
            [
                Part("web", _command("web", "--supervised")),
                Part("worker", _command("worker", "--supervised")),
            ],
            is_ready=lambda: _accepts(plan["host"], plan["port"]),
            when_ready=lambda: _announce(plan),
        )


def _command(*arguments: str) -> list[str]:
    """How a process of ours starts `barpath` with these arguments."""
    # -P: a folder that happens to be called like a module of ours is not imported from.
    return [sys.executable, "-P", "-m", "barpath", *arguments]


def _end(number: int, _frame: object) -> None:
    """Stopped while preparing: `subprocess.run` ends the preparation on the way out."""
    sys.exit(128 + number)


def _accepts(host: str, port: int) -> bool:
    """Whether something listens there; a web worker listens once it has loaded everything."""
    try:
        with socket.create_connection((host, port), timeout=1):
            return True
    except OSError:
        return False


def _announce(plan: dict[str, str]) -> None:
    print(f"Barpath is at {plan['origin']}")
    if plan["set_up_link"]:
        print(f"Nobody has an account yet. Make the owner's account at {plan['set_up_link']}")
    print("Ctrl-C stops it.")
    sys.stdout.flush()
