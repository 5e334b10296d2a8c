"""What a body offers to prepare with, as far as our sources say, and whether its exam is sat at home."""

from datetime import date
from typing import Any
from urllib.parse import urlsplit

from barpath.craft.exam.scope import blueprint_of
from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.figures import figures_in
from barpath.craft.knowledge.kinds.bodies import Body
from barpath.craft.knowledge.kinds.certifications import CertificationProgramme
from barpath.craft.knowledge.kinds.exams import Exam
from barpath.craft.knowledge.kinds.sources import Source
from barpath.studio.credentials.reports import words
from barpath.studio.credentials.reports.words import extra as extra_in_words
from barpath.studio.exam.models import Preparation
from barpath.studio.exam.reports.plan import name_of


def resources(preparation: Preparation, *, today: date) -> dict[str, Any]:
    """Everything the page shows for one exam."""
    held = knowledge()
    certification = held.certification(preparation.certification, on=today)
    body, prices = held.bodies[certification.body], certification.prices
    blueprint = blueprint_of(held.study, preparation.certification)
    return {
        "preparation": preparation,
        "name": name_of(preparation),
        "body": body,
        "packages": prices.packages,
        "exam_only": [(words.fee(each.value), each) for each in prices.exam_only if each.value],
        "extras": [(extra_in_words(each.value), each) for each in prices.extras if each.value],
        "study_time": certification.study_time,
        "study_time_in_words": words.study_time(certification.study_time.value)
        if certification.study_time.value
        else "",
        "blueprint": blueprint.weights if blueprint else None,
        "pages": pages_of(certification, body, blueprint),
        "delivery": certification.exam.delivery,
        "delivery_in_words": words.delivery(certification.exam.delivery.value)
        if certification.exam.delivery.value
        else "",
        "at_home": at_home(certification.exam),
    }


def at_home(exam: Exam) -> str:
    """Whether a remote proctor may be met: "yes", "no", or "not-known" where our sources are silent."""
    ways = exam.delivery.value
    if ways is None or set(ways) == {"proctored"}:
        return "not-known"
    return "yes" if "live-remote-proctor" in ways else "no"


def pages_of(certification: CertificationProgramme, body: Body, *more: object) -> list[Source]:
    """The body's own pages that our figures on its exam and prices rest on, by title."""
    about = (certification.exam, certification.prices, certification.prerequisites, *more)
    keys = {key for each in about for _, figure in figures_in(each) for key in figure.sources}
    cited = [knowledge().sources[key] for key in keys]
    own = {each.url: each for each in cited if _is_of(each.url, body)}
    return sorted(own.values(), key=lambda each: (each.title, each.url))


def _is_of(url: str, body: Body) -> bool:
    host = urlsplit(url).hostname or ""
    return any(host == domain or host.endswith(f".{domain}") for domain in body.official_domains)
