"""Kinds about screening: that it was done, what it came to, and what may be planned meanwhile."""

from collections.abc import Iterator

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.known import (
    WAITS,
    impact_of,
    patterns_of,
    tags_of,
    words_of,
)
from barpath.craft.programming.programme import LIFTING, Slot

GENTLE_SESSIONS = frozenset({"education", "recovery", "mobility", "cardio"})
GENTLE_PATTERNS = frozenset({"MOB", "STR", "BRE", "SMR"})
WALKING_PATTERNS = frozenset({"CARD", "LOC"})
STRAIN_TAGS = frozenset({"VAL", "ISO"})
PRESSURES = tuple(
    f"{step}_{part}_mmhg"
    for step in ("stop", "no_resistance", "limit")
    for part in ("systolic", "diastolic")
)


@kind("screened")
def screened(_claim: Claim, case: Case) -> Iterator[Breach]:
    """A programme says what screening came to."""
    if case.programme.weeks and case.programme.screening is None:
        yield "", "The programme does not say what screening came to."


@kind("outcome_in", picks=("outcomes", "reason"))
def outcome_in(claim: Claim, case: Case) -> Iterator[Breach]:
    """Screening came to one of the outcomes."""
    screening, labels = case.programme.screening, vocabulary().reasons
    if screening is None:
        if case.programme.weeks:
            yield "", "The programme does not say what screening came to."
    elif screening.outcome not in words_of(claim, "outcomes"):
        reasons = " and ".join(labels[code].label for code in sorted(words_of(claim, "reason")))
        asked = " or ".join(_words(outcome) for outcome in sorted(words_of(claim, "outcomes")))
        yield "", f"Screening came to “{_words(screening.outcome)}”; with {reasons}: {asked}."


@kind("pending")
def pending(_claim: Claim, case: Case) -> Iterator[Breach]:
    """Until clearance: only learning, light walking and gentle mobility, and it says so."""
    screening = case.programme.screening
    if screening is None or not case.programme.weeks:
        return
    if screening.outcome == "refer_do_not_train":
        for where, _, _ in case.sessions():
            yield where, "A session is planned for somebody who is not to train."
    if screening.outcome != "medical_clearance_first":
        return
    if "clearance_pending" not in case.programme.notices:
        yield "", "The programme does not say that clearance is pending."
    for where, _, session in case.sessions():
        if session.type not in GENTLE_SESSIONS:
            yield where, f"A session of {session.type} is planned while clearance is pending."
    for where, _, _, slot in case.slots():
        if not _is_gentle(slot, case):
            yield where, "It is more than light walking or mobility while clearance is pending."


def _is_gentle(slot: Slot, case: Case) -> bool:
    if slot.load_kg or slot.load_percent or slot.zone in {"moderate", "vigorous"}:
        return False
    patterns = patterns_of(slot, case)
    is_light = slot.zone == "light" and impact_of(slot, case) <= 1
    return patterns <= GENTLE_PATTERNS or (patterns <= WALKING_PATTERNS and is_light)


@kind("blood_pressure", numbers=(*PRESSURES, "limit_at_most_percent"))
def blood_pressure(claim: Claim, case: Case) -> Iterator[Breach]:
    """What a resting blood pressure stops: the day, lifting, or heavy and held work."""
    if case.client.blood_pressure_mmhg is None:
        return
    systolic, diastolic = case.client.blood_pressure_mmhg
    limit = {name: float(claim.number(name) or 0) for name in PRESSURES}
    reading = f"a resting blood pressure of {systolic:g}/{diastolic:g} mmHg"
    if systolic > limit["stop_systolic_mmhg"] or diastolic > limit["stop_diastolic_mmhg"]:
        for where, _, _ in case.sessions():
            yield where, f"A session is planned at {reading}."
    elif systolic > limit["no_resistance_systolic_mmhg"]:
        for where, _, _, _ in case.slots(LIFTING):
            yield where, f"Lifting is planned at {reading}."
    elif systolic >= limit["limit_systolic_mmhg"] or diastolic >= limit["limit_diastolic_mmhg"]:
        yield from _limited(claim, case, reading)


def _limited(claim: Claim, case: Case, reading: str) -> Iterator[Breach]:
    most = float(claim.number("limit_at_most_percent") or 100)
    if "physician" not in case.programme.referrals:
        yield "", f"With {reading} the physician is asked, and no referral says so."
    for where, _, _, slot in case.slots():
        if STRAIN_TAGS & tags_of(slot, case):
            yield where, f"It is held, or lifted on a held breath, at {reading}."
        if slot.load_percent and slot.load_percent[1] > most:
            heavy = f"{slot.load_percent[1]:g} % of the maximum"
            yield where, f"It is loaded with {heavy} at {reading}; at most {most:g} %."


@kind("consent")
def consent(_claim: Claim, case: Case) -> Iterator[Breach]:
    """A guardian's consent is on file where sessions are planned."""
    if case.programme.weeks and "guardian" not in (case.client.consent or ""):
        yield "", "No guardian’s consent is on file."


@kind("supervised")
def supervised(_claim: Claim, case: Case) -> Iterator[Breach]:
    """Every session is supervised, but those of learning."""
    for where, _, session in case.sessions():
        if not session.is_supervised and session.type != "education":
            yield where, "The session is not supervised."


@kind("referral")
def referral(_claim: Claim, case: Case) -> Iterator[Breach]:
    """Who is sent away first is told to whom."""
    screening = case.programme.screening

    if screening and screening.outcome in WAITS and not case.programme.referrals:
        yield "", f"“{_words(screening.outcome)}”, and it does not say whom to see."


def _words(outcome: str) -> str:
    return outcome.replace("_", " ")
