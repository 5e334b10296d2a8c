"""What every answer tells the browser, whatever the answer is."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from barpath.studio.files.models import StoredFile
from barpath.studio.people import services
from barpath.studio.people.models import User

from .lives import signed_in

POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
}
# What somebody uploaded is shown as nothing but itself.
OF_A_FILE = {"default-src 'none'", "frame-ancestors 'none'"}


def a_static_file() -> Any:
    """Served like the real ones: from the folder they are collected in."""
    folder = Path(settings.STATIC_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "for-the-test.css").write_text("p {}")
    return Client(SERVER_NAME="localhost").get("/static/for-the-test.css")


def _read(answer: Any) -> None:
    """To the end, so that what it was read from is closed."""
    if answer.streaming:
        assert b"".join(answer.streaming_content)


def a_mistake_of_ours(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> Any:
    def break_down(**_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(services, "check_set_up", lambda _: break_down())
    visitor.raise_request_exception = False
    return visitor.get(reverse("people:set-up", args=["x"]))


ANSWERS: dict[str, tuple[int, Callable[..., Any]]] = {
    "a public page": (200, lambda visitor, **_: visitor.get(reverse("account_login"))),
    "a private page": (200, lambda ana, **_: signed_in(ana).get(reverse("people:settings"))),
    "a page for members only": (302, lambda visitor, **_: visitor.get(reverse("system:data"))),
    "a file": (
        200,
        lambda ana, **_: signed_in(ana).get(
            reverse("files:file", args=[StoredFile.objects.get().pk])
        ),
    ),
    "a download": (200, lambda ana, **_: signed_in(ana).post(reverse("system:download"))),
    "a static file": (200, lambda **_: a_static_file()),
    "a page that is not there": (404, lambda visitor, **_: visitor.get("/no/such/page")),
    "a static file that is not there": (404, lambda visitor, **_: visitor.get("/static/no.css")),
    "a refusal": (
        409,
        lambda visitor, **_: visitor.get(reverse("people:set-up", args=["x"])),
    ),
    "a wrong form": (422, lambda visitor, **_: visitor.post(reverse("account_login"), {})),
    "a forged form": (
        403,
        lambda **_: Client(enforce_csrf_checks=True, SERVER_NAME="localhost").post(
            reverse("account_login"), {}
        ),
    ),
    "a wrong method": (
        405,
        lambda ana, **_: signed_in(ana).get(reverse("system:download")),
    ),
    "an unknown host": (
        400,
        lambda **_: Client(SERVER_NAME="evil.example").get(reverse("account_login")),
    ),
    "a mistake of ours": (
        500,
        lambda visitor, monkeypatch, **_: a_mistake_of_ours(visitor, monkeypatch),
    ),
}


@pytest.fixture
def visitor() -> Client:
    return Client(SERVER_NAME="localhost")


@pytest.mark.parametrize("kind", ANSWERS)
def test_every_answer_carries_the_headers(
    kind: str, visitor: Client, ana: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    status, ask = ANSWERS[kind]
    answer = ask(visitor=visitor, ana=ana, monkeypatch=monkeypatch)
    assert answer.status_code == status
    policy = {part.strip() for part in answer["Content-Security-Policy"].split(";")}
    assert policy >= (OF_A_FILE if kind == "a file" else POLICY)
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in answer["Permissions-Policy"]
    _read(answer)
    is_kept = "no-store" not in answer["Cache-Control"]
    assert is_kept is (kind == "a static file")


def test_a_static_file_may_be_kept(db: None) -> None:
    answer = a_static_file()
    assert "public" in answer["Cache-Control"]
    _read(answer)


def test_what_is_private_is_kept_by_nobody(ana: User) -> None:
    for name in ("people:settings", "system:data", "history:events"):
        said = signed_in(ana).get(reverse(name))["Cache-Control"]
        assert "private" in said
        assert "no-store" in said


# --- behind TLS ---------------------------------------------------------------------------------

NAMES = [
    "ALLAUTH_TRUSTED_PROXY_COUNT",
    "ALLOWED_HOSTS",
    "CSRF_COOKIE_SECURE",
    "CSRF_TRUSTED_ORIGINS",
    "SECURE_HSTS_INCLUDE_SUBDOMAINS",
    "SECURE_HSTS_SECONDS",
    "SECURE_PROXY_SSL_HEADER",
    "SECURE_SSL_REDIRECT",
    "SESSION_COOKIE_SECURE",
]
PRINT = "import json; from barpath.studio import settings; print(json.dumps({n: getattr(settings, n) for n in %r}))"


def settings_at(origin: str, folder: Path) -> dict[str, Any]:
    """The settings as a process of its own reads them for an address."""
    printed = subprocess.run(
        [sys.executable, "-c", PRINT % NAMES],
        env=os.environ | {"BARPATH_ORIGIN": origin, "BARPATH_DATA_DIR": str(folder)},
        check=True,
        capture_output=True,
        text=True,
    )
    return dict(json.loads(printed.stdout))


def test_over_tls_cookies_are_for_tls_and_browsers_stay_with_it(
    db: None, tmp_path: Path, settings: Any
) -> None:
    for name, value in settings_at("https://gym.example", tmp_path).items():
        setattr(settings, name, tuple(value) if name == "SECURE_PROXY_SSL_HEADER" else value)
    visitor = Client(SERVER_NAME="gym.example", headers={"X-Forwarded-Proto": "https"})
    answer = visitor.get(reverse("account_login"))
    assert answer.status_code == 200
    assert answer["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
    assert [cookie["secure"] for cookie in answer.cookies.values()] == [True]
    plain = Client(SERVER_NAME="gym.example").get(reverse("account_login"))
    assert plain.status_code == 301
    assert plain["Location"].startswith("https://gym.example/")


def test_without_tls_nothing_is_promised(db: None, tmp_path: Path) -> None:
    read = settings_at("http://localhost:8000", tmp_path)
    assert read["SECURE_HSTS_SECONDS"] == 0
    assert not read["SECURE_SSL_REDIRECT"]
    assert read["SECURE_PROXY_SSL_HEADER"] is None
    assert read["ALLAUTH_TRUSTED_PROXY_COUNT"] == 0
    assert "Strict-Transport-Security" not in Client(SERVER_NAME="localhost").get(
        reverse("account_login")
    )


def test_behind_a_proxy_each_visitor_has_limits_of_their_own(
    db: None, tmp_path: Path, settings: Any
) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = settings_at("https://gym.example", tmp_path)[
        "ALLAUTH_TRUSTED_PROXY_COUNT"
    ]
    settings.ACCOUNT_RATE_LIMITS = {"login": "1/m/ip"}

    def sign_in(address: str) -> int:
        visitor = Client(SERVER_NAME="localhost", headers={"X-Forwarded-For": address})
        return visitor.post(reverse("account_login"), {}).status_code

    assert [sign_in("192.0.2.1"), sign_in("192.0.2.1"), sign_in("192.0.2.2")] == [422, 429, 422]
    assert sign_in("192.0.2.9, 192.0.2.1") == 429
