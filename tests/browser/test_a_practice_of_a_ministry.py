"""A ministry's practice: from a draft that outlives its window to two reviews and a translation."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Final

from docx import Document
from playwright.sync_api import Browser, Page, expect
from tests.authoring import begin, describe, follow, let_in, main, press, take, work_on
from tests.browsing import enter, looked_over

TITLE: Final = "A mentor for each family"
NAME: Final = "Gulnora Karimova was convicted before."
BIRTH: Final = "One boy, born on 14 March 2011, waited for his papers."
SUMMARY: Final = f"The ministry pays a mentor for each family. {NAME}"
PROBLEM: Final = f"Help ends early. {BIRTH}"


def test_a_ministry_s_practice_goes_from_a_draft_to_inspiring(
    browser: Browser, base_url: str, var: Path
) -> None:
    first = enter(browser, base_url, "security-officer")
    begin(first, base_url, TITLE)
    closes_midway(first)
    officer = enter(browser, base_url, "security-officer")
    comes_back(officer, base_url)
    describe(officer, {"Title": TITLE, "Summary": SUMMARY, "Problem and context": PROBLEM}, "UZ")
    resolves_and_explains(officer, base_url)
    public = is_cleared_and_published(browser, base_url)
    says_it_in_russian(officer, base_url)
    says_it_in_kazakh_through_a_file(officer, base_url)
    editor = enter(browser, base_url, "secretariat")
    an_interest_is_declared(browser, base_url, officer=officer, editor=editor)
    for name, standing in (("Farida Sample", "Peer reviewed"), ("Viktor Example", "Inspiring")):
        expert = let_in(
            browser, base_url, var, by=editor, name=name, post="expert", narrow=name[0] == "F"
        )
        is_reviewed_by(expert, base_url, name, officer=officer, editor=editor)
        editor.goto(public)
        expect(editor.get_by_text(standing, exact=True)).to_be_visible()
        assert looked_over(editor) == []
        assert name not in main(editor).inner_text()
    goes_stale(browser, officer, base_url, public)


def closes_midway(page: Page) -> None:
    page.get_by_label("Summary").press_sequentially("The ministry pays")
    expect(page.locator("[data-keep]")).to_contain_text("Kept for you alone")
    page.context.close()


def comes_back(page: Page, base_url: str) -> None:
    work_on(page, base_url, TITLE)
    assert looked_over(page) == []
    follow(page, "Title and summary")
    expect(page.get_by_text("You had not saved this")).to_be_visible()
    expect(page.get_by_label("Summary")).to_have_value("The ministry pays")
    assert looked_over(page) == []


def resolves_and_explains(page: Page, base_url: str) -> None:
    """One passage is changed, and why the other tells of nobody is said."""
    take(page, "Submit it")
    told = "Passages could tell who a person is. Change them, or say why they do not."
    expect(page.get_by_role("alert").get_by_text(told)).to_be_visible()
    expect(page.get_by_text("2 passages could tell who a person is.")).to_be_visible()
    follow(page, "See what is marked")
    for words, why in (
        ("Gulnora Karimova", "Looks like a person's name with a fact about them"),
        ("14 March 2011", "Looks like a date of birth"),
    ):
        expect(main(page).locator("mark", has_text=words)).to_be_visible()
        expect(page.get_by_text(why)).to_be_visible()
    assert looked_over(page) == []
    follow(page, "Problem and context")
    page.get_by_label("Problem and context").fill("Help ends early. Papers took long.")
    press(page, "Save and go on")
    work_on(page, base_url, TITLE)
    follow(page, "See what is marked")
    page.get_by_label("Why this tells of nobody").fill("An invented name.")
    press(page, "Save")
    take(page, "Submit it")
    expect(page.get_by_text("It was submitted")).to_be_visible()


def is_cleared_and_published(browser: Browser, base_url: str) -> str:
    """Returns the address that everyone reads it at."""
    point = enter(browser, base_url, "focal-point-uz")
    work_on(point, base_url, TITLE)
    follow(point, "Read it as a whole")
    expect(point.get_by_text("An invented name.")).to_be_visible()
    assert looked_over(point) == []
    follow(point, TITLE)
    take(point, "Clear it")
    editor = enter(browser, base_url, "secretariat")
    work_on(editor, base_url, TITLE)
    take(editor, "Publish it")
    editor.goto(f"{base_url}/en/practices/")
    follow(editor, TITLE)
    expect(editor.get_by_text("Described, not yet reviewed")).to_be_visible()
    assert looked_over(editor) == []
    return editor.url


def says_it_in_russian(page: Page, base_url: str) -> None:
    """Side by side; a word of the vocabulary is marked in the source."""
    work_on(page, base_url, TITLE)
    follow(page, "Русский")
    assert looked_over(page) == []
    page.get_by_label(f"Русский: {TITLE}").fill("Наставник для каждой семьи")
    press(page, "Save this language")
    expect(page.get_by_text("Translated", exact=True)).to_have_count(1)


def says_it_in_kazakh_through_a_file(page: Page, base_url: str) -> None:
    work_on(page, base_url, TITLE)
    follow(page, "Қазақша")
    with page.expect_download() as fetched:
        main(page).get_by_role("link", name="Two columns (DOCX)").click()
    columns = Document(fetched.value.path().as_posix())
    for row in columns.tables[0].rows:
        if row.cells[0].text == TITLE:
            row.cells[1].text = "Әр отбасына тәлімгер"
        if row.cells[0].text == SUMMARY:
            row.cells[1].text = "Министрлік әр отбасына тәлімгер береді."
    back = io.BytesIO()
    columns.save(back)
    file = {"name": "back.docx", "mimeType": "application/msword", "buffer": back.getvalue()}
    page.get_by_label("Two-column file (DOCX)").set_input_files(file)  # type: ignore[arg-type]
    press(page, "See what changes")
    expect(page.get_by_text("It changes 2 texts, marked below.")).to_be_visible()
    expect(page.get_by_text("The file changes this")).to_have_count(2)
    assert looked_over(page) == []
    press(page, "Save this language")
    expect(page.get_by_text("Translated", exact=True)).to_have_count(2)


def an_interest_is_declared(
    browser: Browser, base_url: str, *, officer: Page, editor: Page
) -> None:
    """The expert of the roster who reads Kazakh has one; another is proposed after that."""
    expert = enter(browser, base_url, "expert")
    is_proposed(editor, base_url, "Serik Abenov (Қазақша)")
    agrees(officer, base_url, "Serik Abenov")
    opens_review(expert, base_url)
    expert.get_by_label("I have worked on one of its themes.").check()
    press(expert, "Declare and begin")
    expect(expert.get_by_text("That is a conflict of interest.")).to_be_visible()
    press(expert, "Decline the review")
    expect(expert.get_by_text("Ended without a review")).to_be_visible()


def is_proposed(editor: Page, base_url: str, label: str) -> None:
    work_on(editor, base_url, TITLE)
    follow(editor, "Propose a reviewer")
    assert looked_over(editor) == []
    editor.get_by_label("Reviewer").select_option(label=label)
    press(editor, "Propose")
    expect(editor.get_by_text("The author is asked to agree.")).to_be_visible()


def agrees(officer: Page, base_url: str, name: str) -> None:
    work_on(officer, base_url, TITLE)
    follow(officer, name)
    assert looked_over(officer) == []
    press(officer, "Agree")


def opens_review(expert: Page, base_url: str) -> None:
    expert.goto(f"{base_url}/en/practices/work/")
    follow(expert, f"Review: {TITLE}")
    expect(expert.get_by_role("heading", name="Before you begin")).to_be_visible()
    assert looked_over(expert) == []


def is_reviewed_by(expert: Page, base_url: str, name: str, *, officer: Page, editor: Page) -> None:
    is_proposed(editor, base_url, f"{name} (English)")
    agrees(officer, base_url, name)
    opens_review(expert, base_url)
    expert.get_by_label("I have worked on one of its themes.").check()
    expert.get_by_label("I belong to neither its author").check()
    press(expert, "Declare and begin")
    follow(expert, "Write the review")
    assert looked_over(expert) == []
    for criterion in (
        "Relevance",
        "Clarity",
        "Evidence",
        "Rights and safeguards",
        "Transferability",
    ):
        scores = main(expert).get_by_role("group", name=criterion)
        scores.get_by_label("Good", exact=True).check()
    expert.get_by_label("Summary for everyone").fill("Sound, and clear about its limits.")
    passage = expert.get_by_role("listitem").filter(has_text="A budget line")
    passage.get_by_label("Remark on this passage").fill(f"{name} asks: which budget?")
    press(expert, "Hand it over")
    work_on(officer, base_url, TITLE)
    follow(officer, name)
    expect(officer.get_by_text(f"{name} asks: which budget?")).to_be_visible()
    assert looked_over(officer) == []
    follow(officer, "Answer the review")
    assert looked_over(officer) == []
    officer.get_by_label("Your answer").fill("We say so now.")
    press(officer, "Answer")
    work_on(officer, base_url, TITLE)
    follow(officer, "Lessons")
    officer.get_by_label("What it takes elsewhere").fill(f"A budget line, as {name[0]} asked.")
    press(officer, "Save and go on")
    work_on(editor, base_url, TITLE)
    follow(editor, name)
    expect(editor.get_by_text("We say so now.")).to_be_visible()
    press(editor, "Publish the summary")


def goes_stale(browser: Browser, officer: Page, base_url: str, public: str) -> None:
    """Who reads it in Russian is told that the title has changed; the rest is in English."""
    work_on(officer, base_url, TITLE)
    follow(officer, "Title and summary")
    officer.get_by_label("Title").fill("A mentor for every family")
    press(officer, "Save and go on")
    reader = browser.new_context(locale="ru-RU").new_page()
    reader.goto(public.replace("/en/", "/ru/"))
    expect(reader.get_by_text("Оригинал с тех пор изменился", exact=True)).to_be_visible()
    expect(reader.locator(".fallback")).to_be_visible()
    assert looked_over(reader) == []
    reader.goto(public.replace("/en/", "/kk/"))
    expect(reader.get_by_role("heading", level=1, name="Әр отбасына тәлімгер")).to_be_visible()
