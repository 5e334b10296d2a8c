"""Opening the career pages as somebody who has not signed in."""

from html import unescape

from django.test import Client
from django.urls import reverse


def opened(client: Client, name: str, *, status: int = 200, **asked: str | list[str]) -> str:
    """The text of a page, with its entities read."""
    answer = client.get(reverse(f"career:{name}"), asked)
    assert answer.status_code == status, unescape(answer.content.decode())[:2_000]
    return unescape(answer.content.decode())
