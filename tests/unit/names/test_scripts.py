"""Letters that only look right are put right."""

from __future__ import annotations

import pytest

from umid.science.names import Script, parse, similarity
from umid.science.names.script import repaired


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cадыков", "садыков"),  # Latin c
        ("мaдинa", "мадина"),  # Latin a
        ("өмiрбек", "өмірбек"),  # Latin i
        ("қəдір", "қәдір"),  # Latin schwa
        ("sоbir", "sobir"),  # Cyrillic o
        ("кozhа", "kozha"),  # Cyrillic k and a
    ],
)
def test_a_letter_of_the_other_script_is_put_back_by_its_looks(typed: str, meant: str) -> None:
    assert repaired(typed) == meant


def test_a_word_in_one_script_is_left_alone() -> None:
    for word in ("сора", "copa", "مدينة", "ұлан", "oʼtkir"):
        assert repaired(word) == word


def test_a_mixed_word_names_the_same_person_as_a_clean_one() -> None:
    assert similarity("Cадыков Aзиз", "Садыков Азиз") == 1


def test_arabic_and_persian_forms_of_a_letter_are_one() -> None:
    assert parse("كريم").parts[0].fold == parse("کریم").parts[0].fold


def test_arabic_vowel_marks_and_stretching_change_nothing() -> None:
    assert similarity("مُحَمَّد كريموف", "محمـد كريموف") == 1


def test_the_script_of_each_part_is_told() -> None:
    assert [part.script for part in parse("Мадина Rahimova مدينة").parts] == [
        Script.CYRILLIC,
        Script.LATIN,
        Script.ARABIC,
    ]
