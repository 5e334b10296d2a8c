"""The pages of this room: the preview, what went wrong, and what surrounds every page."""

import gzip
import re
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.urls import reverse
from django_htmx.middleware import HtmxMiddleware

from barpath.studio.ui.pages import page
from builders import a_user
from rendering import forbidden

pytestmark = pytest.mark.django_db
PREVIEW = "/ui/"


class TestThePreview:
    def test_is_part_of_the_demo_only(self, client: Client) -> None:
        assert client.get(PREVIEW).status_code == 404

    @pytest.mark.usefixtures("in_demo")
    def test_carries_no_style_and_no_script(self, client: Client) -> None:
        said = client.get(PREVIEW).content.decode()
        assert forbidden(said) == []
        assert "url(" not in said

    @pytest.mark.usefixtures("in_demo")
    def test_uses_no_id_twice(self, client: Client) -> None:
        ids = re.findall(r'\sid="([^"]+)"', client.get(PREVIEW).content.decode())
        assert sorted(set(ids)) == sorted(ids)

    @pytest.mark.usefixtures("in_demo")
    def test_says_what_is_wrong_with_its_form(self, client: Client) -> None:
        answer = client.post(PREVIEW, {"name": "x" * 21})
        assert answer.status_code == 422
        assert b'id="id_name_error"' in answer.content

    @pytest.mark.usefixtures("in_demo")
    def test_takes_a_form_that_is_right(self, client: Client) -> None:
        right = {"name": "Ana", "born_on": "2000-01-02", "budget_usd": 5, "country": "us"}
        assert client.post(PREVIEW, right | {"delivery": "remote"}).status_code == 200


@pytest.mark.usefixtures("in_demo")
def test_a_first_load_is_light(client: Client) -> None:
    answer = client.get(PREVIEW).content
    linked = re.findall(r'(?:href|src)="/static/([^"]+\.(?:css|js))"', answer.decode())
    assert len(linked) == 12
    files = [Path(str(finders.find(name))) for name in linked]
    weights = [len(gzip.compress(file.read_bytes())) for file in files]
    assert sum(weights) + len(gzip.compress(answer)) < 60_000


class TestWhatWentWrong:
    @pytest.mark.parametrize("name", ["500.html", "400.html"])
    def test_is_said_without_knowing_anything(self, name: str) -> None:
        said = render_to_string(name)
        assert "<h1>" in said
        assert 'href="/"' in said
        assert forbidden(said) == []

    def test_a_missing_page_says_so_in_the_frame(self, client: Client) -> None:
        answer = client.get("/no-such-page/")
        assert answer.status_code == 404
        assert b"There is no such page" in answer.content
        assert b"<nav" in answer.content

    def test_a_stale_form_says_that_nothing_was_saved(self) -> None:
        careful = Client(enforce_csrf_checks=True)
        answer = careful.post(
            reverse("account_login"),
            {"login": "a"},
            headers={"Referer": "http://testserver/ui/?a=1"},
        )
        assert answer.status_code == 403
        assert b"Nothing was saved" in answer.content
        assert b'href="/ui/?a=1"' in answer.content

    def test_a_refusal_gives_its_sentence_and_the_way_back(self, client: Client) -> None:
        # Nobody can sign up before the owner's account exists.
        answer = client.get(
            reverse("account_signup"), headers={"Referer": "http://testserver/account/login/"}
        )
        assert answer.status_code == 409
        assert b"Nobody can sign up yet" in answer.content
        assert b"Nothing was changed." in answer.content
        assert b'class="button" href="/account/login/"' in answer.content


