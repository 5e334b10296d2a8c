"""A whole Barpath for a test: its own folder, a free port, real processes that always end."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self, TypeVar
from urllib.error import HTTPError
from urllib.request import urlopen

import psutil

T = TypeVar("T")
HERE = Path(__file__).parent
WITHIN_S = 60


def until(condition: Callable[[], T], says: str, within_s: float = WITHIN_S) -> T:
    """What the condition gives once that is true, asked again and again.

    Raises:
        AssertionError: if the time passes first; `says` tells what was waited for.
    """
    deadline = time.monotonic() + within_s
    while not (found := condition()):
        assert time.monotonic() < deadline, f"waited {within_s} s in vain: {says}"
        time.sleep(0.05)
    return found


def a_free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@dataclass
class Installation:
    """One installation. Use as a context: whatever runs in it ends with it."""

    folder: Path
    extra: Mapping[str, str] = field(default_factory=dict)
    port: int = field(default_factory=a_free_port)
    group: "subprocess.Popen[bytes] | None" = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for process in self.processes():
            process.kill()
        if self.group:
            self.group.wait()

    @property
    def said(self) -> str:
        """All that the group said so far."""
        return self._log.read_text(encoding="utf-8")

    @property
    def _log(self) -> Path:
        return self.folder.with_name(f"{self.folder.name}.log")

    @property
    def environment(self) -> dict[str, str]:
        ours = ("BARPATH_", "DATABASE_URL", "DJANGO_SETTINGS_MODULE", "PORT", "PYTEST", "COV")
        kept = {key: value for key, value in os.environ.items() if not key.startswith(ours)}
        return kept | {
            "BARPATH_DATA_DIR": str(self.folder),
            "BARPATH_DEMO_DIR": str(self.folder.with_name(f"{self.folder.name}-demo")),
            "PORT": str(self.port),
            "PYTHONPATH": str(HERE.parent),  # the tasks of the tests
            **self.extra,
        }

    def run(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Run one `barpath` command to its end."""
        return self._run("-P", "-m", "barpath", *arguments)

    def python(self, code: str) -> str:
        """Run Python code in this installation and give what it prints."""
        done = self._run("-c", f"import django; django.setup()\n{code}")
        assert done.returncode == 0, done.stderr
        return done.stdout

    def _run(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        environment = {"DJANGO_SETTINGS_MODULE": "barpath.studio.settings"} | self.environment
        command = [sys.executable, *arguments]
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False, timeout=WITHIN_S
        )

    def start(self, *arguments: str) -> None:
        """Start a `barpath` command that serves, and wait until it says where."""
        with self._log.open("w", encoding="utf-8") as log:
            self.group = subprocess.Popen(
                [sys.executable, "-P", "-m", "barpath", *arguments],
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        group = self.group
        until(lambda: "Ctrl-C stops it" in self.said or group.poll() is not None, "a page")
        assert group.poll() is None, self.said

    def answers(self) -> bool:
        return self.get("/health/")[0] > 0

    def is_well(self) -> bool:
        return self.get("/health/")[0] == 200

    def get(self, path: str) -> tuple[int, str]:
        """The status and text of a page; status 0 if nothing answers."""
        try:
            with urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=30) as answer:
                return answer.status, answer.read().decode()
        except HTTPError as error:
            return error.code, error.read().decode()
        except OSError:
            return 0, ""

    def processes(self) -> list[psutil.Process]:
        """Every process of this installation, whoever is its parent by now."""
        return [process for process in psutil.process_iter() if self._owns(process)]

    def _owns(self, process: psutil.Process) -> bool:
        try:
            return process.environ().get("BARPATH_DATA_DIR") == str(self.folder)
        except psutil.Error:
            return False

    def part(self, name: str) -> psutil.Process:
        """The process that the group started as `barpath <name>`."""
        assert self.group
        started = psutil.Process(self.group.pid).children()
        (found,) = [process for process in started if name in process.cmdline()]
        return found

    def stop(self, number: int = signal.SIGTERM) -> tuple[int, str]:
        """Send the group a signal; its exit status and all that it said."""
        assert self.group
        self.group.send_signal(number)
        return self.group.wait(timeout=WITHIN_S), self.said

    def query(self, statement: str) -> list[tuple[object, ...]]:
        """What the SQLite database itself says."""
        file = self.folder / "barpath.sqlite3"
        with closing(sqlite3.connect(file, timeout=20)) as database, database:
            return database.execute(statement).fetchall()

    def rows(self) -> dict[str, Any]:
        """Every row of every table of ours, by table, read without the code under test."""
        return dict(json.loads(self.python((HERE / "print_rows.py").read_text())))
