"""Word forms brought together: Snowball's stemmers for Russian and English, endings for the rest.

No kept stemmer exists for Uzbek, Kazakh, Kyrgyz, Turkmen and Tajik, so there the usual endings of
nouns are taken off in the plain spelling. The same is done to texts and to queries, so that taking
off too much costs precision, never a hit. snowballstemmer (BSD) has no types; nothing else in the
house imports it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, Protocol

from umid.foundation.search.rules.folding import fold, folds
from umid.kernel.languages import Language

_SNOWBALL: Final = {Language.RUSSIAN: "russian", Language.ENGLISH: "english"}
_SHORTEST: Final = 4  # what is left of a word whose ending is taken off
_TURKIC: Final = re.compile(
    r"(?:[ldt][aeo]r|n?ing?|[mns]?i[mzn]?(?:iz)?|[nd]i|[dt]i|ning|nin|din|tin|[gk][aei]|n[ae]"
    r"|[dtn][aei]n?|lik|lig|da?gi|chi|sh[iu]|men|ben|pen|[aiu])$"
)
_TAJIK: Final = re.compile(r"(?:ho|hoi|on|iu|ro|e|i|u)$")
_CYRILLIC: Final = re.compile("[\u0400-\u052f]")


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - snowball's own


@lru_cache(maxsize=200_000)
def stem(word: str, language: Language) -> str:
    """The plain spelling of what a word's forms share in its language; "" for no word."""
    if language in _SNOWBALL:
        return fold(_snowball(language).stemWord(_ready(word)), language)
    return _shortened(fold(word, language), _TAJIK if language is Language.TAJIK else _TURKIC)


@lru_cache(maxsize=20_000)
def stems(word: str) -> frozenset[str]:
    """What a word of a query may be stemmed to: it is looked for in each language at once."""
    known = Language.RUSSIAN if _CYRILLIC.search(word) else Language.ENGLISH
    found = {stem(word, known)}
    for plain in folds(word):
        found |= {_shortened(plain, _TURKIC), _shortened(plain, _TAJIK)}
    return frozenset(found - {""})


def _ready(word: str) -> str:
    return word.lower().replace("ё", "е").replace("’", "'").removesuffix("'s")


def _shortened(plain: str, ending: re.Pattern[str]) -> str:
    while found := ending.search(plain):
        if found.start() < _SHORTEST:
            return plain
        plain = plain[: found.start()]
    return plain


@cache
def _snowball(language: Language) -> _Stemmer:
    import snowballstemmer  # noqa: PLC0415 - brings thirty languages; loaded by the first search

    found: _Stemmer = snowballstemmer.stemmer(_SNOWBALL[language])
    return found
