"""What is known of a slot, by its own word and the library's."""

from functools import lru_cache

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.programme import Slot, impact_level_of

WAITS = frozenset({"medical_clearance_first", "refer_do_not_train"})
"""Outcomes of screening with which nobody trains yet."""


def words_of(claim: Claim, name: str) -> frozenset[str]:
    """The words of a claim under a name, one or many."""
    words = claim.picks.get(name, ())
    return frozenset({words} if isinstance(words, str) else words)


def tags_of(slot: Slot, case: Case) -> frozenset[str]:
    """Its stress tags: those it says, and those the library knows of the exercise."""
    known = case.exercises.get(slot.name)
    return _joined(slot.tags, known.tags if known else ())


def patterns_of(slot: Slot, case: Case) -> frozenset[str]:
    """Its movement patterns: the one it says, and those the library knows of the exercise."""
    known = case.exercises.get(slot.name)
    return _joined((slot.pattern,), (known.pattern, *known.patterns_also) if known else ())


def is_supported(slot: Slot, case: Case) -> bool:
    """Whether something holds the person: it says so, or the exercise is done so."""
    known = case.exercises.get(slot.name)
    return slot.is_supported or (known is not None and known.support != "free")


def impact_of(slot: Slot, case: Case) -> int:
    """Its impact, 0 to 4."""
    known = case.exercises.get(slot.name)
    return max(slot.impact_level, impact_level_of(known.tags) if known else 0)


@lru_cache(maxsize=4096)
def _joined(said: tuple[str, ...], known: tuple[str, ...]) -> frozenset[str]:
    return frozenset((*said, *known))
