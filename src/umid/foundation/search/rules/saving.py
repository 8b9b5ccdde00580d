"""What someone keeps looking for, how often they are told of it, and when it is looked at again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from umid.foundation.search.rules.asking import LONGEST, asked_words
from umid.foundation.search.rules.entries import Facet
from umid.kernel.errors import NotPossible

MOST: Final = 20
"""Saved searches that one has at a time."""

LONGEST_NAME: Final = 100

OVERLAP: Final = timedelta(hours=1)
"""So much before the last look is looked at again: some change may have been on its way then."""

_HOUR: Final = time(2, tzinfo=UTC)  # before the digests of letters are made
_MONDAY: Final = 0


class Alert(StrEnum):
    """How often someone is told what is new for a saved search."""

    NEVER = "never"
    DAILY = "daily"
    WEEKLY = "weekly"


class TooManySaved(NotPossible):
    """One has to be removed before another is saved."""


class NothingAsked(NotPossible):
    """Neither words nor anything that narrows: everything would be found."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A name, what is looked for, and how often to be told."""

    name: str
    query: str
    narrowed: Mapping[Facet, str]
    alert: Alert

    def require_something(self) -> None:
        """Raises NothingAsked."""
        if not self.narrowed and not asked_words(self.query[:LONGEST]):
            raise NothingAsked


def due(alert: Alert, looked_at: datetime, now: datetime) -> bool:
    """Whether a look is due: each day at two, or on Mondays at two, UTC."""
    if alert is Alert.NEVER:
        return False
    latest = datetime.combine(now.astimezone(UTC).date(), _HOUR)
    if latest > now:
        latest -= timedelta(days=1)
    if alert is Alert.WEEKLY:
        latest -= timedelta(days=(latest.weekday() - _MONDAY) % 7)
    return looked_at < latest <= now


def counted_from(begun_at: datetime, looked_at: datetime) -> datetime:
    """What came after this is new; nothing from before one began to look."""
    return max(begun_at, looked_at - OVERLAP)
