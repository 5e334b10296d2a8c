"""What may be done while a clearance is awaited: learning, light walking, gentle mobility."""

import msgspec

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.bounds import Bounds
from barpath.craft.programming.designing.allocating import Allocation, cardio_at_most
from barpath.craft.programming.designing.candidates import candidates
from barpath.craft.programming.designing.days import session_days
from barpath.craft.programming.designing.sessions import Maker
from barpath.craft.programming.programme import Part, Session, Slot, Week
from barpath.craft.programming.request import Client
from barpath.craft.programming.traits import applies

MOST_MIN = 20
MOBILITY_MIN = 5
RULE = ("SCR-06",)


def pending_weeks(
    client: Client, said: frozenset[str], bounds: Bounds, base: Knowledge
) -> tuple[Week, ...]:
    """One week of what needs no clearance."""
    found = candidates(client, said, bounds, base)
    calm = {
        key: each
        for key, each in found.items()
        if each.exercise.pattern in {"CARD", "MOB"} and each.exercise.level == 1
    }
    maker = Maker(
        client=client,
        base=base,
        bounds=bounds,
        candidates=calm,
        prescriptions={},
        is_supervised=bool(bounds.supervised) or client.has_coach,
    )
    minutes = min(client.minutes_min or MOST_MIN, MOST_MIN)
    claims = (each for each in base.rules.values() if applies(each, client, said))
    walking = min(minutes - MOBILITY_MIN, int(cardio_at_most(claims) * minutes))
    allocation = Allocation(warm_up=minutes - walking, cool_down=0, cardio=walking)
    days = session_days(client, client.days_per_week or 2)
    sessions = tuple(_lightened(maker.session(_day(client, day), allocation, {}, week=1))
                     for day in days)  # fmt: skip
    return (Week(number=1, sessions=sessions),)


def _day(client: Client, day: int) -> int | str:
    return f"c{day + 1}" if client.shift else day


def _lightened(session: Session) -> Session:
    parts = tuple(
        Part(
            kind="warmup" if part.kind == "warmup" else "cardio",
            minutes_min=part.minutes_min,
            slots=tuple(_light(slot) for slot in part.slots),
        )
        for part in session.parts
    )
    return msgspec.structs.replace(session, type="mobility", parts=parts)


def _light(slot: Slot) -> Slot:
    return msgspec.structs.replace(slot, zone="light", rpe=(2, 3), muscles={}, rules=RULE)
