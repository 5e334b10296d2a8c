"""From a bank and a blueprint to what the measuring needs: items with their difficulties, exam, line."""

from collections.abc import Iterable, Mapping

from barpath.craft.exam import bank
from barpath.craft.exam.cuts import Cut, cut_at_pass_rate
from barpath.craft.exam.families.family import family_of
from barpath.craft.exam.irt import ItemParameters
from barpath.craft.exam.mocks import may_be_shown
from barpath.craft.exam.scope import Scope
from barpath.craft.exam.standing import Exam, exam_of
from barpath.craft.knowledge.kinds.blueprints import Blueprint
from barpath.craft.knowledge.kinds.items import Item, Pool
from barpath.craft.knowledge.study import Study


def parameters(study: Study, scope: Scope, ids: Iterable[str]) -> dict[str, ItemParameters]:
    """What is taken of items before anybody answered them, by id; those outside the exam left out."""
    found = {}
    for each in ids:
        item = bank.find(study, each)
        at = scope.domain_of.get(bank.concept_of(study, each)) if item else None
        if item is not None and at is not None:
            family = family_of(each)
            found[each] = _of(item, scope.domains[at].name, family.key if family else "")
    return found


def in_pools(
    study: Study, scope: Scope, *, body: str, pools: frozenset[Pool]
) -> tuple[ItemParameters, ...]:
    """The written items of some pools that the exam of a body may ask, in the order of their ids."""
    ids = [
        item.id
        for key in scope.domain_of
        for item in study.items_of.get(key, ())
        if may_be_shown(item, body) and item.pool in pools
    ]
    return tuple(parameters(study, scope, sorted(ids)).values())


def exam(study: Study, scope: Scope, *, body: str, scored_items: int) -> Exam:
    """The exam of a body as blueprint and bank describe it.

    Raises:
        ValueError: naming a domain without items.
    """
    everywhere: frozenset[Pool] = frozenset({"study", "diagnostic", "mock"})
    items = in_pools(study, scope, body=body, pools=everywhere)
    return exam_of(shares(scope), items, scored_items=scored_items)


def shares(scope: Scope) -> Mapping[str, float]:
    """The weights of the domains by name."""
    return {domain.name: domain.weight_percent for domain in scope.domains}


def line(found: Exam, blueprint: Blueprint | None) -> Cut | None:
    """Where the line lies by the latest published pass rate; None where none is known."""
    known = [each.value for each in blueprint.pass_rates if each.value] if blueprint else []
    return cut_at_pass_rate(found, known[0].percent / 100) if known else None


def _of(item: Item, domain: str, family: str) -> ItemParameters:
    return ItemParameters(
        item=item.id,
        domain=domain,
        difficulty=item.difficulty.mean,
        sd=item.difficulty.sd,
        guess=1 / len(item.options),
        family=family,
    )
