"""The closed words that exercises, requests, programmes and rules are written in."""

from functools import cache
from pathlib import Path

from barpath.craft.knowledge.loading import Entry, Part, load_one

FILE = Path(__file__).with_name("vocabulary.toml")


class Word(Part, frozen=True, kw_only=True):
    """A code in words.

    Args:
        label: for a reader.
        groups: what it belongs to, for the rules that speak of many at once.
        says: a sentence for the client, for notices, monitors, referrals and cues; for a question,
            which is called by its field of the exchange form, how it is asked.
        comes_first: whether a plan says it above all else, for it is done before the first session.
    """

    label: str
    groups: tuple[str, ...] = ()
    says: str = ""
    comes_first: bool = False


class Muscle(Part, frozen=True, kw_only=True):
    """A muscle that sets are counted for.

    Args:
        group: where a picture and a summary show it.
        is_major: one of the major muscles of public-health guidelines.
        is_counted: whether weekly volume is counted for it.
        side: push, pull, knee, hip, trunk or "" for ratios of sets.
    """

    label: str
    group: str
    is_major: bool = False
    is_counted: bool = True
    side: str = ""


class KitItem(Part, frozen=True, kw_only=True):
    """A piece of kit.

    Args:
        loading: how it loads: fixed steps, continuous, band, or none.
        min_load_kg: the lightest there commonly is; the client's own kit overrides it.
        step_kg: the smallest step, likewise.
        alike: kit that may stand in for it with another load.
    """

    label: str
    loading: str = "none"
    min_load_kg: float = 0.0
    step_kg: float = 0.0
    alike: tuple[str, ...] = ()


class Vocabulary(Entry, frozen=True, kw_only=True):
    """Every code with what it means, by kind of code."""

    muscles: dict[str, Muscle]
    kit: dict[str, KitItem]
    tags: dict[str, Word]
    places: dict[str, Word]
    specialties: dict[str, Word]
    faults: dict[str, Word]
    goals: dict[str, Word]
    conditions: dict[str, Word]
    symptoms: dict[str, Word]
    medicines: dict[str, Word]
    flags: dict[str, Word]
    reasons: dict[str, Word]
    notices: dict[str, Word]
    monitors: dict[str, Word]
    referrals: dict[str, Word]
    cues: dict[str, Word]
    questions: dict[str, Word]

    def groups_of(self, code: str) -> tuple[str, ...]:
        """The groups of a condition, a medicine or a flag; none for a code it does not know."""
        for words in (self.conditions, self.medicines, self.flags):
            if code in words:
                return words[code].groups
        return ()


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary, read the first time it is asked for.

    Raises:
        BadKnowledge: if the file says what it may not.
    """
    return load_one(FILE, Vocabulary)
