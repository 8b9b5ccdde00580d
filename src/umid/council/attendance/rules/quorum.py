"""Whether enough member states of a body are in the room.

The Council's rules of procedure are not public. So the secretariat says which rule holds, and while
it has not, nobody is told that there is a quorum or that there is none.
"""

from __future__ import annotations

from enum import StrEnum


class Rule(StrEnum):
    """How many of a body's member states have to be present."""

    UNKNOWN = "unknown"
    MAJORITY = "majority"  # more than half
    TWO_THIRDS = "two_thirds"
    ALL = "all"


def needed(rule: Rule, members: int) -> int | None:
    """How many states; None while no rule is set or there is no member."""
    if rule is Rule.UNKNOWN or members == 0:
        return None
    return {
        Rule.MAJORITY: members // 2 + 1,
        Rule.TWO_THIRDS: -(-2 * members // 3),
        Rule.ALL: members,
    }[rule]


def is_quorate(rule: Rule, members: int, there: int) -> bool | None:
    """None where nobody can say."""
    least = needed(rule, members)
    return None if least is None else there >= least
