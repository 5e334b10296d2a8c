"""Run the tests: all of them on SQLite, and what meets a database again on PostgreSQL.

With arguments they go to pytest as they are, on the engine of DATABASE_URL (SQLite if unset).
"""

import os
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import postgres

TESTS = Path(__file__).parent


def main(arguments: list[str]) -> int:
    """Check the code, run the tests on each engine at hand, and give pytest's exit status."""
    environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    if arguments:
        return subprocess.run(["pytest", *arguments], check=False).returncode
    checked = subprocess.run([sys.executable, TESTS / "check.py"], check=False)
    if checked.returncode:
        return checked.returncode
    with postgres.running() if postgres.programs() else nullcontext() as url:
        # Each process of "each" runs the whole suite it collects; conftest.py leaves out on
        # PostgreSQL what never meets a database.
        engines = ["--tx", "popen//env:DATABASE_URL="]
        if url:
            engines += ["--tx", f"popen//env:DATABASE_URL={url}"]
        return subprocess.run(
            ["pytest", "--dist", "each", *engines], check=False, env=environment
        ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
