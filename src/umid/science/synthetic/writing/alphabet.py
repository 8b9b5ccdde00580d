"""Spelling a word letter by letter in another alphabet, with the habits that clerks have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final
from zlib import crc32

# Enough that two clerks seldom agree in everything, few enough that words stay in the cache.
HABITS: Final = 6


class Alphabet:
    """Letters and letter groups with the spellings that occur for each.

    Keys may begin with `^` or end with `$` for the bounds of a word. A value lists alternatives
    parted by spaces, `0` for nothing and `_` for a space; an alternative listed twice is as likely
    again. A clerk's habit (0 to HABITS - 1) decides for one of them throughout.
    """

    def __init__(self, *letters: Mapping[str, str]) -> None:
        """Join the tables; a later one overrides."""
        table = {key: value for part in letters for key, value in part.items()}
        longest_first = sorted(table, key=lambda key: (-len(key), key))
        self._pattern = re.compile("|".join(re.escape(key) for key in longest_first))
        self._habits = [
            {key: _habitual(key, value.split(), habit) for key, value in table.items()}
            for habit in range(HABITS)
        ]

    def spell(self, word: str, habit: int = 0, *, whole: bool = True) -> str:
        """One lower-case word in this alphabet; a letter without entry stays as it is.

        `whole=False` is for the rest of a word whose beginning is spelt otherwise.
        """
        chosen = self._habits[habit]
        bounded = f"^{word}$" if whole else f"{word}$"
        return self._pattern.sub(lambda found: chosen[found[0]], bounded).strip("^$")


def _habitual(key: str, alternatives: list[str], habit: int) -> str:
    # A checksum and not hash(), which differs from run to run.
    chosen = alternatives[crc32(f"{habit}{key}".encode()) % len(alternatives)]
    return chosen.replace("0", "").replace("_", " ")
