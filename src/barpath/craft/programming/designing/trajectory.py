"""From the template of a block to its weeks: sets that rise no faster than they may."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.designing.candidates import Candidate
from barpath.craft.programming.designing.macro import Block
from barpath.craft.programming.designing.prescription import Prescription
from barpath.craft.programming.solving.problem import Template

Volumes = dict[str, float]
Place = tuple[int, str]
"""A session, and the key of an exercise in it."""
Counts = dict[Place, int]
# What is added first when sets rise.
FIRST_SETS = 2
"""Of what is new, in its first week: one alone is little, and more is too much for a new muscle."""
LEAST_ADDED = 2
"""Sets that a beginner's week may add, however long the block."""
RANK = {"main": 0, "power": 1, "accessory": 2, "isolation": 3}


class Slope:
    """How fast weekly sets of a muscle may rise: PRO-04.

    Args:
        sets: so many a week at least may be added.
        percent: or this share of the week before, whichever is larger.
    """

    def __init__(self, sets: float, percent: float) -> None:
        self.sets, self.percent = sets, percent

    def most(self, before: float) -> float:
        return before + max(self.sets, before * self.percent / 100)


@dataclass(frozen=True, slots=True)
class Ratio:
    """Sets of some exercises to those of others, at least: NEU-04.

    Attributes:
        over, under: keys of both sides.
    """

    over: frozenset[str]
    under: frozenset[str]
    least: float

    def kept(self, counts: Counts) -> Counts:
        """The counts with as many sets less on the second side as it takes."""
        found = dict(counts)
        while self._sets(found, self.over) < self.least * self._sets(found, self.under):
            places = [at for at in found if at[1] in self.under and found[at]]
            found[max(places, key=lambda at: (found[at], at))] -= 1
        return found

    def _sets(self, counts: Counts, keys: frozenset[str]) -> int:
        return sum(sets for (_, key), sets in counts.items() if key in keys)


FREE = Slope(1_000, 0)
"""As fast as they like."""


def slope_of(claims: Iterable[Claim]) -> Slope:
    """How fast the rules that apply let weekly sets rise; freely where none of them says."""
    for claim in claims:
        if claim.kind == "weekly_change" and claim.picks.get("what") == "sets":
            return Slope(claim.numbers["at_most_sets"], claim.numbers["at_most_percent"])
    return FREE


