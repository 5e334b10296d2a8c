"""Every row of every table as text, the same on either engine, and back."""

import json
from base64 import b64encode
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connection
from django.db.models import Field, Model, QuerySet
from django.utils.duration import duration_iso_string

Json = None | bool | int | float | str | list[Any] | dict[str, Any]


def models() -> list[type[Model]]:
    """Every model with a table, in an order that does not change."""
    with_tables = (
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy
    )
    return sorted(with_tables, key=lambda model: model._meta.label)


def fields(model: type[Model]) -> "list[Field[Any, Any]]":
    """The fields that have a column."""
    return list(model._meta.local_concrete_fields)


def every(model: type[Model]) -> QuerySet[Model]:
    """All rows of a model, whatever its own manager leaves out."""
    return model._base_manager.all()  # noqa: SLF001


def read(model: type[Model]) -> Iterator[list[Any]]:
    """The values of each row, by key, in the order of `fields`."""
    names = [field.attname for field in fields(model)]
    rows = every(model).order_by("pk").values_list(*names)
    return (list(row) for row in rows.iterator(chunk_size=1000))


def write(model: type[Model], values: list[Any]) -> None:
    """Insert a row exactly as it was: no default, no "now", nothing worked out."""
    names = [field.attname for field in fields(model)]
    row = model(**dict(zip(names, values, strict=True)))
    row.save_base(raw=True, force_insert=True)


def as_text(values: list[Any]) -> str:
    """A row as one line."""
    return json.dumps([_as_json(value) for value in values], ensure_ascii=False, allow_nan=False)


def from_text(model: type[Model], line: str | bytes) -> list[Any]:
    """The row of a line that `as_text` made."""
    values = json.loads(line)
    pairs = zip(fields(model), values, strict=True)
    return [None if value is None else field.to_python(value) for field, value in pairs]


def _as_json(value: Any) -> Json:
    """A value as JSON such that its field's to_python gives it back."""
    match value:
        case None | bool() | int() | float() | str() | list() | dict():
            return value
        case datetime() | date() | time():
            return value.isoformat()
        case timedelta():
            return duration_iso_string(value)
        case Decimal() | UUID():
            return str(value)
        case bytes() | memoryview():
            return b64encode(value).decode("ascii")
    raise TypeError(f"{type(value)} has no form in a backup")


def last_keys() -> dict[str, int]:
    """The last key that each table has given out, so that a key is never given out twice."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name, seq FROM sqlite_sequence")
            return {name: last for name, last in cursor.fetchall() if last}
        found: dict[str, int] = {}
        for table, sequence in _sequences(cursor):
            cursor.execute(f"SELECT last_value, is_called FROM {sequence}")  # noqa: S608 its own name
            last, is_called = cursor.fetchone()
            if is_called:
                found[table] = last
        return found


def set_last_keys(last: dict[str, int]) -> None:
    """Go on numbering where the original was."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DELETE FROM sqlite_sequence")
            cursor.executemany("INSERT INTO sqlite_sequence VALUES (%s, %s)", [*last.items()])
            return
        for table, sequence in _sequences(cursor):
            key = last.get(table, 0)
            cursor.execute("SELECT setval(%s, %s, %s)", [sequence, max(key, 1), key > 0])


def _sequences(cursor: Any) -> list[tuple[str, str]]:
    """Each table of PostgreSQL that numbers its rows, and the sequence it does so by."""
    found = []
    for model in models():
        table, key = model._meta.db_table, model._meta.pk
        cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [f'"{table}"', key.column])
        (sequence,) = cursor.fetchone()
        if sequence:
            found.append((table, sequence))
    return found
