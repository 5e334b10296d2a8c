"""An item: one question with its options, as an exam asks it."""

from typing import Annotated, Literal

import msgspec

from barpath.craft.knowledge.figures import Number
from barpath.craft.knowledge.kinds.concepts import Cite
from barpath.craft.knowledge.loading import Entry, Part

Level = Literal["recall", "application", "analysis"]

LEVEL_IN_WORDS: dict[Level, str] = {
    "recall": "know it",
    "application": "use it in a plain case",
    "analysis": "weigh several things in a case",
}

# Where an item is shown: in daily study, in the first test of where one stands, or in mock exams.
Pool = Literal["study", "diagnostic", "mock"]

FEWEST_OPTIONS, MOST_OPTIONS = 3, 4


class Option(Part, frozen=True, kw_only=True):
    """One answer to choose.

    Args:
        text: the answer.
        why: why it is right; or which mistake leads to it, and why it is one.
        right: whether it is the key.
    """

    text: str
    why: str
    right: bool = False


class Difficulty(Part, frozen=True, kw_only=True):
    """How hard an item is taken to be before anybody answered it.

    Args:
        mean: logits; 0 is an item that a learner of middling ability knows half the time.
        sd: logits, how unsure that is. Guesses by experts are weak, so it is wide.
    """

    mean: Annotated[float, msgspec.Meta(ge=-3, le=3)]
    sd: Annotated[float, msgspec.Meta(gt=0, le=2)] = 0.9


class Item(Part, frozen=True, kw_only=True):
    """One question. Once live its words never change: a changed one has a new id.

    Args:
        id: the concept's key and a number, "planes-axes-1"; for ever the same item.
        pool: where it is shown. A mock measures what was learned, so its items are kept for it.
        level: what it asks of the learner (LEVEL_IN_WORDS).
        stem: the case, if there is one, and the question, answerable with the options covered.
        options: three or four, numbers ascending, one of them right.
        also: keys of further concepts it draws on.
        bodies: the bodies whose exam it is written for; empty for all.
        sources: where the answer stands.
        guideline_year: the year of the guideline it follows; None where it follows none.
        rests_on: numbers of claims the answer depends on, "claim-key.number", as they were when
            it was written. Where a claim's number has moved, the item is stale.
        difficulty: how hard it is taken to be.
        replaces: the id it took the place of.
    """

    id: str
    status: Literal["live", "retired"] = "live"
    pool: Pool = "study"
    level: Level
    stem: str
    options: tuple[Option, ...]
    also: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    sources: tuple[Cite, ...]
    guideline_year: int | None = None
    rests_on: dict[str, Number] = {}
    difficulty: Difficulty
    replaces: str = ""

    def __post_init__(self) -> None:
        if not FEWEST_OPTIONS <= len(self.options) <= MOST_OPTIONS:
            raise ValueError(f"{self.id} does not have three or four options")
        if sum(option.right for option in self.options) != 1:
            raise ValueError(f"{self.id} does not have exactly one right option")
        if len({option.text for option in self.options}) < len(self.options):
            raise ValueError(f"{self.id} has two options that say the same")
        if not self.sources:
            raise ValueError(f"{self.id} has no source")

    @property
    def key(self) -> int:
        """The place of the right option, from 0."""
        return next(place for place, option in enumerate(self.options) if option.right)


class ItemsOfConcept(Entry, frozen=True, kw_only=True):
    """The items on one concept, whose key is the file's name."""

    item: tuple[Item, ...]
