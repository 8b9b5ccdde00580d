"""How alike two people are within a level of agreement, in grades that tell more than SQL can.

The levels sort out a whole country's pairs. For the few that they leave in doubt, names are
compared by `umid.science.names`, sound by sound, and birth dates part by part.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from umid.science.linkage.levels import COMPARISONS
from umid.science.linkage.traits import NAMES, Nearer, Trait
from umid.science.names import parse
from umid.science.names.aligning import part_likeness
from umid.science.names.coding import WIDTH, coded
from umid.science.names.endings import Ending, Sex
from umid.science.names.script import Script

Rows = NDArray[np.int64]
Side = tuple[Nearer, Rows]
"""What of a list is looked at, and by pair the row of its person in it."""
Grades = NDArray[np.intp]

_EDGES: Final = np.array([0, 0.3, 0.45, 0.55, 0.65, 0.75, 0.82, 0.88, 0.93, 0.97, 0.9999])
# Of these names the stem is compared: they end as a fashion or the sex has it.
_BY_STEM: Final = frozenset({"family", "father"})
_MOST_YEARS: Final = 12
# A month or a day differs, agrees, or is not known.
_STATES: Final = 3

COUNTS: Final[Mapping[str, int]] = {
    **{comparison.name: _EDGES.size + 1 for comparison in COMPARISONS if comparison.name in NAMES},
    "birth": (_MOST_YEARS + 1) * _STATES * _STATES,
}
"""By comparison that has grades, how many."""


def grades(left: Side, right: Side) -> dict[str, Grades]:
    """By comparison that has grades, the grade of each pair."""
    found = {name: _name_grades(name, left, right) for name in COUNTS if name in NAMES}
    return {**found, "birth": _birth_grades(left, right)}


def _name_grades(name: str, left: Side, right: Side) -> Grades:
    """0 where a name is not known, then by rising likeness. Each two texts are compared once."""
    texts = [traits.written[name] for traits, _ in (left, right)]
    one, other = (trait.codes[rows] for trait, (_, rows) in zip(texts, (left, right), strict=True))
    width = len(texts[1].values)
    pairs, place = np.unique(one.astype(np.int64) * width + other, return_inverse=True)
    sides = _coded(texts[0], pairs // width), _coded(texts[1], pairs % width)
    known = np.flatnonzero((sides[0][:, 0] > 0) & (sides[1][:, 0] > 0))
    by_stem = np.full(len(known), name in _BY_STEM)
    likeness = part_likeness(sides[0][known], sides[1][known], by_stem)
    found = np.zeros(len(pairs), np.intp)
    found[known] = np.searchsorted(_EDGES, likeness, side="right")
    return found[place]


def _coded(trait: Trait, codes: NDArray[np.int64]) -> NDArray[np.uint8]:
    used, place = np.unique(codes, return_inverse=True)
    joined = b"".join([_sounds(trait.values[code]) for code in used.tolist()])
    return np.frombuffer(joined, np.uint8).reshape(-1, WIDTH)[place]


def _sounds(text: str) -> bytes:
    """All parts of a text as one coded part; zero where no letter is known."""
    parts = parse(text).parts
    if not parts:
        return bytes(WIDTH)
    return coded(
        "".join(part.fold for part in parts),
        "".join(part.stem for part in parts),
        Ending.NONE,
        Sex.UNKNOWN,
        arabic=any(part.script is Script.ARABIC for part in parts),
    )


def _birth_grades(left: Side, right: Side) -> Grades:
    years = np.abs(_of(left, "birth_year") - _of(right, "birth_year"))
    months, days = (
        _state(_of(left, name), _of(right, name)) for name in ("birth_month", "birth_day")
    )
    found = (np.minimum(years, _MOST_YEARS) * _STATES + months) * _STATES + days
    return np.asarray(found, np.intp)


def _of(side: Side, name: str) -> NDArray[np.int32]:
    traits, rows = side
    numbers: NDArray[np.int32] = getattr(traits, name)[rows]
    return numbers


def _state(one: NDArray[np.int32], other: NDArray[np.int32]) -> NDArray[np.int64]:
    return np.where((one == 0) | (other == 0), 2, (one == other).astype(np.int64))
