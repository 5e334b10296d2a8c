"""Preparing an installation: everything that must be so before a page can be answered."""

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from barpath import __version__
from barpath.studio.environment import BadSetting
from barpath.studio.system import address, locks

# Other builds of htmx that its package carries; packing them takes longer than all the rest.
UNUSED = ["ext", "htmax-*", "htmx-2.js", "htmx-4*"]


def start_django() -> None:
    """Make the models usable in this process.

    Raises:
        BadSetting: for a setting that cannot be used.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "barpath.studio.settings")
    import django

    django.setup()


def reach_database() -> None:
    """See that the database answers.

    Raises:
        BadSetting: saying why it does not.
    """
    from django.core.exceptions import ImproperlyConfigured
    from django.db import OperationalError, connection

    try:
        connection.ensure_connection()
    except ImproperlyConfigured:
        raise BadSetting(
            "DATABASE_URL: PostgreSQL needs one more package; install barpath[postgres]."
        ) from None
    except OperationalError as error:
        why = " ".join(str(error).split())
        name = "BARPATH_DATA_DIR" if connection.vendor == "sqlite" else "DATABASE_URL"
        raise BadSetting(f"{name}: the database cannot be opened ({why}).") from None


def prepare(*, to_serve: bool = False) -> None:
    """Bring this installation up to date, saying on stderr what it does.

    Args:
        to_serve: also see that its address is free, and print on stdout what is to be served.

    Raises:
        BadSetting: for a setting that cannot be used.
        BadKnowledge: for a file of the knowledge base with a fault.
    """
    start_django()
    from django.conf import settings

    from barpath.studio.system.demo.folder import is_demo

    if settings.IS_DEMO:
        raise BadSetting("BARPATH_DEMO: is set by `barpath demo` for itself. Unset it.")
    if is_demo(Path(settings.DATA_DIR)):
        raise BadSetting(
            f"BARPATH_DATA_DIR: {settings.DATA_DIR} holds a demo. Name another folder."
        )
    with _data_folder(to_serve=to_serve):
        _bring_up_to_date()


def prepare_demo(*, on: date | None, fresh: bool, to_serve: bool) -> None:
    """Bring the demo up to date, making it anew if the day, the version or a wish asks for it.

    Raises:
        BadSetting: as in `prepare`, or if the folder holds records that are not a demo's.
    """
    start_django()
    from django.conf import settings
    from django.utils import timezone

    from barpath.studio.system.demo import folder as place
    from barpath.studio.system.demo.practice import make_practice

    day = on or timezone.localdate()
    folder = Path(settings.DATA_DIR)
    with _data_folder(to_serve=to_serve):
        if place.is_of(day, folder) and not fresh:
            _bring_up_to_date()
            return
        with locks.alone(folder):
            place.clear(folder)
            _bring_up_to_date()
            _say(f"Making a demo practice as of {day.isoformat()} …")
            make_practice(day)
            place.mark(day, folder)


@contextmanager
def _data_folder(*, to_serve: bool) -> Iterator[None]:
    """The folder made and held while it is prepared; before that, whether it can be served."""
    from django.conf import settings

    host, port = address.to_listen_on(settings.HOST, settings.PORT, is_demo=settings.IS_DEMO)
    if to_serve:
        address.check_free(host, port)
    folder = Path(settings.DATA_DIR)
    _make_folder(folder)
    with locks.preparing(folder):
        yield
    if to_serve:
        plan = {"folder": str(folder), "host": host, "port": port, "origin": settings.ORIGIN}
        print(json.dumps(plan | {"set_up_link": _set_up_link()}))


def _make_folder(folder: Path) -> None:
    from django.conf import settings

    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / "preparing.lock").touch()
    except OSError as error:
        name = "BARPATH_DEMO_DIR" if settings.IS_DEMO else "BARPATH_DATA_DIR"
        raise BadSetting(f"{name}: {folder} cannot be written ({error.strerror}).") from error


def _bring_up_to_date() -> None:
    from barpath.craft.knowledge import knowledge

    knowledge()
    _update_database()
    _gather_static()


def _update_database() -> None:
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    reach_database()
    executor = MigrationExecutor(connection)
    steps = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if steps:
        _say(f"Bringing the database up to date ({len(steps)} steps) …")
        call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)


def _gather_static() -> None:
    """Copy, name by content and compress what pages refer to, if any of it has changed."""
    from django.conf import settings
    from django.core.management import call_command

    stamp = Path(settings.DATA_DIR) / "static.stamp"
    found = _static_fingerprint()
    if stamp.exists() and stamp.read_text(encoding="ascii") == found:
        return
    _say("Gathering static files …")
    stamp.unlink(missing_ok=True)
    call_command(
        "collectstatic", interactive=False, clear=True, verbosity=0, ignore_patterns=UNUSED
    )
    stamp.write_text(found, encoding="ascii")


def _static_fingerprint() -> str:
    """Changes when the version or any static file does."""
    from django.contrib.staticfiles.finders import get_finders

    found = hashlib.sha256(__version__.encode())
    for finder in get_finders():
        for name, storage in finder.list(()):
            status = Path(storage.path(name)).stat()
            found.update(f"\0{name}\0{status.st_size}\0{status.st_mtime_ns}".encode())
    return found.hexdigest()


def _set_up_link() -> str:
    """Where the first visitor makes the owner's account; nothing once there is one."""
    from django.conf import settings

    if settings.IS_DEMO:
        return ""
    from barpath.studio.people import services

    return services.set_up_link() or ""


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
