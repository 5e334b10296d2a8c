"""Mock exams on the exact blueprint, from items that are kept for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from barpath.craft.exam.scope import Scope, counts
from barpath.craft.knowledge.kinds.items import Item
from barpath.craft.knowledge.study import Study


class TooFewItems(Exception):
    """A domain has not enough items that may be shown.

    Attributes:
        domain: its name.
        wanted: items the form needs.
        found: items there are.
    """

    def __init__(self, domain: str, wanted: int, found: int) -> None:
        super().__init__(f"{domain} needs {wanted} items and has {found}.")
        self.domain, self.wanted, self.found = domain, wanted, found


@dataclass(frozen=True)
class Mock:
    """One form.

    Attributes:
        items: ids in the order they are asked.
        unscored: those of them that do not count, as in the real exam nobody can tell.
    """

    items: tuple[str, ...]
    unscored: frozenset[str]


def assemble(
    study: Study,
    scope: Scope,
    *,
    body: str,
    total: int,
    unscored: int,
    draw: str,
    seen: frozenset[str] = frozenset(),
) -> Mock:
    """A mock exam.

    Args:
        study: concepts and items.
        scope: what the exam asks about.
        body: whose exam it is: items written for another's are left out.
        total: items on the form.
        unscored: how many of them do not count.
        draw: any text; the same one draws the same form.
        seen: ids that may not come again.

    Raises:
        TooFewItems: if a domain cannot be filled without repeating an item.
    """
    chosen: list[str] = []
    spare: list[str] = []
    for domain, scored, wanted in zip(
        scope.domains, counts(scope, total - unscored), counts(scope, total), strict=True
    ):
        found = _spread(study, domain.concepts, body, draw, seen)
        if len(found) < wanted:
            raise TooFewItems(domain.name, wanted, len(found))
        kept = found[:wanted]
        chosen += kept
        spare += kept[min(scored, wanted) :]
    # The rounding of scored and of all items may part by one; what counts is the scored blueprint.
    ordered = shuffled(chosen, draw)
    return Mock(tuple(ordered), frozenset(shuffled(spare, draw)[:unscored]))


def _spread(
    study: Study, concepts: tuple[str, ...], body: str, draw: str, seen: frozenset[str]
) -> list[str]:
    """The items that may be shown, concept by concept: a second one only after each had its first."""
    rounds: list[tuple[int, str, str]] = []
    for key in concepts:
        free = [
            item.id
            for item in study.items_of.get(key, ())
            if may_be_shown(item, body) and item.pool == "mock" and item.id not in seen
        ]
        rounds += [(at, mark(draw, each), each) for at, each in enumerate(shuffled(free, draw))]
    return [each for _, _, each in sorted(rounds)]


def may_be_shown(item: Item, body: str) -> bool:
    """Whether an item is live and written for the exam of this body, or for all."""
    return item.status == "live" and (not item.bodies or body in item.bodies)


def shuffled(keys: list[str], draw: str) -> list[str]:
    """Keys in an order that looks random and is the same for the same draw."""
    return sorted(keys, key=lambda key: mark(draw, key))


def mark(draw: str, key: str) -> str:
    """Where a key falls in a draw."""
    return sha256(f"{draw}:{key}".encode()).hexdigest()


def by_domain(scope: Scope, concept_of: Mapping[str, str], items: tuple[str, ...]) -> list[int]:
    """How many of the items fall into each domain."""
    found = [0] * len(scope.domains)
    for each in items:
        found[scope.domain_of[concept_of[each]]] += 1
    return found
