"""What was said or wished for and a plan does not act on: each is said, none passed over."""

from collections.abc import Iterator

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.designing.repeating import percent_at
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
    """Heavy work is planned by repetitions and what is left in reserve. A share of the maximum is
    set only where one is on record; elsewhere it is said what they come to, by Epley's equation.
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
    asked = f"You wished for {name} at {wished:g} % of your maximum."
    most = max((_percent(slot) for slot in slots), default=0.0)
    reached = max((_by_repetitions(slot) for slot in slots), default=0.0)
    if most < wished <= reached:
        yield (
            f"{asked} No maximum is on record for the heaviest of what you do, so no share of it is "
            "set: by their repetitions and what is left in reserve, its sets come to about "
            f"{reached:.0f} %."
        )
    elif most < wished:
        yield f"{asked} By their repetitions, these sets reach {max(most, reached):.0f} % at most."


def _percent(slot: Slot) -> float:
    return slot.load_percent[1] if slot.load_percent else 0.0


def _by_repetitions(slot: Slot) -> float:
    """About the share of the maximum that a slot's fewest repetitions can be done with."""
    return percent_at(slot.reps[0] + slot.rir[0]) if slot.reps and slot.rir else 0.0
