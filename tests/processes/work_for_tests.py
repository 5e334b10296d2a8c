"""Tasks that tests watch, in a module that the worker under test can import."""

import time
from pathlib import Path

from django_tasks import task


@task
def wait(folder: str) -> None:
    """Say that it was begun, wait for leave to go on, and finish: the same however often."""
    place = Path(folder)
    with (place / "begun").open("a") as begun:
        begun.write("x")
    while not (place / "leave").exists():
        time.sleep(0.02)
    (place / "done").touch()
