"""A written word as a string of sounds: the fold, on which everything else stands."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from umid.science.names.letters import CLUSTERS, LETTERS, SOUNDS, VOWELS
from umid.science.names.script import Script

_CLUSTERS: Final = dict(CLUSTERS)
_CLUSTER: Final = re.compile("|".join(sorted(map(re.escape, _CLUSTERS), key=len, reverse=True)))
_LETTERS: Final = str.maketrans(LETTERS)
_UNKNOWN: Final = re.compile(f"[^{SOUNDS}]")
_DOUBLED: Final = re.compile(r"(.)(?=\1)")  # nothing to put in its place: four times as fast
# Abd-ul-, Abd-al-, Abdel-, Abdy-, Абди-: one article, however it is vowelled or assimilated.
_SERVANT_OF: Final = re.compile(f"^abd(?:[{VOWELS}y]l?(?=[^{VOWELS}yl].)|l(?=[^{VOWELS}yl]))")
# Al- before a name, in Abd-al-, and before "God".
_ARABIC_ARTICLE: Final = re.compile("(?:^|(?<=^2bd))5l(?=..)|5l(?=l?H)")
# "Of the faith": Nuriddin, Nur ad-Din, Нуридин, نور الدين.
_OF_THE_FAITH: Final = re.compile(f"(?<=..)(?:[{VOWELS}]dd|[ie]d)[iIye]+ne?(?=$|[oe]v|z[oa]d)")
_ARABIC_OF_THE_FAITH: Final = re.compile("(?<=..)5l?d7n")

# n is said, and often written, m before b and p: Дүйсенбі and Дюсемби.
_ASSIMILATED: Final = re.compile("n(?=[bp])")


def _bare(letter: str) -> str:
    """The letter without its marks, for those that no alphabet of ours lists."""
    return unicodedata.normalize("NFD", letter)[0]


def fold(word: str, script: Script) -> str:
    """The sounds of a lower-case word (NFKC, one script); empty only if no letter is known.

    Doubled letters stay doubled: an ending may begin with the letter that a stem ends with.
    """
    sounds = _CLUSTER.sub(lambda found: _CLUSTERS[found.group()], word) if len(word) > 1 else word
    # Clusters leave sounds among letters; a sound in upper case or a digit is no letter here.
    sounds = sounds.translate(_LETTERS)
    if _UNKNOWN.search(sounds):
        sounds = "".join(map(_bare, sounds)).translate(_LETTERS)
        sounds = _UNKNOWN.sub("", sounds)
    if script is Script.ARABIC:
        return _ARABIC_ARTICLE.sub("4", _ARABIC_OF_THE_FAITH.sub("D", sounds))
    sounds = _OF_THE_FAITH.sub("D", _ASSIMILATED.sub("m", sounds))
    if word.startswith("al-"):
        return "4" + sounds[2:]
    return _SERVANT_OF.sub("abd4", sounds)


def single(sounds: str) -> str:
    """The sounds with doubled ones made one, as most schemes and Arabic write them."""
    return _DOUBLED.sub("", sounds)
