"""The languages of the Council and the order in which one stands in for another."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Final


class Language(StrEnum):
    """A language that the platform speaks (ISO 639-1)."""

    ENGLISH = "en"
    RUSSIAN = "ru"
    UZBEK = "uz"
    KAZAKH = "kk"
    KYRGYZ = "ky"
    TAJIK = "tg"
    TURKMEN = "tk"

    @property
    def autonym(self) -> str:
        """The language's name in itself, as a language switch shows it."""
        return _AUTONYMS[self]


_AUTONYMS: Final = {
    Language.ENGLISH: "English",
    Language.RUSSIAN: "Русский",
    Language.UZBEK: "Oʻzbekcha",
    Language.KAZAKH: "Қазақша",
    Language.KYRGYZ: "Кыргызча",
    Language.TAJIK: "Тоҷикӣ",
    Language.TURKMEN: "Türkmençe",
}

# Russian is read across the region, so it stands in before English does.
_STAND_INS: Final = {
    language: (Language.ENGLISH,)
    if language is Language.RUSSIAN
    else (Language.RUSSIAN, Language.ENGLISH)
    for language in Language
}


@cache
def fallbacks(language: Language) -> tuple[Language, ...]:
    """Every language, the wanted one first, in the order in which they may stand in for it."""
    return tuple(dict.fromkeys((language, *_STAND_INS[language], *Language)))
