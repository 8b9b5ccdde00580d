"""Programmes: sessions and who appears in them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from ninja import Schema

from umid.council.meetings.queries import AppearanceRow, ProgrammeView, ReleaseRow, SessionRow
from umid.council.meetings.rules.changes import Change
from umid.council.meetings.rules.kinds import Role, SessionKind
from umid.council.meetings.schemas.facts import AttestationOut, OrganisationOut
from umid.foundation.api.texts import Words, maybe_words, words
from umid.kernel.languages import Language


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
    is_cancelled: bool
    sequence: int
    changed_at: datetime
    appearances: list[AppearanceOut]
    themes: list[str]
    interpretation: list[Language]

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
            is_cancelled=row.is_cancelled,
            sequence=row.sequence,
            changed_at=row.changed_at,
            appearances=[AppearanceOut.of(one) for one in row.appearances],
            themes=[theme.slug for theme in row.themes],
            interpretation=list(row.interpretation),
        )


class ProgrammeOut(Schema):
    """A programme in order of time, as last released; `release` is 0 before the first."""

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


class ChangeOut(Schema):
    """What a release did to a session; `title` is what the session is called since."""

    change: Change
    session: str
    title: Words


class ReleaseOut(Schema):
    """A release of a programme. The first one lists no changes."""

    number: int
    released_at: datetime
    changes: list[ChangeOut]

    @classmethod
    def of(cls, row: ReleaseRow) -> ReleaseOut:
        return cls(
            number=row.number,
            released_at=row.released_at,
            changes=[
                ChangeOut(change=one.change, session=one.slug, title=words(one.title))
                for one in row.changes
            ],
        )
