"""Everything that belongs to a person, in one archive they can keep and read without us."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePosixPath
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Field, FileField, ForeignKey, Model, QuerySet
from django.db.models.fields.files import FieldFile

from barpath.studio.history.services import record_event
from barpath.studio.ownership import Ownership, ownership_of, rows_of, title_of
from barpath.studio.people.models import Person, User


@dataclass(slots=True)
class Part:
    """One kind of record in the archive."""

    name: str
    title: str
    says: str
    left_out: tuple[str, ...]
    rows: int = 0
    files: dict[str, FieldFile] = field(default_factory=dict)


def export_person(*, person: Person, by: User, at: datetime) -> IO[bytes]:
    """An archive of every record and file of a person.

    It is written to a file without a name, so that its size is no matter and nothing of it stays.
    """
    target = tempfile.TemporaryFile()  # noqa: SIM115 - whoever sends it closes it
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        parts = [_write_part(archive, *found) for found in rows_of("person", person.pk)]
        missing = [name for part in parts for name in _write_files(archive, part)]
        archive.writestr("README.txt", _readme(person, parts, missing, at))
    record_event("downloaded", person, by=by, person=person, what="everything")
    target.seek(0)
    return target


def _write_part(archive: ZipFile, ownership: Ownership, rows: "QuerySet[Any]") -> Part:
    """Write one model's rows as JSON, a row at a time."""
    model = rows.model
    told = [each for each in model._meta.concrete_fields if each.name not in ownership.unexported]
    part = Part(
        name=model._meta.label_lower.replace(".", "-"),
        title=title_of(model),
        says=_says(model),
        left_out=ownership.unexported,
    )
    head = {"what": part.title, "about": part.says, "fields": {f.name: _label(f) for f in told}}
    with archive.open(f"{part.name}.json", "w", force_zip64=True) as stream:
        start = json.dumps(head, indent=1, ensure_ascii=False).removesuffix("\n}")
        stream.write(f'{start},\n "rows": ['.encode())
        for row in rows.iterator(chunk_size=500):
            values = {f.name: _value(f, row, part) for f in told}
            text = json.dumps(values, cls=DjangoJSONEncoder, ensure_ascii=False)
            stream.write(f"{',' if part.rows else ''}\n  {text}".encode())
            part.rows += 1
        stream.write(b"\n ]\n}\n")
    return part


def _says(model: type[Model]) -> str:
    """The first line of a model's description; Django writes one of its own where there is none."""
    first = (model.__doc__ or "").strip().partition("\n")[0]
    return "" if first.startswith(f"{model.__name__}(") else first


def _label(told: "Field[Any, Any]") -> dict[str, Any]:
    """What a field is called, and what its values mean where they are words of ours."""
    label: dict[str, Any] = {"label": str(told.verbose_name)}
    if told.flatchoices:
        label["values"] = {str(value): str(means) for value, means in told.flatchoices}
    return label


def _value(told: "Field[Any, Any]", row: Model, part: Part) -> object:
    value = told.value_from_object(row)
    if isinstance(told, FileField):
        return _place(value, row, part) if value else None
    if isinstance(told, ForeignKey) and value is not None:
        other = told.related_model
        # A practice is named, so that a role can be read; other people stay numbers.
        if isinstance(other, type) and ownership_of(other).owner == "practice":
            return {"id": value, "name": getattr(getattr(row, told.name), "name", "")}
    return value


def _place(content: FieldFile, row: Model, part: Part) -> str:
    """Where the archive keeps a file: by its number, under the name its owner gave it."""
    name = str(getattr(row, "name", "") or content.name)
    safe = PurePosixPath(name.replace("\\", "/")).name.replace("..", "") or "file"
    place = f"files/{row.pk}-{safe}"
    part.files[place] = content
    return place


def _write_files(archive: ZipFile, part: Part) -> Iterator[str]:
    """Copy the files of a part; gives the places of those that the disk no longer has."""
    for place, content in part.files.items():
        try:
            source = content.open("rb")
        except FileNotFoundError:
            yield place
            continue
        with source, archive.open(place, "w", force_zip64=True) as stream:
            shutil.copyfileobj(source, stream)


def _readme(person: Person, parts: list[Part], missing: list[str], at: datetime) -> str:
    held = [part for part in parts if part.rows]
    lines = [
        f"Everything that Barpath keeps of {person.name}, as of {at.day} {at:%B %Y, %H:%M %Z}.",
        "",
        "Each .json file is one kind of record: what it is, what its fields are called, and then",
        "its rows. Any text editor opens them. Your own files are in the folder files.",
        "",
        *(f"{part.name}.json  {part.title}: {part.rows}. {part.says}".rstrip() for part in held),
        "",
        "The other .json files are kinds of record of which you have none.",
    ]
    left_out = [f"{part.title}: {', '.join(part.left_out)}" for part in parts if part.left_out]
    if left_out:
        lines += ["", "Left out, because they are secrets that open your account:", *left_out]
    if missing:
        lines += ["", "These files are on record, but the disk no longer has them:", *missing]
    return "\n".join(lines) + "\n"
