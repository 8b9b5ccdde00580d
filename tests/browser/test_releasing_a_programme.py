"""The secretariat edits a programme, meets a clash, waits for a co-organiser, and releases it."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, BrowserContext, Page, expect

MEETING = "/en/meetings/first-meeting"
DESK = "/en/desk/meetings/first-meeting/"


def enter(browser: Browser, base_url: str, who: str) -> Page:
    context: BrowserContext = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.goto(f"{base_url}/en/demo/")
    page.locator(f'form[action$="/demo/{who}/"] button').click()
    page.wait_for_load_state()
    return page


def sequences(page: Page, base_url: str) -> dict[str, str]:
    """For each event of the calendar its number."""
    calendar = page.request.get(f"{base_url}{MEETING}/programme.ics").text()
    events = calendar.replace("\r\n ", "").split("BEGIN:VEVENT")[1:]
    return {_line(event, "UID"): _line(event, "SEQUENCE") for event in events}


def _line(event: str, name: str) -> str:
    found = re.search(rf"^{name}:(.*?)\r?$", event, re.MULTILINE)
    assert found
    return found[1]


def move(page: Page, base_url: str, session: str, *, room: str) -> None:
    page.goto(f"{base_url}{DESK}sessions/{session}/")
    page.get_by_label("Room").select_option(room)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved in the draft.")).to_be_visible()


def test_a_programme_is_edited_agreed_to_and_released(browser: Browser, base_url: str) -> None:
    officer = enter(browser, base_url, "secretariat")
    before = sequences(officer, base_url)

    officer.goto(f"{base_url}{DESK}")
    officer.get_by_role("checkbox", name=re.compile("Counter-Terrorism")).check()
    officer.get_by_role("button", name="Ask them").click()

    move(officer, base_url, "whole-of-society", room="main-hall")
    move(officer, base_url, "whole-of-government", room="main-hall")
    expect(officer.get_by_text("One room, two sessions at one time")).to_be_visible()
    expect(officer.get_by_role("button", name="Release the draft")).to_have_count(0)
    move(officer, base_url, "whole-of-government", room="room-1")
    expect(officer.get_by_text("One room, two sessions at one time")).to_have_count(0)
    expect(officer.get_by_text("is waited for")).to_be_visible()

    co_organiser = enter(browser, base_url, "focal-point-un")
    co_organiser.goto(f"{base_url}{DESK}")
    co_organiser.get_by_role("button", name="Agree to this draft").click()
    expect(co_organiser.get_by_text("You have agreed to the draft as it stands.")).to_be_visible()

    officer.reload()
    officer.get_by_role("button", name="Release the draft").click()
    expect(officer.get_by_text("Release 2 is out.")).to_be_visible()

    reader = browser.new_context(locale="en-GB").new_page()
    reader.goto(f"{base_url}{MEETING}/releases/")
    expect(reader.get_by_role("heading", name="Release 2")).to_be_visible()
    expect(
        reader.get_by_text("Whole-of-society approach: At another time or in another room")
    ).to_be_visible()
    after = sequences(reader, base_url)
    risen = {uid for uid, number in after.items() if int(number) > int(before[uid])}
    assert after.keys() == before.keys()
    assert len(risen) == 1  # the session that moved, and not the one that moved back
