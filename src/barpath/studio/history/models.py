"""What happened, in the order it happened."""

from django.conf import settings
from django.db import models

from barpath.studio.ownership import Ownership
from barpath.studio.people.models import Person, Practice


class Event(models.Model):
    """One change, or one reading of a health record: who, what, when. Written once, never changed."""

    at = models.DateTimeField(auto_now_add=True, db_index=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    verb = models.CharField(max_length=40)
    model = models.CharField(max_length=60)
    row = models.CharField(max_length=40)
    person = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="events")
    practice = models.ForeignKey(
        Practice, null=True, on_delete=models.SET_NULL, related_name="events"
    )
    detail = models.JSONField(default=dict)

    # What happened stays counted; whose it was and what it said go.
    ownership = Ownership(
        "person", "person", erased="forgotten", forgets=("person", "by", "detail", "row")
    )
