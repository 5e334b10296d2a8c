"""Items and concepts as values to write out."""

from collections.abc import Iterator

import msgspec

from barpath.craft.exam.mocks import shuffled
from barpath.craft.knowledge.kinds.concepts import Cite, Concept, with_numbers
from barpath.craft.knowledge.kinds.items import Item
from barpath.craft.knowledge.library import Knowledge

Line = dict[str, object]


def items(knowledge: Knowledge) -> Iterator[Line]:
    """Every live item, by id."""
    study = knowledge.study
    for key in sorted(study.items):
        if study.items[key].status == "live":
            yield _item(study.items[key], study.concept_of[key])


def concepts(knowledge: Knowledge) -> Iterator[Line]:
    """Every live concept with its study text as a reader sees it, by key."""
    for key, concept in sorted(knowledge.study.concepts.items()):
        if concept.status == "live":
            yield _concept(key, as_read(concept, knowledge))


def sample(knowledge: Knowledge, *, draw: str, count: int) -> Iterator[Line]:
    """Some live items, each with the study text of its concept; all of them if there are fewer."""
    study = knowledge.study
    live = sorted(key for key, item in study.items.items() if item.status == "live")
    for key in shuffled(live, draw)[:count]:
        concept = study.concept_of[key]
        text = _concept(concept, as_read(study.concepts[concept], knowledge))
        yield {**_item(study.items[key], concept), "study": text}


def as_read(concept: Concept, knowledge: Knowledge) -> Concept:
    """A concept with the numbers of claims in its texts."""
    numbers = {
        (claim, name): f"{knowledge.claims[claim].numbers[name]:,}"
        for claim, name in concept.numbers_of_claims
    }
    return with_numbers(concept, numbers)


def _item(item: Item, concept: str) -> Line:
    return {
        "id": item.id,
        "concepts": [concept, *item.also],
        "level": item.level,
        "pool": item.pool,
        "stem": item.stem,
        "options": [option.text for option in item.options],
        "key": item.key,
        "reasons": [option.why for option in item.options],
        "sources": _cites(item.sources),
        "guideline_year": item.guideline_year,
        "difficulty": msgspec.to_builtins(item.difficulty),
    }


def _concept(key: str, concept: Concept) -> Line:
    disputed = concept.disputed
    return {
        "id": key,
        "name": concept.name,
        "also_called": list(concept.also_called),
        "domain": concept.domain,
        "gist": concept.gist,
        "text": concept.text.strip(),
        "confusion": concept.confusion,
        "examined": disputed.examined if disputed else None,
        "evidence": disputed.evidence if disputed else None,
        "table": msgspec.to_builtins(concept.table),
        "related": list(concept.related),
        "claims": list(concept.claims),
        "formulas": list(concept.formulas),
        "sources": _cites(concept.sources),
        "guideline_year": concept.guideline_year,
        "verified": concept.verified,
    }


def _cites(cites: tuple[Cite, ...]) -> list[Line]:
    return [{"source": cite.source, "at": cite.at} for cite in cites]
