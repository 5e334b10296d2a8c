"""The path as its page shows it: each state from records, a reason, one action."""

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from barpath.studio.exam.models import Attempt
from barpath.studio.exam.services.attempting import report_outcome
from barpath.studio.path.reports import goal_of, path_of
from barpath.studio.people.models import User
from builders import a_goal, a_paper, a_preparation, a_user

pytestmark = pytest.mark.django_db
ADULT: dict[str, Any] = {"born_on": date(1999, 5, 1), "education": "high-school"}


def states(user: User) -> list[str]:
    return [
        step.state for step in path_of(user.person, goal_of(user.person), on=timezone.localdate())
    ]


def test_without_records_the_first_step_is_next() -> None:
    assert states(a_user())[:3] == ["next", "waiting", "waiting"]


def test_a_goal_is_the_first_step() -> None:
    user = a_user(**ADULT)
    a_goal(user.person)
    assert states(user)[:2] == ["done", "next"]


def test_what_nasm_asks_before_its_exam_is_the_second_step() -> None:
    user = a_user(**ADULT)
    a_goal(user.person)
    a_paper(user.person, "photo-id", issuer="The state")
    a_paper(user.person, "diploma", issuer="Lincoln High", issued_on=date(2017, 6, 1))
    assert states(user)[1] == "next"
    today = timezone.localdate()
    a_paper(
        user.person,
        "cpr-aed",
        issued_on=today,
        expires_on=today.replace(year=today.year + 2),
        is_hands_on=True,
    )
    assert states(user)[:3] == ["done", "done", "next"]


def test_a_person_of_whom_neither_age_nor_schooling_is_recorded_is_not_ready() -> None:
    user = a_user()
    a_goal(user.person)
    a_paper(user.person, "photo-id", issuer="The state")
    today = timezone.localdate()
    expires_on = today.replace(year=today.year + 2, day=1)
    a_paper(user.person, "cpr-aed", issued_on=today, expires_on=expires_on, is_hands_on=True)
    second = path_of(user.person, goal_of(user.person), on=today)[1]
    assert second.state == "next"
    assert "not recorded: Age and Schooling" in second.reason


def test_only_a_certificate_on_file_passes_the_exam() -> None:
    user = a_user(**ADULT)
    a_paper(user.person, "certification", certification="ace-cpt", issuer="ACE")
    assert states(user)[:3] == ["done", "done", "done"]


def test_the_later_steps_are_never_done() -> None:
    user = a_user(**ADULT)
    a_paper(user.person, "certification", certification="ace-cpt", issuer="ACE")
    assert set(states(user)[3:]) == {"not-open"}


def test_the_page_gives_each_step_its_reason_and_one_action(
    client: Client, django_assert_max_num_queries: object
) -> None:
    user = a_user(**ADULT)
    a_goal(user.person)
    client.force_login(user)
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        body = client.get("/path/").content.decode()
    steps = path_of(user.person, goal_of(user.person), on=timezone.localdate())
    parts = re.split(r'<li id="step-\d"', body)[1:]
    assert len(parts) == 8
    for step, part in zip(steps, parts, strict=True):
        assert step.reason in part
        assert part.split("</li>")[0].count("<a") == 1


def test_a_stranger_is_sent_to_sign_in(client: Client) -> None:
    assert client.get("/path/").status_code == 302


def test_an_action_leads_to_the_very_place(client: Client) -> None:
    user = a_user(**ADULT)
    a_goal(user.person, "ace-cpt")
    client.force_login(user)
    body = client.get("/path/").content.decode()
    assert "/certifications/ace-cpt/cost/" in body
    assert 'href="/exam/"' in re.split(r'<li id="step-\d"', body)[3].split("</li>")[0]


def test_studying_and_passing_move_the_third_step(client: Client) -> None:
    user = a_user(**ADULT)
    a_goal(user.person)
    preparation = a_preparation(user.person)
    today = timezone.localdate()
    third = path_of(user.person, goal_of(user.person), on=today)[2]
    assert "You are studying for NASM-CPT" in third.reason
    attempt = Attempt.objects.create(preparation=preparation, exam_on=today)
    report_outcome(attempt=attempt, outcome="passed", score="", by=user, today=today)
    assert states(user)[:3] == ["done", "done", "next"]
    client.force_login(user)
    assert "/papers/add/?kind=certification" in client.get("/path/").content.decode()
    a_paper(user.person, "certification", certification="nasm-cpt", issuer="NASM")
    assert states(user)[:3] == ["done", "done", "done"]
