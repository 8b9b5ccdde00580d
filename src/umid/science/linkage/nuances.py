"""A second look at doubtful pairs: what a grade of likeness adds to the level it lies in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from umid.science.linkage.grades import COUNTS, Grades, Side, grades
from umid.science.linkage.levels import COMPARISONS, NUMBER
from umid.science.linkage.model import Floats, Levels, Model, Nuances

# Beyond these odds (natural logarithms) no likeness of names changes what is decided.
DOUBT: Final = 9.0
ROUNDS: Final = 60
_ENOUGH: Final = 1e-4
# As many pairs hold a grade's worth to nothing where a list is too small to tell.
_USUAL_PAIRS: Final = 5.0
_NEVER: Final = 1e-9


def probability(
    model: Model, levels: Sequence[Levels], common: Sequence[Floats], left: Side, right: Side
) -> Floats:
    """The probability that each pair is one person, after a second look at those in doubt.

    `levels` and `common` as `Model.log_odds` takes them.
    """
    odds = model.log_odds(levels, common)
    doubtful = np.flatnonzero(np.abs(odds) < DOUBT)
    if model.nuances and doubtful.size:
        found = grades(*_at(doubtful, left, right))
        odds[doubtful] += _worth(model.nuances, [level[doubtful] for level in levels], found)
    return model.calibration(_chance(odds))


def learn(odds: Floats, levels: Sequence[Levels], left: Side, right: Side) -> Nuances:
    """What each grade is worth, by expectation-maximisation over the pairs in doubt.

    `odds` are those of the levels, and stay the beginning of every round. Which pairs are seen
    hangs on their levels alone, so how grades spread within a level is seen without bias.
    """
    doubtful = np.flatnonzero(np.abs(odds) < DOUBT)
    odds, levels = odds[doubtful], [level[doubtful] for level in levels]
    found = grades(*_at(doubtful, left, right))
    person = _chance(odds)
    nuances: Nuances = {}
    for _ in range(ROUNDS):
        nuances = {name: _learned(name, levels, grade, person) for name, grade in found.items()}
        before, person = person, _chance(odds + _worth(nuances, levels, found))
        if np.abs(before - person).max(initial=0) < _ENOUGH:
            break
    return nuances


def _at(pairs: Grades, left: Side, right: Side) -> tuple[Side, Side]:
    return (left[0], left[1][pairs]), (right[0], right[1][pairs])


def _chance(odds: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(odds, -700, 700))))


def _learned(name: str, levels: Sequence[Levels], grade: Grades, person: Floats) -> Floats:
    """By level, from unknown up, and grade: log of how much likelier one person has the grade."""
    shape = (COMPARISONS[NUMBER[name]].size + 1, COUNTS[name])
    cells = (levels[NUMBER[name]].astype(np.intp) + 1) * shape[1] + grade
    persons, others = (
        np.bincount(cells, weights, shape[0] * shape[1]).reshape(shape)
        for weights in (person, 1 - person)
    )
    both = persons + others
    usual = (both + _NEVER) / (both + _NEVER).sum(axis=1, keepdims=True)
    one, other = (
        (counts + _USUAL_PAIRS * usual) / (counts.sum(axis=1, keepdims=True) + _USUAL_PAIRS)
        for counts in (persons, others)
    )
    return np.asarray(np.log(one / other))


def _worth(nuances: Nuances, levels: Sequence[Levels], found: Mapping[str, Grades]) -> Floats:
    total = np.zeros(len(levels[0]))
    for name, grade in found.items():
        total += nuances[name][levels[NUMBER[name]].astype(np.intp) + 1, grade]
    return total
