"""Searching from any page, without scripts and by keyboard, and keeping what one looked for."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect
from tests.browsing import enter, looked_over


def test_one_searches_from_any_page_by_keyboard_alone(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}/en/meetings/")
    opener = page.get_by_role("button", name="Search", exact=True)
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#seek-words")).to_be_focused()
    assert looked_over(page) == []
    page.keyboard.press("Escape")
    expect(page.locator("#seek-words")).to_be_hidden()
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.type("school")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("main input[name=q]")).to_have_value("school")


def test_without_scripts_on_a_telephone_the_search_is_one_button_away(
    browser: Browser, base_url: str
) -> None:
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 390, "height": 844}, locale="en-GB"
    )
    page = context.new_page()
    page.goto(f"{base_url}/en/themes/")
    page.get_by_role("button", name="Search", exact=True).click()
    page.locator("#seek-words").fill("housing")
    page.locator("#seek-words").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Search")
    context.close()


def test_a_search_is_kept_changed_and_let_go(browser: Browser, base_url: str) -> None:
    page = enter(browser, base_url, "expert")
    page.goto(f"{base_url}/en/search/?q=guardianship")
    page.get_by_role("link", name="Save this search").click()
    assert looked_over(page) == []
    page.get_by_label("What you call it").fill("Guardians in a browser")
    page.get_by_label("Once a day").check()
    page.get_by_role("button", name="Save", exact=True).click()
    assert looked_over(page) == []
    page.get_by_role("link", name="Guardians in a browser", exact=True).click()
    expect(page.get_by_text("Nothing yet.")).to_be_visible()
    assert looked_over(page) == []
    page.get_by_role("button", name="Remove this saved search").click()
    expect(page.get_by_text("You have saved no search")).to_be_visible()
    page.context.close()
