"""What an exam asks about: its domains with their weights, and the concepts of each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from barpath.craft.knowledge.kinds.blueprints import Blueprint
from barpath.craft.knowledge.kinds.concepts import DOMAIN_IN_WORDS
from barpath.craft.knowledge.study import Study

# A concept that several bodies weigh is asked more often inside its domain.
CORE_TIMES = 2


@dataclass(frozen=True)
class ScopeDomain:
    """A domain of an exam.

    Attributes:
        name: as the body calls it, or our word where there is no blueprint.
        weight_percent: its share of the items.
        concepts: keys of the concepts it examines.
    """

    name: str
    weight_percent: float
    concepts: tuple[str, ...]


@dataclass(frozen=True)
class Scope:
    """All that an exam asks about.

    Attributes:
        domains: in the order of the blueprint.
        is_published: False where no complete blueprint is known and the split is ours, in equal
            parts: then no chance of passing is given.
    """

    domains: tuple[ScopeDomain, ...]
    is_published: bool

    @cached_property
    def domain_of(self) -> Mapping[str, int]:
        """The place of a concept's domain, by the concept's key."""
        return {key: at for at, each in enumerate(self.domains) for key in each.concepts}

    def weights(self, study: Study) -> dict[str, float]:
        """What each concept is worth: its part of its domain's percent."""
        found: dict[str, float] = {}
        for domain in self.domains:
            shares = {
                key: CORE_TIMES if study.concepts[key].is_core else 1 for key in domain.concepts
            }
            whole = sum(shares.values())
            found |= {key: domain.weight_percent * share / whole for key, share in shares.items()}
        return found


def scope(study: Study, *, body: str, blueprint: Blueprint | None) -> Scope:
    """What the exam of a body asks about.

    Args:
        study: concepts and items.
        body: key of the body, whose own models it asks about beside what all do.
        blueprint: its blueprint; None where no complete one is known.
    """
    asked = {key: each for key, each in study.concepts.items() if each.status == "live"}
    asked = {key: each for key, each in asked.items() if not each.bodies or body in each.bodies}
    domains = blueprint.weights.value if blueprint else None
    if domains is None:
        return _equal(study, set(asked))
    named = {key for domain in domains for key in domain.concepts}
    found = []
    for domain in domains:
        by_subject = (
            key
            for key, each in asked.items()
            if each.domain in domain.subjects and key not in named
        )
        own = (key for key in domain.concepts if key in asked)
        keys = tuple(sorted((*by_subject, *own)))
        found.append(ScopeDomain(domain.name, domain.weight_percent, keys))
    return Scope(tuple(found), is_published=True)


def _equal(study: Study, asked: set[str]) -> Scope:
    subjects = [
        (DOMAIN_IN_WORDS[domain], tuple(key for key in keys if key in asked))
        for domain, keys in study.in_domain.items()
    ]
    kept = [(name, keys) for name, keys in subjects if keys]
    share = 100 / len(kept) if kept else 0
    return Scope(tuple(ScopeDomain(name, share, keys) for name, keys in kept), is_published=False)


def counts(scope_of_exam: Scope, total: int) -> list[int]:
    """How many of `total` items each domain gets: whole numbers, the largest remainders first."""
    exact = [domain.weight_percent * total / 100 for domain in scope_of_exam.domains]
    found = [int(each) for each in exact]
    order = sorted(range(len(exact)), key=lambda at: (found[at] - exact[at], at))
    for at in order[: total - sum(found)]:
        found[at] += 1
    return found


def blueprint_of(study: Study, certification: str) -> Blueprint | None:
    """The blueprint to study by for a certification programme, by its key."""
    return next(_blueprints(study, certification, "latest"), None)


def rivals_of(study: Study, certification: str) -> tuple[Blueprint, ...]:
    """Equally recent blueprints that give other weights."""
    return tuple(_blueprints(study, certification, "rival"))


def _blueprints(study: Study, certification: str, standing: str) -> Iterator[Blueprint]:
    for _, each in sorted(study.blueprints.items()):
        if each.certification == certification and each.standing == standing:
            yield each
