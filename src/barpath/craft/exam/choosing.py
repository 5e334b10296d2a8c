"""Which item asks a concept next: another than last time, and the one longest unseen."""

from collections.abc import Mapping
from datetime import datetime

from barpath.craft.exam.families.family import MARK, of_concept
from barpath.craft.exam.mocks import mark, may_be_shown
from barpath.craft.knowledge.study import Study

# With fewer items a concept could only be asked in the same words again and again.
FEWEST_TO_TURN = 2


def item_for(
    study: Study,
    concept: str,
    *,
    body: str,
    seen_at: Mapping[str, datetime],
    draw: str,
    diagnosed: bool = True,
) -> str | None:
    """The id of the item to ask about a concept in study.

    Written items that were never seen come first, then new numbers where a family makes items on
    the concept, then the one longest unseen: never the one that asked it last, as long as there is
    another. Items kept for mocks are never chosen; those of the first test only once it is behind
    the learner.

    Args:
        study: concepts and items.
        concept: its key.
        body: whose exam is studied for.
        seen_at: when the learner last saw an item, by id.
        draw: any text; it decides between items equally long unseen.
        diagnosed: whether the first test is behind the learner, taken or declined.

    Returns:
        None where the concept has no item that may be shown.
    """
    pools = {"study", "diagnostic"} if diagnosed else {"study"}
    live = [
        item
        for item in study.items_of.get(concept, ())
        if item.status == "live" and item.pool in pools
    ]
    suited = [item for item in live if may_be_shown(item, body)]
    # An item on another body's model names that body: better than the same one twice in a row.
    own = suited if len(suited) >= FEWEST_TO_TURN else live
    unseen = [item.id for item in own if item.id not in seen_at]
    if unseen:
        return min(unseen, key=lambda each: mark(draw, each))
    if families := [each for each in of_concept(concept) if not each.bodies or body in each.bodies]:
        family = min(families, key=lambda each: mark(draw, each.key))
        return f"{family.key}{MARK}{int(mark(draw, family.key)[:7], 16)}"
    return min(own, key=lambda item: seen_at[item.id]).id if own else None
