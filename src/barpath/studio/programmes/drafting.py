"""Having a programme designed by a process of its own.

The solver takes two hundred megabytes and a core while it works. In a process of its own it leaves
neither with the worker, and stopping it is ending it.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO

import msgspec

from barpath.craft.knowledge.kinds.exercises import Exercise
from barpath.craft.programming.exchange import Answer

LOOK_EVERY_S = 0.5
LONGEST_S = 180
"""Ten times the longest that was measured: whoever takes longer does not come to an end."""


class CouldNotDesign(Exception):
    """There is no answer, and asking again would not bring one: a sentence."""


class Stopped(Exception):
    """It was broken off from outside: no longer wanted, or the worker is told to end."""


def draft(request: bytes, own: Mapping[str, Exercise], *, is_wanted: Callable[[], bool]) -> Answer:
    """The answer of `barpath design` to a request.

    Args:
        own: exercises beside those of the library.
        is_wanted: asked twice a second; once it is not, the work ends.

    Raises:
        CouldNotDesign: if the request cannot be answered, or the time is up.
        Stopped: if it is not wanted any more, or was told to end.
    """
    # What tells of somebody's health is in files without a name: whatever happens, none is left.
    with (
        tempfile.TemporaryDirectory(prefix="barpath-") as folder,
        tempfile.TemporaryFile() as said,
        tempfile.TemporaryFile() as trouble,
    ):
        exercises = Path(folder) / "exercises.json"
        exercises.write_bytes(msgspec.json.encode(own))
        status = _run(request, exercises, said, trouble, is_wanted)
        said.seek(0)
        trouble.seek(0)
        if status < 0:
            raise Stopped
        if status:
            raise CouldNotDesign(_last_line(trouble.read()))
        return msgspec.json.decode(said.read(), type=Answer)


def _run(
    request: bytes,
    exercises: Path,
    said: IO[bytes],
    trouble: IO[bytes],
    is_wanted: Callable[[], bool],
) -> int:
    """The exit status of the process; below nought where a signal ended it."""
    command = [sys.executable, "-P", "-m", "barpath", "design", "-", "--whole"]
    command += ["--exercises", str(exercises)]
    with tempfile.TemporaryFile() as asked:
        asked.write(request)
        asked.seek(0)
        process = subprocess.Popen(command, stdin=asked, stdout=said, stderr=trouble)  # noqa: S603
    deadline = time.monotonic() + LONGEST_S
    try:
        while True:
            try:
                return process.wait(LOOK_EVERY_S)
            except subprocess.TimeoutExpired:
                if time.monotonic() > deadline:
                    raise CouldNotDesign(f"It took more than {LONGEST_S // 60} minutes.") from None
                if not is_wanted():
                    raise Stopped from None
    finally:
        process.kill()
        process.wait()


def _last_line(text: bytes) -> str:
    lines = text.decode(errors="replace").strip().splitlines()
    return lines[-1].removeprefix("barpath: -: ")[:500] if lines else "It ended without a word."
