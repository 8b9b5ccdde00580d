"""Whether a meeting is held as its days say, or was put off or called off."""

from __future__ import annotations

from enum import StrEnum

from umid.kernel.errors import NotPossible


class Holding(StrEnum):
    """What became of a meeting's days."""

    AS_SET = "as_set"
    POSTPONED = "postponed"  # its days do not hold; other days may follow
    CANCELLED = "cancelled"


class HeldSo(NotPossible):
    """It is held, put off or called off already, as asked."""


class NoReason(NotPossible):
    """Those who take part are told why."""


def turn(now: Holding, to: Holding, reason: str) -> Holding:
    """Any may follow any other, since days are found again. Raises HeldSo, NoReason."""
    if to is now:
        raise HeldSo
    if to is not Holding.AS_SET and not reason.strip():
        raise NoReason
    return to
