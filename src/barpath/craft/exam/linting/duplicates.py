"""Items that ask the same twice, and items that give another's answer away."""

from collections import defaultdict
from collections.abc import Iterator

from barpath.craft.exam.linting.items import Flaw
from barpath.craft.exam.linting.words import shingles, words
from barpath.craft.knowledge.kinds.items import Item
from barpath.craft.knowledge.study import Study

# The share of runs of five words that two stems may have in common.
MOST_ALIKE_SHARE = 0.4
# A key of fewer words stands in many stems by chance.
FEWEST_WORDS_TO_CUE = 4


def duplicates(study: Study) -> list[Flaw]:
    """Pairs of live items that are nearly one, each named once."""
    live = [item for item in study.items.values() if item.status == "live"]
    return [*_alike(live), *_same_question_and_key(live), *_cues(live)]


def _alike(items: list[Item]) -> Iterator[Flaw]:
    runs = {item.id: shingles(item.stem) for item in items}
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for item_id, found in runs.items():
        for run in found:
            holders[run].append(item_id)
    pairs = {
        (one, other)
        for found in holders.values()
        for at, one in enumerate(found)
        for other in found[at + 1 :]
    }
    for one, other in sorted(pairs):
        shared = len(runs[one] & runs[other]) / len(runs[one] | runs[other])
        if shared > MOST_ALIKE_SHARE:
            yield Flaw(one, "duplicates", f"asks in the words of {other}")


def _same_question_and_key(items: list[Item]) -> Iterator[Flaw]:
    seen: dict[tuple[str, ...], str] = {}
    for item in items:
        key = item.options[item.key].text
        mark = (*sorted(set(words(item.stem))), "|", *words(key))
        if mark in seen:
            yield Flaw(item.id, "duplicates", f"asks and answers as {seen[mark]} does")
        seen[mark] = item.id


def _cues(items: list[Item]) -> Iterator[Flaw]:
    stems = {item.id: f" {' '.join(words(item.stem))} " for item in items}
    for item in items:
        key = words(item.options[item.key].text)
        if len(key) < FEWEST_WORDS_TO_CUE:
            continue
        wanted = f" {' '.join(key)} "
        for other, stem in stems.items():
            if other != item.id and wanted in stem:
                yield Flaw(other, "cueing", f"its stem holds the key of {item.id}")
