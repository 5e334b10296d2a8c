"""Step 2: how a person stands by the chosen body's own rules."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape
from pytest_django import DjangoAssertNumQueries

from barpath.craft.credentials.days import day_in_words
from barpath.craft.knowledge import knowledge
from barpath.studio.credentials.models import Goal, Paper
from barpath.studio.credentials.reports.papers import candidate_of
from barpath.studio.credentials.reports.prerequisites import Line
from barpath.studio.credentials.services.prerequisites import record_details
from barpath.studio.history.models import Event
from barpath.studio.people.models import User
from barpath.studio.refusal import Refused
from builders import TODAY, a_goal, a_paper, a_person, a_user

pytestmark = pytest.mark.django_db

PAGE = reverse("credentials:prerequisites")
ADULT = {"born_on": "1998-04-30", "education": "high-school", "exam_on": ""}


def in_days(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)


@pytest.fixture
def ana(client: Client) -> User:
    user = a_user(born_on=date(1998, 4, 30), education="high-school")
    client.force_login(user)
    return user


def lines(client: Client) -> dict[str, Line]:
    standing = client.get(PAGE).context["standing"]
    return {line.asked.key: line for line in standing.lines}


def verdict(client: Client) -> Any:
    return client.get(PAGE).context["standing"].verdict


def test_without_a_goal_it_leads_to_step_1(client: Client, ana: User) -> None:
    answer = client.get(PAGE)
    assert answer.status_code == 200
    assert reverse("credentials:certifications") in answer.content.decode()
    assert client.post(PAGE, ADULT).status_code == 200
    assert not Event.objects.exists()


def test_a_goal_that_was_replaced_is_none(client: Client, ana: User) -> None:
    a_goal(ana.person, replaced_on=TODAY)
    assert client.get(PAGE).context["goal"] is None


def test_each_rule_has_its_state_and_its_source(client: Client, ana: User) -> None:
    a_goal(ana.person, "nasm-cpt")
    found = lines(client)
    assert {key: line.asked.state for key, line in found.items()} == {
        "open": "met",
        "age": "met",
        "education": "met",
        "cpr-aed": "missing",
        "photo-id": "missing",
    }
    html = client.get(PAGE).content.decode()
    titles = knowledge().sources
    cited = {key for line in found.values() for key in line.asked.figure.sources}
    assert cited
    assert [key for key in cited if escape(titles[key].title) not in html] == []
    assert f"{reverse('credentials:add-paper')}?kind=cpr-aed&amp;for=prerequisites" in html


def test_a_paper_that_shows_it_is_linked(client: Client, ana: User) -> None:
    a_goal(ana.person, "nasm-cpt")
    card = a_paper(ana.person, expires_on=in_days(300), is_hands_on=True)
    line = lines(client)["cpr-aed"]
    assert line.asked.state == "met"
    assert line.kinds == ()
    assert reverse("credentials:paper", args=[card.pk]) in client.get(PAGE).content.decode()


def test_with_all_of_it_one_may_sit_today(client: Client, ana: User) -> None:
    a_goal(ana.person, "nasm-cpt")
    assert verdict(client).kind == "bad"
    assert "nothing else keeps you waiting" in verdict(client).says
    a_paper(ana.person, expires_on=in_days(300), is_hands_on=True)
    a_paper(ana.person, "photo-id", issuer="State of Ohio")
    found = verdict(client)
    today = day_in_words(timezone.localdate())
    assert found.kind == "good"
    assert found.says == f"With what you hold, the earliest day you may sit is {today}."


def test_a_card_that_ends_before_the_planned_day_does_not_count(client: Client, ana: User) -> None:
    a_goal(ana.person, "nasm-cpt", exam_on=in_days(60))
    a_paper(ana.person, expires_on=in_days(30), is_hands_on=True)
    a_paper(ana.person, "photo-id", issuer="State of Ohio")
    assert lines(client)["cpr-aed"].asked.state == "missing"
    says = verdict(client).says
    assert f"You may not sit on {day_in_words(in_days(60))} as things stand." in says
    today = day_in_words(timezone.localdate())
    assert f"you may sit sooner: the earliest day is {today}." in says


def test_the_day_on_which_one_is_old_enough_is_named(client: Client) -> None:
    born_on = in_days(40).replace(year=in_days(40).year - 18)
    user = a_user(born_on=born_on, education="high-school")
    client.force_login(user)
    a_goal(user.person, "nasm-cpt")
    day = day_in_words(in_days(40))
    assert verdict(client).says == f"Once what is missing is there, you may sit from {day} on."


def test_what_may_come_after_the_exam_is_due_later(client: Client, ana: User) -> None:
    a_goal(ana.person, "nsca-cpt", exam_on=in_days(10))
    line = lines(client)["cpr-aed"]
    assert line.asked.state == "due-later"
    assert line.asked.due_on == in_days(10 + 365)
    assert f"Due by {day_in_words(in_days(375))}" in client.get(PAGE).content.decode()


def test_what_is_not_recorded_keeps_the_day_unknown(client: Client, ana: User) -> None:
    a_goal(ana.person, "nasm-cpt")
    a_paper(ana.person, expires_on=in_days(300))
    a_paper(ana.person, "photo-id", issuer="State of Ohio")
    assert lines(client)["cpr-aed"].asked.state == "not-known"
    assert verdict(client).kind == "soon"
    assert "checked in person is not recorded" in client.get(PAGE).content.decode()


def test_a_rule_that_is_not_known_says_so(client: Client, ana: User) -> None:
    a_goal(ana.person, "afaa-cgfi")
    assert lines(client)["age"].asked.state == "not-known"
    assert verdict(client).kind == "soon"


def test_a_closed_one_can_never_be_sat(client: Client, ana: User) -> None:
    a_goal(ana.person, "pta-global-cpt")
    assert verdict(client).says == (
        "It takes no new people, so there is no day on which you may sit."
    )


def test_what_is_typed_is_kept_and_counts(client: Client) -> None:
    user = a_user()
    client.force_login(user)
    goal = a_goal(user.person, "nasm-cpt")
    assert lines(client)["age"].asked.state == "not-known"
    assert verdict(client).says.startswith("Record what is not recorded yet")
    exam_on = in_days(90)
    answer = client.post(PAGE, ADULT | {"exam_on": exam_on.isoformat()})
    assert answer["Location"] == PAGE
    goal.refresh_from_db()
    assert (goal.person.born_on, goal.person.education) == (date(1998, 4, 30), "high-school")
    assert goal.exam_on == exam_on
    assert lines(client)["age"].asked.state == "met"
    events = Event.objects.filter(verb="changed").order_by("pk")
    assert [(event.model, event.by, event.detail["what"]) for event in events] == [
        ("people.Person", user, "date of birth, education"),
        ("credentials.Goal", user, "planned exam day"),
    ]


def test_keeping_it_as_it_is_is_no_change(client: Client, ana: User) -> None:
    a_goal(ana.person)
    client.post(PAGE, ADULT)
    assert not Event.objects.exists()


@pytest.mark.parametrize(
    ("sent", "field", "sentence"),
    [
        ({"born_on": in_days(1).isoformat()}, "born_on", "That day has not come yet."),
        ({"born_on": "1850-01-01"}, "born_on", "That is more than 120 years ago."),
        ({"born_on": "30 April"}, "born_on", "Write a date such as 2026-04-30."),
        ({"education": "wizard"}, "education", "Choose one from the list."),
        ({"exam_on": in_days(-1).isoformat()}, "exam_on", "That day has passed."),
        ({"exam_on": "9999-12-31"}, "exam_on", "That is more than 10 years away."),
        ({"exam_on": "x" * 5000}, "exam_on", "Write a date such as 2026-04-30."),
    ],
)
def test_what_cannot_be_comes_back_and_is_not_kept(
    client: Client, ana: User, sent: dict[str, str], field: str, sentence: str
) -> None:
    goal = a_goal(ana.person)
    answer = client.post(PAGE, ADULT | {"education": "college"} | sent)
    assert answer.status_code == 422
    assert answer.context["form"].errors == {field: [sentence]}
    ana.person.refresh_from_db()
    goal.refresh_from_db()
    assert (ana.person.education, goal.exam_on) == ("high-school", None)


def test_a_planned_day_that_has_passed_may_stand(client: Client, ana: User) -> None:
    a_goal(ana.person, exam_on=in_days(-3))
    sent = ADULT | {"exam_on": in_days(-3).isoformat(), "education": "college"}
    assert client.post(PAGE, sent).status_code == 302


def test_a_goal_that_was_replaced_meanwhile_takes_no_day() -> None:
    user = a_user()
    goal = a_goal(user.person)
    Goal.objects.update(replaced_on=TODAY)
    with pytest.raises(Refused, match="another certification meanwhile"):
        record_details(goal=goal, born_on=None, education="", exam_on=TODAY, by=user, today=TODAY)


def test_the_page_asks_the_database_little(
    client: Client, ana: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    a_goal(ana.person)
    for _ in range(20):
        a_paper(ana.person)
    with django_assert_max_num_queries(12):
        client.get(PAGE)


def test_a_person_is_turned_into_a_candidate_with_their_papers() -> None:
    ana = a_person(born_on=date(1998, 4, 30), education="college")
    card = a_paper(ana, issuer="American Heart Association", issued_on=TODAY, is_hands_on=True)
    ace = a_paper(
        ana, "certification", certification="ace-cpt", issuer="American Council on Exercise"
    )
    issa = a_paper(ana, "certification", certification="issa-cpt", issuer="ISSA")
    unchecked = a_paper(ana, "certification", certification="ifpa-cpft", issuer="IFPA")
    other = a_paper(ana, "other", issuer="Gym school", title="Kettlebell course")
    candidate = candidate_of(ana)
    assert (candidate.born_on, candidate.education) == (date(1998, 4, 30), "college")
    by_key = {paper.key: paper for paper in candidate.papers}
    held = by_key[str(card.pk)]
    assert held.name == "CPR and AED card from American Heart Association"
    assert (held.is_hands_on, held.last_on) == (True, date(2028, 11, 30))
    assert by_key[str(ace.pk)].name == "ACE-CPT certificate"
    assert [by_key[str(paper.pk)].is_ncca for paper in (ace, issa, unchecked, other)] == [
        True,
        False,
        None,
        None,
    ]
    assert by_key[str(other.pk)].name == "Kettlebell course from Gym school"


def test_every_kind_has_a_name_in_a_sentence() -> None:
    ana = a_person()
    for kind in Paper.Kind.values:
        a_paper(ana, kind, issuer="Somebody")
    names = [paper.name for paper in candidate_of(ana).papers]
    assert "consent of a parent or guardian signed by Somebody" in names
    assert len(set(names)) == len(Paper.Kind.values)
    assert Goal.objects.count() == 0
