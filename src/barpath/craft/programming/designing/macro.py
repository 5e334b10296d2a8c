"""The whole horizon: blocks, lighter weeks, and the way to an event."""

from dataclasses import dataclass

from barpath.craft.knowledge.claims import Claim
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.designing.days import WEEK_DAYS, cycle_days
from barpath.craft.programming.request import Client

NAMES = {
    "novice": ("Learn", "Build", "Settle"),
    "intermediate": ("Base", "Build", "Strengthen"),
    "advanced": ("Volume", "Intensity", "Peak"),
}
SPORT_NAMES = ("General", "Specific", "Competition")
USUAL_WEEKS = 4


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of weeks with one template.

    Attributes:
        first, last: its weeks, from 1.
        lighter: its weeks that are lighter on purpose.
        is_late: whether effort comes closer to failure in it.
    """

    name: str
    first: int
    last: int
    lighter: frozenset[int]
    is_late: bool

    @property
    def weeks(self) -> range:
        return range(self.first, self.last + 1)


def blocks(client: Client, base: Knowledge) -> tuple[Block, ...]:
    """The horizon cut into blocks of about equal length: PER-01.

    Lighter weeks come as DEL-01 says, and before an event as DEL-04 says.
    """
    weeks = client.horizon_weeks
    count = max(1, round(weeks / USUAL_WEEKS))
    ends = [round(weeks * (number + 1) / count) for number in range(count)]
    status = client.status or "novice"
    lighter = _lighter(client, ends, base) | _taper(client, base)
    names = SPORT_NAMES if "performance" in client.goals else NAMES[status]
    found: list[Block] = []
    first = 1
    for number, last in enumerate(ends):
        name = names[min(number * len(names) // count, len(names) - 1)]
        if any(each.name == name for each in found):
            name = f"{name} {number + 1}"
        is_late = count > 1 and number >= count / 2
        inside = frozenset(week for week in lighter if first <= week <= last)
        found.append(Block(name, first, last, inside, is_late))
        first = last + 1
    return tuple(found)


def _lighter(client: Client, ends: list[int], base: Knowledge) -> frozenset[int]:
    """Ends of blocks, so that no stretch between two is longer than the rule allows.

    The rule counts weeks of seven days, and a round of shifts may have more or fewer.
    """
    status = client.status or "novice"
    every = [
        each
        for each in base.rules.values()
        if each.kind == "deload_every" and not each.is_set_aside
    ]
    most = min((int(each.number("at_most_weeks", status) or 0) for each in every), default=0)
    least = max((int(each.number("at_least_weeks", status) or 0) for each in every), default=0)
    longest = most * WEEK_DAYS // cycle_days(client)
    if not longest or (status == "novice" and client.horizon_weeks <= longest):
        return frozenset()
    found: set[int] = set()
    last = 0
    for place, end in enumerate(ends[:-1]):
        next_end = ends[place + 1]
        is_due = status == "advanced" and (end - last) * cycle_days(client) >= least * WEEK_DAYS
        if next_end - last > longest or is_due:
            found.add(end)
            last = end
    return frozenset(found)


def _taper(client: Client, base: Knowledge) -> frozenset[int]:
    """The last week before an event."""
    week = client.event_week
    if week is None or not _rules_of("taper", base):
        return frozenset()
    return frozenset({week} if week <= client.horizon_weeks else ())


def kept_share(base: Knowledge) -> float:
    """The share of sets, and of landings, that a lighter week keeps: DEL-02."""
    shape = base.rule_of_kind("deload_shape")
    return (shape.numbers["at_least_share"] + shape.numbers["at_most_share"]) / 2


def _rules_of(kind: str, base: Knowledge) -> list[Claim]:
    """The rules of a kind that nobody set aside."""
    return [each for each in base.rules.values() if each.kind == kind and not each.is_set_aside]
