"""What the clock starts, and how often."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.files.base import ContentFile
from django_tasks_db.models import DBTaskResult

from barpath.studio.files.services import store_file
from barpath.studio.system import services
from barpath.studio.system.demo.documents import a_pdf
from barpath.studio.system.models import Heartbeat, Schedule
from barpath.studio.system.schedule import SCHEDULE, Daily, Entry, tick
from builders import a_person

AT_THREE = Entry("clean", Daily(time(3)), services.remove_expired_sessions)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def started() -> list[str]:
    return [task.args_kwargs["args"][0] for task in DBTaskResult.objects.order_by("enqueued_at")]


@pytest.mark.parametrize(
    ("now", "was_due"),
    [
        (datetime(2026, 11, 22, 2, 59, 59, tzinfo=UTC), date(2026, 11, 21)),
        (datetime(2026, 11, 22, 3, tzinfo=UTC), date(2026, 11, 22)),
        (datetime(2026, 11, 22, 23, 59, tzinfo=UTC), date(2026, 11, 22)),
    ],
)
def test_daily_was_last_due_at_its_hour(now: datetime, was_due: date) -> None:
    assert Daily(time(3)).last(now) == datetime.combine(was_due, time(3), UTC)


@pytest.mark.django_db
def test_an_entry_seen_first_waits_for_its_hour() -> None:
    assert tick(at=NOW, schedule=[AT_THREE]) == []
    assert tick(at=NOW + timedelta(hours=14, minutes=59), schedule=[AT_THREE]) == []
    assert tick(at=NOW + timedelta(hours=15), schedule=[AT_THREE]) == ["clean"]
    assert started() == ["2026-11-23T03:00:00+00:00"]


@pytest.mark.django_db
def test_it_starts_once_however_many_tick() -> None:
    tick(at=NOW, schedule=[AT_THREE])
    later = NOW + timedelta(days=1)
    assert tick(at=later, schedule=[AT_THREE]) == ["clean"]
    assert tick(at=later, schedule=[AT_THREE]) == []
    assert tick(at=later - timedelta(hours=1), schedule=[AT_THREE]) == []
    assert len(started()) == 1


@pytest.mark.django_db
def test_of_several_days_missed_the_last_counts() -> None:
    tick(at=NOW, schedule=[AT_THREE])
    assert tick(at=NOW + timedelta(days=5), schedule=[AT_THREE]) == ["clean"]
    assert started() == ["2026-11-27T03:00:00+00:00"]


@pytest.mark.django_db
def test_a_start_that_fails_is_due_again(monkeypatch: pytest.MonkeyPatch) -> None:
    tick(at=NOW, schedule=[AT_THREE])
    with monkeypatch.context() as broken:
        broken.setattr(DBTaskResult.objects, "create", lambda **_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            tick(at=NOW + timedelta(days=1), schedule=[AT_THREE])
    assert tick(at=NOW + timedelta(days=1), schedule=[AT_THREE]) == ["clean"]


def test_every_entry_has_a_name_of_its_own() -> None:
    names = [entry.name for entry in SCHEDULE]
    assert len(set(names)) == len(names)
    longest = Schedule._meta.get_field("name").max_length
    assert longest
    assert max(map(len, names)) <= longest


@pytest.mark.django_db
def test_sign_ins_that_ran_out_are_removed() -> None:
    for key, days in (("old", -1), ("new", 1)):
        expires_at = NOW + timedelta(days=days)
        Session.objects.create(session_key=key, session_data="", expire_date=expires_at)
    assert services.remove_expired_sessions.call(NOW.isoformat()) == 1
    assert Session.objects.get().session_key == "new"


def ended(days_ago: int, status: str) -> None:
    """A task that was enqueued and ended some days ago, or has yet to begin."""
    waiting = services.remove_lost_files.enqueue("")
    ended_at = None if status == "READY" else NOW - timedelta(days=days_ago)
    DBTaskResult.objects.filter(pk=waiting.id).update(status=status, finished_at=ended_at)


@pytest.mark.django_db
def test_work_that_ended_long_ago_is_removed() -> None:
    ended(31, "SUCCESSFUL")
    ended(29, "FAILED")
    ended(31, "READY")
    services.beat(part=Heartbeat.Part.WORKER, name="old", at=NOW - timedelta(days=31))
    services.beat(part=Heartbeat.Part.WORKER, name="new", at=NOW)
    assert services.remove_finished_work.call(NOW.isoformat()) == 1
    assert set(DBTaskResult.objects.values_list("status", flat=True)) == {"FAILED", "READY"}
    assert Heartbeat.objects.get().name == "new"


@pytest.mark.django_db
@pytest.mark.usefixtures("store_dir")
def test_bytes_without_a_record_are_removed_after_a_day() -> None:
    kept = store_file(person=a_person(), upload=a_pdf("kept", ["kept"]), by=None)
    kept.content.storage.save("aa/lost", ContentFile(b"lost"))
    now = datetime.now(UTC)
    assert services.remove_lost_files.call(now.isoformat()) == 0
    assert services.remove_lost_files.call((now + timedelta(days=2)).isoformat()) == 1
    assert kept.content.storage.exists(str(kept.content))
