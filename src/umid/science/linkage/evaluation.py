"""How well pairs agree with the truth: what was found rightly, wrongly, and not at all."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Final

Pair = frozenset[str]

SAME_HOUSEHOLD: Final = "same household"
OTHER_HOUSEHOLDS: Final = "other households"


class UnreadableTruth(ValueError):
    """The truth lacks a column, or names a record twice."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path}: {what}")


@dataclass(frozen=True, slots=True)
class Truth:
    """Who each record really is: record -> person and record -> household.

    Where records come from several lists that were matched with each other, `lists` says which,
    and only pairs across lists count.
    """

    person: Mapping[str, str]
    household: Mapping[str, str]
    lists: Mapping[str, str]

    def pairs(self) -> Iterator[Pair]:
        """Every pair of records of one person."""
        records = defaultdict(list)
        for record, person in self.person.items():
            records[person].append(record)
        for same in records.values():
            for pair in combinations(same, 2):
                if not self.lists or self.lists[pair[0]] != self.lists[pair[1]]:
                    yield frozenset(pair)

    def relation(self, pair: Pair) -> str:
        """Whether two records belong to one household: the false pairs that do are relatives."""
        homes = {self.household.get(record, record) for record in pair}
        return SAME_HOUSEHOLD if len(homes) == 1 else OTHER_HOUSEHOLDS


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of pairs, and what follows from them; a share without anything to share is 1."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        counted = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / counted if counted else 1.0


def read_truth(path: Path) -> Truth:
    """Read id, person and, where present, household and list. Raises UnreadableTruth."""
    person: dict[str, str] = {}
    household: dict[str, str] = {}
    lists: dict[str, str] = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        for missing in {"id", "person"} - set(rows.fieldnames or ()):
            raise UnreadableTruth(path, f"there is no column {missing}")
        for row in rows:
            if row["id"] in person:
                raise UnreadableTruth(path, f"{row['id']} stands twice")
            person[row["id"]] = row["person"]
            for into, name in ((household, "household"), (lists, "list")):
                if row.get(name):
                    into[row["id"]] = row[name]
    return Truth(person, household, lists)


def evaluate(found: set[Pair], truth: Truth) -> Score:
    """Score found pairs against all true pairs."""
    return _score(found, set(truth.pairs()))


def evaluate_by(found: set[Pair], truth: Truth, group: Callable[[Pair], str]) -> dict[str, Score]:
    """Score found pairs within each group of pairs, the largest group first."""
    true = set(truth.pairs())
    parts: defaultdict[str, tuple[set[Pair], set[Pair]]] = defaultdict(lambda: (set(), set()))
    for pair in found:
        parts[group(pair)][0].add(pair)
    for pair in true:
        parts[group(pair)][1].add(pair)
    by_size = sorted(parts.items(), key=lambda part: -len(part[1][0] | part[1][1]))
    return {name: _score(*both) for name, both in by_size}


def wrong_by_relation(found: set[Pair], truth: Truth) -> Counter[str]:
    """Wrong pairs by whether they join relatives or strangers."""
    return Counter(truth.relation(pair) for pair in found - set(truth.pairs()))


def group_by_value(values: Mapping[str, str]) -> Callable[[Pair], str]:
    """A group for each unordered pair of values, such as "Arabic, Cyrillic"."""

    def group(pair: Iterable[str]) -> str:
        return ", ".join(sorted({values.get(record) or "unknown" for record in pair}))

    return group


def _score(found: set[Pair], true: set[Pair]) -> Score:
    right = len(found & true)
    return Score(right, len(found) - right, len(true) - right)
