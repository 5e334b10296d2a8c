"""Erasing a person: what goes, what stays and why, and doing it."""

import json
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Exists, Field, FileField, Model, OuterRef, QuerySet

from barpath.studio.files.services import delete_contents_on_commit
from barpath.studio.ownership import Owner, count_rows, ownership_of, rows_of, title_of
from barpath.studio.people.models import Person, Practice, Role, User
from barpath.studio.refusal import Refused


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of one kind of record."""

    title: str
    rows: int
    says: str


@dataclass(frozen=True, slots=True)
class Parting:
    """What erasing a person would do.

    Attributes:
        fates: kind by kind, what of the person's own records.
        practices: practices nobody else was ever in, which go with the person.
        orphans: practices that stay, though nobody is in them any more.
        needy: practices of which the person is the only owner while others are in them: somebody
            has to own them first.
    """

    fates: tuple[Fate, ...]
    practices: tuple[Practice, ...]
    orphans: tuple[Practice, ...]
    needy: tuple[Practice, ...]


def parting(person: Person) -> Parting:
    """What erasing a person would do, before it is done."""
    roles = Role.objects.filter(practice=OuterRef("pk"))
    ever, now = roles.filter(person=person), roles.filter(person=person, ended_on=None)
    others = roles.exclude(person=person)
    others_now = others.filter(ended_on=None)
    practices = Practice.objects.order_by("name")
    counts = count_rows("person", person.pk)
    return Parting(
        fates=tuple(_fate(model, rows) for model, rows in sorted(counts.items(), key=_label)),
        practices=tuple(practices.filter(Exists(ever), ~Exists(others))),
        orphans=tuple(practices.filter(Exists(now), Exists(others), ~Exists(others_now))),
        needy=tuple(
            practices.filter(
                Exists(now.filter(kind=Role.Kind.OWNER)),
                Exists(others_now),
                ~Exists(others_now.filter(kind=Role.Kind.OWNER)),
            )
        ),
    )


def _label(counted: tuple[type[Model], int]) -> str:
    return counted[0]._meta.label


def _fate(model: type[Model], rows: int) -> Fate:
    ownership = ownership_of(model)
    says = {
        "deleted": "Erased.",
        "forgotten": "Counted still, but no longer yours: who, whose and what is erased.",
        "kept": f"Stays, because {ownership.why}.",
    }[ownership.erased]
    return Fate(title_of(model), rows, says)


@transaction.atomic
def erase_person(*, person: Person) -> None:
    """Erase a person: every record and file of theirs, and the practices that were theirs alone.

    Raises:
        Refused: if a practice with people in it would be left without an owner.
    """
    will = parting(person)
    if will.needy:
        names = ", ".join(practice.name for practice in will.needy)
        raise Refused(
            f"You are the only owner of {names}, and other people are in it. Make one of them an "
            "owner first, on the page of your data."
        )
    for practice in will.practices:
        _empty("practice", practice.pk)
        practice.delete()
    for user in User.objects.filter(person=person):
        _sign_out(user)
    _empty("person", person.pk)
    person.delete()


def _empty(owner: Owner, key: int) -> None:
    """Forget and delete the rows of an owner, all but the owner's own row."""
    # Forgetting comes first: deleting might cut the way from a row to its owner.
    for ownership, rows in rows_of(owner, key):
        if ownership.erased == "forgotten":
            rows.update(**{name: _nothing(rows.model, name) for name in ownership.forgets})
    for ownership, rows in rows_of(owner, key):
        if ownership.erased == "deleted" and ownership.path != "pk":
            delete_contents_on_commit(_contents(rows))
            rows.delete()


def _nothing(model: type[Model], name: str) -> object:
    """What a field holds when it holds nothing."""
    field = model._meta.get_field(name)
    return None if field.null or not isinstance(field, Field) else field.get_default()


def _contents(rows: "QuerySet[Any]") -> list[str]:
    """The names in the store of the files that some rows hold."""
    held = [field.name for field in rows.model._meta.fields if isinstance(field, FileField)]
    return [name for row in rows.values_list(*held) for name in row if name] if held else []


def _sign_out(user: User) -> None:
    """End every session that names a user or, half signed in, the address."""
    for session in Session.objects.iterator(chunk_size=500):
        held = session.get_decoded()
        if held.get(SESSION_KEY) == str(user.pk) or user.email in json.dumps(held):
            session.delete()
