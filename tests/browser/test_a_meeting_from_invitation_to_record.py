"""A meeting as one story of seven people and a visitor, from the first letter to the record.

Everyone finds the way by links alone: nobody types an address after coming in.
"""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect
from tests.before_a_meeting import (
    a_deputy_and_two_others_nominate,
    a_focal_point_meets_the_quota,
    all_are_accredited,
    an_answer_comes_on_paper,
    badges_are_issued,
    the_invitations_are_sent,
    the_organisers_agree_to_the_letters,
    the_secretariat_assesses_and_lists_thirteen,
)
from tests.browsing import enter, looked_over
from tests.convening import GROUP, HELD_TODAY, PLENARY, TITLE, day
from tests.walking import at_the_desk, goes, goes_on, presses

SOON = 15_000  # milliseconds; a page that follows the floor asks every few seconds


def test_thirteen_are_invited_meet_and_publish_what_came_out(
    browser: Browser, base_url: str, environment: dict[str, str]
) -> None:
    HELD_TODAY.on(environment)
    officer = enter(browser, base_url, "secretariat")
    kyrgyzstan = enter(browser, base_url, "focal-point-kg", narrow=True)
    deputy = enter(browser, base_url, "deputy-kg")
    uzbekistan = enter(browser, base_url, "focal-point-uz")
    unoct = enter(browser, base_url, "focal-point-un")
    expert = enter(browser, base_url, "expert", narrow=True)
    member = enter(browser, base_url, "ngo-member")
    visitor = browser.new_context(locale="en-GB").new_page()
    visitor.goto(f"{base_url}/en/")

    the_secretariat_assesses_and_lists_thirteen(officer)
    the_organisers_agree_to_the_letters(uzbekistan, unoct)
    the_invitations_are_sent(officer)
    a_focal_point_meets_the_quota(kyrgyzstan)
    a_deputy_and_two_others_nominate(deputy, uzbekistan, unoct)
    an_answer_comes_on_paper(officer)
    all_are_accredited(officer)
    code = badges_are_issued(officer)
    one_is_checked_in(officer, code)
    a_breakout_fills_and_its_list_moves(officer, expert, member)
    the_floor_runs(officer, uzbekistan, kyrgyzstan, visitor)
    a_document_is_revised(officer, visitor)
    the_group_reports(officer, expert)
    a_summary_is_drafted_and_corrected(officer, member)
    two_organisers_agree(officer, uzbekistan, unoct)
    everyone_reads_what_is_published(officer, visitor)


def one_is_checked_in(officer: Page, code: str) -> None:
    goes(officer, "Desk", "Check-in", TITLE)
    officer.get_by_label("Code on the badge").fill(code)
    officer.get_by_role("button", name="Check", exact=True).press("Enter")
    expect(officer.locator("#last").get_by_text("Serik Abenov")).to_be_visible()
    assert looked_over(officer) == []
    goes_on(officer, "Attendance")
    expect(officer.get_by_role("heading", level=1, name="Attendance")).to_be_visible()


def a_breakout_fills_and_its_list_moves(officer: Page, expert: Page, member: Page) -> None:
    at_the_desk(officer, TITLE, "Badges and attendance")
    goes_on(officer, "Sign-up")
    goes_on(officer, re.compile("Places and times of the sign-up"))
    officer.get_by_label("Places (optional)", exact=True).fill("1")
    presses(officer, "Save")
    goes(expert, "Meetings", TITLE, "Sign-up")
    presses(expert, re.compile("Ask for a place"))
    expect(expert.get_by_text("has a place")).to_be_visible()
    goes(member, "Meetings", TITLE, "Sign-up")
    presses(member, re.compile("Wait for a place"))
    expect(member.get_by_text("waits, number 1")).to_be_visible()
    assert looked_over(member) == []
    presses(expert, re.compile("Give up"))
    goes(member, "Meetings", TITLE, "Sign-up")
    expect(member.get_by_text("has a place")).to_be_visible()


