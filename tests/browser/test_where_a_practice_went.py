"""An organisation's practice is taken up by another state: cleared, seen at the practice, drawn."""

from __future__ import annotations

import re
from typing import Final

from playwright.sync_api import Browser, Page, expect
from tests.authoring import begin, describe, press, take
from tests.browsing import NARROW, enter, looked_over

_TITLE: Final = "Gardens that families share"


def published(browser: Browser, base_url: str) -> str:
    """A practice of the illustrative organisation in Kazakhstan; returns its address."""
    author = enter(browser, base_url, "ngo-member")
    begin(author, base_url, _TITLE)
    describe(author, {"Title": _TITLE, "Summary": "Families and schools grow food together."}, "KZ")
    work = author.url
    take(author, "Submit it")
    editor = enter(browser, base_url, "secretariat")
    editor.goto(work)
    take(editor, "Publish it")
    return work.replace("/work/", "/")


def drawn(page: Page, base_url: str) -> int:
    """How many adaptations of Kazakhstan's practices in Uzbekistan the picture tells of."""
    page.goto(f"{base_url}/en/adaptations/flows/")
    title = page.locator(".band-of title").filter(has_text="Kazakhstan → Uzbekistan")
    return int((title.text_content() or "0").rpartition(" ")[2]) if title.count() else 0


def record(page: Page) -> str:
    """Fill in what was taken up; returns the address of the work on it."""
    page.get_by_label("What was taken", exact=True).fill("The shared beds.")
    page.get_by_label("What was changed, and why").fill("Schools keep the keys.")
    page.get_by_label("How far it is").select_option("given_up")
    page.get_by_label("Result so far").fill("Two seasons were harvested.")
    press(page, "Save the draft")
    expect(page.get_by_text("Say why it ended or was given up.").first).to_be_visible()
    assert looked_over(page) == []
    page.get_by_label("How far it is").select_option("under_way")
    press(page, "Save the draft")
    expect(page.get_by_text("Nobody else reads it yet.")).to_be_visible()
    return page.url


def test_another_state_records_what_it_took_up_and_the_picture_shows_it(
    browser: Browser, base_url: str
) -> None:
    practice = published(browser, base_url)
    officer = enter(browser, base_url, "security-officer")  # of a body of Uzbekistan
    before = drawn(officer, base_url)
    officer.goto(practice)
    assert looked_over(officer) == []
    with officer.expect_navigation():
        officer.get_by_role("link", name="Record that you took it up").click()
    officer.get_by_label("Taken up in").select_option("UZ")
    work = record(officer)
    assert looked_over(officer) == []
    take(officer, "Submit it")
    assert drawn(officer, base_url) == before
    point = enter(browser, base_url, "focal-point-uz")
    point.goto(f"{base_url}/en/adaptations/work/")
    with point.expect_navigation():
        point.get_by_role("link", name=_TITLE).click()
    take(point, "Clear it")
    assert drawn(point, base_url) == before + 1
    _goes_on(officer, work, practice)


def _goes_on(page: Page, work: str, practice: str) -> None:
    page.goto(f"{work}note/")
    assert looked_over(page) == []
    page.get_by_label("How far it is").select_option("ended")
    page.get_by_label("Result so far").fill("The schools keep the beds.")
    page.get_by_label("Why it ended or was given up").fill("It is part of lessons now.")
    press(page, "Publish the result")
    for words in ("Two seasons were harvested.", "The schools keep the beds.", "lessons now"):
        expect(page.get_by_text(words)).to_be_visible()
    assert looked_over(page) == []
    page.goto(practice)
    expect(page.get_by_role("heading", name="Where it went")).to_be_visible()
    row = page.locator(".ledger li").filter(has_text="Uzbekistan")
    expect(row.get_by_text("Ended")).to_be_visible()
    assert looked_over(page) == []


def test_the_pictures_can_be_read_on_a_phone_and_without_sight(
    browser: Browser, base_url: str
) -> None:
    page = browser.new_context(locale="en-GB", viewport=NARROW).new_page()
    page.goto(f"{base_url}/en/adaptations/flows/")
    assert looked_over(page) == []
    for name in ("Flows from state to state", "Map of the five states"):
        expect(page.get_by_role("img", name=name)).to_be_visible()
    for words in page.locator(".flows > text, .map > text").all():
        box = words.bounding_box()
        assert box
        assert box["height"] >= 16
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= NARROW["width"]
    page.get_by_text("The figures as a table").first.click()
    table = page.get_by_role("table", name=re.compile("From where to where"))
    expect(table.first).to_be_visible()
    assert looked_over(page) == []
