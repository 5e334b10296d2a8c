"""Countries by their ISO 3166 code."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from barpath.craft.knowledge.loading import BadKnowledge

FILE = Path(__file__).with_name("countries.toml")


@cache
def countries() -> Mapping[str, str]:
    """What each country is called, by its two letters."""
    return read(FILE)


def read(file: Path) -> Mapping[str, str]:
    """The countries of a file.

    Raises:
        BadKnowledge: naming the code and what is wrong with it.
    """
    try:
        entries = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadKnowledge(file, "the text", f"is not valid TOML: {error}") from error
    for code, name in entries.items():
        if not re.fullmatch("[A-Z]{2}", code):
            raise BadKnowledge(file, code, "is not a code of two capital letters")
        if not isinstance(name, str) or not name.strip():
            raise BadKnowledge(file, code, "wants a name in words")
    return entries
