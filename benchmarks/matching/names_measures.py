"""How well scores tell true pairs from false ones, with intervals by person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
Truth = NDArray[np.bool_]
Measure = Callable[[Scores, Truth, Scores], float]


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure and the bounds of its 95 % bootstrap interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.3f} [{self.low:.3f}–{self.high:.3f}]"


def _curve(scores: Scores, truth: Truth, weights: Scores) -> tuple[Scores, Scores, Scores]:
    """Thresholds with the precision and recall of calling every pair at or above them a match."""
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(weights[order] * truth[order])
    called = np.cumsum(weights[order])
    ends = np.flatnonzero(np.diff(scores[order], append=-np.inf))
    recall = hits[ends] / hits[-1]
    return scores[order][ends], hits[ends] / np.maximum(called[ends], 1e-12), recall


def best_f1(scores: Scores, truth: Truth, weights: Scores) -> float:
    """F1 at the threshold that serves this method best."""
    _, precision, recall = _curve(scores, truth, weights)
    return float(np.max(2 * precision * recall / np.maximum(precision + recall, 1e-12)))


def f1_at(threshold: float) -> Measure:
    """F1 at a threshold fixed beforehand."""

    def measure(scores: Scores, truth: Truth, weights: Scores) -> float:
        called = scores >= threshold
        hits = float(weights[called & truth].sum())
        return 2 * hits / (float(weights[called].sum()) + float(weights[truth].sum()))

    return measure


def recall_at_precision(wanted: float) -> Measure:
    """The largest recall among thresholds whose precision is at least `wanted`."""

    def measure(scores: Scores, truth: Truth, weights: Scores) -> float:
        _, precision, recall = _curve(scores, truth, weights)
        return float(recall[precision >= wanted].max(initial=0.0))

    return measure


def interval(
    measure: Measure,
    scores: Scores,
    truth: Truth,
    people: tuple[NDArray[np.intp], NDArray[np.intp]],
    rounds: int = 200,
    seed: int = 1,
) -> Interval:
    """A measure with its bootstrap interval; people are drawn, and bring their pairs.

    `people` holds the number of the person on either side; a pair counts as often as the product
    of its people's draws (a true pair as often as its person was drawn).
    """
    drawer = np.random.default_rng(seed)
    left, right = people
    count = int(max(left.max(), right.max())) + 1
    found = []
    for _ in range(rounds):
        draws = np.bincount(drawer.integers(0, count, count), minlength=count).astype(np.float64)
        weights = np.where(truth, draws[left], draws[left] * draws[right])
        if weights[truth].sum() > 0:
            found.append(measure(scores, truth, weights))
    value = measure(scores, truth, np.ones(len(scores)))
    low, high = np.quantile(found, [0.025, 0.975])
    return Interval(value, float(low), float(high))
