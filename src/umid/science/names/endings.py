"""What the ending of a name tells: that it is a family's, a father's, a woman's or a man's.

Customs: Unbegaun, "Russian Surnames" (1972) for -ov/-ova, -skiy/-skaya and -ovich/-ovna; for
Kazakh -uly/-kyzy, Kyrgyz uulu/kyzy, Azerbaijani and Turkmen ogly/gyzy, Uzbek oʻgʻli/qizi and Tajik
-zoda the civil registration forms of these states, which write them as printed here.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final, NamedTuple

from umid.science.names.script import Script


class Ending(StrEnum):
    """The kind of a name's ending."""

    NONE = "none"
    FAMILY = "family"
    FATHER = "father"
    DESCENDANT = "descendant"


class Sex(StrEnum):
    """The sex that a form of a name shows."""

    UNKNOWN = "unknown"
    FEMALE = "female"
    MALE = "male"


class Stem(NamedTuple):
    """A fold without its ending, and what the ending told."""

    sounds: str
    ending: Ending
    sex: Sex


# -ov, -ev, and -yev after a vowel.
_OV: Final = "(?:e?(?:(?<=[aeiouEIOU])[yj])?[eE]|yo|[oO])[vw]"
_ENDINGS: Final = (
    (Ending.FATHER, Sex.MALE, f"{_OV}[iIy][Cc]|u?ul[Iyi]|[oO][gG]l[Iyiu]"),
    (Ending.FATHER, Sex.FEMALE, f"(?:{_OV}|[iI][Cc])n[aE]|[kqg][Iyi]z[Iyi]"),
    (Ending.DESCENDANT, Sex.UNKNOWN, "z[oaeE]d[aeEo]h?"),
    (Ending.FAMILY, Sex.MALE, f"{_OV}|s[kq][iyIj]+"),
    (Ending.FAMILY, Sex.FEMALE, f"{_OV}[aE]|s[kq]a[yij]+a"),
)
# Arabic script writes -ov, -yev with waw or ya and fa, Persian -ova with waw alone.
_ARABIC_OV: Final = "(?:(?:(?<=...)7)?6|7)[fv]"
_ARABIC_ENDINGS: Final = (
    (Ending.FATHER, Sex.MALE, f"(?:{_ARABIC_OV}|[fv])7(?:tS|C|J)"),
    (Ending.FATHER, Sex.FEMALE, f"(?:{_ARABIC_OV}|[fv])n[58H]"),
    (Ending.DESCENDANT, Sex.UNKNOWN, "z[56]?d[H85]"),
    (Ending.FAMILY, Sex.MALE, _ARABIC_OV),
    (Ending.FAMILY, Sex.FEMALE, f"{_ARABIC_OV}5|(?:(?<=...)7)?65"),
)


def _any_of(endings: tuple[tuple[Ending, Sex, str], ...]) -> re.Pattern[str]:
    """One pattern whose groups stand in the order of the endings; two sounds must remain."""
    groups = "|".join(f"({pattern})" for _, _, pattern in endings)
    return re.compile(f"(?<=..)(?:{groups})$")


_BY_SCRIPT: Final = {
    script: (_any_of(endings), endings)
    for script in Script
    for endings in (_ARABIC_ENDINGS if script is Script.ARABIC else _ENDINGS,)
}


def stem_of(sounds: str, script: Script) -> Stem:
    """Split the longest ending off a fold, where something that can be a name remains."""
    pattern, endings = _BY_SCRIPT[script]
    found = pattern.search(sounds)
    if found is None or found.lastindex is None:
        return Stem(sounds, Ending.NONE, Sex.UNKNOWN)
    ending, sex, _ = endings[found.lastindex - 1]
    return Stem(sounds[: found.start()], ending, sex)
