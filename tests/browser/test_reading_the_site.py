"""Finding the first meeting's programme by keyboard alone, without scripts, and on a telephone."""

from __future__ import annotations

import re
from contextlib import nullcontext

from playwright.sync_api import Browser, Page, expect

PROGRAMME = "/meetings/first-meeting/programme/"


def press_until(page: Page, name: str) -> None:
    """Tab forwards to what bears the name, as a person who sees the focus would, and open it."""
    for _ in range(80):
        page.keyboard.press("Tab")
        focused = page.evaluate("document.activeElement.textContent.trim().replace(/\\s+/g, ' ')")
        if focused == name:
            leads_away = page.evaluate("document.activeElement.matches('a[href^=\"/\"]')")
            with page.expect_navigation() if leads_away else nullcontext():
                page.keyboard.press("Enter")
            return
    raise AssertionError(f"no way to {name!r} by keyboard")


def test_a_visitor_reads_a_session_by_keyboard_alone(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}/en/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the content")
    page.keyboard.press("Enter")
    press_until(page, "See the meetings")
    expect(page.get_by_role("heading", level=1)).to_have_text("Meetings")
    press_until(page, "First meeting of the Regional Expert Council")
    press_until(page, "Programme")
    press_until(page, "Whole-of-society approach")
    expect(page.get_by_role("heading", level=1)).to_have_text("Whole-of-society approach")


def test_the_language_is_changed_by_keyboard_and_the_page_stays(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}/en{PROGRAMME}")
    press_until(page, "Language: English")
    press_until(page, "Қазақша")
    page.wait_for_url(re.compile(f"/kk{PROGRAMME}$"))
    expect(page.locator("html")).to_have_attribute("lang", "kk")


def test_focus_is_always_seen(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}/en{PROGRAMME}")
    for _ in range(15):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none"


def test_without_scripts_nothing_is_missing(browser: Browser, base_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, locale="ru-RU")
    page = context.new_page()
    page.goto(f"{base_url}{PROGRAMME}")
    expect(page.locator(".speakers").first.get_by_role("listitem")).to_have_count(9)
    page.get_by_role("button", name="Русский").click()
    page.get_by_role("link", name="Тоҷикӣ").click()
    expect(page.locator("html")).to_have_attribute("lang", "tg")
    context.close()


def test_on_a_telephone_the_navigation_opens_from_one_button(
    browser: Browser, base_url: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{base_url}/en/")
    expect(page.get_by_role("link", name="Announcements", exact=True)).to_be_hidden()
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("link", name="Announcements", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Announcements")
    context.close()


def test_a_broken_policy_would_be_heard(page: Page, base_url: str) -> None:
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    for path in ("/", PROGRAMME, "/design/"):
        page.goto(f"{base_url}{path}")
    assert heard == []
