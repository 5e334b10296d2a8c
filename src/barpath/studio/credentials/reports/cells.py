"""A certification programme in the cells of a table: a few words each, with the group they open to."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from barpath.craft.credentials.criteria.trust import accreditation_in_words
from barpath.craft.credentials.prerequisites.papers import NAME
from barpath.craft.knowledge import Figure, Knowledge, Span
from barpath.craft.knowledge.kinds.bodies import Body
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.knowledge.kinds.exams import Delivery, Passing
from barpath.craft.knowledge.kinds.prerequisites import CprAed, CprWhen, MinAge
from barpath.craft.money.amounts import across, exactly, span_in_words, usd_in_words
from barpath.studio.credentials.reports import words
from barpath.studio.ui import formats
from barpath.studio.ui.formats import NOT_KNOWN

AGE_EXCEPTIONS = {
    "": "",
    "guardian-consent": " or a guardian's consent",
    "high-school-graduate": " or high school",
}
SCHOOLING = {
    "none": "no diploma",
    "high-school": "high school or GED",
    "high-school-if-under-18": "high school if under 18",
}
CARD_WHEN: dict[CprWhen, str] = {
    "not-stated": "needed; by when is not stated",
    "at-registration": "when you register",
    "before-exam-approved": "before the exam is approved",
    "at-exam": "on the day of the exam",
    "after-exam": "up to {days} days after the exam",
    "before-certificate": "before the certificate",
    "at-renewal": "only to renew",
}
PLACES: dict[Delivery, str] = {
    "test-centre": "test centre",
    "live-remote-proctor": "at home, watched",
    "proctored": "watched, place not stated",
    "paper": "on paper",
    "open-book-online": "at home, book open",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        name: the heading of its column.
        parts: what it says; "not known" stands for itself.
        group: the group of facts it opens to.
        has_more: whether there is anything to open.
        is_doubtful: whether a part of it is general knowledge that no page confirms.
    """

    name: str
    parts: tuple[str, ...]
    group: str
    has_more: bool
    is_doubtful: bool


def cells_of(certification: CertificationProgramme, base: Knowledge) -> tuple[Cell, ...]:
    """The cells of the table, in the order of its columns."""
    return (
        _exam_price(certification),
        _packages(certification),
        _card(certification),
        _exam(certification),
        _prerequisites(certification),
        _renewal(certification),
        _accreditation(certification, base),
    )


def more_cells_of(certification: CertificationProgramme, body: Body) -> tuple[Cell, ...]:
    """What there is room for where only a few stand side by side."""
    exam, renewal = certification.exam, certification.renewal
    again = (exam.retake.fee_usd, exam.retake.waits)
    sitting, study = exam.time_allowed_days, certification.study_time
    late, register = (renewal.late,), body.registration
    return (
        _cell(
            "Retake", "price", [_said(again[0], usd_in_words), _said(again[1], words.waits)], again
        ),
        _cell("Time to sit it", "exam", [_said(sitting, words.counting("day"))], (sitting,)),
        _cell("Time people take", "study", [_said(study, words.study_time)], (study,)),
        _cell("Being late", "renewal", [_said(renewal.late, words.late)], late),
        _cell("US register", "body", [_said(register, words.membership)], (register,)),
    )


def _cell(name: str, group: str, parts: Iterable[str], figures: Iterable[Figure[Any]]) -> Cell:
    told = [figure for figure in figures if figure.is_known or figure.note]
    said = tuple(parts) if any(figure.is_known for figure in told) else (NOT_KNOWN,)
    is_doubtful = any(figure.confidence == "unverified" for figure in told)
    return Cell(name, said, group, bool(told), is_doubtful)


def _said(figure: Figure[Any], in_words: Callable[[Any], str]) -> str:
    return NOT_KNOWN if figure.value is None else in_words(figure.value)


