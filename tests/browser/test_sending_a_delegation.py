"""From an invitation to the list of participants, as one story of three people.

The secretariat assesses what becomes of people's data and invites a state; its focal point accepts
on a telephone, meets the quota, and is told what was decided; a delegate reads where they stand
and what is kept about them.
"""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect
from tests.browsing import enter, looked_over

DESK = "/en/delegations/meetings/second-working-groups/"
MEETING = "Second meeting of the working groups"


def test_a_state_is_invited_answers_and_sends_whom_the_secretariat_accredits(
    browser: Browser, base_url: str
) -> None:
    officer = enter(browser, base_url, "secretariat")
    assesses(officer, base_url)
    invites(officer, base_url)
    point = enter(browser, base_url, "focal-point-kg", narrow=True)
    accepts(point, base_url)
    nominates(point, "Aigul Sample", "expert@demonstration.example")
    expect(point.get_by_text("It is before the secretariat.")).to_be_visible()
    nominates(point, "Bermet Example", "")
    expect(point.get_by_text("Every place of this category is taken.")).to_be_visible()
    accredits(officer, base_url)
    reads(enter(browser, base_url, "expert", narrow=True), base_url)


def assesses(officer: Page, base_url: str) -> None:
    officer.goto(f"{base_url}{DESK}")
    officer.get_by_role("link", name="Complete the data-protection assessment").click()
    assert looked_over(officer) == []
    for box in officer.locator("#writing").get_by_role("textbox").all():
        box.fill("An answer")
    officer.get_by_label("Acceptable with these measures").check()
    with officer.expect_navigation():
        officer.get_by_role("button", name="Complete it").press("Enter")
    expect(officer.get_by_text("Nominations are open")).to_be_visible()
    assert looked_over(officer) == []


def invites(officer: Page, base_url: str) -> None:
    officer.goto(f"{base_url}{DESK}invite/")
    assert looked_over(officer) == []
    officer.get_by_label("Kyrgyzstan").check()
    officer.get_by_label("Language of the letter").select_option("ky")
    officer.get_by_label("Answer until the end of").fill("2030-03-01")
    officer.get_by_label("Head of delegation").fill("1")
    officer.get_by_role("button", name="Save").press("Enter")
    expect(officer.get_by_text("Ready to be sent")).to_be_visible()
    officer.get_by_role("checkbox", name="Kyrgyzstan").check()
    officer.get_by_role("button", name="Send those ticked").press("Enter")
    expect(officer.get_by_text("1 invitation is sent.")).to_be_visible()
    assert looked_over(officer) == []


def accepts(point: Page, base_url: str) -> None:
    point.goto(f"{base_url}/en/delegations/")
    assert looked_over(point) == []
    point.get_by_role("table", name="Invitations to you").get_by_role("link", name=MEETING).click()
    point.get_by_label("Decline").check()
    point.get_by_role("button", name="Answer").press("Enter")
    expect(point.get_by_text("Say why.")).to_be_visible()
    point.get_by_label("Accept").check()
    point.get_by_role("button", name="Answer").press("Enter")
    expect(point.get_by_text("The answer is in.")).to_be_visible()
    assert looked_over(point) == []


def nominates(point: Page, name: str, email: str) -> None:
    """As head of the delegation, of which there is one."""
    point.get_by_role("link", name="Nominate someone").click()
    point.get_by_label("Name", exact=True).fill(name)
    point.get_by_label("Category").select_option("head")
    point.get_by_label("E-mail address").fill(email)
    point.get_by_label("Agreed to stand in the list").check()
    assert looked_over(point) == []
    point.get_by_role("button", name="Save").press("Enter")
    point.get_by_role("button", name="Submit to the secretariat").press("Enter")


def accredits(officer: Page, base_url: str) -> None:
    officer.goto(f"{base_url}{DESK}")
    officer.get_by_role("link", name="Kyrgyzstan").click()
    officer.get_by_role("checkbox", name="Aigul Sample").check()
    officer.get_by_role("button", name="Accredit those ticked").press("Enter")
    expect(officer.get_by_text("It is decided.")).to_be_visible()
    assert looked_over(officer) == []


def reads(delegate: Page, base_url: str) -> None:
    delegate.goto(f"{base_url}/en/delegations/")
    delegate.get_by_role("table", name="Your nominations").get_by_role("link", name=MEETING).click()
    expect(delegate.get_by_text("Accredited", exact=True)).to_be_visible()
    assert looked_over(delegate) == []
    delegate.get_by_role("link", name="What is kept about you").click()
    expect(delegate.get_by_text("expert@demonstration.example")).to_be_visible()
    with delegate.expect_navigation():
        delegate.get_by_role("button", name="Do not name me").press("Enter")
    with delegate.expect_navigation():
        delegate.get_by_role("button", name="Name me in it").press("Enter")
    assert looked_over(delegate) == []
    delegate.goto(f"{base_url}{DESK}participants/")
    expect(delegate.get_by_text("Aigul Sample")).to_be_visible()
    assert delegate.get_by_text("Bermet").count() == 0
    assert looked_over(delegate) == []
