"""An expert is invited by name, answers on the phone from the mail, asks for a visa, gets a badge.

The expert has no account; the secretariat finds the way by links alone.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, expect
from tests.browsing import NARROW, enter, link_in_letter_to, looked_over
from tests.convening import HELD_FOR_AN_EXPERT, day
from tests.files import a_pdf
from tests.walking import at_the_desk, goes_on, presses

TITLE = HELD_FOR_AN_EXPERT.title
NAME = "Madina Example"
ADDRESS = "madina@experts.example"


def test_an_expert_accepts_from_the_mail_asks_for_a_visa_letter_and_gets_a_badge(
    browser: Browser, base_url: str, environment: dict[str, str], var: Path
) -> None:
    HELD_FOR_AN_EXPERT.on(environment)
    officer = enter(browser, base_url, "secretariat")
    the_meeting_is_assessed_and_has_a_note(officer)
    the_expert_is_invited(officer)
    expert = browser.new_context(locale="en-GB", viewport=NARROW).new_page()
    expert.goto(link_in_letter_to(ADDRESS, var))
    the_expert_accepts_and_asks_for_a_visa_letter(expert)
    the_secretariat_accredits(officer)
    expert.reload()
    expect(expert.get_by_text("You are accredited.")).to_be_visible()
    assert looked_over(expert) == []
    a_badge_is_issued(officer)


def the_meeting_is_assessed_and_has_a_note(officer: Page) -> None:
    at_the_desk(officer, TITLE, "Delegations")
    goes_on(officer, "Complete the data-protection assessment")
    for box in officer.locator("#writing").get_by_role("textbox").all():
        box.fill("An answer")
    officer.get_by_label("Acceptable with these measures").check()
    presses(officer, "Complete it")
    at_the_desk(officer, TITLE, "Delegations")
    note = {"name": "note.pdf", "mimeType": "application/pdf", "buffer": a_pdf("Where we meet")}
    officer.get_by_label("File", exact=True).set_input_files(note)  # type: ignore[arg-type]
    presses(officer, "File it")
    expect(officer.get_by_text("The information note is filed.")).to_be_visible()


def the_expert_is_invited(officer: Page) -> None:
    goes_on(officer, "Invite by name")
    assert looked_over(officer) == []
    officer.get_by_label("Name", exact=True).fill(NAME)
    officer.get_by_label("E-mail address").fill(ADDRESS)
    officer.get_by_label("Answer until the end of").fill(day(after=1))
    officer.get_by_label("the journey").check()
    presses(officer, "Save")
    officer.get_by_role("checkbox", name=NAME).check()
    presses(officer, "Send those ticked")
    expect(officer.get_by_text("1 invitation is sent.")).to_be_visible()
    assert looked_over(officer) == []


def the_expert_accepts_and_asks_for_a_visa_letter(expert: Page) -> None:
    expect(expert.get_by_text("the journey", exact=True)).to_be_visible()
    expect(expert.get_by_text("end of day")).to_be_visible()
    assert looked_over(expert) == []
    for name in ("PDF", "Information note"):
        link = expert.get_by_role("link", name=name, exact=True)
        taken = expert.request.get(str(link.evaluate("link => link.href")))
        assert taken.body().startswith(b"%PDF")
    expert.get_by_label("Accept").check()
    expert.get_by_label("Name me in the list of participants").check()
    presses(expert, "Answer")
    expert.get_by_label("A letter in support of the visa").check()
    presses(expert, "Tell the secretariat")
    expect(expert.get_by_text("You have told us.")).to_be_visible()
    assert looked_over(expert) == []


def the_secretariat_accredits(officer: Page) -> None:
    at_the_desk(officer, TITLE, "Delegations")
    goes_on(officer, NAME)
    officer.get_by_role("checkbox", name=NAME).check()
    presses(officer, "Accredit those ticked")
    expect(officer.get_by_text("It is decided.")).to_be_visible()
    goes_on(officer, NAME)
    goes_on(officer, "Visa letter, access, food")
    presses(officer, "Write the letter")
    link = officer.get_by_role("link", name="The letter, once it is written (PDF)")
    letter = officer.request.get(str(link.evaluate("link => link.href")))
    assert letter.body().startswith(b"%PDF")


def a_badge_is_issued(officer: Page) -> None:
    at_the_desk(officer, TITLE, "Badges and attendance")
    officer.get_by_role("checkbox", name=NAME).check()
    presses(officer, "Issue badges to those ticked")
    badge = officer.get_by_role("link", name=f"PDF {NAME}")
    taken = officer.request.get(str(badge.evaluate("link => link.href")))
    assert taken.body().startswith(b"%PDF")
