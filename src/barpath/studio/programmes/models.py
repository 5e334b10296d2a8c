"""Programmes that were asked for, and what came of each."""

from django.db import models

from barpath.studio.ownership import of_practice
from barpath.studio.people.models import Person, Practice, User


class Programme(models.Model):
    """A client's training plan: what was asked for, how far it is, and the answer."""

    class Status(models.TextChoices):
        WAITING = "waiting", "Waiting for its turn"
        DESIGNING = "designing", "Being designed"
        OK = "ok", "Designed"
        INFEASIBLE = "infeasible", "Wishes conflict"
        DEFERRED = "deferred", "Questions first"
        CANCELLED = "cancelled", "Cancelled"
        FAILED = "failed", "Failed"

    ON_THE_WAY = (Status.WAITING, Status.DESIGNING)

    practice = models.ForeignKey(Practice, on_delete=models.CASCADE, related_name="programmes")
    person = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    title = models.CharField("for whom", max_length=100)
    designed_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    asked_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    status = models.CharField(max_length=12, choices=Status, default=Status.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    request = models.JSONField("what was asked for")
    answer = models.JSONField("the programme", null=True)
    findings = models.JSONField("what the rules say of it", default=list)
    gap_percent = models.FloatField("how far from the best at most, in percent", null=True)
    trouble = models.CharField("what went wrong", max_length=500, blank=True)

    ownership = of_practice("practice", about="person", is_health=True)

    @property
    def is_on_the_way(self) -> bool:
        return self.status in self.ON_THE_WAY
