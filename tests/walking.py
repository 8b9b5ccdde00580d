"""How people of a browser journey find their way: by links and buttons, never by an address."""

from __future__ import annotations

import re

from playwright.sync_api import Page


def goes(page: Page, *links: str) -> None:
    """By the masthead's first link and then from page to page."""
    for name in links:
        menu = page.get_by_role("button", name="Menu", exact=True)
        first = name is links[0]
        if first and menu.is_visible():
            menu.click()
        place = page.get_by_role("banner" if first else "main")
        with page.expect_navigation():
            place.get_by_role("link", name=name, exact=True).first.click()


def goes_on(page: Page, link: str | re.Pattern[str]) -> None:
    """Over a link of the page's own part."""
    with page.expect_navigation():
        page.get_by_role("main").get_by_role("link", name=link).first.click()


def at_the_desk(page: Page, meeting: str, desk: str) -> None:
    """One of the desks of a meeting."""
    goes(page, "Desk", meeting, desk)


def presses(page: Page, button: str | re.Pattern[str]) -> None:
    """By the keyboard, in the page's own part."""
    with page.expect_navigation():
        page.get_by_role("main").get_by_role("button", name=button).first.press("Enter")
