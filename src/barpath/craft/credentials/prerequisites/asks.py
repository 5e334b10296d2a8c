"""One thing that a body asks of a candidate, and how a candidate stands on a day."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from barpath.craft.credentials.candidates import HeldPaper
from barpath.craft.knowledge.figures import Figure

State = Literal["met", "missing", "not-known", "due-later"]

STATE_IN_WORDS: dict[State, str] = {
    "met": "met",
    "missing": "missing",
    "not-known": "not known",
    "due-later": "due later",
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a candidate stands.

    Attributes:
        state: met, missing, not known, or due later: nothing that keeps anyone from sitting.
        says: why, in a sentence.
        proof: the paper that shows it.
        due_on: the last day for what is due later, where one is stated.
        is_unrecorded: whether it is not known because the person has not put it down here, rather
            than because nobody told us the rule.
    """

    state: State
    says: str
    proof: HeldPaper | None = None
    due_on: date | None = None
    is_unrecorded: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing asked for.

    Attributes:
        key: what it is called in code.
        name: what it is called on a page.
        rule: the body's rule, in a sentence.
        figure: the fact behind it, to cite.
        judge: how the candidate stands on a day, taking the rule to be true.
        would_prove: what would show that it is met.
        starts: days from which the answer may be another one.
        waits_for_time: whether only the passing of time can bring it.
    """

    key: str
    name: str
    rule: str
    figure: Figure[Any]
    judge: Callable[[date], Judgement]
    would_prove: str
    starts: tuple[date, ...] = ()
    waits_for_time: bool = False


def judge_as_told(ask: Ask, day: date) -> Judgement:
    """How the candidate stands, where a rule that nobody confirmed is never taken to be met."""
    judged = ask.judge(day)
    if ask.figure.confidence != "unverified":
        return judged
    doubt = "This rule is general knowledge that no page we hold confirms: ask the body."
    state: State = judged.state if judged.state == "missing" else "not-known"
    return replace(judged, state=state, says=f"{judged.says} {doubt}")


def not_recorded(says: str, proof: HeldPaper | None = None) -> Judgement:
    """Not known, until the person puts it down here."""
    return Judgement("not-known", says, proof, is_unrecorded=True)


def never_known(key: str, name: str, *, what: str, figure: Figure[Any]) -> Ask:
    """An ask whose rule we do not know: nobody can be told that they meet it."""
    says = f"{what} is not known: ask the body before you pay."
    return Ask(
        key=key,
        name=name,
        rule="Not known.",
        figure=figure,
        judge=lambda _day: Judgement("not-known", says),
        would_prove="",
    )


ORDER: dict[State, int] = {"met": 0, "due-later": 1, "not-known": 2, "missing": 3}


def best(judgements: Iterable[Judgement]) -> Judgement:
    """The one that helps the candidate most; the first of equals."""
    return min(judgements, key=lambda judged: ORDER[judged.state])
