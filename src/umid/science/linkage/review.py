"""Pairs that people have looked at: a CSV to fill in, and what it says when it is filled in."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from umid.science.linkage.aside import written_aside
from umid.science.linkage.calibration import Floats, choose_for_review
from umid.science.linkage.pairs import Pairs

HEADER: Final = ("left", "right", "probability", "stands_for", "reasons", "match")
_ANSWERS: Final = {"yes": True, "no": False}


class UnreadableReview(ValueError):
    """A row without an answer, or that is not as it was given out, named by its number."""

    def __init__(self, path: Path, row: int, what: str) -> None:
        super().__init__(f"{path}: row {row}: {what}")


@dataclass(frozen=True, slots=True)
class Reviewed:
    """Reviewed pairs by columns; a weight is how many pairs of its kind a pair stands for."""

    probability: Floats
    weights: Floats
    is_match: NDArray[np.bool_]


def write(found: Pairs, count: int, seed: int, path: Path) -> int:
    """Write at most `count` pairs to review, and return how many."""
    rows, weights = choose_for_review(found.probability, count, seed)
    with written_aside(path) as aside, aside.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(HEADER)
        for row, weight in zip(rows.tolist(), weights.tolist(), strict=True):
            chance = f"{found.probability[row]:.6f}"
            lines.writerow(
                (found.left[row], found.right[row], chance, f"{weight:.4f}", found.reasons[row], "")
            )
    return len(rows)


def read(path: Path) -> Reviewed:
    """Read a review that was filled in. Raises UnreadableReview."""
    numbers, answers = [], []
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = csv.DictReader(file)
        for missing in set(HEADER) - {"reasons"} - set(lines.fieldnames or ()):
            raise UnreadableReview(path, 1, f"there is no column {missing}")
        for number, line in enumerate(lines, start=2):
            answer = (line["match"] or "").strip().lower()
            if answer not in _ANSWERS:
                raise UnreadableReview(path, number, f"match is {answer!r}, neither yes nor no")
            try:
                numbers.append((float(line["probability"]), float(line["stands_for"])))
            except (TypeError, ValueError):
                raise UnreadableReview(path, number, "a number was changed") from None
            answers.append(_ANSWERS[answer])
    columns = np.array(numbers, np.float64).reshape(-1, 2)
    return Reviewed(columns[:, 0], columns[:, 1], np.array(answers, bool))
