"""What is locked: by a region that hurts, by kit that is not there, by what is refused."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.programme import Slot
from barpath.craft.programming.request import Event

PATTERNS = "_patterns"
HELPS_SHARE = 0.5
"""From here on a muscle clearly works in an exercise."""
# What people call a region that the claim calls otherwise.
ALSO = {
    "foot": "ankle", "achilles": "ankle", "heel": "ankle", "groin": "hip", "spine": "back",
    "lumbar": "back", "hand": "wrist", "calf": "calves",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Locks:
    """What may not be done.

    Attributes:
        rule: the id of the rule that locks it.
    """

    tags: frozenset[str] = field(default_factory=frozenset)
    patterns: frozenset[str] = field(default_factory=frozenset)
    muscles: frozenset[str] = field(default_factory=frozenset)
    rule: str = ""

    def holds(self, slot: Slot, base: Knowledge) -> bool:
        """Whether a slot is locked, by what it says of itself and what the library knows of it."""
        known = base.movement.by_name.get(slot.name)
        tags = {*slot.tags, *(known.tags if known else ())}
        patterns = {slot.pattern, *((known.pattern, *known.patterns_also) if known else ())}
        muscles = {*_working(slot.muscles), *(_working(known.muscles) if known else ())}
        return bool(tags & self.tags or patterns & self.patterns or muscles & self.muscles)


NOTHING = Locks()


def _working(muscles: dict[str, float]) -> Iterator[str]:
    return (name for name, share in muscles.items() if share >= HELPS_SHARE)


def claim_of(kind: str, base: Knowledge) -> Claim:
    """The claim of a kind that exists once."""
    return base.rule_of_kind(kind)


def regions_named(said: str, base: Knowledge) -> list[str]:
    """The regions of the claim, and the muscles, that somebody's words name."""
    said = said.lower().replace("_", " ")
    claim = claim_of("injury_locked", base)
    joints = [name for name in claim.picks if not name.endswith(PATTERNS)]
    found = [name for name in joints if name in said]
    found += [region for word, region in ALSO.items() if word in said]
    if not found:
        muscles = vocabulary().muscles
        found = [
            code
            for code, each in muscles.items()
            if code.replace("_", " ").rstrip("s") in said or each.label in said
        ]
    return list(dict.fromkeys(found))


def locks_of(event: Event, base: Knowledge) -> Locks:
    """What an injury locks at once; the movements too, where it hurts too much to adjust.

    How much it hurts counts as too much where nobody said.
    """
    claim = claim_of("injury_locked", base)
    tags: set[str] = set()
    patterns: set[str] = set()
    muscles: set[str] = set()
    for region in regions_named(event.region, base):
        if region not in claim.picks:
            muscles.add(region)
            continue
        tags |= _words(claim, region)
        if is_strong(event, base):
            patterns |= _words(claim, region + PATTERNS)
    return Locks(
        tags=frozenset(tags), patterns=frozenset(patterns), muscles=frozenset(muscles),
        rule=claim.rule,
    )  # fmt: skip


def is_strong(event: Event, base: Knowledge) -> bool:
    """Whether it hurts more than what is answered by adjusting."""
    most = base.rules["pain-traffic-light"].numbers["adjust_at_most_points"]
    return event.pain is None or event.pain > most


def _words(claim: Claim, name: str) -> frozenset[str]:
    words = claim.picks.get(name, ())
    return frozenset({words} if isinstance(words, str) else words)
