"""From an invitation to a second release, as one story of the secretariat.

She edits a programme in three languages, meets a clash, and waits for the organisers; the readers
of what she releases see what changed, and their calendars notice.
"""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect
from tests.browsing import enter, link_in_letter_to, looked_over, with_authenticator

MEETING = "/en/meetings/first-meeting"
DESK = "/en/desk/meetings/first-meeting/"
TITLE = "session.whole-of-society.title"
SAID = {
    "en": "Whole-of-society approach in practice",
    "ru": "Подход всего общества на практике",
    "uz": "Amalda butun jamiyat yondashuvi",
}


def sequences(page: Page, base_url: str) -> dict[str, str]:
    """For each event of the calendar its number."""
    calendar = page.request.get(f"{base_url}{MEETING}/programme.ics").text()
    events = calendar.replace("\r\n ", "").split("BEGIN:VEVENT")[1:]
    return {_line(event, "UID"): _line(event, "SEQUENCE") for event in events}


def _line(event: str, name: str) -> str:
    found = re.search(rf"^{name}:(.*?)\r?$", event, re.MULTILINE)
    assert found
    return found[1]


def comes_in(browser: Browser, base_url: str, var: Path) -> Page:
    """A colleague of the secretariat is invited, and comes in with a passkey."""
    administrator = enter(browser, base_url, "administrator")
    administrator.goto(f"{base_url}/en/people/invite/")
    administrator.get_by_label("Name").fill("Malika Tursunova")
    administrator.get_by_label("E-mail address").fill("malika@example.org")
    administrator.get_by_label("Language").select_option("en")
    administrator.get_by_label("Post").select_option("secretariat")
    administrator.get_by_role("button", name="Send the invitation").click()
    expect(administrator.get_by_text("The invitation is on its way.")).to_be_visible()

    officer = with_authenticator(browser)
    officer.goto(link_in_letter_to("malika@example.org", var))
    officer.get_by_role("button", name="Open the account").click()
    officer.get_by_role("link", name="Add a passkey").click()
    officer.get_by_role("button", name="Add the passkey").click()
    officer.get_by_role("link", name="Go on").click()
    expect(officer.get_by_role("heading", level=1, name="Malika Tursunova")).to_be_visible()
    return officer


def says(page: Page, base_url: str, language: str) -> None:
    page.goto(f"{base_url}{DESK}texts/{language}/")
    page.locator(f'textarea[name="{TITLE}"]').fill(SAID[language])
    page.get_by_role("button", name="Save this language").click()
    expect(page.get_by_text("Texts saved: 1.")).to_be_visible()


def move(page: Page, base_url: str, session: str, *, room: str) -> None:
    """By the keyboard alone."""
    page.goto(f"{base_url}{DESK}sessions/{session}/")
    field = page.get_by_label("Room")
    field.focus()
    field.select_option(room)
    page.get_by_role("button", name="Save", exact=True).press("Enter")
    expect(page.get_by_text("Saved in the draft.")).to_be_visible()


def agrees(browser: Browser, base_url: str, who: str) -> None:
    point = enter(browser, base_url, who, narrow=True)
    point.goto(f"{base_url}{DESK}")
    assert looked_over(point) == []
    point.get_by_role("button", name="Agree to this draft").press("Enter")
    expect(point.get_by_text("You have agreed to the draft as it stands.")).to_be_visible()
    point.context.close()


def readers_learn_of_it(browser: Browser, base_url: str, before: dict[str, str]) -> None:
    """What changed, in their language; and their calendars notice the session that moved."""
    reader = browser.new_context(locale="en-GB").new_page()
    reader.goto(f"{base_url}{MEETING}/releases/")
    expect(reader.get_by_role("heading", name="Release 2")).to_be_visible()
    moved = f"{SAID['en']}: At another time or in another room"
    expect(reader.get_by_text(moved)).to_be_visible()
    assert looked_over(reader) == []
    reader.goto(f"{base_url}/ru/meetings/first-meeting/programme/")
    expect(reader.get_by_role("link", name=SAID["ru"])).to_be_visible()
    after = sequences(reader, base_url)
    risen = {uid for uid, number in after.items() if int(number) > int(before[uid])}
    assert after.keys() == before.keys()
    assert len(risen) == 1  # and not the one that moved back


def test_a_programme_is_edited_agreed_to_and_released(
    browser: Browser, base_url: str, var: Path
) -> None:
    officer = comes_in(browser, base_url, var)
    before = sequences(officer, base_url)
    for language in SAID:
        says(officer, base_url, language)
    assert looked_over(officer) == []

    officer.goto(f"{base_url}{DESK}")
    officer.get_by_role("checkbox", name=re.compile("Counter-Terrorism")).check()
    officer.get_by_role("checkbox", name="Uzbekistan", exact=True).check()
    officer.get_by_role("button", name="Ask them").click()

    move(officer, base_url, "whole-of-society", room="main-hall")
    move(officer, base_url, "whole-of-government", room="main-hall")
    expect(officer.get_by_text("One room, two sessions at one time")).to_be_visible()
    expect(officer.get_by_role("button", name="Release the draft")).to_have_count(0)
    assert looked_over(officer) == []
    move(officer, base_url, "whole-of-government", room="room-1")
    expect(officer.get_by_text("One room, two sessions at one time")).to_have_count(0)
    expect(officer.get_by_text("is waited for")).to_have_count(2)

    for who in ("focal-point-un", "focal-point-uz"):
        agrees(browser, base_url, who)
    officer.reload()
    expect(officer.get_by_text("has agreed")).to_have_count(2)
    officer.get_by_role("button", name="Release the draft").press("Enter")
    expect(officer.get_by_text("Release 2 is out.")).to_be_visible()

    readers_learn_of_it(browser, base_url, before)
