"""How sets rise from one week of a block to the next."""

from collections.abc import Iterable

from barpath.craft.programming.designing.rising import learning
from barpath.craft.programming.designing.rising.course import Course
from barpath.craft.programming.designing.rising.volumes import Counts, Place, Volumes, volumes


class Rise:
    """The sets of a week while they rise, those of no muscle faster than the slope allows.

    Args:
        counts: the sets to begin with.
        before: sets by muscle in the last full week.
    """

    def __init__(self, counts: Counts, course: Course, before: Volumes) -> None:
        self.counts = dict(counts)
        self._course, self._before = course, before
        self._now = volumes(counts, course.candidates)

    def has_lost(self, muscles: Iterable[str]) -> bool:
        """Whether some of them have fewer sets than in the last full week."""
        return any(self._now.get(each, 0) < self._before.get(each, 0) for each in muscles)

    def add(self, more: Counts) -> bool:
        """Add those sets, all or none, and say whether they could be."""
        then = {
            muscle: self._now.get(muscle, 0) + sets
            for muscle, sets in volumes(more, self._course.candidates).items()
        }
        slope = self._course.pace.slope
        if any(sets > slope.most(self._before.get(muscle, 0)) for muscle, sets in then.items()):
            return False
        self._now |= then
        self.counts |= {place: self.counts[place] + sets for place, sets in more.items()}
        return True


def first_week(course: Course, week: int) -> Counts:
    """The sets of a week that none came before: the template's, or few in the first week of all."""
    most = course.pace.first_week_sets if week == 1 else None
    return {place: min(n, most or n) for place, n in course.wanted.items()}


def next_week(course: Course, last: Counts, before: Volumes, weeks_left: int) -> Counts:
    """What stands stays, what is new comes in, and then all rise as far as they may.

    Args:
        last: the sets of the last full week in the block; empty before there is one.
        before: sets by muscle in the last full week, be it of the block before.
        weeks_left: full weeks that the block still has, with this one.
    """
    stood = {place: last.get(place, 0) for place in course.wanted}
    week = Rise(stood, course, before)
    _keep_up(week, course)
    _enter(week, course, {key for (_, key), sets in stood.items() if sets})
    goal = course.wanted
    if course.kept is not None:
        goal = learning.one_more(course, course.kept, stood)
    if course.pace.is_in_rounds:
        week, goal = Rise(_level(week.counts), course, before), _level(goal)
    elif course.kept is not None:
        most = learning.most_sets(course, course.kept, stood, weeks_left)
        goal = _up_to(most, week.counts, goal, course.order)
    _rise(week, goal, course.steps)
    return week.counts


def _keep_up(week: Rise, course: Course) -> None:
    """Give what comes first the sets that its muscles had, on whatever days it stands now."""
    for place in course.ahead:
        muscles = course.candidates[place[1]].exercise.direct
        while week.counts[place] < course.wanted[place] and week.has_lost(muscles):
            if not week.add({place: 1}):
                break


def _enter(week: Rise, course: Course, stood: set[str]) -> None:
    """Let what is new come in with its fewest sets at once, or not yet: one set alone is little.

    Args:
        stood: keys of what the last week held; what only moved to another day comes in first.
    """
    for place in sorted(course.order, key=lambda at: at[1] not in stood):
        more = min(course.wanted[place], learning.FIRST_SETS) - week.counts[place]
        if more > 0:
            week.add({place: more})


def _rise(week: Rise, goal: Counts, steps: list[list[Place]]) -> None:
    """Come as near to the goal as the slope allows, a step at a time, the main work first.

    What could not come in yet waits for another week.
    """
    is_rising = True
    while is_rising:
        is_rising = False
        for step in steps:
            places = [place for place in step if week.counts[place]]
            is_short = all(week.counts[place] < goal[place] for place in places)
            if places and is_short and week.add(dict.fromkeys(places, 1)):
                is_rising = True


def _level(counts: Counts) -> Counts:
    """As many sets of each as of the one with the fewest in its session; what is out stays out."""
    fewest: dict[int, int] = {}
    for (session, _), sets in counts.items():
        if sets:
            fewest[session] = min(sets, fewest.get(session, sets))
    return {at: min(sets, fewest.get(at[0], 0)) for at, sets in counts.items()}


def _up_to(most_sets: int, entered: Counts, goal: Counts, order: list[Place]) -> Counts:
    """A week's goal with no more sets than that in all: first come those that come first."""
    found, left = dict(entered), most_sets - sum(entered.values())
    for place in order:
        more = max(0, min(goal[place] - found[place], left))
        found[place] += more
        left -= more
    return found
