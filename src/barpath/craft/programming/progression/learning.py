"""Learning a day: each set is held against the forecast first, and a strange one is asked about."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import exp, log, sqrt
from statistics import median_low

from barpath.craft.programming.progression import tuning
from barpath.craft.programming.progression.belief import (
    READINESS,
    Belief,
    Mark,
    Question,
    Working,
    start,
)
from barpath.craft.programming.progression.logs import Exposure, WorkSet, impossible
from barpath.craft.programming.progression.rules import Rules
from barpath.craft.programming.progression.seeing import Lift, Seen, see


def fresh(rules: Rules) -> Belief:
    """A client of whom nothing was logged."""
    return start(early_reps=rules.number("EFF-06", "early_reps"))


def know_maximum(belief: Belief, name: str, maximum_kg: float) -> Belief:
    """Begin a lift from a maximum that was told, or that several sets agree on."""
    if name in belief.names:
        return belief
    working = Working(belief)
    working.add_lift(log(maximum_kg), tuning.TOLD_LEVEL_SD)
    return _kept(replace(belief, names=(*belief.names, name)), working)


@dataclass
class _Day:
    """What a day adds while it is learned."""

    rules: Rules
    before: Belief
    working: Working
    names: list[str]
    week: float
    questions: list[Question] = field(default_factory=list)
    doubts: dict[str, tuple[float, float]] = field(default_factory=dict)
    bests: dict[str, float] = field(default_factory=dict)
    seen: dict[str, list[Seen]] = field(default_factory=dict)
    surprises: dict[str, list[float]] = field(default_factory=dict)

    def place(self, name: str) -> int:
        return 3 + 2 * self.names.index(name)


def learn(
    belief: Belief, week: float, done: Mapping[str, tuple[Lift, Exposure]], rules: Rules
) -> Belief:
    """What is believed after a day.

    Args:
        week: when it was, no earlier than the last.
        done: by name, each lift that was trained and its sets.
    """
    day = _Day(rules, belief, Working(belief), list(belief.names), week)
    day.doubts.update(belief.doubts)
    day.bests.update(belief.bests)
    day.working.pass_time(max(week - belief.week, 0.0))
    for lift, exposure in done.values():
        _meet(day, lift, exposure)
        for number, each in enumerate(exposure.sets):
            _learn_set(day, lift, number, each)
    marks = dict(belief.marks)
    for name, (_, exposure) in done.items():
        if name in day.seen and not exposure.is_light:
            marks[name] = (*marks.get(name, ()), _mark(day, name))
    learned = replace(
        belief,
        names=tuple(day.names),
        week=week,
        marks=marks,
        questions=(*belief.questions, *day.questions),
        doubts=day.doubts,
        bests=day.bests,
    )
    return _kept(_with_readiness(learned, day), day.working)


def _kept(belief: Belief, working: Working) -> Belief:
    covariance = tuple(tuple(row) for row in working.covariance)
    return replace(belief, mean=tuple(working.mean), covariance=covariance)


def _with_readiness(belief: Belief, day: _Day) -> Belief:
    if not day.seen:
        return belief
    low = day.working.mean[READINESS] / tuning.READINESS_SD
    return replace(belief, readiness=(*belief.readiness, (day.week, low)))


def _meet(day: _Day, lift: Lift, exposure: Exposure) -> None:
    """Begin a lift that is new, in the middle of what its sets say, so that one slip leads nowhere."""
    if lift.name in day.names:
        return
    seen = [
        found.cleared(day.working.mean)
        for number, each in enumerate(exposure.sets)
        if not impossible(each, lift.exercise)
        if (found := see(each, number, lift, is_novice=day.rules.is_novice))
    ]
    if seen:
        day.names.append(lift.name)
        day.working.add_lift(median_low(seen), tuning.UNKNOWN_LEVEL_SD)


def _learn_set(day: _Day, lift: Lift, number: int, done: WorkSet) -> None:
    name = lift.name
    if asks := impossible(done, lift.exercise):
        day.questions.append(Question(name, done.index, day.week, asks))
        return
    seen = see(done, number, lift, is_novice=day.rules.is_novice)
    if seen is None:
        return
    sees = {**seen.sees, day.place(name): 1.0}
    expected, variance = day.working.expects(sees)
    off, sd = seen.level - expected, sqrt(variance + seen.noise)
    above = max(off, seen.line - day.before.bests.get(name, seen.line))
    if asks := _strange(day, name, off, sd, above):
        day.questions.append(Question(name, done.index, day.week, asks))
        return
    day.bests[name] = max(seen.line, day.bests.get(name, seen.line))
    if seen.is_least and off <= 0:
        day.seen.setdefault(name, [])  # it was trained; that it can do this much was known
        return
    day.working.see(sees, seen.level, seen.noise)
    day.seen.setdefault(name, []).append(seen)
    day.surprises.setdefault(name, []).append(off / sd)


def _strange(day: _Day, name: str, off: float, sd: float, above: float) -> str:
    """A question about a set far from the forecast, or far above the best; "" where it is believed.

    The second day that says the same is believed, and the first stays a question: either the
    client has changed or the forecast was wrong, and both are learned best by opening the level.
    """
    known = len(day.before.marks.get(name, ())) >= tuning.FORECAST_AFTER_EXPOSURES
    jump = log(1 + day.rules.number("LOG-03", "at_most_percent") / 100)
    if abs(off) <= tuning.OUTLIER_SD * sd and not (known and above > jump):
        day.doubts.pop(name, None)
        return ""
    doubted = day.doubts.get(name)
    if doubted and doubted[0] < day.week and abs(doubted[1] - off) <= tuning.OUTLIER_SD * sd:
        day.doubts.pop(name)
        day.working.reopen(day.place(name))
        return ""
    day.doubts.setdefault(name, (day.week, off))
    far = above if above > jump else off
    percent, side = 100 * (exp(far) - 1), "above" if far > 0 else "below"
    return (
        f"This set is {abs(percent):.0f} % {side} what was to be expected. Is it written as it was "
        "done?"
    )


def _mark(day: _Day, name: str) -> Mark:
    """The day of a lift as one estimate, by the weight of its sets."""
    sets, mean = day.seen[name], day.working.mean
    place = day.place(name)
    level, trend = mean[place], mean[place + 1]
    if not sets:
        return Mark(day.week, level, tuning.UNKNOWN_LEVEL_SD, 0.0, level, trend)
    weight = sum(1 / each.noise for each in sets)
    measured = sum(each.cleared(mean) / each.noise for each in sets) / weight
    surprises = day.surprises[name]
    surprise = sum(surprises) / len(surprises)
    return Mark(day.week, measured, sqrt(1 / weight), surprise, level, trend)
