"""Pairs of records that may be one person, as CSV: left, right, probability, reasons."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from umid.science.linkage.aside import written_aside

HEADER: Final = ("left", "right", "probability", "reasons")


class UnreadablePairs(ValueError):
    """A row that is no pair, named by its number as a spreadsheet counts it."""

    def __init__(self, path: Path, row: int, column: str, what: str) -> None:
        super().__init__(f"{path}: row {row}, column {column}: {what}")


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs by columns, all of one length; probabilities are float64 in 0..1."""

    left: Sequence[str]
    right: Sequence[str]
    probability: NDArray[np.float64]
    reasons: Sequence[str]

    def __len__(self) -> int:
        return len(self.left)

    def at_least(self, probability: float) -> set[frozenset[str]]:
        """The pairs with at least this probability, without order."""
        chosen = np.flatnonzero(self.probability >= probability).tolist()
        return {frozenset((self.left[row], self.right[row])) for row in chosen}


def write(pairs: Pairs, path: Path) -> None:
    """Write pairs, the likeliest first; the file is whole or what it was before."""
    order = np.argsort(-pairs.probability, kind="stable")
    with written_aside(path) as aside, aside.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(HEADER)
        lines.writerows(
            (pairs.left[row], pairs.right[row], f"{chance:.6f}", pairs.reasons[row])
            for row, chance in zip(order.tolist(), pairs.probability[order].tolist(), strict=True)
        )


def read(path: Path) -> Pairs:
    """Read pairs. Raises UnreadablePairs."""
    left, right, probabilities, reasons = [], [], [], []
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = csv.DictReader(file)
        for missing in set(HEADER[:3]) - set(lines.fieldnames or ()):
            raise UnreadablePairs(path, 1, missing, "there is no such column")
        for number, line in enumerate(lines, start=2):
            left.append(line["left"])
            right.append(line["right"])
            probabilities.append(_probability(path, number, line["probability"]))
            reasons.append(line.get("reasons") or "")
    return Pairs(left, right, np.array(probabilities, np.float64), reasons)


def read_bare(path: Path) -> set[frozenset[str]]:
    """Read pairs that need no probability, such as an audit's. Raises UnreadablePairs."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = csv.DictReader(file)
        for missing in set(HEADER[:2]) - set(lines.fieldnames or ()):
            raise UnreadablePairs(path, 1, missing, "there is no such column")
        return {frozenset((line["left"], line["right"])) for line in lines}


def _probability(path: Path, row: int, text: str) -> float:
    try:
        number = float(text)
    except (TypeError, ValueError):
        raise UnreadablePairs(path, row, "probability", f"{text!r} is no number") from None
    if not 0 <= number <= 1:
        raise UnreadablePairs(path, row, "probability", f"{text} is not between 0 and 1")
    return number