def _named(figure: Figure[Any], in_words: Callable[[Any], str], name: str) -> str:
    """A part of a cell that says what it is of where it is not known."""
    return f"{name} {NOT_KNOWN}" if figure.value is None else in_words(figure.value)


def _exam_price(certification: CertificationProgramme) -> Cell:
    figures = certification.prices.exam_only
    usd = across(exactly(figure.value.usd) for figure in figures if figure.value)
    return _cell("Exam alone", "price", [span_in_words(usd)], figures)


def _packages(certification: CertificationProgramme) -> Cell:
    figures = certification.prices.packages
    usd: Span | None = across(figure.value.usd for figure in figures if figure.value)
    return _cell("Package", "price", [span_in_words(usd)], figures)


def _card(certification: CertificationProgramme) -> Cell:
    figure = certification.prerequisites.cpr_aed
    figures = (figure, certification.renewal.cpr_required)
    if figure.value is None:
        return _cell("CPR/AED", "cpr-aed", [NOT_KNOWN], figures)
    return _cell("CPR/AED", "cpr-aed", _card_parts(figure.value), figures)


def _card_parts(rule: CprAed) -> list[str]:
    if not rule.required and rule.when != "at-renewal":
        return ["not among the rules we found"]
    parts = [CARD_WHEN[rule.when].format(days=rule.days_after_exam)]
    if rule.hands_on is not None:
        parts.append("skills checked in person" if rule.hands_on else "an online course will do")
    return parts


def _exam(certification: CertificationProgramme) -> Cell:
    exam = certification.exam
    figures = (exam.questions_total, exam.minutes, exam.passing, exam.delivery)
    parts = [
        _named(exam.questions_total, words.counting("item"), "items"),
        _named(exam.minutes, words.minutes, "time"),
        _named(exam.passing, _passing, "passing"),
        _named(exam.delivery, lambda ways: " or ".join(PLACES[way] for way in ways), "place"),
    ]
    return _cell("Exam", "exam", parts, figures)


def _passing(value: Passing) -> str:
    """The score without its scale; "scaled" always said, since it is no percentage."""
    if value.kind != "scaled":
        return words.passing(value)
    return (
        "scaled score not known" if value.score is None else f"scaled {words.scored(value.score)}"
    )


def _prerequisites(certification: CertificationProgramme) -> Cell:
    asked = certification.prerequisites
    parts = [
        _named(asked.min_age, _age, "age"),
        _named(asked.education, lambda rule: SCHOOLING[rule], "schooling"),
    ]
    parts += [
        " or ".join(NAME[option] for option in figure.value.any_of)
        for figure in asked.other
        if figure.value is not None
    ]
    return _cell(
        "Asks of you", "prerequisites", parts, (asked.min_age, asked.education, *asked.other)
    )


def _age(rule: MinAge) -> str:
    return f"{rule.age_years} or older{AGE_EXCEPTIONS[rule.exception]}"


def _renewal(certification: CertificationProgramme) -> Cell:
    renewal = certification.renewal
    fee = across(exactly(figure.value.usd) for figure in renewal.fees if figure.value)
    parts = [
        _named(renewal.cycle_years, lambda years: f"every {_years(years)}", "cycle"),
        _named(renewal.hours_equivalent, words.counting("hour"), "hours"),
        f"fee {span_in_words(fee)}",
    ]
    figures = (renewal.cycle_years, renewal.hours_equivalent, *renewal.fees)
    return _cell("Renewal", "renewal", parts, figures)


def _years(years: float) -> str:
    return "year" if years == 1 else f"{formats.number(years)} years"


def _accreditation(certification: CertificationProgramme, base: Knowledge) -> Cell:
    figures = certification.accreditation
    parts = [
        accreditation_in_words(figure.value, base.accreditors).rstrip(".")
        for figure in figures
        if figure.value
    ]
    return _cell("Accreditation", "standing", parts or [NOT_KNOWN], figures)
