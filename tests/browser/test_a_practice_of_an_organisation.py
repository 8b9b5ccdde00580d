"""An organisation's practice goes directly; the state concerned comments and cannot stop it.

It is refused, appealed and published by someone else, and in the end withdrawn to its tombstone.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Page, expect
from tests.authoring import begin, describe, follow, let_in, main, press, take, work_on
from tests.browsing import enter, looked_over

TITLE: Final = "Circles of mothers after a move"
STATE: Final = "Aizada Toktosunova"  # speaks for Kyrgyzstan, where it takes place
REFUSED: Final = "It lies outside what the Council works on."
ENDED: Final = "The circles ended, and nothing of this is true any more."


def test_an_organisation_s_practice_is_refused_appealed_published_and_withdrawn(
    browser: Browser, base_url: str, var: Path
) -> None:
    author = enter(browser, base_url, "ngo-member", narrow=True)
    begin(author, base_url, TITLE)
    describe(author, {"Title": TITLE, "Summary": "Mothers who moved meet each week."}, "KG")
    take(author, "Submit it")
    point = enter(browser, base_url, "focal-point-kg")
    point.goto(f"{base_url}/en/practices/work/")
    expect(main(point).get_by_role("link", name=TITLE)).to_have_count(0)
    editor = enter(browser, base_url, "secretariat")
    is_refused_and_appealed(editor, author, base_url)
    someone_else_decides(browser, base_url, var, editor=editor)
    public = the_state_comments(point, base_url)
    has_an_interest_in_it(editor, base_url)
    is_withdrawn(author, base_url, public)


def is_refused_and_appealed(editor: Page, author: Page, base_url: str) -> None:
    work_on(editor, base_url, TITLE)
    follow(editor, "Refuse it")
    press_unreasoned(editor, "Refuse it")
    editor.get_by_label("Reason").fill(REFUSED)
    press(editor, "Refuse it")
    work_on(author, base_url, TITLE)
    expect(main(author).locator(".note", has_text=REFUSED)).to_be_visible()
    assert looked_over(author) == []
    take(author, "Appeal", "Families who come home are what the Council works on.")
    work_on(editor, base_url, TITLE)
    take(editor, "Allow the appeal and publish it", "Yes")
    expect(editor.get_by_text("Whoever refused does not decide on the appeal.")).to_be_visible()
    assert looked_over(editor) == []


def press_unreasoned(page: Page, name: str) -> None:
    """The browser itself asks for the reason, and nothing is sent."""
    where = page.url
    main(page).get_by_role("button", name=name, exact=True).press("Enter")
    expect(page.get_by_label("Reason")).to_be_focused()
    assert page.url == where


def someone_else_decides(browser: Browser, base_url: str, var: Path, *, editor: Page) -> None:
    administrator = enter(browser, base_url, "administrator")
    colleague = let_in(
        browser,
        base_url,
        var,
        by=administrator,
        name="Umida Example",
        post="secretariat",
        narrow=False,
    )
    work_on(colleague, base_url, TITLE)
    expect(main(colleague).get_by_text(REFUSED)).to_be_visible()
    take(colleague, "Allow the appeal and publish it", "It fits the third theme.")
    expect(colleague.get_by_text("The appeal was allowed")).to_be_visible()
    editor.goto(f"{base_url}/en/practices/")
    expect(main(editor).get_by_role("link", name=TITLE, exact=True)).to_be_visible()


def the_state_comments(point: Page, base_url: str) -> str:
    """It stands beside the practice, which the state has no other door to; returns its address."""
    point.goto(f"{base_url}/en/practices/")
    follow(point, TITLE)
    public = point.url
    expect(point.get_by_role("link", name="Work on it")).to_have_count(0)
    follow(point, "Comment for your state")
    assert looked_over(point) == []
    point.get_by_label("Comment").fill("The state offers such circles too.")
    press(point, "Publish the comment")
    expect(point.get_by_role("heading", name="What the state concerned says")).to_be_visible()
    expect(point.get_by_text("The state offers such circles too.")).to_be_visible()
    assert looked_over(point) == []
    refused = point.request.get(public.replace("/practices/", "/practices/work/"))
    assert refused.status == 404
    return public


def has_an_interest_in_it(editor: Page, base_url: str) -> None:
    """Who speaks for the state where it takes place does not review it, also on the roster."""
    editor.goto(f"{base_url}/en/people/")
    follow(editor, STATE)
    editor.get_by_label("Post").select_option("expert")
    press(editor, "Appoint")
    person = editor.url
    work_on(editor, base_url, TITLE)
    follow(editor, "Propose a reviewer")
    editor.get_by_label("Reviewer").select_option(label=f"{STATE} (Кыргызча)")
    press(editor, "Propose")
    expect(editor.get_by_text("That is a conflict of interest.")).to_be_visible()
    assert looked_over(editor) == []
    editor.goto(person)
    press(editor, "End it", within=main(editor).get_by_role("listitem").filter(has_text="Expert"))


def is_withdrawn(author: Page, base_url: str, public: str) -> None:
    work_on(author, base_url, TITLE)
    take(author, "Withdraw it", ENDED)
    answer = author.goto(public)
    assert answer
    assert answer.status == 410
    expect(author.get_by_role("heading", level=1, name=TITLE)).to_be_visible()
    expect(main(author).get_by_text("Withdrawn on")).to_be_visible()
    expect(main(author).get_by_text(ENDED)).to_be_visible()
    assert "Mothers who moved" not in author.content()
    assert "The state offers" not in author.content()
    assert looked_over(author) == []
    author.goto(f"{base_url}/en/practices/")
    expect(main(author).get_by_text(TITLE)).to_have_count(0)
