"""Fill an empty installation with a practice and with values that are easily lost on the way."""

from datetime import UTC, date, datetime
from uuid import UUID

from django.contrib.sessions.models import Session
from django_tasks_db.models import DBTaskResult

from barpath.studio.history.models import Event
from barpath.studio.people.models import Person
from barpath.studio.system.demo.practice import make_practice
from barpath.studio.system.models import Heartbeat, Schedule
from barpath.studio.system.services import remove_finished_work

make_practice(date(2026, 11, 22))
Person.objects.create(name="Zoë “Ω” Żółć \\ ' \" \n line two \u2028 😀")
Person.objects.create(name="Gone again").delete()  # whose key must not be given out again
moment = datetime(2026, 3, 29, 1, 59, 59, 999_999, UTC)
Heartbeat.objects.create(part="worker", name="w1", seen_at=moment)
Schedule.objects.create(name="daily", due_at=moment)
Session.objects.create(session_key="a" * 32, session_data="signed:data", expire_date=moment)
enqueued = remove_finished_work.enqueue(moment.isoformat())
DBTaskResult.objects.filter(pk=enqueued.id).update(
    id=UUID(int=1), return_value={"b": [1, 2.5, None, True], "a": {"ü": "\\u0000"}}
)
Event.objects.create(verb="tested", model="x", row="1", detail={"share": 0.1, "days": 10**12})