class TestTheFrame:
    def test_shows_a_visitor_what_is_public(self, client: Client) -> None:
        said = client.get(reverse("account_login")).content.decode()
        assert reverse("career:guide") in said
        assert reverse("path:path") not in said

    def test_shows_a_member_the_path_and_the_way_out(self, client: Client) -> None:
        client.force_login(a_user())
        said = client.get(reverse("account_change_password")).content.decode()
        assert reverse("path:path") in said
        assert f'action="{reverse("account_logout")}"' in said

    def test_has_a_bar_of_five(self, client: Client) -> None:
        for _ in range(2):
            said = client.get(reverse("account_email")).content.decode()
            bar = said.partition('aria-label="Main"')[2].partition("</ul>")[0]
            assert bar.count("<li") in {0, 5}
            client.force_login(a_user())

    def test_marks_where_one_is(self, client: Client) -> None:
        client.force_login(a_user())
        said = client.get(reverse("account_change_password")).content.decode()
        assert said.count('aria-current="page"') == 1
        assert f'href="{reverse("people:settings")}" aria-current="page"' in said

    @pytest.mark.parametrize(
        ("theme", "attribute"),
        [("system", ""), ("light", ' data-theme="light"'), ("dark", ' data-theme="dark"')],
    )
    def test_wears_the_colours_a_person_chose(
        self, theme: str, attribute: str, client: Client
    ) -> None:
        client.force_login(a_user(theme=theme))
        said = client.get(reverse("account_change_password")).content.decode()
        assert f'<html lang="en"{attribute}>' in said

    @pytest.mark.usefixtures("in_demo")
    def test_says_that_a_demo_is_one(self, client: Client) -> None:
        assert b"all of it made up" in client.get(PREVIEW).content

    def test_does_not_say_so_elsewhere(self, client: Client) -> None:
        assert b"all of it made up" not in client.get(reverse("account_login")).content

    @pytest.mark.parametrize(
        ("referer", "shown"),
        [
            ("http://testserver/papers/?a=1", 'href="/papers/?a=1"'),
            ("https://evil.example/papers/", "evil.example"),
            ("javascript:alert(1)", "alert"),
        ],
    )
    def test_leads_back_within_this_house_only(self, referer: str, shown: str) -> None:
        careful = Client(enforce_csrf_checks=True)
        answer = careful.post(reverse("account_login"), headers={"Referer": referer})
        assert (shown in answer.content.decode()) == referer.startswith("http://testserver")

    @pytest.mark.parametrize("path", ["//evil.example/", "/\\evil.example/"])
    def test_two_slashes_lead_nowhere_else(self, path: str) -> None:
        careful = Client(enforce_csrf_checks=True)
        referer = {"Referer": f"http://testserver{path}"}
        answer = careful.post(reverse("account_login"), headers=referer)
        assert 'href="/evil.example/"' in answer.content.decode()


class TestAPart:
    """`page` gives htmx the part it asked for, and anybody else the whole."""

    def answer(self, **headers: str) -> str:
        request: Any = RequestFactory().get("/", headers=headers)
        HtmxMiddleware(lambda _: HttpResponse())(request)
        said = page(request, "library/claims.html", {}, part="list")
        assert said.headers["Vary"] == "HX-Request"
        return said.content.decode()

    def test_goes_to_htmx(self) -> None:
        assert "<html" not in self.answer(**{"HX-Request": "true", "HX-Target": "claims"})

    def test_goes_to_nobody_else(self) -> None:
        assert "<html" in self.answer()

    def test_is_not_what_restores_history(self) -> None:
        restoring = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
        assert "<html" in self.answer(**restoring)

    def test_is_not_what_a_form_that_changes_the_page_gets(self) -> None:
        assert "<html" in self.answer(**{"HX-Request": "true", "HX-Target": "main"})


def test_a_phone_that_keeps_us_learns_our_name_and_finds_our_icon(client: Client) -> None:
    answer = client.get(reverse("ui:manifest"))
    assert answer.headers["Content-Type"] == "application/manifest+json"
    said = answer.json()
    assert said["name"] == "Barpath"
    assert finders.find(said["icons"][0]["src"].removeprefix("/static/"))
