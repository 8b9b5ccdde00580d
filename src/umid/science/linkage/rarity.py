"""How rare the values are on which two records agree."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from umid.science.linkage.engine import Compared
from umid.science.linkage.levels import COMPARISONS
from umid.science.linkage.model import Floats
from umid.science.linkage.traits import Traits


def commonness(compared: Compared, left: Traits, right: Traits) -> list[Floats]:
    """By comparison and pair, how common is what is agreed upon, 1 where that is not counted.

    Of two values that agree across scripts, the commoner counts.
    """
    return [
        _commonness(
            comparison.counted,
            level,
            (left, compared.left),
            (right, compared.right),
        )
        for comparison, level in zip(COMPARISONS, compared.levels, strict=True)
    ]


def _commonness(
    counted: Sequence[str], level: np.ndarray, *sides: tuple[Traits, np.ndarray]
) -> Floats:
    found = np.ones(len(level))
    for number, trait in enumerate(counted):
        if not trait:
            continue
        at = np.flatnonzero(level == number)
        shares = []
        for traits, rows in sides:
            text = traits.texts[trait]
            shares.append(text.commonness()[text.codes[rows[at]]])
        found[at] = np.maximum(*shares)
    return found
