"""Run the tests: all of them on SQLite, and what meets a database again on PostgreSQL.

With arguments they go to pytest as they are, on the engine of DATABASE_URL (SQLite if unset).
"""

import os
import subprocess
import sys
from pathlib import Path

import postgres

TESTS = Path(__file__).parent


def main(arguments: list[str]) -> int:
    """Check the code, run the tests on each engine at hand, and give pytest's exit status."""
    environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    if arguments:
        return subprocess.run(["pytest", *arguments], check=False).returncode
    # Each keeps one core busy, so the two go on beside each other.
    before = [
        subprocess.Popen([sys.executable, TESTS / script], env=environment)
        for script in ("check.py", "branches.py")
    ]
    if status := max(each.wait() for each in before):
        return status
    if postgres.programs() is None:
        print("PostgreSQL is not installed: its half of the tests is skipped.")
        return subprocess.run(["pytest"], check=False, env=environment).returncode
    with postgres.running() as url:
        # Each of the two processes collects the whole suite and keeps its part: see conftest.py.
        # An address may not stand in the specification of a process, so that names its engine.
        engines = [f"--tx=popen//env:BARPATH_TESTS_ON={each}" for each in ("sqlite", "postgresql")]
        environment["BARPATH_TESTS_POSTGRESQL"] = url
        return subprocess.run(
            ["pytest", "--dist=each", *engines], check=False, env=environment
        ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
