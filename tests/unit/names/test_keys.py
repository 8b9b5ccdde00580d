"""Keys by which spellings find each other."""

from __future__ import annotations

import pytest

from umid.science.names import keys


@pytest.mark.parametrize(
    "written", ["Рахимова", "Rahimova", "Rakhimov", "Раҳимзода", "رحيموفا", "Raximov", "RAHIMOV"]
)
def test_the_spellings_of_a_family_name_share_a_key(written: str) -> None:
    assert "rm" in keys(written)


@pytest.mark.parametrize("written", ["Джамиля", "Ҷамила", "Жамила", "Jamila", "Jämila", "جميلة"])
def test_the_spellings_of_a_given_name_share_a_key(written: str) -> None:
    assert "jml" in keys(written)


def test_letters_that_languages_read_differently_give_a_key_for_each_reading() -> None:
    assert {"dljn", "dln"} <= keys("Diljan")


def test_a_name_has_the_keys_of_all_its_parts_in_any_order() -> None:
    assert keys("Мадина Рахимова") == keys("Рахимова Мадина") == keys("Мадина") | keys("Рахимова")


def test_an_initial_has_no_key() -> None:
    assert keys("М. Рахимова") == keys("Рахимова")


def test_a_name_of_vowels_is_its_own_key() -> None:
    assert keys("Аия")


def test_what_is_no_name_has_no_key() -> None:
    assert keys("123") == frozenset()
