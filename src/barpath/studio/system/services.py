"""Keeping the house: what is removed, and which processes are alive."""

from datetime import datetime, timedelta

from django.contrib.sessions.models import Session
from django.db import transaction
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from barpath.studio.files.services import delete_orphans
from barpath.studio.system.models import Heartbeat

# Long enough to look into what went wrong last week.
KEEP_FINISHED_WORK_DAYS = 30
# Far longer than an upload takes.
KEEP_LOST_FILES_HOURS = 24
# A process that has not been seen for this long is taken for dead.
LEASE_S = 60
# Work that took its worker down this often is left, so that it cannot do so for ever. With the
# lease between, that is fewer deaths than make the group give up (processes.py).
ATTEMPTS = 3


class WorkerLost(Exception):
    """The process doing a piece of work was killed, each time it was tried."""


@task
def remove_expired_sessions(due_at: str) -> int:
    """Delete sign-ins that have run out."""
    count, _ = Session.objects.filter(expire_date__lt=datetime.fromisoformat(due_at)).delete()
    return count


@task
def remove_finished_work(due_at: str) -> int:
    """Delete the rows of tasks that ended a while ago, and of workers that ended before them."""
    before = datetime.fromisoformat(due_at) - timedelta(days=KEEP_FINISHED_WORK_DAYS)
    count, _ = DBTaskResult.objects.finished().filter(finished_at__lt=before).delete()
    Heartbeat.objects.filter(seen_at__lt=before).delete()
    return count


@task
def remove_lost_files(due_at: str) -> int:
    """Delete stored bytes that no record names."""
    return delete_orphans(
        before=datetime.fromisoformat(due_at) - timedelta(hours=KEEP_LOST_FILES_HOURS)
    )


def beat(*, part: str, name: str, at: datetime) -> None:
    """Note that a process is alive."""
    Heartbeat.objects.update_or_create(name=name, defaults={"part": part, "seen_at": at})


def forget(*, name: str) -> None:
    """Note that a process has ended as it should, so that nobody waits for it."""
    Heartbeat.objects.filter(name=name).delete()


@transaction.atomic
def recover_lost_work(*, at: datetime) -> int:
    """Put work of workers that are no longer alive back in the queue; how much there was.

    A worker that was only slow may still finish what is put back here, so a task must come to the
    same when it is done twice.
    """
    alive = set(
        Heartbeat.objects.filter(
            part=Heartbeat.Part.WORKER, seen_at__gte=at - timedelta(seconds=LEASE_S)
        ).values_list("name", flat=True)
    )
    running = DBTaskResult.objects.running().filter(started_at__lt=at - timedelta(seconds=LEASE_S))
    return sum(_recover(work, at) for work in running if work.worker_ids[-1] not in alive)


def _recover(work: "DBTaskResult[..., object]", at: datetime) -> int:
    changes: dict[str, object] = {"status": "READY"}
    if len(work.worker_ids) >= ATTEMPTS:
        changes = {
            "status": "FAILED",
            "finished_at": at,
            "exception_class_path": f"{WorkerLost.__module__}.{WorkerLost.__qualname__}",
        }
    # Only if nobody has touched it since it was read.
    return (
        DBTaskResult.objects.running()
        .filter(pk=work.pk, started_at=work.started_at)
        .update(**changes)
    )
