"""How a person stands before the exam they are after."""

from dataclasses import dataclass
from datetime import date

from barpath.craft.credentials import cards
from barpath.craft.credentials.candidates import CARD_KINDS, Candidate
from barpath.craft.credentials.days import day_in_words
from barpath.craft.credentials.eligibility import Eligibility, Requirement, check_eligibility
from barpath.craft.credentials.prerequisites import cpr, opening
from barpath.craft.credentials.prerequisites.asks import STATE_IN_WORDS, State
from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.studio.credentials.models import Goal, Paper
from barpath.studio.credentials.reports.papers import candidate_of

Kind = Paper.Kind

BADGES: dict[State, str] = {
    "met": "good",
    "missing": "bad",
    "not-known": "soon",
    "due-later": "info",
}
# Which kinds of paper show what is asked for, by the key of the requirement.
SHOWN_BY: dict[str, tuple[Paper.Kind, ...]] = {
    "cpr-aed": (Kind.CPR_AED,),
    "education": (Kind.DIPLOMA, Kind.DEGREE),
    "photo-id": (Kind.PHOTO_ID,),
    "name-matching-id": (Kind.PHOTO_ID,),
    "anatomy-course": (Kind.ANATOMY_COURSE,),
    "ncca-certification": (Kind.CERTIFICATION,),
}
# What is worth knowing beside a rule.
CLAIMS = {"education": ("no-degree-needed",), "cpr-aed": ("online-only-has-no-skills-check",)}


@dataclass(frozen=True, slots=True)
class Line:
    """One requirement as the page shows it.

    Attributes:
        asked: what is asked for, and how the person stands.
        kinds: the kinds of paper that would show it; none where one shows it already.
        claims: the keys of the claims that explain it.
    """

    asked: Requirement
    kinds: tuple[Paper.Kind, ...]
    claims: tuple[str, ...]

    @property
    def badge(self) -> str:
        """The kind of badge its state is shown with."""
        return BADGES[self.asked.state]

    @property
    def in_words(self) -> str:
        """Its state in a word or two."""
        return STATE_IN_WORDS[self.asked.state].capitalize()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The whole in a sentence, and how it is shown."""

    kind: str
    says: str


@dataclass(frozen=True, slots=True)
class Prerequisites:
    """How a person stands before one exam."""

    certification: CertificationProgramme
    found: Eligibility
    verdict: Verdict
    lines: tuple[Line, ...]


def prerequisites(goal: Goal, *, today: date) -> Prerequisites:
    """How the person of a goal stands today, by the rules of the edition in force."""
    certification = knowledge().certification(goal.certification, on=today)
    candidate = candidate_of(goal.person)
    found = check_eligibility(certification, candidate, today=today, exam_on=goal.exam_on)
    lines = tuple(line_of(each, candidate) for each in found.requirements)
    return Prerequisites(certification, found, _verdict(found, today), lines)


def line_of(asked: Requirement, candidate: Candidate) -> Line:
    """One requirement as a page shows it, with the kinds of paper that would show it met."""
    kinds = tuple(kind for key in asked.key.split("-or-") for kind in SHOWN_BY.get(key, ()))
    is_wanted = bool(asked.would_prove) and asked.proof is None
    claims = CLAIMS.get(asked.key, ())
    if asked.key == cpr.KEY and any(card.is_reckoned for card in candidate.of_kind(*CARD_KINDS)):
        claims = (*claims, cards.CLAIM)
    return Line(asked, kinds if is_wanted else (), claims)


def _verdict(found: Eligibility, today: date) -> Verdict:
    """The planned day if there is one, and always the earliest."""
    earliest = _earliest(found, today)
    if found.exam_on is None:
        kind = "good" if found.earliest_on else "bad" if found.missing else "soon"
        return Verdict(kind, earliest)
    day = day_in_words(found.exam_on)
    if found.may_sit:
        return Verdict("good", f"You may sit the exam on {day}, by every rule we know. {earliest}")
    if found.may_sit is None:
        return Verdict("soon", f"Whether you may sit on {day} is not known. {earliest}")
    if found.earliest_on is not None and found.earliest_on < found.exam_on:
        sooner = day_in_words(found.earliest_on)
        earliest = f"With what you hold you may sit sooner: the earliest day is {sooner}."
    return Verdict("bad", f"You may not sit on {day} as things stand. {earliest}")


def _earliest(found: Eligibility, today: date) -> str:
    if found.earliest_on is not None:
        day = day_in_words(found.earliest_on)
        return f"With what you hold, the earliest day you may sit is {day}."
    if any(each.key == opening.KEY for each in found.missing):
        return "It takes no new people, so there is no day on which you may sit."
    if not found.missing or found.possible_from_on is None:
        if any(each.is_unrecorded for each in found.requirements):
            return "Record what is not recorded yet, and the earliest day is worked out."
        return "The earliest day is not known, since not every rule or fact is."
    if found.possible_from_on == today:
        return "Once what is missing is there, nothing else keeps you waiting."
    day = day_in_words(found.possible_from_on)
    return f"Once what is missing is there, you may sit from {day} on."
