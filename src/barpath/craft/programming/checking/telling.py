"""Kinds about what a plan asks first, says with its numbers, and says because of the kit it uses."""

from collections.abc import Iterator

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.known import words_of
from barpath.craft.programming.programme import LIFTING, Programme
from barpath.craft.programming.request import is_answered
from barpath.craft.programming.traits import applies

TRAINED = LIFTING | {"balance", "play"}
"""Parts in which kit is loaded; to lean on a wall in a warm-up nobody needs to be told how."""


@kind("asked", picks=("questions",))
def asked(claim: Claim, case: Case) -> Iterator[Breach]:
    """What nobody has answered yet is asked before the first session."""
    if not case.programme.weeks:
        return
    for field in sorted(words_of(claim, "questions") - set(case.programme.ask_first)):
        if not is_answered(case.client, field):
            label = vocabulary().questions[field].label
            yield "", f"Nobody has said “{label}” ({field}), and the plan does not ask."


@kind("told", numbers=("after_night_hours", "under_hours"), picks=("rules",))
def told(claim: Claim, case: Case) -> Iterator[Breach]:
    """The plan's text says the claim, or what of the rules that it picks applies, with numbers."""
    if not case.programme.weeks:
        return
    rules = words_of(claim, "rules")
    named = [
        each
        for each in case.base.rules.values()
        if each.rule in rules and each != claim and applies(each, case.client, case.traits)
    ]
    for each in named if rules else (claim,):
        if each.says() not in case.programme.text:
            yield "", f"The text leaves out: {each.says()}"


@kind("kit_codes", picks=("kit", "patterns", "exercises", "but_exercises", "field", "codes"))
def kit_codes(claim: Claim, case: Case) -> Iterator[Breach]:
    """A plan that uses a piece of kit, perhaps for some movements or exercises only, bears the codes
    of what is said about it.
    """
    kit, patterns = words_of(claim, "kit"), words_of(claim, "patterns")
    only, but = words_of(claim, "exercises"), words_of(claim, "but_exercises")
    if not any(
        kit & set(slot.equipment)
        and (not patterns or slot.pattern in patterns)
        and (not only or slot.name in only)
        and slot.name not in but
        for _, _, _, slot in case.slots(TRAINED)
    ):
        return
    words = vocabulary()
    labels = {**words.notices, **words.cues}
    for code in sorted(words_of(claim, "codes") - _borne(case.programme, claim)):
        yield "", f"It uses such kit, and leaves out “{labels[code].label}” ({code})."


def _borne(programme: Programme, claim: Claim) -> set[str]:
    kept = {"notices": programme.notices, "cues": programme.cues}
    return {code for field in words_of(claim, "field") for code in kept[field]}
