"""Learning what agreements are worth from the list itself, without anyone's labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from umid.science.linkage import nuances
from umid.science.linkage.engine import Compared, Comparing, Patterns
from umid.science.linkage.levels import COMPARISONS, UNKNOWN
from umid.science.linkage.model import EXPLANATIONS, PERSON, Floats, Levels, Model, Odds
from umid.science.linkage.rarity import commonness

ROUNDS: Final = 200
_ENOUGH: Final = 1e-4
# As many pairs hold the odds to what is usual where a list is too small to tell.
_USUAL_PAIRS: Final = 20.0
_NEVER: Final = 1e-6
_START: Final = (0.2, 0.2, 0.02, 0.58)
_HOPELESS: Final = -12.0


def learn(comparing: Comparing, seed: int, most_random: float = 1e6) -> Model:
    """Learn a model from one list, or from two that are compared with each other.

    Expectation-maximisation over the pairs of several blocking rules at once, as Splink does rule
    by rule (Winkler, "Using the EM algorithm for weight computation in the Fellegi-Sunter model of
    record linkage", 1988), with relatives and twins beside persons and strangers. What a rule's
    key settles is left out for the pairs that it found. `most_random`: how many pairs are drawn
    at random, with `seed`, to see how strangers agree.
    """
    strangers = [_never_nothing(odds) for odds in comparing.strangers(most_random, seed)]
    usual = [_usual(odds) for odds in strangers]
    patterns = comparing.patterns()
    odds, mix = usual, np.full((patterns.settled.shape[0], len(EXPLANATIONS)), _START)
    for _ in range(ROUNDS):
        chances = _chances(patterns, odds, mix)
        before, odds = (
            odds,
            [_learned(number, patterns, chances, one) for number, one in enumerate(usual)],
        )
        mix = _mix(patterns, chances)
        moved = (
            np.abs(new.person - old.person).max() for new, old in zip(odds, before, strict=True)
        )
        if max(moved) < _ENOUGH:
            break
    found, model = _with_shares(comparing, Model(odds, 1e-6, 1e-6, 1e-7))
    left, right = comparing.sides
    seen = model.log_odds(found.levels, commonness(found, left, right))
    learned = nuances.learn(
        seen, found.levels, (left.nearer, found.left), (right.nearer, found.right)
    )
    return replace(model, nuances=learned)


def _never_nothing(odds: Floats) -> Floats:
    """The same odds with a little for levels that were never seen, for nothing is impossible."""
    raised = np.maximum(odds, _NEVER)
    normal: Floats = raised / raised.sum()
    return normal


def _usual(strangers: Floats) -> Odds:
    """Before anything is learned, one person mostly agrees."""
    agreeing = np.full(strangers.size, 0.2 / max(strangers.size - 2, 1))
    agreeing[0], agreeing[-1] = 0.05, 0.75
    return Odds(agreeing / agreeing.sum(), strangers)


def _shares(level: Levels, weights: Floats, usual: Floats) -> Floats:
    """How often each level was seen; where few pairs could be compared, about as is usual."""
    known = level != UNKNOWN
    counts = np.bincount(level[known], weights[known], minlength=usual.size) + _USUAL_PAIRS * usual
    return _never_nothing(counts / counts.sum())


def _chances(patterns: Patterns, odds: Sequence[Odds], mix: Floats) -> Floats:
    """By pattern and explanation, how likely it explains the pattern; each row sums to 1."""
    logs = np.log(mix)[patterns.rule]
    for number, (level, one) in enumerate(zip(patterns.levels, odds, strict=True)):
        told = (level != UNKNOWN) & ~patterns.settled[patterns.rule, number]
        by_level = np.log(one.by_explanation(COMPARISONS[number]))
        logs += np.where(told[:, None], by_level[:, level].T, 0.0)
    logs -= logs.max(axis=1, keepdims=True)
    chances = np.exp(logs)
    normal: Floats = chances / chances.sum(axis=1, keepdims=True)
    return normal


def _learned(number: int, patterns: Patterns, chances: Floats, usual: Odds) -> Odds:
    """The odds of one comparison, from how likely each pattern has each explanation."""
    told = ~patterns.settled[patterns.rule, number]
    weights = patterns.count * chances[:, PERSON] * told
    person = _shares(patterns.levels[number], weights, usual.person)
    slips = COMPARISONS[number].slips
    if slips is not None:
        person *= (1 - slips) / (1 - person[0])
        person[0] = slips
    return replace(usual, person=person)


def _mix(patterns: Patterns, chances: Floats) -> Floats:
    """By rule, the share of each explanation among the pairs that it found."""
    weights = patterns.count[:, None] * chances
    totals = np.stack([
        np.bincount(patterns.rule, column, minlength=patterns.settled.shape[0])
        for column in weights.T
    ], axis=1) + 1  # fmt: skip
    normal: Floats = totals / totals.sum(axis=1, keepdims=True)
    return normal


def _with_shares(comparing: Comparing, model: Model) -> tuple[Compared, Model]:
    """The likelier pairs, and the model with each explanation's share of all possible pairs."""
    found = comparing.pairs(model, _HOPELESS)
    logs = model.log_likelihoods(found.levels, commonness(found, *comparing.sides))
    for _ in range(ROUNDS):
        weighed = logs + np.log(model.shares)[:, None]
        chances = np.exp(weighed - np.logaddexp.reduce(weighed))
        person, relatives, twins, *_ = (chances.sum(axis=1) + 0.5) / comparing.possible
        before, model = (
            model,
            replace(model, share_person=person, share_relatives=relatives, share_twins=twins),
        )
        if abs(np.log(before.share_person / model.share_person)) < _ENOUGH:
            break
    return found, model
