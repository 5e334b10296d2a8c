"""What people do with their accounts, their records and their roles."""

from datetime import date
from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core import signing
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from barpath.studio.history.services import record_event
from barpath.studio.people.models import Person, Practice, Role, User
from barpath.studio.refusal import Refused

SET_UP = "owner"
TAKEN = "There is an account with that address already. Sign in instead."


# --- accounts -----------------------------------------------------------------------------------


@transaction.atomic
def sign_up(*, name: str, email: str, password: str) -> User:
    """Make an account and the person it belongs to.

    Raises:
        Refused: if another sign-up with the same address came first.
    """
    try:
        with transaction.atomic():
            user = User.objects.create_user(email, password, name=name)
    except IntegrityError as error:
        raise Refused(TAKEN) from error
    record_event("made", user, by=user, person=user.person)
    return user


def is_taken(email: str) -> bool:
    """Whether somebody has, or is waiting to confirm, this address."""
    return (
        User.objects.filter(email=email).exists()
        or EmailAddress.objects.filter(email=email).exists()
    )


@transaction.atomic
def want_email(*, user: User, email: str) -> EmailAddress:
    """Put down another address for a user; it counts once confirmed.

    An address that was never confirmed gives way at once: it is no better known than the new one,
    and where no mail is sent it may never be.

    Raises:
        Refused: if another account took the address meanwhile.
    """
    record_event("asked to change", user, by=user, person=user.person)
    addresses = EmailAddress.objects.filter(user=user)
    if addresses.filter(verified=True, primary=True).exists():
        addresses.filter(primary=False).delete()
        return EmailAddress.objects.create(user=user, email=email)
    addresses.delete()
    user.email = email
    try:
        with transaction.atomic():
            user.save(update_fields=["email"])
    except IntegrityError as error:
        raise Refused(TAKEN) from error
    return EmailAddress.objects.create(user=user, email=email, primary=True)


# --- the first account --------------------------------------------------------------------------


def set_up_link() -> str | None:
    """The address where the first visitor makes the owner's account; None once there is one."""
    if User.objects.exists():
        return None
    token = signing.Signer(salt=__name__).sign(SET_UP)
    return settings.ORIGIN + reverse("people:set-up", args=[token])


def check_set_up(token: str) -> None:
    """Let pass who holds the link of the terminal, as long as there is nobody.

    Raises:
        Refused: otherwise.
    """
    if User.objects.exists():
        raise Refused("The owner's account has been made. Sign in, or sign up for one of your own.")
    try:
        signing.Signer(salt=__name__).unsign(token)
    except signing.BadSignature as error:
        raise Refused(
            "This link is not the one that was printed in the terminal. Copy all of it."
        ) from error


@transaction.atomic
def set_up_owner(
    *, name: str, email: str, password: str, practice_name: str, time_zone: str, today: date
) -> User:
    """Make the first account, its practice and its role there.

    Raises:
        Refused: if somebody was first.
    """
    _one_at_a_time()
    if User.objects.exists():
        raise Refused("Somebody else made the owner's account a moment ago.")
    # Where mail is printed, whoever follows the link of the terminal reads the mail too.
    user = User.objects.create_user(
        email, password, name=name, is_verified=settings.MAIL_IS_PRINTED, time_zone=time_zone
    )
    practice = Practice.objects.create(name=practice_name, time_zone=time_zone)
    user.active_role = Role.objects.create(
        person=user.person, practice=practice, kind=Role.Kind.OWNER, since_on=today
    )
    user.save(update_fields=["active_role"])
    record_event("made", user, by=user, person=user.person)
    record_event("made", practice, by=user, person=user.person, practice=practice)
    return user


def _one_at_a_time() -> None:
    """Let nobody else make a user until this transaction ends. SQLite has one writer anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {User._meta.db_table} IN SHARE ROW EXCLUSIVE MODE")


def enter_demo(*, user_id: int) -> User:
    """The person of the demo that a visitor wants to be.

    Raises:
        Refused: outside the demo, or if there is no such person.
    """
    if not settings.IS_DEMO:
        raise Refused("Only the demo can be entered without a password.")
    user = User.objects.filter(pk=user_id, is_active=True).first()
    if user is None:
        raise Refused("The demo was made anew. Choose again whom you would like to be.")
    return user


# --- one's own record ---------------------------------------------------------------------------


@transaction.atomic
def change_settings(*, person: Person, by: User, **wanted: Any) -> Person:
    """Write what a person says of themselves and how they like things shown.

    Args:
        **wanted: fields of the person.
    """
    changed = [name for name, value in wanted.items() if getattr(person, name) != value]
    if not changed:
        return person
    for name in changed:
        setattr(person, name, wanted[name])
    person.save(update_fields=changed)
    labels = {field.name: str(field.verbose_name) for field in Person._meta.fields}
    what = ", ".join(labels[name] for name in changed)
    record_event("changed", person, by=by, person=person, what=what)
    return person


def act_in(*, user: User, role: Role) -> None:
    """Look at everything from another of the user's roles.

    Raises:
        Refused: if the role has ended.
    """
    if role.ended_on is not None:
        raise Refused("That role has ended.")
    user.active_role = role
    user.save(update_fields=["active_role"])


@transaction.atomic
def hand_over(*, practice: Practice, to: Person, by: User, today: date) -> Role:
    """Make another person of a practice its owner too.

    Raises:
        Refused: if they are not in it, or own it already.
    """
    kinds = set(practice.roles.filter(person=to, ended_on=None).values_list("kind", flat=True))
    if not kinds:
        raise Refused(f"{to.name} is not in {practice.name}.")
    if Role.Kind.OWNER in kinds:
        raise Refused(f"{to.name} is an owner of {practice.name} already.")
    role = Role.objects.create(person=to, practice=practice, kind=Role.Kind.OWNER, since_on=today)
    record_event("made", role, by=by, person=to, practice=practice, kind=role.kind)
    return role
