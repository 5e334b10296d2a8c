"""What happened, in the order it happened."""

from typing import Any, NoReturn

from django.conf import settings
from django.db import models

from barpath.studio.ownership import Ownership


class Unchangeable(TypeError):
    """History was told to change. Whoever wrote that meant to record another event."""


def _refuse(*_: object, **__: object) -> NoReturn:
    raise Unchangeable("an event is written once: never changed, never deleted")


class EventQuerySet(models.QuerySet["Event"]):
    """Events can be read and nothing else; erasing a person goes by the base manager."""

    update = _refuse
    bulk_update = _refuse
    delete = _refuse


class Event(models.Model):
    """One change, or one reading of a health record: who, what, when. Written once, never changed."""

    at = models.DateTimeField(auto_now_add=True, db_index=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    verb = models.CharField("what was done", max_length=40)
    model = models.CharField("kind of record", max_length=60)
    row = models.CharField("number of the record", max_length=40)
    # By name, so that the room of people can record what it does.
    person = models.ForeignKey(
        "people.Person", null=True, on_delete=models.SET_NULL, related_name="events"
    )
    practice = models.ForeignKey(
        "people.Practice", null=True, on_delete=models.SET_NULL, related_name="events"
    )
    detail = models.JSONField(default=dict)

    objects = EventQuerySet.as_manager()

    # What happened stays counted; whose it was and what it said go.
    ownership = Ownership(
        "person",
        "person",
        erased="forgotten",
        forgets=("person", "by", "detail", "row"),
        title="What happened",
    )

    delete = _refuse

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write the event, once: the one place where the rule against own saves gives way."""
        if not self._state.adding:
            _refuse()
        super().save(*args, **kwargs)
