"""The demo is entered as any of its people, and nowhere else."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from barpath.studio.people import services
from barpath.studio.people.models import User
from barpath.studio.refusal import Refused
from builders import a_practice, a_role, a_user

DEMO = "people:demo"


@pytest.fixture
def _in_the_demo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "IS_DEMO", True)


def test_a_real_installation_has_no_such_page(visitor: Client) -> None:
    user = a_user()
    assert visitor.get(reverse(DEMO)).status_code == 404
    assert visitor.post(reverse(DEMO), {"user": user.pk}).status_code == 404
    assert "_auth_user_id" not in visitor.session
    with pytest.raises(Refused):
        services.enter_demo(user_id=user.pk)


@pytest.mark.usefixtures("_in_the_demo")
def test_the_people_are_listed_with_what_they_are(visitor: Client) -> None:
    practice = a_practice("Iron Yard")
    tia, lena = a_user("Tia Boss"), a_user("Lena Novice")
    a_role(tia, practice, "manager")
    a_role(tia, practice, "trainer")
    a_role(lena, practice, "member", ended_on="2026-01-01")
    page = visitor.get(reverse(DEMO)).content.decode()
    assert "Manager at Iron Yard, Trainer at Iron Yard" in page
    assert "On the way to a first certification" in page
    assert "Member at" not in page


@pytest.mark.usefixtures("_in_the_demo")
def test_one_post_enters_as_a_person(visitor: Client) -> None:
    user = a_user()
    answer = visitor.post(reverse(DEMO), {"user": user.pk})
    assert (answer.status_code, answer["Location"]) == (302, reverse("path:path"))
    assert visitor.session["_auth_user_id"] == str(user.pk)


@pytest.mark.usefixtures("_in_the_demo")
def test_looking_enters_as_nobody(visitor: Client) -> None:
    user = a_user()
    visitor.get(reverse(DEMO), {"user": user.pk})
    assert "_auth_user_id" not in visitor.session


@pytest.mark.usefixtures("_in_the_demo")
@pytest.mark.parametrize("chosen", ["", "x", "-1", "999999999", "9" * 30, "1 or 1=1", "²"])
def test_nobody_else_can_be_entered_as(visitor: Client, chosen: str) -> None:
    a_user()
    answer = visitor.post(reverse(DEMO), {"user": chosen})
    assert answer.status_code == 409
    assert "_auth_user_id" not in visitor.session


@pytest.mark.usefixtures("_in_the_demo")
def test_who_is_switched_off_is_not_listed(visitor: Client) -> None:
    user = a_user("Gone Away")
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert "Gone Away" not in visitor.get(reverse(DEMO)).content.decode()
    assert visitor.post(reverse(DEMO), {"user": user.pk}).status_code == 409
