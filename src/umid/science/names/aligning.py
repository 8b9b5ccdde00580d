"""Which part of one name answers which part of the other, for many pairs of names at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from umid.science.names.coding import (
    ARABIC,
    ENDING,
    ENDINGS,
    FIRST,
    FOLD,
    FOLD_WEIGHT,
    INITIAL,
    MOST_PARTS,
    STEM,
    STEM_WEIGHT,
    WEIGHT,
)
from umid.science.names.costs import SIZE, SUBSTITUTION
from umid.science.names.distance import distances
from umid.science.names.endings import Ending

Coded = NDArray[np.uint8]
Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]

_INITIAL_AGREES: Final = 0.9
_INITIAL_TOLERANCE: Final = 15
_APART: Final = -1.0
# Weights are in tenths of a consonant, costs in hundredths, and two weights make one mean.
_HALF_COSTS: Final = 5

# By how much two endings of unlike kind lower the likeness of their stems: Raҳimov, Raҳimzoda and
# Raҳim are one family name in three fashions.
_FASHIONS: Final = {
    (Ending.FATHER, Ending.NONE): 0.08,
    (Ending.FATHER, Ending.FAMILY): 0.25,
    (Ending.FATHER, Ending.DESCENDANT): 0.10,
    (Ending.FAMILY, Ending.NONE): 0.12,
    (Ending.DESCENDANT, Ending.FAMILY): 0.10,
    (Ending.DESCENDANT, Ending.NONE): 0.15,
}


def _fashions() -> Floats:
    table = np.zeros((len(ENDINGS), len(ENDINGS)), np.float32)
    for (one, other), lowered in _FASHIONS.items():
        a, b = ENDINGS[one], ENDINGS[other]
        table[a, b] = table[b, a] = lowered
    return table


_LOWERED: Final = _fashions()
_FATHER: Final = ENDINGS[Ending.FATHER]


@dataclass(frozen=True, slots=True)
class Alignment:
    """For each pair of names, its aligned parts in falling order of likeness.

    Arrays are (pairs, MOST_PARTS); `left` and `right` hold columns of the coded names, -1 where
    nothing is aligned; `likeness` is 0…1 and `weight` what the lighter of both parts weighs;
    `initial` tells that one of both parts is an initial.
    """

    likeness: Floats
    weight: Floats
    initial: Flags
    left: NDArray[np.int8]
    right: NDArray[np.int8]
    counts: NDArray[np.intp]
    """Parts of either name, (pairs, 2)."""
    total: Floats
    """The weight of all parts of either name, (pairs, 2)."""


def part_likeness(left: Coded, right: Coded, fashions: Flags) -> Floats:
    """How alike two parts sound, 0…1, for (pairs, WIDTH) arrays of coded parts.

    `fashions` tells for each pair whether unlike endings may be fashions of one name; if not, the
    parts are compared as they stand.
    """
    whole = ~fashions
    one = np.where(whole[:, None], left[:, FOLD], left[:, STEM])
    other = np.where(whole[:, None], right[:, FOLD], right[:, STEM])
    weights = [
        np.where(whole, side[:, FOLD_WEIGHT], side[:, STEM_WEIGHT]).astype(np.float32)
        for side in (left, right)
    ]
    cost = distances(one, other, left[:, ARABIC] != right[:, ARABIC])
    lowered = np.where(whole, 0, _LOWERED[left[:, ENDING], right[:, ENDING]])
    likeness = 1 - cost / (weights[0] + weights[1]) / _HALF_COSTS - lowered
    first = SUBSTITUTION[left[:, FIRST].astype(np.intp) * SIZE + right[:, FIRST]]
    initial = np.where(first <= _INITIAL_TOLERANCE, _INITIAL_AGREES, 0)
    either = (left[:, INITIAL] | right[:, INITIAL]).astype(bool)
    return np.where(either, initial, np.maximum(likeness, 0)).astype(np.float32)


def _are_fashions(left: Coded, right: Coded, named: tuple[Flags, Flags]) -> Flags:
    """Whether the endings of two parts may be fashions of one name.

    A bare name answers a family name only where its own side has no other family name (`named`
    tells of either side): Rahim Karimov is not Karim Rahimov. Nor across Arabic script, where a
    bare name often ends like one (معروف, Maruf).
    """
    ends = left[:, ENDING], right[:, ENDING]
    bare = [end == ENDINGS[Ending.NONE] for end in ends]
    family = [_is_family(end) for end in ends]
    doubtful = (bare[0] & family[1] & named[0]) | (bare[1] & family[0] & named[1])
    unlike_scripts = left[:, ARABIC] != right[:, ARABIC]
    across = unlike_scripts & ((bare[0] & family[1]) | (bare[1] & family[0]))
    return np.asarray(~(doubtful | across))


def _is_family(ending: Coded) -> Flags:
    return np.asarray((ending == ENDINGS[Ending.FAMILY]) | (ending == ENDINGS[Ending.DESCENDANT]))


def _may_answer(left: Coded, right: Coded, filled: tuple[Flags, Flags]) -> Flags:
    """Whether a part may answer another: (pairs, MOST_PARTS, MOST_PARTS).

    A father's name answers only a father's name where both names have one. Against a bare name it
    stands only if its own name has no more parts than the other, for then nothing is left over:
    Timur Ahmedovich Rahimov is not his father Ahmed Rahimov.
    """
    fathers = [
        (side[:, :, ENDING] == _FATHER) & full
        for side, full in zip((left, right), filled, strict=True)
    ]
    both = (fathers[0].any(axis=1) & fathers[1].any(axis=1))[:, None, None]
    longer = filled[0].sum(axis=1) - filled[1].sum(axis=1)
    only_left = fathers[0][:, :, None] & ~fathers[1][:, None, :]
    only_right = ~fathers[0][:, :, None] & fathers[1][:, None, :]
    barred = (only_left & (both | (longer > 0)[:, None, None])) | (
        only_right & (both | (longer < 0)[:, None, None])
    )
    return np.asarray(filled[0][:, :, None] & filled[1][:, None, :] & ~barred)


def align(left: Coded, right: Coded) -> Alignment:
    """Align the parts of many pairs of coded names, (pairs, MOST_PARTS, WIDTH) each.

    The likest parts are aligned first (greedily: with two to four parts an optimal assignment
    differs too rarely to pay for).
    """
    filled = left[:, :, 0] != 0, right[:, :, 0] != 0
    pair, one, other = np.nonzero(_may_answer(left, right, filled))
    table = np.full((len(left), MOST_PARTS, MOST_PARTS), _APART, np.float32)
    parts = left[pair, one], right[pair, other]
    families = [np.asarray(_is_family(side[:, :, ENDING]).any(axis=1)) for side in (left, right)]
    fashions = _are_fashions(*parts, (families[0][pair], families[1][pair]))
    table[pair, one, other] = part_likeness(*parts, fashions)
    weights = left[:, :, WEIGHT], right[:, :, WEIGHT]
    counts = np.column_stack([side.sum(axis=1) for side in filled])
    total = np.column_stack([side.sum(axis=1, dtype=np.intp) for side in weights]).astype(
        np.float32
    )
    likeness, columns = _greedy(table, int(counts.min(axis=1).max(initial=0)))
    aligned = likeness >= 0
    rows = np.arange(len(left))[:, None]
    lighter = np.minimum(weights[0][rows, columns[0]], weights[1][rows, columns[1]])
    return Alignment(
        likeness=np.where(aligned, likeness, 0).astype(np.float32),
        weight=np.where(aligned, lighter, 0).astype(np.float32),
        initial=_initial(left, right, columns),
        left=np.where(aligned, columns[0], -1).astype(np.int8),
        right=np.where(aligned, columns[1], -1).astype(np.int8),
        counts=counts,
        total=total,
    )


def _initial(
    left: Coded, right: Coded, columns: tuple[NDArray[np.intp], NDArray[np.intp]]
) -> Flags:
    rows = np.arange(len(left))[:, None]
    return np.asarray(left[rows, columns[0], INITIAL] | right[rows, columns[1], INITIAL], bool)


def _greedy(table: Floats, rounds: int) -> tuple[Floats, tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """The best cell of each table, then the best sharing no row or column with it, and so on."""
    pairs = len(table)
    likeness = np.full((pairs, MOST_PARTS), _APART, np.float32)
    rows, columns = (np.zeros((pairs, MOST_PARTS), np.intp) for _ in range(2))
    every = np.arange(pairs)
    for turn in range(rounds):
        best = table.reshape(pairs, -1).argmax(axis=1)
        row, column = np.divmod(best, MOST_PARTS)
        likeness[:, turn] = table[every, row, column]
        rows[:, turn], columns[:, turn] = row, column
        table[every, row, :] = _APART
        table[every, :, column] = _APART
    return likeness, (rows, columns)
