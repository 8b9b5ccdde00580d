"""What the API says of meetings."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from ninja import Schema

from umid.council.meetings.queries import (
    AnnouncementRow,
    AnnouncementView,
    AppearanceRow,
    Attestation,
    MeetingRow,
    MeetingView,
    OrganisationRow,
    ParticipantsView,
    ParticipationRow,
    ProgrammeView,
    SessionRow,
    SourceRow,
)
from umid.council.meetings.rules.kinds import MeetingMode, Part, Role, SessionKind
from umid.council.meetings.rules.stages import Stage
from umid.foundation.api.texts import Words, maybe_words, words
from umid.foundation.directory.queries import BodySummary
from umid.foundation.directory.rules import BodyKind
from umid.kernel.languages import Language


class SourceOut(Schema):
    """Where a fact can be checked."""

    title: str
    publisher: str
    url: str
    published_on: date | None

    @classmethod
    def of(cls, row: SourceRow) -> SourceOut:
        return cls(
            title=row.title, publisher=row.publisher, url=row.url, published_on=row.published_on
        )


class AttestationOut(Schema):
    """How far a fact is known, and by which source at each stage."""

    stage: Stage | None
    sources: dict[Stage, SourceOut]

    @classmethod
    def of(cls, row: Attestation) -> AttestationOut:
        sources = {stage: SourceOut.of(source) for stage, source in row.sources.items()}
        return cls(stage=row.stage, sources=sources)


class OrganisationOut(Schema):
    """An organisation."""

    slug: str
    name: Words
    short: Words
    state: str | None

    @classmethod
    def of(cls, row: OrganisationRow) -> OrganisationOut:
        return cls(slug=row.slug, name=words(row.name), short=words(row.short), state=row.state)


class MeetingSummary(Schema):
    """A meeting as lists show it. Days are the venue's."""

    id: UUID
    slug: str
    title: Words
    aliases: list[Words]
    bodies: list[str]
    mode: MeetingMode
    starts_on: date
    ends_on: date
    time_zone: str
    city: Words | None
    host: str | None
    languages: list[Language]
    attestation: AttestationOut
    changed_at: datetime

    @classmethod
    def of(cls, row: MeetingRow) -> MeetingSummary:
        return cls(
            id=row.id,
            slug=row.slug,
            title=words(row.title),
            aliases=[words(alias) for alias in row.aliases],
            bodies=[body.slug for body in row.bodies],
            mode=row.mode,
            starts_on=row.starts_on,
            ends_on=row.ends_on,
            time_zone=row.zone.key,
            city=maybe_words(row.city),
            host=row.host,
            languages=list(row.languages),
            attestation=AttestationOut.of(row.attestation),
            changed_at=row.changed_at,
        )


class MeetingOut(Schema):
    """A meeting with its organisers and agenda."""

    meeting: MeetingSummary
    description: Words | None
    organisers: list[OrganisationOut]
    agenda: list[Words]

    @classmethod
    def of_view(cls, view: MeetingView) -> MeetingOut:
        return cls(
            meeting=MeetingSummary.of(view.meeting),
            description=maybe_words(view.meeting.description),
            organisers=[OrganisationOut.of(one) for one in view.organisers],
            agenda=[words(item.title) for item in view.agenda],
        )


class AppearanceOut(Schema):
    """Someone in a session: a person, an office, or both."""

    role: Role
    person: Words | None
    office: Words | None
    state: str | None
    organisation: OrganisationOut | None
    attestation: AttestationOut

    @classmethod
    def of(cls, row: AppearanceRow) -> AppearanceOut:
        return cls(
            role=row.role,
            person=maybe_words(row.person),
            office=maybe_words(row.office),
            state=row.state,
            organisation=OrganisationOut.of(row.organisation) if row.organisation else None,
            attestation=AttestationOut.of(row.attestation),
        )


class SessionOut(Schema):
    """A session with everyone who appears in it."""

    id: UUID
    slug: str
    kind: SessionKind
    title: Words
    description: Words | None
    room: Words | None
    starts_at: datetime
    ends_at: datetime
    is_illustrative: bool
    appearances: list[AppearanceOut]
    themes: list[str]

    @classmethod
    def of(cls, row: SessionRow) -> SessionOut:
        return cls(
            id=row.id,
            slug=row.slug,
            kind=row.kind,
            title=words(row.title),
            description=maybe_words(row.description),
            room=maybe_words(row.room),
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            is_illustrative=row.is_illustrative,
            appearances=[AppearanceOut.of(one) for one in row.appearances],
            themes=[theme.slug for theme in row.themes],
        )


class ProgrammeOut(Schema):
    """A programme in order of time."""

    meeting: str
    release: int
    times_are_illustrative: bool
    sessions: list[SessionOut]

    @classmethod
    def of(cls, view: ProgrammeView) -> ProgrammeOut:
        return cls(
            meeting=view.meeting.slug,
            release=view.meeting.release,
            times_are_illustrative=view.meeting.times_are_illustrative,
            sessions=[SessionOut.of(session) for session in view.sessions],
        )


class ParticipationOut(Schema):
    """A state, an organisation or a group that takes part."""

    part: Part
    state: str | None
    organisation: OrganisationOut | None
    group: Words | None
    mode: MeetingMode | None
    attestation: AttestationOut

    @classmethod
    def of(cls, row: ParticipationRow) -> ParticipationOut:
        return cls(
            part=row.part,
            state=row.state,
            organisation=OrganisationOut.of(row.organisation) if row.organisation else None,
            group=maybe_words(row.group),
            mode=row.mode,
            attestation=AttestationOut.of(row.attestation),
        )


class ParticipantsOut(Schema):
    """Who takes part in a meeting."""

    organisers: list[OrganisationOut]
    states: list[ParticipationOut]
    organisations: list[ParticipationOut]
    groups: list[ParticipationOut]

    @classmethod
    def of(cls, view: ParticipantsView) -> ParticipantsOut:
        return cls(
            organisers=[OrganisationOut.of(one) for one in view.organisers],
            states=[ParticipationOut.of(one) for one in view.states],
            organisations=[ParticipationOut.of(one) for one in view.organisations],
            groups=[ParticipationOut.of(one) for one in view.groups],
        )


class AnnouncementSummary(Schema):
    """An announcement as lists show it."""

    slug: str
    title: Words
    lead: Words | None
    issued_on: date
    places: list[Words]
    meeting: str | None

    @classmethod
    def of(cls, row: AnnouncementRow) -> AnnouncementSummary:
        return cls(
            slug=row.slug,
            title=words(row.title),
            lead=maybe_words(row.lead),
            issued_on=row.issued_on,
            places=[words(place) for place in row.places],
            meeting=row.meeting,
        )


class AnnouncementOut(Schema):
    """An announcement, whole."""

    announcement: AnnouncementSummary
    paragraphs: list[Words]
    source: SourceOut | None

    @classmethod
    def of_view(cls, view: AnnouncementView) -> AnnouncementOut:
        return cls(
            announcement=AnnouncementSummary.of(view.announcement),
            paragraphs=[words(paragraph) for paragraph in view.paragraphs],
            source=SourceOut.of(view.source) if view.source else None,
        )


class BodyOut(Schema):
    """The Council or a working group."""

    slug: str
    kind: BodyKind
    name: Words
    mandate: Words

    @classmethod
    def of(cls, row: BodySummary) -> BodyOut:
        return cls(slug=row.slug, kind=row.kind, name=words(row.name), mandate=words(row.mandate))
