"""Probabilities that keep their word: of pairs said to match at 0.8, eight in ten do.

A model's probabilities rest on assumptions that real lists break; people's reviews of a few
hundred pairs set them right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import isotonic_regression

Floats = NDArray[np.float64]

_EDGES: Final = np.array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, 0.99, 0.999])
# However sure a model is, it may be wrong in one pair of fifty.
_SUREST: Final = 0.02
BINS: Final = 10


class TooFewReviews(ValueError):
    """Calibration needs at least one reviewed match and one reviewed non-match."""

    def __init__(self) -> None:
        super().__init__("the reviewed pairs hold no match, or nothing but matches")


@dataclass(frozen=True, slots=True)
class Calibration:
    """A rising curve through `points`, from the model's probability to the calibrated one."""

    points: Sequence[float]
    values: Sequence[float]

    def __call__(self, probability: Floats) -> Floats:
        if not self.points:
            return probability
        return np.interp(probability, self.points, self.values)


NOT_CALIBRATED: Final = Calibration((), ())


def choose_for_review(
    probability: Floats, count: int, seed: int
) -> tuple[NDArray[np.intp], Floats]:
    """Pairs worth a person's time: about `count` rows, and how many pairs each stands for.

    From each band of probability as many are drawn as its pairs are many and unsure (Neyman, "On
    the two different aspects of the representative method", 1934); the weights undo that.
    """
    band = np.searchsorted(_EDGES, probability)
    members = [np.flatnonzero(band == number) for number in range(_EDGES.size + 1)]
    unsure = np.clip(probability, _SUREST, 1 - _SUREST)
    spread = np.array([np.sqrt(unsure[rows] * (1 - unsure[rows])).sum() for rows in members])
    # One of each band first, so that none goes unseen.
    rest = max(count - sum(map(bool, map(len, members))), 0)
    shares = 1 + np.floor(rest * spread / (spread.sum() or 1)).astype(int)
    generator = np.random.default_rng(seed)
    chosen, weights = [np.zeros(0, np.intp)], [np.zeros(0)]
    for rows, share in zip(members, shares.tolist(), strict=True):
        drawn = min(len(rows), share)
        chosen.append(generator.choice(rows, drawn, replace=False))
        weights.append(np.full(drawn, len(rows) / max(drawn, 1)))
    return np.concatenate(chosen), np.concatenate(weights)


def calibrate(probability: Floats, is_match: NDArray[np.bool_], weights: Floats) -> Calibration:
    """Fit the curve to reviewed pairs by weighted isotonic regression. Raises TooFewReviews.

    Zadrozny and Elkan, "Transforming classifier scores into accurate multiclass probability
    estimates", KDD 2002. Equal probabilities are pooled first, and each level of the fit stands
    at the mean of the probabilities it was fitted to, with lines between.
    """
    if is_match.all() or not is_match.any():
        raise TooFewReviews
    points, place = np.unique(probability, return_inverse=True)
    weight = np.bincount(place, weights)
    fitted = isotonic_regression(np.bincount(place, weights * is_match) / weight, weights=weight).x
    level = np.cumsum(np.diff(fitted, prepend=fitted[0]) > 0)
    total = np.bincount(level, weight)
    middle = np.bincount(level, weight * points) / total
    return Calibration(middle.tolist(), np.unique(fitted).tolist())


def calibration_error(
    probability: Floats, is_match: NDArray[np.bool_], weights: Floats | None = None
) -> float:
    """Expected calibration error: how far, on average, ten equal bands of probability are off.

    Naeini, Cooper and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian
    binning", AAAI 2015.
    """
    band = np.minimum((probability * BINS).astype(int), BINS - 1)
    weights = np.ones(len(probability)) if weights is None else weights
    surplus = np.bincount(band, weights * (probability - is_match), minlength=BINS)
    return float(np.abs(surplus).sum() / weights.sum()) if len(probability) else 0.0
