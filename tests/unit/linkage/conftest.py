"""One small synthetic list and the model learned from it, made once for all tests of this room."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest

from umid.science.linkage import evaluation, people
from umid.science.linkage.evaluation import Truth
from umid.science.linkage.finding import Found, find
from umid.science.linkage.people import People
from umid.science.linkage.traits import Traits, describe
from umid.science.synthetic import COLUMNS, TRUTH_COLUMNS, register


@dataclass(frozen=True)
class Town:
    """A list of two thousand records, who they are, and what was found in it."""

    path: Path
    people: People
    traits: Traits
    truth: Truth
    found: Found


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Town:
    folder = tmp_path_factory.mktemp("town")
    records = list(register(2_000, seed=7))
    for name, columns in (("people.csv", COLUMNS), ("truth.csv", TRUTH_COLUMNS)):
        with (folder / name).open("w", encoding="utf-8", newline="") as file:
            lines = csv.writer(file)
            lines.writerow(columns)
            lines.writerows([getattr(record, column) for column in columns] for record in records)
    listed = people.read(folder / "people.csv")
    return Town(
        folder / "people.csv",
        listed,
        describe(listed),
        evaluation.read_truth(folder / "truth.csv"),
        find([listed], seed=1),
    )
