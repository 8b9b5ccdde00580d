"""Slips of hand and eye in one word, in whichever script it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Final

from umid.science.synthetic.chance import Chance
from umid.science.synthetic.noise import Noise

# Shorter words are initials and particles, which a slip would destroy rather than distort.
_SHORTEST: Final = 3

_KEYBOARDS: Final = (
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
    ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ"),
)

_LOOK_ALIKE: Final = (
    ("m rn", "d cl", "e c", "u v", "h b", "l i", "o a", "g q", "w vv", "t f"),
    ("н и", "н п", "ш щ", "е с", "в б", "л п", "ц и", "о а", "з э", "г т"),
    ("ب ت", "ب ن", "ي ب", "ح خ", "ح ج", "ر ز", "د ذ", "س ش", "ف ق", "ط ظ", "ص ض", "ع غ"),
)

# Cyrillic against Latin, letter by letter.
_SAME_SHAPE: Final = ("аеорсхуі", "aeopcxyi")


def _neighbours() -> Mapping[str, str]:
    """The keys to the left and right of each key."""
    found: dict[str, str] = defaultdict(str)
    for keyboard in _KEYBOARDS:
        for row in keyboard:
            for left, right in pairwise(row):
                found[left] += right
                found[right] += left
    return dict(found)


def _look_alikes() -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for script in _LOOK_ALIKE:
        for letter, other in map(str.split, script):
            found[letter].append(other)
            if len(other) == 1:
                found[other].append(letter)
    return dict(found)


_NEIGHBOURS: Final = _neighbours()
_LOOK_ALIKES: Final = _look_alikes()
_FOREIGN: Final = {
    letter: other
    for mine, theirs in (_SAME_SHAPE, _SAME_SHAPE[::-1])
    for letter, other in zip(mine, theirs, strict=True)
}


def slip(word: str, chance: Chance) -> tuple[str, Noise | None]:
    """The word with one slip, and which; unchanged where it is too short or has no fit letter."""
    if len(word) < _SHORTEST:
        return word, None
    kind, change = chance.among(_CHANGES)
    place = chance.below(len(word))
    if word[place] == " ":
        return word, None
    changed = change(word, place, chance)
    return (changed, kind) if changed != word else (word, None)


def dropped_vowels(word: str, chance: Chance) -> str:
    """Arabic without some of the long vowels between its first and last letters."""
    kept = [
        letter
        for place, letter in enumerate(word)
        if not (0 < place < len(word) - 1 and letter in "اوي" and chance.happens(0.5))
    ]
    return "".join(kept)


def _in_case_of(letter: str, other: str) -> str:
    return other.upper() if letter.isupper() else other


def _replace(word: str, place: int, other: str) -> str:
    return word[:place] + _in_case_of(word[place], other) + word[place + 1 :]


def _keyboard(word: str, place: int, chance: Chance) -> str:
    keys = _NEIGHBOURS.get(word[place].lower())
    return _replace(word, place, chance.among(keys)) if keys else word


def _reading(word: str, place: int, chance: Chance) -> str:
    """Take the nearest letter that can be misread, from the place on."""
    for at in (*range(place, len(word)), *range(place)):
        others = _LOOK_ALIKES.get(word[at].lower())
        if others:
            return _replace(word, at, chance.among(others))
    return word


def _missing(word: str, place: int, _chance: Chance) -> str:
    # The first letter is what people are surest of.
    place = max(place, 1)
    return word[:place] + word[place + 1 :]


def _doubled(word: str, place: int, _chance: Chance) -> str:
    return word[:place] + word[place] + word[place].lower() + word[place + 1 :]


def _exchanged(word: str, place: int, _chance: Chance) -> str:
    place = min(max(place, 1), len(word) - 2)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _foreign(word: str, place: int, _chance: Chance) -> str:
    for at in (*range(place, len(word)), *range(place)):
        other = _FOREIGN.get(word[at].lower())
        if other:
            return _replace(word, at, other)
    return word


_CHANGES: Final[tuple[tuple[Noise, Callable[[str, int, Chance], str]], ...]] = (
    (Noise.KEYBOARD, _keyboard),
    (Noise.READING, _reading),
    (Noise.MISSING_LETTER, _missing),
    (Noise.DOUBLED_LETTER, _doubled),
    (Noise.EXCHANGED_LETTERS, _exchanged),
    (Noise.FOREIGN_LETTER, _foreign),
)
