"""Concepts, items and blueprints as one whole: that they name what exists."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.kinds.blueprints import Blueprint
from barpath.craft.knowledge.kinds.concepts import Cite, Concept, Domain
from barpath.craft.knowledge.kinds.items import Item, ItemsOfConcept
from barpath.craft.knowledge.kinds.sources import Source
from barpath.craft.knowledge.loading import BadKnowledge, load


@dataclass(frozen=True)
class Study:
    """What there is to learn and to be asked.

    Attributes:
        concepts: by key.
        items_of: by the key of the concept they examine, in the order of their file.
        blueprints: by key.
    """

    concepts: Mapping[str, Concept]
    items_of: Mapping[str, tuple[Item, ...]]
    blueprints: Mapping[str, Blueprint]

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """Every item by id, retired ones too: an answer once given keeps its question."""
        return MappingProxyType(
            {item.id: item for items in self.items_of.values() for item in items}
        )

    @cached_property
    def concept_of(self) -> Mapping[str, str]:
        """The key of the concept that an item examines, by the item's id."""
        pairs = {item.id: key for key, items in self.items_of.items() for item in items}
        return MappingProxyType(pairs)

    @cached_property
    def in_domain(self) -> Mapping[Domain, tuple[str, ...]]:
        """The keys of live concepts by domain, in the order of the alphabet."""
        found: dict[Domain, tuple[str, ...]] = {}
        for key, concept in sorted(self.concepts.items()):
            if concept.status == "live":
                found[concept.domain] = (*found.get(concept.domain, ()), key)
        return MappingProxyType(found)

    @cached_property
    def teaching(self) -> Mapping[str, tuple[str, ...]]:
        """The keys of the concepts that teach a claim, by the claim's key."""
        found: dict[str, tuple[str, ...]] = {}
        for key, concept in self.concepts.items():
            for claim in concept.claims:
                found[claim] = (*found.get(claim, ()), key)
        return MappingProxyType(found)


def read(folder: Path, sources: Mapping[str, Source], claims: Mapping[str, Claim]) -> Study:
    """Read and check the concepts, items and blueprints in a folder of knowledge.

    Raises:
        BadKnowledge: naming the file, the field and the fault.
    """
    items = load(folder / "items", ItemsOfConcept)
    found = Study(
        concepts=load(folder / "concepts", Concept),
        items_of={key: each.item for key, each in items.items()},
        blueprints=load(folder / "blueprints", Blueprint),
    )
    for wrong in _faults(found, sources, claims):
        raise wrong
    return found


def _faults(
    found: Study, sources: Mapping[str, Source], claims: Mapping[str, Claim]
) -> Iterator[BadKnowledge]:
    for key, concept in found.concepts.items():
        yield from _faults_of_concept(
            f"concepts/{concept.domain}/{key}.toml", concept, found, claims
        )
    for key, items in found.items_of.items():
        yield from _faults_of_items(key, items, found, claims)
    for file, cites in _cites(found):
        for cite in cites:
            if cite.source not in sources:
                yield _missing(file, "sources", cite.source)
    for key, blueprint in found.blueprints.items():
        for domain in blueprint.weights.value or ():
            for named in domain.concepts:
                if named not in found.concepts:
                    yield _missing(f"blueprints/{key}.toml", "concepts", named)


def _faults_of_concept(
    file: str, concept: Concept, found: Study, claims: Mapping[str, Claim]
) -> Iterator[BadKnowledge]:
    yield from (
        _missing(file, "related", key) for key in concept.related if key not in found.concepts
    )
    yield from (_missing(file, "claims", key) for key in concept.claims if key not in claims)
    for claim, name in concept.numbers_of_claims:
        if name not in claims[claim].numbers:
            yield _missing(file, "the text", f"{claim}.{name}")


def _faults_of_items(
    key: str, items: tuple[Item, ...], found: Study, claims: Mapping[str, Claim]
) -> Iterator[BadKnowledge]:
    file = f"items/{key}.toml"
    if key not in found.concepts:
        yield _missing(file, "the file name", key)
    seen: set[str] = set()
    for item in items:
        if not item.id.startswith(f"{key}-") or item.id in seen:
            yield BadKnowledge(file, "id", f"{item.id} is not the concept's key and a new number")
        seen.add(item.id)
        yield from (
            _missing(file, "also", each) for each in item.also if each not in found.concepts
        )
        for named in item.rests_on:
            claim, _, name = named.partition(".")
            if claim not in claims or name not in claims[claim].numbers:
                yield _missing(file, "rests_on", named)


def _missing(file: str, field: str, key: str) -> BadKnowledge:
    return BadKnowledge(file, field, f"names “{key}”, which does not exist")


def _cites(found: Study) -> Iterator[tuple[str, tuple[Cite, ...]]]:
    for key, concept in found.concepts.items():
        disputed = concept.disputed.sources if concept.disputed else ()
        yield f"concepts/{concept.domain}/{key}.toml", (*concept.sources, *disputed)
    for key, items in found.items_of.items():
        for item in items:
            yield f"items/{key}.toml", item.sources
