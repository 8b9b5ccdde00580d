"""Probabilities that keep their word: of pairs said to match at 0.8, eight in ten do.

A model's probabilities rest on assumptions that real lists break; people's reviews of a few
hundred pairs set them right.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Floats = NDArray[np.float64]

_EDGES: Final = np.array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, 0.99, 0.999])
# However sure a model is, it may be wrong in one pair of fifty.
_SUREST: Final = 0.02
BINS: Final = 10
_LEAST: Final = 1e-6
_UNCHANGED: Final = np.array([1.0, 1.0, 0.0])


class TooFewReviews(ValueError):
    """Calibration needs at least one reviewed match and one reviewed non-match."""

    def __init__(self) -> None:
        super().__init__("the reviewed pairs hold no match, or nothing but matches")


@dataclass(frozen=True, slots=True)
class Calibration:
    """A rising curve from the model's probability p to the calibrated one.

    Its odds are, in logarithms, low * log(p) - high * log(1 - p) + shift: the beta calibration of
    Kull, Silva Filho and Flach, AISTATS 2017. Where low and high are 1 and shift 0, all stays.
    """

    low: float = 1
    high: float = 1
    shift: float = 0

    def __call__(self, probability: Floats) -> Floats:
        if self == NOT_CALIBRATED:
            return probability
        odds = _evidence(probability) @ np.array([self.low, self.high, self.shift])
        return np.asarray(1 / (1 + np.exp(-odds)))


NOT_CALIBRATED: Final = Calibration()


def _evidence(probability: Floats) -> Floats:
    """By pair what low, high and shift are multiplied with."""
    inner = np.clip(probability, _LEAST, 1 - _LEAST)
    return np.column_stack((np.log(inner), -np.log1p(-inner), np.ones(len(inner))))


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
    """Fit the curve to reviewed pairs by weighted maximum likelihood. Raises TooFewReviews.

    Three numbers are learned where isotonic regression has as many steps as it likes; from 500
    reviews those steps are mostly chance. A slight pull towards no change keeps a few reviews in
    bounds.
    """
    if is_match.all() or not is_match.any():
        raise TooFewReviews
    evidence, share = _evidence(probability), weights / weights.mean()

    def unlikely(curve: Floats) -> float:
        odds = evidence @ curve
        loss = (share * (np.logaddexp(0, odds) - is_match * odds)).sum()
        return float(loss + np.square(curve - _UNCHANGED).sum() / 2)

    bounds = [(0, None), (0, None), (None, None)]
    return Calibration(*minimize(unlikely, _UNCHANGED, bounds=bounds).x.tolist())


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
