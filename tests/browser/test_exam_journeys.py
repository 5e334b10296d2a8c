"""From setting out for an exam to the first answer, a mock under the clock, and the way back."""

import re
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Browser, Page, expect

from browser.visitors import DEVICES, sign_up


def set_out(page: Page, *, weeks: int = 8, minutes: int = 40) -> None:
    """Begin to prepare for NASM's exam."""
    page.get_by_role("link", name="Study").first.click()
    page.get_by_label("Exam", exact=True).select_option("nasm-cpt")
    page.get_by_label("Exam day").fill(
        (datetime.now(UTC).date() + timedelta(weeks=weeks)).isoformat()
    )
    page.get_by_label("Minutes a day").fill(str(minutes))
    page.get_by_role("button", name="Make the plan").click()
    page.wait_for_url(re.compile(r"/exam/\d+/$"))


def test_the_first_answer_is_three_pages_and_eight_taps_away(page: Page) -> None:
    sign_up(page)
    pages, taps = [], 0

    def tap(what: object) -> None:
        nonlocal taps
        what.click()  # type: ignore[attr-defined]
        taps += 1

    tap(page.get_by_role("link", name="Study").first)
    pages.append(page.url)
    tap(page.get_by_label("Exam", exact=True))
    page.get_by_label("Exam", exact=True).select_option("nasm-cpt")
    taps += 1
    tap(page.get_by_role("button", name="Make the plan"))
    page.wait_for_url(re.compile(r"/exam/\d+/$"))
    pages.append(page.url)
    tap(page.get_by_role("link", name="Study now"))
    page.wait_for_url("**/study/")
    pages.append(page.url)
    tap(page.locator(".option").first)
    page.wait_for_url("**/answers/*/")
    expect(page.locator(".verdict")).to_be_visible()
    assert len(pages) <= 3
    assert taps <= 8


def test_study_by_keys_and_nothing_is_lost(page: Page) -> None:
    sign_up(page)
    set_out(page)
    page.get_by_role("link", name="Study now").click()
    page.wait_for_url("**/study/")
    stem = page.locator("h1.stem").inner_text()
    page.reload()
    expect(page.locator("h1.stem")).to_have_text(stem)
    page.keyboard.press("2")
    page.wait_for_url("**/answers/*/")
    expect(page.locator("p.stem")).to_have_text(stem)
    page.go_back()
    page.goto(re.sub(r"/answers/.*", "/study/", page.url))
    expect(page.locator("p.small").first).to_contain_text("2 of")
    page.keyboard.press("1")
    page.wait_for_url("**/answers/*/")
    page.keyboard.press("Enter")
    page.wait_for_url("**/study/")
    expect(page.locator("p.small").first).to_contain_text("3 of")


def test_a_word_is_looked_up_over_the_question(page: Page) -> None:
    sign_up(page)
    set_out(page)
    page.get_by_role("link", name="Study now").click()
    page.wait_for_url("**/study/")
    stem = page.locator("h1.stem").inner_text()
    page.get_by_role("button", name="Glossary").click()
    page.get_by_label("A word, or what").fill("karvonen")
    expect(page.locator("#looked-up")).to_contain_text("reserve")
    page.get_by_role("button", name="Close").click()
    expect(page.locator("h1.stem")).to_have_text(stem)


def test_a_flag_is_kept_and_found_again(page: Page) -> None:
    sign_up(page)
    set_out(page)
    page.get_by_role("link", name="Study now").click()
    page.wait_for_url("**/study/")
    stem = page.locator("h1.stem").inner_text()
    page.locator(".option").first.click()
    page.wait_for_url("**/answers/*/")
    page.get_by_role("button", name="Flag to come back").click()
    expect(page.get_by_role("button", name="take the flag away")).to_be_visible()
    page.goto(re.sub(r"/answers/.*", "/flagged/", page.url))
    expect(page.locator("main")).to_contain_text(stem)


def test_a_full_mock_under_the_clock(page: Page) -> None:
    sign_up(page)
    set_out(page)
    page.goto(page.url + "mock/")
    expect(page.locator("main")).to_contain_text("120")
    page.get_by_role("button", name="Begin").click()
    page.wait_for_url("**/tests/*/1/")
    expect(page.get_by_role("timer")).to_contain_text(re.compile(r"1(20:00|19:)"))
    page.locator("input[name=flag]").check()
    for number in range(1, 121):
        expect(page.locator("p.small").first).to_contain_text(f"{number} of 120")
        page.keyboard.press(str(1 + number % 3))
    page.wait_for_url(re.compile(r"/tests/\d+/$"))
    expect(page.locator("main")).to_contain_text("0 open, 1 flagged")
    page.locator(".numbers a").first.click()
    page.wait_for_url("**/tests/*/1/")
    expect(page.locator(".option[aria-pressed=true]")).to_have_count(1)
    page.get_by_role("link", name="All questions").click()
    page.get_by_role("button", name="End the test").click()
    page.wait_for_url("**/result/")
    expect(page.locator("h1")).to_contain_text("% right")
    expect(page.locator("#domains tbody tr")).to_have_count(6)
    page.locator("#questions a").first.click()
    page.wait_for_url("**/review/1/")


def test_study_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False, **DEVICES["phone"])
    page = context.new_page()
    sign_up(page)
    set_out(page)
    page.get_by_role("link", name="Study now").click()
    page.locator(".option").first.click()
    expect(page.locator(".verdict")).to_be_visible()
    page.get_by_role("link", name="Next").click()
    expect(page.locator("p.small").first).to_contain_text("2 of")
    context.close()
