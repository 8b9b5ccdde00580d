"""From an invitation to a passkey and back in with it, as a person with a browser does it."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect
from tests.browsing import link_in_letter_to, with_authenticator


def test_an_invited_expert_adds_a_passkey_and_signs_in_with_it(
    browser: Browser, base_url: str, var: Path
) -> None:
    officer = browser.new_context(locale="en-GB").new_page()
    officer.goto(f"{base_url}/en/demo/")
    officer.get_by_role("button", name="Dilnoza Yusupova").click()
    officer.goto(f"{base_url}/en/people/invite/")
    officer.get_by_label("Name").fill("Nadira Umarova")
    officer.get_by_label("E-mail address").fill("nadira@example.org")
    officer.get_by_label("Language").select_option("en")
    officer.get_by_label("Post").select_option("expert")
    officer.get_by_role("button", name="Send the invitation").click()
    expect(officer.get_by_text("The invitation is on its way.")).to_be_visible()

    expert = with_authenticator(browser)
    expert.goto(link_in_letter_to("nadira@example.org", var))
    expert.get_by_role("button", name="Open the account").click()
    expert.get_by_role("link", name="Add a passkey").click()
    expert.get_by_role("button", name="Add the passkey").click()
    expect(expert.get_by_role("heading", level=1, name="Recovery codes")).to_be_visible()
    expert.get_by_role("link", name="Go on").click()
    expect(expert.get_by_role("heading", level=1, name="Nadira Umarova")).to_be_visible()

    expert.get_by_role("button", name="Sign out").click()
    expert.goto(f"{base_url}/en/account/sign-in/")
    expert.get_by_role("button", name="Sign in with a passkey").click()
    expect(expert.get_by_role("heading", level=1, name="Nadira Umarova")).to_be_visible()
