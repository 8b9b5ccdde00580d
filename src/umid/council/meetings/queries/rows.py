"""The rows that pages and the API are made of."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from umid.council.meetings.rules.changes import Change
from umid.council.meetings.rules.holding import Holding
from umid.council.meetings.rules.kinds import MeetingMode, Part, Role, SessionKind
from umid.council.meetings.rules.programme import Slot
from umid.council.meetings.rules.stages import Stage, latest
from umid.foundation.texts.rules import Provenance, Reading
from umid.kernel.languages import Language


@dataclass(frozen=True, slots=True)
class Titled:
    """A title in the language that it was given in; nobody translates it."""

    text: str
    language: Language

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class SourceRow:
    """Where a fact can be checked."""

    title: str
    publisher: str
    url: str
    published_on: date | None
    language: Language = Language.ENGLISH

    @property
    def titled(self) -> Titled:
        """Its title, which pages mark with its language."""
        return Titled(self.title, self.language)


@dataclass(frozen=True, slots=True)
class Attestation:
    """The stages of a fact that a source attests."""

    sources: dict[Stage, SourceRow] = field(default_factory=dict)

    @property
    def stage(self) -> Stage | None:
        """How far the fact is known."""
        return latest(self.sources)

    @property
    def source(self) -> SourceRow | None:
        """The source of the strongest stage."""
        return self.sources[self.stage] if self.stage else None


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation as lists show it."""

    slug: str
    name: Reading
    short: Reading
    state: str | None


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body as links show it."""

    slug: str
    name: Reading


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme that something is filed under."""

    slug: str
    label: Reading


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting as lists and mastheads show it."""

    id: uuid.UUID
    slug: str
    title: Reading
    description: Reading | None
    mode: MeetingMode
    starts_on: date
    ends_on: date
    zone: ZoneInfo
    venue: Reading | None
    city: Reading | None
    host: str | None
    languages: tuple[Language, ...]
    times_are_illustrative: bool
    holding: Holding
    held_because: Reading | None
    release: int
    revision: int
    changed_at: datetime
    attestation: Attestation
    aliases: tuple[Reading, ...]
    bodies: tuple[BodyRow, ...]


@dataclass(frozen=True, slots=True)
class AppearanceRow:
    """Someone in a session: a person, an office, or a person in an office."""

    role: Role
    person: Reading | None
    office: Reading | None
    state: str | None
    organisation: OrganisationRow | None
    attestation: Attestation


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A matter on the agenda."""

    title: Reading


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session with everyone who appears in it."""

    id: uuid.UUID
    slug: str
    kind: SessionKind
    title: Reading
    description: Reading | None
    room: Reading | None
    starts_at: datetime
    ends_at: datetime
    is_illustrative: bool
    is_cancelled: bool
    sequence: int
    changed_at: datetime
    attestation: Attestation
    appearances: tuple[AppearanceRow, ...]
    agenda: tuple[AgendaRow, ...]
    themes: tuple[ThemeRow, ...]
    interpretation: tuple[Language, ...] = ()

    @property
    def by_role(self) -> list[tuple[Role, list[AppearanceRow]]]:
        """Those who appear, under each role that anyone has."""
        found = [(role, [one for one in self.appearances if one.role is role]) for role in Role]
        return [(role, people) for role, people in found if people]


@dataclass(frozen=True, slots=True)
class ParticipationRow:
    """A state, an organisation or a group that takes part."""

    part: Part
    state: str | None
    organisation: OrganisationRow | None
    group: Reading | None
    mode: MeetingMode | None
    attestation: Attestation


@dataclass(frozen=True, slots=True)
class ReportedFactRow:
    """What a public report says of a meeting."""

    text: Reading
    source: SourceRow | None


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """What a release did to a session."""

    change: Change
    slug: str
    title: Reading


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """A release with what it changed; the first one changed nothing."""

    number: int
    released_at: datetime
    changes: tuple[ChangeRow, ...]


SessionSlot = Slot[SessionRow]


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """A meeting with its programme."""

    meeting: MeetingRow
    release: ReleaseRow | None
    slots: list[SessionSlot]
    organisers: tuple[OrganisationRow, ...]
    provenance: list[Provenance]

    @property
    def sessions(self) -> list[SessionRow]:
        """Every session in order of time."""
        return [session for slot in self.slots for session in slot.sessions]

    @property
    def days(self) -> list[tuple[date, list[SessionSlot]]]:
        """The slots of each day, by the venue's calendar."""
        days: dict[date, list[SessionSlot]] = {}
        for slot in self.slots:
            days.setdefault(slot.starts_at.astimezone(self.meeting.zone).date(), []).append(slot)
        return list(days.items())
