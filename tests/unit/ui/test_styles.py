"""The stylesheet keeps what the design system promises."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from umid.foundation.ui import faces
from umid.foundation.ui.assets import STYLES, stylesheet
from umid.kernel.languages import Language

UI = STYLES.parent
PACKAGE = UI.parent.parent
PHYSICAL = re.compile(
    r"(?<![-\w])((margin|padding|border)-(left|right|top|bottom)|left|right|top|bottom|width|height)\s*:"
)
ALPHABETS = {
    Language.ENGLISH: "abcdefghijklmnopqrstuvwxyz",
    Language.RUSSIAN: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    Language.UZBEK: "abdefghijklmnopqrstuvxyzʻʼ",
    Language.KAZAKH: "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    Language.KYRGYZ: "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
    Language.TAJIK: "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя",
    Language.TURKMEN: "abçdeäfghijžklmnňoöprsştuüwyýz",
}
PARTS = sorted(STYLES.glob("*.css"))


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_a_part_speaks_of_start_and_end_and_never_of_left_and_right(part: Path) -> None:
    assert not PHYSICAL.findall(part.read_text("utf-8"))


@pytest.mark.parametrize("part", PARTS[1:], ids=lambda part: part.name)
def test_every_rule_of_a_part_lies_in_a_layer(part: Path) -> None:
    text = re.sub(r"(?s)/\*.*?\*/", "", part.read_text("utf-8"))
    while "{" in text and (inner := re.sub(r"\{[^{}]*\}", "", text)) != text:
        text = inner
    assert set(text.split("\n")) <= {"", *re.findall(r"@layer \w+ ?", text)}


def test_no_text_is_smaller_than_sixteen_pixels() -> None:
    tokens = (STYLES / "10-tokens.css").read_text("utf-8")
    steps = re.findall(r"--step--?\d: (?:clamp\()?([\d.]+)rem", tokens)
    assert len(steps) == 6
    assert min(float(step) for step in steps) >= 1


def test_every_address_in_the_stylesheet_is_served() -> None:
    cut = {
        f"type/{face.name}-{script.name}.woff2" for face in faces.FACES for script in faces.SCRIPTS
    }
    laid = {file.name for file in (UI / "static/ui").iterdir()}
    assert set(re.findall(r'url\("([^"]+)"\)', stylesheet())) <= cut | laid


def test_no_template_needs_a_weaker_content_security_policy() -> None:
    pages = (each for each in PACKAGE.rglob("*.html") if each.parent.name != "letters")  # mail
    for template in pages:
        text = template.read_text("utf-8")
        assert not re.search(r"\sstyle=|<style|\son\w+=|javascript:", text), template
        for script in re.findall(r"<script[^>]*>", text):
            assert re.search(r"\ssrc=|\stype=\"application/(ld\+)?json\"", script), template


@pytest.mark.parametrize("language", Language)
def test_the_type_covers_every_letter_of_every_language(language: Language) -> None:
    covered = {point for script in faces.SCRIPTS for point in script.code_points}
    letters = ALPHABETS[language] + ALPHABETS[language].upper()
    assert {letter for letter in letters if ord(letter) not in covered} == set()


def test_no_letter_is_loaded_twice() -> None:
    points = [point for script in faces.SCRIPTS for point in script.code_points]
    assert len(points) == len(set(points))


def test_a_range_is_written_as_css_writes_it() -> None:
    assert faces.Script("x", ((0x2BB, 0x2BC), (0x401, 0x401))).unicode_range == "U+2BB-2BC, U+401"
