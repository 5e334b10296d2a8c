"""Values and names of the knowledge base, for a reader."""

import msgspec

from barpath.craft.knowledge import Span
from barpath.craft.knowledge.figures import Number
from barpath.studio.ui import formats

PLAIN_WORDS = {"usd": "in dollars", "percent": "in percent", "cpr aed": "CPR/AED", "cpr": "CPR"}


def holds(text: str, words: str) -> bool:
    """Whether a text holds every word."""
    return all(word in text.lower() for word in words.lower().split())


def in_words(place: str) -> str:
    """The name of a field or a number for a reader: "renewal, fees" for `renewal.fees[0]`."""
    parts = [part.partition("[")[0].replace("_", " ") for part in place.split(".")]
    words = ", ".join(part for part in parts if part != "value")
    for short, plain in PLAIN_WORDS.items():
        words = words.replace(short, plain)
    return words


def written(value: object, part: str = "") -> str:
    """A figure's value for a reader, whatever its shape."""
    match value:
        case None | bool():
            return {None: formats.NOT_KNOWN, True: "yes", False: "no"}[value]
        case int() | float() | Span():
            return _quantity(value, part)
        case tuple():
            return "; ".join(written(each, part) for each in value)
        case msgspec.Struct():
            fields = {name: getattr(value, name) for name in value.__struct_fields__}
            told = {name: each for name, each in fields.items() if each not in (None, "", ())}
            return ", ".join(f"{in_words(name)}: {written(each)}" for name, each in told.items())
        case _:
            return str(value)


def _quantity(value: Number | Span, part: str) -> str:
    write = formats.usd if "in dollars" in part else formats.number
    if not isinstance(value, Span):
        return write(value)
    low, high = write(value.low), write(value.high)
    return low if low == high else f"{low} to {high}"
