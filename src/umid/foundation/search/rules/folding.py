"""A word in its plain spelling: one for both scripts, without marks, in small ASCII letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import Final

from umid.foundation.search.rules.letters import APOSTROPHES, CLUSTERS, LETTERS, READINGS
from umid.kernel.languages import Language

_WORD: Final = re.compile(rf"[^\W_]+(?:[{APOSTROPHES}\u0300-\u036f]+[^\W_]+)*")
_LETTERS: Final = str.maketrans(LETTERS | dict.fromkeys(APOSTROPHES, ""))
_CLUSTERS: Final = dict(CLUSTERS)
_CLUSTER: Final = re.compile("|".join(_CLUSTERS))
_DOUBLED: Final = re.compile(r"([a-z])\1+")
_LOST: Final = re.compile(r"[^a-z0-9]")
_LONGEST: Final = 40


def words(text: str) -> Iterator[re.Match[str]]:
    """Where the words of a text are; an apostrophe within a word does not end it."""
    return _WORD.finditer(text)


@lru_cache(maxsize=200_000)
def fold(word: str, language: Language) -> str:
    """The plain spelling of a word that is known to be in a language; "" where nothing is left."""
    return _plain(_read(word, {letter: _reading(letter, language) for letter in READINGS}))


def folds(word: str) -> frozenset[str]:
    """Every plain spelling of a word whose language is not known."""
    lowered = unicodedata.normalize("NFC", word).lower()
    open_letters = [letter for letter in READINGS if letter in lowered]
    ways = product(*(READINGS[letter] for letter in open_letters))
    found = {_plain(_read(word, dict(zip(open_letters, way, strict=True)))) for way in ways}
    return frozenset(found - {""})


def _reading(letter: str, language: Language) -> str:
    usual, other = READINGS[letter]
    if letter == "ё":
        return usual if language in {Language.RUSSIAN, Language.ENGLISH} else other
    return other if language is Language.KAZAKH else usual


def _read(word: str, readings: dict[str, str]) -> str:
    lowered = unicodedata.normalize("NFC", word).lower()
    return lowered.translate(_LETTERS | str.maketrans(readings))


def _plain(letters: str) -> str:
    bare = unicodedata.normalize("NFKD", letters)
    found = _LOST.sub("", bare.translate(_LETTERS))
    while True:  # what one rule leaves may be what another takes
        shorter = _DOUBLED.sub(r"\1", _CLUSTER.sub(lambda each: _CLUSTERS[each[0]], found))
        if shorter == found:
            return found[:_LONGEST]
        found = shorter
