"""Spellings of one word meet in one folded form, whatever the script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from umid.foundation.search.rules.asking import asked_words
from umid.foundation.search.rules.folding import fold, folds
from umid.foundation.search.rules.stems import stem
from umid.kernel.languages import Language

_UZBEK = "a b v g d e j z i y k l m n o p r s t u f x ch sh e yu ya oʻ gʻ q h yo"
_KAZAKH = "a b v g d e j z i i k l m n o p r s t u f h ch ş y ı e iu ia ä ğ q ñ ö ū ü h"
UZBEK = dict(zip("абвгдежзийклмнопрстуфхчшэюяўғқҳё", _UZBEK.split(" "), strict=True))
KAZAKH = dict(zip("абвгдежзийклмнопрстуфхчшыіэюяәғқңөұүһ", _KAZAKH.split(" "), strict=True))
APOSTROPHES = "ʻʼ'`’‘"
any_language = st.sampled_from(Language)


@given(st.text(max_size=30), any_language)
def test_folding_twice_is_folding_once(word: str, language: Language) -> None:
    once = fold(word, language)
    assert fold(once, language) == once
    assert not once or (once.isascii() and once.isalnum())


@given(st.text(st.sampled_from(list(UZBEK)), min_size=1, max_size=12))
def test_uzbek_meets_itself_in_both_scripts(cyrillic: str) -> None:
    latin = "".join(UZBEK[letter] for letter in cyrillic)
    assert fold(latin, Language.UZBEK) == fold(cyrillic, Language.UZBEK)
    assert fold(cyrillic, Language.UZBEK) in folds(cyrillic)


@given(st.text(st.sampled_from(list(KAZAKH)), min_size=1, max_size=12))
def test_kazakh_meets_itself_in_both_scripts(cyrillic: str) -> None:
    latin = "".join(KAZAKH[letter] for letter in cyrillic)
    assert fold(latin, Language.KAZAKH) == fold(cyrillic, Language.KAZAKH)


@given(st.sampled_from(APOSTROPHES), st.sampled_from(APOSTROPHES))
def test_an_apostrophe_is_as_good_as_another(one: str, other: str) -> None:
    first, second = f"o{one}quvchi", f"O{other}QUVCHI"
    assert stem(first, Language.UZBEK) == stem(second, Language.UZBEK)


@given(st.text(st.sampled_from([*UZBEK, *KAZAKH, *"abcdxyz"]), min_size=1, max_size=15))
def test_a_word_finds_itself_whatever_its_language(word: str) -> None:
    for language in (Language.UZBEK, Language.KAZAKH, Language.TAJIK):
        found = stem(word, language)
        if found and (asked := asked_words(word)):
            assert asked[0].fits(found)


@pytest.mark.parametrize(
    ("asked", "written", "language"),
    [
        ("дети", "детей", Language.RUSSIAN),
        ("жилье", "жильё", Language.RUSSIAN),
        ("children", "children's", Language.ENGLISH),
        ("мектеп", "мектептерде", Language.KAZAKH),
        ("мектептерде", "мектеп", Language.KYRGYZ),
        ("mektep", "мектепте", Language.KAZAKH),
        ("kásip", "кәсіптік", Language.KAZAKH),
        ("ўқувчи", "oʻquvchilarga", Language.UZBEK),
        ("кудак", "кӯдакони", Language.TAJIK),
        ("cagalar", "cagalary", Language.TURKMEN),
        ("sahadatnama", "sahadatnamalary", Language.TURKMEN),
    ],
)
def test_word_forms_and_spellings_find_each_other(
    asked: str, written: str, language: Language
) -> None:
    (word,) = asked_words(asked)
    assert word.fits(stem(written, language))
