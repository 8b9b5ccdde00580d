"""Every public page as a person meets it: accessible, light, whole on a narrow screen."""

from __future__ import annotations

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

PAGES = [
    "/",
    "/meetings/",
    "/meetings/first-meeting/",
    "/meetings/first-meeting/programme/",
    "/meetings/first-meeting/releases/",
    "/meetings/first-meeting/participants/",
    "/meetings/first-meeting/documents/",
    "/meetings/first-meeting/floor/",
    "/meetings/first-meeting/sessions/opening-ceremony/",
    "/announcements/",
    "/announcements/first-meeting-in-tashkent/",
    "/bodies/",
    "/bodies/council/",
    "/themes/",
    "/themes/whole-of-government/",
    "/adaptations/",
    "/adaptations/flows/",
    "/about/",
    "/privacy/",
    "/api/v1/",
    "/design/",
    "/no-such-page/",
]
AXE = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
FIRST_VISIT, LATER = 100_000, 30_000  # bytes, compressed
SLOW = {  # 400 kbit/s and 400 ms there and back
    "offline": False,
    "latency": 400,
    "downloadThroughput": 400_000 / 8,
    "uploadThroughput": 400_000 / 8,
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(
    browser: Browser, base_url: str, path: str, scheme: Literal["light", "dark"]
) -> None:
    language = "/kk" if scheme == "dark" else ""
    page = browser.new_page(color_scheme=scheme)
    page.goto(f"{base_url}{language}{path}")
    found = Axe().run(page, options=AXE).response["violations"]
    page.close()
    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found] == []


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_cut_off_on_a_narrow_screen(browser: Browser, base_url: str, path: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(f"{base_url}/ru{path}")
    wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    page.close()
    assert wider <= 0


@pytest.mark.parametrize("language", ["ru", "tk"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_light_on_the_first_visit_and_lighter_after(
    browser: Browser, base_url: str, path: str, language: str
) -> None:
    context = browser.new_context()
    first = _bytes_of(context, f"{base_url}/{language}{path}")
    later = _bytes_of(context, f"{base_url}/{language}{path}")
    context.close()
    assert first <= FIRST_VISIT
    assert later <= LATER


@pytest.mark.parametrize("path", PAGES[:7])
def test_a_page_is_readable_within_three_seconds_on_a_slow_line(
    browser: Browser, base_url: str, path: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)
    page.goto(f"{base_url}/ru{path}", wait_until="commit")
    page.wait_for_load_state("domcontentloaded")
    painted = page.evaluate(
        """() => new Promise(done => {
            new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
                .observe({type: "largest-contentful-paint", buffered: true})
        })"""
    )
    context.close()
    assert painted <= 3000


def _bytes_of(context: BrowserContext, address: str) -> int:
    """What goes over the line for one visit, bodies and headers."""
    page: Page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(address, wait_until="networkidle")
    page.close()
    return int(sum(sizes))
