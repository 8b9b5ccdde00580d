"""From aligned parts to one number: how likely two names are one person's.

The score is a logistic function of a few properties that can be read aloud. Its constants were
fitted by `benchmarks/matching/names_fitting.py`; what they were fitted on is told there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from umid.science.names.aligning import Alignment, Coded, Flags, align
from umid.science.names.coding import MOST_PARTS, SEX, SEXES, WIDTH
from umid.science.names.endings import Sex
from umid.science.names.person import coded_name

THRESHOLD: Final = 0.5
"""Names at or above this similarity are called one person's where nothing else is known."""

_CHUNK: Final = 1 << 12
PROPERTIES: Final = ("worst", "disagreement", "weight", "missing", "sexes differ")
_PULLS: Final = np.array([28.2, -2.0, 1.33, -6.6, -6.0])
_START: Final = -26.9

# Weights are in tenths of a consonant; beyond six consonants more agreement tells little more.
_CONSONANT: Final = 10
_MOST_WEIGHT: Final = 60
AGREES: Final = 0.75
"""Parts at least so alike are called the same when an alignment is put into words."""
_ENOUGH_PARTS: Final = 2
_THIN: Final = 0.45
# Below, two parts are simply different; above, simply the same.
_TELLING: Final = (0.55, 0.9)


def coded_names(names: Sequence[str]) -> Coded:
    """Names as a (names, MOST_PARTS, WIDTH) array, all zero where a name has no letters."""
    return _array([coded_name(name) for name in names])


def _array(codes: list[bytes]) -> Coded:
    return np.frombuffer(b"".join(codes), np.uint8).reshape(-1, MOST_PARTS, WIDTH)


def properties(left: Coded, right: Coded) -> tuple[NDArray[np.float64], Alignment]:
    """The `PROPERTIES` of many pairs, (pairs, 5), with the alignment they were read from.

    worst: the likeness of the least alike of the parts that must answer each other;
    disagreement: the unlikeness of aligned parts, each by its weight;
    weight: how much of the names agrees, in consonants;
    missing: the share of the names that nothing answers; sexes differ: 1 where endings show it.
    """
    found = align(left, right)
    asked = np.arange(MOST_PARTS) < found.counts.min(axis=1)[:, None]
    worst = np.where(asked, found.likeness, 1).min(axis=1)
    weight = np.maximum(found.weight.sum(axis=1), 1)
    disagreement = (found.weight * (1 - found.likeness)).sum(axis=1) / weight
    agreeing = (found.weight * (found.likeness >= AGREES)).sum(axis=1)
    missing = 1 - 2 * weight / np.maximum(found.total.sum(axis=1), 2 * weight)
    differ = _sexes_differ(left, right)
    columns = (
        np.clip(worst, *_TELLING),
        disagreement,
        np.minimum(agreeing, _MOST_WEIGHT) / _CONSONANT,
        missing,
        differ,
    )
    return np.column_stack(columns).astype(np.float64), found


def _sexes_differ(left: Coded, right: Coded) -> Flags:
    """Whether all endings of one name show a man and all of the other a woman."""
    shown = [
        [(side[:, :, SEX] == SEXES[sex]).any(axis=1) for sex in (Sex.MALE, Sex.FEMALE)]
        for side in (left, right)
    ]
    (men, women), (others_men, others_women) = shown
    one_way = men & ~women & others_women & ~others_men
    return np.asarray(one_way | (women & ~men & others_men & ~others_women))


def _shared_parts(found: Alignment) -> NDArray[np.intp]:
    """How many parts two names share; an initial is none, for brothers and sisters share it."""
    return np.asarray(((found.likeness >= AGREES) & ~found.initial).sum(axis=1))


def _scores(left: Coded, right: Coded) -> NDArray[np.float64]:
    found, alignment = properties(left, right)
    # A sum, not a product of matrices: that would round by how many pairs are scored at once.
    odds = (found * _PULLS).sum(axis=1) + _START
    scores = 1 / (1 + np.exp(-odds))
    # One shared part is no match between names of which either has more.
    thin = (_shared_parts(alignment) < _ENOUGH_PARTS) & (alignment.counts.max(axis=1) > 1)
    scores = np.where(thin, scores * _THIN, scores)
    empty = alignment.counts.min(axis=1) == 0
    same = (left == right).all(axis=(1, 2))
    return np.where(empty, 0, np.where(same, 1, scores))


def similarities(left: Sequence[str], right: Sequence[str]) -> NDArray[np.float64]:
    """The similarity of each pair `left[i]`, `right[i]`: 0…1, as `similarity` gives it.

    Raises ValueError where the sequences differ in length.
    """
    if len(left) != len(right):
        raise ValueError(f"{len(left)} names on the left, {len(right)} on the right")
    numbers = {name: number for number, name in enumerate(dict.fromkeys((*left, *right)))}
    distinct = list(numbers)
    # The lesser coded name goes first, so that no tie is broken by who stood left.
    codes = [coded_name(name) for name in distinct]
    rank = np.empty(len(distinct), np.intp)
    rank[sorted(range(len(distinct)), key=codes.__getitem__)] = np.arange(len(distinct))
    table = _array(codes)
    one = np.fromiter(map(numbers.__getitem__, left), np.intp, len(left))
    other = np.fromiter(map(numbers.__getitem__, right), np.intp, len(right))
    swapped = rank[one] > rank[other]
    one, other = np.where(swapped, other, one), np.where(swapped, one, other)
    scores = np.empty(len(left))
    for start in range(0, len(left), _CHUNK):
        chosen = slice(start, start + _CHUNK)
        scores[chosen] = _scores(table[one[chosen]], table[other[chosen]])
    return scores


def similarity(a: str, b: str) -> float:
    """How likely two names are one person's, judged by the names alone: 0…1, symmetric.

    1 where both have the same parts in the same letters, in whatever order; 0 where either has no
    letters. `THRESHOLD` divides matches from the rest.
    """
    return float(similarities([a], [b])[0])
