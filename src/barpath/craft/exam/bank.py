"""An item by its id, written or made: one is as good as the other wherever it is shown."""

from functools import lru_cache

from barpath.craft.exam.families.family import family_of, made
from barpath.craft.knowledge.kinds.items import Item
from barpath.craft.knowledge.study import Study

# Made items are small and soon made; those of a sitting or two are kept at hand.
KEPT = 512


def find(study: Study, item_id: str) -> Item | None:
    """The item with an id; None where there is none."""
    return study.items.get(item_id) or _made(item_id)


def item(study: Study, item_id: str) -> Item:
    """The item with an id.

    Raises:
        KeyError: if there is none.
    """
    found = find(study, item_id)
    if found is None:
        raise KeyError(item_id)
    return found


def concept_of(study: Study, item_id: str) -> str:
    """The key of the concept an item examines.

    Raises:
        KeyError: if there is no such item.
    """
    family = family_of(item_id)
    return family.concept if family else study.concept_of[item_id]


@lru_cache(maxsize=KEPT)
def _made(item_id: str) -> Item | None:
    family, _, number = item_id.rpartition("~")
    found = family_of(item_id)
    if found is None or found.key != family or not number.isdecimal() or len(number) > 9:
        return None
    return made(found, int(number))
