"""A first week, put together an exercise at a time: where the solver starts from."""

from collections import Counter
from dataclasses import dataclass, field

from barpath.craft.programming.solving.problem import WeekProblem

WANTED_HALVES = 8
"""What each major muscle is filled up to: VOL-02 in halves. Only a start; the rules decide."""
NEW_GROUP, MOST_TIMES = 6, 2


@dataclass
class _Filling:
    """A week being filled: seconds left by session, what is in it, and what it serves."""

    problem: WeekProblem
    left_s: dict[int, int]
    found: dict[tuple[int, str], int] = field(default_factory=dict)
    halves: Counter[str] = field(default_factory=Counter)
    groups: Counter[str] = field(default_factory=Counter)

    def group_of(self, key: str) -> str:
        return self.problem.patterns[self.problem.candidates[key].exercise.pattern].group

    def served(self, key: str, sets: int, majors: set[str]) -> int:
        """What so many sets would serve that nothing serves yet."""
        halves = self.problem.candidates[key].halves.items()
        served = sum(
            min(sets * each, max(0, WANTED_HALVES - self.halves[muscle]))
            for muscle, each in halves
            if muscle in majors
        )
        group = self.group_of(key)
        return served + (NEW_GROUP if group and not self.groups[group] else 0)

    def add(self, place: int, key: str, sets: int, cost_s: int) -> None:
        self.found[place, key] = sets
        self.left_s[place] -= cost_s
        self.groups[self.group_of(key)] += 1
        for muscle, each in self.problem.candidates[key].halves.items():
            self.halves[muscle] += sets * each


def first_week(problem: WeekProblem) -> dict[tuple[int, str], int]:
    """Sets by session and exercise: again and again what serves the most for its time."""
    majors = set(problem.muscles("major")) | problem.emphasised
    left_s = {place: sitting.work_s for place, sitting in enumerate(problem.sittings)}
    week = _Filling(problem, left_s)
    while step := _best_step(week, majors):
        week.add(*step)
    return week.found


def _best_step(week: _Filling, majors: set[str]) -> tuple[int, str, int, int] | None:
    """The session with most time left, and what to put there with its sets and seconds."""
    place = max(week.left_s, key=lambda each: (week.left_s[each], -each))
    used = Counter(key for _, key in week.found)
    best: tuple[float, str, int, int] | None = None
    for key in week.problem.candidates:
        prescribed = week.problem.prescriptions[key]
        sets = min(prescribed.least_sets, week.problem.most_sets)
        cost_s = prescribed.set_s * sets + prescribed.once_s
        if cost_s > week.left_s[place] or (place, key) in week.found or used[key] >= MOST_TIMES:
            continue
        worth = week.served(key, sets, majors) / cost_s
        if worth and (best is None or (worth, key) > best[:2]):
            best = worth, key, sets, cost_s
    return (place, *best[1:]) if best else None
