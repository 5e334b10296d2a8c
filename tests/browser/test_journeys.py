"""What a person does from the first look to knowing when they can sit, by pointer and by keyboard."""

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

import uploads
from browser.pages import TRAINER
from browser.visitors import PASSWORD, a_new_address, enter, reach, sign_up


def choose(page: Page, certification: str) -> None:
    """Choose a certification from the comparison."""
    page.goto("/certifications/")
    page.get_by_role("link", name=re.compile(certification)).first.click()
    page.get_by_role("button", name="Choose it").click()
    page.wait_for_url("**/prerequisites/")


def test_from_wondering_to_the_earliest_day(page: Page, tmp_path: Path) -> None:
    sign_up(page)
    expect(page.locator("#step-1")).to_contain_text("Next")
    choose(page, "NASM-CPT")
    page.goto("/path/")
    expect(page.locator("#step-1")).to_contain_text("You chose NASM-CPT")
    page.get_by_role("link", name="See what is missing").first.click()
    page.get_by_label("Date of birth").fill("1999-05-01")
    page.get_by_label("Schooling").select_option("high-school")
    page.get_by_role("button", name="Keep").click()
    expect(page.locator("#age")).to_contain_text("Met")
    for label, kind in (("CPR and AED card", "cpr-aed"), ("Photo ID", "photo-id")):
        page.goto("/prerequisites/")
        page.get_by_role("link", name=f"Add: {label}").click()
        page.get_by_label("Who issued it").fill("American Red Cross")
        if kind == "cpr-aed":
            page.get_by_label("Last day it is valid").fill("2099-01-01")
            page.get_by_label("Yes, in a class").check()
        card = tmp_path / f"{kind}.png"
        card.write_bytes(uploads.a_picture())
        page.get_by_label("File").set_input_files(card)
        page.get_by_role("button", name="Keep it").click()
        expect(page.get_by_label("File")).not_to_be_visible()
    page.goto("/prerequisites/")
    expect(page.locator("#verdict")).to_contain_text("the earliest day you may sit is")
    page.goto("/path/")
    expect(page.locator("#step-2")).to_contain_text("Done")
    expect(page.locator("#step-3")).to_contain_text("Next")


def test_the_same_by_keyboard(page: Page) -> None:
    page.goto("/account/signup/")
    for name, text in (
        ("Your name", "Kay Board"),
        ("E-mail", a_new_address()),
        ("Password", PASSWORD),
    ):
        reach(page, name)
        page.keyboard.type(text)
    page.keyboard.press("Enter")
    page.wait_for_url("**/path/")
    reach(page, "Compare certifications")
    page.keyboard.press("Enter")
    page.wait_for_url("**/certifications/")
    reach(page, r".*ACE-CPT")
    page.keyboard.press("Enter")
    page.wait_for_url("**/certifications/ace-cpt/")
    reach(page, "Choose it")
    page.keyboard.press("Enter")
    page.wait_for_url("**/prerequisites/")
    reach(page, "Schooling")
    page.keyboard.press("h")
    reach(page, "Keep$")
    page.keyboard.press("Enter")
    expect(page.locator("#education")).to_contain_text("Met")


def test_a_number_opens_to_its_source_and_back_by_keyboard(page: Page) -> None:
    page.goto("/")
    reach(page, "source")
    page.keyboard.press("Enter")
    opened = page.locator("[popover]:popover-open")
    expect(opened).to_contain_text("BLS")
    page.keyboard.press("Escape")
    expect(opened).to_have_count(0)


def test_ranking_follows_the_limits(page: Page) -> None:
    page.goto("/certifications/")
    page.get_by_label("Budget in dollars").fill("700")
    page.get_by_role("button", name="Put in order").click()
    page.wait_for_url(re.compile("budget"))
    expect(page.locator("main")).to_contain_text("Fits")


