"""A summary from its first draft to its publication, and the meeting opened from a USB stick."""

from __future__ import annotations

import zipfile
from pathlib import Path

from playwright.sync_api import Browser, Page, expect
from tests.browsing import enter, looked_over
from tests.convening import HELD_LAST_MONTH

OUTCOME = f"/en/meetings/{HELD_LAST_MONTH.slug}/outcome/"
DESK = f"/en/desk/meetings/{HELD_LAST_MONTH.slug}/outcome/"


def test_a_summary_is_drafted_worded_published_and_taken_along(
    browser: Browser, base_url: str, environment: dict[str, str], tmp_path: Path
) -> None:
    HELD_LAST_MONTH.on(environment)
    officer = enter(browser, base_url, "secretariat")
    drafts(officer, base_url)
    words(officer, base_url)
    publishes(officer, base_url)
    visitor = enter(browser, base_url, "expert", narrow=True)
    visitor.goto(f"{base_url}{OUTCOME}")
    expect(visitor.get_by_text("In the words of the office.")).to_be_visible()
    assert looked_over(visitor) == []
    opens_from_a_stick(browser, _unpacked(visitor, tmp_path))


def drafts(officer: Page, base_url: str) -> None:
    officer.goto(f"{base_url}{DESK}")
    assert looked_over(officer) == []
    with officer.expect_navigation():
        officer.get_by_role("button", name="Make the draft").press("Enter")
    expect(officer.get_by_text("The draft is made.")).to_be_visible()
    assert looked_over(officer) == []
    officer.goto(f"{base_url}{OUTCOME}")
    assert looked_over(officer) == []


def words(officer: Page, base_url: str) -> None:
    officer.get_by_role("link", name="Edit").first.click()
    officer.get_by_label("Words").fill("In the words of the office.")
    assert looked_over(officer) == []
    with officer.expect_navigation():
        officer.get_by_role("button", name="Save").press("Enter")
    expect(officer.get_by_text("In the words of the office.")).to_be_visible()
    officer.goto(f"{base_url}{DESK}redraft/")
    assert looked_over(officer) == []


def publishes(officer: Page, base_url: str) -> None:
    officer.goto(f"{base_url}{DESK}publish/")
    assert looked_over(officer) == []
    with officer.expect_navigation():
        officer.get_by_role("button", name="Publish").press("Enter")
    expect(officer.get_by_text("will not change any more.").first).to_be_visible()


def opens_from_a_stick(browser: Browser, folder: Path) -> None:
    """Without a network, every link of every page leads to something that is there."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    asked = [(folder / "index.html").as_uri()]
    seen: set[str] = set()
    while asked:
        address = asked.pop().partition("#")[0]
        if address in seen:
            continue
        seen.add(address)
        assert address.startswith(folder.as_uri()), "a link leads away"
        if not address.endswith(".html"):
            assert Path(address.removeprefix("file://")).exists()
            continue
        page.goto(address)
        assert page.title()
        assert page.locator("h1").count() == 1
        asked += page.eval_on_selector_all("a[href]", "links => links.map(one => one.href)")
    assert failed == []
    assert {"outcome.html", "programme.html", "participants.html"} <= {
        address.rpartition("/")[2] for address in seen
    }


def _unpacked(page: Page, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("link", name="The meeting offline (ZIP)").click()
    with zipfile.ZipFile(download.value.path()) as archive:
        archive.extractall(folder)
    return folder
