"""What is said about something new, before it is entered; things are named by their slugs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from umid.council.meetings.rules.kinds import MeetingMode, Part, Role, SessionKind
from umid.council.meetings.rules.stages import Stage
from umid.foundation.directory.rules.posts import Home
from umid.foundation.texts.rules import Text
from umid.kernel.languages import Language

Attested = Mapping[Stage, str]
"""The source of each stage that has one."""


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """A meeting before it has a programme."""

    slug: str
    title: Text
    bodies: tuple[str, ...]
    mode: MeetingMode
    starts_on: date
    ends_on: date
    zone: ZoneInfo
    description: Text | None = None
    city: Text | None = None
    venue: Text | None = None
    host: str | None = None
    languages: tuple[Language, ...] = ()
    aliases: Mapping[str, Text] = field(default_factory=dict)
    agenda: tuple[Text, ...] = ()
    times_are_illustrative: bool = False
    organisers: tuple[Home, ...] = ()
    begins_from: str | None = None  # an earlier meeting, whose skeleton is copied
    attested: Attested = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RoomDraft:
    """A room of a meeting."""

    slug: str
    name: Text
    capacity: int | None = None
    interpretation: tuple[Language, ...] = ()
    is_illustrative: bool = False


@dataclass(frozen=True, slots=True)
class AppearanceDraft:
    """Someone in a session; `state` is a code, `organisation` a slug."""

    role: Role
    person: Text | None = None
    office: Text | None = None
    state: str | None = None
    organisation: str | None = None
    attested: Attested = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SessionDraft:
    """A session with those who appear in it, in order."""

    slug: str
    kind: SessionKind
    title: Text
    starts_at: datetime
    ends_at: datetime
    description: Text | None = None
    room: str | None = None
    places_needed: int | None = None
    interpretation: tuple[Language, ...] = ()
    is_illustrative: bool = False
    themes: tuple[str, ...] = ()
    appearances: tuple[AppearanceDraft, ...] = ()
    attested: Attested = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ParticipationDraft:
    """Exactly one of a state (code), an organisation (slug) or a group."""

    part: Part
    state: str | None = None
    organisation: str | None = None
    group: Text | None = None
    mode: MeetingMode | None = None
    attested: Attested = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AnnouncementDraft:
    """An announcement with its paragraphs in order."""

    slug: str
    title: Text
    issued_on: date
    places: tuple[Text, ...]
    paragraphs: tuple[Text, ...]
    meeting: str | None = None
    source: str | None = None
    embargo_until: datetime | None = None
    embargo_zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))


@dataclass(frozen=True, slots=True)
class AnnouncementEdit:
    """What can be changed about an announcement; words are in the language it was written in."""

    title: str
    issued_on: date
    places: tuple[str, ...]
    paragraphs: tuple[str, ...]
    meeting: str | None
    source: str | None
    embargo_until: datetime | None
    embargo_zone: ZoneInfo


@dataclass(frozen=True, slots=True)
class FactsEdit:
    """What can be changed about a meeting beside its texts."""

    mode: MeetingMode
    starts_on: date
    ends_on: date
    zone: ZoneInfo
    host: str | None
    languages: tuple[Language, ...]
    times_are_illustrative: bool


@dataclass(frozen=True, slots=True)
class AboutEdit:
    """What a meeting is called, where it is, what it is about and who organises it.

    Words that are there stay in the language they were written in; new ones are in `language`.
    """

    title: str
    language: Language
    bodies: tuple[str, ...]
    description: str = ""
    city: str = ""
    venue: str = ""
    aliases: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()
    organisers: tuple[Home, ...] = ()
    attested: Attested = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RoomEdit:
    """What can be changed about a room; `name` is in the language it was written in."""

    name: str
    capacity: int | None
    interpretation: tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class SessionEdit:
    """What can be changed about a session; `title` is in the language it was written in."""

    kind: SessionKind
    title: str
    starts_at: datetime
    ends_at: datetime
    room: str | None
    places_needed: int | None
    interpretation: tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class Worded:
    """Words for a text in a language, beside those that were seen there ("" for none).

    `still_fits` says that they fit the source as it is now, though they are the same.
    """

    words: str
    seen: str
    still_fits: bool = False
