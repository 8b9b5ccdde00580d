"""The letters of the region's alphabets as sounds, so that scripts can be compared at all.

A name becomes a string of sounds, one ASCII character each. Letters that different languages read
differently (Latin j, c, x, w; Arabic waw and ya) keep a sound of their own, which `costs` places
near all its readings: the fold never guesses a language.

Sources: ISO 9:1995 and BGN/PCGN romanisations of Russian (1947), Kazakh and Kyrgyz (1979), Tajik
(1994), Uzbek (2000), Turkmen (2000), Persian (1958) and Arabic (1956); ISO 233; Kazakhstan's Latin
alphabets of 26 October 2017 and 19 February 2018 (decrees 569 and 637) and of January 2021;
Uzbekistan's law of 2 September 1993 as amended on 6 May 1995; Turkmenistan's alphabet of 1993 as
amended in 1999. Character names are Unicode's.
"""

from __future__ import annotations

from typing import Final

# The sounds. Lower case is the plain reading of the Latin letter; these need a word:
#   E ә/ä   I ы    O ө/ў/ӯ/oʻ   U ү/ü   y й   w, j, c, x as Latin writes them, to be read later
#   J дж/ҷ  Z ж    S ш/щ        C ч     T ц   X х/kh      G ғ/gh      N ң/ng   Q кс/x   F th
#   D -iddin, -uddin, الدين: "of the faith", which may be left off
#   Arabic: 2 ain  5 alif  6 waw  7 ya  Y alif maqsura  8 ta marbuta  H ha  1 dhal  9 dad, zah
#   4 the article, also within Abd-ul-
VOWELS: Final = "aEeiIoOuU"
ARABIC_WEAK: Final = "2567Y8H4"
SOUNDS: Final = VOWELS + "yhwjcxbdfgklmnpqrstvzJZSCTXGNQF19D" + ARABIC_WEAK

_CYRILLIC: Final = {
    # Russian
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "Z", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "X", "ц": "T", "ч": "C", "ш": "S", "щ": "S",
    "ъ": "", "ы": "I", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    # Kazakh, Kyrgyz, Tajik, Uzbek, Azerbaijani, Turkmen before 1993
    "ә": "E", "ғ": "G", "қ": "q", "ң": "N", "ө": "O", "ұ": "u", "ү": "U", "һ": "h", "і": "i",
    "ӣ": "i", "ӯ": "O", "ҳ": "h", "ҷ": "J", "ў": "O", "җ": "J", "ҝ": "g", "ҹ": "J", "ј": "y",
    # Ukrainian, Belarusian, South Slavic, in which lists of the wider region are kept
    "є": "ye", "ї": "yi", "ґ": "g", "ђ": "J", "џ": "J", "љ": "ly", "њ": "ny", "ћ": "C",
    "ѓ": "g", "ќ": "k", "ѕ": "z",
}  # fmt: skip

_LATIN: Final = {
    **{letter: letter for letter in "abcdefghijklmnopqrstuvwxyz"},
    # Uzbek, Turkmen, Kazakh (2018 with acutes, 2021), Azerbaijani, Turkish
    "ä": "E", "ə": "E", "á": "E", "ö": "O", "ó": "O", "ɵ": "O", "ü": "U", "ú": "U", "ū": "u",
    "ş": "S", "ș": "S", "ç": "C", "ğ": "G", "ǵ": "G", "ñ": "N", "ń": "N", "ň": "N", "ŋ": "N",
    "ı": "I", "í": "i", "ï": "i", "ý": "y", "ž": "Z",
    # Scholarly and Central European romanisations
    "š": "S", "ŝ": "S", "č": "C", "ć": "C", "ĉ": "C", "ż": "Z", "ź": "Z", "ĵ": "Z", "ǰ": "J",
    "đ": "J", "ḩ": "h", "ḥ": "h", "ḫ": "X", "ẖ": "X", "ķ": "q", "ţ": "t", "ț": "t", "ṭ": "t",
    "ḍ": "d", "ṣ": "s", "ẓ": "z", "ġ": "G", "ģ": "G", "ō": "o", "ā": "a", "ī": "i", "ē": "e",
    "ł": "l", "ß": "s", "æ": "E", "ø": "O", "å": "o", "œ": "O", "þ": "F", "ð": "1",
    "ʻ": "", "ʼ": "",
}  # fmt: skip

_ARABIC: Final = {
    "ا": "5", "أ": "5", "إ": "5", "آ": "5", "ٱ": "5", "ب": "b", "ت": "t", "ث": "F", "ج": "J",
    "ح": "h", "خ": "X", "د": "d", "ذ": "1", "ر": "r", "ز": "z", "س": "s", "ش": "S", "ص": "s",
    "ض": "9", "ط": "t", "ظ": "9", "ع": "2", "غ": "G", "ف": "f", "ق": "q", "ك": "k", "ل": "l",
    "م": "m", "ن": "n", "ه": "H", "و": "6", "ي": "7", "ى": "Y", "ة": "8", "ء": "", "ؤ": "6",
    "ئ": "7",
    # Persian, Dari, Ottoman; Uyghur and Kazakh in China
    "پ": "p", "چ": "C", "ژ": "Z", "گ": "g", "ک": "k", "ی": "7", "ۀ": "H", "ە": "H", "ھ": "H",
    "ڭ": "N", "ۇ": "6", "ۆ": "6", "ۈ": "6", "ۋ": "6", "ې": "7", "ڤ": "v", "ہ": "H", "ے": "7",
}  # fmt: skip

LETTERS: Final = {**_LATIN, **_CYRILLIC, **_ARABIC}

# Letters that sound together, longest first; what a scheme writes with one apostrophe stands here
# too (Kazakhstan 2017: a' g' n' o' s' c' u' y'; Uzbek oʻ gʻ).
CLUSTERS: Final = (
    ("ьо", "yo"), ("ье", "ye"), ("ьи", "yi"), ("дж", "J"), ("кс", "Q"), ("нг", "N"),
    ("shch", "S"), ("dzh", "J"), ("dż", "J"), ("dž", "J"), ("tch", "C"), ("tsch", "C"),
    ("sch", "S"), ("zh", "Z"), ("kh", "X"), ("gh", "G"), ("sh", "S"), ("ch", "C"), ("dj", "J"),
    ("ts", "T"), ("tz", "T"), ("th", "F"), ("dh", "1"), ("ph", "f"), ("ck", "k"), ("ks", "Q"),
    ("ng", "N"), ("ou", "u"), ("oʼ", "O"), ("gʼ", "G"), ("aʼ", "E"), ("nʼ", "N"), ("sʼh", "sh"),
    ("sʼ", "S"), ("cʼ", "C"), ("uʼ", "U"),
)  # fmt: skip
