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
_OV: Final = r"(?:e?(?:(?<=[aeiouEIOU])[yj])?[eE]|yo|[oO])[vw]"
_PATTERNS: Final = tuple(
    (re.compile(pattern), ending, sex)
    for pattern, ending, sex in (
        (_OV + r"[iIy][Cc]$", Ending.FATHER, Sex.MALE),
        (r"(?:" + _OV + r"|[iI][Cc])n[aE]$", Ending.FATHER, Sex.FEMALE),
        (r"u?ul[Iyi]$", Ending.FATHER, Sex.MALE),
        (r"[oO][gG]l[Iyiu]$", Ending.FATHER, Sex.MALE),
        (r"[kqg][Iyi]z[Iyi]$", Ending.FATHER, Sex.FEMALE),
        (r"z[oaeE]d[aeEo]h?$", Ending.DESCENDANT, Sex.UNKNOWN),
        (_OV + "$", Ending.FAMILY, Sex.MALE),
        (_OV + "[aE]$", Ending.FAMILY, Sex.FEMALE),
        (r"s[kq][iyIj]+$", Ending.FAMILY, Sex.MALE),
        (r"s[kq]a[yij]+a$", Ending.FAMILY, Sex.FEMALE),
    )
)
# Arabic script writes -ov, -yev with waw or ya and fa, Persian -ova with waw alone.
_ARABIC_PATTERNS: Final = tuple(
    (re.compile(pattern), ending, sex)
    for pattern, ending, sex in (
        (r"(?:(?:(?<=...)7)?6|7)[fv]5$", Ending.FAMILY, Sex.FEMALE),
        (r"(?:(?:(?<=...)7)?6|7)[fv]$", Ending.FAMILY, Sex.MALE),
        (r"(?:(?<=...)7)?65$", Ending.FAMILY, Sex.FEMALE),
        (r"(?:(?:(?<=...)7)?6|7)[fv]7(?:tS|C)$", Ending.FATHER, Sex.MALE),
        (r"(?:(?:(?<=...)7)?6|7)[fv]n[58H]$", Ending.FATHER, Sex.FEMALE),
        (r"z5?d[H8]$", Ending.DESCENDANT, Sex.UNKNOWN),
    )
)
_SHORTEST_STEM: Final = 2


def stem_of(sounds: str, script: Script) -> Stem:
    """Split the ending off a fold where something that can be a name remains."""
    patterns = _ARABIC_PATTERNS if script is Script.ARABIC else _PATTERNS
    for pattern, ending, sex in patterns:
        found = pattern.search(sounds)
        if found and found.start() >= _SHORTEST_STEM:
            return Stem(sounds[: found.start()], ending, sex)
    return Stem(sounds, Ending.NONE, Sex.UNKNOWN)
