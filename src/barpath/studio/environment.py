"""Settings come from the environment; each says what it is for and what a wrong value looks like."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

T = TypeVar("T")


class BadSetting(Exception):
    """A variable of the environment cannot be used. The message names it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One variable, as docs/reference/settings.md shows it."""

    name: str
    says: str
    default: str


SETTINGS: dict[str, Setting] = {}


def setting(
    name: str, read: Callable[[str], T], *, default: Callable[[], T], unset: str, says: str
) -> T:
    """The value of a variable, of the file that NAME_FILE names, or the default.

    Args:
        name: the variable.
        read: turns the text into a value; raises ValueError with what is wanted.
        default: gives the value when the variable is unset or empty.
        unset: what the default is, in words, for the reference.
        says: what the variable is for.

    Raises:
        BadSetting: naming the variable and what is wrong with it.
    """
    SETTINGS[name] = Setting(name, says, unset)
    text = _text(name)
    if not text:
        return default()
    try:
        return read(text)
    except ValueError as error:
        raise BadSetting(f"{name}: {error}") from error


def _text(name: str) -> str:
    file = os.environ.get(f"{name}_FILE", "")
    if not file:
        return os.environ.get(name, "").strip()
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise BadSetting(f"{name}_FILE: {file} cannot be read ({error})") from error


def a_text(text: str) -> str:
    """The text as it is."""
    return text


def a_folder(text: str) -> Path:
    """An absolute folder; ~ is the home folder."""
    path = Path(text).expanduser()
    if not path.is_absolute():
        raise ValueError(f"wants a full path, and {text!r} is not one")
    if path.exists() and not path.is_dir():
        raise ValueError(f"{text} is a file, not a folder")
    return path


def a_number(low: int, high: int) -> Callable[[str], int]:
    """A whole number from low to high."""

    def read(text: str) -> int:
        if not text.isascii() or not text.isdigit() or not low <= int(text) <= high:
            raise ValueError(f"wants a whole number from {low} to {high}, not {text!r}")
        return int(text)

    return read


def yes_or_no(text: str) -> bool:
    """1, yes, true, on or 0, no, false, off."""
    answer = {"1": True, "yes": True, "true": True, "on": True}
    answer |= {"0": False, "no": False, "false": False, "off": False}
    if text.lower() not in answer:
        raise ValueError(f"wants yes or no, not {text!r}")
    return answer[text.lower()]


def an_origin(text: str) -> str:
    """An address such as https://gym.example, without a path."""
    parts = urlsplit(text.rstrip("/"))
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path or parts.query:
        raise ValueError(f"wants an address such as https://gym.example, not {text!r}")
    return text.rstrip("/")
