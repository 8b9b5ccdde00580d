"""Every text can be read on every ground it may stand on, in light and in dark.

Colours are taken from the stylesheet itself. Oklab to linear sRGB: B. Ottosson, "A perceptual color
space for image processing" (2020). Contrast: WCAG 2.2, "contrast ratio" and "relative luminance".
"""

from __future__ import annotations

import re
from itertools import product
from math import cos, radians, sin

import pytest

from umid.foundation.ui.assets import STYLES

TOKENS = (STYLES / "10-tokens.css").read_text("utf-8")
SCHEMES = ("light", "dark")
WINGS = ("wing-convene", "wing-share", "wing-decide", "wing-coordinate")
TONES = ("tone-quiet", "tone-info", "tone-success", "tone-warning", "tone-problem")
GROUNDS = ("page", "surface", "sunken")
TEXT = 4.5
SHAPE = 3.0  # WCAG 1.4.11: the edge of a control, the ring around what has the focus


def declared(classes: set[str]) -> dict[str, str]:
    """The custom properties that an element with these classes sees, the last rule winning."""
    found: dict[str, str] = {}
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"(?s)/\*.*?\*/", "", TOKENS)):
        names = {part.strip().lstrip(".:") for part in selector.split("{")[-1].split(",")}
        if names & classes:
            found |= dict(re.findall(r"--([\w-]+):\s*([^;]+?)\s*(?=;|$)", body.strip()))
    return found


def colour(name: str, classes: set[str], scheme: str) -> tuple[float, float, float]:
    """A token as linear sRGB, cut to what a screen can show."""
    known = declared(classes | {"root"})
    written = f"var(--{name})"
    while found := re.search(r"var\(--([\w-]+)\)", written):
        written = written.replace(found[0], known[found[1]])
    if written.startswith("light-dark("):
        written = _arguments(written)[SCHEMES.index(scheme)]
    return _linear(*_oklch(written))


def _arguments(function: str) -> list[str]:
    """What stands between the commas of a function, not those within it."""
    parts, depth = [""], 0
    for letter in function[function.index("(") + 1 : -1]:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return [part.strip() for part in parts]


def _oklch(written: str) -> tuple[float, float, float]:
    """`oklch(44% 0.1 258)`, or `oklch(from oklch(…) 79% c h)` with letters for what is kept."""
    relative = re.fullmatch(r"oklch\(from (oklch\([^)]*\)) (\S+) (\S+) (\S+)\)", written)
    if relative:
        kept = dict(zip("lch", _oklch(relative[1]), strict=True))
        return _triple(*(str(kept.get(part, part)) for part in relative.groups()[1:]))
    plain = re.fullmatch(r"oklch\((\S+) (\S+) (\S+)\)", written)
    assert plain, written
    return _triple(*plain.groups())


def _triple(lightness: str, chroma: str, hue: str) -> tuple[float, float, float]:
    light = float(lightness[:-1]) / 100 if lightness.endswith("%") else float(lightness)
    return light, float(chroma), float(hue)


def _linear(light: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    channels = (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
    red, green, blue = (min(1.0, max(0.0, channel)) for channel in channels)
    return red, green, blue


def contrast(one: str, other: str, classes: set[str], scheme: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    lighter, darker = sorted(
        (
            0.2126 * red + 0.7152 * green + 0.0722 * blue
            for red, green, blue in (
                colour(one, classes, scheme),
                colour(other, classes, scheme),
            )
        ),
        reverse=True,
    )
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_greatest_contrast_there_is() -> None:
    assert _linear(1, 0, 0) == pytest.approx((1, 1, 1), abs=1e-4)
    assert _linear(0.627955, 0.257683, 29.2339) == pytest.approx((1, 0, 0), abs=1e-3)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("text", "ground"), list(product(("text", "muted"), GROUNDS)))
def test_text_can_be_read_on_every_ground(text: str, ground: str, scheme: str) -> None:
    assert contrast(text, ground, set(), scheme) >= TEXT


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("wing", WINGS)
def test_a_wings_hue_can_be_read_and_read_upon(wing: str, scheme: str) -> None:
    for ground in (*GROUNDS, "accent-wash"):
        assert contrast("accent", ground, {wing}, scheme) >= TEXT, ground
        assert contrast("text", ground, {wing}, scheme) >= TEXT, ground
    assert contrast("muted", "accent-wash", {wing}, scheme) >= TEXT
    assert contrast("on-accent", "accent", {wing}, scheme) >= TEXT


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("tone", TONES)
def test_a_tone_can_be_read_and_read_upon(tone: str, scheme: str) -> None:
    for ground in (*GROUNDS, "tone-wash"):
        assert contrast("tone", ground, {tone}, scheme) >= TEXT, ground
        assert contrast("text", ground, {tone}, scheme) >= TEXT, ground


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_edge_of_a_control_can_be_seen(scheme: str) -> None:
    for ground in GROUNDS:
        assert contrast("edge", ground, set(), scheme) >= SHAPE, ground


@pytest.mark.parametrize("scheme", SCHEMES)
def test_one_of_the_two_focus_rings_can_be_seen_on_any_ground(scheme: str) -> None:
    assert contrast("focus-inner", "focus-outer", set(), scheme) >= SHAPE
    for ground in (*GROUNDS, "accent"):
        rings = (contrast(ring, ground, set(), scheme) for ring in ("focus-inner", "focus-outer"))
        assert max(rings) >= SHAPE, ground
