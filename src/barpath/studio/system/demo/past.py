"""Letting things have happened on earlier days, and the same each time."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, time
from pathlib import Path

from django.core.files.storage import default_storage
from django.db.models import Max

from barpath.studio.files.models import StoredFile
from barpath.studio.history.models import Event
from barpath.studio.people.models import User
from barpath.studio.system import rows

# What is dated by itself when it is written.
_DATED = ((Event, "at"), (StoredFile, "stored_at"), (User, "joined_at"))
# No password fits it: the people of the demo are entered, not signed in to.
_NO_PASSWORD = "!demo"  # noqa: S105


@contextmanager
def on(day: date) -> Iterator[None]:
    """What is done inside was done on the morning of that day."""
    before = {model: _last_key(model) for model, _ in _DATED}
    yield
    moment = datetime.combine(day, time(9, 30), UTC)
    for model, name in _DATED:
        rows.every(model).filter(pk__gt=before[model]).update(**{name: moment})
    User.objects.filter(pk__gt=before[User]).update(password=_NO_PASSWORD)
    for file in StoredFile.objects.filter(pk__gt=before[StoredFile]):
        _name_by_number(file)


def _last_key(model: type[Event] | type[StoredFile] | type[User]) -> int:
    return rows.every(model).aggregate(last=Max("pk"))["last"] or 0


def _name_by_number(file: StoredFile) -> None:
    """Give a file in the store a name that is the same each time; here nobody has to guess it."""
    token = hashlib.sha256(f"demo {file.pk}".encode()).hexdigest()[:32]
    name = f"{token[:2]}/{token}"
    place = Path(default_storage.path(name))
    place.parent.mkdir(parents=True, exist_ok=True)
    old = Path(file.content.path)
    old.rename(place)
    with suppress(OSError):  # another file may be there too
        old.parent.rmdir()
    StoredFile.objects.filter(pk=file.pk).update(content=name)
