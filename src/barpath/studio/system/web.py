"""The web server, as one part of the group."""

from collections.abc import Callable
from multiprocessing import parent_process
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from barpath.studio.system import address, lifeline

# A page takes a few milliseconds of one core, so more threads would not answer faster; these let
# pages be answered while an upload or a wait for the database holds one up.
THREADS = 4

# The server's own lines go to stderr as all others do, not between what is said to people.
_STDERR = {"class": "logging.StreamHandler", "formatter": "generic"}
LOGGING = {"handlers": {"console": _STDERR, "access": _STDERR}}


def answer_pages(*, supervised: bool) -> int:
    """Answer pages until told to stop, and give the exit status."""
    host, port = address.to_listen_on(settings.HOST, settings.PORT, is_demo=settings.IS_DEMO)
    if supervised:
        lifeline.end_with_group()
    Server(
        "barpath",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=settings.WEB_WORKERS,
        blocking_threads=THREADS,
        log_level=LogLevels.warning,
        log_dictconfig=LOGGING,
        respawn_failed_workers=True,
        workers_kill_timeout=lifeline.GRACE_S // 2,
    ).serve(target_loader=_load)
    return 0


def _load(_target: str) -> Callable[..., Any]:
    """Called in each web worker: what answers its requests."""
    if parent := parent_process():
        lifeline.end_when(parent.join)
    application: Callable[..., Any] = import_string(settings.WSGI_APPLICATION)
    return application
