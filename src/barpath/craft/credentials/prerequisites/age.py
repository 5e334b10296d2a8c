"""Age, by the day of the exam."""

from datetime import date

from barpath.craft.credentials.candidates import Candidate
from barpath.craft.credentials.days import age_years_on, birthday, day_in_words
from barpath.craft.credentials.prerequisites.asks import (
    Ask,
    Judgement,
    best,
    never_known,
    not_recorded,
)
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.knowledge.kinds.prerequisites import MinAge

EXCEPTION_IN_WORDS = {
    "": "",
    "guardian-consent": ", or have the signed consent of a parent or guardian",
    "high-school-graduate": ", or have finished high school",
}


def ask_age(certification: CertificationProgramme, candidate: Candidate) -> Ask:
    """The least age, and what stands in for it."""
    figure = certification.prerequisites.min_age
    rule = figure.value
    if rule is None:
        return never_known("age", "Age", what="Whether there is a least age", figure=figure)
    starts = [paper.first_on for paper in candidate.papers]
    if candidate.born_on is not None:
        starts.append(birthday(candidate.born_on, rule.age_years))
    return Ask(
        key="age",
        name="Age",
        rule=f"On the day of the exam you must be {rule.age_years} or older"
        f"{EXCEPTION_IN_WORDS[rule.exception]}.",
        figure=figure,
        judge=lambda day: best([_by_age(rule, candidate, day), *_instead(rule, candidate, day)]),
        would_prove="Your date of birth; at the exam, a photo ID that shows it.",
        starts=tuple(starts),
        waits_for_time=rule.exception != "guardian-consent",
    )


def _by_age(rule: MinAge, candidate: Candidate, day: date) -> Judgement:
    if candidate.born_on is None:
        return not_recorded("Your date of birth is not recorded.")
    reached_on = birthday(candidate.born_on, rule.age_years)
    if reached_on <= day:
        age_years = age_years_on(candidate.born_on, day)
        return Judgement("met", f"On {day_in_words(day)} you are {age_years}.")
    return Judgement("missing", f"You turn {rule.age_years} on {day_in_words(reached_on)}.")


def _instead(rule: MinAge, candidate: Candidate, day: date) -> list[Judgement]:
    """What stands in for age, where it is there on the day."""
    if rule.exception == "guardian-consent":
        return [
            Judgement("met", f"Your {paper.name} stands in for age.", paper)
            for paper in candidate.of_kind("guardian-consent")
            if paper.is_valid_on(day)
        ]
    if rule.exception == "high-school-graduate" and candidate.is_graduate_on(day):
        return [
            Judgement("met", "Having finished high school stands in for age.", candidate.diploma)
        ]
    return []
