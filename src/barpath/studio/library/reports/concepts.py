"""Concepts, for their pages and for those of what they teach."""

from typing import Any

from barpath.craft.evidence import formulas
from barpath.craft.exam.exporting import as_read as with_numbers_of
from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.kinds.concepts import Cite, Concept
from barpath.studio.library.reports.words import holds


def found(words: str) -> list[tuple[str, Concept]]:
    """Live concepts that hold all the words, those called so before those that speak of it."""
    live = sorted(
        ((key, each) for key, each in knowledge().study.concepts.items() if each.status == "live"),
        key=lambda pair: pair[1].name.casefold(),
    )
    if not words:
        return live
    called = [(key, each) for key, each in live if holds(_names(each), words)]
    keys = {key for key, _ in called}
    spoken = [
        (key, each)
        for key, each in live
        if key not in keys and holds(f"{_names(each)} {each.gist} {each.text}", words)
    ]
    return [*called, *spoken]


def _names(concept: Concept) -> str:
    return " · ".join((concept.name, *concept.also_called))


def as_read(concept: Concept) -> Concept:
    """The concept with the numbers of claims in its texts."""
    return with_numbers_of(concept, knowledge())


def around(key: str, concept: Concept) -> dict[str, Any]:
    """What a concept stands with: related ones, claims, formulas, exercises, sources, questions."""
    held = knowledge()
    disputed = concept.disputed.sources if concept.disputed else ()
    return {
        "related": {each: held.study.concepts[each].name for each in concept.related},
        "claims": {each: held.claims[each] for each in concept.claims},
        "formulas": {each: formulas()[each].text.title for each in concept.formulas},
        "exercises": {each: held.movement.exercises[each].name for each in concept.exercises},
        "sources": cited(concept.sources),
        "disputed_sources": cited(disputed),
        "questions": questions_on(key),
        "bodies": [held.bodies[each].name for each in concept.bodies],
    }


def cited(cites: tuple[Cite, ...]) -> list[dict[str, Any]]:
    """Sources with the place in them."""
    sources = knowledge().sources
    return [{"key": each.source, "source": sources[each.source], "at": each.at} for each in cites]


def questions_on(key: str) -> list[str]:
    """What study asks about a concept. Questions kept for tests are not shown."""
    items = knowledge().study.items_of.get(key, ())
    return [each.stem for each in items if each.status == "live" and each.pool == "study"]


def teaching_claim(key: str) -> dict[str, Concept]:
    """The concepts that teach a claim, by key."""
    study = knowledge().study
    return {each: study.concepts[each] for each in study.teaching.get(key, ())}


def questions_resting_on(claim: str) -> list[str]:
    """What study asks that depends on a number of a claim."""
    return [
        item.stem
        for item in knowledge().study.items.values()
        if item.status == "live"
        and item.pool == "study"
        and any(name.partition(".")[0] == claim for name in item.rests_on)
    ]


def teaching_formula(key: str) -> dict[str, Concept]:
    """The concepts that teach a formula, by key."""
    concepts = knowledge().study.concepts
    return {each: concept for each, concept in concepts.items() if key in concept.formulas}
