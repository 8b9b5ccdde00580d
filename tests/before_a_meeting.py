"""The chapters of a meeting's story before anyone arrives: letters, answers, quotas, badges."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from tests.browsing import looked_over
from tests.convening import TITLE, day, invitees
from tests.walking import at_the_desk, goes, goes_on, presses


def the_secretariat_assesses_and_lists_thirteen(officer: Page) -> None:
    at_the_desk(officer, TITLE, "Delegations")
    goes_on(officer, "Complete the data-protection assessment")
    for box in officer.locator("#writing").get_by_role("textbox").all():
        box.fill("An answer")
    officer.get_by_label("Acceptable with these measures").check()
    presses(officer, "Complete it")
    at_the_desk(officer, TITLE, "Delegations")
    goes_on(officer, "Import")
    table = {"name": "invitees.csv", "mimeType": "text/csv", "buffer": invitees(day(after=1))}
    officer.get_by_label("Table (CSV or XLSX)").set_input_files(table)  # type: ignore[arg-type]
    presses(officer, "Show what it says")
    assert looked_over(officer) == []
    presses(officer, "Put them on the list")


def the_organisers_agree_to_the_letters(uzbekistan: Page, unoct: Page) -> None:
    for point in (uzbekistan, unoct):
        goes(point, "Delegations", TITLE)
        assert looked_over(point) == []
        presses(point, "Agree to this letter")
        presses(point, "Agree to this letter")
        expect(point.get_by_role("button", name="Agree to this letter")).to_have_count(0)


def the_invitations_are_sent(officer: Page) -> None:
    at_the_desk(officer, TITLE, "Delegations")
    for box in officer.locator('input[name="invitation"]').all():
        box.check()
    presses(officer, "Send those ticked")
    expect(officer.get_by_text("13 invitations are sent.")).to_be_visible()
    assert looked_over(officer) == []


def a_focal_point_meets_the_quota(kyrgyzstan: Page) -> None:
    accepts(kyrgyzstan)
    nominates(kyrgyzstan, "Aigul Sample", "Head of delegation")
    expect(kyrgyzstan.get_by_text("It is before the secretariat.")).to_be_visible()
    nominates(kyrgyzstan, "Bermet Example", "Head of delegation")
    expect(kyrgyzstan.get_by_text("Every place of this category is taken.")).to_be_visible()
    assert looked_over(kyrgyzstan) == []


def a_deputy_and_two_others_nominate(deputy: Page, uzbekistan: Page, unoct: Page) -> None:
    goes(deputy, "Delegations", TITLE)
    nominates(deputy, "Serik Abenov", "Delegate", "expert@demonstration.example")
    expect(deputy.get_by_text("It is before the secretariat.")).to_be_visible()
    for point, name in ((uzbekistan, "Dilshod Sample"), (unoct, "Anna Sample")):
        accepts(point)
        nominates(point, name, "Delegate")
        expect(point.get_by_text("It is before the secretariat.")).to_be_visible()


def accepts(point: Page) -> None:
    goes(point, "Delegations", TITLE)
    point.get_by_label("Accept").check()
    presses(point, "Answer")
    expect(point.get_by_text("The answer is in.")).to_be_visible()


def nominates(point: Page, name: str, category: str, email: str = "") -> None:
    goes_on(point, "Nominate someone")
    point.get_by_label("Name", exact=True).fill(name)
    point.get_by_label("Category").select_option(label=category)
    point.get_by_label("E-mail address").fill(email)
    point.get_by_label("Agreed to stand in the list").check()
    presses(point, "Save")
    presses(point, "Submit to the secretariat")


def an_answer_comes_on_paper(officer: Page) -> None:
    at_the_desk(officer, TITLE, "Delegations")
    goes_on(officer, "An illustrative civil society organisation")
    accepts_here = officer.get_by_label("Accept")
    accepts_here.check()
    presses(officer, "Answer")
    nominates(officer, "Gulnora Rahimova", "Delegate", "ngo-member@demonstration.example")
    expect(officer.get_by_text("It is before the secretariat.")).to_be_visible()


def all_are_accredited(officer: Page) -> None:
    for party in ("Kyrgyzstan", "Uzbekistan", "United Nations Office", "An illustrative"):
        at_the_desk(officer, TITLE, "Delegations")
        goes_on(officer, re.compile(party))
        for box in officer.locator('form input[type="checkbox"]').all():
            box.check()
        presses(officer, "Accredit those ticked")
        expect(officer.get_by_text("It is decided.")).to_be_visible()
    assert looked_over(officer) == []


def badges_are_issued(officer: Page) -> str:
    at_the_desk(officer, TITLE, "Badges and attendance")
    for box in officer.locator('input[name="delegate"]').all():
        box.check()
    presses(officer, "Issue badges to those ticked")
    assert looked_over(officer) == []
    link = officer.get_by_role("link", name="PDF Serik Abenov")
    badge = officer.request.get(str(link.evaluate("link => link.href")))
    assert badge.body().startswith(b"%PDF")
    row = officer.get_by_role("row", name=re.compile("Serik Abenov"))
    return row.locator("code").inner_text()
