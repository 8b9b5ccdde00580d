"""How many pairs were missed: nobody can count them, but an audit sample can estimate them."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Final

_NORMAL_95: Final = 1.959963984540054


class EmptyAudit(ValueError):
    """An audit that found no pair says nothing."""

    def __init__(self) -> None:
        super().__init__("the audit holds no pair, so that nothing can be estimated from it")


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number with its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Missed:
    """The share of true pairs that were found, and how many were not."""

    recall: Estimate
    pairs: Estimate


def estimate_missed(audited: int, of_these_found: int, true_found: float) -> Missed:
    """Estimate missed pairs from an audit. Raises EmptyAudit.

    `audited`: true pairs that people found by searching for randomly drawn people, without seeing
    the model's pairs; `of_these_found`: how many of them the model had found; `true_found`: the
    true pairs among all that the model found, which calibrated probabilities sum to.

    The share found has the interval of Wilson, "Probable inference, the law of succession, and
    statistical inference", JASA 22 (1927); missed pairs follow as in the two-list estimate of
    Lincoln and Petersen. Pairs that the audit could not find either are not in it.
    """
    if not audited:
        raise EmptyAudit
    recall = _wilson(of_these_found, audited)
    return Missed(
        recall,
        Estimate(
            _unfound(true_found, recall.value),
            _unfound(true_found, recall.high),
            _unfound(true_found, recall.low),
        ),
    )


def _unfound(found: float, share: float) -> float:
    return found * (1 - share) / share if share else float("inf")


def _wilson(hits: int, trials: int) -> Estimate:
    share, spread = hits / trials, _NORMAL_95**2 / trials
    middle = (share + spread / 2) / (1 + spread)
    half = _NORMAL_95 * sqrt(share * (1 - share) / trials + spread / (4 * trials)) / (1 + spread)
    low = 0.0 if hits == 0 else middle - half
    return Estimate(share, low, 1.0 if hits == trials else middle + half)
