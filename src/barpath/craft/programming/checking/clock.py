"""When the sessions of a programme fall."""

from dataclasses import dataclass
from datetime import timedelta

from barpath.craft.programming.checking.case import Case
from barpath.craft.programming.programme import Session, Week

WEEK_DAYS = 7


@dataclass(frozen=True, slots=True)
class Timed:
    """A session with its place in words and its day, counted from the first of the programme."""

    where: str
    week: Week
    session: Session
    day: int


def timed(case: Case) -> list[Timed]:
    """Every session in the order of days."""
    length = case.client.shift.cycle if case.client.shift else WEEK_DAYS
    found = [
        Timed(where, week, session, (week.number - 1) * length + day_of(session))
        for where, week, session in case.sessions()
    ]
    return sorted(found, key=lambda each: (each.day, each.session.hour or 0))


def day_of(session: Session) -> int:
    """The day in its week or calendar of shifts, from 0."""
    return session.day if isinstance(session.day, int) else int(session.day[1:]) - 1


def hours_apart(one: Timed, other: Timed) -> float:
    """Hours between two sessions; whole days where an hour is not known."""
    days = timedelta(days=abs(one.day - other.day))
    if one.session.hour is None or other.session.hour is None:
        return days.total_seconds() / 3600
    first, second = sorted((one, other), key=lambda each: (each.day, each.session.hour or 0))
    hours = (second.session.hour or 0) - (first.session.hour or 0)
    return (days + timedelta(hours=hours)).total_seconds() / 3600
