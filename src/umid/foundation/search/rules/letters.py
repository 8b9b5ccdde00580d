"""The letters of the Council's seven languages, brought to one plain spelling for searching.

`science/names` reads names as sounds and keeps apart what a name's spelling leaves open; a search
wants one spelling for all of it, so the tables differ.

Sources: Uzbekistan's law on the Latin alphabet (1993, as amended in 1995); Kazakhstan's Latin
alphabets of February 2018 (decree 637) and January 2021; Turkmenistan's alphabet (1999); Unicode's
decompositions for marks that no table lists.
"""

from __future__ import annotations

from typing import Final

_CYRILLIC: Final = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "j", "з": "z", "и": "i",
    "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "",
    "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
    # Kazakh, Kyrgyz, Tajik, Uzbek: as they are typed where a keyboard lacks them
    "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i",
    "ӣ": "i", "ӯ": "u", "ҳ": "h", "ҷ": "j", "ў": "o",
}  # fmt: skip

_LATIN: Final = {
    "q": "k", "w": "v", "x": "h", "y": "i",
    "ş": "sh", "ș": "sh", "ś": "sh", "ç": "ch", "ž": "j", "ı": "i", "ŋ": "n", "ə": "a",
}  # fmt: skip

LETTERS: Final = _CYRILLIC | _LATIN

APOSTROPHES: Final = "ʻʼ'`’‘´ʹ′"
"""What people type in oʻ, gʻ and maʼno; none of them tells words apart."""

CLUSTERS: Final = (("dzh", "j"), ("zh", "j"), ("dj", "j"), ("kh", "h"), ("ts", "s"), ("ie", "e"))
"""Letters that together stand for one of the other script, in the plain spelling."""

READINGS: Final = {"ё": ("e", "io"), "ý": ("i", "u")}
"""Letters that languages read differently; a query, whose language nobody knows, is read in each.

Russian is mostly written with е for ё; ё is йо elsewhere. Turkmen's ý is й, Kazakhstan's of 2018 is
у.
"""
