"""Every letter of the region's alphabets is known, alone and inside a word."""

from __future__ import annotations

import unicodedata

import pytest

from umid.science.names import Script, parse
from umid.science.names.folding import fold, single
from umid.science.names.letters import LETTERS, SOUNDS
from umid.science.names.script import script_of

ALPHABETS = {
    "Russian": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "Kazakh, Cyrillic": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "Kazakh, Latin of 2021": "aäbdefgğhıijklmnñoöpqrsştuūüvyz",
    "Kazakh, Latin of 2018": "aábdefgǵhiıjklmnńoópqrstuúvyýz",
    "Kyrgyz": "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
    "Tajik": "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя",
    "Uzbek, Cyrillic": "абвгдеёжзийклмнопрстуфхцчшъьэюяўқғҳ",
    "Uzbek, Latin": "abdefghijklmnopqrstuvxyz",
    "Turkmen": "abçdeäfghijžklmnňoöprsştuüwyýz",
    "Azerbaijani": "abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
    "Arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآؤئ",
    "Persian": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
}
# The hard and the soft sign are no sounds of their own.
SILENT = "ъь"


@pytest.mark.parametrize("alphabet", ALPHABETS)
def test_every_letter_of_a_national_alphabet_has_a_sound(alphabet: str) -> None:
    for letter in ALPHABETS[alphabet]:
        assert letter in LETTERS, f"{letter} ({unicodedata.name(letter)})"
        assert bool(LETTERS[letter]) == (letter not in SILENT)
        assert set(LETTERS[letter]) <= set(SOUNDS)


@pytest.mark.parametrize("alphabet", ALPHABETS)
def test_every_letter_survives_inside_a_word_in_either_case(alphabet: str) -> None:
    for letter in ALPHABETS[alphabet]:
        if letter not in SILENT:
            word = f"{letter}{letter}"
            assert parse(word).parts[0].fold
            assert parse(word.upper()).parts[0].fold


@pytest.mark.parametrize("mark", "ʻʼ‘’'`")
def test_the_uzbek_letters_with_an_apostrophe_are_read_whichever_apostrophe_is_typed(
    mark: str,
) -> None:
    assert parse(f"o{mark}tkir").parts[0].fold == parse("ўткир").parts[0].fold
    assert parse(f"g{mark}afur").parts[0].fold == parse("ғафур").parts[0].fold


@pytest.mark.parametrize(
    ("written", "cyrillic"),
    [("a'", "ә"), ("g'", "ғ"), ("n'", "ң"), ("o'", "ө"), ("s'", "ш"), ("c'", "ч"), ("u'", "ү")],
)
def test_the_kazakh_letters_of_2017_are_read(written: str, cyrillic: str) -> None:
    assert parse(f"{written}a").parts[0].fold[0] == parse(f"{cyrillic}а").parts[0].fold[0]


def test_a_letter_no_alphabet_lists_is_read_without_its_marks() -> None:
    assert single(fold("ấn", Script.LATIN)) == "an"


def test_each_script_is_told_by_its_letters() -> None:
    assert script_of("madina") is Script.LATIN
    assert script_of("мадина") is Script.CYRILLIC
    assert script_of("مدينة") is Script.ARABIC
    assert script_of("მადინა") is Script.OTHER
