"""A ministry's practice through check and clearance; an organisation's, sent directly.

The first is translated and goes stale; beside the second stands a state's comment, and a reviewer
with an interest is refused.
"""

from __future__ import annotations

import re
from typing import Final

from playwright.sync_api import Browser, Page, expect
from tests.browsing import enter, looked_over

_SECTIONS: Final = {
    "summary": "The ministry pays a mentor for each family. Gulnora Karimova was convicted before.",
    "problem": "Help ends early.",
    "actors": "The ministry and schools.",
    "steps": "Ask first.\n\nThen visit.",
    "results": "Not published.",
    "gender_and_age": "Mothers choose the hour.",
    "safeguards": "Nobody is named.",
    "transfer": "A budget line.",
    "title_0": "A report",
    "contacts": "The ministry's front office.",
}


def go(page: Page, name: str) -> None:
    """Press, and wait for where it leads."""
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).first.click()


def describe(page: Page, base_url: str, title: str, place: str) -> str:
    """Through eleven pages; returns the address of the work on it."""
    page.goto(f"{base_url}/en/practices/work/new/")
    page.get_by_label("Title").fill(title)
    go(page, "Begin")
    for _number in range(11):
        for name, words in _SECTIONS.items():
            if page.locator(f"[name={name}]").count():
                page.locator(f"[name={name}]").fill(words)
        for name, code in (("place", place), ("level", "local"), ("cost", "unknown")):
            if page.locator(f"select[name={name}]").count():
                page.locator(f"select[name={name}]").select_option(code)
        if page.locator("select[name=evidence]").count():
            page.locator("select[name=evidence]").select_option("described")
        for name in ("serves", "stage", "approach", "themes"):
            if page.locator(f"[name={name}]").count():
                page.locator(f"[name={name}]").first.check()
        go(page, "Save and go on")
    return page.url


def step(page: Page, work: str, name: str, because: str = "") -> None:
    """Take a step from the page of the work."""
    page.goto(work)
    with page.expect_navigation():
        page.get_by_role("link", name=name, exact=True).click()
    if because:
        page.get_by_label("Reason").fill(because)
    go(page, name)


def explain(page: Page, work: str) -> None:
    """The name in the summary is invented."""
    page.goto(f"{work}check/")
    assert looked_over(page) == []
    page.get_by_label("Why this tells of nobody").fill("An invented name.")
    go(page, "Save")


def test_a_ministry_s_practice_is_checked_cleared_and_published(
    browser: Browser, base_url: str
) -> None:
    officer = enter(browser, base_url, "security-officer")
    work = describe(officer, base_url, "Mentors for families", "UZ")
    assert looked_over(officer) == []
    step(officer, work, "Submit it")
    expect(officer.get_by_text("Passages could tell who a person is.").first).to_be_visible()
    explain(officer, work)
    step(officer, work, "Submit it")
    point = enter(browser, base_url, "focal-point-uz")
    point.goto(f"{work}preview/")
    expect(point.get_by_text("An invented name.")).to_be_visible()
    step(point, work, "Clear it")
    editor = enter(browser, base_url, "secretariat")
    step(editor, work, "Publish it")
    public = work.replace("/work/", "/")
    editor.goto(public)
    expect(editor.get_by_text("Described, not yet reviewed")).to_be_visible()
    assert looked_over(editor) == []
    _translated_and_stale(officer, work)


def _translated_and_stale(page: Page, work: str) -> None:
    page.goto(f"{work}translate/ru/")
    assert looked_over(page) == []
    page.locator("textarea").first.fill("Наставники для семей")
    go(page, "Save this language")
    expect(page.get_by_text("Translated", exact=True)).to_be_visible()
    page.goto(f"{work}sections/summary/")
    page.locator("[name=title]").fill("Mentors for each family")
    go(page, "Save and go on")
    page.goto(f"{work}translate/ru/")
    expect(page.get_by_text("The original has changed since")).to_be_visible()


def test_an_organisation_s_goes_directly_and_a_reviewer_with_an_interest_is_refused(
    browser: Browser, base_url: str
) -> None:
    author = enter(browser, base_url, "ngo-member")
    work = describe(author, base_url, "Mothers' circles", "KG")
    explain(author, work)
    step(author, work, "Submit it")
    editor = enter(browser, base_url, "secretariat")
    step(editor, work, "Publish it")
    point = enter(browser, base_url, "focal-point-kg")
    public = work.replace("/work/", "/")
    point.goto(f"{public}comment/")
    point.get_by_label("Comment").fill("The state sees it otherwise.")
    go(point, "Publish the comment")
    expect(point.get_by_text("What the state concerned says")).to_be_visible()
    assert looked_over(point) == []
    author.goto(f"{work}translate/kk/")  # the expert of the demonstration reads Kazakh
    author.locator("textarea").first.fill("Аналар үйірмесі")
    go(author, "Save this language")
    editor.goto(f"{work}reviewer/")
    editor.get_by_label("Reviewer").select_option(label="Serik Abenov (Қазақша)")
    go(editor, "Propose")
    author.goto(work)
    with author.expect_navigation():
        author.get_by_role("link", name="Serik Abenov", exact=True).click()
    go(author, "Agree")
    expert = enter(browser, base_url, "expert")
    expert.goto(author.url)
    assert looked_over(expert) == []
    expert.get_by_label("I have worked on one of its themes.").check()
    go(expert, "Declare and begin")
    expect(expert.get_by_text("That is a conflict of interest.")).to_be_visible()
    go(expert, "Decline the review")
    expect(expert.get_by_text("Ended without a review")).to_be_visible()
