"""Whether words name someone, so that a promise of silence does not rest on good will alone.

The languages of the region inflect at the end of a word, so a name is found by its stem.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from umid.kernel.errors import NotPossible

SHORTEST: Final = 3  # what is shorter is found only as a whole word
_LOST: Final = 1  # how much of a name's end an inflection may replace


class NamesSomeone(NotPossible):
    """In a session that promises it, nobody is named; the error's argument is what was found."""


def named_in(words: str, names: Iterable[str]) -> list[str]:
    """Which of the names stand in the words, inflected or not, in the order given."""
    said = _folded(words)
    return [name for name in dict.fromkeys(names) if _stands_in(_folded(name), said)]


def _stands_in(name: str, said: str) -> bool:
    if not name:
        return False
    if len(name) <= SHORTEST:
        return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said) is not None
    stem = name[:-_LOST] if len(name) > SHORTEST + _LOST else name
    return re.search(rf"(?<!\w){re.escape(stem)}", said) is not None


def _folded(words: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())
