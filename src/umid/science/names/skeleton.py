"""The consonants of a name, which every script writes: what vowels and endings leave."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice, product
from typing import Final

from umid.science.names.folding import single
from umid.science.names.letters import VOWELS

_SILENT: Final = VOWELS + "yhHX25Y784"
_ALIKE: Final = ("JZ", "z1", "sSCT", "kgGqQ", "bpfv", "tF", "nN")
# A letter that languages read differently has a skeleton for each reading, the likeliest first.
_READINGS: Final = {
    **{sound: (group[0].lower(),) for group in _ALIKE for sound in group},
    **dict.fromkeys(_SILENT, ("",)),
    "x": ("", "k"),
    "j": ("j", ""),
    "g": ("k", "j"),
    "c": ("j", "k", "s"),
    "w": ("b", ""),
    "6": ("", "b"),
    "9": ("z", "d"),
    "D": ("dn",),
}
_MOST_READINGS: Final = 16


@lru_cache(maxsize=1 << 17)
def skeletons(stem: str) -> tuple[str, ...]:
    """The skeletons of a stem, the likeliest reading first; a stem of vowels is its own."""
    readings = product(*(_READINGS.get(sound, (sound,)) for sound in stem))
    found = (single("".join(reading)) or stem for reading in islice(readings, _MOST_READINGS))
    return tuple(dict.fromkeys(found))
