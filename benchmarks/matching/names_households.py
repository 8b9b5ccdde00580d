"""Names of the synthetic register: one person written twice, and relatives written once each.

Relatives are the hardest false pairs there are: they share the family's name, and brothers and
sisters the patronymic. Many true pairs cannot be told by names alone, for records lose parts,
change family names and are written in haste.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from itertools import combinations
from typing import Final

from benchmarks.matching.tables import Table

from umid.science.names import THRESHOLD, similarities
from umid.science.synthetic.records import Record
from umid.science.synthetic.register import register

_RECORDS: Final = 50_000
_SEEDS: Final = (1, 2, 3)

_Pairs = list[tuple[Record, Record]]


def households() -> Table:
    """How many pairs of either kind are called a match, for each seed."""
    cells = []
    for seed in _SEEDS:
        records = list(register(_RECORDS, seed))
        same = _pairs_within(records, lambda record: record.person)
        kin = [
            (one, other)
            for one, other in _pairs_within(records, lambda record: record.household)
            if one.person != other.person
        ]
        cells.append((str(seed), *_called(same), *_called(kin)))
    return Table(
        f"Names alone on the synthetic register, {_RECORDS:,} records, at the threshold",
        ("seed", "pairs of one person", "called a match", "pairs of relatives", "called a match"),
        tuple(cells),
    )


def _pairs_within(records: list[Record], of: Callable[[Record], str]) -> _Pairs:
    groups: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        groups[of(record)].append(record)
    return [two for group in groups.values() for two in combinations(group, 2)]


def _called(pairs: _Pairs) -> tuple[str, str]:
    scores = similarities([one.name for one, _ in pairs], [other.name for _, other in pairs])
    return f"{len(pairs):,}", f"{(scores >= THRESHOLD).mean():.4f}"
