"""A part of a name as bytes, so that many names become one array without a loop over letters."""

from __future__ import annotations

import re
from typing import Final

from umid.science.names import widespread
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
ENDING, SEX, ARABIC, FIRST, INITIAL = range(2 * LENGTH, 2 * LENGTH + 5)
FOLD_WEIGHT, STEM_WEIGHT, WEIGHT = range(2 * LENGTH + 5, 2 * LENGTH + 8)
WIDTH: Final = 2 * LENGTH + 8

# What a sound adds to the weight of its part; a consonant is ten.
_WEIGHTS: Final = (
    dict.fromkeys(SOUNDS, 10)
    | dict.fromkeys(VOWELS, 5)
    | {"y": 4, "h": 7, ONSET: 2, LAST_A: 5}
    | {"2": 3, "5": 5, "6": 7, "7": 6, "Y": 3, "8": 3, "H": 7, "4": 1}
)

ENDINGS: Final = {ending: number for number, ending in enumerate(Ending)}
SEXES: Final = {sex: number for number, sex in enumerate(Sex)}

_TO_CODES: Final = str.maketrans({sound: chr(code) for sound, code in CODES.items()})
# Glued articles (Alshamsi) open with l, not with their vowel.
_GLUED_ARTICLE: Final = re.compile(f"al[^{VOWELS}y4]")


def _edged(sounds: str, *, arabic: bool) -> str:
    """A fold as it is compared: cut, and with its edges marked where the script hides them."""
    if not arabic:
        if sounds[0] in VOWELS and not _GLUED_ARTICLE.match(sounds):
            sounds = ONSET + sounds
        if sounds.endswith("a"):
            sounds = sounds[:-1] + LAST_A
    return sounds[:LENGTH]


def _coded(sounds: str, *, arabic: bool) -> tuple[bytes, int]:
    """The `LENGTH` bytes of a fold, and its weight."""
    edged = _edged(sounds, arabic=arabic)
    code = edged.translate(_TO_CODES).encode("ascii").ljust(LENGTH, b"\0")
    return code, sum(map(_WEIGHTS.__getitem__, edged))


def coded(fold: str, stem: str, ending: Ending, sex: Sex, *, arabic: bool) -> bytes:
    """The `WIDTH` bytes of a part; its fold and stem must not be empty."""
    whole, weight = _coded(fold, arabic=arabic)
    short, lighter = (whole, weight) if stem == fold else _coded(stem, arabic=arabic)
    first = CODES[fold[0] if fold[0] != "4" else fold[1:2] or "4"]
    # The commonest names count for half where it is weighed how much of two names agrees.
    halved = lighter // 2 if stem in widespread.COMMON else lighter
    marks = (ENDINGS[ending], SEXES[sex], arabic, first, len(fold) == 1, weight, lighter, halved)
    return whole + short + bytes(marks)
