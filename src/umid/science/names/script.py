"""Which script a word is written in, and letters that only look as if they were of that script.

Someone who types a Cyrillic name on a Latin keyboard, or copies from a scan, leaves Latin letters
inside Cyrillic words ("Cадыков" with a Latin C); they are put back before anything is compared.
Which letters look alike is from Unicode Technical Standard 39, confusables.txt, cut to these
alphabets.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final


class Script(StrEnum):
    """A writing system (ISO 15924), as far as names of the region use it."""

    LATIN = "Latn"
    CYRILLIC = "Cyrl"
    ARABIC = "Arab"
    OTHER = "Zyyy"


# Unicode's blocks; Latin counts ə, ɵ and the apostrophes that are letters.
_BLOCKS: Final = {
    Script.LATIN: re.compile("[\u0000-\u02bf\u1e00-\u1eff]"),
    Script.CYRILLIC: re.compile("[\u0400-\u052f]"),
    Script.ARABIC: re.compile("[\u0600-\u077f\u08a0-\u08ff\ufb50-\ufeff]"),
}
_CYRILLIC_ALONE: Final = re.compile("[\u0400-\u052f]+")
_LATIN_LETTER: Final = re.compile("[a-z\u00df-\u024f\u0250-\u02af\u1e00-\u1eff]")
# Some pairs look alike only as capitals (т and T), which is how they are typed.
_CYRILLIC_LOOKS: Final = "аеорсхукмтвніһәөј"
_LATIN_LOOKS: Final = "aeopcxykmtbhihəɵj"
_TO_CYRILLIC: Final = str.maketrans(dict(zip("aeopcxykmtbhiəɵj", "аеорсхукмтвніәөј", strict=True)))
_TO_LATIN: Final = str.maketrans(dict(zip(_CYRILLIC_LOOKS, _LATIN_LOOKS, strict=True)))


def script_of(word: str) -> Script:
    """The script of most letters of a word; LATIN where it ties, OTHER where none is known."""
    if word.isascii():
        return Script.LATIN
    if _CYRILLIC_ALONE.fullmatch(word):
        return Script.CYRILLIC
    counts = {script: len(block.findall(word)) for script, block in _BLOCKS.items()}
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] else Script.OTHER


def mixed(text: str) -> bool:
    """Whether a text has both Latin and Cyrillic letters."""
    if text.isascii() or not _BLOCKS[Script.CYRILLIC].search(text):
        return False
    return _LATIN_LETTER.search(text) is not None


def repaired(word: str) -> str:
    """A lower-case word in one script where Latin and Cyrillic letters were mixed by their looks.

    The script is that of the letters which have no double in the other; where every letter has
    one, that of most letters. A word in one script comes back as it is.
    """
    if not mixed(word):
        return word
    latin = sum(letter not in _LATIN_LOOKS for letter in _LATIN_LETTER.findall(word))
    cyrillic = sum(
        letter not in _CYRILLIC_LOOKS for letter in _BLOCKS[Script.CYRILLIC].findall(word)
    )
    to_latin = latin > cyrillic if latin != cyrillic else script_of(word) is Script.LATIN
    return word.translate(_TO_LATIN if to_latin else _TO_CYRILLIC)
