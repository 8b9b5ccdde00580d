"""Fits the constants of `umid.science.names.scoring` and prints them.

Run as `python -m benchmarks.matching.names_fitting`. What is fitted on: the pairs of the tuning
half of `names_pairs`, and `names_examples.csv`, which states by example what custom and
orthography demand (sisters, brothers, father and son, every script). An example counts as
`EXAMPLE` pairs, for real lists hold too few relatives to teach that relatives are not one person.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Final

import numpy as np
from benchmarks.matching.names_pairs import false_pairs, half, spellings, true_pairs
from numpy.typing import NDArray
from scipy.optimize import minimize

from umid.science.names.scoring import PROPERTIES, coded_names, properties

EXAMPLE: Final = 30
RIDGE: Final = 0.05
EXAMPLES: Final = Path(__file__).with_name("names_examples.csv")
# Likeness may only help and the rest only harm, whatever a small sample says.
_BOUNDS: Final = [(0, None), (None, -2), (0, None), (None, 0), (-6, -3), (None, None)]

Floats = NDArray[np.float64]


def examples(path: Path = EXAMPLES) -> list[tuple[str, str, bool]]:
    """Two names and whether they are one person's."""
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["left"], row["right"], row["same"] == "yes") for row in csv.DictReader(file)]


def _loss(constants: Floats, found: Floats, same: Floats, counts: Floats) -> tuple[float, Floats]:
    """The weighted logistic loss with a ridge on all but the start, and its gradient."""
    odds = found @ constants[:-1] + constants[-1]
    loss = counts @ np.logaddexp(0, np.where(same, -odds, odds))
    residual = counts * (1 / (1 + np.exp(-odds)) - same)
    gradient = np.append(found.T @ residual, residual.sum())
    ridge = RIDGE * constants
    ridge[-1] = 0
    return float(loss + ridge @ constants / 2), gradient + ridge


def fit(triples: list[tuple[str, str, bool]], counts: Floats) -> Floats:
    """The pull of each property, and last the start."""
    found, _ = properties(
        coded_names([left for left, _, _ in triples]),
        coded_names([right for _, right, _ in triples]),
    )
    same = np.array([truth for _, _, truth in triples], np.float64)
    start = np.zeros(len(PROPERTIES) + 1)
    start[[1, len(PROPERTIES) - 1]] = -2, -3
    result = minimize(
        _loss, start, (found, same, counts), jac=True, method="L-BFGS-B", bounds=_BOUNDS
    )
    return np.asarray(result.x)


def main() -> None:
    """Fit and print."""
    rows = spellings()
    pairs = half(true_pairs(rows) + false_pairs(rows), tuning=True)
    triples = [(pair.left.name, pair.right.name, pair.same) for pair in pairs]
    written = examples()
    counts = np.concatenate([np.ones(len(triples)), np.full(len(written), float(EXAMPLE))])
    constants = fit(triples + written, counts)
    for name, pull in zip((*PROPERTIES, "start"), constants, strict=True):
        print(f"{name:<14}{pull:8.2f}")


if __name__ == "__main__":
    main()
