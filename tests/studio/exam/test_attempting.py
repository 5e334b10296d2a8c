"""The exam itself: its day moves the plan, its outcome moves the path, impossible days are refused."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from barpath.studio.credentials.models import Goal
from barpath.studio.exam.models import Attempt, Preparation
from barpath.studio.exam.reports.attempting import attempts as report
from barpath.studio.exam.services import attempting as services
from barpath.studio.history.models import Event
from barpath.studio.refusal import Refused
from builders import TODAY, a_goal, a_paper, a_preparation, a_user

pytestmark = pytest.mark.django_db
LATER = TODAY + timedelta(days=40)


def an_attempt(preparation: Preparation, **details: Any) -> Attempt:
    by = preparation.person.user
    return services.add_attempt(preparation=preparation, by=by, today=TODAY, **details)


def reported(attempt: Attempt, outcome: str, **fields: Any) -> Attempt:
    told: dict[str, Any] = {"score": "", "today": TODAY} | fields
    by = attempt.preparation.person.user
    return services.report_outcome(attempt=attempt, outcome=outcome, by=by, **told)


def failed(preparation: Preparation, days_ago: int = 0) -> Attempt:
    attempt = an_attempt(preparation, exam_on=TODAY - timedelta(days=days_ago))
    return reported(attempt, "failed")


def test_the_exam_day_moves_the_plan_and_the_goal() -> None:
    user = a_user()
    goal = a_goal(user.person)
    preparation = a_preparation(user.person)
    attempt = an_attempt(preparation, exam_on=LATER, fee_usd=Decimal(599))
    preparation.refresh_from_db()
    goal.refresh_from_db()
    assert preparation.exam_on == goal.exam_on == LATER
    sooner = LATER - timedelta(days=5)
    services.change_attempt(attempt=attempt, by=user, today=TODAY, exam_on=sooner)
    preparation.refresh_from_db()
    assert preparation.exam_on == sooner
    assert Goal.objects.get(pk=goal.pk).exam_on == sooner
    assert set(Event.objects.filter(model="exam.Attempt").values_list("verb", flat=True)) == {
        "added",
        "changed",
    }


def test_an_exam_of_long_ago_moves_nothing() -> None:
    preparation = a_preparation(a_user().person)
    planned = preparation.exam_on
    an_attempt(preparation, exam_on=TODAY - timedelta(days=200))
    preparation.refresh_from_db()
    assert preparation.exam_on == planned


@pytest.mark.parametrize(
    ("details", "says"),
    [
        ({"applied_on": TODAY + timedelta(days=1)}, "when you have applied"),
        ({"fee_paid_on": TODAY + timedelta(days=1)}, "when you have paid"),
        ({"fee_usd": Decimal(-1)}, "at least 0"),
        ({"applied_on": TODAY, "exam_on": TODAY - timedelta(days=1)}, "before you applied"),
        ({"exam_on": TODAY + timedelta(days=4000)}, "years away"),
    ],
)
def test_days_that_cannot_be_are_refused(details: dict[str, Any], says: str) -> None:
    with pytest.raises(Refused, match=says):
        an_attempt(a_preparation(a_user().person), **details)
    assert not Attempt.objects.exists()


def test_one_exam_is_to_come_at_a_time() -> None:
    preparation = a_preparation(a_user().person)
    an_attempt(preparation)
    with pytest.raises(Refused, match="written down already"):
        an_attempt(preparation)


def test_an_outcome_waits_for_the_day() -> None:
    preparation = a_preparation(a_user().person)
    attempt = an_attempt(preparation)
    with pytest.raises(Refused, match="exam day first"):
        reported(attempt, "passed")
    services.change_attempt(attempt=attempt, by=preparation.person.user, today=TODAY, exam_on=LATER)
    with pytest.raises(Refused, match="still to come"):
        reported(attempt, "passed")
    with pytest.raises(Refused, match="whether you passed"):
        reported(attempt, "maybe", today=LATER)
    reported(attempt, "passed", today=LATER, score="82")
    attempt.refresh_from_db()
    assert (attempt.outcome, attempt.score) == ("passed", "82")


def test_passing_ends_the_preparation_and_taking_it_back_opens_it_again() -> None:
    preparation = a_preparation(a_user().person)
    attempt = reported(an_attempt(preparation, exam_on=TODAY), "passed")
    preparation.refresh_from_db()
    assert preparation.ended_on == TODAY
    reported(attempt, "failed")
    preparation.refresh_from_db()
    assert preparation.ended_on is None


def test_an_outcome_that_is_taken_back_does_not_open_a_second_preparation() -> None:
    preparation = a_preparation(a_user().person)
    attempt = reported(an_attempt(preparation, exam_on=TODAY), "passed")
    a_preparation(preparation.person)
    reported(attempt, "failed")
    preparation.refresh_from_db()
    assert preparation.ended_on == TODAY


def test_an_exam_that_was_sat_keeps_its_day_and_stays() -> None:
    preparation = a_preparation(a_user().person)
    attempt = failed(preparation)
    by = preparation.person.user
    with pytest.raises(Refused, match="has an outcome"):
        services.change_attempt(attempt=attempt, by=by, today=TODAY, exam_on=None)
    with pytest.raises(Refused, match="so it stays"):
        services.remove_attempt(attempt=attempt, by=by)


def test_one_written_down_by_mistake_can_be_taken_away() -> None:
    preparation = a_preparation(a_user().person)
    services.remove_attempt(attempt=an_attempt(preparation), by=preparation.person.user)
    assert not Attempt.objects.exists()


def test_the_next_try_is_worked_out_over_all_preparations() -> None:
    person = a_user().person
    first = a_preparation(person, ended_on=TODAY - timedelta(days=60))
    Attempt.objects.create(
        preparation=first, exam_on=TODAY - timedelta(days=60), outcome=Attempt.Outcome.FAILED
    )
    now = a_preparation(person)
    failed(now)
    again = report(now, today=TODAY)["again"]
    assert again.earliest_on == TODAY + timedelta(days=30)  # NASM's wait after the second
    an_attempt(now, exam_on=TODAY + timedelta(days=10))
    assert report(now, today=TODAY)["too_early"]


def test_without_a_known_rule_no_day_is_given() -> None:
    preparation = a_preparation(a_user().person, certification="ncsf-cpt")
    failed(preparation)
    again = report(preparation, today=TODAY)["again"]
    assert again.earliest_on is None
    assert "not known" in again.says


def test_who_has_passed_is_not_told_to_try_again() -> None:
    preparation = a_preparation(a_user().person)
    failed(preparation, days_ago=30)
    reported(an_attempt(preparation, exam_on=TODAY), "passed")
    found = report(preparation, today=TODAY)
    assert found["again"] is None
    assert found["passed"].attempt.exam_on == TODAY


def test_the_page_goes_from_application_to_certificate(client: Client) -> None:
    user = a_user()
    preparation = a_preparation(user.person)
    client.force_login(user)
    address = reverse("exam:attempts", args=[preparation.pk])
    assert "Write down your exam" in client.get(address).content.decode()
    sent = client.post(
        reverse("exam:add-attempt", args=[preparation.pk]),
        {"applied_on": "2026-11-20", "fee_usd": "599", "exam_on": "2026-11-21"},
    )
    assert sent.status_code == 302
    attempt = Attempt.objects.get()
    assert "Say how it went" in client.get(address).content.decode()
    client.post(reverse("exam:outcome", args=[attempt.pk]), {"outcome": "passed", "score": "82"})
    shown = client.get(address).content.decode()
    assert "You passed on" in shown
    assert "/papers/add/?kind=certification" in shown
    paper = a_paper(user.person, "certification", certification="nasm-cpt", issuer="NASM")
    assert f"/papers/{paper.pk}/" in client.get(address).content.decode()


def test_the_form_says_what_is_wrong_in_its_place(client: Client) -> None:
    user = a_user()
    preparation = a_preparation(user.person)
    client.force_login(user)
    sent = client.post(
        reverse("exam:add-attempt", args=[preparation.pk]),
        {"applied_on": "2026-11-20", "fee_usd": "-4", "exam_on": "2026-11-01"},
    )
    assert sent.status_code == 422
    assert "A fee is at least 0." in sent.content.decode()
    assert "before you applied" in sent.content.decode()


def test_the_body_s_rule_on_the_card_is_a_reminder(client: Client) -> None:
    user = a_user()
    preparation = a_preparation(user.person)
    found = report(preparation, today=TODAY)
    assert "cpr-aed" in {line.asked.key for line in found["reminders"]}
    client.force_login(user)
    shown = client.get(reverse("exam:attempts", args=[preparation.pk])).content.decode()
    assert "CPR/AED card" in shown


def test_nobody_sees_or_changes_the_exam_of_another(client: Client) -> None:
    preparation = a_preparation(a_user().person)
    attempt = an_attempt(preparation)
    client.force_login(a_user())
    for name, key in (
        ("attempts", preparation.pk),
        ("add-attempt", preparation.pk),
        ("change-attempt", attempt.pk),
        ("outcome", attempt.pk),
    ):
        assert client.get(reverse(f"exam:{name}", args=[key])).status_code == 404
    assert client.post(reverse("exam:remove-attempt", args=[attempt.pk])).status_code == 404
