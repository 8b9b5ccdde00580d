"""What browser journeys share: coming in, what a person checks on each page, letters, a passkey."""

from __future__ import annotations

import re
import time
from email import message_from_bytes, policy
from pathlib import Path
from typing import Final

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

_PATIENCE: Final = 30  # seconds; the worker looks twice a second
NARROW: Final = ViewportSize(width=390, height=844)
_AXE: Final = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
_AUTHENTICATOR: Final = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def enter(browser: Browser, base_url: str, who: str, *, narrow: bool = False) -> Page:
    """A page of someone of the cast, in a browser of their own."""
    context: BrowserContext = browser.new_context(
        locale="en-GB", viewport=NARROW if narrow else None
    )
    page = context.new_page()
    page.goto(f"{base_url}/en/demo/")
    page.locator(f'form[action$="/demo/{who}/"] button').click()
    page.wait_for_load_state()
    return page


def with_authenticator(browser: Browser) -> Page:
    """A page of a browser whose device has a fingerprint reader."""
    page = browser.new_context(locale="en-GB").new_page()
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": _AUTHENTICATOR})
    return page


def link_in_letter_to(address: str, var: Path) -> str:
    """The first link of a letter that a worker writes within some seconds."""
    ends = time.monotonic() + _PATIENCE
    while time.monotonic() < ends:
        for file in (var / "mail").glob("*.log"):
            letter = message_from_bytes(file.read_bytes(), policy=policy.default)
            body = letter.get_body(("plain",)) if letter["To"] == address else None
            if body and (found := re.search(r"http\S+", body.get_content())):
                return found[0]
        time.sleep(0.2)
    raise AssertionError(f"no letter to {address}")


def looked_over(page: Page) -> list[str]:
    """What keeps people out of the page as it is: axe's findings, and what is cut off at 390 px."""
    found = Axe().run(page, options=_AXE).response["violations"]
    faults = [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found]
    size = page.viewport_size
    page.set_viewport_size(NARROW)
    wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    if size:
        page.set_viewport_size(size)
    return faults + ([f"{wider} px wider than the screen"] if wider > 0 else [])
