"""A question as it is shown, and its answer with the reasons."""

from typing import Any

from barpath.craft.exam import bank
from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.concepts import DOMAIN_IN_WORDS
from barpath.studio.exam.models import Answer, Flag, Preparation, StudyDay
from barpath.studio.exam.reports.plan import name_of
from barpath.studio.library.reports.concepts import cited


def question(preparation: Preparation, day: StudyDay) -> dict[str, Any]:
    """What the page of a question needs."""
    return {
        "preparation": preparation,
        "name": name_of(preparation),
        "place": day.place,
        "number": day.place + 1,
        "of": len(day.queue),
        **asked(day.item),
    }


def asked(item_id: str) -> dict[str, Any]:
    """A question as it is asked: nothing of the answer."""
    item = bank.item(knowledge().study, item_id)
    return {
        "stem": item.stem,
        "options": [(at, option.text) for at, option in enumerate(item.options)],
    }


def answered(given: Answer) -> dict[str, Any]:
    """What the page of an answer needs."""
    person = given.preparation.person_id
    return {
        "given": given,
        "preparation": given.preparation,
        "name": name_of(given.preparation),
        "is_flagged": Flag.objects.filter(person=person, item=given.item).exists(),
        "day": given.day,
        **explained(given.item, given.concept, given.chosen),
    }


def explained(item_id: str, concept_key: str, chosen: int | None) -> dict[str, Any]:
    """A question with the reason for each option, its concept and its sources."""
    study = knowledge().study
    item, concept = bank.item(study, item_id), study.concepts[concept_key]
    options = [
        {
            "letter": "ABCD"[at],
            "text": option.text,
            "why": option.why,
            "is_right": option.right,
            "is_chosen": at == chosen,
        }
        for at, option in enumerate(item.options)
    ]
    return {
        "stem": item.stem,
        "options": options,
        "key": options[item.key],
        "is_right": chosen == item.key,
        "missed": None if chosen in {None, item.key} else options[chosen],
        "concept_key": concept_key,
        "concept": concept,
        "domain": DOMAIN_IN_WORDS[concept.domain],
        "sources": cited(item.sources),
    }
