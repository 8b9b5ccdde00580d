"""The design system as people meet it: on small screens, by keyboard, without scripts."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

WIDTHS = (1280, 390)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_on_any_component(
    browser: Browser, base_url: str, width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="light" if scheme == "light" else "dark",
    )
    page = context.new_page()
    page.goto(f"{base_url}/ru/design/")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    context.close()


def test_the_doors_open_by_keyboard_on_a_small_screen_without_scripts(
    browser: Browser, base_url: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base_url}/en/design/")
    language = page.locator("#languages").get_by_text("Қазақша")
    expect(language).to_be_hidden()
    for _ in range(4):  # past the way to the content, the mark and the search
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(language).to_be_visible()
    page.keyboard.press("Escape")
    expect(language).to_be_hidden()
    page.keyboard.press("Enter")
    language.click()
    expect(page).to_have_url(f"{base_url}/kk/design/")
    context.close()


def test_the_languages_open_by_keyboard_on_a_wide_screen(page: Page, base_url: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{base_url}/en/design/")
    opener = page.get_by_role("button", name="Language")
    expect(page.get_by_role("button", name="Menu")).to_be_hidden()
    opener.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Русский")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{base_url}/ru/design/")


def test_the_way_to_the_content_comes_first(page: Page, base_url: str) -> None:
    page.goto(f"{base_url}/en/design/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_a_page_never_scrolls_sideways(page: Page, base_url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{base_url}/ru/design/")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_everything_one_presses_is_large_enough(page: Page, base_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{base_url}/en/design/")
    for control in page.locator(
        "button:visible, summary:visible, input:visible, .button:visible"
    ).all():
        box = control.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24, control.inner_html()


def test_the_type_arrives_and_the_policy_has_nothing_to_refuse(page: Page, base_url: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{base_url}/kk/design/")
    page.evaluate("document.fonts.ready.then(() => true)")
    loaded = page.evaluate(
        "[...document.fonts].filter(f => f.status == 'loaded').map(f => f.family + f.unicodeRange)"
    )
    assert any("Umid Sans" in face and "U+492" in face for face in loaded)
    assert any("Umid Serif" in face for face in loaded)
    assert said == []


def test_nothing_moves_for_those_who_ask_for_stillness(browser: Browser, base_url: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{base_url}/en/design/")
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter(one =>
          ['', '::before', '::after'].some(part =>
            parseFloat(getComputedStyle(one, part || null).transitionDuration) > 0)).length"""
    )
    assert moving == 0
    context.close()
