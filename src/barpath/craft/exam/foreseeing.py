"""How what is remembered goes on from a day: left alone, or with the study that is planned."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from statistics import fmean

from barpath.craft.exam.memory import Grade, Memory, recall, review
from barpath.craft.exam.planning import StudyPlan, outlook

# An answer is foreseen as right where the concept is more likely remembered than not.
RIGHT_FROM = 0.5


def mean_recall(memories: Iterable[Memory], *, on: date) -> float:
    """The mean chance that concepts are remembered on a day, 0 to 1.

    Raises:
        ValueError: for no memory.
    """
    found = list(memories)
    if not found:
        raise ValueError("nothing was met, so nothing is remembered")
    return fmean(recall(each, on=on) for each in found)


def without_study(memories: Iterable[Memory], days: Sequence[date]) -> tuple[float, ...]:
    """Mean recall on each of the days if nothing is answered any more."""
    found = list(memories)
    return tuple(mean_recall(found, on=day) for day in days)


def with_study(
    memories: Mapping[str, Memory | None], plan: StudyPlan, days: Sequence[date], *, today: date
) -> tuple[float, ...]:
    """Mean recall of the concepts met by today, on each of the days, if the plan is kept.

    Each is answered on the days of study on which it is due, the least remembered first, as many as
    there is time for beside the new concepts of the day. What those do is not counted.

    Args:
        memories: by concept of the exam; None for those not met yet.
        plan: what the learner set out to do.
        days: in order, from today on.
        today: the day.
    """
    known = {key: each for key, each in memories.items() if each is not None}
    room = max(1, plan.answers_per_day - outlook(plan, memories, today=today).new_per_day)
    found, day = list[float](), today
    for until in days:
        while day < until:
            if day.weekday() in plan.weekdays and day < plan.exam_on:
                _study(known, day, room)
            day += timedelta(days=1)
        found.append(mean_recall(known.values(), on=until))
    return tuple(found)


def _study(known: dict[str, Memory], day: date, room: int) -> None:
    """One day of study: the due ones are answered."""
    due = [(recall(each, on=day), key) for key, each in known.items() if each.due_on <= day]
    for remembered, key in sorted(due)[:room]:
        given = Grade.GOOD if remembered >= RIGHT_FROM else Grade.AGAIN
        known[key] = review(known[key], given, on=day)
