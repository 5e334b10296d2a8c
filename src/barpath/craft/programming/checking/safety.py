"""Kinds that keep out what could harm: by tag, by movement, by impact."""

from collections.abc import Iterator

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.known import (
    impact_of,
    is_supported,
    patterns_of,
    tags_of,
    weeks_held,
    words_of,
)
from barpath.craft.programming.programme import Slot


@kind("forbid_tags", numbers=("until_weeks",), picks=("tags", "unless"))
def forbid_tags(claim: Claim, case: Case) -> Iterator[Breach]:
    """Nothing bears one of the tags; where the claim says so, unless it is supported."""
    tags, words = words_of(claim, "tags"), vocabulary().tags
    may_be_supported = "supported" in words_of(claim, "unless")
    for where, slot in _slots(claim, case):
        if may_be_supported and is_supported(slot, case):
            continue
        for tag in sorted(tags & tags_of(slot, case)):
            kept_out = "has no place without support" if may_be_supported else "has no place here"
            yield where, f"It brings “{words[tag].label}” ({tag}), which {kept_out}."


@kind("forbid_patterns", numbers=("until_weeks",), picks=("patterns",))
def forbid_patterns(claim: Claim, case: Case) -> Iterator[Breach]:
    """Nothing is of one of the movement patterns."""
    patterns = words_of(claim, "patterns")
    for where, slot in _slots(claim, case):
        for pattern in sorted(patterns & patterns_of(slot, case)):
            yield where, f"It is of the movement pattern {pattern}, which has no place here."


@kind("impact_cap", numbers=("at_most_level", "until_weeks"))
def impact_cap(claim: Claim, case: Case) -> Iterator[Breach]:
    """Nothing has more impact than the level."""
    most, words = claim.number("at_most_level", case.status), vocabulary().tags
    for where, slot in _slots(claim, case):
        impact = impact_of(slot, case)
        if most is not None and impact > most:
            is_one, may_be = words[f"IMP{impact}"].label, words[f"IMP{most:g}"].label
            yield where, f"Its impact is {is_one} (level {impact}); at most {may_be} ({most:g})."


def _slots(claim: Claim, case: Case) -> Iterator[tuple[str, Slot]]:
    """Every slot of the weeks in which the claim holds, with its place in words."""
    held = {week.number for week in weeks_held(claim, case)}
    return ((where, slot) for where, week, _, slot in case.slots() if week.number in held)