def weekly_counts(
    template: Template,
    block: Block,
    candidates: Mapping[str, Candidate],
    prescriptions: Mapping[str, Prescription],
    *,
    before: Volumes | None,
    slope: Slope,
    first_week_sets: int | None,
    kept_share: float,
    kept: Template | None = None,
    ratios: Sequence[Ratio] = (),
    come_first: frozenset[str] = frozenset(),
    is_in_rounds: bool = False,
) -> tuple[list[Counts], Volumes]:
    """Sets by session and exercise for each week of a block, and the volumes it ends with.

    Args:
        before: weekly sets by muscle in the last full week; None where there was none.
        first_week_sets: most sets an exercise in the first week of all; None for no limit.
        kept_share: the share of sets that a lighter week keeps.
        kept: the template of the last block, or () before the first, for whom an exercise may rise
            by one set a week and not more; None for whom it may rise as the slope allows.
        ratios: what must hold between the sets of some exercises and those of others.
        come_first: muscles whose sets rise before those of others, which share what may be added.
        is_in_rounds: whether all of a session do as many sets, as in a class, which moves on together.
    """
    wanted: Counts = {(place, key): n for place, row in enumerate(template) for key, n in row}
    by_rank = sorted(wanted, key=lambda at: (RANK[prescriptions[at[1]].part], *at))
    ahead = [at for at in by_rank if come_first & set(candidates[at[1]].exercise.direct)]
    order = [*ahead, *(at for at in by_rank if at not in ahead)]
    steps = _sessions(order) if is_in_rounds else [[place] for place in order]
    weeks: list[Counts] = []
    now = before
    current: Counts = {}
    for week in block.weeks:
        is_lighter = week in block.lighter
        if not (is_lighter and current):
            if now is None:
                most = first_week_sets if week == 1 else None
                current = {place: min(n, most or n) for place, n in wanted.items()}
            else:
                lowest = {place: min(n, current.get(place, 0)) for place, n in wanted.items()}
                stood = {key for (_, key), n in current.items() if n}
                first = sorted(order, key=lambda at: at[1] not in stood)
                least = {at: min(n, FIRST_SETS) for at, n in wanted.items()}
                lowest = _kept_up(lowest, wanted, ahead, candidates, Limit(now, slope))
                entered = _entered(lowest, least, first, candidates, Limit(now, slope))
                goal = wanted
                if kept is not None:
                    had = {at: n for at, n in current.items() if n} or _had(
                        kept, wanted, candidates
                    )
                    goal = {at: min(n, had.get(at, FIRST_SETS - 1) + 1) for at, n in wanted.items()}
                if is_in_rounds:
                    entered, goal = _level(entered), _level(goal)
                elif kept is not None:
                    stood_sets = sum(current.values()) or sum(n for row in kept for _, n in row)
                    added = _added(stood_sets, wanted, _full_weeks_left(block, week))
                    goal = _up_to(stood_sets + added, entered, goal, order)
                current = _risen(entered, goal, steps, candidates, Limit(now, slope))
        done = _lighter(current, steps, kept_share) if is_lighter else current
        for ratio in ratios:
            done = ratio.kept(done)
        if now is None or not is_lighter:
            current, now = done, volumes(done, candidates)
        weeks.append(dict(done))
    return weeks, now or {}


def _full_weeks_left(block: Block, week: int) -> int:
    """The weeks of a block from one on, itself included, that are not lighter on purpose."""
    return sum(each >= week and each not in block.lighter for each in block.weeks)


