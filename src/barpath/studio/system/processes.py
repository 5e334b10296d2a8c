"""Several processes as one group: they start together, and when one must stop they all do.

This module runs in the process that looks after the others, so it imports the standard library
only: that keeps it at a few megabytes.
"""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field

from barpath.studio.system.lifeline import GRACE_S

# A part that dies is started again, for a task that takes its worker down must not take the pages
# down. But a part that dies before all are ready, or five times in five minutes, has a fault that
# starting again does not mend.
DEATHS_ALLOWED = 5
WITHIN_S = 300
PAUSE_S = 1
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@dataclass(slots=True)
class Part:
    """One process of the group: its name in sentences, and the command that starts it."""

    name: str
    command: list[str]
    process: subprocess.Popen[bytes] | None = None
    starts_at: float = 0
    died_at: list[float] = field(default_factory=list)

    def start(self) -> None:
        # Its own session: Ctrl-C in the terminal reaches this process only, which then stops the
        # others in order. Its stdin is a pipe that nobody writes to: it ends when this process
        # does, however it ends, and the part then ends itself (lifeline.py).
        self.process = subprocess.Popen(  # noqa: S603 our own command
            self.command, stdin=subprocess.PIPE, start_new_session=True
        )

    def signal(self, number: int) -> None:
        """Send a signal to the part and to whatever it started."""
        if self.process is not None:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, number)

    def is_running(self) -> bool:
        return self.process is not None and self.process.poll() is None


class Signals:
    """Signals as something to wait for, so that they never interrupt a step half done."""

    def __init__(self, numbers: Iterable[int]) -> None:
        self._reader, writer = os.pipe()
        os.set_blocking(writer, False)
        signal.set_wakeup_fd(writer)
        for number in numbers:
            signal.signal(number, _noted)

    def wait(self, seconds: float) -> bytes:
        """The signals that came; none if the time passed without one."""
        ready, _, _ = select.select([self._reader], [], [], max(seconds, 0))
        return os.read(self._reader, 64) if ready else b""


def _noted(_number: int, _frame: object) -> None:
    """The wake-up pipe has it."""


def keep_running(
    parts: list[Part], *, is_ready: Callable[[], bool], when_ready: Callable[[], None]
) -> int:
    """Run the parts until a stop signal, and give the exit status: 1 if a part kept dying.

    Args:
        parts: the processes.
        is_ready: asked several times a second after the start, until it is true.
        when_ready: called once, then.
    """
    signals = Signals((*STOP_SIGNALS, signal.SIGCHLD))
    ready = False
    try:
        while True:
            for part in parts:
                if not _look_after(part, was_ready=ready):
                    return 1
            if not ready and is_ready():
                ready = True
                when_ready()
            came = signals.wait(0.1 if not ready else _until_next(parts))
            if any(number in came for number in STOP_SIGNALS):
                return 0
    finally:
        _stop(parts, signals)


def _look_after(part: Part, *, was_ready: bool) -> bool:
    """Start the part where it should run and does not; False when that would be of no use."""
    now = time.monotonic()
    if part.process is not None and part.process.poll() is not None:
        part.signal(signal.SIGTERM)  # what it had started itself
        _say(f"The {part.name} process ended with status {part.process.returncode}.")
        part.process = None
        if not was_ready:
            _say("That was before the first page could be answered, so all stop.")
            return False
        part.died_at = [moment for moment in part.died_at if moment > now - WITHIN_S] + [now]
        if len(part.died_at) >= DEATHS_ALLOWED:
            _say(f"It ended {DEATHS_ALLOWED} times in {WITHIN_S // 60} minutes, so all stop.")
            return False
        part.starts_at = now + PAUSE_S
    if part.process is None and now >= part.starts_at:
        part.start()
    return True


def _until_next(parts: list[Part]) -> float:
    """Seconds until a part is due to start; a long time if none is."""
    waiting = [part.starts_at - time.monotonic() for part in parts if part.process is None]
    return min(waiting, default=3600)


def _stop(parts: list[Part], signals: Signals) -> None:
    """End every part: asked first, killed when the time is up or a second stop signal comes."""
    for part in parts:
        part.signal(signal.SIGTERM)
    deadline = time.monotonic() + GRACE_S
    while any(part.is_running() for part in parts) and time.monotonic() < deadline:
        came = signals.wait(min(0.5, deadline - time.monotonic()))
        if any(number in came for number in STOP_SIGNALS):
            break
    for part in parts:
        part.signal(signal.SIGKILL)
        if part.process is not None:
            part.process.wait()


def _say(sentence: str) -> None:
    print(f"barpath: {sentence}", file=sys.stderr, flush=True)
