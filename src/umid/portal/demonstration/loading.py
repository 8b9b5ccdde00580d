"""Writes the demonstration's records through the same actions that people use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.text import slugify

from umid.council.meetings import actions as meetings
from umid.council.meetings import drafts, queries
from umid.council.meetings.rules.kinds import MeetingMode, Part, Role, SessionKind
from umid.council.meetings.rules.stages import Stage
from umid.council.themes import actions as themes
from umid.council.themes import graph
from umid.foundation.access.actors import SYSTEM
from umid.foundation.directory import actions as directory
from umid.foundation.directory.drafts import BodyDraft, OrganisationDraft, SourceDraft
from umid.foundation.directory.rules import MEMBER_STATES, BodyKind, OrganisationKind, Term
from umid.foundation.texts import rules as texts
from umid.kernel.languages import Language
from umid.portal.demonstration import content as records
from umid.portal.demonstration.adapting import load_adaptations
from umid.portal.demonstration.cast import enter_illustrative_organisation, load_cast
from umid.portal.demonstration.describing import load_practices
from umid.portal.demonstration.practising import load_network
from umid.portal.demonstration.reading import demonstration

WRITTEN_AT = datetime(2026, 11, 1, tzinfo=UTC)
"""When the demonstration's texts were written."""

_PARTS = {
    "organiser": Part.ORGANISER,
    "delegation": Part.DELEGATION,
    "speaker": Part.REPRESENTED,
    "invited": Part.INVITED,
}


def load() -> bool:
    """Load the demonstration into an empty database; False where there is something already."""
    if queries.slugs(1):
        return False
    with transaction.atomic():
        _Loader(demonstration()).load()
        enter_illustrative_organisation()
        practices = load_practices(WRITTEN_AT)  # before there is anyone to be told of them
        load_adaptations(practices)
        load_cast()
        load_network(WRITTEN_AT)
    return True


