"""A paper gets a second revision and a floor runs, by people with browsers and keyboards."""

from __future__ import annotations

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.browser.test_every_page import AXE

MEETING = "/en/meetings/first-meeting"
HALL = f"{MEETING}/floor/whole-of-society/"


def enter(browser: Browser, base_url: str, who: str, *, width: int = 1280) -> Page:
    """A page of someone of the cast."""
    context = browser.new_context(viewport={"width": width, "height": 800}, locale="en-GB")
    page = context.new_page()
    page.goto(f"{base_url}/en/demo/")
    page.locator(f'form[action$="/demo/{who}/"] button').click()
    page.wait_for_load_state()
    return page


def sound(page: Page) -> None:
    """Axe finds nothing, and nothing has to be scrolled for sideways."""
    found = Axe().run(page, options=AXE).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_a_document_is_submitted_cleared_revised_and_compared(
    browser: Browser, base_url: str
) -> None:
    point = enter(browser, base_url, "focal-point-kg", width=390)
    point.goto(f"{base_url}{MEETING}/documents/submissions/")
    sound(point)
    point.get_by_label("Title").fill("Schooling in Osh")
    point.get_by_label("Who may read it").select_option("public")
    point.get_by_label(re.compile("^Text")).fill("Every child goes to school.")
    point.get_by_role("button", name="Save").press("Enter")
    expect(point.get_by_text("Waits for clearance")).to_be_visible()

    officer = enter(browser, base_url, "secretariat")
    officer.goto(f"{base_url}/en/desk/meetings/first-meeting/documents/")
    sound(officer)
    officer.get_by_role("link", name="Schooling in Osh").click()
    sound(officer)
    officer.get_by_role("button", name="Clear it").click()
    officer.get_by_role("link", name="Schooling in Osh").click()
    officer.get_by_role("link", name="Revise").click()
    sound(officer)
    officer.get_by_label(re.compile("^Text")).fill("Every child goes to school and plays.")
    officer.get_by_role("button", name="Save").click()

    reader = browser.new_page(viewport={"width": 390, "height": 800})
    reader.goto(f"{base_url}{MEETING}/documents/")
    sound(reader)
    reader.get_by_role("link", name="Schooling in Osh").click()
    sound(reader)
    reader.get_by_role("link", name=re.compile("Rev.1 – English")).click()
    expect(reader.locator("ins").last).to_contain_text("plays")
    sound(reader)


def test_the_floor_runs_and_every_screen_follows(browser: Browser, base_url: str) -> None:
    officer = enter(browser, base_url, "secretariat")
    officer.goto(f"{base_url}{MEETING}/floor/")
    row = officer.locator("li", has_text="Whole-of-society approach")
    row.get_by_role("button", name="Set up the floor").click()
    officer.get_by_role("button", name="Open the floor").click()
    sound(officer)

    hall = browser.new_page(viewport={"width": 1280, "height": 800})
    hall.goto(f"{base_url}{HALL}")
    sound(hall)
    expect(hall.get_by_text("Nobody has the floor.")).to_be_visible()

    point = enter(browser, base_url, "focal-point-kg", width=390)
    point.goto(f"{base_url}{HALL}seat/")
    sound(point)
    point.get_by_role("button", name="Ask for the floor").press("Enter")
    expect(point.get_by_text("Place 1")).to_be_visible()

    expect(officer.get_by_text("Kyrgyzstan").first).to_be_attached(timeout=10_000)
    start = officer.get_by_role("button", name="Give the floor Kyrgyzstan")
    start.focus()
    start.press("Enter")
    expect(hall.locator(".clock")).to_have_text(re.compile(r"^0:0[1-9]$"), timeout=15_000)
    expect(hall.get_by_text("A delegation")).to_be_visible()  # named among participants alone
    expect(point.locator(".speaking")).to_contain_text("Kyrgyzstan", timeout=10_000)

    point.get_by_role("button", name="Point of order").click()
    expect(officer.get_by_text("Point of order").first).to_be_visible(timeout=10_000)
    sound(officer)
    officer.get_by_role("button", name="Pause").click()
    expect(hall.get_by_text("Paused")).to_be_visible(timeout=10_000)
    shown = hall.locator(".clock").text_content()
    hall.reload()
    expect(hall.locator(".clock")).to_have_text(shown or "-")
    sound(hall)


def test_the_console_works_without_scripts(browser: Browser, base_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    page = context.new_page()
    page.goto(f"{base_url}/en/demo/")
    page.locator('form[action$="/demo/secretariat/"] button').click()
    page.goto(f"{base_url}{MEETING}/floor/")
    row = page.locator("li", has_text="Whole-of-government approach")
    row.get_by_role("button", name="Set up the floor").click()
    page.get_by_role("button", name="Open the floor").click()
    page.get_by_label("Delegation").select_option("state:TJ")
    page.get_by_role("button", name="Put on the list").click()
    page.get_by_role("button", name="Give the floor Tajikistan").click()
    expect(page.locator(".speaking")).to_contain_text("Tajikistan")
    page.get_by_role("button", name="Stop").click()
    expect(page.locator(".speaking")).to_contain_text("Nobody has the floor.")
