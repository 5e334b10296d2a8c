"""Judging programmes for people who work in shifts."""

from collections.abc import Iterator

from barpath.craft.knowledge.claims import Claim
from barpath.craft.programming.checking.case import Case, is_counted
from barpath.craft.programming.checking.clock import day_of
from barpath.craft.programming.checking.kinds import Breach, kind
from barpath.craft.programming.checking.training import bouts
from barpath.craft.programming.programme import LIFTING, Session


@kind("shift_calendar")
def shift_calendar(_claim: Claim, case: Case) -> Iterator[Breach]:
    """Sessions by the day of the calendar of shifts; nothing hard on a day that ended a night."""
    pattern = case.client.shift.pattern if case.client.shift else ()
    for where, _, session in case.sessions():
        if isinstance(session.day, int):
            yield where, "It goes by the weekday; it is asked to go by the calendar of shifts."
        elif day_of(session) not in range(len(pattern)):
            yield where, f"The calendar of shifts has {len(pattern)} days."
        elif pattern[day_of(session) - 1] == "N" and is_hard(session):
            yield where, "A hard session on a day that began with a night shift."


def is_hard(session: Session) -> bool:
    """Whether it holds hard sets, or cardio that is vigorous."""
    lifts = any(is_counted(slot) for slot in session.slots(LIFTING))
    return lifts or any(bout.zone == "vigorous" for bout in bouts(session))