@dataclass(frozen=True, slots=True)
class _Loader:
    content: records.Content

    def load(self) -> None:
        themes.load_vocabulary(actor=SYSTEM, vocabulary=graph.vocabulary(), at=WRITTEN_AT)
        self._directory()
        for meeting in self.content.meetings:
            self._meeting(meeting)
        for announcement in self.content.announcements:
            self._announcement(announcement)

    def _directory(self) -> None:
        directory.enter_states(actor=SYSTEM, codes=MEMBER_STATES, at=WRITTEN_AT)
        for source in self.content.sources:
            draft = SourceDraft(
                source.slug,
                source.title,
                source.publisher,
                source.url,
                source.published_on,
                source.language,
            )
            directory.enter_source(actor=SYSTEM, draft=draft, at=WRITTEN_AT)
        for one in self.content.organisations:
            directory.enter_organisation(
                actor=SYSTEM,
                draft=OrganisationDraft(
                    slug=one.slug,
                    kind=OrganisationKind(one.kind),
                    name=self._text(one.name),
                    short=self._text(one.short),
                    state=one.state,
                ),
                at=WRITTEN_AT,
            )
        for order, body in enumerate(self.content.bodies):
            directory.found_body(
                actor=SYSTEM,
                draft=BodyDraft(
                    slug=body.slug,
                    kind=BodyKind(body.kind),
                    name=self._text(body.name),
                    mandate=self._text(body.mandate),
                    mandate_is_illustrative=records.Illustrative.MANDATE in body.illustrative,
                    order=order,
                    source=body.sources[0] if body.sources else None,
                    member_states=body.members,
                    term=Term(since_on=body.members_since),
                ),
                at=WRITTEN_AT,
            )

    def _meeting(self, meeting: records.Meeting) -> None:
        sessions = [one for one in self.content.sessions if one.meeting == meeting.slug]
        meetings.convene(
            actor=SYSTEM,
            draft=drafts.MeetingDraft(
                slug=meeting.slug,
                title=self._text(meeting.title),
                bodies=meeting.bodies,
                mode=MeetingMode(meeting.mode),
                starts_on=meeting.held_on,
                ends_on=meeting.held_on,
                zone=ZoneInfo(meeting.zone),
                city=self._maybe(meeting.city),
                host=meeting.host,
                aliases={
                    slugify(alias[Language.ENGLISH]): self._text(alias) for alias in meeting.aliases
                },
                agenda=tuple(self._text(topic) for topic in meeting.topics),
                times_are_illustrative=any(
                    records.Illustrative.TIMES in one.illustrative for one in sessions
                ),
                attested=_attested(meeting.facts),
            ),
            at=WRITTEN_AT,
        )
        self._attendance(meeting)
        for room in self.content.rooms:
            if room.meeting == meeting.slug:
                draft = drafts.RoomDraft(
                    room.slug, self._text(room.name), is_illustrative=bool(room.illustrative)
                )
                meetings.add_room(actor=SYSTEM, meeting=meeting.slug, draft=draft, at=WRITTEN_AT)
        for session in sessions:
            self._session(session, ZoneInfo(meeting.zone), meeting)
        if sessions:
            seen = queries.draft_of(meeting.slug)
            meetings.release(actor=SYSTEM, meeting=meeting.slug, expected=seen, at=WRITTEN_AT)

    def _attendance(self, meeting: records.Meeting) -> None:
        slug = meeting.slug
        meetings.enter_participations(
            actor=SYSTEM,
            meeting=slug,
            drafts=[
                self._participation(one) for one in self.content.participants if one.meeting == slug
            ],
            at=WRITTEN_AT,
        )
        if meeting.attendance:
            source = _attested(meeting.facts).get(Stage.TOOK_PLACE)
            text = self._text(meeting.attendance)
            meetings.report_fact(
                actor=SYSTEM, meeting=slug, text=text, source=source, at=WRITTEN_AT
            )

    def _session(self, session: records.Session, zone: ZoneInfo, meeting: records.Meeting) -> None:
        meetings.schedule_session(
            actor=SYSTEM,
            meeting=meeting.slug,
            draft=drafts.SessionDraft(
                slug=session.slug,
                kind=SessionKind(session.kind),
                title=self._text(session.title),
                starts_at=datetime.combine(meeting.held_on, session.starts, zone),
                ends_at=datetime.combine(meeting.held_on, session.ends, zone),
                description=self._maybe(session.description),
                room=session.room,
                is_illustrative=records.Illustrative.SESSION in session.illustrative,
                themes=session.themes,
                appearances=tuple(
                    self._appearance(one)
                    for one in sorted(self.content.speakers, key=lambda one: one.order)
                    if one.session == session.slug
                ),
                attested=_attested(session.facts),
            ),
            at=WRITTEN_AT,
        )

    def _appearance(self, speaker: records.Speaker) -> drafts.AppearanceDraft:
        return drafts.AppearanceDraft(
            role=Role.SPEAKER,
            person=self._maybe(speaker.person),
            office=self._text(self.content.offices[speaker.office]),
            state=speaker.state,
            organisation=speaker.organisation,
            attested=_attested(speaker.facts),
        )

    def _participation(self, one: records.Participant) -> drafts.ParticipationDraft:
        return drafts.ParticipationDraft(
            part=_PARTS[one.role],
            state=one.state,
            organisation=one.organisation,
            mode=MeetingMode(one.mode) if one.mode else None,
            attested=_attested(one.facts),
        )

    def _announcement(self, one: records.Announcement) -> None:
        draft = drafts.AnnouncementDraft(
            slug=one.slug,
            title=self._text(one.title),
            issued_on=one.announced_on,
            places=tuple(self._text(place) for place in one.places),
            paragraphs=tuple(self._text(paragraph) for paragraph in one.paragraphs),
            meeting=one.meeting,
            source=one.source,
        )
        meetings.announce(actor=SYSTEM, draft=draft, at=WRITTEN_AT)

    def _text(self, words: Mapping[Language, str]) -> texts.Text:
        """The original, and every other language as a translation of it that nobody reviewed."""
        by, source = self.content.provenance.by, self.content.provenance.original
        text = texts.original(source, words[source], by=by, at=WRITTEN_AT)
        for language, translated in words.items():
            if language is not source:
                text = texts.translate(
                    text, language, translated, source=source, by=by, at=WRITTEN_AT
                )
        return text

    def _maybe(self, words: Mapping[Language, str] | None) -> texts.Text | None:
        return self._text(words) if words else None


def _attested(facts: tuple[records.Fact, ...]) -> dict[Stage, str]:
    return {Stage(fact.stage.value): fact.source for fact in facts}
