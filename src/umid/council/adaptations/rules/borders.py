"""The outlines of the five states, as `benchmarks/borders.py` made them once from Natural Earth."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Borders:
    """A drawing `width` by `height`: paths by state, and where in each an arc begins or ends."""

    width: int
    height: int
    outlines: dict[str, str]
    places: dict[str, tuple[float, float]]


@cache
def borders() -> Borders:
    """Read once."""
    found: dict[str, Any] = json.loads(
        files(__package__).joinpath("borders.json").read_text("utf-8")
    )
    return Borders(
        width=found["width"],
        height=found["height"],
        outlines=found["outlines"],
        places={state: (x, y) for state, (x, y) in found["places"].items()},
    )
