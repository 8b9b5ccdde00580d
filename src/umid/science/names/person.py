"""A parsed name: its parts, and what each is likely to be."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import Final, NamedTuple

from umid.science.names.coding import MOST_PARTS, WIDTH, coded
from umid.science.names.endings import Ending, Sex, Stem, stem_of
from umid.science.names.folding import fold, single
from umid.science.names.script import Script, script_of
from umid.science.names.skeleton import skeletons
from umid.science.names.words import words


class Role(StrEnum):
    """What a part of a name is likely to be."""

    GIVEN = "given"
    FAMILY = "family"
    PATRONYMIC = "patronymic"
    INITIAL = "initial"


class Part(NamedTuple):
    """One part of a name; `fold`, `stem` and `skeleton` are in the sounds of `letters`.

    `code` is the part as `coding` writes it. (A tuple, for millions are made.)
    """

    text: str
    script: Script
    fold: str
    stem: str
    ending: Ending
    sex: Sex
    role: Role
    code: bytes

    @property
    def skeleton(self) -> str:
        """The consonants of the stem in their likeliest reading."""
        return skeletons(self.stem)[0]


class PersonName(NamedTuple):
    """A name as written and its parts in the order written."""

    written: str
    parts: tuple[Part, ...]

    @property
    def compared(self) -> tuple[Part, ...]:
        """The longest parts, up to `MOST_PARTS`, in the order in which `coded_name` has them."""
        return tuple(_longest(list(self.parts)))

    @property
    def sex(self) -> Sex:
        """The sex that the endings show; unknown where none does or where they disagree."""
        shown = {part.sex for part in self.parts} - {Sex.UNKNOWN}
        return shown.pop() if len(shown) == 1 else Sex.UNKNOWN


_CODE: Final = attrgetter("code")
_ROLES: Final = {
    Ending.NONE: Role.GIVEN,
    Ending.FAMILY: Role.FAMILY,
    Ending.DESCENDANT: Role.FAMILY,
    Ending.FATHER: Role.PATRONYMIC,
}


def _made(text: str, script: Script, sounds: str, found: Stem) -> Part:
    stem = single(found.sounds)
    code = coded(sounds, stem, found.ending, found.sex, arabic=script is Script.ARABIC)
    role = Role.INITIAL if len(sounds) == 1 else _ROLES[found.ending]
    return Part(text, script, sounds, stem, found.ending, found.sex, role, code)


@lru_cache(maxsize=1 << 17)
def _part(text: str, child: Sex | None) -> Part | None:
    """The part that a word is; `child` is the sex of "son of" or "daughter of" beside it."""
    script = script_of(text)
    written = fold(text, script)
    if not written:
        return None
    found = stem_of(written, script)
    if child is not None:
        bare = found.sounds if found.ending is Ending.FATHER else written
        found = Stem(bare, Ending.FATHER, child)
    return _made(text, script, single(written), found)


def _parts(name: str) -> list[Part]:
    found = [_part(word.text, word.child) for word in words(name)]
    return [part for part in found if part is not None]


@lru_cache(maxsize=1 << 17)
def parse(name: str) -> PersonName:
    """The parts of a name in any script; words without a known letter are left out."""
    return PersonName(name, tuple(_parts(name)))


@lru_cache(maxsize=1 << 17)
def coded_name(name: str) -> bytes:
    """The coded parts of a name in an order of their own, so that the order written is no matter.

    What is kept are bytes, not parts: millions of small objects would burden the collector.
    """
    code = b"".join([part.code for part in _longest(_parts(name))])
    return code.ljust(MOST_PARTS * WIDTH, b"\0")


def _longest(parts: list[Part]) -> list[Part]:
    if len(parts) > MOST_PARTS:
        parts = sorted(parts, key=lambda part: (len(part.fold), part.code))[-MOST_PARTS:]
    return sorted(parts, key=_CODE)
