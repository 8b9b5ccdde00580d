"""Meetings, programmes, participants, announcements and bodies, as far as they are public."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router

from umid.council.meetings import queries
from umid.council.meetings.schemas import (
    AnnouncementOut,
    AnnouncementSummary,
    BodyOut,
    MeetingOut,
    MeetingSummary,
    ParticipantsOut,
    ProgrammeOut,
    ReleaseOut,
)
from umid.foundation.api.cursors import AskedPage, PageOf, page_of
from umid.foundation.api.problems import PROBLEMS
from umid.foundation.directory import queries as directory
from umid.foundation.ui.keys import Key, next_key
from umid.foundation.ui.language import current_language

router = Router(tags=["meetings"])


@router.get("/meetings/", response={200: PageOf[MeetingSummary], **PROBLEMS})
def list_meetings(request: HttpRequest, asked: AskedPage) -> PageOf[MeetingSummary]:
    """Meetings, the latest first."""
    rows = queries.meetings(language=current_language(), after=asked.after, limit=asked.limit + 1)
    key = next_key(rows, asked.limit, lambda row: Key(row.starts_on, row.slug))
    return page_of([MeetingSummary.of(row) for row in rows[: asked.limit]], key)


@router.get("/meetings/{slug}/", response={200: MeetingOut, **PROBLEMS})
def show_meeting(request: HttpRequest, slug: str) -> MeetingOut:
    """One meeting."""
    return MeetingOut.of_view(queries.meeting(slug, language=current_language()))


@router.get("/meetings/{slug}/programme/", response={200: ProgrammeOut, **PROBLEMS})
def show_programme(request: HttpRequest, slug: str) -> ProgrammeOut:
    """The programme by time and room, as last released."""
    return ProgrammeOut.of(queries.programme(slug, language=current_language()))


@router.get("/meetings/{slug}/releases/", response={200: list[ReleaseOut], **PROBLEMS})
def list_releases(request: HttpRequest, slug: str) -> list[ReleaseOut]:
    """What each release of the programme changed, the latest first."""
    view = queries.releases(slug, language=current_language())
    return [ReleaseOut.of(one) for one in view.releases]


@router.get("/meetings/{slug}/participants/", response={200: ParticipantsOut, **PROBLEMS})
def show_participants(request: HttpRequest, slug: str) -> ParticipantsOut:
    """States, organisations and groups, each with how far its part is known."""
    return ParticipantsOut.of(queries.participants(slug, language=current_language()))


@router.get("/announcements/", response={200: PageOf[AnnouncementSummary], **PROBLEMS})
def list_announcements(request: HttpRequest, asked: AskedPage) -> PageOf[AnnouncementSummary]:
    """Announcements, the latest first."""
    rows = queries.announcements(
        timezone.now(), language=current_language(), after=asked.after, limit=asked.limit + 1
    )
    key = next_key(rows, asked.limit, lambda row: Key(row.issued_on, row.slug))
    return page_of([AnnouncementSummary.of(row) for row in rows[: asked.limit]], key)


@router.get("/announcements/{slug}/", response={200: AnnouncementOut, **PROBLEMS})
def show_announcement(request: HttpRequest, slug: str) -> AnnouncementOut:
    """One announcement, whole."""
    view = queries.announcement(slug, timezone.now(), language=current_language())
    return AnnouncementOut.of_view(view)


@router.get("/bodies/", response={200: list[BodyOut], **PROBLEMS})
def list_bodies(request: HttpRequest) -> list[BodyOut]:
    """The Council and its working groups."""
    return [BodyOut.of(one) for one in directory.bodies(language=current_language())]
