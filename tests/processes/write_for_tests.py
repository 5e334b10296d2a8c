"""Write and remove pairs of rows, and papers with files, until killed."""

from datetime import date
from itertools import count

from django.db import transaction

from barpath.studio.credentials.services.papers import add_paper, remove_paper
from barpath.studio.people.models import Person, Practice, Role, User
from barpath.studio.system.demo.documents import a_pdf

TODAY = date(2026, 11, 22)
practice, user = Practice.objects.get(), User.objects.earliest("pk")
kept = []
for number in count():
    with transaction.atomic():
        person = Person.objects.create(name=f"Pair {number}")
        Role.objects.create(person=person, practice=practice, kind="member", since_on=TODAY)
    upload = a_pdf(f"paper-{number}", [str(number)])
    kept.append(
        add_paper(
            person=person, kind="diploma", by=user, today=TODAY, upload=upload, issuer="A school"
        )
    )
    if len(kept) > 5:
        remove_paper(paper=kept.pop(0), by=user)
    if number == 10:
        print("busy", flush=True)
