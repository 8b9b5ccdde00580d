"""Meetings and who takes part in them."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from ninja import Schema

from umid.council.meetings.queries import (
    MeetingRow,
    MeetingView,
    ParticipantsView,
    ParticipationRow,
)
from umid.council.meetings.rules.holding import Holding
from umid.council.meetings.rules.kinds import MeetingMode, Part
from umid.council.meetings.schemas.facts import AttestationOut, OrganisationOut
from umid.foundation.api.texts import Words, maybe_words, words
from umid.kernel.languages import Language


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
    holding: Holding
    held_because: Words | None
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
            holding=row.holding,
            held_because=maybe_words(row.held_because),
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
