"""The CPR/AED card: which kind, by when, and whether the one held will do."""

from datetime import date, timedelta

from barpath.craft.credentials.candidates import CARD_KINDS, Candidate, HeldPaper
from barpath.craft.credentials.days import day_in_words
from barpath.craft.credentials.prerequisites.asks import (
    Ask,
    Judgement,
    best,
    never_known,
    not_recorded,
)
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.knowledge.kinds.prerequisites import CprAed, CprWhen

KEY, NAME = "cpr-aed", "CPR/AED card"
WHEN_IN_WORDS: dict[CprWhen, str] = {
    "not-stated": "By when is not stated; we take the day of the exam.",
    "at-registration": "You must hold it when you register.",
    "before-exam-approved": "You must hand it in before the exam is approved.",
    "at-exam": "It must be valid on the day of the exam.",
    "after-exam": "It may come in up to {days} days after the exam.",
    "before-certificate": "You must hold it before the certificate is issued.",
    "at-renewal": "It is not asked for to sit the exam, only to renew.",
}


def ask_cpr(certification: CertificationProgramme, candidate: Candidate, *, today: date) -> Ask:
    """The card asked for.

    Args:
        certification: whose rule it is.
        candidate: who holds, or does not hold, a card.
        today: to see whether a time limit after the exam is over.
    """
    figure = certification.prerequisites.cpr_aed
    rule = figure.value
    if rule is None:
        return never_known(KEY, NAME, what="Whether a CPR/AED card is asked for", figure=figure)
    return Ask(
        key=KEY,
        name=NAME,
        rule=rule_in_words(rule),
        figure=figure,
        judge=lambda day: _judge(rule, candidate, day, today),
        would_prove=f"{_card(rule)}, both sides, with its last day." if rule.required else "",
        starts=tuple(paper.first_on for paper in candidate.of_kind(*CARD_KINDS)),
    )


def rule_in_words(rule: CprAed) -> str:
    """The body's rule in a few sentences."""
    when = WHEN_IN_WORDS[rule.when].format(days=rule.days_after_exam)
    if not rule.required:
        asked_later = rule.when == "at-renewal"
        return when if asked_later else "A CPR/AED card is not among the rules we found."
    said = [f"You need a current {_card(rule)}.", when]
    if rule.valid_through_exam:
        said.append("It must not expire before the exam.")
    if rule.adult:
        said.append("It must cover adults.")
    if rule.hands_on is not None:
        said.append(HANDS_ON[rule.hands_on])
    if rule.on_paper:
        said.append("A card in digital form is refused.")
    return " ".join(said)


HANDS_ON = {
    True: "Its skills must have been checked in person.",
    False: "One from an online course will do.",
}


def _card(rule: CprAed) -> str:
    return "CPR and AED card" if rule.aed else "CPR/AED card"


def _judge(rule: CprAed, candidate: Candidate, day: date, today: date) -> Judgement:
    if rule.when == "at-renewal":
        return Judgement("due-later", "You need one by your first renewal.")
    if not rule.required:
        return Judgement("met", "Nothing to show.")
    cards = candidate.of_kind(*CARD_KINDS)
    last_on = day + timedelta(days=rule.days_after_exam or 0)
    none = [Judgement("missing", "No CPR/AED card is among your papers.")]
    held = best([_held(rule, card, day, last_on) for card in cards] or none)
    if held.state == "met":
        return held
    if rule.when == "before-certificate":
        return Judgement("due-later", f"{held.says} You need one before your certificate.")
    if rule.when == "after-exam":
        return _after_exam(held, day, last_on, today)
    return held


def _after_exam(held: Judgement, day: date, last_on: date, today: date) -> Judgement:
    if last_on < today:
        return Judgement("missing", f"{held.says} It was due by {day_in_words(last_on)}.")
    exam, limit = day_in_words(day), day_in_words(last_on)
    says = f"{held.says} If you sit on {exam}, it may come in until {limit}."
    return Judgement("due-later", says, due_on=last_on)


def _held(rule: CprAed, card: HeldPaper, day: date, last_on: date) -> Judgement:
    """How one card does; it counts if it is valid on any day from the exam to the last one."""
    wrong = _wrong_kind(rule, card)
    if wrong:
        return Judgement("missing", wrong)
    if last_on < card.first_on:
        says = f"Your {card.name} counts from {day_in_words(card.first_on)}."
        return Judgement("missing", says)
    ends_on = card.last_on
    if ends_on is None:
        return not_recorded(f"When your {card.name} expires is not recorded.", card)
    if ends_on < day:
        says = f"Your {card.name} ends on {day_in_words(ends_on)}, before {day_in_words(day)}."
        return Judgement("missing", says)
    valid = Judgement("met", f"Your {card.name} is valid until {day_in_words(ends_on)}.", card)
    return _doubt(rule, card) or valid


def _wrong_kind(rule: CprAed, card: HeldPaper) -> str:
    if rule.aed and card.kind == "cpr":
        return f"Your {card.name} does not cover AED."
    if rule.hands_on and card.is_hands_on is False:
        return f"The skills of your {card.name} were not checked in person."
    return ""


def _doubt(rule: CprAed, card: HeldPaper) -> Judgement | None:
    """What the record of a card, or the rule, leaves open."""
    if rule.hands_on and card.is_hands_on is None:
        says = f"Whether the skills of your {card.name} were checked in person is not recorded."
        return not_recorded(says, card)
    if rule.hands_on is None and card.is_hands_on is False:
        says = f"Whether a card from an online course, such as your {card.name}, will do is not stated."
        return Judgement("not-known", says, card)
    if rule.aed is None and card.kind == "cpr":
        says = f"Whether your {card.name}, which does not cover AED, will do is not stated."
        return Judgement("not-known", says, card)
    return None
