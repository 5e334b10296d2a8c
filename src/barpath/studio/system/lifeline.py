"""A process of the group ends when the process that looks after it is gone, however that went."""

import os
import signal
import threading
import time
from collections.abc import Callable

# How long a process may take to finish what it is doing before it is cut off.
GRACE_S = 15


def end_with_group() -> None:
    """End this process when the group does: its stdin is a pipe that the group holds open."""
    end_when(lambda: os.read(0, 1))


def end_when(gone: Callable[[], object]) -> None:
    """End this process soon after `gone` returns."""

    def watch() -> None:
        gone()
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(GRACE_S)
        os._exit(1)

    threading.Thread(target=watch, name="lifeline", daemon=True).start()
