"""Everything we hold of a certification programme, in groups, each fact with its figure."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from barpath.craft.credentials.criteria.trust import accreditation_in_words
from barpath.craft.knowledge import Figure, Knowledge
from barpath.craft.knowledge.countries import countries
from barpath.craft.knowledge.kinds.bodies import Body
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.money.amounts import usd_in_words
from barpath.studio.credentials.reports import words
from barpath.studio.ui import formats

Said = tuple[str, Figure[Any], Callable[[Any], str]]


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a page: what it is of, its value in words, and where that comes from.

    Attributes:
        name: what it is of.
        value: in words; None where it is not known.
        figure: to cite.
    """

    name: str
    value: str | None
    figure: Figure[Any]


@dataclass(frozen=True, slots=True)
class Group:
    """Facts that belong together; the key is also a place on the page."""

    key: str
    name: str
    facts: tuple[Fact, ...]


def groups_of(certification: CertificationProgramme, *, base: Knowledge) -> dict[str, Group]:
    """Every group by its key, in the order of the page."""
    body = base.bodies[certification.body]
    made = [
        _group("standing", "Open, and accredited", _standing(certification, base)),
        _group("price", "Price", _price(certification)),
        _group("exam", "Exam", _exam(certification)),
        _group("prerequisites", "What it asks of you", _prerequisites(certification)),
        _group("cpr-aed", "CPR/AED", _card(certification)),
        _group("renewal", "Keeping it", _renewal(certification)),
        _group("study", "Preparing", _study(certification)),
        _group("body", "The body", _body(body)),
        _group("history", "What it used to be", _history(certification)),
    ]
    return {group.key: group for group in made if group.facts}


def _group(key: str, name: str, said: Iterable[Said]) -> Group:
    facts = (
        Fact(each, None if figure.value is None else in_words(figure.value), figure)
        for each, figure, in_words in said
    )
    return Group(key, name, tuple(facts))


def _standing(certification: CertificationProgramme, base: Knowledge) -> Iterator[Said]:
    yield "Open to new people", certification.open_to_new_candidates, words.plain
    for figure in certification.accreditation:
        yield (
            "Accreditation",
            figure,
            lambda value: accreditation_in_words(value, base.accreditors),
        )


def _price(certification: CertificationProgramme) -> Iterator[Said]:
    prices, exam = certification.prices, certification.exam
    for exam_only in prices.exam_only or (Figure(confidence="not-found"),):
        yield "The exam alone", exam_only, words.fee
    for packages in prices.packages or (Figure(confidence="not-found"),):
        yield "Study packages", packages, words.packages
    yield "Being watched, each attempt", exam.proctoring_fee_usd, usd_in_words
    yield "Taking the exam again", exam.retake.fee_usd, usd_in_words
    for extra in prices.extras:
        yield "Other fees", extra, words.extra


def _exam(certification: CertificationProgramme) -> Iterator[Said]:
    exam = certification.exam
    yield "Items", exam.questions_total, formats.number
    yield "Scored items", exam.questions_scored, formats.number
    yield "Unscored items", exam.questions_unscored, formats.number
    yield "Time", exam.minutes, words.minutes
    yield "Passing", exam.passing, words.passing
    yield "Where", exam.delivery, words.delivery
    for figure in exam.where:
        yield "Countries", figure, words.place
    yield "Time to sit it, from enrolment", exam.time_allowed_days, words.counting("day")
    yield "Waiting before a retake", exam.retake.waits, words.waits
    yield "How many tries you have", exam.retake.limit, words.limit
    for fact in exam.facts:
        yield "Also", fact, words.plain


def _prerequisites(certification: CertificationProgramme) -> Iterator[Said]:
    asked = certification.prerequisites
    yield "Age", asked.min_age, words.min_age
    yield "Schooling", asked.education, words.education
    for figure in asked.other:
        yield "Also", figure, words.other_prerequisite


def _card(certification: CertificationProgramme) -> Iterator[Said]:
    yield "To be certified", certification.prerequisites.cpr_aed, words.cpr_aed
    yield "To renew", certification.renewal.cpr_required, words.plain


def _renewal(certification: CertificationProgramme) -> Iterator[Said]:
    renewal = certification.renewal
    unit = renewal.unit_name
    yield "A cycle", renewal.cycle_years, words.counting("year")
    yield "It ends", renewal.anchor, words.anchor
    yield "Units in a cycle", renewal.units_required, lambda n: f"{formats.number(n)} {unit}"
    yield f"Hours in one {unit}", renewal.hours_per_unit, formats.number
    yield "Hours in a cycle", renewal.hours_equivalent, formats.number
    for fee in renewal.fees or (Figure(confidence="not-found"),):
        yield "Fee for a cycle", fee, words.fee
    for fee in renewal.shorter_cycle_fees:
        yield "Fee for a shorter first cycle", fee, words.fee
    yield from _known(
        ("Units in the first cycle", renewal.first_cycle_units, formats.number),
        ("Units in a shorter cycle", renewal.shorter_cycles, words.shorter_cycles),
    )
    yield "Units from the body itself", renewal.own_provider_minimum, formats.number
    yield "Subjects that must be among them", renewal.mandatory_topics, words.topics
    yield "Being late", renewal.late, words.late
    yield "Another way", renewal.other_way, words.other_way


def _known(*said: Said) -> Iterator[Said]:
    """Those of which there is something to say: most bodies have no such rule."""
    return (each for each in said if each[1].is_known or each[1].note)


def _study(certification: CertificationProgramme) -> Iterator[Said]:
    yield "Time people take", certification.study_time, words.study_time


def _body(body: Body) -> Iterator[Said]:
    yield "Country", body.country, lambda code: countries().get(code, code)
    yield "The US Registry of Exercise Professionals", body.registration, words.membership
    for figure in body.specialties:
        yield "Further credential", figure, words.specialty


def _history(certification: CertificationProgramme) -> Iterator[Said]:
    for figure in certification.history:
        yield "Was", figure, words.past
