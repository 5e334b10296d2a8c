"""A request as it would stand with some of its wishes given up or changed."""

from typing import Any

import msgspec

from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.request import Client, Request, Wish

# The field of a client that repeats or bounds what a wish of the kind says.
FIELD = {
    "minutes_max": "minutes_min", "days_max": "days_per_week", "days": "days",
    "kit": "equipment", "event": "event_week",
}  # fmt: skip
SHAPING = frozenset({*FIELD, "rule"})
"""Kinds that shape the problem itself and are nothing that a week counts."""
MOST_MIN, MOST_DAYS = 120, 7


def without(request: Request, given_up: frozenset[str]) -> Request:
    """The request without some wishes.

    What the client offers besides a wish still holds; what only repeats it goes with it.
    """
    client = request.client
    for wish in request.wishes:
        if wish.id in given_up and wish.kind in FIELD:
            client = _freed(client, wish)
    wishes = tuple(wish for wish in request.wishes if wish.id not in given_up)
    return msgspec.structs.replace(request, client=client, wishes=wishes)


def changed(request: Request, values: dict[str, Any]) -> Request:
    """The request with other values for some wishes; None gives a wish up."""
    gone = frozenset(name for name, value in values.items() if value is None)
    request = without(request, gone)
    client = request.client
    for wish in request.wishes:
        if wish.id in values and wish.kind in {"minutes_max", "days_max", "days"}:
            client = _freed(client, wish)
    wishes = tuple(
        msgspec.structs.replace(wish, value=values.get(wish.id, wish.value))
        for wish in request.wishes
    )
    return msgspec.structs.replace(request, client=client, wishes=wishes)


def most_of(client: Client, wish: Wish) -> int:
    """How far minutes or days may be raised: to what the client offers besides the wish."""
    freed = _freed(client, wish)
    if wish.kind == "minutes_max":
        return freed.minutes_min or MOST_MIN
    return min(freed.days_per_week or MOST_DAYS, len(freed.days) or MOST_DAYS)


def _freed(client: Client, wish: Wish) -> Client:
    """The client without what only repeats a wish."""
    said, value = getattr(client, FIELD[wish.kind]), wish.value
    free: Any = said
    match wish.kind:
        case "minutes_max":
            free = MOST_MIN if said is None or said == value else said
        case "days_max":
            free = MOST_DAYS if said is None or said == value else said
        case "days":
            free = () if set(said) == set(value) else said
        case "kit":
            is_same = set(said) <= {"BW", *value}
            free = tuple(vocabulary().kit) if is_same else tuple(dict.fromkeys((*said, *value)))
        case _:
            free = None if said == value.get("week") else said
    return msgspec.structs.replace(client, **{FIELD[wish.kind]: free})
