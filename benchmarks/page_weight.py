"""What pages weigh, and how soon they can be read on a slow line.

    python benchmarks/page_weight.py http://localhost:8000

Chromium's own throttling gives 400 kbit/s and 400 ms round trip. For each page in each language:
kilobytes on a first visit with an empty cache, kilobytes of another page after it, and when the
first text stands.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, CDPSession, sync_playwright

LANGUAGES = ("en", "ru", "uz", "kk", "ky", "tg", "tk")
PAGES = ("", "meetings/", "meetings/first-meeting/programme/", "themes/", "about/", "design/")
LINE = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
MOST_AT_FIRST, MOST_AFTER, LATEST = 100_000, 30_000, 3_000  # bytes, bytes, milliseconds


@dataclass
class Meter:
    """Adds up what comes over the line, headers and compression included."""

    session: CDPSession
    received: float = 0

    def __post_init__(self) -> None:
        self.session.send("Network.enable")
        self.session.send("Network.emulateNetworkConditions", LINE)
        self.session.on("Network.loadingFinished", self._add)

    def _add(self, event: dict[str, Any]) -> None:
        self.received += event["encodedDataLength"]

    def take(self) -> float:
        received, self.received = self.received, 0
        return received


def measure(browser: Browser, first: str, second: str) -> tuple[float, float, float]:
    """Bytes of the first page, bytes of the second after it, milliseconds to the first text."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    meter = Meter(context.new_cdp_session(page))
    page.goto(first, wait_until="networkidle")
    readable = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    weight = meter.take()
    page.goto(second, wait_until="networkidle")
    after = meter.take()
    context.close()
    return weight, after, readable


def main(site: str) -> int:
    """Prints a line for each page; the exit status says whether all keep within bounds."""
    kept = True
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        print(f"{'page':<48}{'first kB':>10}{'then kB':>10}{'text at s':>11}")
        for language in LANGUAGES:
            for path in PAGES:
                page = f"{site}/{language}/{path}"
                first, after, readable = measure(browser, page, f"{site}/{language}/privacy/")
                kept &= first <= MOST_AT_FIRST and after <= MOST_AFTER and readable <= LATEST
                print(
                    f"/{language}/{path:<44}{first / 1000:>10.1f}{after / 1000:>10.1f}"
                    f"{readable / 1000:>11.2f}"
                )
        browser.close()
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1].rstrip("/")))
