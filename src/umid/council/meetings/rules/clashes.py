"""What in a programme cannot be, or should be looked at, before anyone relies on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import islice
from uuid import UUID

from umid.kernel.languages import Language


class Level(StrEnum):
    """What follows from a clash."""

    BLOCK = "block"  # it cannot take place like this, so it is not released
    WARN = "warn"  # someone should look


class Clash(StrEnum):
    """What does not fit."""

    ROOM = "room"  # two sessions in one room at one time
    PERSON = "person"  # one person in two sessions at one time
    CAPACITY = "capacity"  # more people than the room holds
    INTERPRETATION = "interpretation"  # a language that the room cannot offer

    @property
    def level(self) -> Level:
        """Nobody and nothing is in two places; the rest may have been thought of."""
        return Level.BLOCK if self in {Clash.ROOM, Clash.PERSON} else Level.WARN


@dataclass(frozen=True, slots=True)
class Room:
    """What a room can do; `capacity` is None where nobody counted the seats."""

    slug: str
    capacity: int | None = None
    interpretation: frozenset[Language] = frozenset()


@dataclass(frozen=True, slots=True)
class Sitting:
    """A session as far as it can clash: when, where, who, how many, in which languages."""

    session: UUID
    starts_at: datetime
    ends_at: datetime
    room: Room | None = None
    people: frozenset[str] = frozenset()
    places_needed: int | None = None
    interpretation: frozenset[Language] = frozenset()

    def overlaps(self, other: Sitting) -> bool:
        """Whether both are under way at any moment; one that only follows does not overlap."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


@dataclass(frozen=True, slots=True)
class Found:
    """A clash of one session, or of two; `what` are the people or languages that it is about."""

    clash: Clash
    sessions: frozenset[UUID]
    what: tuple[str, ...] = ()


def clashes(sittings: Iterable[Sitting]) -> list[Found]:
    """Every clash, in order of time: of each session alone, then with those that begin during it.

    Sessions that overlap in n pairs are compared in O(m log m + n) for m sessions.
    """
    ordered = sorted(sittings, key=lambda each: each.starts_at)
    found: list[Found] = []
    for place, sitting in enumerate(ordered):
        found += _alone(sitting)
        for other in islice(ordered, place + 1, None):
            if not sitting.overlaps(other):
                break  # what begins later begins after it too
            found += _together(sitting, other)
    return found


def blocking(found: Iterable[Found]) -> list[Found]:
    """Those that keep a programme from being released."""
    return [each for each in found if each.clash.level is Level.BLOCK]


def _alone(sitting: Sitting) -> Iterator[Found]:
    room, of = sitting.room, frozenset({sitting.session})
    if room is None:
        return
    if room.capacity is not None and (sitting.places_needed or 0) > room.capacity:
        yield Found(Clash.CAPACITY, of)
    if lacking := sitting.interpretation - room.interpretation:
        yield Found(Clash.INTERPRETATION, of, tuple(sorted(lacking)))


def _together(one: Sitting, other: Sitting) -> Iterator[Found]:
    of = frozenset({one.session, other.session})
    if one.room and other.room and one.room.slug == other.room.slug:
        yield Found(Clash.ROOM, of)
    if both := one.people & other.people:
        yield Found(Clash.PERSON, of, tuple(sorted(both)))
