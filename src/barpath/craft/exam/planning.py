"""From an exam date and minutes a day to what to do each day, and whether it can be done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from barpath.craft.exam.memory import Memory, gain, recall

# New concepts are finished at this share of the time, so that the rest is for coming back.
NEW_UNTIL_SHARE = 0.75
# In the last days, and throughout a plan shorter than a month, each answer goes where it raises
# recall on the exam day most. The figures are from a simulation of 500 facts.
LAST_DAYS = 7
SHORT_PLAN_DAYS = 28
# Fewer answers a concept than this left a fifth or more forgotten on the day, in the same
# simulation.
FEWEST_ANSWERS_PER_CONCEPT = 2.2
# Reading the reason takes as long as answering, until the learner's own pace is known.
SECONDS_PER_ANSWER = 75
FEWEST_ANSWERS_FOR_PACE = 20


@dataclass(frozen=True)
class StudyPlan:
    """What a learner set out to do.

    Attributes:
        began_on: the first day.
        exam_on: the day of the exam.
        weekdays: days of study, Monday 0 to Sunday 6.
        minutes_per_day: on each of them.
        seconds_per_answer: the learner's own pace, once there is one.
    """

    began_on: date
    exam_on: date
    weekdays: frozenset[int]
    minutes_per_day: int
    seconds_per_answer: float = SECONDS_PER_ANSWER

    @property
    def answers_per_day(self) -> int:
        """How many answers fit a day of study; at least one."""
        return max(1, int(self.minutes_per_day * 60 / self.seconds_per_answer))

    def study_days(self, *, since: date) -> list[date]:
        """The days of study from a day on until the day before the exam."""
        span = range(max(0, (self.exam_on - since).days))
        days = (since + timedelta(days=each) for each in span)
        return [day for day in days if day.weekday() in self.weekdays]

    def last_day_for_new(self) -> date:
        """The day by which every concept should have been met."""
        return self.began_on + NEW_UNTIL_SHARE * (self.exam_on - self.began_on)


@dataclass(frozen=True)
class Outlook:
    """Whether a plan can be met.

    Attributes:
        days_left: days of study before the exam.
        answers_left: answers that fit them.
        answers_wanted: answers the concepts want at least.
        new_left: concepts not met yet.
        new_per_day: concepts to meet on each day of study from now.
        can_be_met: whether the answers that fit are enough.
        possible_on: the first day on which an exam could be met with the same days and minutes;
            None where no day is studied.
    """

    days_left: int
    answers_left: int
    answers_wanted: int
    new_left: int
    new_per_day: int
    can_be_met: bool
    possible_on: date | None


def outlook(plan: StudyPlan, memories: Mapping[str, Memory | None], *, today: date) -> Outlook:
    """Where a plan stands on a day.

    A missed day needs no rule of its own: what is left is spread over the days that are left.

    Args:
        plan: what the learner set out to do.
        memories: by concept of the exam; None for those not met yet.
        today: the day.
    """
    start = max(today, plan.began_on)
    days = plan.study_days(since=start)
    new = sum(memory is None for memory in memories.values())
    wanted = ceil(sum(_wanted(memory, plan.exam_on) for memory in memories.values()))
    fits = len(days) * plan.answers_per_day
    return Outlook(
        days_left=len(days),
        answers_left=fits,
        answers_wanted=wanted,
        new_left=new,
        new_per_day=_new_per_day(plan, new, days),
        can_be_met=fits >= wanted,
        possible_on=_possible_on(plan, wanted, start),
    )


def _wanted(memory: Memory | None, exam_on: date) -> float:
    """Answers a concept still wants: fewer when it would be remembered without any."""
    if memory is None:
        return FEWEST_ANSWERS_PER_CONCEPT
    return (FEWEST_ANSWERS_PER_CONCEPT - 1) * (1 - recall(memory, on=exam_on))


def _new_per_day(plan: StudyPlan, new: int, days: Sequence[date]) -> int:
    until = [day for day in days if day <= plan.last_day_for_new()] or list(days)
    return min(plan.answers_per_day, ceil(new / len(until))) if until else 0


def _possible_on(plan: StudyPlan, wanted: int, start: date) -> date | None:
    if not plan.weekdays:
        return None
    needed = ceil(wanted / plan.answers_per_day)
    weeks, rest = divmod(needed, len(plan.weekdays))
    day = start + timedelta(weeks=weeks)
    while rest:
        rest -= day.weekday() in plan.weekdays
        day += timedelta(days=1)
    return max(day, start + timedelta(days=1))


def for_today(
    plan: StudyPlan,
    memories: Mapping[str, Memory | None],
    weights: Mapping[str, float],
    *,
    today: date,
    count: int,
    already_new: int = 0,
) -> list[str]:
    """The concepts to ask today, in the order of their worth.

    Args:
        plan: what the learner set out to do.
        memories: by concept of the exam; None for those not met yet.
        weights: what a concept is worth in the exam, by key; larger is more.
        today: the day.
        count: how many answers there is time for.
        already_new: concepts met for the first time earlier today.
    """
    if count <= 0:
        return []
    if _by_gain(plan, today):
        return _worth_most(memories, weights, plan.exam_on, today)[:count]
    new = [key for key, memory in memories.items() if memory is None]
    new.sort(key=lambda key: (-weights.get(key, 0), key))
    share = outlook(plan, memories, today=today).new_per_day - already_new
    chosen = new[: max(0, min(share, count))]
    due = [key for key, each in memories.items() if each and each.due_on <= today]
    due.sort(key=lambda key: (recall(memories[key], on=today), key))
    chosen += due[: count - len(chosen)]
    if len(chosen) < count:
        rest = {
            key: each for key, each in memories.items() if key not in chosen and _may(each, today)
        }
        chosen += _worth_most(rest, weights, plan.exam_on, today)[: count - len(chosen)]
    return chosen


def _may(memory: Memory | None, today: date) -> bool:
    return memory is None or memory.reviewed_on < today


def _by_gain(plan: StudyPlan, today: date) -> bool:
    whole = (plan.exam_on - plan.began_on).days
    return whole < SHORT_PLAN_DAYS or (plan.exam_on - today).days <= LAST_DAYS


def _worth_most(
    memories: Mapping[str, Memory | None], weights: Mapping[str, float], exam_on: date, today: date
) -> list[str]:
    """Concepts by what an answer today is expected to add on the exam day."""
    day = max(exam_on, today)
    worth = {
        key: gain(memory, today=today, exam_on=day) * weights.get(key, 0)
        for key, memory in memories.items()
    }
    return sorted(worth, key=lambda key: (-worth[key], key))


def least_remembered(
    keys: Sequence[str], memories: Mapping[str, Memory | None], today: date
) -> list[str]:
    """Concepts by how little of them is left; those never met come first."""
    return sorted(set(keys), key=lambda key: (recall(memories[key], on=today), key))


def mixed(keys: Sequence[str], group: Mapping[str, str]) -> list[str]:
    """The same concepts with neighbours from different domains as far as that is possible.

    Args:
        keys: concepts in the order of their worth.
        group: the domain of each.
    """
    left, found = list(keys), list[str]()
    while left:
        last = group[found[-1]] if found else None
        place = next((at for at, key in enumerate(left) if group[key] != last), 0)
        found.append(left.pop(place))
    return found


def pace(seconds: Sequence[float]) -> float:
    """A learner's seconds an answer: the middle of the latest ones, or the usual until there are enough."""
    if len(seconds) < FEWEST_ANSWERS_FOR_PACE:
        return SECONDS_PER_ANSWER
    ordered = sorted(seconds)
    return min(max(ordered[len(ordered) // 2], 20.0), 240.0)