def the_floor_runs(officer: Page, uzbekistan: Page, kyrgyzstan: Page, visitor: Page) -> None:
    at_the_desk(officer, TITLE, "Floor")
    row = officer.get_by_role("listitem").filter(has_text=PLENARY)
    with officer.expect_navigation():
        row.get_by_role("button", name="Set up the floor").press("Enter")
    presses(officer, "Open the floor")
    goes(visitor, "Meetings", TITLE, "Floor", PLENARY)
    expect(visitor.get_by_text("Nobody has the floor.")).to_be_visible()
    for point in (uzbekistan, kyrgyzstan):
        goes(point, "Meetings", TITLE, "Floor", PLENARY, "My place")
    presses(uzbekistan, "Ask for the floor")
    officer.get_by_role("button", name="Give the floor Uzbekistan").click(timeout=SOON)
    expect(visitor.locator(".clock")).to_be_visible(timeout=SOON)
    presses(kyrgyzstan, "Point of order")
    officer.get_by_role("button", name="Give the floor Kyrgyzstan").click(timeout=SOON)
    expect(visitor.get_by_text("Interrupted")).to_be_visible(timeout=SOON)
    officer.get_by_role("button", name="Stop").click()
    officer.get_by_role("button", name="Go on").click(timeout=SOON)
    officer.get_by_role("button", name="Pause").click(timeout=SOON)
    expect(visitor.get_by_text("Paused")).to_be_visible(timeout=SOON)
    assert looked_over(visitor) == []
    officer.get_by_role("button", name="Stop").click(timeout=SOON)
    expect(visitor.get_by_text("Nobody has the floor.")).to_be_visible(timeout=SOON)


def a_document_is_revised(officer: Page, visitor: Page) -> None:
    at_the_desk(officer, TITLE, "Documents")
    goes_on(officer, "Add a document")
    officer.get_by_label("Title").fill("Schooling for all")
    officer.get_by_label("Who may read it").select_option("public")
    officer.get_by_label(re.compile("^Text")).fill("Every child goes to school.")
    presses(officer, "Save")
    for words in ("and plays.", "and sings."):
        at_the_desk(officer, TITLE, "Documents")
        goes_on(officer, "Schooling for all")
        goes_on(officer, "Revise")
        officer.get_by_label(re.compile("^Text")).fill(f"Every child goes to school {words}")
        presses(officer, "Save")
    assert looked_over(officer) == []
    goes(visitor, "Meetings", TITLE, "Documents", "Schooling for all")
    goes_on(visitor, re.compile("Rev.2 – English"))
    expect(visitor.locator("ins").last).to_contain_text("sings")
    assert looked_over(visitor) == []


def the_group_reports(officer: Page, expert: Page) -> None:
    at_the_desk(officer, TITLE, "Outcome")
    goes_on(officer, re.compile("Name who reports"))
    officer.get_by_label("Address that they sign in with").fill("expert@demonstration.example")
    officer.get_by_label("Role").select_option("rapporteur")
    presses(officer, "Save")
    goes(expert, "Meetings", TITLE, "Outcome", GROUP)
    goes_on(expert, "English")
    expert.get_by_label("Findings").fill("Schools open their doors.")
    presses(expert, "Save")
    presses(expert, "Submit it")
    assert looked_over(expert) == []
    at_the_desk(officer, TITLE, "Outcome")
    goes_on(officer, GROUP)
    presses(officer, "Accept it")


def a_summary_is_drafted_and_corrected(officer: Page, member: Page) -> None:
    at_the_desk(officer, TITLE, "Outcome")
    officer.get_by_label("Language").select_option("en")
    presses(officer, "Make the draft")
    officer.get_by_label("Corrections until the end of").fill(day(after=3))
    presses(officer, "Open it to participants")
    goes(member, "Meetings", TITLE, "Outcome")
    finding = member.locator(".outcome-paragraph", has_text="Schools open their doors.")
    with member.expect_navigation():
        finding.get_by_role("link", name="Propose a correction").click()
    member.get_by_label("As it should read").fill("Schools open their doors and gardens.")
    member.get_by_label("Reason").fill("It was said so.")
    presses(member, "Save")
    assert looked_over(member) == []
    at_the_desk(officer, TITLE, "Outcome")
    goes_on(officer, "Answer")
    officer.get_by_label("Answer", exact=True).select_option("accepted")
    presses(officer, "Save")
    goes(member, "Meetings", TITLE, "Outcome")
    expect(member.locator("p", has_text="doors and gardens.").first).to_be_visible()


def two_organisers_agree(officer: Page, uzbekistan: Page, unoct: Page) -> None:
    at_the_desk(officer, TITLE, "Outcome")
    presses(officer, "Ask them to agree")
    for point in (uzbekistan, unoct):
        goes(point, "Meetings", TITLE, "Outcome")
        presses(point, "Agree to this draft")
    at_the_desk(officer, TITLE, "Outcome")
    expect(officer.get_by_text("has agreed")).to_have_count(2)
    assert looked_over(officer) == []


def everyone_reads_what_is_published(officer: Page, visitor: Page) -> None:
    goes_on(officer, "Publish")
    presses(officer, "Publish")
    goes(visitor, "Meetings", TITLE, "Outcome")
    expect(visitor.locator(".symbol")).to_contain_text("REC/")
    expect(visitor.locator(".hash")).to_have_text(re.compile("^[0-9a-f]{64}$"))
    expect(visitor.get_by_text("doors and gardens.")).to_be_visible()
    assert looked_over(visitor) == []
