"""Writing down what happened, beside the change itself."""

from typing import TYPE_CHECKING

from django.db.models import Model

from barpath.studio.history.models import Event

if TYPE_CHECKING:  # every room records, so this one stands below even that of people
    from barpath.studio.people.models import Person, Practice, User


def record_event(
    verb: str,
    row: Model,
    *,
    by: "User | None",
    person: "Person | None" = None,
    practice: "Practice | None" = None,
    **detail: str | float | bool | None,
) -> Event:
    """Write one event.

    Args:
        verb: what was done, in the past: "added", "changed", "removed", "seen", "downloaded".
        row: what it was done to.
        by: who did it; None for the system.
        person: whose record it is.
        practice: the practice it belongs to, if any.
        **detail: small facts a reader of the history needs; never health content.
    """
    return Event.objects.create(
        verb=verb,
        model=row._meta.label,
        row=str(row.pk),
        by=by,
        person=person,
        practice=practice,
        detail=detail,
    )
