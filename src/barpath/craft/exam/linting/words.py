"""Words and numbers of a text, as the checks compare them."""

import re

CATCH_ALL = re.compile(r"\b(all|none|any|both) of (the )?(above|these|them)\b", re.IGNORECASE)
COMBINED = re.compile(r"\b(both [A-D] and [A-D]|[A-D] and [A-D] only|I+ (and|or) I+)\b")
VAGUE = re.compile(r"\b(often|usually|may|rarely|sometimes|generally|frequently)\b", re.IGNORECASE)
ABSOLUTE = re.compile(r"\b(always|never|only|all|none|every)\b", re.IGNORECASE)
NEGATIVE = re.compile(r"\b(NOT|EXCEPT|LEAST)\b")

CONTENT_LETTERS = 5

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?")


def words(text: str) -> list[str]:
    """Its words and numbers in lower case."""
    return [each.lower() for each in _WORD.findall(text)]


def content_words(text: str) -> set[str]:
    """Its longer words, which carry meaning."""
    return {each for each in words(text) if len(each) >= CONTENT_LETTERS and each[0].isalpha()}


def numbers(text: str) -> list[float]:
    """The numbers it names, as they come."""
    return [float(each.replace(",", "")) for each in _NUMBER.findall(text)]


def shingles(text: str, *, size: int = 5) -> frozenset[tuple[str, ...]]:
    """Every run of so many words; the whole text if it is shorter."""
    found = words(text)
    if len(found) <= size:
        return frozenset({tuple(found)})
    return frozenset(tuple(found[at : at + size]) for at in range(len(found) - size + 1))
