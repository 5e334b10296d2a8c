"""A week on its way to being mended: what each session may still hold, and why."""

from dataclasses import dataclass, field

from barpath.craft.programming.programme import LIFTING, PartKind, Session, Slot
from barpath.craft.programming.replanning.counting import sets_in
from barpath.craft.programming.replanning.standing import day_of

KEPT_PARTS = frozenset({"warmup"})
"""Parts that no lack of time shortens."""


@dataclass(kw_only=True)
class Draft:
    """A session that may change.

    Attributes:
        old: as it was planned.
        session: as it is now; swapped and moved already.
        is_held: whether it takes place at all.
        is_host: whether it may take on what another one leaves.
        most_min: the longest it may be; None for no limit beyond what it takes.
        most_sets: of all its lifting; None for no limit.
        fewer_sets: how many sets each exercise leaves out, where it has more than one.
        load_percent: of the planned loads.
        timed_share: of the minutes of parts that are counted in minutes.
        rule: why it changes.
    """

    old: Session
    session: Session
    is_held: bool = True
    is_host: bool = False
    is_frozen: bool = False
    most_min: float | None = None
    most_sets: int | None = None
    fewer_sets: int = 0
    load_percent: float = 100.0
    timed_share: float = 1.0
    rule: str = "PRO-04"

    @property
    def day(self) -> int:
        return day_of(self.session)

    @property
    def planned_sets(self) -> int:
        return sets_in((self.old,))


@dataclass(frozen=True, slots=True)
class Item:
    """An exercise that is to find its place and its sets.

    Attributes:
        origin: the place of the session it comes from; None for what is new.
        planned: sets it had.
        most: sets it may have.
    """

    slot: Slot
    part: PartKind
    origin: int | None
    hosts: tuple[int, ...]
    planned: int
    most: int
    rule: str = ""


@dataclass(kw_only=True)
class Need:
    """What a wish asks of every week from now on.

    Attributes:
        muscle_sets: at least so many, by muscle.
        added: exercises to be held, with the places that may hold them.
    """

    muscle_sets: dict[str, float] = field(default_factory=dict)
    added: list[Item] = field(default_factory=list)
    rule: str = "REP-03"


def items_of(drafts: list[Draft], need: Need) -> list[Item]:
    """Every lifted exercise of the week, those of lost sessions with where they may go."""
    found: list[Item] = []
    for place, draft in enumerate(drafts):
        for part in draft.session.parts:
            if part.kind not in LIFTING:
                continue
            for slot in part.slots:
                hosts = (place,) if draft.is_held else _hosts(slot, drafts)
                more = _more(slot, place, drafts) if draft.is_host else 0
                more += 2 if any(slot.muscles.get(each, 0) >= 1 for each in need.muscle_sets) else 0
                most = max(1, slot.sets - draft.fewer_sets) if draft.fewer_sets else slot.sets
                most = max(most, min(5, most + more))
                found.append(Item(slot, part.kind, place, hosts, slot.sets, most, draft.rule))
    return found + need.added


def _hosts(slot: Slot, drafts: list[Draft]) -> tuple[int, ...]:
    """The sessions that may take on an exercise: those that do not hold it themselves."""
    return tuple(
        place
        for place, draft in enumerate(drafts)
        if draft.is_held
        and draft.is_host
        and slot.name not in {each.name for each in draft.session.slots()}
    )


def _more(slot: Slot, place: int, drafts: list[Draft]) -> int:
    """Sets of the same exercise that lost sessions leave."""
    return sum(
        each.sets
        for other, draft in enumerate(drafts)
        if other != place and not draft.is_held
        for each in draft.session.slots(LIFTING)
        if each.name == slot.name
    )
