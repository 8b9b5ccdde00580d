"""A secretariat convenes a meeting from nothing, the next from it, and puts that one off.

By keyboard, on the screen of a phone; what is asked of those invited is copied and not sent.
"""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect
from tests.browsing import enter, looked_over

FIRST = "Consultation on schooling"
NEXT = "Second consultation on schooling"


def written(page: Page, label: str, words: str) -> None:
    """Type into a field as someone without a mouse does."""
    page.get_by_label(label, exact=True).focus()
    page.keyboard.type(words)


def days(page: Page, first: str, last: str) -> None:
    page.get_by_label("First day").fill(first)
    page.get_by_label("Last day").fill(last)


def pressed(page: Page, name: str) -> None:
    """Enter on a button or what looks like one."""
    page.get_by_role("button", name=name, exact=True).focus()
    page.keyboard.press("Enter")


def convened(page: Page, base_url: str, title: str, first: str, *, begins_from: str = "") -> str:
    """From the desk to a meeting of one day; returns the address of its desk."""
    page.goto(f"{base_url}/en/desk/meetings/")
    page.get_by_role("link", name="Convene a meeting").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Convene a meeting")).to_be_visible()
    assert looked_over(page) == []
    written(page, "Title", title)
    page.locator('input[name="bodies"]').first.focus()
    page.keyboard.press("Space")
    days(page, first, first)
    if begins_from:
        page.get_by_label("Begin from an earlier meeting").select_option(label=begins_from)
    pressed(page, "Save")
    expect(page.get_by_text("The meeting is convened.")).to_be_visible()
    return page.url.removesuffix("due/")


def test_a_meeting_is_convened_and_its_next_is_begun_from_it_and_postponed(
    browser: Browser, base_url: str
) -> None:
    page = enter(browser, base_url, "secretariat", narrow=True)
    desk = convened(page, base_url, FIRST, "2030-05-06")
    page.goto(f"{desk}rooms/add/")
    written(page, "Name", "Blue hall")
    pressed(page, "Save")
    expect(page.get_by_text("The room is added.")).to_be_visible()
    page.goto(f"{desk}sessions/add/")
    written(page, "Title", "Opening of the consultation")
    page.get_by_label("From").fill("09:00")
    page.get_by_label("Until").fill("10:00")
    page.get_by_label("Room").select_option(label="Blue hall")
    pressed(page, "Save")
    expect(page.get_by_role("link", name="Opening of the consultation")).to_be_visible()

    desk = convened(page, base_url, NEXT, "2031-05-06", begins_from=FIRST)
    page.goto(desk)
    expect(page.get_by_role("link", name="Opening of the consultation")).to_be_visible()
    expect(page.get_by_role("link", name="Blue hall")).to_be_visible()
    assert looked_over(page) == []

    page.goto(f"{desk}holding/")
    assert looked_over(page) == []
    page.get_by_label("Postponed").focus()
    page.keyboard.press("Space")
    pressed(page, "Save")
    expect(page.get_by_text("Say why: those who take part are told.").first).to_be_visible()
    page.get_by_label("Reason").focus()
    page.keyboard.type("The venue is being repaired.")
    pressed(page, "Save")
    expect(page.get_by_text("Saved. Those who speak for a participant are told.")).to_be_visible()

    reader = browser.new_context(locale="en-GB").new_page()
    reader.goto(desk.replace("/desk/", "/"))
    expect(reader.get_by_text("The venue is being repaired.")).to_be_visible()
    assert looked_over(reader) == []
