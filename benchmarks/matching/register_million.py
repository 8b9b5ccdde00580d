"""A million people: how long, how much memory, and how long for one newcomer. It takes minutes."""

from __future__ import annotations

import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
from benchmarks.matching.register_cases import synthetic
from benchmarks.matching.register_report import SEEDS, THRESHOLD, cells
from benchmarks.matching.tables import Table

from umid.science.linkage import index
from umid.science.linkage.evaluation import evaluate
from umid.science.linkage.finding import find
from umid.science.linkage.model import Model
from umid.science.linkage.people import Column, People
from umid.science.linkage.traits import describe

MILLION: Final = 1_000_000
NEWCOMERS: Final = 250


def tables() -> Iterator[Table]:
    """One table of one row."""
    with tempfile.TemporaryDirectory() as folder:
        yield _million(Path(folder))


def _million(folder: Path) -> Table:
    case = synthetic(MILLION, SEEDS[0], folder)
    register = case.lists[0]
    began = time.perf_counter()
    found = find([register], seed=1, processes=2)
    seconds = time.perf_counter() - began
    peak = _peak()
    score = evaluate(found.pairs.at_least(THRESHOLD), case.truth)
    waited = _newcomers(register, found.model, folder)
    return Table(
        "A million people",
        ("F1", "precision", "recall", "seconds", "peak memory, GB", "one newcomer, ms"),
        (
            (
                *cells("", "", score)[2:],
                f"{seconds:.0f}",
                peak,
                " / ".join(f"{part:.0f}" for part in np.percentile(waited, (50, 95, 100))),
            ),
        ),
        "Names heard, a model learned, all pairs found; the CSV is read beforehand. Memory is that"
        " of the process, and before that of each of the two that hear names for it and then end."
        f" A newcomer is looked for in the saved index: median, 95th percentile and longest of"
        f" {2 * NEWCOMERS}, half of whom the register knows.",
    )  # fmt: skip


def _peak() -> str:
    """Gigabytes of the process at its greatest, and of the greater of the two it had started."""
    own, greater = (
        resource.getrusage(who).ru_maxrss / 1e6
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return f"{own:.1f}, before 2 x {greater:.1f}"


def _newcomers(register: People, model: Model, folder: Path) -> list[float]:
    """Milliseconds until each of some people was looked for, one by one."""
    path = folder / "register.index"
    index.write(path, register, describe(register, processes=2), model)
    opened = index.Register(path)
    strangers = synthetic(NEWCOMERS, SEEDS[1], folder).lists[0]
    rows = np.random.default_rng(1).choice(len(register), NEWCOMERS).tolist()
    asked = [_one(register, row) for row in rows] + [
        _one(strangers, row) for row in range(NEWCOMERS)
    ]
    waited = []
    for person in asked:
        began = time.perf_counter()
        opened.matches(person, THRESHOLD)
        waited.append((time.perf_counter() - began) * 1000)
    return waited


def _one(people: People, row: int) -> People:
    columns = {
        name: Column([column[row]], np.zeros(1, np.int32))
        for name, column in people.columns.items()
    }
    return People([people.ids[row]], columns)
