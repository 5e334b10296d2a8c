"""What the person is and holds: age, schooling, a card."""

from barpath.craft.credentials.prerequisites.cpr import rule_in_words
from barpath.craft.credentials.prerequisites.education import ADULT_YEARS, RULE_IN_WORDS
from barpath.craft.credentials.wishes import CardHeld, Criterion, Fit, Schooling, cited
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.knowledge.kinds.prerequisites import CprAed, CprWhen

NEEDED_TO_SIT: tuple[CprWhen, ...] = (
    "not-stated",
    "at-registration",
    "before-exam-approved",
    "at-exam",
)


def judge_age(
    certification: CertificationProgramme, age_years: int, months: int | None
) -> Criterion:
    """Whether the person is old enough by the exam, the given months from now."""
    key, name, figure = "age", "Age", certification.prerequisites.min_age
    rule = figure.value
    if rule is None:
        return Criterion(
            key, name, "not-known", "Whether there is a least age was not found.", (figure,)
        )
    wait = months or 0
    youngest, oldest = age_years + wait // 12, age_years + (wait + 11) // 12
    least = rule.age_years
    if youngest >= least:
        return cited(key, name, "fits", f"You must be {least} by the exam.", figure)
    if rule.exception == "guardian-consent":
        says = f"Under {least} you need the signed consent of a parent or guardian."
        return cited(key, name, "fits", says, figure)
    if rule.exception == "high-school-graduate":
        says = f"Under {least} you must have finished high school."
        return cited(key, name, "not-known", says, figure)
    if oldest >= least:
        says = f"You must be {least} by the exam: it depends on your birthday."
        return cited(key, name, "not-known", says, figure)
    return cited(key, name, "does-not-fit", f"You must be {least} by the exam.", figure)


def judge_education(
    certification: CertificationProgramme, education: Schooling, age_years: int | None
) -> Criterion:
    """Whether the schooling is enough."""
    key, name, figure = "education", "Schooling", certification.prerequisites.education
    rule = figure.value
    if rule is None:
        says = "Whether a diploma is asked for was not found."
        return Criterion(key, name, "not-known", says, (figure,))
    fit: Fit = "fits"
    if rule != "none" and education == "none":
        fit = "does-not-fit"
        if rule == "high-school-if-under-18":
            fit = "fits" if age_years is not None and age_years >= ADULT_YEARS else "not-known"
    return cited(key, name, fit, RULE_IN_WORDS[rule], figure)


def judge_card(certification: CertificationProgramme, card: CardHeld) -> Criterion:
    """Whether the card held, or none, lets the person sit."""
    key, name, figure = "cpr-aed", "CPR/AED", certification.prerequisites.cpr_aed
    rule = figure.value
    if rule is None:
        says = "Whether a CPR/AED card is asked for was not found."
        return Criterion(key, name, "not-known", says, (figure,))
    return cited(key, name, _card_fit(rule, card), rule_in_words(rule), figure)


def _card_fit(rule: CprAed, card: CardHeld) -> Fit:
    if not rule.required or rule.when not in NEEDED_TO_SIT or card == "hands-on":
        return "fits"
    if card == "none":
        return "does-not-fit"
    online: dict[bool | None, Fit] = {True: "does-not-fit", False: "fits", None: "not-known"}
    return online[rule.hands_on]
