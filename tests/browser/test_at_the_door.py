"""A telephone at a door: typed codes, a line that goes down and comes back, a badge taken back."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, expect
from tests.browsing import enter, looked_over

_SEED = """
import json
import django
django.setup()
from datetime import timedelta
from django.utils import timezone
from tests.attending import accredited, badge_of, sessions
from tests.cast import Cast
from tests.delegating import answered, sent
from umid.council.attendance import actions
from umid.council.delegations.models import Quota
from umid.foundation.access.actors import SYSTEM
sessions("at-the-door")
invitation = sent("at-the-door", state="KG")
answered(invitation, Cast.FOCAL_POINT_KG)
Quota.objects.filter(invitation=invitation).update(places=20)
at = timezone.now() - timedelta(hours=1)
made = [badge_of(accredited(invitation, name), at=at) for name in ("Aigul Sample", "Gone Example")]
actions.revoke(actor=SYSTEM, badge=made[1].pk, reason="Lost", at=at)
print(json.dumps([each.code for each in made]))
"""


def test_a_phone_takes_a_code_keeps_it_while_the_line_is_down_and_refuses_with_the_reason(
    browser: Browser, base_url: str, var: Path
) -> None:
    good, gone = seeded(var)
    page = enter(browser, base_url, "secretariat", narrow=True)
    page.goto(f"{base_url}/en/check-in/at-the-door/")
    assert looked_over(page) == []
    types(page, good)
    expect(page.locator("#last")).to_contain_text("Aigul Sample")
    assert looked_over(page) == []
    types(page, gone)
    expect(page.locator("#last")).to_contain_text("This badge is revoked.")
    expect(page.locator("#last")).not_to_contain_text("Gone Example")
    page.context.set_offline(True)
    page.get_by_label("Goes out").check()
    types(page, good)
    expect(page.locator("#last")).to_contain_text("Kept on this phone")
    expect(page.locator("#queue")).to_have_text("Not sent yet: 1")
    assert "Aigul" not in page.evaluate("JSON.stringify(localStorage)")
    page.context.set_offline(False)
    expect(page.locator("#last")).to_contain_text("checked out", timeout=15000)
    expect(page.locator("#queue")).to_be_empty()
    assert looked_over(page) == []


def types(page: Page, code: str) -> None:
    """By keyboard alone: the field keeps the focus for the next badge."""
    field = page.get_by_label("Code on the badge")
    field.focus()
    page.keyboard.type(code)
    page.keyboard.press("Enter")
    expect(field).to_have_value("")
    expect(field).to_be_focused()


def seeded(var: Path) -> list[str]:
    """A meeting with two badges, of which one is revoked; their codes."""
    environment = os.environ | {
        "UMID_MODE": "demonstration",
        "UMID_VAR": str(var),
        "UMID_DATABASE": f"sqlite:///{var}/umid.sqlite3",
        "DJANGO_SETTINGS_MODULE": "umid.config.settings",
    }
    done = subprocess.run(
        [sys.executable, "-c", _SEED], env=environment, capture_output=True, text=True, check=True
    )
    codes: list[str] = json.loads(done.stdout.splitlines()[-1])
    return codes
