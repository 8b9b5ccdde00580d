"""Arabic as a camp clerk writes a name heard or read: by ear, or as Arabic has it if known.

A name from Arabic keeps its own spelling with those clerks who recognise it (`known`); all else is
spelt by sound, with the letters that Arabic lacks (п, ч, в, г) replaced in the ways that occur.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from umid.science.synthetic.writing.alphabet import Alphabet

_CONSONANTS: Final = {
    "б": "ب",
    "в": "ف ف و ڤ",
    "г": "غ ك ق ج",
    "ғ": "غ",
    "д": "د",
    "ж": "ج ج ژ",
    "җ": "ج",
    "ҷ": "ج",
    "дж": "ج",
    "з": "ز",
    "й": "ي ي ی",
    "к": "ك ك ک",
    "қ": "ق",
    "л": "ل",
    "м": "م",
    "н": "ن",
    "ң": "نغ ن",
    "п": "ب پ ب",
    "р": "ر",
    "с": "س س ص",
    "т": "ت ت ط",
    "ф": "ف",
    "х": "خ",
    "ҳ": "ح ه",
    "һ": "ه",
    "ц": "تس",
    "ч": "تش ج چ",
    "ш": "ش",
    "щ": "ش",
    "ь": "0",
    "ъ": "ع 0",
}

_VOWELS: Final = (
    dict.fromkeys(("а", "ә"), "ا ا 0")
    | dict.fromkeys(("и", "і", "ӣ"), "ي")
    | dict.fromkeys(("о", "ө"), "و ا و")
    | dict.fromkeys(("у", "ұ", "ү", "ў", "ӯ"), "و")
    | {"е": "ي 0 ي", "э": "ي 0", "ы": "ي 0", "я": "يا", "ю": "يو", "ё": "يو"}
)

_BOUNDS: Final = (
    dict.fromkeys(("^а", "^ә"), "ا أ")
    | dict.fromkeys(("^и", "^і", "^э"), "إ اي إي")
    | dict.fromkeys(("^о", "^ө", "^у", "^ұ", "^ү", "^ў"), "أو ا او")
    | {
        "^е": "ي إي",
        "а$": "ا ة ه",
        "ия$": "ية يا",
        "ова$": "وفا وفا ووا",
        "ов$": "وف",
        "ева$": "ييفا يفا",
        "ев$": "ييف يف",
        "ович$": "وفيتش وفيج",
        "евич$": "يفيتش يفيج",
        "овна$": "وفنا",
        "евна$": "يفنا",
        "^абду": "عبدال عبد_ال عبد",
    }
)

_BY_EAR: Final = Alphabet(_CONSONANTS, _VOWELS, _BOUNDS)
_DOUBLED: Final = re.compile(r"(.)\1")
# Habits from this on belong to clerks who spell even Мадина by ear.
_KNOWING: Final = 4
_SHORTEST_KNOWN: Final = 3


def by_ear(cyrillic: str, habit: int, *, whole: bool = True) -> str:
    """One lower-case word of national Cyrillic as heard; doubled letters are written once."""
    return _DOUBLED.sub(r"\1", _BY_EAR.spell(cyrillic, habit, whole=whole))


def known_beginning(word: str, known: Mapping[str, str], habit: int) -> tuple[str, int]:
    """The Arabic of the longest known name that begins a word, and how many letters it covers."""
    if habit < _KNOWING:
        for length in range(len(word), _SHORTEST_KNOWN - 1, -1):
            arabic = known.get(word[:length])
            if arabic is not None:
                return arabic.replace("_", " "), length
    return "", 0


def joined(beginning: str, rest: str) -> str:
    """A known name with an ending: the letters that Arabic has only at a word's end change."""
    if rest and beginning[-1] in "ةى":
        beginning = beginning[:-1] + "ا"
    return beginning + rest
