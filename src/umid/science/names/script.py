"""Which script a word is written in, and letters that only look as if they were of that script.

Someone who types a Cyrillic name on a Latin keyboard, or copies from a scan, leaves Latin letters
inside Cyrillic words ("Cадыков" with a Latin C); they are put back before anything is compared.
Which letters look alike is from Unicode Technical Standard 39, confusables.txt, cut to these
alphabets.
"""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import Final


class Script(StrEnum):
    """A writing system (ISO 15924), as far as names of the region use it."""

    LATIN = "Latn"
    CYRILLIC = "Cyrl"
    ARABIC = "Arab"
    OTHER = "Zyyy"


# Unicode's blocks, each to its last letter.
_BLOCKS: Final = (
    (0x0000, 0x024F, Script.LATIN),
    (0x0250, 0x02BF, Script.LATIN),  # ə, ɵ and the apostrophes that are letters
    (0x0400, 0x052F, Script.CYRILLIC),
    (0x0600, 0x077F, Script.ARABIC),
    (0x08A0, 0x08FF, Script.ARABIC),
    (0x1E00, 0x1EFF, Script.LATIN),
    (0xFB50, 0xFEFF, Script.ARABIC),
)
# Some pairs look alike only as capitals (т and T), which is how they are typed.
_CYRILLIC_LOOKS: Final = "аеорсхукмтвніһәөј"
_LATIN_LOOKS: Final = "aeopcxykmtbhihəɵj"
_TO_CYRILLIC: Final = str.maketrans(dict(zip("aeopcxykmtbhiəɵj", "аеорсхукмтвніәөј", strict=True)))
_TO_LATIN: Final = str.maketrans(dict(zip(_CYRILLIC_LOOKS, _LATIN_LOOKS, strict=True)))


def _script_of_letter(letter: str) -> Script:
    code = ord(letter)
    found = (script for first, last, script in _BLOCKS if first <= code <= last)
    return next(found, Script.OTHER)


def script_of(word: str) -> Script:
    """The script of most letters of a word; LATIN where it ties, OTHER where none is known."""
    if word.isascii():
        return Script.LATIN
    counts = Counter(map(_script_of_letter, word))
    return max(Script, key=counts.__getitem__)


def repaired(word: str) -> str:
    """A lower-case word in one script where Latin and Cyrillic letters were mixed by their looks.

    The script is that of the letters which have no double in the other; where every letter has
    one, that of most letters. A word in one script comes back as it is.
    """
    if word.isascii():
        return word
    scripts = {letter: _script_of_letter(letter) for letter in word}
    if not {Script.LATIN, Script.CYRILLIC} <= set(scripts.values()):
        return word
    latin = sum(scripts[x] is Script.LATIN and x not in _LATIN_LOOKS for x in word)
    cyrillic = sum(scripts[x] is Script.CYRILLIC and x not in _CYRILLIC_LOOKS for x in word)
    to_latin = latin > cyrillic if latin != cyrillic else script_of(word) is Script.LATIN
    return word.translate(_TO_LATIN if to_latin else _TO_CYRILLIC)
