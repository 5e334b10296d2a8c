"""From a bank and a blueprint to what the measuring needs: items with their difficulties, exam, line."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from barpath.craft.exam import bank
from barpath.craft.exam.cuts import CUT_SD_SHARE, Cut, cut_at_pass_rate
from barpath.craft.exam.families.family import family_of
from barpath.craft.exam.irt import ItemParameters
from barpath.craft.exam.mocks import may_be_shown
from barpath.craft.exam.scope import Scope
from barpath.craft.exam.standing import Exam, exam_of
from barpath.craft.knowledge.kinds.blueprints import Blueprint
from barpath.craft.knowledge.kinds.items import Item, Pool
from barpath.craft.knowledge.study import Study

# A test may follow the answers once each of its items has this many of other people.
LEAST_POOLED_ANSWERS = 50


@dataclass(frozen=True, slots=True)
class Measured:
    """What pooled answers have shown of an item.

    Attributes:
        mean: of what is believed of its difficulty, in logits.
        sd: standard deviation of that belief.
        discrimination: how sharply the chance of a right answer rises with ability.
        answers: how many first answers it rests on.
    """

    mean: float
    sd: float
    discrimination: float
    answers: int


Measures = Mapping[str, Measured]
NONE_MEASURED: Measures = MappingProxyType({})


def parameters(
    study: Study, scope: Scope, ids: Iterable[str], *, measured: Measures = NONE_MEASURED
) -> dict[str, ItemParameters]:
    """What is taken of items, by id; those outside the exam left out.

    Args:
        study: concepts and items.
        scope: what the exam asks about.
        ids: of the items.
        measured: what pooled answers have shown, by id; the others go by their authors' guess.
    """
    found = {}
    for each in ids:
        item = bank.find(study, each)
        at = scope.domain_of.get(bank.concept_of(study, each)) if item else None
        if item is not None and at is not None:
            found[each] = _of(each, item, scope.domains[at].name, measured.get(each))
    return found


def believed(study: Study, ids: Iterable[str]) -> tuple[ItemParameters, ...]:
    """What is taken of items before anybody answered them, by id, whichever exam asks them.

    Ids that are not of the bank are left out.
    """
    known = ((each, bank.find(study, each)) for each in sorted(set(ids)))
    return tuple(_of(each, item, "", None) for each, item in known if item is not None)


def groups(study: Study, ids: Iterable[str]) -> dict[str, str]:
    """What items are hard or easy with: the family they were made from, or else their concept."""
    found = {}
    for each in ids:
        family = family_of(each)
        found[each] = f"family:{family.key}" if family else bank.concept_of(study, each)
    return found


def are_calibrated(items: Iterable[ItemParameters], measured: Measures) -> bool:
    """Whether enough people answered every one of these items for a test to follow the answers."""
    counts = [measured[item.item].answers if item.item in measured else 0 for item in items]
    return bool(counts) and min(counts) >= LEAST_POOLED_ANSWERS


def in_pools(
    study: Study,
    scope: Scope,
    *,
    body: str,
    pools: frozenset[Pool],
    measured: Measures = NONE_MEASURED,
) -> tuple[ItemParameters, ...]:
    """The written items of some pools that the exam of a body may ask, in the order of their ids."""
    ids = [
        item.id
        for key in scope.domain_of
        for item in study.items_of.get(key, ())
        if may_be_shown(item, body) and item.pool in pools
    ]
    return tuple(parameters(study, scope, sorted(ids), measured=measured).values())


def exam(
    study: Study,
    scope: Scope,
    *,
    body: str,
    scored_items: int,
    measured: Measures = NONE_MEASURED,
) -> Exam:
    """The exam of a body as blueprint and bank describe it.

    Raises:
        ValueError: naming a domain without items.
    """
    everywhere: frozenset[Pool] = frozenset({"study", "diagnostic", "mock"})
    items = in_pools(study, scope, body=body, pools=everywhere, measured=measured)
    return exam_of(shares(scope), items, scored_items=scored_items)


def shares(scope: Scope) -> Mapping[str, float]:
    """The weights of the domains by name."""
    return {domain.name: domain.weight_percent for domain in scope.domains}


# Our assumption: how far the line may be off, in right answers of a hundred over a hundred, as long as
# nobody has answered our items. Their difficulties are guesses, and the guesses may all lean one way.
UNMEASURED_CUT_SD_SHARE = 0.07


def line(found: Exam, blueprint: Blueprint | None, *, is_measured: bool) -> Cut | None:
    """Where the line lies by the latest published pass rate; None where none is known.

    Args:
        is_measured: whether the difficulties of the items come from answers.
    """
    known = [each.value for each in blueprint.pass_rates if each.value] if blueprint else []
    if not known:
        return None
    sd = CUT_SD_SHARE if is_measured else UNMEASURED_CUT_SD_SHARE
    return cut_at_pass_rate(found, known[0].percent / 100, sd=sd)


def _of(item_id: str, item: Item, domain: str, measured: Measured | None) -> ItemParameters:
    family = family_of(item_id)
    return ItemParameters(
        item=item.id,
        domain=domain,
        difficulty=measured.mean if measured else item.difficulty.mean,
        sd=measured.sd if measured else item.difficulty.sd,
        guess=1 / len(item.options),
        discrimination=measured.discrimination if measured else 1.0,
        family=family.key if family else "",
    )