def _added(stood_sets: int, wanted: Counts, weeks_left: int) -> int:
    """The sets that a week adds, its share of what the block still adds."""
    missing = sum(wanted.values()) - stood_sets
    return max(LEAST_ADDED, -(-missing // max(weeks_left, 1)))


def _up_to(most_sets: int, entered: Counts, goal: Counts, order: list[Place]) -> Counts:
    """A week's goal with no more sets than that in all: first come those that come first."""
    found, left = dict(entered), most_sets - sum(entered.values())
    for place in order:
        more = max(0, min(goal[place] - found[place], left))
        found[place] += more
        left -= more
    return found


def _had(kept: Template, wanted: Counts, candidates: Mapping[str, Candidate]) -> Counts:
    """The sets that each had in the last block; of what is new, one less than others of its
    movement had, since it comes in with no more than those.
    """
    itself: dict[str, int] = {}
    alike: dict[str, int] = {}
    for key, sets in (each for row in kept for each in row):
        itself[key] = max(sets, itself.get(key, 0))
        if key in candidates:
            pattern = candidates[key].exercise.pattern
            alike[pattern] = max(sets, alike.get(pattern, 0))
    return {
        (place, key): itself.get(key)
        or max(FIRST_SETS, alike.get(candidates[key].exercise.pattern, 0)) - 1
        for place, key in wanted
    }


def volumes(counts: Counts, candidates: Mapping[str, Candidate]) -> Volumes:
    """Weekly sets by muscle."""
    found: Volumes = {}
    for (_, key), sets in counts.items():
        for muscle, halves in candidates[key].halves.items():
            found[muscle] = found.get(muscle, 0.0) + sets * halves / 2
    return found


def _count(now: Volumes, more: Mapping[str, int]) -> None:
    """Count half sets by muscle among the sets there are."""
    for muscle, halves in more.items():
        now[muscle] = now.get(muscle, 0) + halves / 2


@dataclass(frozen=True, slots=True)
class Limit:
    """The last full week's sets by muscle, and how fast they may rise."""

    before: Volumes
    slope: Slope

    def allows(self, now: Volumes, more: Mapping[str, int]) -> bool:
        """Whether one set more, in half sets by muscle, keeps it."""
        return all(
            now.get(muscle, 0) + halves / 2 <= self.slope.most(self.before.get(muscle, 0))
            for muscle, halves in more.items()
        )


def _kept_up(
    lowest: Counts,
    wanted: Counts,
    ahead: list[Place],
    candidates: Mapping[str, Candidate],
    limit: Limit,
) -> Counts:
    """What comes first has at once the sets that its muscles had, on whatever days it stands now."""
    found, now = dict(lowest), volumes(lowest, candidates)
    for place in ahead:
        each = candidates[place[1]]
        while (
            found[place] < wanted[place]
            and any(now.get(m, 0) < limit.before.get(m, 0) for m in each.exercise.direct)
            and limit.allows(now, each.halves)
        ):
            found[place] += 1
            _count(now, each.halves)
    return found


def _entered(
    lowest: Counts,
    least: Counts,
    order: list[Place],
    candidates: Mapping[str, Candidate],
    limit: Limit,
) -> Counts:
    """What is new comes in with its fewest sets at once, or not yet: one set alone is little.

    Args:
        order: who comes in first; what only moved to another day does.
    """
    found, now = dict(lowest), volumes(lowest, candidates)
    for place in order:
        more = least[place] - found[place]
        halves = {
            muscle: more * each for muscle, each in candidates[place[1]].halves.items() if more > 0
        }
        if more > 0 and limit.allows(now, halves):
            found[place] += more
            _count(now, halves)
    return found


def _sessions(order: list[Place]) -> list[list[Place]]:
    """What gets a set more at a time where a class goes in rounds: all of a session."""
    return [[each for each in order if each[0] == at] for at in sorted({at for at, _ in order})]


def _level(counts: Counts) -> Counts:
    """As many sets of each as of the one with the fewest in its session; what is out stays out."""
    fewest: dict[int, int] = {}
    for (session, _), sets in counts.items():
        if sets:
            fewest[session] = min(sets, fewest.get(session, sets))
    return {at: min(sets, fewest.get(at[0], 0)) for at, sets in counts.items()}


def _risen(
    lowest: Counts,
    wanted: Counts,
    steps: list[list[Place]],
    candidates: Mapping[str, Candidate],
    limit: Limit,
) -> Counts:
    """As near to what is wanted as the limit allows, a step at a time, the main work first.

    What could not come in yet waits for another week.
    """
    found, now = dict(lowest), volumes(lowest, candidates)
    added = True
    while added:
        added = False
        for step in steps:
            places = [place for place in step if found[place]]
            halves = _halves(places, candidates)
            short = all(found[place] < wanted[place] for place in places)
            if places and short and limit.allows(now, halves):
                found |= {place: found[place] + 1 for place in places}
                _count(now, halves)
                added = True
    return found


def _halves(places: list[Place], candidates: Mapping[str, Candidate]) -> dict[str, int]:
    """Half sets by muscle of one set of each."""
    found: dict[str, int] = {}
    for _, key in places:
        for muscle, halves in candidates[key].halves.items():
            found[muscle] = found.get(muscle, 0) + halves
    return found


def _lighter(current: Counts, steps: list[list[Place]], kept_share: float) -> Counts:
    """Fewer sets of the same exercises: one of each, and more where most of them were left out."""
    found = {place: min(1, n) for place, n in current.items()}
    wanted = round(kept_share * sum(current.values()))
    left = [kept for step in steps if (kept := [place for place in step if current[place]])]
    while left:
        step = min(left, key=lambda places: found[places[0]] / current[places[0]])
        is_whole = all(found[place] < current[place] for place in step)
        if not is_whole or sum(found.values()) + len(step) > wanted:
            left.remove(step)
        else:
            found |= {place: found[place] + 1 for place in step}
    return found
