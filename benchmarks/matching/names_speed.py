"""How many pairs of names are compared in a second of one core's time.

Names are those of the synthetic register. "cold" counts reading every name for the first time, in
a process of its own; "warm" finds each name read. How often a name comes again among the pairs
decides how far apart the two are, so it is told.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from typing import Final

from benchmarks.matching.tables import Table

from umid.science.names import similarities
from umid.science.synthetic.register import register

_PAIRS: Final = 100_000
_DISTINCT: Final = (5_000, 20_000, 100_000)
_SEED: Final = 1


def speed() -> Table:
    """Pairs a second by how many distinct names the pairs are made of."""
    cells = []
    for distinct in _DISTINCT:
        words = [sys.executable, "-m", __name__, str(distinct)]
        done = subprocess.run(words, capture_output=True, text=True, check=True)  # noqa: S603 -- ourselves
        names, cold, warm = json.loads(done.stdout)
        cells.append((f"{names:,}", f"{2 * _PAIRS / names:.1f}", f"{cold:,.0f}", f"{warm:,.0f}"))
    return Table(
        f"Speed: {_PAIRS:,} pairs of names on one core",
        ("distinct names", "times each", "pairs a second, cold", "pairs a second, warm"),
        tuple(cells),
        "Seconds of processor time.",
    )


def _measured(distinct: int) -> tuple[int, float, float]:
    """Distinct names met, and pairs a second at the first and at the second comparison."""
    chooser = random.Random(_SEED)  # noqa: S311 -- a sample, not a secret
    names = list({record.name: None for record in register(2 * distinct, _SEED)})[:distinct]
    left, right = chooser.choices(names, k=_PAIRS), chooser.choices(names, k=_PAIRS)
    similarities(["warm the tables"], ["of NumPy"])
    speeds = []
    for _ in range(2):
        start = time.process_time()
        similarities(left, right)
        speeds.append(_PAIRS / (time.process_time() - start))
    return len({*left, *right}), speeds[0], speeds[1]


if __name__ == "__main__":
    print(json.dumps(_measured(int(sys.argv[1]))))
