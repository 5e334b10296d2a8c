"""What a person does from the first look to knowing when they can sit, by pointer and by keyboard."""

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.visitors import FORMS, Visitor

_numbers = count(1)
PASSWORD = "a straight bar path"


@pytest.fixture
def visitor(browser: Browser, address: str) -> Iterator[Visitor]:
    """Someone new, on a phone; whatever the browser complains of fails the test."""
    context = browser.new_context(base_url=address, **FORMS["phone-light"])
    context.set_default_timeout(10_000)
    visitor = Visitor(context)
    yield visitor
    assert visitor.complaints == []
    context.close()


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """Their page."""
    return visitor.page


def sign_up(page: Page) -> None:
    """Make an account."""
    page.goto("/account/signup/")
    page.get_by_label("E-mail").fill(f"new{next(_numbers)}@example.org")
    page.get_by_label("Password", exact=False).first.fill(PASSWORD)
    page.get_by_label("Name").fill("Rosa Nkemelu")
    page.get_by_role("button", name="Make an account").click()
    page.wait_for_url("**/path/")


def press_until(page: Page, name: str, key: str = "Tab", most: int = 200) -> None:
    """Move the focus by keyboard until it is on what has this name."""
    for _ in range(most):
        page.keyboard.press(key)
        focused = page.evaluate(
            "() => { const e = document.activeElement; return (e.labels?.[0]?.innerText || e.innerText"
            " || e.getAttribute('aria-label') || '').trim() }"
        )
        if re.match(name, focused):
            return
    pytest.fail(f"{name} cannot be reached by keyboard")


def a_png(folder: Path) -> Path:
    """A small real picture."""
    from PIL import Image

    path = folder / "card.png"
    Image.new("RGB", (40, 30), "white").save(path)
    return path
