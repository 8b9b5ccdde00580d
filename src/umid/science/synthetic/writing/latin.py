"""Latin spellings: national alphabets, and what English and French make of Cyrillic.

National: Kazakhstan's drafts of 2018 (acutes) and 2021 (macron, diaereses), Uzbekistan 1995,
Turkmenistan 1999. English as in passports since the 2000s; French as in Soviet passports until
1997, where ч is tch and у is ou.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from umid.science.synthetic.writing.alphabet import Alphabet


def _letters(cyrillic: str, latin: str) -> dict[str, str]:
    return dict(zip(cyrillic.split(), latin.split(), strict=True))


_PLAIN: Final = _letters(
    "а б в г д е з и к л м н о п р с т ф ц э ъ ь",
    "a b v g d e z i k l m n o p r s t f ts e 0 0",
)

_KAZAKH: Final = _PLAIN | _letters("ж қ х һ", "j q h h")
_KAZAKH_2021: Final = _letters(
    "ә ғ й ё ң ө у ұ ү ч ш щ ы і ю я",
    "ä ğ i io ñ ö u ū ü tş ş ştş y ı iu ia",
) | {"і": "i", "и": "i"}
_KAZAKH_2018: Final = _letters(
    "ә ғ й ё ң ө у ұ ү ч ш щ ы і ю я и",
    "á ǵ ı ıo ń ó ý u ú ch sh shch y i ıý ıa ı",
)

FROM_CYRILLIC: Final[Mapping[str, tuple[Alphabet, ...]]] = {
    "KZ": (Alphabet(_KAZAKH, _KAZAKH_2021), Alphabet(_KAZAKH, _KAZAKH_2018)),
}
"""National Latin of what is written in national Cyrillic, where a state has one."""

TYPED: Final[Mapping[str, Alphabet]] = {
    "UZ": Alphabet(
        {"oʻ": "oʻ o' o‘ o’ o` o", "gʻ": "gʻ g' g‘ g’ g` g", "ʼ": "ʼ ' ’ 0", "x": "x x x h"},
    ),
    "TM": Alphabet(
        {"ý": "ý ý y", "ş": "ş ş s", "ä": "ä ä a", "ö": "ö ö o", "ü": "ü ü u", "ç": "ç ç c"},
    ),
}
"""National Latin as keyboards have it: Uzbek apostrophes in six ways, Turkmen without its marks."""

_ENGLISH: Final = (
    _PLAIN
    | _letters("ё ж й х ц ч ш щ ы ю я", "yo zh y kh ts ch sh shch y yu ya")
    | {
        "ғ": "g g gh",
        "қ": "k k q",
        "ң": "n n ng",
        "ә": "a a ae",
        "ө": "o o u",
        "ү": "u",
        "у": "u",
        "ұ": "u",
        "ў": "u o",
        "ӯ": "u",
        "ӣ": "i i",
        "і": "i",
        "һ": "h",
        "ҳ": "h h kh",
        "ҷ": "j j dzh",
        "җ": "j j dzh",
        "дж": "j dzh j",
        "х": "kh kh h",
        "й": "y y i",
        "^й": "y",
        "ы": "y y i",
        "ю": "yu yu iu",
        "я": "ya ya ia",
        "^е": "ye e",
        "ае": "aye ae",
        "ие": "iye ie",
        "ое": "oye oe",
        "уе": "uye ue",
        "ия$": "iya ia",
    }
)

ENGLISH: Final[Mapping[str, Alphabet]] = {
    "KZ": Alphabet(_ENGLISH, {"ж": "zh zh j"}),
    "KG": Alphabet(_ENGLISH, {"ж": "zh j"}),
    "TJ": Alphabet(_ENGLISH),
    "TM": Alphabet(_ENGLISH),
    "UZ": Alphabet(_ENGLISH, {"ж": "j j zh"}),
}
"""English-type spelling of national Cyrillic."""

_FRENCH: Final = (
    _PLAIN
    | _letters("ё ж й х ч ш щ ы ю я", "io j i kh tch ch chtch y iou ia")
    | {
        "ге": "gue",
        "ги": "gui",
        "ғ": "gh g",
        "қ": "k",
        "ң": "ng n",
        "ә": "a e",
        "ө": "o eu",
        "ү": "ou u",
        "у": "ou",
        "уу": "ou",
        "ұ": "ou",
        "ў": "ou",
        "ӯ": "ou",
        "ӣ": "i",
        "і": "i",
        "һ": "h",
        "ҳ": "h",
        "ҷ": "dj",
        "җ": "dj",
        "дж": "dj",
        "с": "s s ss",
        "^с": "s",
        "с$": "s",
        "й": "i y",
        "ы": "y i",
        "ин$": "ine in",
        "ов$": "ov off",
        "ев$": "ev eff",
    }
)

FRENCH: Final[Mapping[str, Alphabet]] = {
    "KZ": Alphabet(_FRENCH),
    "KG": Alphabet(_FRENCH, {"^ж": "j dj"}),
    "TJ": Alphabet(_FRENCH),
    "TM": Alphabet(_FRENCH),
    "UZ": Alphabet(_FRENCH, {"ж": "dj"}),
}
"""French-type spelling of national Cyrillic."""
