"""Harbor Street Strength: a small gym, the people who work and train there, and one who learns.

Nothing is left to chance: the same day gives the same rows. Whoever reads this file reads a story;
each step is dated in days before the day it is told on.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from barpath.studio.credentials.models import Paper
from barpath.studio.credentials.services.goals import choose_certification
from barpath.studio.credentials.services.papers import Details, add_paper, share_paper
from barpath.studio.credentials.services.prerequisites import record_details
from barpath.studio.files.checking import Upload
from barpath.studio.history.services import record_event
from barpath.studio.people.models import Person, Practice, Role, User
from barpath.studio.people.services import set_up_owner
from barpath.studio.system.demo import past
from barpath.studio.system.demo.designing import ask_for_one_programme, write_own_exercise
from barpath.studio.system.demo.documents import a_pdf, a_picture
from barpath.studio.system.demo.studying import CERTIFICATION, study_for_weeks

Kind = Role.Kind
ZONE = "America/New_York"


@dataclass(slots=True)
class Story:
    """The practice as it stands on a day, while it is being told."""

    day: date
    practice: Practice = field(init=False)

    def ago(self, days: int) -> date:
        return self.day - timedelta(days=days)

    def ahead(self, days: int) -> date:
        return self.day + timedelta(days=days)


@transaction.atomic
def make_practice(day: date) -> None:
    """Fill an empty database with the demo as it stands on a day."""
    story = Story(day)
    _the_owner(story)
    _the_manager(story)
    _the_trainer(story)
    _the_instructor(story)
    _the_learner(story)
    _the_second_learner(story)
    _the_clients(story)
    with past.on(story.ago(20)):
        write_own_exercise(story.practice, story.ago(20))
    with past.on(day):
        ask_for_one_programme(story.practice, day)


def _the_owner(story: Story) -> None:
    """Leilani Kahale opened the gym three years ago."""
    with past.on(story.ago(1100)):
        set_up_owner(
            name="Leilani Kahale",
            email="leilani.kahale@example.org",
            password="",
            practice_name="Harbor Street Strength",
            time_zone=ZONE,
            today=story.ago(1100),
        )
    story.practice = Practice.objects.get()


def _the_manager(story: Story) -> None:
    """Deborah Osei has run the front of the house for two years."""
    _joins(story, "Deborah Osei", Kind.MANAGER, days_ago=730)


def _the_trainer(story: Story) -> None:
    """Tomasz Zielinski is certified and insured; his CPR card runs out in three weeks."""
    user = _joins(
        story, "Tomasz Zielinski", Kind.TRAINER, days_ago=400, units="metric", education="college"
    )
    chosen_on, certified_on = story.ago(1000), story.ago(420)
    with past.on(chosen_on):
        choose_certification(person=user.person, certification="ace-cpt", by=user, today=chosen_on)
    number = "T204518"
    certificate = a_pdf("ace-certificate", ["Certified Personal Trainer", user.person.name, number])
    card = a_picture("cpr-aed-card", ["CPR and AED", user.person.name, "with hands-on practice"])
    policy = a_pdf("liability-insurance", ["Professional liability", user.person.name, "PL-77310"])
    papers = [
        _keeps(
            story,
            user,
            Paper.Kind.CERTIFICATION,
            certificate,
            certification="ace-cpt",
            number=number,
            issued_on=certified_on,
            expires_on=certified_on + timedelta(days=730),
        ),
        _keeps(
            story,
            user,
            Paper.Kind.CPR_AED,
            card,
            issuer="American Red Cross",
            issued_on=story.ago(709),
            expires_on=story.ahead(21),
            is_hands_on=True,
        ),
        _keeps(
            story,
            user,
            Paper.Kind.INSURANCE,
            policy,
            issuer="Keystone Mutual",
            number="PL-77310",
            issued_on=story.ago(150),
            expires_on=story.ahead(215),
        ),
    ]
    with past.on(story.ago(140)):
        for paper in papers:
            share_paper(paper=paper, practice=story.practice, by=user, today=story.ago(140))


def _the_instructor(story: Story) -> None:
    """Priya Raman teaches classes and stands at the front desk."""
    user = _joins(story, "Priya Raman", Kind.INSTRUCTOR, days_ago=410, education="college")
    _takes_role(story, user, Kind.DESK, days_ago=95)
    certified_on = story.ago(380)
    _keeps(
        story,
        user,
        Paper.Kind.CERTIFICATION,
        a_pdf("group-fitness", ["Certified Group Fitness Instructor", user.person.name]),
        certification="afaa-cgfi",
        issued_on=certified_on,
        expires_on=certified_on + timedelta(days=730),
    )
    card = _keeps(
        story,
        user,
        Paper.Kind.CPR_AED,
        a_picture("cpr-card", ["Heartsaver CPR AED", user.person.name]),
        issuer="American Heart Association",
        issued_on=story.ago(200),
        expires_on=story.ahead(530),
        is_hands_on=True,
    )
    with past.on(story.ago(190)):
        share_paper(paper=card, practice=story.practice, by=user, today=story.ago(190))


def _the_learner(story: Story) -> None:
    """Marisol Vega is in no practice yet; she changed her mind about the body once.

    Her diploma and ID are there. Her CPR card runs out before the exam she has planned.
    """
    user = _signs_up(story, "Marisol Vega", days_ago=120)
    with past.on(story.ago(58)):
        choose_certification(
            person=user.person, certification="ace-cpt", by=user, today=story.ago(58)
        )
    with past.on(story.ago(44)):
        goal = choose_certification(
            person=user.person, certification="nasm-cpt", by=user, today=story.ago(44)
        )
    with past.on(story.ago(43)):
        record_details(
            goal=goal,
            born_on=date(story.day.year - 23, 5, 14),
            education="high-school",
            exam_on=story.ahead(75),
            by=user,
            today=story.ago(43),
        )
    _papers_of_the_learner(story, user)


def _papers_of_the_learner(story: Story, user: User) -> None:
    _keeps(
        story,
        user,
        Paper.Kind.DIPLOMA,
        a_pdf("diploma", ["High school diploma", user.person.name, "Lincoln High School"]),
        days_ago=40,
        issuer="Lincoln High School",
        issued_on=date(story.day.year - 5, 6, 12),
    )
    _keeps(
        story,
        user,
        Paper.Kind.PHOTO_ID,
        a_picture("drivers-licence", ["Driver licence", user.person.name]),
        days_ago=40,
        issuer="State of New Jersey",
        expires_on=story.ahead(900),
    )
    _keeps(
        story,
        user,
        Paper.Kind.CPR_AED,
        a_picture("cpr-aed", ["CPR and AED", user.person.name, "with hands-on practice"]),
        days_ago=39,
        issuer="American Red Cross",
        issued_on=story.ago(700),
        expires_on=story.ahead(30),
        is_hands_on=True,
    )


def _the_second_learner(story: Story) -> None:
    """Amara Diallo has studied for five weeks and sat a mock; her exam is four weeks away."""
    user = _signs_up(story, "Amara Diallo", days_ago=60)
    with past.on(story.ago(36)):
        choose_certification(
            person=user.person, certification=CERTIFICATION, by=user, today=story.ago(36)
        )
    study_for_weeks(user, story.day)


def _the_clients(story: Story) -> None:
    """Four clients; one of them signs in, and one has left."""
    _joins(story, "Robert Nakamura", Kind.CLIENT, days_ago=210)
    for name, days_ago, units in (
        ("Grace Adeyemi", 180, "metric"),
        ("Fatima El-Sayed", 64, "metric"),
        ("Walter Kowalczyk", 300, "imperial"),
    ):
        person = Person.objects.create(name=name, units=units, country="US", time_zone=ZONE)
        with past.on(story.ago(days_ago)):
            role = _add_role(story, person, Kind.CLIENT, days_ago)
    role.ended_on = story.ago(25)
    role.save(update_fields=["ended_on"])
    with past.on(story.ago(25)):
        record_event("ended", role, by=None, person=role.person, practice=story.practice)


def _signs_up(story: Story, name: str, *, days_ago: int, **fields: str) -> User:
    """Somebody makes an account."""
    email = f"{name.lower().replace(' ', '.')}@example.org"
    preferences = {"units": "imperial", "country": "US", "time_zone": ZONE} | fields
    with past.on(story.ago(days_ago)):
        user = User.objects.create_user(email, name=name, is_verified=True, **preferences)
        record_event("made", user, by=user, person=user.person)
    return user


def _joins(story: Story, name: str, kind: str, *, days_ago: int, **fields: str) -> User:
    """Somebody who can sign in comes to the practice and acts there."""
    user = _signs_up(story, name, days_ago=days_ago, **fields)
    with past.on(story.ago(days_ago)):
        user.active_role = _add_role(story, user.person, kind, days_ago)
        user.save(update_fields=["active_role"])
    return user


def _takes_role(story: Story, user: User, kind: str, *, days_ago: int) -> None:
    with past.on(story.ago(days_ago)):
        _add_role(story, user.person, kind, days_ago)


def _add_role(story: Story, person: Person, kind: str, days_ago: int) -> Role:
    role = Role.objects.create(
        person=person, practice=story.practice, kind=kind, since_on=story.ago(days_ago)
    )
    record_event("made", role, by=None, person=person, practice=story.practice, kind=kind)
    return role


def _keeps(
    story: Story, user: User, kind: str, upload: Upload, *, days_ago: int = 150, **details: Any
) -> Paper:
    """Somebody puts a paper and its file into their record."""
    said: Details = details  # type: ignore[assignment] # checked by the service
    with past.on(story.ago(days_ago)):
        return add_paper(
            person=user.person,
            kind=kind,
            by=user,
            today=story.ago(days_ago),
            upload=upload,
            **said,
        )
