"""What it costs to read one sound as another, or to lose it: the table behind every comparison.

A cost of 100 is one consonant lost; one taken for an unrelated one is worse. The values are rules
of orthography (what one scheme writes where another writes differently), grouped by how close the
readings are.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from umid.science.names.coding import CODES, LAST_A, ONSET
from umid.science.names.letters import ARABIC_WEAK, VOWELS

SIZE: Final = 64
_UNRELATED: Final = 180
_VOWEL_FOR_CONSONANT: Final = 130
_VOWELS_APART: Final = 90
_NEVER: Final = 1000  # a sound for the padding behind a name

# Every pair of sounds that is closer than unrelated, or set further apart, by its cost.
_ALIKE: Final = (
    # Between alphabetic scripts: one sound by two letters, then neighbours in schemes and speech.
    (5, "iI yi yj vw kq gG hX xX xh Jj Zj cJ aE oO uU Ou OU"),
    (10, "yI JZ nN kX qX kx qx cC ck TC Qx 1z 9z 9d 91 Ft cj oa eE uI iU eI IU"),
    (15, "gq Gk qG cT eO"),
    (25, "ou ei iE aI ae eo yU ye yu oE jg 1d ui Fs uw Ow cs Jg"),
    (35, "gH hG Xg gk hg CS CX Cx ST ks fv bv CJ Zz oI vu Zg SZ cS"),
    (60, "sz td pb fp kC Qk XS xS Qs yJ 1t zT"),
    (100, "lr"),
    # Open and close vowels tell Hasan from Husan.
    (120, "au ai"),
    # One letter tells Karina from Karima, and no scheme confuses the two.
    (130, "mn"),
    # Arabic letters and what they stand for elsewhere.
    (0, "5a 5E 7i 7y 7I 6u 6o 6U 6O 6w 6v Ya 4l"),
    (5, "2a 2e 2i 2o 2u 2E Yi Yy Ye 8a 8e 8E 5o 7e 7E 7j Hh 25"),
    (10, "8t 8h Ha He HE HX 6y H8 57 56 Y5 Y7 4a 4e 4i 4u 4o 4I 4O 4U 4E"),
    (15, "5e"),
    (25, "JG Jq CZ YH"),
    (35, "5i 5I"),
    # The onset and the last a of other scripts against them.
    (0, "05 02 AY A8 A5 AH"),
    (5, "0y 0j Aa AE Ao AO"),
    (10, "A2"),
    (15, "04 07 A7"),
    (25, "0h Ae AI AU"),
    (35, "0H 06 Ai A6"),
)
_LOST: Final = dict.fromkeys(VOWELS, 60) | {
    "i": 50, "I": 40, "y": 30, "h": 45, "w": 60, "j": 35, "D": 60, ONSET: 40, LAST_A: 80,
    "2": 20, "5": 80, "6": 90, "7": 90, "Y": 15, "8": 50, "H": 45, "4": 15,
}  # fmt: skip
# Where one name is in Arabic script, which omits short vowels, the other's vowels come and go.
_LOST_AGAINST_ARABIC: Final = (
    _LOST
    | dict.fromkeys(VOWELS, 12)
    | {"y": 45, "h": 35, "w": 60, "2": 10, "5": 40, "6": 50, "7": 50, "4": 10}
)
_VOWEL_LIKE: Final = VOWELS + ARABIC_WEAK + ONSET + LAST_A + "y"


def _unlike(one: str, other: str) -> int:
    """The cost of two sounds that `_ALIKE` does not name."""
    if one == other:
        return 0
    if (one in _VOWEL_LIKE) != (other in _VOWEL_LIKE):
        return _VOWEL_FOR_CONSONANT
    return _VOWELS_APART if one in _VOWEL_LIKE else _UNRELATED


def _substitutions() -> NDArray[np.int16]:
    table = np.full((SIZE, SIZE), _NEVER, np.int16)
    table[0, 0] = 0
    for one, code in CODES.items():
        for other, against in CODES.items():
            table[code, against] = _unlike(one, other)
    for cost, pairs in _ALIKE:
        for pair in pairs.split():
            a, b = CODES[pair[0]], CODES[pair[1]]
            table[a, b] = table[b, a] = cost
    return table.ravel()


def _by_code(costs: dict[str, int], otherwise: int = 100) -> NDArray[np.int16]:
    table = np.zeros(SIZE, np.int16)
    for sound, code in CODES.items():
        table[code] = costs.get(sound, otherwise)
    return table


SUBSTITUTION: Final = _substitutions()
LOSS: Final = np.concatenate([_by_code(_LOST), _by_code(_LOST_AGAINST_ARABIC)])
