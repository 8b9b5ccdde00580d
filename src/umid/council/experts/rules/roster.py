"""An entry on the roster: who sees it, for how long a word about oneself holds, who vouches."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from umid.kernel.errors import NotPossible

CONSENT: Final = "2026-11"
"""The version of the words that are agreed to; new words ask anew."""
CONFIRMED_EVERY: Final = timedelta(days=365)
HIDDEN_AFTER: Final = timedelta(days=365 + 90)
"""Without a word for so long nobody but its owner and the secretariat sees an entry."""
PEERS: Final = 2


class Audience(StrEnum):
    """Who sees an entry beside its owner and the secretariat."""

    ACCOUNTS = "accounts"
    FOCAL_POINTS = "focal_points"  # of states
    SECRETARIAT = "secretariat"


class Reach(StrEnum):
    """Where an expert helps."""

    ONLINE = "online"
    OWN_STATE = "own_state"
    REGION = "region"


class Origin(StrEnum):
    """How an entry came about."""

    SELF = "self"
    INVITED = "invited"


class NotAgreed(NotPossible):
    """An entry rests on consent to the words that hold now."""


class Unfielded(NotPossible):
    """An entry names a theme and a language."""


class OutOfOrder(NotPossible):
    """What ends does not begin later."""


class OwnEntry(NotPossible):
    """Nobody vouches for themselves."""


def require_agreed(version: str) -> None:
    """Raises NotAgreed."""
    if version != CONSENT:
        raise NotAgreed(version)


def require_order(starts_on: date | None, ends_on: date | None) -> None:
    """Raises OutOfOrder."""
    if starts_on is not None and ends_on is not None and ends_on < starts_on:
        raise OutOfOrder


def is_due(confirmed_at: datetime, at: datetime) -> bool:
    """Whether the yearly word of its owner is due."""
    return at >= confirmed_at + CONFIRMED_EVERY


def is_vouched(*, peers: int, organisations: int) -> bool:
    """Two peers on the roster are enough, or one organisation."""
    return peers >= PEERS or organisations > 0


def is_available(starts_on: date | None, ends_on: date | None, day: date) -> bool:
    """Whether a day lies in what was named; both ends count."""
    return (starts_on is None or starts_on <= day) and (ends_on is None or day <= ends_on)
