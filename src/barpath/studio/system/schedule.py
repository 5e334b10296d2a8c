"""What is done by the clock: a line each, read every minute."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any, Protocol

from django.db import transaction
from django_tasks.base import Task

from barpath.studio.system import services
from barpath.studio.system.models import Schedule


class When(Protocol):
    """A rule that says when something is due."""

    def last(self, at: datetime) -> datetime:
        """The latest moment it was due, up to `at`."""


@dataclass(frozen=True, slots=True)
class Daily:
    """Once a day at a time, in UTC."""

    at: time

    def last(self, at: datetime) -> datetime:
        today = datetime.combine(at.astimezone(UTC).date(), self.at, UTC)
        return today if today <= at else today - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """A task and when it is due. It is given the moment it was due, as ISO text."""

    name: str
    when: When
    task: Task[[str], Any]


# At different minutes, so that they do not wait for one another's writes.
SCHEDULE = (
    Entry("remove expired sign-ins", Daily(time(3, 10)), services.remove_expired_sessions),
    Entry("remove finished work", Daily(time(3, 20)), services.remove_finished_work),
    Entry("remove files without a record", Daily(time(3, 30)), services.remove_lost_files),
)


def tick(*, at: datetime, schedule: Sequence[Entry] = SCHEDULE) -> list[str]:
    """Enqueue what has become due by a moment; the names of what this call started.

    Any number of ticks may run, at once or late: each due moment is claimed once, and of several
    that were missed the latest counts. An entry seen for the first time waits for its next one.
    """
    return [entry.name for entry in schedule if _start_if_due(entry, at)]


@transaction.atomic
def _start_if_due(entry: Entry, at: datetime) -> bool:
    due_at = entry.when.last(at)
    _, is_new = Schedule.objects.get_or_create(name=entry.name, defaults={"due_at": due_at})
    if is_new:
        return False
    # Of two ticks at once, one changes the row and the other finds it changed.
    claimed = Schedule.objects.filter(name=entry.name, due_at__lt=due_at).update(due_at=due_at)
    if claimed:
        entry.task.enqueue(due_at.isoformat())
    return bool(claimed)
