"""The life of a file: received, waiting for inspection, accepted or refused, held by a room."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from umid.foundation.files.rules.limits import LARGEST, LARGEST_UNHELD, MOST_UNHELD
from umid.foundation.files.rules.refusals import Refusal, Refused
from umid.kernel.errors import Conflict, NotPossible


class Standing(StrEnum):
    """Where a file is in its life."""

    RECEIVING = "receiving"
    WAITING = "waiting"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    HELD = "held"


_NEXT: Final = {
    Standing.RECEIVING: {Standing.WAITING},
    Standing.WAITING: {Standing.ACCEPTED, Standing.REFUSED},
    Standing.ACCEPTED: {Standing.HELD},
    Standing.REFUSED: set[Standing](),
    Standing.HELD: set[Standing](),
}
_LASTS: Final = {
    Standing.RECEIVING: timedelta(days=1),  # since the last byte
    Standing.WAITING: timedelta(days=7),
    Standing.ACCEPTED: timedelta(days=7),  # for a form that was begun with it
    Standing.REFUSED: timedelta(days=7),  # so that its sender learns why
}


class WrongStanding(NotPossible):
    """A file in this standing cannot take that step."""


class WrongKind(NotPossible):
    """The room that wants to hold the file takes other kinds."""


class TooMany(NotPossible):
    """The sender has as many files that no room holds yet as anyone may have."""


class WrongOffset(Conflict):
    """What is sent does not begin where the received part ends."""


class Busy(Conflict):
    """Another request is sending to the same file."""


class WrongChecksum(NotPossible):
    """What arrived is not what was sent; nothing of it is kept."""


def advance(now: Standing, to: Standing) -> Standing:
    """Raises WrongStanding, which names both."""
    if to not in _NEXT[now]:
        raise WrongStanding(now, to)
    return to


def expiry(standing: Standing, at: datetime) -> datetime | None:
    """Until when a file that takes this standing now is there; None for as long as it is held."""
    lasts = _LASTS.get(standing)
    return at + lasts if lasts else None


def require_size(size: int) -> None:
    """Raises Refused with EMPTY or TOO_LARGE."""
    if size < 1:
        raise Refused(Refusal.EMPTY)
    if size > LARGEST:
        raise Refused(Refusal.TOO_LARGE)


def require_space(*, files: int, size: int, more: int) -> None:
    """Whether a sender of `files` unheld files of `size` bytes may send `more`; raises TooMany."""
    if files >= MOST_UNHELD or size + more > LARGEST_UNHELD:
        raise TooMany
