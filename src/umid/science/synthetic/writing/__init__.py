"""One name in every writing that a list may be kept in."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import Final

from umid.science.synthetic.states import CUSTOMS
from umid.science.synthetic.writing import arabic, latin
from umid.science.synthetic.writing.alphabet import HABITS
from umid.science.synthetic.writing.cyrillic import FROM_LATIN, RUSSIAN

__all__ = ["HABITS", "Writing", "has_latin", "written"]


class Writing(StrEnum):
    """The script and scheme of a list."""

    CYRILLIC = "cyrillic"
    """The state's own Cyrillic, as now or before its Latin."""
    RUSSIAN = "russian"
    LATIN = "latin"
    """The state's own Latin."""
    ENGLISH = "english"
    FRENCH = "french"
    ARABIC = "arabic"

    # Enum's own hash runs in Python, and every spelt word is looked up by it.
    __hash__ = str.__hash__


def has_latin(state: str) -> bool:
    """Whether the state has a Latin alphabet of its own (KG and TJ have none)."""
    return state in latin.TYPED or state in latin.FROM_CYRILLIC


# The whole of a small register's words; a large one's rare words are spelt again.
@lru_cache(maxsize=1 << 17)
def written(text: str, state: str, writing: Writing, habit: int) -> str:
    """Words in the state's own orthography, in another writing with a clerk's habit.

    A word that begins small (уулу, qizi) stays small. `has_latin` must hold for Writing.LATIN.
    """
    return " ".join(_word(word, state, writing, habit) for word in text.split(" "))


def _word(word: str, state: str, writing: Writing, habit: int) -> str:
    small = word.lower()
    if writing is Writing.ARABIC:
        return _arabic(small, state, habit)
    spelt = _spelt(small, state, writing, habit)
    return spelt if word == small else _INITIAL.sub(lambda found: found[0].upper(), spelt)


_INITIAL: Final = re.compile(r"(?:^|(?<=-))\w")


def _spelt(small: str, state: str, writing: Writing, habit: int) -> str:
    if writing is Writing.LATIN and state in latin.TYPED:
        return latin.TYPED[state].spell(small, habit)
    cyrillic = _cyrillic(small, state)
    match writing:
        case Writing.RUSSIAN:
            return RUSSIAN[state].spell(cyrillic, habit)
        case Writing.LATIN:
            alphabets = latin.FROM_CYRILLIC[state]
            return alphabets[habit % len(alphabets)].spell(cyrillic, habit)
        case Writing.ENGLISH:
            return latin.ENGLISH[state].spell(cyrillic, habit)
        case Writing.FRENCH:
            return latin.FRENCH[state].spell(cyrillic, habit)
        case _:
            return cyrillic


def _cyrillic(small: str, state: str) -> str:
    return FROM_LATIN[state].spell(small) if state in FROM_LATIN else small


def _arabic(small: str, state: str, habit: int) -> str:
    beginning, length = arabic.known_beginning(small, CUSTOMS[state].arabic, habit)
    rest = _cyrillic(small[length:], state)
    if not beginning:
        return arabic.by_ear(rest, habit)
    return arabic.joined(beginning, arabic.by_ear(rest, habit, whole=False))
