"""Whether a person may sit an exam, from which day on, and what is still missing.

By the body's own rules, as far as they are known. A rule nobody confirmed is never taken to be met,
and one we do not know is never taken not to be there: then the earliest day is not known either.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from barpath.craft.credentials.candidates import Candidate, HeldPaper
from barpath.craft.credentials.prerequisites.age import ask_age
from barpath.craft.credentials.prerequisites.asks import Ask, State, judge_as_told
from barpath.craft.credentials.prerequisites.cpr import ask_cpr
from barpath.craft.credentials.prerequisites.education import ask_education
from barpath.craft.credentials.prerequisites.opening import ask_open
from barpath.craft.credentials.prerequisites.papers import ask_others
from barpath.craft.knowledge.figures import Figure
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme

LETS_SIT: tuple[State, ...] = ("met", "due-later")


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing asked for, and how the person stands on the day that was judged.

    Attributes:
        key: what it is called in code: "open", "age", "education", "cpr-aed" or the papers' kinds.
        name: what it is called on a page.
        rule: the body's rule, in a sentence.
        state: met, missing, not-known or due-later.
        says: how the person stands, in a sentence.
        proof: the paper that shows it, if one does.
        would_prove: what would show it, where no paper does.
        earliest_on: the first day it is met with what is held; None where it never is.
        due_on: the last day for what is due later, where one is stated.
        is_unrecorded: whether it is the person who can make known what is not known.
        figure: the fact behind the rule, to cite.
    """

    key: str
    name: str
    rule: str
    state: State
    says: str
    proof: HeldPaper | None
    would_prove: str
    earliest_on: date | None
    due_on: date | None
    is_unrecorded: bool
    figure: Figure[Any]


@dataclass(frozen=True, slots=True)
class Eligibility:
    """How a person stands before one exam.

    Attributes:
        judged_on: the day the states are of: the planned exam day; without one, the earliest day.
        exam_on: the planned exam day, if there is one.
        earliest_on: the first day they may sit with what they hold; None where something is
            missing or not known, and `reasons` says what.
        possible_from_on: the first day they could sit once the missing papers are there; None
            where age keeps it unknown or the programme is closed.
        requirements: everything asked for, in the order to see to it.
    """

    judged_on: date
    exam_on: date | None
    earliest_on: date | None
    possible_from_on: date | None
    requirements: tuple[Requirement, ...]

    def in_state(self, state: State) -> tuple[Requirement, ...]:
        """The requirements in a state."""
        return tuple(each for each in self.requirements if each.state == state)

    @property
    def missing(self) -> tuple[Requirement, ...]:
        """What is missing, in the order to see to it."""
        return self.in_state("missing")

    @property
    def later(self) -> tuple[Requirement, ...]:
        """What matters only later."""
        return self.in_state("due-later")

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why they may not sit on the day that was judged; empty when they may."""
        return tuple(each.says for each in self.requirements if each.state not in LETS_SIT)

    @property
    def may_sit(self) -> bool | None:
        """Whether they may sit on the day that was judged; None where it is not known."""
        if self.missing:
            return False
        return None if self.in_state("not-known") else True


def check_eligibility(
    certification: CertificationProgramme,
    candidate: Candidate,
    *,
    today: date,
    exam_on: date | None = None,
) -> Eligibility:
    """How a candidate stands before the exam of a certification programme.

    Papers count only while they are valid on the day that matters: the planned exam day, or each
    day that is tried in looking for the earliest.

    Args:
        certification: the edition in force.
        candidate: what the person is and holds.
        today: no earliest day lies before it.
        exam_on: the planned exam day.
    """
    asks = [
        ask_open(certification),
        ask_age(certification, candidate),
        ask_education(certification, candidate),
        ask_cpr(certification, candidate, today=today),
        *ask_others(certification, candidate),
    ]
    days = sorted({today, *(day for ask in asks for day in ask.starts if day > today)})
    earliest_on = next((day for day in days if all(_lets_sit(ask, day) for ask in asks)), None)
    possible_from_on = _possible_from(certification, asks, days)
    judged_on = exam_on or earliest_on or possible_from_on or today
    return Eligibility(
        judged_on=judged_on,
        exam_on=exam_on,
        earliest_on=earliest_on,
        possible_from_on=possible_from_on,
        requirements=tuple(_requirement(ask, judged_on, days) for ask in asks),
    )


def _lets_sit(ask: Ask, day: date) -> bool:
    return judge_as_told(ask, day).state in LETS_SIT


def _possible_from(
    certification: CertificationProgramme, asks: list[Ask], days: list[date]
) -> date | None:
    if certification.open_to_new_candidates.value is False:
        return None
    timed = [ask for ask in asks if ask.waits_for_time]
    return next((day for day in days if all(ask.judge(day).state == "met" for ask in timed)), None)


def _requirement(ask: Ask, judged_on: date, days: list[date]) -> Requirement:
    judged = judge_as_told(ask, judged_on)
    return Requirement(
        key=ask.key,
        name=ask.name,
        rule=ask.rule,
        state=judged.state,
        says=judged.says,
        proof=judged.proof,
        would_prove="" if judged.proof else ask.would_prove,
        earliest_on=next((day for day in days if _lets_sit(ask, day)), None),
        due_on=judged.due_on,
        is_unrecorded=judged.is_unrecorded,
        figure=ask.figure,
    )
