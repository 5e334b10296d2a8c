"""What keeps an exercise from a client: the rules that say so, or the kit there is."""

from dataclasses import dataclass

from barpath.craft.programming.conflicts.lifting import bounding_claims
from barpath.craft.programming.conflicts.wish_words import kit_in_words
from barpath.craft.programming.designing.briefing import Brief
from barpath.craft.programming.designing.candidates import why_not
from barpath.craft.programming.designing.growing import is_too_coarse
from barpath.craft.programming.designing.macro import blocks
from barpath.craft.programming.reasons import Reader, reasons


@dataclass(frozen=True, slots=True)
class Exclusion:
    """One thing that keeps an exercise out.

    Attributes:
        says: in words, as a part of a sentence.
        rules: ids of the rules that say so.
    """

    says: str
    rules: tuple[str, ...] = ()


def key_of(word: str, brief: Brief) -> str | None:
    """The key of an exercise by its key or its name."""
    movement = brief.base.movement
    return word if word in movement.exercises else movement.key_of.get(word)


def excluded(key: str, brief: Brief) -> list[Exclusion]:
    """Everything that keeps an exercise out of a block, the first block that it is out of."""
    exercise = brief.base.movement.exercises[key]
    kit = {"BW", *brief.client.equipment}
    found = []
    if not any(set(needed) <= kit for needed in exercise.equipment):
        least = min(exercise.equipment, key=lambda needed: len(set(needed) - kit))
        missing = kit_in_words([code for code in least if code not in kit])
        found.append(Exclusion(f"it needs {missing}, which you have not got"))
    for block in blocks(brief.client, brief.base):
        out = [*why_not(key, exercise, brief.said, brief.bounds, week=block.first)]
        if is_too_coarse(exercise, brief.client, brief.bounds, brief.base, week=block.first):
            out = [*out, ("its next step is too heavy for what it is to grow", ("SEL-12",))]
        if by_rules := [Exclusion(says, rules) for says, rules in out]:
            return found + by_rules
    return found


def in_words(name: str, found: list[Exclusion], brief: Brief, for_whom: Reader) -> str:
    """Why an exercise is out, and the rules behind it."""
    says = f"{name} is out: {'; '.join(dict.fromkeys(each.says for each in found))}."
    rules = [rule for each in found for rule in each.rules]
    return " ".join([says, *reasons(rules, bounding_claims(brief, rules), for_whom)])
