"""Who may do what. No other file decides it.

Each rule is a filter, so the same line answers "which papers may Ana see?" and "may Ana see this
paper?". A pair that is not listed is an error, never a permission. What belongs to a practice is
seen in the practice of the active role only.
"""

from collections.abc import Callable
from functools import reduce
from typing import TypeVar

from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404

from barpath.studio.credentials.models import Goal, Paper, PaperShare
from barpath.studio.exam.models import Answer, Attempt, Preparation, Sitting
from barpath.studio.files.models import StoredFile
from barpath.studio.history.models import Event
from barpath.studio.history.services import record_event
from barpath.studio.library.models import OwnExercise
from barpath.studio.ownership import ownership_of
from barpath.studio.people.models import Person, Practice, Role, User
from barpath.studio.programmes.models import Programme

M = TypeVar("M", bound=Model)

MANAGERS = (Role.Kind.OWNER, Role.Kind.MANAGER)
DESIGNERS = (Role.Kind.OWNER, Role.Kind.TRAINER)
COACHES = (*MANAGERS, Role.Kind.TRAINER, Role.Kind.INSTRUCTOR)


def _practice(user: User, *kinds: str) -> int | None:
    """The practice of the active role, if the role is open and of one of these kinds."""
    role = user.active_role
    if role is None or role.ended_on is not None or (kinds and role.kind not in kinds):
        return None
    return role.practice_id


def _shared_with(practice_id: int | None, paper: str) -> Q:
    """Papers that their owner has shown to the practice."""
    if practice_id is None:
        return Q(pk__in=())
    return Q(Exists(PaperShare.objects.filter(paper=OuterRef(paper), practice=practice_id)))


def _own(user: User) -> Q:
    return Q(person=user.person_id)


def _prepared(user: User) -> Q:
    return Q(preparation__person=user.person_id)


def _owned(user: User) -> Q:
    """Practices of which the user is an owner, whichever role is active."""
    roles = Role.objects.filter(person=user.person_id, kind=Role.Kind.OWNER, ended_on=None)
    return Q(Exists(roles.filter(practice=OuterRef("pk"))))


def _designed(user: User) -> Q:
    """Programmes that tell of clients' health: a trainer's own there, and all of them for owners."""
    own = Q(practice=_practice(user, *DESIGNERS), designed_by=user)
    return own | Q(practice=_practice(user, Role.Kind.OWNER))


RULES: dict[tuple[type[Model], str], Callable[[User], Q]] = {
    (Person, "see"): lambda user: Q(pk=user.person_id),
    (Person, "change"): lambda user: Q(pk=user.person_id),
    (Role, "see"): lambda user: _own(user) | Q(practice=_practice(user, *MANAGERS)),
    (Role, "act in"): lambda user: _own(user) & Q(ended_on=None),
    (Practice, "see"): lambda user: Q(pk=_practice(user)),
    (Practice, "hand over"): _owned,
    (Practice, "see papers"): lambda user: Q(pk=_practice(user, *MANAGERS)),
    (Practice, "add exercises"): lambda user: Q(pk=_practice(user, *COACHES)),
    (OwnExercise, "see"): lambda user: Q(practice=_practice(user)),
    (OwnExercise, "change"): lambda user: Q(practice=_practice(user, *COACHES)),
    (Practice, "design for"): lambda user: Q(pk=_practice(user, *DESIGNERS)),
    (Programme, "see"): _designed,
    (Programme, "change"): _designed,
    (Preparation, "see"): _own,
    (Preparation, "change"): _own,
    (Answer, "see"): _prepared,
    (Sitting, "see"): _prepared,
    (Sitting, "change"): _prepared,
    (Attempt, "see"): _prepared,
    (Attempt, "change"): _prepared,
    (Goal, "see"): _own,
    (Goal, "change"): _own,
    (Paper, "see"): lambda user: _own(user) | _shared_with(_practice(user, *MANAGERS), "pk"),
    (Paper, "change"): _own,
    (Paper, "share"): _own,
    (StoredFile, "see"): lambda user: (
        _own(user) | _shared_with(_practice(user, *MANAGERS), "paper")
    ),
    (Event, "see"): _own,
}


def allowed(user: User, verb: str, model: type[M]) -> QuerySet[M]:
    """Every row of model on which user may do verb."""
    return model._default_manager.filter(RULES[model, verb](user))


def may(user: User, verb: str, row: Model) -> bool:
    """Whether user may do verb to this row."""
    return allowed(user, verb, type(row)).filter(pk=row.pk).exists()


def get(user: User, verb: str, model: type[M], **lookup: object) -> M:
    """The row, or 404: a stranger is not told that it exists. Who reads of health is written down."""
    row = get_object_or_404(allowed(user, verb, model), **lookup)
    ownership = ownership_of(model)
    if ownership.is_health:
        about = {
            name: reduce(getattr, path.split("__"), row)
            for name, path in (("practice", ownership.path), ("person", ownership.about))
            if path
        }
        record_event("read", row, by=user, **about)  # type: ignore[arg-type]
    return row
