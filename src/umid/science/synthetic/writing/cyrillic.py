"""Cyrillic of the region: what Uzbek and Turkmen Latin stand for, and what Russian makes of all.

From the national alphabets (Uzbekistan 1995, Turkmenistan 1999 against the Cyrillic ones before)
and the usual Russian forms of names in passports and newspapers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from umid.science.synthetic.writing.alphabet import Alphabet


def _letters(latin: str, cyrillic: str) -> dict[str, str]:
    return dict(zip(latin.split(), cyrillic.split(), strict=True))


_SHARED: Final = _letters(
    "a b d e f g i j k l m n o p r s t u x z",
    "а б д е ф г и ж к л м н о п р с т у х з",
) | {"^e": "э"}

FROM_LATIN: Final[Mapping[str, Alphabet]] = {
    "UZ": Alphabet(
        _SHARED,
        _letters("v h q y ʼ oʻ gʻ sh ch", "в ҳ қ й ъ ў ғ ш ч"),
        _letters("ya ye yo yu ^yoʻ yoʻ", "я е ё ю йў йў"),
    ),
    "TM": Alphabet(
        _SHARED,
        _letters("w h y ý ä ö ü ç ş ž ň j", "в х ы й ә ө ү ч ш ж ң җ"),
        _letters("ýa ýe ýo ýu", "я е ё ю"),
    ),
}
"""National Cyrillic of what is written in national Latin."""

_RUSSIAN: Final = {
    **_letters("ғ қ ұ һ ҳ і ӣ ӯ ң ъ", "г к у х х и и у н ъ"),
    "ә": "а а а э",
    "ө": "о о у",
    "ү": "у у ю",
    "йі": "и",
    "йы": "и",
    "гүл$": "гуль",
    "гул$": "гуль",
    **{ending: ending.strip("$") for ending in ("ов$", "ова$", "ович$", "овна$")},
}

RUSSIAN: Final[Mapping[str, Alphabet]] = {
    "KZ": Alphabet(_RUSSIAN, {"әсел": "асель", "ү": "у"}),
    "KG": Alphabet(
        _RUSSIAN,
        {"^ж": "ж дж ж", "өө": "оо о", "үү": "у уу", "ээ": "ээ е", "аа": "аа а", "ө": "о у"},
    ),
    "TJ": Alphabet(_RUSSIAN, {"ҷ": "дж", "ъ": "ъ 0", "о": "о о а", "^ё": "ё я"}),
    "TM": Alphabet(_RUSSIAN, {"җ": "дж", "ң": "н нг", "ә": "я а", "ө": "о е", "ь": "ь"}),
    "UZ": Alphabet(_RUSSIAN, {"ж": "дж дж ж", "ў": "у у о", "ъ": "ъ 0", "о": "о о а"}),
}
"""Russian Cyrillic of what is written in national Cyrillic."""
