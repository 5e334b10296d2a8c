"""Kinds that keep out what could harm: by tag, by movement, by impact."""

from collections.abc import Callable, Iterator

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.known import (
    impact_of,
    is_supported,
    patterns_of,
    tags_of,
    words_of,
)
from barpath.craft.programming.programme import Slot


@kind("forbid_tags", numbers=("until_weeks",), picks=("tags", "unless"))
def forbid_tags(claim: Claim, case: Case) -> Iterator[Breach]:
    """Nothing bears one of the tags; where the claim says so, unless it is supported."""
    tags, words = words_of(claim, "tags"), vocabulary().tags
    may_be_supported = "supported" in words_of(claim, "unless")
    kept_out = "has no place without support" if may_be_supported else "has no place here"

    def faults(slot: Slot) -> Iterator[str]:
        if may_be_supported and is_supported(slot, case):
            return
        for tag in sorted(tags & tags_of(slot, case)):
            yield f"It brings “{words[tag].label}” ({tag}), which {kept_out}."

    return _wherever(claim, case, faults)


@kind("forbid_patterns", numbers=("until_weeks",), picks=("patterns",))
def forbid_patterns(claim: Claim, case: Case) -> Iterator[Breach]:
    """Nothing is of one of the movement patterns."""
    patterns = words_of(claim, "patterns")

    def faults(slot: Slot) -> Iterator[str]:
        for pattern in sorted(patterns & patterns_of(slot, case)):
            yield f"It is of the movement pattern {pattern}, which has no place here."

    return _wherever(claim, case, faults)


@kind("forbid_exercises", numbers=("until_weeks",), picks=("exercises",))
def forbid_exercises(claim: Claim, case: Case) -> Iterator[Breach]:
    """None of some exercises, each by its name."""
    names = words_of(claim, "exercises")

    def faults(slot: Slot) -> Iterator[str]:
        if slot.name in names:
            yield "It has no place here."

    return _wherever(claim, case, faults)


@kind("no_unheld_loads", picks=("patterns",))
def no_unheld_loads(claim: Claim, case: Case) -> Iterator[Breach]:
    """Nothing of some patterns is loaded standing, with nothing to hold or to sit on."""
    patterns = words_of(claim, "patterns")

    def faults(slot: Slot) -> Iterator[str]:
        known = case.exercises.get(slot.name)
        if known and known.is_loaded_unheld and patterns & patterns_of(slot, case):
            yield "It is loaded standing, with nothing to hold or to sit on."

    return _wherever(claim, case, faults)


@kind("impact_cap", numbers=("at_most_level", "until_weeks"))
def impact_cap(claim: Claim, case: Case) -> Iterator[Breach]:
    """Nothing has more impact than the level."""
    most, words = claim.number("at_most_level", case.status), vocabulary().tags

    def faults(slot: Slot) -> Iterator[str]:
        if most is not None and (impact := impact_of(slot, case)) > most:
            is_one, may_be = words[f"IMP{impact}"].label, words[f"IMP{most:g}"].label
            yield f"Its impact is {is_one} (level {impact}); at most {may_be} ({most:g})."

    return _wherever(claim, case, faults)


def _wherever(
    claim: Claim, case: Case, faults: Callable[[Slot], Iterator[str]]
) -> Iterator[Breach]:
    """The faults of each exercise, at every place of the weeks in which the claim holds."""
    until = claim.number("until_weeks", case.status)
    for slot, places in case.uses:
        for says in faults(slot):
            yield from ((where, says) for where, week in places if until is None or week <= until)
