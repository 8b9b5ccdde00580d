"""What the demonstration is made of: plain records, so that any loader can write them its way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import TypeAlias

from umid.kernel.languages import Language

Text: TypeAlias = Mapping[Language, str]


class Stage(StrEnum):
    """How far a fact about a meeting is known to have come."""

    ANNOUNCED = "announced"
    CONFIRMED = "confirmed"
    TOOK_PLACE = "took_place"


class Illustrative(StrEnum):
    """What of a record is made up, because it is not public, and must be labelled so."""

    NAME = "name"
    MANDATE = "mandate"
    TIMES = "times"
    ROOM = "room"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Who wrote the texts, in which language, and how far the others may be trusted."""

    by: str
    original: Language
    translated: tuple[Language, ...]
    reviewed_by_native_speaker: tuple[Language, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Source:
    """A public page that a fact rests on; `published_on` is None where the page does not say."""

    slug: str
    title: str
    language: Language
    publisher: str
    url: str
    published_on: date | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A stage that a thing reached, and the slug of the source which says so."""

    stage: Stage
    source: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body of a state (then with its code) or an international or regional organisation."""

    slug: str
    kind: str
    name: Text
    short: Text
    state: str | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """The Council or one of its working groups; `members` are states' codes."""

    slug: str
    kind: str
    name: Text
    short: Text
    mandate: Text
    sources: tuple[str, ...]
    parent: str | None = None
    members: tuple[str, ...] = ()
    members_since: date | None = None
    illustrative: frozenset[Illustrative] = frozenset()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting on one day; `bodies` and `organisers` are slugs, `host` a state's code."""

    slug: str
    bodies: tuple[str, ...]
    mode: str
    held_on: date
    zone: str
    host: str | None
    organisers: tuple[str, ...]
    title: Text
    aliases: tuple[Text, ...]
    city: Text | None
    attendance: Text | None
    topics: tuple[Text, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Room:
    """Where sessions of one meeting sit."""

    slug: str
    meeting: str
    name: Text
    illustrative: frozenset[Illustrative]


@dataclass(frozen=True, slots=True)
class Session:
    """A part of a meeting's day, in the local time of its zone; `themes` are slugs."""

    slug: str
    meeting: str
    kind: str
    starts: time
    ends: time
    room: str | None
    title: Text
    description: Text | None
    themes: tuple[str, ...]
    facts: tuple[Fact, ...]
    illustrative: frozenset[Illustrative]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks in a session: a person of an organisation, or a state's office without a name."""

    session: str
    order: int
    office: str
    facts: tuple[Fact, ...]
    person: Text | None = None
    organisation: str | None = None
    state: str | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """A state or an organisation at a meeting, and in which part it came."""

    meeting: str
    role: str
    facts: tuple[Fact, ...]
    organisation: str | None = None
    state: str | None = None
    mode: str | None = None


@dataclass(frozen=True, slots=True)
class Announcement:
    """A dated public notice in our own words; `by` are organisations' slugs."""

    slug: str
    meeting: str
    announced_on: date
    by: tuple[str, ...]
    source: str
    places: tuple[Text, ...]
    title: Text
    paragraphs: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """All of it, in the order in which it can be loaded: nothing refers to what comes later."""

    provenance: Provenance
    sources: tuple[Source, ...]
    organisations: tuple[Organisation, ...]
    bodies: tuple[Body, ...]
    meetings: tuple[Meeting, ...]
    rooms: tuple[Room, ...]
    sessions: tuple[Session, ...]
    offices: Mapping[str, Text]
    speakers: tuple[Speaker, ...]
    participants: tuple[Participant, ...]
    announcements: tuple[Announcement, ...]
