"""Schooling."""

from datetime import date

from barpath.craft.credentials.candidates import Candidate
from barpath.craft.credentials.days import birthday, day_in_words
from barpath.craft.credentials.prerequisites.asks import (
    Ask,
    Judgement,
    best,
    never_known,
    not_recorded,
)
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme

RULE_IN_WORDS = {
    "none": "No schooling is asked for.",
    "high-school": "You must have finished high school, or hold a GED or the equivalent.",
    "high-school-if-under-18": "If you are under 18 you must have finished high school.",
}
ADULT_YEARS = 18


def ask_education(certification: CertificationProgramme, candidate: Candidate) -> Ask:
    """The schooling asked for."""
    figure = certification.prerequisites.education
    rule = figure.value
    if rule is None:
        return never_known(
            "education", "Schooling", what="Whether a diploma is asked for", figure=figure
        )
    starts = [candidate.diploma.first_on] if candidate.diploma else []
    if candidate.born_on is not None:
        starts.append(birthday(candidate.born_on, ADULT_YEARS))

    def judge(day: date) -> Judgement:
        if rule == "none":
            return Judgement("met", "Nothing to show.")
        ways = [_by_school(candidate, day)]
        if rule == "high-school-if-under-18":
            ways += _by_age(candidate, day)
        return best(ways)

    return Ask(
        key="education",
        name="Schooling",
        rule=RULE_IN_WORDS[rule],
        figure=figure,
        judge=judge,
        would_prove="" if rule == "none" else "A diploma, GED or college degree.",
        starts=tuple(starts),
    )


def _by_school(candidate: Candidate, day: date) -> Judgement:
    diploma, is_graduate = candidate.diploma, candidate.is_graduate_on(day)
    if is_graduate is None:
        return not_recorded("Your schooling is not recorded.")
    if is_graduate and diploma is not None and diploma.first_on <= day:
        return Judgement("met", f"Your {diploma.name} shows it.", diploma)
    if is_graduate:
        return Judgement("met", "You say that you have; no paper here shows it yet.")
    if diploma is not None:
        return Judgement("missing", f"Your diploma is dated {day_in_words(diploma.first_on)}.")
    return Judgement("missing", "You have not finished high school.")


def _by_age(candidate: Candidate, day: date) -> list[Judgement]:
    if candidate.born_on is None or day < birthday(candidate.born_on, ADULT_YEARS):
        return []
    return [Judgement("met", f"You are {ADULT_YEARS} or older by then, so none is asked for.")]
