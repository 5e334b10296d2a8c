"""What came of a request, for its page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.movement import Movement
from barpath.craft.knowledge.vocabulary import Word, vocabulary
from barpath.craft.programming.exchange import FindingSaid, read_programme, write
from barpath.craft.programming.programme import Outcome
from barpath.craft.programming.programme import Programme as Answer
from barpath.studio.library.models import OwnExercise
from barpath.studio.library.reports.own import movement_with
from barpath.studio.programmes.models import Programme

MOST_PLACES = 3
MISSING = {
    "age": "The age",
    "active": "Whether they are active",
    "bp": "The blood pressure",
    "consent": "The consent of a guardian",
}
"""What may be missing of somebody of a class, by field of the request."""
OUTCOME_IN_WORDS: dict[Outcome, tuple[str, str]] = {
    "cleared": ("Cleared", "good"),
    "cleared_with_limits": ("Cleared, within limits", "good"),
    "medical_clearance_first": ("Medical clearance first", "soon"),
    "refer_do_not_train": ("To be seen, not trained", "bad"),
}


@dataclass(frozen=True, slots=True)
class Advice:
    """A rule that a programme does not follow everywhere, and where."""

    claim: str
    rule: str
    says: str
    places: tuple[tuple[str, str], ...]
    others: int


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of a class, and what screening came to for them.

    Attributes:
        kind: the colour of the outcome.
        asked: what has to be known before they take part, and what is asked before their first time.
        swaps: what they do instead of a station: its name, and the other.
    """

    name: str
    outcome: str
    kind: str
    reasons: tuple[str, ...]
    asked: tuple[str, ...]
    swaps: tuple[tuple[str, str], ...]


def answer_of(programme: Programme) -> Answer:
    """The answer as a value."""
    return read_programme(msgspec.json.encode(programme.answer))


def movement_of(programme: Programme) -> Movement:
    """The exercises it may name: those of the library and of its practice."""
    return movement_with(OwnExercise.objects.filter(practice=programme.practice_id))


def of(programme: Programme, answer: Answer) -> dict[str, Any]:
    """What the page of a programme says beside its weeks."""
    words = vocabulary()
    ways_out = [str(way.get("says", "")) for way in answer.ways_out]
    outcome, kind = _outcome(answer)
    return {
        "outcome": outcome,
        "outcome_kind": kind,
        "lines": [line for line in answer.text.splitlines() if line and line not in ways_out],
        "ask_first": [*answer.ask_first.values()],
        "members": [*_members(answer)],
        "reasons": _said(answer.screening.reasons if answer.screening else (), words.reasons),
        "beside": [
            (name, _said(codes, known))
            for name, codes, known in (
                ("To know", answer.notices, words.notices),
                ("To watch", answer.monitor, words.monitors),
                ("To be seen by", answer.referrals, words.referrals),
                ("To say", answer.cues, words.cues),
            )
            if codes
        ],
        "ways_out": ways_out,
        "advice": _advice(programme.findings),
    }


def as_json(programme: Programme) -> bytes:
    """The exchange form, as `barpath design` prints it."""
    return write(answer_of(programme)) + b"\n"


def _outcome(answer: Answer) -> tuple[str, str]:
    """What screening came to, with its colour; nothing good is said before all was answered."""
    if answer.screening is None:
        return "", ""
    said = OUTCOME_IN_WORDS[answer.screening.outcome]
    return ("", "") if answer.status == "deferred" and said[1] == "good" else said


def _members(answer: Answer) -> Iterator[Member]:
    """The people of a class; who has not answered all is told to be neither cleared nor not."""
    words = vocabulary()
    for each in answer.members:
        outcome, kind = OUTCOME_IN_WORDS[each.outcome]
        if each.missing and kind == "good":
            outcome, kind = "To be asked first", "soon"
        yield Member(
            name=each.name,
            outcome=outcome,
            kind=kind,
            reasons=tuple(_said(each.reasons, words.reasons)),
            asked=tuple(_questions((*each.missing, *each.ask_first))),
            swaps=tuple(answer.substitutes.get(each.name, {}).items()),
        )


def _questions(fields: Iterable[str]) -> Iterator[str]:
    """What a field of a request asks for, in words."""
    words = vocabulary().questions
    for name in fields:
        yield words[name].says if name in words else f"{MISSING.get(name, name)} is not known."


def _said(codes: tuple[str, ...], known: dict[str, Word]) -> list[str]:
    return [known[code].says or known[code].label if code in known else code for code in codes]


def _advice(findings: list[Any]) -> list[Advice]:
    """What the rules would have otherwise, a rule at a time."""
    by_claim: dict[str, list[FindingSaid]] = defaultdict(list)
    for each in msgspec.convert(findings, list[FindingSaid]):
        by_claim[each.claim].append(each)
    claims = knowledge().claims
    return [
        Advice(
            claim=key,
            rule=found[0].rule,
            says=claims[key].says() if key in claims else found[0].rule,
            places=tuple((each.place, each.sentence) for each in found[:MOST_PLACES]),
            others=len(found) - MOST_PLACES,
        )
        for key, found in by_claim.items()
    ]
