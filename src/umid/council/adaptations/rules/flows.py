"""From where to where experience moved: counts of adaptations, by state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from umid.foundation.directory.rules import MEMBER_STATES

ELSEWHERE: Final = "elsewhere"
"""International and regional organisations, other states, several states at once."""
ENDS: Final = (*MEMBER_STATES, ELSEWHERE)
"""Where a flow can begin and end, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Flow:
    """So many adaptations of practices from one place in another; some of them illustrative."""

    origin: str
    to: str
    number: int
    illustrative: int = 0


def in_order(flows: Iterable[Flow]) -> tuple[Flow, ...]:
    """By where they begin, then where they end."""
    return tuple(sorted(flows, key=lambda one: (ENDS.index(one.origin), ENDS.index(one.to))))


def leaving(flows: Iterable[Flow], end: str) -> int:
    """How many began there."""
    return sum(one.number for one in flows if one.origin == end)


def arriving(flows: Iterable[Flow], end: str) -> int:
    """How many ended there."""
    return sum(one.number for one in flows if one.to == end)
