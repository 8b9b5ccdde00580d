"""Why two records may be one person, in words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from gettext import gettext
from typing import Final

import numpy as np

from umid.science.linkage.levels import COMPARISONS, UNKNOWN
from umid.science.linkage.model import Levels

_BETWEEN: Final = "; "


def reasons(levels: Sequence[Levels]) -> list[str]:
    """For each pair what agrees and what does not; what cannot be known is left out."""
    return [_said(*pair) for pair in np.stack(levels, axis=1).tolist()]


@lru_cache(maxsize=1 << 14)
def _said(*levels: int) -> str:
    return _BETWEEN.join(
        gettext(comparison.reasons[level])
        for comparison, level in zip(COMPARISONS, levels, strict=True)
        if level != UNKNOWN
    )
