"""Every page in four forms: photographed, accessible, steady, and quiet on the console."""

import re
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from browser.pages import LEARNER, PRIVATE, PUBLIC
from browser.visitors import FORMS, Visitor

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


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", [*PUBLIC, *PRIVATE])
def test_page(name: str, form: str, browser: Browser, address: str, signed_in: Any) -> None:
    private = name in PRIVATE
    options = {"storage_state": signed_in["of"](LEARNER)} if private else {}
    context = browser.new_context(base_url=address, **FORMS[form], **options)
    visitor = Visitor(context)
    answer = visitor.page.goto(PRIVATE[name] if private else PUBLIC[name])
    assert answer
    assert answer.status == (404 if name == "missing" else 200)
    visitor.page.wait_for_load_state("networkidle")
    PICTURES.mkdir(exist_ok=True)
    visitor.page.screenshot(path=PICTURES / f"{name}-{form}.png", full_page=True)
    found = Axe().run(visitor.page).response["violations"]
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []
    assert visitor.page.evaluate(SHIFT) == 0
    assert visitor.page.evaluate(SIDEWAYS) <= 0, "the page is wider than the screen"
    if form.startswith("phone"):
        assert visitor.page.evaluate(TARGETS) == []
    assert visitor.complaints == []
    context.close()


def test_a_title_says_what_the_page_is(browser: Browser, address: str, signed_in: Any) -> None:
    context = browser.new_context(base_url=address, storage_state=signed_in["of"](LEARNER))
    page = context.new_page()
    for path in {**PUBLIC, **PRIVATE}.values():
        page.goto(path)
        assert re.fullmatch(r".{3,80} · Barpath", page.title()), path
        assert page.locator("h1").count() == 1, path
    context.close()
