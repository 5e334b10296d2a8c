"""People with one record of every kind, for the tests of taking it all away."""

from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone

from barpath.studio.credentials.models import PaperShare
from barpath.studio.files.models import StoredFile
from barpath.studio.history.services import record_event
from barpath.studio.people.models import Practice, User
from builders import (
    TODAY,
    a_goal,
    a_life_of_study,
    a_paper,
    a_programme,
    a_role,
    a_user,
    an_own_exercise,
)

PASSWORD = "correct horse battery"
CONTENT = b"%PDF-1.7 the paper of "


def a_full_life(name: str, practice: Practice, kind: str = "trainer") -> User:
    """A user with at least one row of every model that belongs to people."""
    word = name.split(maxsplit=1)[0].lower()
    user = a_user(name, email=f"{word}@example.org")
    person = user.person
    a_role(user, practice, kind)
    address = EmailAddress.objects.get(user=user)
    EmailConfirmation.objects.create(
        email_address=address, key=f"key of {name}", sent=timezone.now()
    )
    Authenticator.objects.create(user=user, type="totp", data={"secret": f"seed of {name}"})
    paper = a_paper(person, issuer=f"Issuer of {name}", number=f"number of {name}")
    paper.file = StoredFile(
        person=person, name=f"card of {name}.pdf", kind="pdf", size_bytes=1, sha256="0"
    )
    paper.file.content.save("x", ContentFile(CONTENT + name.encode()), save=False)
    paper.file.save()
    paper.save()
    PaperShare.objects.create(paper=paper, practice=practice, since_on=TODAY)
    a_goal(person)
    a_life_of_study(person)
    a_programme(practice, person=person, by=user, title=name)
    an_own_exercise(practice, name=f"Squat of {kind}", by=user)
    record_event("added", paper, by=user, person=person, practice=practice, what=f"for {name}")
    return user


def signed_in(user: User) -> Client:
    """A browser in which the user is signed in."""
    visitor = Client(SERVER_NAME="localhost")
    visitor.force_login(user)
    return visitor
