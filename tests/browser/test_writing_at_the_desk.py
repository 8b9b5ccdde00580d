"""Two who write at once choose, and a line that fails loses nothing."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect
from tests.browsing import enter, looked_over

ANNOUNCEMENTS = "/en/desk/announcements/"
LINE = "[data-keep]"


def written(page: Page, base_url: str, title: str) -> str:
    """A draft of an announcement; returns its address."""
    page.goto(f"{base_url}{ANNOUNCEMENTS}add/")
    page.get_by_label("Title").fill(title)
    page.get_by_label("Text").fill("It will be held in Dushanbe.")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("The draft is kept.")).to_be_visible()
    return page.url


def test_two_editors_choose_between_their_versions(browser: Browser, base_url: str) -> None:
    one = enter(browser, base_url, "secretariat")
    address = written(one, base_url, "A meeting of two editors")
    other = enter(browser, base_url, "secretariat")
    other.goto(address)
    one.get_by_label("Title").fill("What one wrote")
    one.get_by_label("Day of issue").fill("2026-03-01")
    one.get_by_role("button", name="Save", exact=True).click()
    expect(one.get_by_text("Saved.", exact=True)).to_be_visible()

    other.get_by_label("Title").fill("What the other wrote")
    other.get_by_label("Places of issue").fill("Almaty")
    other.get_by_role("button", name="Save", exact=True).press("Enter")
    expect(other.get_by_text("Nothing is saved yet.")).to_be_visible()
    assert other.evaluate("document.activeElement.className").startswith("error-summary")
    assert looked_over(other) == []

    table = other.get_by_role("table", name="Both versions")
    expect(table.get_by_role("row")).to_have_count(4)
    theirs = table.get_by_role("radio", name=re.compile("Title, As it stands now"))
    mine = table.get_by_role("radio", name=re.compile("Title, As you wrote it"))
    expect(mine).to_be_checked()
    expect(table.get_by_role("radio", name=re.compile("Day.*As it stands now"))).to_be_checked()
    mine.focus()
    other.keyboard.press("ArrowLeft")
    expect(theirs).to_be_checked()
    other.get_by_role("button", name="Save what is chosen").press("Enter")
    expect(other.get_by_text("Saved.", exact=True)).to_be_visible()
    expect(other.get_by_label("Title")).to_have_value("What one wrote")
    expect(other.get_by_label("Day of issue")).to_have_value("2026-03-01")
    expect(other.get_by_label("Places of issue")).to_have_value("Almaty")


def test_a_lost_connection_loses_nothing(browser: Browser, base_url: str) -> None:
    page = enter(browser, base_url, "secretariat", narrow=True)
    address = written(page, base_url, "A line that fails")
    page.context.set_offline(True)
    page.get_by_label("Text").fill("Typed without a connection.")
    line = page.locator(LINE)
    expect(line).to_contain_text("No connection.")
    page.get_by_role("button", name="Save", exact=True).press("Enter")
    expect(page.get_by_label("Text")).to_have_value("Typed without a connection.")
    assert page.url == address
    assert looked_over(page) == []

    page.context.set_offline(False)
    expect(line).to_contain_text("The connection is back.")
    again = page.context.new_page()
    again.goto(address)
    expect(again.get_by_text("You had not saved this")).to_be_visible()
    expect(again.get_by_label("Text")).to_have_value("Typed without a connection.")
    assert looked_over(again) == []
    again.get_by_role("button", name="Save", exact=True).press("Enter")
    expect(again.get_by_text("Saved.", exact=True)).to_be_visible()
    expect(again.get_by_text("You had not saved this")).to_have_count(0)
    expect(again.get_by_label("Text")).to_have_value("Typed without a connection.")


def test_what_is_typed_is_back_in_a_new_window_and_thrown_away_at_a_press(
    browser: Browser, base_url: str
) -> None:
    page = enter(browser, base_url, "secretariat")
    address = written(page, base_url, "A window that closes")
    page.get_by_label("Title").fill("Half a ti")
    expect(page.locator(LINE)).to_contain_text("Kept for you alone")
    page.close()
    other = enter(browser, base_url, "secretariat")  # another device of the same person
    other.goto(address)
    expect(other.get_by_label("Title")).to_have_value("Half a ti")
    other.get_by_role("button", name="Throw it away").press("Enter")
    expect(other.get_by_label("Title")).to_have_value("A window that closes")
