"""Work whose worker was killed is done again, and not for ever."""

from datetime import UTC, datetime, timedelta

import pytest
from django_tasks_db.models import DBTaskResult

from barpath.studio.system import services
from barpath.studio.system.models import Heartbeat

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LONG_AGO = NOW - timedelta(seconds=services.LEASE_S + 1)

pytestmark = pytest.mark.django_db


def running(*workers: str, started_at: datetime = LONG_AGO) -> None:
    """A task that the last of these workers has taken."""
    services.remove_expired_sessions.enqueue(NOW.isoformat())
    DBTaskResult.objects.update(status="RUNNING", worker_ids=list(workers), started_at=started_at)


def status() -> str:
    return DBTaskResult.objects.get().status


def test_work_of_a_worker_that_is_gone_waits_again() -> None:
    running("gone")
    services.beat(part=Heartbeat.Part.WORKER, name="gone", at=LONG_AGO)
    services.beat(part=Heartbeat.Part.WORKER, name="another", at=NOW)
    assert services.recover_lost_work(at=NOW) == 1
    assert status() == "READY"


def test_work_of_a_worker_that_lives_goes_on_however_long() -> None:
    running("alive", started_at=NOW - timedelta(days=2))
    services.beat(part=Heartbeat.Part.WORKER, name="alive", at=NOW - timedelta(seconds=10))
    assert services.recover_lost_work(at=NOW) == 0
    assert status() == "RUNNING"


def test_work_that_was_only_just_taken_is_left() -> None:
    running("new", started_at=NOW - timedelta(seconds=1))
    assert services.recover_lost_work(at=NOW) == 0


def test_work_that_took_three_workers_down_has_failed() -> None:
    running("first", "second", "third")
    assert services.recover_lost_work(at=NOW) == 1
    task = DBTaskResult.objects.get()
    assert (task.status, task.finished_at) == ("FAILED", NOW)
    assert task.task_result.errors[0].exception_class is services.WorkerLost


def test_work_that_ended_meanwhile_stays_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    running("slow")
    DBTaskResult.objects.update(started_at=LONG_AGO)
    read = DBTaskResult.objects.get()
    DBTaskResult.objects.update(status="SUCCESSFUL")
    assert services._recover(read, NOW) == 0
    assert status() == "SUCCESSFUL"
