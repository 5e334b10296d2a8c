"""Claims, for their pages."""

from barpath.craft.knowledge import Claim, knowledge
from barpath.craft.knowledge.claims import Bite
from barpath.studio.library.reports.words import holds, in_words, written
from barpath.studio.ui import formats

BITES_IN_WORDS: dict[Bite, str] = {
    "screening": "when a person is screened",
    "week": "when a week of training is planned",
    "progression": "when a plan moves on",
    "replan": "when a plan is made anew",
    "record": "when a record is kept or checked",
    "text": "in texts and reasons",
}


def claims(words: str = "") -> dict[str, Claim]:
    """Claims whose sentence holds all the words, retired ones left out."""
    return {
        key: claim
        for key, claim in knowledge().claims.items()
        if claim.status == "live" and holds(claim.says(), words)
    }


def numbers_of(claim: Claim) -> list[tuple[str, str]]:
    """The numbers of a claim: what each counts, and the number."""
    return [(in_words(name), formats.number(value)) for name, value in claim.numbers.items()]


def circumstances_of(claim: Claim) -> list[tuple[str, str]]:
    """When a claim holds."""
    return [(in_words(name), written(value)) for name, value in claim.applies_when.items()]


def topic_of(claim: Claim) -> str:
    """What sources disagree about, where the claim is one side of it; else nothing."""
    return claim.topic.replace("-", " ")


def others_of(claim: Claim) -> dict[str, Claim]:
    """The claims of the other positions on what sources disagree about; none without a topic."""
    base = knowledge()
    positions = base.topics.get(claim.topic, {})
    keys = [key for side, keys in positions.items() if side != claim.position for key in keys]
    return {key: base.claims[key] for key in keys}


def bites_of(claim: Claim) -> list[str]:
    """Where the product acts on a claim."""
    return [BITES_IN_WORDS[bite] for bite in claim.bites]
