"""Every page in four forms: photographed, accessible, steady, and quiet on the console."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from browser.pages import (
    LEARNER,
    OF_STUDENTS,
    OF_TRAINERS,
    PRIVATE,
    PUBLIC,
    STUDENT,
    TRAINER,
)
from browser.visitors import DEVICES, Visitor

ALL = PUBLIC | PRIVATE | OF_TRAINERS | OF_STUDENTS
WHO = {
    **dict.fromkeys(PRIVATE, LEARNER),
    **dict.fromkeys(OF_TRAINERS, TRAINER),
    **dict.fromkeys(OF_STUDENTS, STUDENT),
}
PICTURES = Path(__file__).parents[2] / "screenshots"
# How far the page moved by itself after it was drawn, as browsers add it up.
SHIFT = """() => new Promise(done => {
  let moved = 0
  new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) moved += e.value }))
    .observe({type: "layout-shift", buffered: true})
  requestAnimationFrame(() => requestAnimationFrame(() => done(moved)))
})"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
TARGETS = """() => [...document.querySelectorAll("button, .button, nav a, input:not([type=hidden]), select, summary")]
  .filter(e => e.checkVisibility() && !e.closest("p, td, dd, .inline") && e.type !== "checkbox" && e.type !== "radio")
  .filter(e => { const box = e.getBoundingClientRect(); return box.width && box.height < 43.5 })
  .map(e => e.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def contexts(browser: Browser, address: str, signed_in: Any) -> Iterator[Any]:
    """A browser's window by device, for one of the demo's people or "" nobody; each opened once."""
    opened: dict[tuple[str, str], BrowserContext] = {}

    def context(device: str, who: str) -> BrowserContext:
        if (device, who) not in opened:
            options = {"storage_state": signed_in["of"](who)} if who else {}
            opened[device, who] = browser.new_context(
                base_url=address, **DEVICES[device], **options
            )
        return opened[device, who]

    yield context
    for each in opened.values():
        each.close()


def _is_steady(page: Page) -> bool:
    """Whether nothing moves after loading.

    On a busy machine a page may be painted before it has come whole, so one that moved is looked at
    twice more; what moves by its own fault moves each time.
    """
    for _ in range(2):
        if page.evaluate(SHIFT) == 0:
            return True
        page.reload()
    return bool(page.evaluate(SHIFT) == 0)


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("name", ALL)
def test_page(name: str, device: str, contexts: Any) -> None:
    visitor = Visitor(contexts(device, WHO.get(name, "")))
    page = visitor.page
    if "/programmes/1/" in ALL[name]:  # the demo's worker designs it while the first pages are seen
        page.goto("/programmes/1/")
        page.locator("#week").wait_for(timeout=120_000)
    answer = page.goto(ALL[name])
    assert answer
    assert answer.status == (404 if name == "missing" else 200)
    assert re.fullmatch(r".{3,80} · Barpath", page.title())
    assert page.locator("h1").count() == 1
    assert _is_steady(page), "something moves after the page is drawn"
    assert page.evaluate(SIDEWAYS) <= 0, "the page is wider than the screen"
    if device == "phone":
        assert page.evaluate(TARGETS) == []
    PICTURES.mkdir(exist_ok=True)
    for colours in ("light", "dark"):
        page.emulate_media(color_scheme=colours)
        page.screenshot(path=PICTURES / f"{name}-{device}-{colours}.png", full_page=True)
        found = Axe().run(page).response["violations"]
        assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []
    assert visitor.complaints == []
    page.close()
