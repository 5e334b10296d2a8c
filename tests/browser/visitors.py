"""Who looks at the pages, and on what."""

import re
from itertools import count
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

_numbers = count(1)
PASSWORD = "a straight bar path"
NAME_OF_FOCUS = """() => {
  const e = document.activeElement
  return (e.labels?.[0]?.innerText || e.getAttribute("aria-label") || e.innerText || "").trim()
}"""

DEVICES: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 390, "height": 844}, "reduced_motion": "reduce"},
    "desktop": {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce"},
}


class Visitor:
    """A page that remembers what a browser complained about."""

    def __init__(self, context: BrowserContext) -> None:
        self.page: Page = context.new_page()
        self.complaints: list[str] = []
        self.page.on("console", self._listen)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _listen(self, message: Any) -> None:
        # A refused form answers 422 or 409, and the browser reports any such answer.
        if message.type == "error" and "status of 4" not in message.text:
            self.complaints.append(message.text)


def enter(page: Page, name: str) -> None:
    """Enter the demo as one of its people."""
    page.goto("/account/demo/")
    page.get_by_role("button", name=f"Enter as {name}").click()
    page.wait_for_url("**/path/")


def reach(page: Page, name: str, most: int = 150) -> None:
    """Move the focus by keyboard until it is on what has this name."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if re.match(name, str(page.evaluate(NAME_OF_FOCUS))):
            return
    pytest.fail(f"{name} cannot be reached by keyboard")


def a_new_address() -> str:
    """An e-mail address that nobody has yet."""
    return f"new{next(_numbers)}@example.org"


def sign_up(page: Page) -> None:
    """Make an account by pointer."""
    page.goto("/")
    page.get_by_role("link", name="Make an account").first.click()
    page.get_by_label("Your name").fill("Rosa Nkemelu")
    page.get_by_label("E-mail address").fill(a_new_address())
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Make the account").click()
    page.wait_for_url("**/path/")
