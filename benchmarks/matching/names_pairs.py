"""Pairs of real names with the truth, made from the names of members of parliaments.

Every pair of different spellings of one person is true. False pairs are of two kinds: for each
spelling, the `NEAREST` spellings of other people of the same country that a general string measure
(token-sort ratio on ASCII) finds most alike, and `RANDOM` spellings of anyone else. People, not
rows, are dealt into a tuning and a held-out half, so that no spelling of one person is in both; a
false pair across the halves belongs to neither.
"""

from __future__ import annotations

import csv
import hashlib
import os
import random
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Final

from anyascii import anyascii
from rapidfuzz import fuzz, process

NEAREST: Final = 10
RANDOM: Final = 10
SHARED: Final = Path(os.environ.get("UMID_SHARED", "../shared"))
NAMES: Final = SHARED / "data" / "names"


@dataclass(frozen=True, slots=True)
class Spelling:
    """One row of the file: a name as one list wrote it."""

    country: str
    person: str
    name: str
    script: str

    @property
    def tuning(self) -> bool:
        """Whether the person belongs to the half on which constants are fitted."""
        return hashlib.sha256(self.person.encode()).digest()[0] % 2 == 0


@dataclass(frozen=True, slots=True)
class Pair:
    """Two spellings; the truth is whether they are of one person."""

    left: Spelling
    right: Spelling

    @property
    def same(self) -> bool:
        return self.left.person == self.right.person


def spellings(path: Path = NAMES / "parliament-dev.csv") -> list[Spelling]:
    """The rows of a file with the columns country, person, name and script, each name once."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [
            Spelling(row["country"], row["person"], row["name"], row["script"])
            for row in csv.DictReader(file)
        ]
    return list(dict.fromkeys(rows))


def true_pairs(rows: list[Spelling]) -> list[Pair]:
    """Every pair of spellings of one person."""
    people: dict[str, list[Spelling]] = defaultdict(list)
    for row in rows:
        people[row.person].append(row)
    return [Pair(*two) for found in people.values() for two in combinations(found, 2)]


def false_pairs(rows: list[Spelling], seed: int = 1) -> list[Pair]:
    """The nearest spellings of others of the same country, and random ones, each pair once."""
    chooser = random.Random(seed)  # noqa: S311 -- a sample, not a secret
    ascii_names = [anyascii(row.name).lower() for row in rows]
    pairs: dict[frozenset[int], Pair] = {}
    for index, row in enumerate(rows):
        near = [
            other
            for _, _, other in process.extract(
                ascii_names[index], ascii_names, scorer=fuzz.token_sort_ratio, limit=None
            )
            if rows[other].person != row.person and rows[other].country == row.country
        ][:NEAREST]
        far = [
            other
            for other in chooser.sample(range(len(rows)), 2 * RANDOM)
            if rows[other].person != row.person
        ][:RANDOM]
        for other in near + far:
            pairs.setdefault(frozenset((index, other)), Pair(row, rows[other]))
    return list(pairs.values())


def half(pairs: list[Pair], *, tuning: bool) -> list[Pair]:
    """The pairs whose people are both in one half."""
    return [pair for pair in pairs if pair.left.tuning == pair.right.tuning == tuning]
