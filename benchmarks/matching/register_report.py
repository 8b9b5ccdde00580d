"""Matching whole registers, synthetic ones in three seeds and FEBRL4, beside Splink's defaults."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
from benchmarks.matching.register_cases import Case, febrl4, synthetic
from benchmarks.matching.register_splink import with_defaults
from benchmarks.matching.tables import Table

from umid.science.linkage import blocking, calibration
from umid.science.linkage.evaluation import (
    SAME_HOUSEHOLD,
    Score,
    evaluate,
    wrong_by_relation,
)
from umid.science.linkage.finding import find
from umid.science.linkage.traits import describe

SEEDS: Final = (1, 2, 3)
COUNT: Final = 50_000
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


def tables() -> Iterator[Table]:
    """Every table of registers; FEBRL4 where the package that holds it is installed."""
    with tempfile.TemporaryDirectory() as folder:
        cases = [synthetic(COUNT, seed, Path(folder)) for seed in SEEDS]
        cases += [case for case in [febrl4(Path(folder))] if case]
        yield Table(
            "Registers",
            COLUMNS_SHOWN,
            tuple(row for case in cases for row in (_ours(case), _splinks(case))),
            f"F1 at the probability {THRESHOLD}; for Splink's defaults at the best of all."
            f" Calibration error: of pairs never reviewed, after {REVIEWED} reviews,"
            f" median and worst of {DRAWS} draws.",
        )  # fmt: skip


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
        *cells(case.name, "umid", evaluate(found, case.truth)),
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
    return (*cells(case.name, "Splink's defaults", best), "", "", "", f"{seconds:.0f}")


def cells(name: str, matcher: str, score: Score) -> tuple[str, ...]:
    """The first five of COLUMNS_SHOWN."""
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
