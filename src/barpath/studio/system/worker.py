"""The task worker and the minute tick, as one part of the group.

One process for both: the tick takes a moment a minute and a process of its own would take fifty
megabytes.
"""

import logging
import os
import signal
import threading
import traceback
from datetime import datetime
from types import FrameType

from django.db import DatabaseError, close_old_connections, connection
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

from barpath.studio.system import lifeline, services
from barpath.studio.system.models import Heartbeat
from barpath.studio.system.schedule import tick

LOOK_EVERY_S = 1
BEAT_EVERY_S = 10

log = logging.getLogger(__name__)


class TaskWorker(Worker):
    """The library's worker, which ends after the task at hand and takes no task to its grave."""

    def __init__(self) -> None:
        super().__init__(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=LOOK_EVERY_S,
            batch=False,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
        )

    def shutdown(self, _signum: int, _frame: FrameType | None) -> None:
        # The library's own leaves at once, which loses a task that was just taken.
        self.running = False


class Pulse(threading.Thread):
    """Says that the worker is alive, puts lost work back, and ticks as each minute begins."""

    def __init__(self, worker: TaskWorker) -> None:
        super().__init__(name="pulse", daemon=True)
        self.worker = worker
        self.ended = threading.Event()
        self._minute: datetime | None = None

    def run(self) -> None:
        try:
            while True:
                self._once(timezone.now())
                if self.ended.wait(BEAT_EVERY_S):
                    return
        finally:
            if not self.ended.is_set():
                # A worker without a pulse is taken for dead while it works: better that it be so.
                traceback.print_exc()
                os._exit(1)

    def _once(self, at: datetime) -> None:
        close_old_connections()
        try:
            services.beat(part=Heartbeat.Part.WORKER, name=self.worker.worker_id, at=at)
            services.recover_lost_work(at=at)
            minute = at.replace(second=0, microsecond=0)
            if minute != self._minute:
                tick(at=at)
                services.beat(part=Heartbeat.Part.TICK, name=Heartbeat.Part.TICK, at=at)
                self._minute = minute
        except DatabaseError as error:
            # Locked or away for a moment; the next beat is soon.
            log.warning("The database did not answer the worker's pulse: %s", error)


def work(*, supervised: bool) -> int:
    """Do tasks until told to stop, and give the exit status."""
    worker = TaskWorker()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, worker.shutdown)
    if supervised:
        lifeline.end_with_group()
    pulse = Pulse(worker)
    pulse.start()
    worker.run()
    pulse.ended.set()
    pulse.join()
    services.forget(name=worker.worker_id)
    connection.close()
    return 0
