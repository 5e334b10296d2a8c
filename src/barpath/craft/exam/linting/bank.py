"""What holds of the whole bank: nothing but knowing the answer may help."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from barpath.craft.exam.linting.items import clangs, has_absolute, is_negative
from barpath.craft.exam.linting.words import content_words
from barpath.craft.knowledge.kinds.items import MOST_OPTIONS, Item
from barpath.craft.knowledge.study import Study


@dataclass(frozen=True)
class Goal:
    """One figure of the bank, and where it should lie.

    Attributes:
        name: what it is.
        value: the figure.
        at_least: lowest good value.
        at_most: highest good value.
    """

    name: str
    value: float
    at_least: float
    at_most: float

    @property
    def is_met(self) -> bool:
        """Whether the figure lies where it should."""
        return self.at_least <= self.value <= self.at_most


def goals(study: Study) -> list[Goal]:
    """The figures of all live items. The bounds beat the measured banks of two bodies."""
    items = [item for item in study.items.values() if item.status == "live"]
    if not items:
        return []
    return [
        Goal("key is the single longest option, share", _longest(items), 0.20, 0.30),
        Goal("length of key to mean of others, ratio", _ratio(items), 0.95, 1.08),
        *_positions(items),
        Goal("negative stems, share", _share(is_negative(each) for each in items), 0, 0.03),
        Goal("word shared by stem and key alone, share", _share(map(clangs, items)), 0, 0.03),
        Goal("absolutes in distractors over keys, share", _absolutes(items), -1, 0.005),
        Goal("key most like the others over chance, share", _convergence(items), -1, 0.05),
        Goal(
            "above recall, share",
            _share(each.level != "recall" for each in items),
            0.5,
            1,
        ),
    ]


def _share(found: Iterable[bool]) -> float:
    return fmean(map(float, found))


def _longest(items: Sequence[Item]) -> float:
    return _share(
        len(item.options[item.key].text)
        > max(len(option.text) for option in item.options if not option.right)
        for item in items
    )


def _ratio(items: Sequence[Item]) -> float:
    return fmean(
        len(item.options[item.key].text)
        / fmean(len(option.text) for option in item.options if not option.right)
        for item in items
    )


def _positions(items: Sequence[Item]) -> list[Goal]:
    four = [item for item in items if len(item.options) == MOST_OPTIONS]
    places = Counter(item.key for item in four)
    return [
        Goal(f"key is option {'ABCD'[at]} of four, share", places[at] / len(four), 0.22, 0.28)
        for at in range(MOST_OPTIONS if four else 0)
    ]


def _absolutes(items: Sequence[Item]) -> float:
    """How much more common absolute words are among wrong options than among right ones."""
    keys = [has_absolute(item.options[item.key].text) for item in items]
    wrong = [has_absolute(each.text) for item in items for each in item.options if not each.right]
    return fmean(wrong) - fmean(keys)


def _convergence(items: Sequence[Item]) -> float:
    """How much more often than by chance the key shares most words with the other options."""
    hits = [_is_medoid(item) for item in items]
    return fmean(hit - 1 / len(item.options) for hit, item in zip(hits, items, strict=True))


def _is_medoid(item: Item) -> float:
    """1 where the key alone is most like the others, its part of a tie, else 0."""
    bags = [content_words(option.text) for option in item.options]
    overlap = [
        sum(len(one & other) for place, other in enumerate(bags) if place != at)
        for at, one in enumerate(bags)
    ]
    best = [at for at, each in enumerate(overlap) if each == max(overlap)]
    return 1 / len(best) if item.key in best else 0.0
