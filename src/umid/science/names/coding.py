"""A part of a name as bytes, so that many names become one array without a loop over letters."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from umid.science.names import common
from umid.science.names.endings import Ending, Sex
from umid.science.names.letters import SOUNDS, VOWELS

# Two sounds that only comparing knows: the onset before a first vowel, which Arabic always writes
# (with alif or ain), and a last a, which often tells a woman's name from a man's.
ONSET: Final = "0"
LAST_A: Final = "A"
CODES: Final = {sound: code for code, sound in enumerate(SOUNDS + ONSET + LAST_A, start=1)}

LENGTH: Final = 16
"""Sounds that are compared of one part; longer parts are cut."""
MOST_PARTS: Final = 6
"""Parts that are compared of one name; of a longer name the longest parts."""

# Where each column of a coded part stands.
FOLD: Final = slice(0, LENGTH)
STEM: Final = slice(LENGTH, 2 * LENGTH)
ENDING, SEX, ARABIC, FIRST, INITIAL, COMMON = range(2 * LENGTH, 2 * LENGTH + 6)
WIDTH: Final = 2 * LENGTH + 6

ENDINGS: Final = {ending: number for number, ending in enumerate(Ending)}
SEXES: Final = {sex: number for number, sex in enumerate(Sex)}

_TO_CODES: Final = str.maketrans({sound: chr(code) for sound, code in CODES.items()})
# Glued articles (Alshamsi) open with l, not with their vowel.
_GLUED_ARTICLE: Final = re.compile(f"al[^{VOWELS}y4]")


@lru_cache(maxsize=1 << 17)
def _coded_sounds(sounds: str, *, arabic: bool) -> bytes:
    if not arabic:
        if sounds[0] in VOWELS and not _GLUED_ARTICLE.match(sounds):
            sounds = ONSET + sounds
        if sounds.endswith("a"):
            sounds = sounds[:-1] + LAST_A
    return sounds[:LENGTH].translate(_TO_CODES).encode("ascii").ljust(LENGTH, b"\0")


def coded(fold: str, stem: str, ending: Ending, sex: Sex, *, arabic: bool) -> bytes:
    """The `WIDTH` bytes of a part; its fold and stem must not be empty."""
    first = CODES[fold[0] if fold[0] != "4" else fold[1:2] or "4"]
    marks = (ENDINGS[ending], SEXES[sex], arabic, first, len(fold) == 1, stem in common.COMMON)
    return _coded_sounds(fold, arabic=arabic) + _coded_sounds(stem, arabic=arabic) + bytes(marks)
