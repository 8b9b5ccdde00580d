"""How authors and editors of practices find their way in a browser: by links, labels and keys."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Locator, Page, expect
from tests.browsing import NARROW, link_in_letter_to, looked_over, with_authenticator

SECTIONS: Final = (
    "Title and summary",
    "Where, when, for whom",
    "Problem and context",
    "Actors and legal basis",
    "Step by step",
    "Resources and cost",
    "Results and evidence",
    "Safeguards",
    "Lessons",
    "Sources",
    "Contacts and files",
)
WORDS: Final = {
    "Problem and context": "Help ends early.",
    "Who acts, in which role": "The ministry and schools.",
    "Step by step": "Ask first.\n\nThen visit.",
    "Results": "Not published.",
    "Gender and age": "Mothers choose the hour.",
    "Safeguards and possible harm": "Nobody is named.",
    "What it takes elsewhere": "A budget line.",
    "Source 1: title": "A report",
    "Contacts": "The front office.",
}
CHOSEN: Final = {"Level": "local", "Cost": "unknown", "How well that is known": "described"}
TICKED: Final = {
    "Whom it serves": "Mothers",
    "Stage": "Reintegration",
    "Approach": "Whole of society",
    "Themes": "Children",
}


def main(page: Page) -> Locator:
    """The page's own part."""
    return page.get_by_role("main")


def press(page: Page, name: str, *, within: Locator | None = None) -> None:
    """By the keyboard, and wait for where it leads."""
    with page.expect_navigation():
        (within or main(page)).get_by_role("button", name=name, exact=True).press("Enter")


def follow(page: Page, name: str) -> None:
    """Over the one link of that name."""
    with page.expect_navigation():
        main(page).get_by_role("link", name=name, exact=True).press("Enter")


def called(label: str) -> re.Pattern[str]:
    """A question's name, whatever stands in brackets beside it."""
    return re.compile(f"^{re.escape(label)}( \\(|$)")


def begin(page: Page, base_url: str, title: str) -> None:
    """Onto the first page of a new description."""
    page.goto(f"{base_url}/en/practices/work/")
    assert looked_over(page) == []
    follow(page, "Describe a practice")
    assert looked_over(page) == []
    page.get_by_label("Title").fill(title)
    press(page, "Begin")


def work_on(page: Page, base_url: str, title: str) -> None:
    """To the page of one's work on it, as one finds it."""
    page.goto(f"{base_url}/en/practices/work/")
    follow(page, title)
    expect(page.get_by_role("heading", level=1, name=title, exact=True)).to_be_visible()


def fill_in(page: Page, words: Mapping[str, str], place: str) -> None:
    """The section that is open, as far as it asks any of these."""
    form = page.locator("#writing")
    for label, said in words.items():
        box = form.get_by_role("textbox", name=called(label))
        if box.count():
            box.fill(said)
    for label, code in {**CHOSEN, "State where it takes place": place}.items():
        choice = form.get_by_role("combobox", name=called(label))
        if choice.count():
            choice.select_option(code)
    for question, label in TICKED.items():
        group = form.get_by_role("group", name=called(question))
        if group.count():
            group.get_by_role("checkbox", name=label, exact=True).check()


def describe(page: Page, words: Mapping[str, str], place: str) -> None:
    """From the first section to the last; each opens the next."""
    for number, name in enumerate(SECTIONS, start=1):
        expect(page.get_by_role("heading", level=1, name=name, exact=True)).to_be_visible()
        expect(page.get_by_text(f"Page {number} of {len(SECTIONS)}")).to_be_visible()
        fill_in(page, {**WORDS, **words}, place)
        press(page, "Save and go on")


def take(page: Page, step: str, because: str = "") -> None:
    """A step, from the page of the work."""
    follow(page, step)
    if because:
        page.get_by_label("Reason").fill(because)
    press(page, step)


def let_in(
    browser: Browser, base_url: str, var: Path, *, by: Page, name: str, post: str, narrow: bool
) -> Page:
    """A page of someone new, who came by a letter and signs in with a passkey."""
    email = f"{name.split(maxsplit=1)[0].lower()}@example.org"
    by.goto(f"{base_url}/en/people/invite/")
    by.get_by_label("Name").fill(name)
    by.get_by_label("E-mail address").fill(email)
    by.get_by_label("Language").select_option("en")
    by.get_by_label("Post").select_option(post)
    press(by, "Send the invitation")
    page = with_authenticator(browser)
    if narrow:
        page.set_viewport_size(NARROW)
    page.goto(link_in_letter_to(email, var))
    press(page, "Open the account")
    follow(page, "Add a passkey")
    page.get_by_role("button", name="Add the passkey").click()
    expect(page.get_by_role("heading", level=1, name="Recovery codes")).to_be_visible()
    page.context.clear_cookies()
    page.goto(f"{base_url}/en/account/sign-in/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    return page
