"""Someone is asked to agree: the inbox says so, a letter says so, and both lead there."""

from __future__ import annotations

import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.browser.test_every_page import AXE

NARROW, PATIENCE = 320, 30


def signed_in(browser: Browser, base_url: str, name: str, *, width: int = 1280) -> Page:
    page = browser.new_context(locale="en-GB", viewport={"width": width, "height": 800}).new_page()
    page.goto(f"{base_url}/en/demo/")
    page.get_by_role("button", name=name).click()
    return page


def flawless(page: Page) -> None:
    """Axe finds nothing, and nothing is wider than the screen."""
    found = Axe().run(page, options=AXE).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0


@pytest.fixture
def asked(browser: Browser, base_url: str) -> None:
    """The secretariat asks a co-organiser to agree, anew."""
    officer = signed_in(browser, base_url, "Dilnoza Yusupova")
    for tick in (False, True):
        officer.goto(f"{base_url}/en/desk/meetings/first-meeting/")
        box = officer.locator('input[value="organisation:unoct"]')
        box.set_checked(tick)
        with officer.expect_navigation():  # a page that is closed while it loads may never close
            box.locator("xpath=ancestor::form").locator("button").click()
    officer.context.close()


@pytest.mark.usefixtures("asked")
def test_who_is_asked_learns_it_and_comes_there_by_keyboard(
    browser: Browser, base_url: str
) -> None:
    page = signed_in(browser, base_url, "Anna Lindqvist")
    page.get_by_role("link", name="Notices (").press("Enter")
    expect(page.get_by_text("Your agreement to a draft is asked for").first).to_be_visible()
    expect(page.get_by_text("waits for your agreement").first).to_be_visible()
    page.get_by_role("button", name="Open it").first.press("Enter")
    expect(page).to_have_url(f"{base_url}/en/desk/meetings/first-meeting/")


@pytest.mark.usefixtures("asked")
def test_the_letter_is_kept_by_the_demonstration_and_shown_in_a_frame(
    browser: Browser, base_url: str
) -> None:
    page = browser.new_page(viewport={"width": NARROW, "height": 800})
    letter, ends = page.get_by_role("link", name="Your agreement to a draft"), time.monotonic()
    while not letter.count() and time.monotonic() < ends + PATIENCE:
        page.goto(f"{base_url}/en/demo/mail/")
    flawless(page)
    letter.first.click()
    flawless(page)
    frame = page.frame_locator("iframe.letter")
    expect(frame.get_by_role("heading", level=1)).to_have_text(
        "Your agreement to a draft is asked for"
    )
    colour = frame.locator(".go a").evaluate("one => getComputedStyle(one).backgroundColor")
    assert colour != "rgba(0, 0, 0, 0)", "the letter's own style holds in its frame"
    expect(page.locator("pre.letter")).to_contain_text("Dear Anna Lindqvist,")


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize("path", ["/notices/", "/notices/preferences/"])
def test_what_one_is_told_is_whole_and_accessible_on_a_narrow_screen(
    browser: Browser, base_url: str, path: str
) -> None:
    page = signed_in(browser, base_url, "Anna Lindqvist", width=NARROW)
    page.goto(f"{base_url}/ru{path}")
    flawless(page)


def test_a_webhook_is_added_and_looked_at_on_a_narrow_screen(
    browser: Browser, base_url: str
) -> None:
    page = signed_in(browser, base_url, "Jamilya Seitova", width=NARROW)
    page.goto(f"{base_url}/en/notices/webhooks/add/")
    flawless(page)
    page.get_by_label("Address").fill("https://a-program-with-a-long-name.example.org/umid/events")
    page.get_by_label("A programme was released").check()
    page.get_by_role("button", name="Add it").press("Enter")
    expect(page.get_by_text("whsec_")).to_be_visible()
    flawless(page)
    page.get_by_role("link", name="I have kept it; go on").click()
    flawless(page)
    page.goto(f"{base_url}/en/notices/webhooks/")
    flawless(page)
