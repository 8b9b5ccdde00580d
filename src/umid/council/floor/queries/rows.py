"""The rows that pages and the API are made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from umid.council.floor.rules.kinds import Attribution, Category, Event, Voice
from umid.foundation.texts.rules import Reading


@dataclass(frozen=True, slots=True)
class Party:
    """A state (by code) or an organisation (by name); `key` as forms have it."""

    key: str
    state: str | None = None
    name: Reading | None = None


@dataclass(frozen=True, slots=True)
class Pulse:
    """What an unchanged floor is known by."""

    floor: int
    length: int
    edits: int


@dataclass(frozen=True, slots=True)
class EntryRow:
    """Someone who waits; without a party where the reader may not know it."""

    number: int
    place: int
    party: Party | None
    is_point: bool
    is_mine: bool
    item: Reading | None
    is_called: bool


@dataclass(frozen=True, slots=True)
class TurnRow:
    """Someone who speaks or spoke; `allowed` is the time that the quota leaves."""

    number: int
    party: Party | None
    is_point: bool
    is_running: bool
    started_at: datetime
    elapsed: timedelta
    allowed: timedelta | None

    @property
    def is_over(self) -> bool:
        """Whether more time is used than the quota leaves."""
        return self.allowed is not None and self.elapsed > self.allowed


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An agenda item; `place` names it in forms."""

    place: int
    title: Reading


@dataclass(frozen=True, slots=True)
class HallView:
    """The floor of a session as one reader may see it at a moment."""

    meeting: str
    meeting_title: Reading
    session: str
    title: Reading
    zone: ZoneInfo
    pulse: Pulse
    attribution: Attribution
    is_open: bool
    item: Reading | None
    items: tuple[ItemRow, ...]
    waiting: tuple[EntryRow, ...]
    speaking: TurnRow | None
    held: TurnRow | None
    limits: dict[Category, int]
    may_ask: bool
    may_chair: bool

    @property
    def called(self) -> list[EntryRow]:
        """Who can be given the floor now."""
        return [one for one in self.waiting if one.is_called]

    @property
    def later(self) -> list[EntryRow]:
        """Who waits for another agenda item."""
        return [one for one in self.waiting if not one.is_called]


@dataclass(frozen=True, slots=True)
class Spoken:
    """How long a party spoke."""

    party: Party
    spoken: timedelta


@dataclass(frozen=True, slots=True)
class PersonSpoken:
    """How long a person spoke; `name` is None once they have been forgotten."""

    name: str | None
    party: Party
    spoken: timedelta


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line of the log that readers are shown."""

    number: int
    at: datetime
    event: Event
    party: Party | None


@dataclass(frozen=True, slots=True)
class TimesView:
    """How long was spoken in a session, and the log of it, a page at a time from its end."""

    hall: HallView
    total: timedelta
    points: timedelta
    by_party: tuple[Spoken, ...]
    by_voice: dict[Voice | None, timedelta]
    turns: tuple[TurnRow, ...]
    by_person: tuple[PersonSpoken, ...]
    lines: tuple[LineRow, ...]
    earlier: int | None
    """Before which moment the page before this one ends; None where this is the first."""


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session that has a floor or could have one."""

    slug: str
    title: Reading
    starts_at: datetime
    has_floor: bool
