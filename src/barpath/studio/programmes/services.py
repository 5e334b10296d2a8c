"""Asking for a programme, having it designed out of the way of the pages, and letting it go."""

from datetime import datetime
from typing import Any

import msgspec
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django_tasks import task

from barpath.craft.knowledge import knowledge
from barpath.craft.knowledge.library import Knowledge
from barpath.craft.programming.exchange import Answer, Unreadable, read_request
from barpath.studio.history.services import record_event
from barpath.studio.library.models import OwnExercise
from barpath.studio.library.reports.own import exercises_of
from barpath.studio.people.models import Person, Practice, User
from barpath.studio.programmes.drafting import CouldNotDesign, Stopped, draft
from barpath.studio.programmes.models import Programme
from barpath.studio.refusal import Refused

Status = Programme.Status
MOST_ON_THE_WAY = 5
"""What one practice may have waiting, so that nobody's queue is everybody's."""
TRIES = 3


@transaction.atomic
def ask_for_programme(
    *,
    practice: Practice,
    person: Person | None,
    title: str,
    request: dict[str, Any],
    by: User,
    at: datetime,
) -> Programme:
    """Put a request in the queue of the worker.

    Raises:
        Refused: if it cannot be read as a request, or too many are waiting.
    """
    try:
        read_request(msgspec.json.encode(request))
    except Unreadable as fault:
        raise Refused(f"This cannot be asked for. {fault}") from fault
    if practice.programmes.filter(status__in=Programme.ON_THE_WAY).count() >= MOST_ON_THE_WAY:
        raise Refused(
            f"{MOST_ON_THE_WAY} programmes are on their way. Wait for one, or cancel one."
        )
    asked = Programme.objects.create(
        practice=practice,
        person=person,
        title=title,
        designed_by=by,
        asked_at=at,
        request=request,
    )
    record_event("asked for", asked, by=by, person=person, practice=practice)
    design_programme.enqueue(asked.pk)
    return asked


@task
def design_programme(pk: int) -> None:
    """Design a programme that waits, unless it was cancelled; done again it comes to the same."""
    waiting = Programme.objects.filter(pk=pk, status__in=Programme.ON_THE_WAY)
    claimed = waiting.update(
        status=Status.DESIGNING, started_at=timezone.now(), tries=F("tries") + 1
    )
    if not claimed:
        return
    asked = Programme.objects.get(pk=pk)
    own = exercises_of(OwnExercise.objects.filter(practice=asked.practice_id))
    try:
        found = draft(msgspec.json.encode(asked.request), own, is_wanted=waiting.exists)
    except Stopped:
        _try_again(asked)
    except CouldNotDesign as fault:
        _end(waiting, status=Status.FAILED, trouble=str(fault))
    else:
        _keep(waiting, found)


def _try_again(asked: Programme) -> None:
    """Whoever was designing was told to end: the next worker begins anew, if it is still wanted."""
    waiting = Programme.objects.filter(pk=asked.pk, status=Status.DESIGNING)
    if asked.tries >= TRIES:
        _end(waiting, status=Status.FAILED, trouble="It was broken off each time it was begun.")
    elif waiting.update(status=Status.WAITING):
        design_programme.enqueue(asked.pk)


def _keep(waiting: Any, found: Answer) -> None:
    told = msgspec.to_builtins(found)
    _end(
        waiting,
        status=found.programme.status,
        answer=told["programme"],
        findings=told["findings"],
        gap_percent=found.gap_percent,
    )


def _end(waiting: Any, **told: Any) -> None:
    """Only while somebody still waits for it: what was cancelled meanwhile stays cancelled."""
    waiting.update(ended_at=timezone.now(), **told)


@transaction.atomic
def cancel_programme(*, programme: Programme, by: User, at: datetime) -> None:
    """Stop designing; the worker looks twice a second whether it is still wanted."""
    waiting = Programme.objects.filter(pk=programme.pk, status__in=Programme.ON_THE_WAY)
    if waiting.update(status=Status.CANCELLED, ended_at=at):
        record_event(
            "cancelled", programme, by=by, person=programme.person, practice=programme.practice
        )


@transaction.atomic
def remove_programme(*, programme: Programme, by: User) -> None:
    """Delete a programme and the answers it was made from, for good."""
    record_event("removed", programme, by=by, person=programme.person, practice=programme.practice)
    programme.delete()


def base_for(practice: Practice) -> Knowledge:
    """What is known there: the library with the exercises of the practice."""
    own = exercises_of(OwnExercise.objects.filter(practice=practice, retired_on=None))
    return knowledge().with_exercises(own)


def names_in(base: Knowledge) -> list[str]:
    """The exercises that may be wished for, by name."""
    every = base.movement.exercises.values()
    return sorted(each.name for each in every if each.status == "live")
