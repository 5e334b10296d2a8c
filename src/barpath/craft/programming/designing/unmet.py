"""What was said or wished for and a plan does not act on: each is said, none passed over."""

from collections.abc import Iterator

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.programme import LIFTING, Programme, Slot
from barpath.craft.programming.request import Client, Request, Wish


def unmet(programme: Programme, request: Request, base: Knowledge) -> Iterator[str]:
    """A sentence for each.

    Args:
        request: with the wishes about time, days and kit taken into its client.
    """
    yield from _about_labs(request.client)
    yield from _about_an_event(programme, request.client)
    for wish in request.wishes:
        if wish.kind == "load_floor":
            yield from _about_loads(wish, programme, base)


def _about_labs(client: Client) -> Iterator[str]:
    if client.labs:
        named = ", ".join(client.labs)
        yield (
            f"No rule here reads laboratory values ({named}): what they mean for training is for "
            "your physician to say."
        )


def _about_an_event(programme: Programme, client: Client) -> Iterator[str]:
    last = programme.weeks[-1].number
    if client.event_week is not None and client.event_week > last:
        yield (
            f"Your event in week {client.event_week} comes after this plan, which ends with week "
            f"{last} and does not lead up to it. For that, ask for {client.event_week} weeks."
        )


def _about_loads(wish: Wish, programme: Programme, base: Knowledge) -> Iterator[str]:
    """Heavy work is planned by repetitions and what is left in reserve; where a maximum is on
    record, the load is known, and may be less than was wished for.
    """
    pattern, wished = str(wish.value["pattern"]), float(wish.value["pct"])
    slots = [
        slot
        for week in programme.weeks
        for session in week.sessions
        for slot in session.slots(LIFTING)
        if slot.pattern == pattern
    ]
    name = base.movement.patterns[pattern].name
    most = max((_percent(slot) for slot in slots), default=0.0)
    if not most:
        yield (
            f"You wished for {name} at {wished:g} % of your maximum. No maximum is on record for "
            "what you do, so nobody can say what share of it these loads are."
        )
    elif most < wished:
        yield (
            f"You wished for {name} at {wished:g} % of your maximum. By their repetitions, these "
            f"sets reach {most:g} % at most."
        )


def _percent(slot: Slot) -> float:
    return slot.load_percent[1] if slot.load_percent else 0.0
