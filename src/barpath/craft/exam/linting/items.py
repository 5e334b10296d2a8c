"""Flaws of one item, each a known way to give the answer away or to ask badly."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from barpath.craft.exam.linting.words import (
    ABSOLUTE,
    CATCH_ALL,
    COMBINED,
    NEGATIVE,
    VAGUE,
    content_words,
    numbers,
    words,
)
from barpath.craft.knowledge.kinds.items import Item

LONGEST_STEM_WORDS = 90
SHORTEST_STEM_WORDS = 5


@dataclass(frozen=True)
class Flaw:
    """One thing to mend.

    Attributes:
        of: id of the item, or key of the concept.
        check: the name of what was checked.
        says: what is wrong, for whoever mends it.
    """

    of: str
    check: str
    says: str


Check = Callable[[Item], Iterator[str]]


def flaws_of(item: Item) -> list[Flaw]:
    """The flaws that no item may have."""
    return [
        Flaw(item.id, check.__name__.strip("_").replace("_", " "), says)
        for check in CHECKS
        for says in check(item)
    ]


def _catch_all(item: Item) -> Iterator[str]:
    for option in item.options:
        if CATCH_ALL.search(option.text):
            yield f"“{option.text}” takes in other options"


def _combined_options(item: Item) -> Iterator[str]:
    for option in item.options:
        if COMBINED.search(option.text):
            yield f"“{option.text}” combines other options"


def _vague_options(item: Item) -> Iterator[str]:
    for option in item.options:
        if found := VAGUE.search(option.text):
            yield f"“{found[0]}” in an option can be read in several ways"


def _negative_shown(item: Item) -> Iterator[str]:
    if re.search(r"\b[Ww]hich\b[^.?]*\b(not|except)\b[^.?]*\?", item.stem):
        yield "a negative in the question is not in capitals"


def _order_of_numbers(item: Item) -> Iterator[str]:
    values = [numbers(option.text) for option in item.options]
    if all(len(each) == 1 for each in values):
        alone = [each[0] for each in values]
        if alone != sorted(alone):
            yield "numbers do not ascend"


def _overlapping_ranges(item: Item) -> Iterator[str]:
    values = [numbers(option.text) for option in item.options]
    if not all(len(each) == 2 and each[0] < each[1] for each in values):
        return
    ordered = sorted((each[0], each[1]) for each in values)
    if any(one[1] > other[0] for one, other in pairwise(ordered)):
        yield "ranges overlap"


def _length_of_stem(item: Item) -> Iterator[str]:
    count = len(words(item.stem))
    if not SHORTEST_STEM_WORDS <= count <= LONGEST_STEM_WORDS:
        yield f"the stem has {count} words"


def _stem_asks(item: Item) -> Iterator[str]:
    if not item.stem.rstrip().endswith(("?", ":", "…", ".")):
        yield "the stem ends in nothing that asks or leads on"


def _article(item: Item) -> Iterator[str]:
    if re.search(r"\b(a|an)$", item.stem.rstrip(" :…")):
        yield "the stem ends in an article, which fits some options and not others"


def _reasons(item: Item) -> Iterator[str]:
    for option in item.options:
        if len(words(option.why)) < 3:
            yield f"“{option.text}” has hardly a reason"


def _opposites(item: Item) -> Iterator[str]:
    texts = [" ".join(words(option.text)) for option in item.options]
    for at, one in enumerate(texts):
        for other in texts[at + 1 :]:
            if one and other and (one == f"not {other}" or other == f"not {one}"):
                yield f"“{one}” and “{other}” cover all cases"


def _two_alike(item: Item) -> Iterator[str]:
    texts = [" ".join(words(option.text)) for option in item.options]
    if len(set(texts)) < len(texts):
        yield "two options say the same"


CHECKS: tuple[Check, ...] = (
    _catch_all,
    _combined_options,
    _vague_options,
    _negative_shown,
    _order_of_numbers,
    _overlapping_ranges,
    _length_of_stem,
    _stem_asks,
    _article,
    _reasons,
    _opposites,
    _two_alike,
)


def is_negative(item: Item) -> bool:
    """Whether it asks for what does not hold."""
    return bool(NEGATIVE.search(item.stem))


def clangs(item: Item) -> bool:
    """Whether a word of the stem stands in the key and in no other option."""
    stem = content_words(item.stem)
    shared = [stem & content_words(option.text) for option in item.options]
    others = set[str]().union(*(each for at, each in enumerate(shared) if at != item.key))
    return bool(shared[item.key] - others)


def has_absolute(text: str) -> bool:
    """Whether an option speaks of all or none, as wrong answers do."""
    return bool(ABSOLUTE.search(text))
