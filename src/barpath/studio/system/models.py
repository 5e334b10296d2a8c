"""What the installation remembers of itself."""

from django.db import models

from barpath.studio.ownership import Ownership


class Heartbeat(models.Model):
    """When a process behind the pages was last seen alive."""

    class Part(models.TextChoices):
        WORKER = "worker", "Task worker"
        TICK = "tick", "Minute tick"

    part = models.CharField(max_length=10, choices=Part)
    # A worker's id, which the tasks it has taken name too; the tick is one whoever ticks.
    name = models.CharField(max_length=64, unique=True)
    seen_at = models.DateTimeField()

    ownership = Ownership("installation", why="which processes are alive; nobody's record")


class Schedule(models.Model):
    """The last time that each entry of the schedule was due and started."""

    name = models.CharField(max_length=60, unique=True)
    due_at = models.DateTimeField()

    ownership = Ownership("installation", why="when work was last started; nobody's record")
