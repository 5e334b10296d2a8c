"""Who may: for each pair of the table, exactly these people."""

import pytest
from django.db.models import Model

from barpath.studio import access
from barpath.studio.credentials.models import Goal, Paper, PaperShare
from barpath.studio.exam.models import Answer, Attempt, Preparation, Sitting
from barpath.studio.files.models import StoredFile
from barpath.studio.history.models import Event
from barpath.studio.history.services import record_event
from barpath.studio.library.models import OwnExercise
from barpath.studio.people.models import Person, Practice, Role, User
from barpath.studio.programmes.models import Programme
from builders import (
    a_goal,
    a_life_of_study,
    a_paper,
    a_practice,
    a_programme,
    a_role,
    a_user,
    an_own_exercise,
)

pytestmark = pytest.mark.django_db

OWNER = {"Ana"}
COLLEAGUES = {"Ana", "her manager", "her practice's owner", "a colleague"}
MANAGERS = {"Ana", "her manager", "her practice's owner"}
EXPECTED: dict[tuple[type[Model], str], set[str]] = {
    (Person, "see"): OWNER,
    (Person, "change"): OWNER,
    (Role, "see"): MANAGERS,
    (Role, "act in"): OWNER,
    (Practice, "see"): {*COLLEAGUES, "a client there"},
    (Practice, "hand over"): {"her practice's owner"},
    (Practice, "see papers"): {"her manager", "her practice's owner"},
    (Practice, "add exercises"): COLLEAGUES,
    (OwnExercise, "see"): {*COLLEAGUES, "a client there"},
    (OwnExercise, "change"): COLLEAGUES,
    (Practice, "design for"): {"Ana", "a colleague", "her practice's owner"},
    (Programme, "see"): {"Ana", "her practice's owner"},
    (Programme, "change"): {"Ana", "her practice's owner"},
    (Preparation, "see"): OWNER,
    (Preparation, "change"): OWNER,
    (Answer, "see"): OWNER,
    (Sitting, "see"): OWNER,
    (Sitting, "change"): OWNER,
    (Attempt, "see"): OWNER,
    (Attempt, "change"): OWNER,
    (Goal, "see"): OWNER,
    (Goal, "change"): OWNER,
    (Paper, "see"): MANAGERS,
    (Paper, "change"): OWNER,
    (Paper, "share"): OWNER,
    (StoredFile, "see"): MANAGERS,
    (Event, "see"): OWNER,
}


@pytest.fixture
def users() -> dict[str, User]:
    """Ana, who works in a practice, and everybody who might be curious about her."""
    ana, practice = a_user("Ana"), a_practice()
    elsewhere = a_practice("Somewhere else")
    people = {"Ana": ana, "a stranger": a_user("Sam")}
    a_role(ana, practice, "trainer")
    for name, kind, where in (
        ("her manager", "manager", practice),
        ("her practice's owner", "owner", practice),
        ("a colleague", "trainer", practice),
        ("a client there", "client", practice),
        ("another practice's manager", "manager", elsewhere),
    ):
        people[name] = a_user(name)
        a_role(people[name], where, kind)
    people["her manager, acting elsewhere"] = a_user("Max")
    a_role(people["her manager, acting elsewhere"], practice, "manager")
    a_role(people["her manager, acting elsewhere"], elsewhere, "trainer")
    people["a manager who left"] = a_user("Lee")
    a_role(people["a manager who left"], practice, "manager", ended_on="2026-01-01")
    return people


@pytest.fixture
def rows(users: dict[str, User]) -> dict[type[Model], Model]:
    """One row of each model, Ana's, the paper shown to her practice."""
    ana = users["Ana"]
    role = ana.person.roles.get()
    paper = a_paper(ana.person)
    paper.file = StoredFile.objects.create(
        person=ana.person, name="card.pdf", kind="pdf", size_bytes=1, sha256="0", content="a/b"
    )
    paper.save()
    PaperShare.objects.create(paper=paper, practice=role.practice, since_on="2026-01-01")
    preparation = a_life_of_study(ana.person)
    return {
        Person: ana.person,
        Preparation: preparation,
        Answer: preparation.answers.get(),
        Sitting: preparation.sittings.get(),
        Attempt: preparation.attempts.get(),
        Role: role,
        Practice: role.practice,
        OwnExercise: an_own_exercise(role.practice),
        Programme: a_programme(role.practice, by=ana),
        Goal: a_goal(ana.person),
        Paper: paper,
        StoredFile: paper.file,
        Event: record_event("added", paper, by=ana, person=ana.person),
    }


@pytest.mark.parametrize(("model", "verb"), EXPECTED, ids=lambda x: getattr(x, "__name__", x))
def test_who_may(
    model: type[Model], verb: str, users: dict[str, User], rows: dict[type[Model], Model]
) -> None:
    row = rows[model]
    who = {name for name, user in users.items() if access.may(user, verb, row)}
    assert who == EXPECTED[model, verb]


def test_every_pair_of_the_table_is_spelt_out_here() -> None:
    assert set(EXPECTED) == set(access.RULES)


def test_a_paper_not_shared_is_its_owners_alone(users: dict[str, User]) -> None:
    paper = a_paper(users["Ana"].person)
    assert {name for name, user in users.items() if access.may(user, "see", paper)} == OWNER


def test_a_paper_shown_twice_is_counted_once(users: dict[str, User]) -> None:
    ana = users["Ana"]
    paper = a_paper(ana.person)
    for name in ("One", "Two"):
        PaperShare.objects.create(paper=paper, practice=a_practice(name), since_on="2026-01-01")
    assert access.allowed(ana, "see", Paper).count() == 1


def test_what_is_not_listed_is_an_error(users: dict[str, User]) -> None:
    with pytest.raises(KeyError):
        access.allowed(users["Ana"], "burn", Paper)
