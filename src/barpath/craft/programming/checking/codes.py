"""Kinds about what a programme tells: the codes it bears and the words it does without."""

import re
from collections.abc import Iterator
from functools import lru_cache

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.vocabulary import Word, vocabulary
from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.known import words_of


@kind("codes_present", picks=("field", "codes"))
def codes_present(claim: Claim, case: Case) -> Iterator[Breach]:
    """The programme bears each of the codes in the field named."""
    words = vocabulary()
    kept: dict[str, tuple[tuple[str, ...], dict[str, Word]]] = {
        "notices": (case.programme.notices, words.notices),
        "monitor": (case.programme.monitor, words.monitors),
        "referrals": (case.programme.referrals, words.referrals),
        "cues": (case.programme.cues, words.cues),
    }
    for field in sorted(words_of(claim, "field")):
        held, labels = kept[field]
        for code in sorted(words_of(claim, "codes") - set(held)):
            yield "", f"{field.capitalize()} leave out “{labels[code].label}” ({code})."


@kind("text_free_of", picks=("words",))
def text_free_of(claim: Claim, case: Case) -> Iterator[Breach]:
    """None of the words stands in a text, a phase's name or an exercise's name."""
    unwanted = _any_of(words_of(claim, "words"))
    if not unwanted.search(case.all_words):
        return
    for places, text in _texts(case):
        for each in sorted({found.group().lower() for found in unwanted.finditer(text)}):
            yield from ((where, f"It says “{each}”.") for where in places)


@lru_cache
def _any_of(words: frozenset[str]) -> re.Pattern[str]:
    """One of some words, whole."""
    escaped = "|".join(re.escape(word) for word in sorted(words))
    return re.compile(rf"(?<!\w)(?:{escaped})(?!\w)", re.IGNORECASE)


def _texts(case: Case) -> Iterator[tuple[list[str], str]]:
    """Each text, and every place where it stands."""
    yield ["text"], case.programme.text
    for phase in case.programme.phases:
        yield [f"phase {phase.name}"], phase.name
    yield from ((places, name) for name, places in case.names.items())
