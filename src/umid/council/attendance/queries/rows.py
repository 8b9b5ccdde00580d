"""The rows that pages and the API show, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from umid.council.attendance.rules.badges import Standing
from umid.council.attendance.rules.presence import Way
from umid.council.attendance.rules.quorum import Rule
from umid.council.delegations.queries import Party
from umid.council.delegations.rules.kinds import Category
from umid.council.meetings.queries import MeetingRow
from umid.foundation.texts.rules import Reading


@dataclass(frozen=True, slots=True)
class BadgeRow:
    """Someone accredited, with the badge that they have or had last."""

    delegate: UUID
    name: str
    function: str
    category: Category
    party: Party
    has_photo: bool
    badge: UUID | None = None
    issue: int = 0
    code: str = ""
    standing: Standing | None = None  # None: no badge was issued yet
    reason: str = ""

    @property
    def is_valid(self) -> bool:
        """Whether the badge opens the door."""
        return self.standing is Standing.VALID


@dataclass(frozen=True, slots=True)
class BadgesView:
    """A meeting with badges: a page of them, or all."""

    meeting: MeetingRow
    rows: tuple[BadgeRow, ...]
    missing: int  # how many of all have none that opens the door
    next: UUID | None = None  # behind whom the next page begins


@dataclass(frozen=True, slots=True)
class Face:
    """What is printed on a badge."""

    name: str
    function: str
    party: Party
    category: Category
    token: str
    code: str
    photo: UUID | None


@dataclass(frozen=True, slots=True)
class ShownRow:
    """What the door is told of a badge that it let pass."""

    event: UUID
    name: str
    party: Party
    category: Category
    way: Way
    since: datetime | None  # from when they are in; None where they are out


@dataclass(frozen=True, slots=True)
class DoorRow:
    """A door of a meeting: its own, or that of a session."""

    slug: str
    title: Reading | None
    starts_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Came:
    """Who ever came through a door: for whom and as what, one entry for each person."""

    door: DoorRow
    whom: tuple[tuple[Party, Category], ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many of a kind are there now, and how many were there at all."""

    now: int
    ever: int


@dataclass(frozen=True, slots=True)
class QuorumRow:
    """Which member states of a body are in the room."""

    body: str
    name: Reading
    rule: Rule
    there: tuple[str, ...]
    missing: tuple[str, ...]
    needed: int | None
    is_quorate: bool | None


@dataclass(frozen=True, slots=True)
class AttendanceView:
    """Who is and was in a room, in figures."""

    meeting: MeetingRow
    doors: tuple[DoorRow, ...]
    door: DoorRow
    at: datetime
    total: Count
    by_party: tuple[tuple[Party, Count], ...]
    by_category: Mapping[Category, Count]
    quorums: tuple[QuorumRow, ...]


@dataclass(frozen=True, slots=True)
class StayRow:
    """Someone's stay: by name while it is known."""

    name: str
    party: Party
    category: Category
    session: str
    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class ScanRow:
    """A scan as programs read it: identifiers, and for whom and as what they came."""

    id: UUID
    badge: UUID
    session: str
    way: Way
    at: datetime
    received_at: datetime
    state: str | None
    organisation: str | None
    category: Category


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Someone on the list of a session; `waits` is their place among those who wait, or 0."""

    delegate: UUID
    name: str
    party: Party
    waits: int


@dataclass(frozen=True, slots=True)
class SignUpRow:
    """A session that people sign up for."""

    session: UUID
    slug: str
    title: Reading
    room: Reading | None
    starts_at: datetime
    ends_at: datetime
    capacity: int | None
    per_delegation: int | None
    opens_at: datetime | None
    closes_at: datetime | None
    is_open: bool
    seated: int
    waiting: int
    people: tuple[PersonRow, ...]  # whom the reader may know of
    revision: int
    room_capacity: int | None = None

    @property
    def free(self) -> int | None:
        """How many places are left; None where there is no limit."""
        return None if self.capacity is None else max(self.capacity - self.seated, 0)

    @property
    def is_offered(self) -> bool:
        """Whether the secretariat has said on what terms."""
        return self.opens_at is not None


@dataclass(frozen=True, slots=True)
class SignUpsView:
    """A meeting's breakout sessions, with those for whom the reader can ask for a place."""

    meeting: MeetingRow
    sessions: tuple[SignUpRow, ...]
    people: tuple[PersonRow, ...]
    may_offer: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for the secretariat before and at a meeting, in numbers."""

    without_badge: int
    sessions_with_waiting_list: int
    people_waiting: int


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """A session that someone signed up for; `waits` is 0 where they have a place."""

    slug: str
    title: Reading
    starts_at: datetime
    ends_at: datetime
    waits: int


@dataclass(frozen=True, slots=True)
class Mine:
    """Someone's own badge and sessions at a meeting."""

    delegate: UUID
    badge: UUID | None
    standing: Standing | None
    code: str
    has_photo: bool
    places: tuple[OwnPlace, ...]
    zone: ZoneInfo

    @property
    def is_valid(self) -> bool:
        """Whether the badge opens the door."""
        return self.standing is Standing.VALID
