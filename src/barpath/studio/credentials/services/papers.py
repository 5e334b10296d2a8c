"""Keeping papers, and showing them to a practice."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TypedDict, Unpack

from django.db import transaction

from barpath.craft.knowledge import knowledge
from barpath.studio.credentials.asked import ASKED, OPTIONAL_FIELDS
from barpath.studio.credentials.models import Paper, PaperShare
from barpath.studio.files.checking import Upload
from barpath.studio.files.services import remove_file, store_file
from barpath.studio.history.services import record_event
from barpath.studio.people.models import Person, Practice, User
from barpath.studio.refusal import Refused

LONGEST_YEARS = 100
BLANK: dict[str, object] = {"expires_on": None, "is_hands_on": None}


class Details(TypedDict, total=False):
    """What a paper says. What its kind is not asked for is left out when it is kept."""

    issuer: str
    title: str
    certification: str
    number: str
    issued_on: date | None
    expires_on: date | None
    is_hands_on: bool | None


def faults(
    *, issued_on: date | None, expires_on: date | None, today: date
) -> Iterator[tuple[str, str]]:
    """What is wrong with the days of a paper: the field and a sentence."""
    longest = timedelta(days=LONGEST_YEARS * 365.25)
    if issued_on and issued_on > today:
        yield "issued_on", "That day has not come yet."
    if issued_on and issued_on < today - longest:
        yield "issued_on", f"That is more than {LONGEST_YEARS} years ago."
    if expires_on and issued_on and expires_on < issued_on:
        yield "expires_on", "It cannot end before the day it was issued."
    if expires_on and not today - longest <= expires_on <= today + longest:
        yield "expires_on", f"That is more than {LONGEST_YEARS} years away."


@transaction.atomic
def add_paper(
    *,
    person: Person,
    kind: str,
    by: User | None,
    today: date,
    upload: Upload | None = None,
    **details: Unpack[Details],
) -> Paper:
    """Keep a paper of a person, with its file if there is one.

    Raises:
        Refused: if its days cannot be true, or it names no certification that we know.
    """
    paper = Paper(person=person, added_on=today)
    _write(paper, kind=kind, details=details, today=today)
    if upload is not None:
        paper.file = store_file(person=person, upload=upload, by=by)
    paper.save()
    record_event("added", paper, by=by, person=person, kind=ASKED[kind].name)
    return paper


@transaction.atomic
def change_paper(
    *,
    paper: Paper,
    kind: str,
    by: User,
    today: date,
    upload: Upload | None = None,
    **details: Unpack[Details],
) -> Paper:
    """Correct what a paper says; a new file takes the place of the old one.

    Raises:
        Refused: if its days cannot be true, it names no certification that we know, or it was
            removed meanwhile.
    """
    paper = _as_it_is_now(paper)
    before = {field.attname: getattr(paper, field.attname) for field in Paper._meta.fields}
    _write(paper, kind=kind, details=details, today=today)
    old_file = paper.file if upload else None
    if upload is not None:
        paper.file = store_file(person=paper.person, upload=upload, by=by)
    changed = [
        str(field.verbose_name)
        for field in Paper._meta.fields
        if getattr(paper, field.attname) != before[field.attname]
    ]
    if not changed:
        return paper
    paper.save()
    if old_file is not None:
        remove_file(file=old_file, by=by)
    record_event("changed", paper, by=by, person=paper.person, what=", ".join(changed))
    return paper


@transaction.atomic
def remove_paper(*, paper: Paper, by: User) -> None:
    """Delete a paper and its file for good; whoever it was shown to sees it no more.

    Raises:
        Refused: if it was removed meanwhile.
    """
    paper = _as_it_is_now(paper)
    record_event("removed", paper, by=by, person=paper.person, kind=ASKED[paper.kind].name)
    file = paper.file
    paper.delete()
    if file is not None:
        remove_file(file=file, by=by)


@transaction.atomic
def share_paper(*, paper: Paper, practice: Practice, by: User, today: date) -> PaperShare:
    """Let the managers of a practice see a paper, until it is taken back.

    Raises:
        Refused: if the paper's owner has no open role there.
    """
    if not practice.roles.filter(person=paper.person, ended_on=None).exists():
        raise Refused(f"You have no role at {practice.name}, so it has no need of your papers.")
    share, is_new = PaperShare.objects.get_or_create(
        paper=paper, practice=practice, defaults={"since_on": today}
    )
    if is_new:
        record_event("shared", paper, by=by, person=paper.person, practice=practice)
    return share


@transaction.atomic
def unshare_paper(*, share: PaperShare, by: User) -> None:
    """Take a paper back from a practice."""
    paper, practice = share.paper, share.practice
    share.delete()
    record_event("took back", paper, by=by, person=paper.person, practice=practice)


def _as_it_is_now(paper: Paper) -> Paper:
    """The paper again, for this transaction alone.

    It was read before: saved as it was then, a paper removed meanwhile would come back, and a file
    added meanwhile would be left without a paper.
    """
    found = Paper.objects.select_for_update().filter(pk=paper.pk).first()
    if found is None:
        raise Refused("This paper was removed meanwhile.")
    return found


def _write(paper: Paper, *, kind: str, details: Details, today: date) -> None:
    """Put on the row what its kind is asked for, and nothing else."""
    if kind not in ASKED:
        raise Refused("There is no such kind of paper.")
    asked, wanted = ASKED[kind], dict(details)
    for field in OPTIONAL_FIELDS:
        if field not in asked.fields:
            wanted[field] = BLANK.get(field, "")
    if kind == Paper.Kind.CERTIFICATION:
        wanted["issuer"] = _body_of(str(wanted.get("certification", "")), today)
    paper.kind = kind
    for name, value in wanted.items():
        setattr(paper, name, value)
    for _, sentence in faults(issued_on=paper.issued_on, expires_on=paper.expires_on, today=today):
        raise Refused(sentence)


def _body_of(certification: str, today: date) -> str:
    """Who gives a certification."""
    base = knowledge()
    if certification not in base.editions:
        raise Refused("Choose which certification it is.")
    return base.bodies[base.certification(certification, on=today).body].name
