"""A name cut into its words: titles and particles set aside, what custom joins joined."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, NamedTuple

from umid.science.names.endings import Sex
from umid.science.names.particles import (
    ABBREVIATIONS,
    AFTER_A_NAME,
    ARTICLES,
    BEFORE_A_NAME,
    CHILD,
    CHILD_OF,
    FAITH,
    HOUSE_OF,
    PARTICLES,
    TITLES,
)
from umid.science.names.script import mixed, repaired


class Word(NamedTuple):
    """A word of a name in lower case, and whose child it says the person is.

    `child` is the sex of "son of" or "daughter of" where that stood beside the word.
    """

    text: str
    child: Sex | None = None


_ASIDE: Final = re.compile(r"\([^)]*\)?")
_APOSTROPHES: Final = re.compile(r"[’‘ʻʼ`´ʹʾʿ'′]")
# Arabic vowel marks, tatweel, zero-width and bidirectional controls, the soft hyphen.
_NO_LETTER: Final = re.compile(
    "[\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]"
)
# Lists lose spaces: ArmanTuleshovich, AlHarijy.
_GLUED: Final = re.compile("(?<=[a-zа-яё])(?=[A-ZА-ЯЁ])")
# The l of the article before a sun letter: as-Safadi, ad-Din, Esh-Shami.
_SUN_LETTER: Final = re.compile(r"\b[ae](sh|th|dh|[sdtrnz])-(?=\1)")
_WORD: Final = re.compile(r"[^\W\d_]+(?:ʼ[^\W\d_]+)*ʼ?")


def _clean(name: str) -> str:
    text = name
    if not text.isascii():
        text = _NO_LETTER.sub("", unicodedata.normalize("NFKC", text)).replace("İ", "i")
    if "(" in text:
        text = _ASIDE.sub(" ", text)
    text = _APOSTROPHES.sub("ʼ", _GLUED.sub(" ", text)).lower()
    return _SUN_LETTER.sub("al ", text) if "-" in text else text


def words(name: str) -> tuple[Word, ...]:
    """The words that name a person, in the order written. Empty where nothing is a letter."""
    text = _clean(name)
    found = _WORD.findall(text)
    if mixed(text):
        found = [repaired(word) for word in found]
    if PARTICLES.isdisjoint(found):
        return tuple([Word(word) for word in found])
    return _joined([word for word in found if word not in TITLES] or found)


def _joined(found: list[str]) -> tuple[Word, ...]:
    """Words with their particles joined to them, or dropped."""
    joined: list[Word] = []
    prefix = ""
    for text in found:
        if text in CHILD and joined:
            joined[-1] = Word(joined[-1].text, CHILD[text])
        elif text in FAITH and prefix and joined:
            joined.append(Word(joined.pop().text + "iddin"))
            prefix = ""
        elif text in AFTER_A_NAME and (joined or prefix):
            joined.append(Word((prefix or joined.pop().text) + text))
            prefix = ""
        elif text in ARTICLES or text == HOUSE_OF:
            prefix += _article(text, prefix)
        elif text in BEFORE_A_NAME:
            prefix += text
        elif text not in CHILD_OF or not joined:
            joined.append(Word(prefix + ABBREVIATIONS.get(text, text)))
            prefix = ""
    return (*joined, Word(prefix)) if prefix else tuple(joined)


def _article(text: str, before: str) -> str:
    """How an article stands before its word: with a hyphen, by which the fold knows it."""
    if text in {HOUSE_OF, "ال"}:
        return "ال"
    return "al" if before else "al-"
