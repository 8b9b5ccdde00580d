"""How flows are drawn: bands between two columns, and arcs on a map.

Shapes are given in units of their drawing, words in hundredths of it, so that a page can stretch
the shapes and leave the words their size.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot
from typing import Final

from umid.council.adaptations.rules.borders import borders
from umid.council.adaptations.rules.flows import ENDS, Flow, arriving, leaving

ROW: Final = 100
"""The height of a place in the columns; the drawing is 100 wide and a row high for each place."""
TALLEST: Final = 54.0
_LABEL: Final = 30.0  # from the top of a row to the foot of its words
_TOP: Final = 40.0  # to the top of its bar
_BAR: Final = 1.4
_BEND: Final = 0.2
_SHORT: Final = 42.0  # how far before a place an arc ends and its arrow begins
_HEAD: Final = 17.0
_THIN, _THICK = 5.0, 16.0
_BELOW: Final = frozenset({"TJ"})  # whose neighbours' names would cover its own


@dataclass(frozen=True, slots=True)
class Bar:
    """A place in one of the columns with how many begin or end there; `label` is in hundredths."""

    end: str
    number: int
    x: float
    y: float
    width: float
    height: float
    label: float


@dataclass(frozen=True, slots=True)
class Shape:
    """A flow as a path; an arc has a thickness, and an arrow's head of its own."""

    flow: Flow
    path: str
    thickness: float = 0.0
    head: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """From where on the left, to where on the right, bands between."""

    height: int
    left: tuple[Bar, ...]
    right: tuple[Bar, ...]
    bands: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a place is named on the map, in hundredths of it; `is_above` its dot or below."""

    end: str
    x: float
    y: float
    across: float
    down: float
    is_above: bool


@dataclass(frozen=True, slots=True)
class Map:
    """Outlines by state, places, and arcs from one to another."""

    width: int
    height: int
    outlines: tuple[tuple[str, str], ...]
    spots: tuple[Spot, ...]
    arcs: tuple[Shape, ...]


def columns(flows: Sequence[Flow]) -> Columns:
    """The flows, in their order, as bands whose height is their number."""
    most = max((max(leaving(flows, end), arriving(flows, end)) for end in ENDS), default=0)
    unit = TALLEST / most if most else 0.0
    filled_left = {end: number * ROW + _TOP for number, end in enumerate(ENDS)}
    filled_right = dict(filled_left)
    bands = []
    for flow in flows:
        high = flow.number * unit
        bands.append(Shape(flow, _band(filled_left[flow.origin], filled_right[flow.to], high)))
        filled_left[flow.origin] += high
        filled_right[flow.to] += high
    height = ROW * len(ENDS)
    return Columns(
        height=height,
        left=tuple(_bar(end, leaving(flows, end), 0, unit, height) for end in ENDS),
        right=tuple(_bar(end, arriving(flows, end), 100 - _BAR, unit, height) for end in ENDS),
        bands=tuple(bands),
    )


def on_map(flows: Sequence[Flow]) -> Map:
    """The flows as arcs; what stays within a state is a ring at its place."""
    drawn = borders()
    most = max((flow.number for flow in flows), default=1)
    return Map(
        width=drawn.width,
        height=drawn.height,
        outlines=tuple(drawn.outlines.items()),
        spots=tuple(_spot(end) for end in ENDS),
        arcs=tuple(_arc(flow, _THIN + (_THICK - _THIN) * flow.number / most) for flow in flows),
    )


def _bar(end: str, number: int, x: float, unit: float, height: int) -> Bar:
    row = ENDS.index(end) * ROW
    label = (row + _LABEL) / height * 100
    return Bar(end, number, x, row + _TOP, _BAR, number * unit, round(label, 2))


def _band(left: float, right: float, high: float) -> str:
    first, last = _BAR, 100 - _BAR
    return (
        f"M{first} {left:.1f}C50 {left:.1f} 50 {right:.1f} {last} {right:.1f}"
        f"V{right + high:.1f}C50 {right + high:.1f} 50 {left + high:.1f} {first} {left + high:.1f}Z"
    )


def _spot(end: str) -> Spot:
    drawn = borders()
    x, y = drawn.places[end]
    across, down = round(x / drawn.width * 100, 2), round(y / drawn.height * 100, 2)
    return Spot(end, x, y, across, down, is_above=end not in _BELOW)


def _arc(flow: Flow, thickness: float) -> Shape:
    places = borders().places
    (x, y), (u, v) = places[flow.origin], places[flow.to]
    thickness = round(thickness, 1)
    if flow.origin == flow.to:
        ring = f"M{x:.0f} {y:.0f}a26 26 0 1 1 1 0"
        return Shape(flow, ring, thickness)
    p, q = (x + u) / 2 - (v - y) * _BEND, (y + v) / 2 + (u - x) * _BEND
    length = hypot(u - p, v - q)
    across, down = (u - p) / length, (v - q) / length
    a, b = u - across * _SHORT, v - down * _SHORT
    tip = (u - across * _HEAD / 2, v - down * _HEAD / 2)
    sides = ((a - down * _HEAD, b + across * _HEAD), (a + down * _HEAD, b - across * _HEAD))
    head = "M" + "L".join(f"{one:.1f} {two:.1f}" for one, two in (tip, *sides)) + "Z"
    return Shape(flow, f"M{x:.0f} {y:.0f}Q{p:.1f} {q:.1f} {a:.1f} {b:.1f}", thickness, head)
