"""Read a folder of TOML files into frozen values, or say which file is wrong and why."""

import re
from datetime import date, datetime, time
from pathlib import Path
from typing import TypeVar

import msgspec
import tomli

DATES = (date, datetime, time)  # TOML has them, so text in quotes is not one
KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class BadKnowledge(Exception):
    """A knowledge file does not say what its kind needs: the file, the field and the fault."""

    def __init__(self, file: Path | str, field: str, fault: str) -> None:
        super().__init__(f"{file}: {field} {fault}.")
        self.file, self.field, self.fault = file, field, fault


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table inside a file of knowledge."""


class Entry(Part, frozen=True, kw_only=True):
    """One file of knowledge. Its key is the file's name, and never changes or vanishes."""


T = TypeVar("T", bound=Entry)


def load(folder: Path, kind: type[T]) -> dict[str, T]:
    """Every .toml file under folder, however deep, as a `kind`, keyed by file name.

    Raises:
        BadKnowledge: for a file that is not valid, a name that is no key, or a key used twice.
    """
    if not folder.is_dir():
        raise BadKnowledge(folder, "the folder", "does not exist")
    entries: dict[str, T] = {}
    files: dict[str, Path] = {}
    for path in sorted(folder.rglob("*.toml"), key=str):
        key = path.stem
        if not KEY.fullmatch(key):
            fault = f"“{key}” is not small letters and digits with single hyphens between them"
            raise BadKnowledge(path, "the file name", fault)
        if key in files:
            raise BadKnowledge(path, "the key", f"“{key}” is already used by {files[key]}")
        files[key] = path
        entries[key] = load_one(path, kind)
    return entries


def load_one(path: Path, kind: type[T]) -> T:
    """One file as a `kind`.

    Raises:
        BadKnowledge: for a file that is missing or not valid.
    """
    try:
        read = tomli.loads(path.read_text(encoding="utf-8"))
        return msgspec.convert(read, kind, builtin_types=DATES)
    except FileNotFoundError as error:
        raise BadKnowledge(path, "the file", "does not exist") from error
    except msgspec.ValidationError as error:
        raise BadKnowledge(path, *explain(str(error))) from error
    except tomli.TOMLDecodeError as error:
        raise BadKnowledge(path, "the text", f"is not valid TOML: {error}") from error
    except UnicodeDecodeError as error:
        raise BadKnowledge(path, "the text", "is not UTF-8") from error


_PLACE = re.compile(r"^(?P<fault>.*?)(?: - at `\$\.?(?P<place>[^`]*)`)?$", re.DOTALL)
_TYPES = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
    "date": "a date",
    "datetime": "a date with a time",
    "null": "nothing",
}


def explain(message: str) -> tuple[str, str]:
    """The field and the fault, from a message of msgspec; "the file" where it names no field."""
    match = _PLACE.match(message)
    fault, place = (match["fault"], match["place"] or "") if match else (message, "")
    if named := re.fullmatch(r"Object (contains unknown|missing required) field `(.+)`", fault):
        field = f"{place}.{named[2]}".lstrip(".")
        unknown = named[1] == "contains unknown"
        return field, "is not a field of this kind of file" if unknown else "is missing"
    if typed := re.fullmatch(r"Expected `(.+)`, got `(.+)`", fault):
        return place, f"must be {_in_words(typed[1])}, not {_in_words(typed[2])}"
    if bound := re.fullmatch(r"Expected `.+` ([<>]=? .+)", fault):
        return place, f"must be {bound[1]}"
    if shape := re.fullmatch(r"Expected `str` matching regex '(.+)'", fault):
        return place, f"must look like {shape[1]}"
    if choice := re.fullmatch(r"Invalid enum value (.+)", fault):
        return place, f"may not be {choice[1]}"
    return place or "the file", fault


def _in_words(types: str) -> str:
    return " or ".join(_TYPES.get(name.strip(), name.strip()) for name in types.split("|"))
