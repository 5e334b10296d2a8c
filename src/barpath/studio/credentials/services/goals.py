"""Choosing a certification programme."""

from datetime import date
from typing import Any

from django.db import transaction

from barpath.craft.knowledge import knowledge
from barpath.studio.credentials.models import Goal
from barpath.studio.history.services import record_event
from barpath.studio.people.models import Person, User
from barpath.studio.refusal import Refused


@transaction.atomic
def choose_certification(
    *, person: Person, certification: str, by: User | None, today: date
) -> Goal:
    """Make a certification programme what a person is after; the goal before it is kept as past.

    Choosing the same again changes nothing.

    Args:
        person: who chooses.
        certification: its first key.
        by: who does it; None for the system.
        today: the day it is chosen.

    Raises:
        Refused: if there is no such programme, or it takes no new people.
    """
    offered = knowledge().catalogue(on=today).get(certification)
    if offered is None:
        raise Refused("There is no such certification programme to choose.")
    if offered.open_to_new_candidates.value is False:
        raise Refused(f"{offered.abbreviation} is closed to new people. Choose another one.")
    # Two requests at once would each find no goal to replace.
    Person.objects.select_for_update().get(pk=person.pk)
    current = Goal.objects.filter(person=person, replaced_on=None).first()
    if current is not None and current.certification == certification:
        return current
    if current is not None:
        current.replaced_on = today
        current.save(update_fields=["replaced_on"])
    goal = Goal.objects.create(person=person, certification=certification, chosen_on=today)
    chosen: dict[str, Any] = {"certification": certification}
    if current is not None:
        chosen["instead_of"] = current.certification
    record_event(
        "chose",
        goal,
        by=by,
        person=person,
        **chosen,
    )
    return goal
