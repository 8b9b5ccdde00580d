"""Weighted edit distances of many pairs of folds at once.

The recurrence is Wagner and Fischer's (1974) with the costs of `costs`; all pairs take each step
together, so that NumPy does the work. Padding costs nothing, which lets pairs of unlike length
share one array.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from umid.science.names.costs import LOSS, SIZE, SUBSTITUTION

_CHUNK: Final = 1 << 13


def distances(
    left: NDArray[np.uint8], right: NDArray[np.uint8], against_arabic: NDArray[np.bool_]
) -> NDArray[np.int16]:
    """The cost of turning each left fold into its right one.

    `left` and `right` are (pairs, LENGTH) arrays of codes padded with 0; `against_arabic` tells
    for each pair whether exactly one side is in Arabic script.
    """
    found = np.empty(len(left), np.int16)
    lengths = np.maximum((left != 0).sum(axis=1), (right != 0).sum(axis=1))
    order = np.argsort(lengths, kind="stable")
    for start in range(0, len(order), _CHUNK):
        chosen = order[start : start + _CHUNK]
        length = int(lengths[chosen[-1]])
        found[chosen] = _chunk(
            np.ascontiguousarray(left[chosen, :length].T).astype(np.intp),
            np.ascontiguousarray(right[chosen, :length].T).astype(np.intp),
            against_arabic[chosen].astype(np.intp) * SIZE,
        )
    return found


def _chunk(
    left: NDArray[np.intp], right: NDArray[np.intp], offset: NDArray[np.intp]
) -> NDArray[np.int16]:
    """As `distances`, for (length, pairs) arrays; `offset` chooses the table of losses."""
    length, pairs = left.shape
    gained = LOSS[right + offset]
    row = np.zeros((length + 1, pairs), np.int16)
    np.cumsum(gained, axis=0, dtype=np.int16, out=row[1:])
    for sound in left:
        lost = LOSS[sound + offset]
        diagonal = SUBSTITUTION[sound * SIZE + right]
        diagonal += row[:-1]
        row += lost
        np.minimum(row[1:], diagonal, out=row[1:])
        for column in range(length):
            np.minimum(row[column + 1], row[column] + gained[column], out=row[column + 1])
    last: NDArray[np.int16] = row[-1]
    return last
