"""Places in a session: who has one and who waits, by the order in which they asked."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from umid.kernel.errors import NotPossible

T = TypeVar("T", bound=Hashable)


class NotOpen(NotPossible):
    """Sign-up has not begun or is over."""


class DelegationFull(NotPossible):
    """A delegation has as many on the list as it may."""


class SignedUpAlready(NotPossible):
    """Someone is on the list of a session once."""


class AtOnce(NotPossible):
    """Nobody is in two sessions at one time; `args` is the other session."""


class NotABreakout(NotPossible):
    """People sign up for breakout sessions alone."""


class ClosesBeforeOpening(NotPossible):
    """Sign-up closes after it opens."""


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms a session takes people; no capacity means that everyone has a place."""

    capacity: int | None
    per_delegation: int | None
    opens_at: datetime
    closes_at: datetime

    def require_order(self) -> None:
        """Raises ClosesBeforeOpening."""
        if self.closes_at <= self.opens_at:
            raise ClosesBeforeOpening

    def require_open(self, at: datetime) -> None:
        """Raises NotOpen."""
        if not self.opens_at <= at < self.closes_at:
            raise NotOpen

    def require_room_for(self, delegation: Hashable, there: Iterable[Hashable]) -> None:
        """`there` is the delegation of each on the list. Raises DelegationFull."""
        if self.per_delegation is not None:
            taken = sum(each == delegation for each in there)
            if taken >= self.per_delegation:
                raise DelegationFull


@dataclass(frozen=True, slots=True)
class Time:
    """When a session is, so that two at one time are known."""

    session: UUID
    starts_at: datetime
    ends_at: datetime

    def overlaps(self, other: Time) -> bool:
        """Whether nobody can be in both."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


def require_free(wanted: Time, others: Iterable[Time]) -> None:
    """Raises AtOnce for the first session at the same time."""
    for other in others:
        if other.session != wanted.session and other.overlaps(wanted):
            raise AtOnce(other.session)


def split(line: Sequence[T], capacity: int | None) -> tuple[Sequence[T], Sequence[T]]:
    """Who has a place and who waits; `line` is in the order of asking, without who has left."""
    return (line, ()) if capacity is None else (line[:capacity], line[capacity:])


def moved_up(before: Sequence[T], after: Sequence[T], now: int | None, then: int | None) -> list[T]:
    """Who waited in the line before and has a place in the line after, in order."""
    waited = set(split(before, now)[1])
    return [each for each in split(after, then)[0] if each in waited]
