"""Takes the picture in README.md: `python docs/screenshot.py [ORIGIN]`, while a demo runs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

PICTURE: Final = Path(__file__).with_name("first-meeting.png")
PAGE: Final = "/en/meetings/first-meeting/programme/"
CHROMIUM: Final = "/usr/bin/chromium"


def main(words: list[str]) -> None:
    """Write the picture: the programme of the first meeting, 1280 by 800."""
    origin = words[0] if words else "http://localhost:8000"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light")
        page.goto(f"{origin}{PAGE}", wait_until="networkidle")
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
