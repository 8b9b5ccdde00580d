"""Sounds made coarser than names need them, for keys and for quick likeness in SQL.

`umid.science.names` keeps apart what some language keeps apart (kh and h, Latin j and zh). A list
from many hands confuses just these, so here they are one, and what Arabic script writes as a weak
letter is the vowel that it most often stands for.
"""

from __future__ import annotations

import re
from typing import Final

_PLAIN: Final = str.maketrans({
    **dict.fromkeys("aE5", "a"),
    **dict.fromkeys("eiIy7Y", "i"),
    **dict.fromkeys("oOuUw6", "u"),
    **dict.fromkeys("XhH8", "h"),
    **dict.fromkeys("Gg", "g"),
    **dict.fromkeys("qk", "k"),
    **dict.fromkeys("jJZ", "j"),
    **dict.fromkeys("cC", "c"),
    **dict.fromkeys("sST", "s"),
    **dict.fromkeys("z19", "z"),
    **dict.fromkeys("tF", "t"),
    **dict.fromkeys("nN", "n"),
    "Q": "ks",
    "2": "",
    "4": "",
})  # fmt: skip
_CLASSES: Final = str.maketrans({
    **dict.fromkeys("aiuhv", ""),
    **dict.fromkeys("bpf", "b"),
    **dict.fromkeys("gkj", "k"),
    **dict.fromkeys("csz", "s"),
    **dict.fromkeys("td", "t"),
})  # fmt: skip
_DOUBLED: Final = re.compile(r"(.)(?=\1)")  # nothing to put in its place: four times as fast
# What remains of -ov, -ova, -zoda and of -ovich, -ovna where a list spells them in its own way.
_ENDINGS: Final = {
    "family": re.compile("(?<=..)(?:b|st)$"),
    "father": re.compile("(?<=..)b[nsk]$"),
}


def plain(fold: str) -> str:
    """A fold of `umid.science.names` in the eighteen sounds that lists keep apart."""
    return _DOUBLED.sub("", fold.translate(_PLAIN))


def bones(plain: str, name: str = "given") -> str:
    """The consonants of a plain fold in eight classes, weak ones left out.

    The classes follow Dolgopolsky's for comparing languages (1964); of a family's or a father's
    name what is left of its ending goes too.
    """
    consonants = _DOUBLED.sub("", plain.translate(_CLASSES))
    return _ENDINGS[name].sub("", consonants) if name in _ENDINGS else consonants
