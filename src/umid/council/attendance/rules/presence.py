"""Attendance: a pure fold over what was scanned, by the moment of each scan.

Phones at a door lose their connection, send late, send twice, and two of them send past each other.
So nothing is counted as it arrives: whoever asks replays the scans, and neither their order nor
their repetition changes what comes out.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias
from uuid import UUID


class Way(StrEnum):
    """Which way through a door; alphabetical, so that at one moment one comes before one goes."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Scan:
    """Someone passed; `where` is a session, or None for the meeting's own door."""

    id: UUID
    who: Hashable
    where: UUID | None
    way: Way
    at: datetime


@dataclass(frozen=True, slots=True)
class Stay:
    """From when until when; None while they are still there."""

    since: datetime
    until: datetime | None = None

    def covers(self, at: datetime) -> bool:
        """Whether they were there at a moment."""
        return self.since <= at and (self.until is None or at < self.until)


Stays: TypeAlias = dict[tuple[Hashable, UUID | None], tuple[Stay, ...]]


def stays(scans: Iterable[Scan]) -> Stays:
    """When each was where. A second check-in changes nothing, nor does a lone check-out."""
    once = {scan.id: scan for scan in scans}
    found: Stays = {}
    for scan in sorted(once.values(), key=lambda one: (one.at, one.way, one.id)):
        place = (scan.who, scan.where)
        before = found.get(place, ())
        is_in = bool(before) and before[-1].until is None
        if scan.way is Way.IN and not is_in:
            found[place] = (*before, Stay(scan.at))
        elif scan.way is Way.OUT and is_in:
            found[place] = (*before[:-1], Stay(before[-1].since, scan.at))
    return found


def present(found: Stays, where: UUID | None, at: datetime) -> set[Hashable]:
    """Who was there at a moment."""
    return {who for (who, place), each in found.items() if place == where and _any_covers(each, at)}


def attended(found: Stays, where: UUID | None) -> set[Hashable]:
    """Who was there at all."""
    return {who for who, place in found if place == where}


def _any_covers(each: tuple[Stay, ...], at: datetime) -> bool:
    return any(stay.covers(at) for stay in each)
