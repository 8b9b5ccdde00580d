"""Why two records may be one person, in words."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext
from typing import Final

import numpy as np

from umid.science.linkage.levels import COMPARISONS, UNKNOWN
from umid.science.linkage.model import Levels

_BETWEEN: Final = "; "


def reasons(levels: Sequence[Levels]) -> list[str]:
    """For each pair what agrees and what does not; what cannot be known is left out."""
    sizes = [comparison.size + 1 for comparison in COMPARISONS]
    packed = np.ravel_multi_index([level.astype(np.intp) - UNKNOWN for level in levels], sizes)
    kinds, kind = np.unique(packed, return_inverse=True)
    unpacked = np.stack(np.unravel_index(kinds, sizes), axis=1) + UNKNOWN
    words = [[gettext(reason) for reason in comparison.reasons] for comparison in COMPARISONS]
    said = [_said(words, one) for one in unpacked.tolist()]
    return [said[number] for number in kind.tolist()]


def _said(words: Sequence[Sequence[str]], levels: Sequence[int]) -> str:
    return _BETWEEN.join(
        by_level[level] for by_level, level in zip(words, levels, strict=True) if level != UNKNOWN
    )
