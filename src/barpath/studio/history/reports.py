"""What happened, in words."""

from dataclasses import dataclass
from datetime import datetime

from django.apps import apps

from barpath.studio.history.models import Event

CALLED = {
    "people.Person": "your record",
    "people.User": "your account",
    "files.StoredFile": "a file",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One event as the person whose record it is reads it."""

    at: datetime
    says: str
    detail: tuple[tuple[str, str], ...]


def line(event: Event, *, reader_id: int) -> Line:
    """An event as a sentence.

    Args:
        reader_id: the user who reads; what they did themselves they did as "you".
    """
    if event.by is None:
        who = "Barpath"
    else:
        who = "You" if event.by_id == reader_id else event.by.person.name
    detail = tuple(
        (name.replace("_", " "), _in_words(value)) for name, value in event.detail.items()
    )
    return Line(event.at, f"{who} {event.verb} {_thing(event.model)}.", detail)


def _thing(label: str) -> str:
    """What kind of record it was; its name in the code if that kind is gone."""
    if label in CALLED:
        return CALLED[label]
    try:
        name = str(apps.get_model(label)._meta.verbose_name)
    except LookupError:
        name = label.rpartition(".")[2].lower()
    return f"{'an' if name[:1] in 'aeiou' else 'a'} {name}"


def _in_words(value: object) -> str:
    if value is None:
        return "not known"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
