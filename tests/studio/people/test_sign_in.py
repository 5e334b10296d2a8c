"""Signing in and out, forgotten passwords, and the limits on trying."""

import re

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from barpath.studio.people.models import User
from builders import a_user

PASSWORD = "correct horse battery"


def sign_in(visitor: Client, email: str, password: str = PASSWORD) -> int:
    answer = visitor.post(reverse("account_login"), {"login": email, "password": password})
    return answer.status_code


def is_in(visitor: Client) -> bool:
    return "_auth_user_id" in visitor.session


def test_sign_in_by_address_however_it_is_spelt(visitor: Client) -> None:
    a_user(email="Ana@Example.org")
    assert sign_in(visitor, "ANA@example.org") == 302
    assert is_in(visitor)


@pytest.mark.parametrize(
    ("email", "password"),
    [("ana@example.org", "wrong"), ("nobody@example.org", PASSWORD), ("ana", PASSWORD), ("", "")],
)
def test_a_wrong_sign_in_is_told_and_stays_out(visitor: Client, email: str, password: str) -> None:
    a_user(email="ana@example.org")
    assert sign_in(visitor, email, password) == 422
    assert not is_in(visitor)


def test_a_user_who_is_switched_off_stays_out(visitor: Client) -> None:
    user = a_user(email="ana@example.org")
    User.objects.filter(pk=user.pk).update(is_active=False)
    sign_in(visitor, "ana@example.org")
    assert not is_in(visitor)


def test_a_session_ends_when_its_user_is_switched_off(visitor: Client) -> None:
    user = a_user()
    visitor.force_login(user)
    User.objects.filter(pk=user.pk).update(is_active=False)
    answer = visitor.get(reverse("people:settings"))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("account_login"))


def test_guessing_is_stopped_and_then_even_the_right_password_waits(visitor: Client) -> None:
    a_user(email="ana@example.org")
    for _ in range(5):
        sign_in(visitor, "ana@example.org", "wrong")
    answer = visitor.post(
        reverse("account_login"), {"login": "ana@example.org", "password": PASSWORD}
    )
    assert answer.status_code == 422
    assert "Too many attempts" in answer.content.decode()
    assert not is_in(visitor)


def test_signing_out_takes_a_post(visitor: Client) -> None:
    visitor.force_login(a_user())
    visitor.get(reverse("account_logout"))
    assert is_in(visitor)
    visitor.post(reverse("account_logout"))
    assert not is_in(visitor)


def test_a_forgotten_password_is_set_anew_by_the_link_of_a_mail(visitor: Client) -> None:
    user = a_user(name="Ana Lima", email="ana@example.org")
    answer = visitor.post(reverse("account_reset_password"), {"email": "ana@example.org"})
    assert answer.status_code == 302
    (message,) = mail.outbox
    assert "Ana Lima" in message.body
    link = re.search(r"http://localhost\S+", str(message.body))
    assert link
    form_page = visitor.get(link[0], follow=True)
    address = form_page.redirect_chain[-1][0]
    wrong = visitor.post(address, {"password1": "short", "password2": "short"})
    assert wrong.status_code == 422
    new = "a new and longer password"
    assert visitor.post(address, {"password1": new, "password2": new}).status_code == 302
    user.refresh_from_db()
    assert user.check_password(new)


def test_whether_an_address_has_an_account_is_not_told(visitor: Client) -> None:
    a_user()
    known = visitor.post(reverse("account_reset_password"), {"email": "person@example.org"})
    assert known.status_code == 302
    (message,) = mail.outbox
    assert message.to == ["person@example.org"]
    assert "There is no account with it" in message.body


def test_a_link_that_was_used_says_so(visitor: Client) -> None:
    a_user()
    answer = visitor.get(reverse("account_reset_password_from_key", args=["1", "abc-def"]))
    assert answer.status_code == 200
    assert answer.context["token_fail"]
    assert "password1" not in answer.content.decode()


def test_the_page_says_where_the_link_is_printed(visitor: Client) -> None:
    page = visitor.get(reverse("account_reset_password")).content.decode()
    assert "printed in the terminal" in page


def test_where_mail_is_sent_nothing_is_said_of_a_terminal(visitor: Client) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "MAIL_IS_PRINTED", False)
        page = visitor.get(reverse("account_reset_password")).content.decode()
    assert "terminal" not in page


def test_a_page_takes_the_person_and_the_role_in_the_query_of_the_user(
    visitor: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    visitor.force_login(a_user())
    visitor.get(reverse("people:settings"))
    with django_assert_max_num_queries(4):  # session, user, record, roles
        visitor.get(reverse("people:settings"))