def test_the_income_planner_works_out_an_example_and_what_is_changed(page: Page) -> None:
    page.goto("/income/")
    page.get_by_role("link", name="A full week in person").click()
    page.wait_for_url("**example=yes")
    before = page.locator("main").inner_text()
    price = page.get_by_role("group", name=re.compile("What a client pays a session"))
    price.get_by_role("textbox").first.fill("90")
    page.get_by_role("textbox").first.press("Enter")
    page.wait_for_url("**price_usd_per_session=90**")
    assert page.locator("main").inner_text() != before


def test_a_wrong_form_says_so_and_loses_nothing(page: Page) -> None:
    sign_up(page)
    page.goto("/papers/add/?kind=cpr-aed")
    page.get_by_label("Who issued it").fill("American Red Cross")
    page.get_by_label("Day of issue").fill("2026-05-01")
    page.get_by_label("Last day it is valid").fill("2025-05-01")
    page.get_by_role("button", name="Keep it").click()
    expect(page.locator("[aria-invalid=true]").first).to_be_visible()
    expect(page.get_by_label("Who issued it")).to_have_value("American Red Cross")
    page.goto("/papers/")
    expect(page.locator("main")).not_to_contain_text("American Red Cross")


def test_a_manager_sees_only_what_was_shown(page: Page) -> None:
    enter(page, "Deborah Osei")
    page.goto("/papers/shown/")
    expect(page.locator("main")).to_contain_text("Tomasz Zielinski")
    expect(page.locator("main")).not_to_contain_text("Marisol Vega")


def test_from_a_client_to_a_programme(page: Page) -> None:
    enter(page, TRAINER)
    page.goto("/programmes/")
    page.get_by_role("link", name="Design a programme").click()
    page.get_by_label("Name, where it is somebody else").fill("Walk-in")
    page.get_by_label("Age optional").fill("34")
    page.get_by_label("Level").select_option("novice")
    page.get_by_label("Days a week").select_option("1")
    page.get_by_label("Minutes a session").fill("20")
    page.get_by_label("Weeks", exact=True).fill("1")
    page.get_by_label("General fitness").check()
    page.get_by_label("Dumbbells").check()
    page.get_by_role("button", name="Go on").click()
    expect(page.locator("[aria-invalid=true]").first).to_be_visible()
    page.get_by_label("I asked these questions").check()
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Design it").click()
    page.wait_for_url(re.compile(r"/programmes/\d+/"))
    questions = page.get_by_text("exercised regularly for three months")
    questions.wait_for(timeout=120_000)
    page.get_by_role("link", name="Answer, and design again").click()
    page.get_by_label("Active for three months").select_option("yes")
    expect(page.get_by_label("Age optional")).to_have_value("34")
    page.get_by_label("I asked these questions").check()
    page.get_by_role("button", name="Go on").click()
    page.locator("#week").wait_for(timeout=120_000)
    page.locator(".why summary").first.click()
    page.locator(".why[open] a").first.click()
    page.wait_for_url("**/library/claims/**")
    expect(page.locator("main")).to_contain_text("Evidence")


def test_a_programme_is_waited_for_without_javascript_and_cancelled(
    browser: Browser, address: str, signed_in: Any
) -> None:
    context = browser.new_context(
        base_url=address, java_script_enabled=False, storage_state=signed_in["of"](TRAINER)
    )
    page = context.new_page()
    page.goto("/programmes/ask/?from=1")
    page.get_by_label("I asked these questions").check()
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Design it").click()
    expect(page.locator("meta[http-equiv=refresh]")).to_have_count(1)
    page.get_by_role("button", name="Cancel").click()
    expect(page.locator("main")).to_contain_text("It was cancelled")
    context.close()


def test_everything_works_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    sign_up(page)
    choose(page, "ACSM-CPT")
    page.goto("/prerequisites/")
    page.get_by_label("Schooling").select_option("high-school")
    page.get_by_role("button", name="Keep").click()
    expect(page.locator("#education")).to_contain_text("Met")
    context.close()
