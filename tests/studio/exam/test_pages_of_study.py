"""The pages of study and of mocks: what is shown, what is refused, and to whom."""

import pytest
from django.test import Client
from django.urls import reverse

from barpath.craft.exam import bank
from barpath.craft.knowledge import knowledge
from barpath.studio.exam.models import Answer, Preparation, Sitting
from builders import a_preparation, a_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def preparation(client: Client) -> Preparation:
    user = a_user()
    client.force_login(user)
    return a_preparation(user.person)


def text(client: Client, name: str, *parts: int) -> str:
    answer = client.get(reverse(f"exam:{name}", args=parts))
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_who_prepares_for_nothing_is_asked_what_for(client: Client) -> None:
    client.force_login(a_user())
    assert client.get(reverse("exam:preparations")).headers["Location"] == reverse("exam:start")


def test_a_plan_that_cannot_be_says_so_beside_the_field(client: Client) -> None:
    client.force_login(a_user())
    told = {"certification": "nasm-cpt", "exam_on": "2020-01-01", "minutes_per_day": "0"}
    page = client.post(reverse("exam:start"), told)
    assert page.status_code == 422
    for says in ("has passed", "At least 5 minutes", "at least one day"):
        assert says in page.content.decode()


def test_a_wrong_answer_names_its_mistake(client: Client, preparation: Preparation) -> None:
    text(client, "study", preparation.pk)
    day = preparation.days.get()
    item = bank.item(knowledge().study, day.item)
    wrong = (item.key + 1) % len(item.options)
    told = {"place": day.place, "chosen": wrong}
    page = client.post(reverse("exam:answer", args=[preparation.pk]), told, follow=True)
    shown = page.content.decode()
    assert "Not right" in shown
    assert "You chose" in shown
    given = Answer.objects.get()
    flagged = client.post(reverse("exam:flag", args=[preparation.pk, given.pk]), {"flag": "1"})
    assert flagged.status_code == 302
    assert "take the flag away" in text(client, "answered", preparation.pk, given.pk)
    assert item.stem[:20].split("’")[0] in text(client, "flagged", preparation.pk)


@pytest.mark.parametrize(
    "told", [{}, {"place": "x", "chosen": "0"}, {"place": "0", "chosen": "-1"}]
)
def test_what_is_no_answer_is_refused(
    client: Client, preparation: Preparation, told: dict[str, str]
) -> None:
    text(client, "study", preparation.pk)
    page = client.post(reverse("exam:answer", args=[preparation.pk]), told)
    assert page.status_code == 409
    assert not Answer.objects.exists()


def test_what_is_drilled_comes_next(client: Client, preparation: Preparation) -> None:
    text(client, "study", preparation.pk)
    assert "Client Relations" in text(client, "drill", preparation.pk)
    page = client.post(reverse("exam:drill", args=[preparation.pk]), {"what": "domain-1"})
    assert page.status_code == 302
    day = preparation.days.get()
    domains = {knowledge().study.concepts[key].domain for key in day.queue[:10]}
    assert domains == {"behavior"}
    assert client.post(reverse("exam:drill", args=[preparation.pk])).status_code == 409


def test_a_mock_from_its_first_page_to_its_review(client: Client, preparation: Preparation) -> None:
    assert "Begin" in text(client, "mock", preparation.pk)
    client.post(reverse("exam:mock", args=[preparation.pk]))
    sitting = Sitting.objects.get()
    assert "left" in text(client, "sitting", sitting.pk, 1)
    client.post(reverse("exam:sitting", args=[sitting.pk, 1]), {"chosen": "0", "flag": "on"})
    assert "119 open, 1 flagged" in text(client, "overview", sitting.pk)
    early = client.get(reverse("exam:result", args=[sitting.pk]))
    assert early.headers["Location"] == reverse("exam:overview", args=[sitting.pk])
    client.post(reverse("exam:submit", args=[sitting.pk]))
    assert "of 100 questions that count" in text(client, "result", sitting.pk)
    assert "Question 1" in text(client, "review", sitting.pk, 1)
    assert client.get(reverse("exam:review", args=[sitting.pk, 999])).status_code == 409
    again = client.get(reverse("exam:sitting", args=[sitting.pk, 1]))
    assert again.headers["Location"] == reverse("exam:result", args=[sitting.pk])


def test_nobody_opens_what_is_anothers(client: Client, preparation: Preparation) -> None:
    client.post(reverse("exam:mock", args=[preparation.pk]))
    sitting = Sitting.objects.get()
    client.force_login(a_user())
    for name, parts in (
        ("preparation", [preparation.pk]),
        ("study", [preparation.pk]),
        ("sitting", [sitting.pk, 1]),
        ("overview", [sitting.pk]),
    ):
        assert client.get(reverse(f"exam:{name}", args=parts)).status_code == 404


def test_the_test_of_where_one_stands_is_begun_or_left_out(
    client: Client, preparation: Preparation
) -> None:
    Preparation.objects.update(diagnosed_on=None)
    assert "drawn by chance" in text(client, "check", preparation.pk)
    client.post(reverse("exam:check", args=[preparation.pk]), {"without": "1"})
    preparation.refresh_from_db()
    assert preparation.diagnosed_on is not None
    client.post(reverse("exam:check", args=[preparation.pk]))
    sitting = Sitting.objects.get()
    assert "Question 1 of at most 60" in text(client, "checking", sitting.pk)
    client.post(reverse("exam:checking", args=[sitting.pk]), {"place": "0", "chosen": "0"})
    assert "Question 2 of at most 60" in text(client, "checking", sitting.pk)
    assert client.post(reverse("exam:checking", args=[sitting.pk]), {}).status_code == 409
